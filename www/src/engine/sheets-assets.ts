/** The module of files in a build of many files; a build of one file takes `sheets-assets-inline.ts` in its place. */
import { fetchWasm } from './fetch-wasm';
import wasmUrl from './generated/tuiyan_sheets_wasm_bg.wasm?url';

export function sheetsBytes(again: boolean): Promise<ArrayBuffer> {
  return fetchWasm(wasmUrl, again);
}
