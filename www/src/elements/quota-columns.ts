/** The columns of a quota table: those that always stand, those that the kind and the method ask for, and those that the planner adds. */
import type { Display, QuotaChoice, QuotaPair } from '../engine/wire';
import type { Texts } from '../i18n/texts';
import { CHOICE_FIELDS, type CellEdit, type ChoiceField } from '../state/quota-edits';
import { vintagesOf, type ColumnGroup, type QuotaPanel } from '../state/quota-groups';
import type { QuotaMethod, QuotaTable } from '../state/quotas';
import { unitName, unitOf } from './names';
import { indicatorWord } from './quota-words';

export type ColumnId =
  | 'base'
  | `bases.${string}`
  | 'weight'
  | 'least_share'
  | 'most_share'
  | 'share_needed'
  | 'floor'
  | 'cap'
  | 'locked'
  | 'capacity'
  | 'grade'
  | 'intensity'
  | `factors.${string}`
  | 'quota'
  | 'proposed'
  | 'change'
  | 'growth'
  | 'projected'
  | 'gap'
  | 'probability'
  | 'commitment'
  | 'least_probability'
  | 'within'
  | 'counts_in_total'
  | 'last_quota'
  | 'last_done'
  | 'ratchet'
  | 'done'
  | 'due'
  | 'left'
  | 'per_period'
  | 'points'
  | 'score'
  | 'points_at_stake'
  | `pairs.${string}`;

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
  groups: readonly ColumnGroup[];
  panels: readonly QuotaPanel[];
  pairs: readonly QuotaPair[];
  readonly: boolean;
}

export function columnsOf(setting: ColumnSetting): QuotaColumnView[] {
  return [...usual(setting), ...added(setting)];
}

/** Ways to make a column: a computed one, and one that is typed into. */
function makers({ texts, readonly }: ColumnSetting) {
  const column = (id: ColumnId, label: string, more: Partial<QuotaColumnView> = {}): QuotaColumnView => ({
    id,
    label: texts.t(label),
    unit: '',
    editable: false,
    display: null,
    ...more,
  });
  const typed = (id: ColumnId, label: string, display: Display | null = null, unit = ''): QuotaColumnView =>
    column(id, label, { editable: !readonly, display, unit });
  return { column, typed };
}

function usual(setting: ColumnSetting): QuotaColumnView[] {
  const { texts, choice, table, method, groups } = setting;
  const { column, typed } = makers(setting);
  const { display, base_display: baseDisplay, weight_display: weightDisplay } = choice;
  const of = (one: Display | null): string => (one ? unitOf(texts, one) : '');
  const [unit, baseUnit] = [of(display), of(baseDisplay)];
  const gapUnit = display ? unitName(texts, display.difference_unit) : '';
  const { kind } = table.sheet;
  const isGrowth = kind === 'growth';
  const columns = [typed('base', isGrowth ? 'quota-column-grown' : 'quota-column-base', baseDisplay, baseUnit)];
  if (setting.panels.includes('vintages')) {
    for (const name of vintagesOf(table)) {
      const label = texts.t('quota-column-vintage', { vintage: name });
      columns.push({ ...typed(`bases.${name}`, 'quota-column-base', baseDisplay, baseUnit), label });
    }
  }
  if (kind === 'ratio') columns.push(typed('weight', 'quota-column-weight', weightDisplay, of(weightDisplay)));
  if (groups.includes('shares') && (kind === 'ratio' || isGrowth)) {
    columns.push(typed('least_share', 'quota-column-least-share', null, '%'));
    columns.push(typed('most_share', 'quota-column-most-share', null, '%'));
    columns.push(column('share_needed', 'quota-column-share-needed', { unit: '%' }));
  }
  columns.push(typed('floor', 'quota-column-floor', display, unit), typed('cap', 'quota-column-cap', display, unit));
  columns.push(column('locked', 'quota-column-locked'));
  if (method === 'capacity') columns.push(typed('capacity', 'quota-column-capacity'));
  if (method === 'tiered') {
    columns.push(typed('intensity', 'quota-column-intensity'), typed('grade', 'quota-column-grade'));
  }
  if (method === 'factors') {
    for (const { name } of table.factors) {
      columns.push({ ...typed(`factors.${name}`, 'quota-column-quota'), label: name });
    }
  }
  columns.push(typed('quota', 'quota-column-quota', display, unit));
  if (setting.proposal) {
    columns.push(column('proposed', 'quota-column-proposed', { display, unit }));
    columns.push(column('change', 'quota-column-change', { display, unit: gapUnit }));
  }
  if (!isGrowth) columns.push(column('growth', 'quota-column-growth', { unit: '%' }));
  if (choice.projected) {
    columns.push(column('projected', 'quota-column-projected', { display, unit }));
    columns.push(column('gap', 'quota-column-gap', { display, unit: gapUnit }));
    if (setting.chances) columns.push(column('probability', 'column-probability'));
  }
  return columns;
}

function added(setting: ColumnSetting): QuotaColumnView[] {
  const { texts, choice, groups, panels, pairs } = setting;
  const { column, typed } = makers(setting);
  const { display } = choice;
  const unit = display ? unitOf(texts, display) : '';
  const columns: QuotaColumnView[] = [];
  if (groups.includes('commitment')) {
    columns.push(typed('commitment', 'quota-column-commitment'));
    columns.push(typed('least_probability', 'quota-column-least-probability', null, '%'));
  }
  if (groups.includes('place')) {
    columns.push(typed('within', 'quota-column-within'), typed('counts_in_total', 'quota-column-counts-in-total'));
  }
  if (groups.includes('last-year')) {
    columns.push(typed('last_quota', 'quota-column-last-quota', display, unit));
    columns.push(typed('last_done', 'quota-column-last-done', display, unit));
    columns.push(column('ratchet', 'quota-column-ratchet', { unit: '%' }));
  }
  if (panels.includes('revision')) {
    columns.push(typed('done', 'quota-column-done', display, unit), typed('due', 'quota-column-due', display, unit));
    columns.push(column('left', 'quota-column-left', { display, unit }));
    columns.push(column('per_period', 'quota-column-per-period', { display, unit }));
  }
  if (panels.includes('score')) {
    columns.push(typed('points', 'quota-column-points'));
    columns.push(column('score', 'quota-column-score'), column('points_at_stake', 'quota-column-points-at-stake'));
  }
  if (groups.includes('pairs')) {
    for (const pair of pairs) {
      if (pair.rows.length === 0) continue;
      columns.push({
        ...column(`pairs.${pair.indicator}`, 'quota-column-quota'),
        label: indicatorWord(texts, pair.indicator),
        display: pair.display,
        unit: unitOf(texts, pair.display),
      });
    }
  }
  return columns;
}

/** The field of the sheet that a cell is, null for what is computed. Row −1 is the city, `reserve` the row of what the city keeps. */
export function fieldOf({ id, editable }: QuotaColumnView, row: number | 'reserve'): CellEdit['field'] | null {
  if (row === 'reserve') return id === 'quota' && editable ? 'reserve' : null;
  if (row === -1) return !editable ? null : id === 'quota' ? 'target' : id === 'done' ? 'city.done' : null;
  if (id === 'locked') return 'locked';
  return editable ? (id as CellEdit['field']) : null;
}

/** Whether one of a few things stands in a cell. */
export function isChoice(field: CellEdit['field'] | null): field is ChoiceField {
  return (CHOICE_FIELDS as readonly (string | null)[]).includes(field);
}
