/** The engine's own files in a build of one file: module and worker inside the script, nothing fetched. */
import wasmData from './generated/tuiyan_wasm_bg.wasm?inline';
import EngineWorker from './worker?worker&inline';

export async function wasmBytes(): Promise<ArrayBuffer> {
  const binary = atob(wasmData.slice(wasmData.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
}

export function createWorker(): Worker {
  return new EngineWorker();
}
