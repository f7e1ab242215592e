/**
 * The engine's own files in a build of many files: the module beside the page, the worker as a script of its own.
 * A build of one file takes `assets-inline.ts` in its place.
 */
import { fetchWasm } from './fetch-wasm';
import wasmUrl from './generated/tuiyan_wasm_bg.wasm?url';
import EngineWorker from './worker?worker';

export function wasmBytes(again: boolean): Promise<ArrayBuffer> {
  return fetchWasm(wasmUrl, again);
}

export function createWorker(): Worker {
  return new EngineWorker();
}
