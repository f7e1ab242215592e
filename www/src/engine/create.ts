/** Wires the engine of this build: its files, its worker, its clock. */
import { createWorker, wasmBytes } from './assets';
import { EngineClient, type Preview } from './client';
import { startCore } from './core';
import { startLocalRunner } from './local-runner';
import type { PackText } from './protocol';

export function createEngine(): EngineClient {
  return new EngineClient({
    bytes: wasmBytes,
    worker: typeof Worker === 'function' ? createWorker : null,
    second: navigator.hardwareConcurrency > 1 ? createWorker : null,
    local: (bytes) => startLocalRunner(bytes, startCore),
    preview: previews(),
    now: () => Date.now(),
  });
}

/** Long enough for the first answers to be painted before the main thread compiles anything. */
const FIRST_PAINT_MS = 250;

function previews(): (bytes: ArrayBuffer, pack: PackText) => Promise<Preview> {
  let compiled: Promise<WebAssembly.Module> | null = null;
  return async (bytes, { text, format }) => {
    await new Promise((resolve) => setTimeout(resolve, FIRST_PAINT_MS));
    compiled ??= WebAssembly.compile(bytes);
    const core = startCore(await compiled);
    core.open(text, format);
    return core;
  };
}
