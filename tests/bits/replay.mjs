/** Replays scenarios in the browser; `bits.spec.ts` calls it and serves these files. */
import { answerOf } from './digest.mjs';
import init, { Engine } from './tuiyan_wasm.js';

await init({ module_or_path: './tuiyan_wasm_bg.wasm' });

window.replay = (text, all) => {
  const engine = new Engine();
  engine.open(text, 'toml');
  return all.filter(({ scenario, digest }) => answerOf(engine.project(scenario)) !== digest);
};
