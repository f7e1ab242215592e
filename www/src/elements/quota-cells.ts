/**
 * The columns of a quota table and what stands in their cells. A typed number is shown with thousands and with as many decimals as its
 * column needs; its text is the planner's own and goes to the core as it is.
 */
import type { Display, PlanView, ProjectionView, QuotaCheck, QuotaChoice, QuotaRowView } from '../engine/wire';
import { formatDifference, formatPercent, formatPlain, formatValue, MINUS, MISSING, parseTyped } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { cellText, type CellEdit, type QuotaMethod, type QuotaTable } from '../state/quotas';
import { unitName, unitOf } from './names';

export type ColumnId =
  | 'base'
  | 'weight'
  | 'floor'
  | 'cap'
  | 'locked'
  | 'capacity'
  | 'grade'
  | 'intensity'
  | `factors.${string}`
  | 'last_quota'
  | 'last_done'
  | 'quota'
  | 'proposed'
  | 'change'
  | 'growth'
  | 'projected'
  | 'gap'
  | 'probability';

export interface QuotaColumnView {
  id: ColumnId;
  label: string;
  unit: string;
  /** Whether its cells are typed into. */
  editable: boolean;
  /** As it is shown; null for one of texts and marks. */
  display: Display | null;
}

/** Whether a column is asked for beside those that always stand. */
export interface ColumnSetting {
  texts: Texts;
  choice: QuotaChoice;
  table: QuotaTable;
  /** The method whose fields are to be filled; null while none is used. */
  method: QuotaMethod | null;
  proposal: boolean;
  chances: boolean;
  lastYear: boolean;
  readonly: boolean;
}

export function columnsOf({
  texts,
  choice,
  table,
  method,
  proposal,
  chances,
  readonly,
  lastYear,
}: ColumnSetting): QuotaColumnView[] {
  const { display, base_display: baseDisplay, weight_display: weightDisplay } = choice;
  const unit = display ? unitOf(texts, display) : '';
  const column = (id: ColumnId, label: string, more: Partial<QuotaColumnView> = {}): QuotaColumnView => ({
    id,
    label: texts.t(label),
    unit: '',
    editable: false,
    display: null,
    ...more,
  });
  const typed = (id: ColumnId, label: string, of: Display | null, ofUnit: string): QuotaColumnView =>
    column(id, label, { editable: !readonly, display: of, unit: ofUnit });
  const columns: QuotaColumnView[] = [];
  const isGrowth = table.sheet.kind === 'growth';
  columns.push(
    typed(
      'base',
      isGrowth ? 'quota-column-grown' : 'quota-column-base',
      baseDisplay,
      baseDisplay ? unitOf(texts, baseDisplay) : '',
    ),
  );
  if (table.sheet.kind === 'ratio') {
    columns.push(
      typed('weight', 'quota-column-weight', weightDisplay, weightDisplay ? unitOf(texts, weightDisplay) : ''),
    );
  }
  columns.push(typed('floor', 'quota-column-floor', display, unit), typed('cap', 'quota-column-cap', display, unit));
  columns.push(column('locked', 'quota-column-locked'));
  if (method === 'capacity') columns.push(typed('capacity', 'quota-column-capacity', null, ''));
  if (method === 'tiered') {
    columns.push(
      typed('intensity', 'quota-column-intensity', null, ''),
      typed('grade', 'quota-column-grade', null, ''),
    );
  }
  if (method === 'factors') {
    for (const { name } of table.factors) {
      columns.push({ ...typed(`factors.${name}`, 'quota-column-quota', null, ''), label: name });
    }
  }
  if (lastYear) {
    columns.push(typed('last_quota', 'quota-column-last-quota', display, unit));
    columns.push(typed('last_done', 'quota-column-last-done', display, unit));
  }
  columns.push(typed('quota', 'quota-column-quota', display, unit));
  if (proposal) {
    columns.push(column('proposed', 'quota-column-proposed', { display, unit }));
    columns.push(
      column('change', 'quota-column-change', {
        display,
        unit: display ? unitName(texts, display.difference_unit) : '',
      }),
    );
  }
  if (!isGrowth) columns.push(column('growth', 'quota-column-growth', { unit: '%' }));
  if (choice.projected) {
    columns.push(column('projected', 'quota-column-projected', { display, unit }));
    columns.push(
      column('gap', 'quota-column-gap', { display, unit: display ? unitName(texts, display.difference_unit) : '' }),
    );
    if (chances) columns.push(column('probability', 'column-probability'));
  }
  return columns;
}

/** The field of the sheet that a cell is, null for what is computed. Row −1 is the city. */
export function fieldOf(column: QuotaColumnView, row: number): CellEdit['field'] | null {
  const { id } = column;
  if (row === -1) return id === 'quota' && column.editable ? 'target' : null;
  if (id === 'locked') return 'locked';
  return column.editable ? (id as CellEdit['field']) : null;
}

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
