/** The module of files: bytes of CSV and XLSX to sheets of texts, and laid-out sheets to bytes. `files.ts` loads it on demand. */
import { initSync, read_sheets, write_csv, write_xlsx } from './generated/tuiyan_sheets_wasm.js';
import { sheetsBytes } from './sheets-assets';
import type { SheetFiles, SheetsRead } from './files';
import type { FileLayout } from './wire';

export async function startSheets(again: boolean): Promise<SheetFiles> {
  initSync({ module: await WebAssembly.compile(await sheetsBytes(again)) });
  return {
    read: (bytes) => read_sheets(bytes) as SheetsRead,
    csv: (layout: FileLayout) => write_csv(layout) as Uint8Array<ArrayBuffer>,
    xlsx: (layouts, title, date) =>
      write_xlsx(layouts, title, date.getFullYear(), date.getMonth() + 1, date.getDate()) as Uint8Array<ArrayBuffer>,
  };
}
