/** The engine's own files in a build of one file: module and worker inside the script, nothing fetched. */
import wasm from './generated/tuiyan_wasm_bg.wasm?inline';
import EngineWorker from './worker?worker&inline';

/** The build puts the module's bytes in place of an address. */
export async function wasmBytes(): Promise<ArrayBuffer> {
  return (wasm as unknown as Uint8Array<ArrayBuffer>).slice().buffer;
}

export function createWorker(): Worker {
  return new EngineWorker();
}
