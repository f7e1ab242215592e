/** Cells of a quota table in which one of a few things stands: what they offer, how it is read, and what a pasted word means. */
import { COMMITMENTS, type ChoiceField } from '../state/quota-edits';
import { openChoice, tableOf } from '../state/quotas';
import type { PageState } from '../state/state';
import { placeWord } from './quota-words';

export interface CellChoice {
  value: string;
  label: string;
}

/** What a cell of a row offers. A place lies within any other one. */
export function cellChoices(page: PageState, field: ChoiceField, at: number): CellChoice[] {
  const { texts, plan, quotas } = page;
  switch (field) {
    case 'commitment':
      return COMMITMENTS.map((value) => ({ value, label: texts.t(`quota-commitment-${value}`) }));
    case 'counts_in_total':
      return [
        { value: 'true', label: texts.t('quota-yes') },
        { value: '', label: texts.t('quota-no') },
      ];
    case 'within': {
      const choice = openChoice(quotas);
      const rows = choice ? tableOf(quotas, choice).sheet.rows : [];
      const others = rows.filter((_, index) => index !== at);
      const places = others.map(({ place }) => ({ value: place, label: plan ? placeWord(texts, plan, place) : place }));
      return [{ value: '', label: texts.t('quota-within-none') }, ...places];
    }
  }
}

/** How a choice is read in its cell; a place within none is blank. */
export function choiceWord(page: PageState, field: ChoiceField, value: string): string {
  if (field === 'within' && value === '') return '';
  return cellChoices(page, field, -1).find((one) => one.value === value)?.label ?? value;
}

const WORDS: Record<Exclude<ChoiceField, 'within'>, Record<string, readonly string[]>> = {
  commitment: {
    expected: ['', '预期性', '预期', 'expected'],
    binding: ['约束性', '约束', 'binding'],
    floor: ['底线', 'floor'],
  },
  counts_in_total: {
    true: ['', '1', '是', 'true', 'yes', 'y', '✓', '√'],
    '': ['0', '否', 'false', 'no', 'n', '×'],
  },
};

/** The value that a typed or pasted word means; null where it means none. */
export function choiceOf(page: PageState, field: ChoiceField, text: string, at: number): string | null {
  const word = text.trim().toLowerCase();
  const offered = cellChoices(page, field, at);
  const named = offered.find(({ value, label }) => label.toLowerCase() === word || value.toLowerCase() === word);
  if (field === 'within') return word === '' || word === '/' ? '' : (named?.value ?? null);
  const known = Object.entries(WORDS[field]).find(([, words]) => words.includes(word));
  return known ? known[0] : (named?.value ?? null);
}
