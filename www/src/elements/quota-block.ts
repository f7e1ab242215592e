/** What a pasted block of texts edits of a quota table. Computed cells are passed over; a text that is no lock and a block too large are faults. */
import type { Diagnostic } from '../engine/wire';
import type { CellEdit } from '../state/quotas';
import { placed, type Block, type Cell, type Extent } from './quota-moves';

export function editsOfBlock(
  block: Block,
  texts: readonly (readonly string[])[],
  { rows, columns }: Extent,
  fieldAt: (cell: Cell) => CellEdit['field'] | null,
): { edits: CellEdit[]; faults: Diagnostic[] } {
  const edits: CellEdit[] = [];
  const faults: Diagnostic[] = [];
  for (const { cell, text } of placed(block, texts)) {
    if (cell.row >= rows || cell.column >= columns) {
      const size = { rows: texts.length, columns: Math.max(...texts.map((row) => row.length)) };
      faults.push(fault('quota-paste-outside', '', size));
      break;
    }
    const field = fieldAt(cell);
    if (field === null) continue;
    const taken = field === 'locked' ? lockOf(text) : text;
    if (taken !== null) edits.push({ row: cell.row - 1, field, text: taken });
    else faults.push(fault('quota-cell-flag', `rows.${cell.row - 1}.locked`, { column: 'locked', content: text }));
  }
  return { edits, faults };
}

/** A lock as it is typed in a file: 1 and 是, 0, 否 and nothing; null for anything else. */
function lockOf(text: string): string | null {
  const word = text.trim().toLowerCase();
  if (['1', '是', 'true', 'yes', 'y', '✓', '√'].includes(word)) return 'true';
  return ['', '0', '否', 'false', 'no', 'n'].includes(word) ? '' : null;
}

function fault(code: string, path: string, params: Diagnostic['params']): Diagnostic {
  return { code, severity: 'error', place: { path, line: null }, params };
}
