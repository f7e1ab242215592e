/** What the benches in Node share: the built module, an open plan, the median of several rounds. */
import { readFileSync } from 'node:fs';
import { Engine, initSync } from '../www/src/engine/generated/tuiyan_wasm.js';

export const read = (file) => readFileSync(new URL(file, import.meta.url));
initSync({ module: read('../www/src/engine/generated/tuiyan_wasm_bg.wasm') });

/** An engine with a plan open, and the plan's base scenario. */
export function engineWith(pack) {
  const engine = new Engine();
  const opened = engine.open(JSON.stringify(pack), 'json');
  if (!opened.plan) throw new Error(JSON.stringify(opened.diagnostics));
  return { engine, plan: opened.plan, scenario: { format: 1, plan: pack.plan.id, preset: 'base', levers: {} } };
}

/** Prints the median of several rounds as a line of JSON, in nanoseconds for one turn of what `round` does `times` over. */
export function bench(name, round, times, rounds = 31) {
  const measured = [];
  for (let count = 0; count < rounds; count += 1) {
    const started = process.hrtime.bigint();
    round(times, count);
    measured.push(Number(process.hrtime.bigint() - started) / times);
  }
  console.log(JSON.stringify({ name, ns: measured.sort((a, b) => a - b)[(rounds - 1) / 2] }));
}
