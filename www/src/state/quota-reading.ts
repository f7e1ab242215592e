/**
 * A table of a file on its way to the page's: its rows in the order of the page's own, and every column in which the file holds nothing
 * as it was. A number that only is written otherwise keeps the page's text, so that a file that was saved here reads back the same.
 */
import type { QuotaChoice, QuotaRowView, QuotaSheet, QuotaSheetRow } from '../engine/wire';
import { parseTyped } from '../i18n/numbers';
import { ROW_FIELDS, type RowField } from './quota-edits';
import { sameSheet } from './quotas';

/** A table that can be taken. */
export interface ReadTable {
  /** Id of the choice. */
  id: string;
  /** The sheet of the file; empty in a file of separated values. */
  fileSheet: string;
  /** The table as it would stand on the page. */
  sheet: QuotaSheet;
  /** Rows that the file holds of it, and how many quotas would be others. */
  rows: number;
  moved: number;
  /** Whether nothing at all would be another. */
  same: boolean;
  /** Places of the file that the table has not. */
  extra: readonly string[];
}

export interface ReadFrom {
  present: QuotaSheet;
  read: QuotaSheet;
  choice: QuotaChoice;
  /** What the model says of the rows where the planner says nothing; null where nobody asked it. */
  model: readonly QuotaRowView[] | null;
}

export function readTable(fileSheet: string, from: ReadFrom): ReadTable {
  const { present, read, choice } = from;
  const found = new Map(read.rows.map((row) => [row.place, row]));
  const places = new Set(present.rows.map(({ place }) => place));
  const holds = columnsHeld(read);
  const rows = present.rows.map((row, at) => {
    const own = found.get(row.place);
    return own ? mergedRow(row, own, holds, { choice, model: from.model?.[at] ?? null }) : row;
  });
  const target = text(present.target, read.target);
  const reserve = text(present.reserve, read.reserve);
  const sheet: QuotaSheet = { ...present, target, reserve, rows };
  return {
    id: choice.id,
    fileSheet,
    sheet,
    rows: present.rows.filter(({ place }) => found.has(place)).length,
    moved: rows.filter(({ quota }, at) => quota !== present.rows[at]?.quota).length,
    same: sameSheet(sheet, present),
    extra: read.rows.filter(({ place }) => !places.has(place)).map(({ place }) => place),
  };
}

interface Held {
  fields: ReadonlySet<RowField>;
  factors: ReadonlySet<string>;
  locked: boolean;
  within: boolean;
  counts: boolean;
  commitment: boolean;
}

/** The columns in which a file holds something; quotas always count. */
function columnsHeld({ rows }: QuotaSheet): Held {
  const fields = ROW_FIELDS.filter((field) => field === 'quota' || rows.some((row) => row[field] !== ''));
  return {
    fields: new Set(fields),
    factors: new Set(rows.flatMap(({ factors }) => Object.keys(factors).filter((name) => factors[name] !== ''))),
    locked: rows.some(({ locked }) => locked),
    within: rows.some(({ within }) => within !== ''),
    counts: rows.some(({ counts_in_total: counts }) => !counts),
    commitment: rows.some(({ commitment }) => commitment !== 'expected'),
  };
}

function mergedRow(
  present: QuotaSheetRow,
  read: QuotaSheetRow,
  held: Held,
  { choice, model }: { choice: QuotaChoice; model: QuotaRowView | null },
): QuotaSheetRow {
  const row: QuotaSheetRow = { ...present, factors: { ...present.factors } };
  for (const field of ROW_FIELDS) {
    if (held.fields.has(field))
      row[field] = field === 'quota' ? same(present.quota, read.quota) : same(present[field], read[field]);
  }
  if (present.base === '' && isNumber(read.base, model?.base ?? null, choice.base_display?.scale ?? 1)) row.base = '';
  if (present.weight === '' && isNumber(read.weight, model?.weight ?? null, 1)) row.weight = '';
  held.factors.forEach((name) => {
    row.factors[name] = same(present.factors[name] ?? '', read.factors[name] ?? '');
  });
  if (held.locked) row.locked = read.locked;
  if (held.within) row.within = read.within;
  if (held.counts) row.counts_in_total = read.counts_in_total;
  if (held.commitment) row.commitment = read.commitment;
  return row;
}

function text(present: string, read: string): string {
  return read === '' ? present : same(present, read);
}

/** The page's text where the file's is the same number. */
function same(present: string, read: string): string {
  const [own, other] = [typed(present), typed(read)];
  return own !== null && own === other ? present : read;
}

/** A model's number stands in a file with fewer digits than the model has. */
const NEAR = 1e-6;

function isNumber(read: string, value: number | null, scale: number): boolean {
  const number = typed(read);
  if (number === null || value === null) return false;
  return Math.abs(number - value * scale) <= NEAR * Math.max(Math.abs(number), NEAR);
}

function typed(cell: string): number | null {
  return parseTyped(cell, { unit: '', scale: 1, decimals: 0, difference_unit: '' });
}
