/** Cells of a quota sheet by their place, and what an edit makes of a sheet. Texts are the planner's own; the core makes numbers of them. */
import type { QuotaBase, QuotaSheet, QuotaSheetRow } from '../engine/wire';

/** Cells of a row that hold a text. */
export const ROW_FIELDS = [
  'quota',
  'base',
  'weight',
  'capacity',
  'floor',
  'cap',
  'grade',
  'intensity',
  'last_quota',
  'last_done',
  'least_probability',
  'done',
  'due',
  'least_share',
  'most_share',
  'points',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** Cells of a row in which one of a few things stands. */
export const CHOICE_FIELDS = ['within', 'counts_in_total', 'commitment'] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** Kinds of commitment; the text of each is `quota-commitment-<kind>`. */
export const COMMITMENTS = ['expected', 'binding', 'floor'] as const;

/** Cells of the city: its row is −1, the reserve stands below the places. */
export const CITY_FIELDS = ['target', 'reserve', 'city.done'] as const;
export type CityField = (typeof CITY_FIELDS)[number];

/** `locked` and `counts_in_total` are `true` or empty. */
export interface CellEdit {
  row: number;
  field: RowField | ChoiceField | CityField | 'locked' | `factors.${string}` | `bases.${string}`;
  text: string;
}

export function withCells(sheet: QuotaSheet, edits: readonly CellEdit[]): QuotaSheet {
  const rows = [...sheet.rows];
  let { target, reserve, done } = sheet;
  for (const { row: at, field, text } of edits) {
    const row = rows[at];
    if (field === 'target') target = text;
    else if (field === 'reserve') reserve = text;
    else if (field === 'city.done') done = text;
    else if (row) rows[at] = withCell(row, field, text);
  }
  return { ...sheet, target, reserve, done, rows };
}

function withCell(row: QuotaSheetRow, field: CellEdit['field'], text: string): QuotaSheetRow {
  if (field === 'locked' || field === 'counts_in_total') return { ...row, [field]: text !== '' };
  if (field.startsWith('factors.')) {
    return { ...row, factors: { ...row.factors, [field.slice('factors.'.length)]: text } };
  }
  if (field.startsWith('bases.')) return { ...row, bases: withBase(row.bases, field.slice('bases.'.length), text) };
  return { ...row, [field]: text };
}

/** A vintage without number and adjustments is none. */
function withBase(bases: readonly QuotaBase[], vintage: string, value: string): QuotaBase[] {
  const known = bases.find((base) => base.vintage === vintage);
  if (!known) return value === '' ? [...bases] : [...bases, { vintage, value, adjustments: [] }];
  return bases.flatMap((base) => {
    if (base !== known) return [base];
    return value === '' && base.adjustments.length === 0 ? [] : [{ ...base, value }];
  });
}

export function cellText(sheet: QuotaSheet, row: number, field: CellEdit['field']): string {
  if (field === 'target') return sheet.target;
  if (field === 'reserve') return sheet.reserve;
  if (field === 'city.done') return sheet.done;
  const cells = sheet.rows[row];
  if (!cells) return '';
  if (field === 'locked' || field === 'counts_in_total') return cells[field] ? 'true' : '';
  if (field.startsWith('factors.')) return cells.factors[field.slice('factors.'.length)] ?? '';
  if (field.startsWith('bases.')) {
    return cells.bases.find(({ vintage }) => vintage === field.slice('bases.'.length))?.value ?? '';
  }
  return cells[field as RowField | 'within' | 'commitment'];
}
