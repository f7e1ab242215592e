/** What a pasted block of texts edits of a quota table. Computed cells are passed over; a text that is no lock and a block too large are faults. */
import type { Diagnostic } from '../engine/wire';
import type { CellEdit, ChoiceField } from '../state/quota-edits';
import { isChoice } from './quota-columns';
import { placed, type Block, type Cell, type Extent } from './quota-moves';

export function editsOfBlock(
  block: Block,
  texts: readonly (readonly string[])[],
  { rows, columns }: Extent,
  fieldAt: (cell: Cell) => CellEdit['field'] | null,
  choiceOf: (field: ChoiceField, text: string, row: number) => string | null,
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
    const at = cell.row - 1;
    const taken = field === 'locked' ? lockOf(text) : isChoice(field) ? choiceOf(field, text, at) : text;
    if (taken !== null) edits.push({ row: at, field, text: taken });
    else {
      const code = field === 'locked' || field === 'counts_in_total' ? 'quota-cell-flag' : 'quota-cell-choice';
      faults.push(fault(code, `rows.${at}.${field}`, { column: field, content: text }));
    }
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
