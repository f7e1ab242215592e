/** What stands in the cells of a quota table: of a place, of the city, and of the sums; and what a drawing needs to know for it. */
import { html, nothing } from 'lit';
import type { Diagnostic, QuotaCheck, QuotaChoice } from '../engine/wire';
import { formatDifference, formatPercent, formatValue, MISSING } from '../i18n/numbers';
import { cellText, type CellEdit } from '../state/quota-edits';
import {
  filledGroups,
  filledPanels,
  offeredGroups,
  offeredPanels,
  type ColumnGroup,
  type QuotaPanel,
} from '../state/quota-groups';
import { chancesOf, errorsOf, openChoice, tableOf, type QuotasState, type QuotaTable } from '../state/quotas';
import { isStale, targetRisk } from '../state/risk';
import type { PageState } from '../state/state';
import {
  cityProjection,
  columnDecimals,
  computedText,
  finer,
  modelText,
  quotaDecimals,
  shownDecimal,
  shownText,
  signedDecimal,
  summed,
  typedNumber,
  withoutSign,
} from './quota-cells';
import { addedContent } from './quota-added-content';
import { columnsOf, type ColumnId, type QuotaColumnView } from './quota-columns';
import { faultyCell, remark } from './quota-words';
import { chanceText } from './risk-words';

export interface OpenTable {
  page: PageState;
  choice: QuotaChoice;
  table: QuotaTable;
  columns: QuotaColumnView[];
  /** What is shown beside the usual columns, and whether what the city keeps has a row below the places. */
  groups: readonly ColumnGroup[];
  panels: readonly QuotaPanel[];
  hasReserve: boolean;
  /** Decimals of quotas, and of the columns that are typed into. */
  decimals: number;
  columnDecimals: ReadonlyMap<ColumnId, number>;
  check: QuotaCheck | null;
  /** The check that the computed columns show: of the proposal, where one is held against the table. */
  shown: QuotaCheck | null;
  chances: { check: QuotaCheck; faded: boolean } | null;
  /** Reasons by row and field: of the table as it is, and of a paste that was refused. */
  faults: ReadonlyMap<string, string>;
}

/** The groups of columns and the panels of a table: the planner's choice, else those in which something stands. */
export function shownBeside(
  quotas: QuotasState,
  table: QuotaTable,
): { groups: readonly ColumnGroup[]; panels: readonly QuotaPanel[] } {
  const hasPairs = (quotas.answer?.pairs ?? []).some(({ rows }) => rows.length > 0);
  const [groups, panels] = [quotas.groups ?? filledGroups(table), quotas.panels ?? filledPanels(table)];
  return {
    groups: offeredGroups(table, hasPairs).filter((group) => groups.includes(group)),
    panels: offeredPanels(table).filter((panel) => panels.includes(panel)),
  };
}

export function openTable(page: PageState, readonly: boolean): OpenTable | null {
  const { plan, quotas, risk, texts } = page;
  const choice = openChoice(quotas);
  if (!plan || !choice) {
    return null;
  }
  const table = tableOf(quotas, choice);
  const { answer } = quotas;
  const { groups, panels } = shownBeside(quotas, table);
  const proposed = quotas.proposal?.answer?.sheet ? quotas.proposal.answer : null;
  const columns = columnsOf({
    texts,
    choice,
    table,
    method: table.method,
    proposal: proposed !== null,
    chances: risk.on,
    groups,
    panels,
    pairs: answer?.pairs ?? [],
    readonly,
  });
  const check = answer?.check ?? null;
  const chances = proposed?.check?.paths
    ? { check: proposed.check, faded: false }
    : chancesOf(quotas, table, page.scenario);
  return {
    page,
    choice,
    table,
    columns,
    groups,
    panels,
    hasReserve: panels.includes('reserve'),
    decimals: quotaDecimals(choice, table),
    columnDecimals: new Map(
      columns.filter(({ editable }) => editable).map((column) => [column.id, columnDecimals(choice, table, column)]),
    ),
    check,
    shown: proposed ? proposed.check : check,
    chances: risk.on ? chances : null,
    faults: faultsOf(page, choice),
  };
}

function faultsOf({ plan, quotas, texts }: PageState, choice: QuotaChoice): Map<string, string> {
  const faults = new Map<string, string>();
  const tell = (fault: Diagnostic): void => {
    const cell = faultyCell(fault);
    if (plan && cell) {
      const [, at, of] = /^bases\.(\d+)\.(value|vintage)$/.exec(cell.field) ?? [];
      const base =
        at === undefined || of === undefined ? null : tableOf(quotas, choice).sheet.rows[cell.row]?.bases[Number(at)];
      const field = base ? `bases.${base.vintage}` : cell.field;
      faults.set(`${cell.row} ${field}`, remark(texts, plan, choice, fault));
    }
  };
  errorsOf(quotas.answer).forEach(tell);
  quotas.refusal?.diagnostics.forEach(tell);
  return faults;
}

const missing = html`<span class="muted">${MISSING}</span>`;

/** The cell of a place, but for its lock. */
export function placeContent(open: OpenTable, column: QuotaColumnView, at: number): unknown {
  const { page, table, shown, chances, decimals } = open;
  const { texts, quotas } = page;
  switch (column.id) {
    case 'proposed':
    case 'change': {
      const answer = quotas.proposal?.answer;
      const text =
        column.id === 'proposed'
          ? answer?.sheet?.rows[at]?.quota
          : answer?.differences.find(({ version }) => version === 0)?.changes[at];
      if (text === undefined || text === null || text === '') {
        return missing;
      }
      return column.id === 'proposed' ? shownText(text, decimals) : signedDecimal(text, decimals);
    }
    case 'probability': {
      const probability = chances?.check.rows[at]?.probability ?? null;
      return probability === null ? missing : chanceCell(open, probability, chances?.faded === true);
    }
    case 'growth':
    case 'projected':
    case 'gap': {
      const text = computedText(column, shown?.rows[at], decimals);
      return text === MISSING ? missing : text;
    }
    default: {
      const added = addedContent(open, column, at);
      if (added !== null) {
        return added;
      }
      const text = cellText(table.sheet, at, column.id as CellEdit['field']);
      const own = open.columnDecimals.get(column.id) ?? decimals;
      if (text.trim() !== '') {
        return shownText(text, own);
      }
      const model = modelText(column, open.check?.rows[at], own);
      if (model !== '') {
        return html`<span class="of-model" title=${texts.t('quota-of-model')}>${model}</span>`;
      }
      return column.id === 'quota' || column.id === 'base' || column.id === 'weight' ? missing : '';
    }
  }
}

function chanceCell({ page }: OpenTable, probability: number, faded: boolean): unknown {
  return html`<span class=${faded ? 'chance faded' : 'chance'} data-stat="probability" data-value=${probability}
    >${chanceText(page.texts, probability)}</span
  >`;
}

/** The city's own figures: target, projection by the same measure, and its chance. */
export function cityContent(open: OpenTable, column: QuotaColumnView): unknown {
  const { page, choice, table, check, chances, decimals } = open;
  const { plan, projection, risk, scenario } = page;
  const target = typedNumber(table.sheet.target);
  const scale = choice.display?.scale ?? 1;
  const projected = plan && cityProjection(plan, projection, choice);
  const base = table.sheet.kind === 'additive' ? summed(check, (row) => row.base) : null;
  switch (column.id) {
    case 'quota':
      return table.sheet.target.trim() === '' ? MISSING : shownText(table.sheet.target, decimals);
    case 'base':
      return base === null || !column.display ? '' : formatValue(base, column.display);
    case 'done':
      return table.sheet.done.trim() === '' ? MISSING : shownText(table.sheet.done, decimals);
    case 'left':
      return open.page.quotas.answer?.revision?.left
        ? shownDecimal(open.page.quotas.answer.revision.left, decimals)
        : '';
    case 'growth':
      return base === null || base <= 0 || target === null ? '' : formatPercent(target / scale / base - 1);
    case 'projected':
      return projected === null || !column.display ? '' : formatValue(projected, finer(column.display, decimals));
    case 'gap':
      return projected === null || target === null || !column.display
        ? ''
        : formatDifference(projected - target / scale, finer(column.display, decimals));
    case 'probability': {
      const of = chances?.check.city_probability ?? null;
      if (of !== null) {
        return chanceCell(open, of, chances?.faded === true);
      }
      // Where places have no chances, the document's own target may; another target has none.
      const id = plan?.quotas.find((quota) => quota.id === choice.id)?.city ?? choice.id;
      const own = plan && table.sheet.target === choice.sheet.target ? targetRisk(plan, risk.answer, id) : null;
      return own === null ? '' : chanceCell(open, own.probability, isStale(risk, scenario));
    }
    default: {
      const pair = open.page.quotas.answer?.pairs.find(({ indicator }) => column.id === `pairs.${indicator}`);
      return pair && pair.city !== null ? formatValue(pair.city, pair.display) : '';
    }
  }
}

/** What the city keeps for itself. */
export function reserveContent({ table, decimals }: OpenTable, column: QuotaColumnView): unknown {
  if (column.id !== 'quota') {
    return '';
  }
  return table.sheet.reserve.trim() === '' ? missing : shownText(table.sheet.reserve, decimals);
}

/** What the parts come to, and by how much that is another figure than the city's. */
export function sumContent(open: OpenTable, column: QuotaColumnView): unknown {
  const { page, choice, table, check, shown, decimals } = open;
  const isSum = table.sheet.kind === 'additive';
  const finest = isSum ? decimals : Math.max(decimals, choice.display?.decimals ?? 0) + 1;
  switch (column.id) {
    case 'quota': {
      if (!check || (check.whole === null && check.interval === null)) {
        return MISSING;
      }
      if (check.whole === null && check.interval) {
        const [low, high] = check.interval;
        return page.texts.t('range', { low: shownDecimal(low), high: shownDecimal(high) });
      }
      return html`<span data-role="quota-whole" title=${check.whole ?? ''}>${rounded(check.whole, finest)}</span
        >${differs(open, check, finest)}`;
    }
    case 'proposed': {
      const whole = page.quotas.proposal?.answer?.check?.whole ?? null;
      return whole === null ? MISSING : rounded(whole, finest);
    }
    case 'projected': {
      const sum = isSum ? summed(shown, (row) => row.projected) : null;
      return sum === null || !column.display ? '' : formatValue(sum, finer(column.display, decimals));
    }
    case 'base': {
      const sum = isSum ? summed(check, (row) => row.base) : null;
      return sum === null || !column.display ? '' : formatValue(sum, column.display);
    }
    case 'left': {
      const total = page.quotas.answer?.revision?.total ?? null;
      return total === null ? '' : shownDecimal(total, decimals);
    }
    default:
      return '';
  }
}

function differs({ page }: OpenTable, { difference }: QuotaCheck, decimals: number): unknown {
  if (difference === null || !/[1-9]/.test(difference)) {
    return nothing;
  }
  const size = rounded(withoutSign(difference), decimals);
  const words = page.texts.t(difference.startsWith('-') ? 'quota-glance-short' : 'quota-glance-over', { size });
  return html`<span class="second">${words}</span>`;
}

/** An exact decimal with no more decimals than are read; the rest of it is told to who asks. */
function rounded(decimal: string | null, decimals: number): string {
  const value = decimal === null ? null : typedNumber(decimal);
  return value === null
    ? shownDecimal(decimal)
    : formatValue(value, { unit: '', scale: 1, decimals, difference_unit: '' });
}
