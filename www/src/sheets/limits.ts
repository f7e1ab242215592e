/** How much is read, the same as by the command line. Beyond a limit a file is refused; nothing is cut off. */
import type { FileSheet } from '../engine/wire';
import { SheetFault } from './fault';

/** Bytes of a file. */
export const LARGEST_FILE = 20_000_000;
/** Bytes that the parts of a workbook may come to when they are unpacked, all together. */
export const MOST_INFLATED = 200_000_000;
export const MOST_ROWS = 100_000;
/** Columns of a sheet. */
export const MOST_COLUMNS = 1_000;
/** Cells of a file, blank ones before the last of a row among them. */
export const MOST_CELLS = 2_000_000;
/** Bytes of all texts of a file in UTF-8: a workbook keeps a text once, however many cells hold it. */
const MOST_TEXT = 100_000_000;

export type Cell = FileSheet['rows'][number][number];

/** Keeps count of what was read. */
export class Count {
  private cells = 0;
  private text = 0;

  /** Puts a cell where it belongs, unless that is beyond a limit. Both positions count from 0. */
  put(rows: Cell[][], row: number, column: number, cell: Cell, sheet: string): void {
    if (row >= MOST_ROWS) throw tooMany('sheet-too-many-rows', sheet, MOST_ROWS);
    if (column >= MOST_COLUMNS) throw tooMany('sheet-too-many-columns', sheet, MOST_COLUMNS);
    this.text += utf8Length(cell.text) + (cell.number?.length ?? 0);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    this.cells += Math.max(column + 1 - cells.length, 0);
    if (this.cells > MOST_CELLS || this.text > MOST_TEXT) throw tooMany('sheet-too-many-cells', sheet, MOST_CELLS);
    while (cells.length <= column) cells.push({ text: '', number: null });
    cells[column] = cell;
  }
}

export function tooMany(code: string, sheet: string, most: number): SheetFault {
  return new SheetFault(code, { sheet, most }, sheet);
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Half of a pair counts 2: a pair has 4 bytes.
    if (unit > 0x7f) length += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return length;
}
