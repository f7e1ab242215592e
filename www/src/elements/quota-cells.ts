/**
 * Numbers in the cells of a quota table. A typed number is shown with thousands and with as many decimals as its column needs; its text
 * is the planner's own and goes to the core as it is.
 */
import type { Display, PlanView, ProjectionView, QuotaCheck, QuotaChoice, QuotaRowView } from '../engine/wire';
import { formatDifference, formatPercent, formatPlain, formatValue, MINUS, MISSING, parseTyped } from '../i18n/numbers';
import { cellText, type CellEdit } from '../state/quota-edits';
import type { QuotaTable } from '../state/quotas';
import type { QuotaColumnView } from './quota-columns';

const PLAIN: Display = { unit: '', scale: 1, decimals: 0, difference_unit: '' };

/** A typed text as a number in the unit that is shown, for the eye alone; null where it is words, or says its own unit. */
export function typedNumber(text: string): number | null {
  return parseTyped(text, PLAIN);
}

/** Decimals of a column: as many as the finest of its typed numbers, and no fewer than what is usual of it. */
export function decimalsOf(texts: readonly string[], usual: number): number {
  let most = usual;
  for (const text of texts) {
    if (typedNumber(text) === null) continue;
    const [, fraction = ''] = /[.．。](\d*)/.exec(text.replace(/[０-９]/g, '0')) ?? [];
    most = Math.max(most, fraction.length);
  }
  return Math.min(most, MOST_DECIMALS);
}

const MOST_DECIMALS = 9;

/** A typed text as it is shown: a number like others of its column, words and strokes as they are. */
export function shownText(text: string, decimals: number): string {
  const value = typedNumber(text);
  return value === null ? text.trim() : formatValue(value, { ...PLAIN, decimals });
}

/** An exact decimal of the core as it is shown. */
export function shownDecimal(decimal: string | null, least = 0): string {
  return decimal === null ? MISSING : shownText(decimal, decimalsOf([decimal], least));
}

/** The same with its sign. */
export function signedDecimal(decimal: string, least = 0): string {
  const text = shownDecimal(decimal, least);
  return text.startsWith(MINUS) || !/[1-9]/.test(text) ? text : `+${text}`;
}

export function withoutSign(decimal: string): string {
  return decimal.replace(/^-/, '');
}

/** What the columns of quotas have in common: the finest decimal of target, quotas and rounding unit. */
export function quotaDecimals(choice: QuotaChoice, table: QuotaTable): number {
  const texts = [table.sheet.target, ...table.sheet.rows.map(({ quota }) => quota), table.unit];
  return decimalsOf(texts, table.unit === '' ? (choice.display?.decimals ?? 0) : 0);
}

/** Decimals by column, for those that are typed into. */
export function columnDecimals(choice: QuotaChoice, table: QuotaTable, column: QuotaColumnView): number {
  if (column.id === 'quota' || column.id === 'floor' || column.id === 'cap') {
    const own = table.sheet.rows.map((_, at) => cellText(table.sheet, at, column.id as CellEdit['field']));
    return Math.max(column.id === 'quota' ? 0 : decimalsOf(own, 0), quotaDecimals(choice, table));
  }
  const texts = table.sheet.rows.map((_, at) => cellText(table.sheet, at, column.id as CellEdit['field']));
  return decimalsOf(texts, column.display?.decimals ?? 0);
}

/** What is computed of a row, as it is shown. */
export function computedText(column: QuotaColumnView, row: QuotaRowView | undefined, decimals: number): string {
  if (!row) return MISSING;
  switch (column.id) {
    case 'growth':
      return formatPercent(row.required_growth);
    case 'projected':
      return row.projected === null || !column.display
        ? MISSING
        : formatValue(row.projected, finer(column.display, decimals));
    case 'gap':
      return row.gap === null || !column.display ? MISSING : formatDifference(row.gap, finer(column.display, decimals));
    case 'ratchet':
      return row.ratchet === null ? MISSING : formatPercent(row.ratchet, 0);
    case 'score':
      return row.score === null ? MISSING : formatPlain(row.score, 2);
    case 'points_at_stake':
      return row.points_at_stake === null ? MISSING : formatPlain(row.points_at_stake, 3);
    default:
      return '';
  }
}

/** The indicator's decimals where the quotas have fewer, one more than the quotas at most. */
export function finer(display: Display, decimals: number): Display {
  return { ...display, decimals: Math.max(display.decimals, Math.min(decimals, display.decimals + 1)) };
}

/** A number of the model in a cell that the planner has left empty. */
export function modelText(column: QuotaColumnView, row: QuotaRowView | undefined, decimals: number): string {
  const value = column.id === 'base' ? row?.base : column.id === 'weight' ? row?.weight : null;
  if (value === null || value === undefined) return '';
  return column.display ? formatValue(value, { ...column.display, decimals }) : formatPlain(value);
}

/** What the projection says of the city by the measure of its target; null where the plan has no such target. */
export function cityProjection(plan: PlanView, projection: ProjectionView | null, choice: QuotaChoice): number | null {
  const target = plan.quotas.find(({ id }) => id === choice.id)?.city ?? choice.id;
  return projection?.targets.find(({ id }) => id === target)?.projected ?? null;
}

/** The sum of what the rows of a check have, where all that are summed have it. */
export function summed(check: QuotaCheck | null, of: (row: QuotaRowView) => number | null): number | null {
  const values = (check?.rows ?? []).filter(({ is_summed: counts }) => counts).map(of);
  if (values.length === 0 || values.some((value) => value === null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
