import { expect, test } from 'vitest';
import { CHINESE } from '../i18n/texts';
import { quotaChoice } from '../state/fixture';
import { givenTable } from '../state/quotas';
import { decimalsOf, quotaDecimals, shownText, signedDecimal } from './quota-cells';
import { columnsOf, fieldOf } from './quota-columns';

const choice = quotaChoice();
const table = givenTable(choice);
const SETTING = {
  texts: CHINESE,
  choice,
  table,
  method: null,
  proposal: false,
  chances: false,
  groups: [],
  panels: [],
  pairs: [],
  readonly: false,
} as const;
const ids = (more: Partial<Parameters<typeof columnsOf>[0]>) => columnsOf({ ...SETTING, ...more }).map(({ id }) => id);

test('columns stand for what the kind, the method and the switch ask for', () => {
  expect(ids({})).toEqual(['base', 'floor', 'cap', 'locked', 'quota', 'growth', 'projected', 'gap']);
  expect(ids({ chances: true })).toContain('probability');
  expect(ids({ table: { ...table, sheet: { ...table.sheet, kind: 'ratio' } } })).toContain('weight');
  expect(ids({ method: 'tiered' })).toEqual(expect.arrayContaining(['intensity', 'grade']));
  expect(ids({ proposal: true })).toEqual(expect.arrayContaining(['proposed', 'change']));
  expect(ids({ choice: { ...choice, projected: false } })).not.toContain('gap');
  expect(ids({ groups: ['commitment', 'place', 'last-year'] })).toEqual(
    expect.arrayContaining(['commitment', 'least_probability', 'within', 'counts_in_total', 'ratchet']),
  );
  expect(ids({ panels: ['revision', 'score'] })).toEqual(expect.arrayContaining(['done', 'left', 'points_at_stake']));
  // Bounds of weights belong to means.
  expect(ids({ groups: ['shares'] })).not.toContain('least_share');
  expect(ids({ groups: ['shares'], table: { ...table, sheet: { ...table.sheet, kind: 'growth' } } })).toContain(
    'share_needed',
  );
});

test('no cell takes a text where the table is only shown; the city takes its target', () => {
  const [quota] = columnsOf(SETTING).filter(({ id }) => id === 'quota');
  const [shown] = columnsOf({ ...SETTING, readonly: true }).filter(({ id }) => id === 'quota');
  expect(fieldOf(quota!, 0)).toBe('quota');
  expect(fieldOf(quota!, -1)).toBe('target');
  expect(fieldOf(shown!, 0)).toBeNull();
  expect(fieldOf(quota!, 'reserve')).toBe('reserve');
  expect(fieldOf(shown!, 'reserve')).toBeNull();
});

test('numbers of a column have equal decimals, words stay as they are', () => {
  expect(decimalsOf(['4', '3.5', '待省下达'], 0)).toBe(1);
  expect(['4', '１，２００．５', '/', '待省下达', ''].map((text) => shownText(text, 1))).toEqual([
    '4.0',
    '1,200.5',
    '/',
    '待省下达',
    '',
  ]);
  expect(quotaDecimals(choice, table)).toBe(1);
  expect(['0.1', '-0.1', '0'].map((text) => signedDecimal(text, 1))).toEqual(['+0.1', '−0.1', '0.0']);
});
