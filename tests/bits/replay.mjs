/** Replays scenarios in the browser; `bits.spec.ts` calls it and serves these files. */
import { answerOf, riskOf } from './digest.mjs';
import init, { Engine } from './tuiyan_wasm.js';

await init({ module_or_path: './tuiyan_wasm_bg.wasm' });

window.replay = (text, all) => {
  const [engine, second] = [new Engine(), new Engine()];
  engine.open(text, 'toml');
  second.open(text, 'toml');
  return all.filter(
    (one) => answerOf(engine.project(one.scenario)) !== one.digest || riskOf(engine, one, second) !== one.risk,
  );
};
