/** Files of tables. Their module is a file of the build of its own, loaded when a reader first opens or saves one, and kept. */
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

/** Gives the module of files; rejects with an `EngineError`. */
export type SheetFilesLoader = () => Promise<SheetFiles>;

export function sheetFiles(): SheetFilesLoader {
  let loading: Promise<SheetFiles> | null = null;
  let again = false;
  return () => {
    loading ??= import('./sheets')
      .then(({ startSheets }) => startSheets(again))
      .catch((error: unknown) => {
        // A network that was gone may be back the next time, damaged bytes may lie in the browser's cache.
        loading = null;
        again = true;
        throw error instanceof EngineError
          ? error
          : new EngineError({ code: 'build-incomplete', detail: String(error) });
      });
    return loading;
  };
}
