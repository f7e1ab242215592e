/** Wires the engine of this build: its files, its worker, its clock. */
import { createWorker, wasmBytes } from './assets';
import { EngineClient } from './client';
import { startLocalRunner } from './local-runner';

export function createEngine(): EngineClient {
  return new EngineClient({
    bytes: wasmBytes,
    worker: typeof Worker === 'function' ? createWorker : null,
    local: async (bytes) => {
      const { startCore } = await import('./core');
      return startLocalRunner(bytes, startCore);
    },
    now: () => Date.now(),
  });
}
