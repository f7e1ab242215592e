/** Files of tables: bytes of CSV and XLSX to sheets of texts, and laid-out sheets to bytes. `engine/files.ts` loads it on demand. */
import type { SheetFiles } from '../engine/files';
import { readSheets } from './read';
import { csvOf } from './write-csv';
import { xlsxOf } from './write-xlsx';

export const sheetFiles: SheetFiles = { read: readSheets, csv: csvOf, xlsx: xlsxOf };
