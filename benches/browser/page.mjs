/** The page of the bench: the core alone in a worker, then the page's own engine. */
import { createWorker, wasmBytes } from '../../www/src/engine/assets.ts';
import inputs from '../fixtures/six-regions-seven-chains-risk.json';
import { measure } from './page-events.mjs';

window.measured = async () => {
  const bytes = await wasmBytes(false);
  const worker = new Worker(new URL('./core-worker.mjs', import.meta.url), { type: 'module' });
  const core = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ bytes, inputs });
  });
  worker.terminate();
  return [...core, ...(await measure(createWorker, bytes, inputs))];
};
