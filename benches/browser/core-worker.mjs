/** The core's benches in a worker: the same events as in Node. */
import { Engine, initSync } from '../../www/src/engine/generated/tuiyan_wasm.js';
import { packOf } from '../pack.mjs';
import { measure } from '../risk-events.mjs';

onmessage = ({ data: { bytes, inputs } }) => {
  initSync({ module: new WebAssembly.Module(bytes) });
  const engine = new Engine();
  const pack = packOf(inputs);
  const { plan } = engine.open(JSON.stringify(pack), 'json');
  const scenario = { format: 1, plan: pack.plan.id, preset: 'base', levers: {} };
  postMessage(measure({ engine, plan, scenario }));
};
