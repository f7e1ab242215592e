/** The module of files inside the script, nothing fetched. It is unpacked when this file is first asked for. */
import wasm from './generated/tuiyan_sheets_wasm_bg.wasm?inline';

/** The build puts the module's bytes in place of an address. */
export async function sheetsBytes(): Promise<ArrayBuffer> {
  return (wasm as unknown as Uint8Array<ArrayBuffer>).slice().buffer;
}
