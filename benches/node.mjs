/** What the benches in Node share: the built module, an open plan, lines of what was measured. */
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
