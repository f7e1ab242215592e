/** Files of tables. Their scripts are a file of the build of its own, loaded when a reader first opens or saves one. */
import { EngineError } from './protocol';
import type { Diagnostic, FileLayout, FileSheet } from './wire';

/** `sheets` is null where the file cannot be read; `diagnostics` says why. */
export interface SheetsRead {
  sheets: FileSheet[] | null;
  diagnostics: Diagnostic[];
}

export interface SheetFiles {
  /** Sheets of CSV or XLSX, whichever the bytes are. */
  read(bytes: Uint8Array): SheetsRead;
  /** UTF-8 with its mark. */
  csv(layout: FileLayout): Uint8Array<ArrayBuffer>;
  /** A workbook with its title and the day it was made. */
  xlsx(layouts: readonly FileLayout[], title: string, date: Date): Uint8Array<ArrayBuffer>;
}

/** Gives what reads and writes files; rejects with an `EngineError`. */
export type SheetFilesLoader = () => Promise<SheetFiles>;

export const loadSheetFiles: SheetFilesLoader = () =>
  import('../sheets/sheets').then(
    ({ sheetFiles }) => sheetFiles,
    (error: unknown) => {
      throw new EngineError({ code: 'build-incomplete', detail: String(error) });
    },
  );
