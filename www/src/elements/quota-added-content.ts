/** What stands in the cells of the columns that a planner adds to a quota table. */
import { html } from 'lit';
import { formatPercent, formatValue, MISSING } from '../i18n/numbers';
import { cellText } from '../state/quota-edits';
import { computedText, shownDecimal, shownText } from './quota-cells';
import type { QuotaColumnView } from './quota-columns';
import type { OpenTable } from './quota-content';
import { choiceWord } from './quota-choices';

const missing = html`<span class="muted">${MISSING}</span>`;

/** Null for a column that is none of these. */
export function addedContent(open: OpenTable, column: QuotaColumnView, at: number): unknown {
  const { page, table, decimals } = open;
  const { answer } = page.quotas;
  const { texts } = page;
  const row = table.sheet.rows[at];
  if (!row) {
    return null;
  }
  const { id } = column;
  switch (id) {
    case 'commitment':
    case 'within':
    case 'counts_in_total': {
      const word = choiceWord(page, id, cellText(table.sheet, at, id));
      // What is usual stands back.
      const usual = id === 'commitment' ? row.commitment === 'expected' : id === 'within' || row.counts_in_total;
      return word === '' ? '' : usual ? html`<span class="muted">${word}</span>` : word;
    }
    case 'least_probability':
      if (row.least_probability.trim() !== '') {
        return shownText(row.least_probability, 0);
      }
      return row.commitment === 'binding' ? html`<span class="of-model">${USUAL_LEAST}</span>` : '';
    case 'least_share':
    case 'most_share':
    case 'points':
      return row[id].trim() === '' ? '' : shownText(row[id], 0);
    case 'share_needed': {
      const [least, most] = answer?.weights?.needed?.[at] ?? [0, 0];
      return least === 0 && most === 0
        ? missing
        : texts.t('range', { low: formatPercent(least, 0), high: formatPercent(most, 0) });
    }
    case 'ratchet':
    case 'score':
    case 'points_at_stake': {
      const text = computedText(column, answer?.check?.rows[at], decimals);
      return text === MISSING ? missing : text;
    }
    case 'left': {
      const left = answer?.revision?.rows[at]?.left ?? null;
      return left === null ? missing : shownDecimal(left, decimals);
    }
    case 'per_period': {
      const parts = answer?.revision?.rows[at]?.by_period ?? [];
      const [first, last] = [parts[0], parts[parts.length - 1]];
      if (first === undefined || last === undefined) {
        return missing;
      }
      const [low, high] = [shownDecimal(first, decimals), shownDecimal(last, decimals)];
      return low === high ? low : texts.t('range', { low, high });
    }
    default: {
      if (!id.startsWith('pairs.')) {
        return null;
      }
      const pair = answer?.pairs.find(({ indicator }) => id === `pairs.${indicator}`);
      const value = pair?.rows[at] ?? null;
      return pair === undefined || value === null ? missing : formatValue(value, pair.display);
    }
  }
}

/** Per cent that a binding row asks for where nothing is typed. */
const USUAL_LEAST = '80';
