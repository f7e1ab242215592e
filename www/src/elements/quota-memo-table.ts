/** The table of a memo in the style of an official annex: the city first, places in the order of the plan, sums last, equal decimals a column. */
import type { Display, ProjectionView, QuotaRowView } from '../engine/wire';
import { formatDifference, formatPercent, formatValue, MISSING } from '../i18n/numbers';
import { cellText } from '../state/quota-edits';
import {
  cityProjection,
  columnDecimals,
  computedText,
  finer,
  modelText,
  quotaDecimals,
  shownDecimal,
  shownText,
  summed,
  typedNumber,
} from './quota-cells';
import { columnsOf, type QuotaColumnView } from './quota-columns';
import type { MemoFrom } from './quota-memo-words';
import { choiceUnit, placeWord } from './quota-words';
import { chanceText } from './risk-words';

export interface MemoTable {
  /** The unit of the table; columns of another unit name theirs in their heads. */
  unit: string;
  heads: string[];
  rows: MemoRow[];
}

export interface MemoRow {
  /** `city` and `total` rows stand out. */
  kind: 'city' | 'place' | 'within' | 'total';
  name: string;
  cells: string[];
}

const COLUMNS: ReadonlySet<string> = new Set(['base', 'quota', 'growth', 'projected', 'gap', 'probability']);

export function memoTable(from: MemoFrom, projection: ProjectionView | null): MemoTable {
  const { texts, plan, choice, table, check, chances } = from;
  const setting = {
    texts,
    choice,
    table,
    method: null,
    proposal: false,
    groups: [],
    panels: [],
    pairs: [],
    readonly: true,
  };
  const all = columnsOf({ ...setting, chances: chances !== null }).filter(({ id }) => COLUMNS.has(id));
  const rows = table.sheet.rows;
  const texts_of = (column: QuotaColumnView): string[] =>
    rows.map((_, at) => placeCell(from, column, at, check.rows[at]));
  const filled = all.map((column) => ({ column, cells: texts_of(column) }));
  // A column in which nothing stands says nothing on paper.
  const says = (id: string, cell: string): boolean => cell !== MISSING && (id !== 'base' || /[1-9]/.test(cell));
  const held = filled.filter(
    ({ column, cells }) => column.id === 'quota' || cells.some((cell) => says(column.id, cell)),
  );
  const unit = choiceUnit(texts, choice);
  const columns = held.map(({ column }) => column);
  const city = cityProjection(plan, projection, choice);
  return {
    unit,
    heads: columns.map(({ label, unit: own }) =>
      own === '' || own === unit ? label : texts.t('memo-head-unit', { head: label, unit: own }),
    ),
    rows: [
      { kind: 'city', name: texts.t('place-city'), cells: columns.map((column) => cityCell(from, column, city)) },
      ...rows.map(({ place, within, counts_in_total: counts }, at): MemoRow => ({
        kind: within === '' ? 'place' : 'within',
        name: counts
          ? placeWord(texts, plan, place)
          : texts.t('memo-not-counted', { place: placeWord(texts, plan, place) }),
        cells: held.map(({ cells }) => cells[at] ?? MISSING),
      })),
      {
        kind: 'total',
        name: texts.t(table.sheet.kind === 'additive' ? 'quota-total' : 'quota-mean'),
        cells: columns.map((column) => totalCell(from, column)),
      },
    ],
  };
}

function placeCell(from: MemoFrom, column: QuotaColumnView, at: number, row: QuotaRowView | undefined): string {
  const { texts, choice, table, chances } = from;
  switch (column.id) {
    case 'base': {
      const text = cellText(table.sheet, at, 'base');
      const decimals = columnDecimals(choice, table, column);
      return text === '' ? modelText(column, row, decimals) || MISSING : shownText(text, decimals);
    }
    case 'quota': {
      const text = cellText(table.sheet, at, 'quota');
      return text.trim() === '' ? MISSING : shownText(text, quotaDecimals(choice, table));
    }
    case 'probability': {
      const probability = chances?.rows[at]?.probability ?? null;
      return probability === null ? MISSING : chanceText(texts, probability);
    }
    default:
      return computedText(column, row, quotaDecimals(choice, table));
  }
}

/** The city's target, and what the model says of it. */
function cityCell(from: MemoFrom, column: QuotaColumnView, projected: number | null): string {
  const { texts, choice, table, check, chances } = from;
  const decimals = quotaDecimals(choice, table);
  const display: Display | null = column.display && finer(column.display, decimals);
  const typed = typedNumber(table.sheet.target);
  const target = typed === null ? null : typed / (choice.display?.scale ?? 1);
  switch (column.id) {
    case 'quota':
      return table.sheet.target.trim() === '' ? MISSING : shownText(table.sheet.target, decimals);
    case 'base': {
      const sum = table.sheet.kind === 'additive' ? summed(check, ({ base }) => base) : null;
      return sum === null || !column.display
        ? MISSING
        : formatValue(sum, { ...column.display, decimals: columnDecimals(choice, table, column) });
    }
    case 'growth': {
      const base = table.sheet.kind === 'additive' ? summed(check, ({ base: one }) => one) : null;
      return base === null || base <= 0 || target === null ? MISSING : formatPercent(target / base - 1);
    }
    case 'projected':
      return projected === null || !display ? MISSING : formatValue(projected, display);
    case 'gap':
      return projected === null || target === null || !display
        ? MISSING
        : formatDifference(projected - target, display);
    case 'probability': {
      const probability = chances?.city_probability ?? null;
      return probability === null ? MISSING : chanceText(texts, probability);
    }
    default:
      return MISSING;
  }
}

function totalCell({ choice, table, check, texts }: MemoFrom, column: QuotaColumnView): string {
  const decimals = quotaDecimals(choice, table);
  const additive = table.sheet.kind === 'additive';
  switch (column.id) {
    case 'quota': {
      if (check.whole === null && check.interval !== null) {
        const [low, high] = check.interval;
        return texts.t('range', { low: shownDecimal(low, decimals), high: shownDecimal(high, decimals) });
      }
      const whole = check.whole === null ? null : typedNumber(check.whole);
      return whole === null || additive ? shownDecimal(check.whole, decimals) : shownText(String(whole), decimals + 1);
    }
    case 'projected': {
      const sum = additive ? summed(check, ({ projected }) => projected) : null;
      return sum === null || !column.display ? '' : formatValue(sum, finer(column.display, decimals));
    }
    default:
      return '';
  }
}
