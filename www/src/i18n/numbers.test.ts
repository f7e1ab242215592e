import { describe, expect, it } from 'vitest';
import type { Display } from '../engine/wire';
import {
  editable,
  formatDifference,
  formatPercent,
  formatPlain,
  formatPoints,
  formatProbability,
  formatValue,
  parseTyped,
  shownAlike,
} from './numbers';
import { CHINESE } from './texts';
import { Texts } from './texts';

const OUTPUT: Display = { unit: 'yi-yuan', scale: 1, decimals: 1, difference_unit: 'yi-yuan' };
const RATE: Display = { unit: 'percent-per-year', scale: 100, decimals: 1, difference_unit: 'points' };
const LAND: Display = { unit: 'mu', scale: 1, decimals: 0, difference_unit: 'mu' };

describe('numbers as shown', () => {
  it.each([
    [3612.04, OUTPUT, '3,612.0'],
    [1234567.89, OUTPUT, '1,234,567.9'],
    [-188, OUTPUT, '−188.0'],
    [-0.04, OUTPUT, '0.0'],
    [0, LAND, '0'],
    [null, LAND, '—'],
    [Number.NaN, LAND, '—'],
    [0.095, RATE, '9.5'],
    [2.5, LAND, '3'],
    [0.125, { ...OUTPUT, decimals: 2 }, '0.13'],
    [-12.34, OUTPUT, '−12.3'],
    [999.95, LAND, '1,000'],
    [0.125, { ...RATE, decimals: 0 }, '13'],
    [-0.125, { ...RATE, decimals: 0 }, '−13'],
    [999.96, OUTPUT, '1,000.0'],
  ])('%s reads %s', (value, display, text) => {
    expect(formatValue(value, display)).toBe(text);
  });

  it('a difference carries its sign, and none where it rounds to nothing', () => {
    expect(formatDifference(92, OUTPUT)).toBe('+92.0');
    expect(formatDifference(-92, OUTPUT)).toBe('−92.0');
    expect(formatDifference(0.01, OUTPUT)).toBe('0.0');
    expect(formatDifference(-0.01, OUTPUT)).toBe('0.0');
    expect(formatDifference(null, OUTPUT)).toBe('—');
  });

  it('two values are alike where they are shown alike', () => {
    expect(shownAlike(100.01, 100.04, OUTPUT)).toBe(true);
    expect(shownAlike(100.04, 100.06, OUTPUT)).toBe(false);
    expect(shownAlike(null, null, OUTPUT)).toBe(true);
    expect(shownAlike(null, 0, OUTPUT)).toBe(false);
  });

  it('percentages and plain numbers', () => {
    expect(formatPercent(0.0951)).toBe('9.5');
    expect(formatPercent(null)).toBe('—');
    expect(formatPlain(1200)).toBe('1,200');
    expect(formatPlain(0.1 + 0.2)).toBe('0.3');
    expect(formatPlain(-4)).toBe('−4');
    expect(formatPlain(1e30)).not.toBe('');
  });

  it.each([
    [0, '<1%'],
    [0.004, '<1%'],
    [0.006, '约 1%'],
    [0.7, '约 70%'],
    [0.994, '约 99%'],
    [0.996, '>99%'],
    [1, '>99%'],
  ])('a probability of %s is never nothing and never certain: %s', (probability, text) => {
    expect(CHINESE.t('probability', formatProbability(probability))).toBe(text);
  });

  it('percentage points carry their sign', () => {
    expect([4, -4].map(formatPoints)).toEqual(['+4', '−4']);
  });

  it('numbers among the arguments of a text are shown alike, and still choose the plural', () => {
    const texts = new Texts('en', 'n = { $n ->\n    [one] one item\n   *[other] { $n } items\n }');
    expect(texts.t('n', { n: 1 })).toBe('one item');
    expect(texts.t('n', { n: 1200 })).toBe('1,200 items');
    expect(texts.t('n', { n: -3 })).toBe('−3 items');
  });
});

describe('numbers as typed', () => {
  it.each([
    ['9.5', 0.095],
    ['9.5%', 0.095],
    ['9.5 %', 0.095],
    ['９．５', 0.095],
    ['９．５％', 0.095],
    ['  9.5  ', 0.095],
    ['　9.5　', 0.095],
    ['.5', 0.005],
    ['5.', 0.05],
    ['-2', -0.02],
    ['−2', -0.02],
    ['－２', -0.02],
    ['+3', 0.03],
    ['1,200', 12],
    ['1，200', 12],
    ['1，２００', 12],
  ])('a rate typed as "%s" is %s', (text, value) => {
    expect(parseTyped(text, RATE)).toBe(value);
  });

  it.each(['', ' ', '.', '-', '%', 'abc', '1e5', '9,5', '1,20', '1 200', '9.5.1', '0x10', 'NaN', 'Infinity', '９９九'])(
    '"%s" is no number',
    (text) => {
      expect(parseTyped(text, RATE)).toBeNull();
    },
  );

  it('takes a percent sign only where the unit is one', () => {
    expect(parseTyped('12%', LAND)).toBeNull();
    expect(parseTyped('12', LAND)).toBe(12);
  });

  it('a field shows what it would read back', () => {
    for (const value of [0.095, 0.0955, 0.08, -0.02, 0.1 + 0.2, 0.001]) {
      const again = parseTyped(editable(value, RATE), RATE);
      expect(again).toBeCloseTo(value, 8);
      expect(editable(again ?? Number.NaN, RATE)).toBe(editable(value, RATE));
    }
    expect(editable(0.08, RATE)).toBe('8.0');
    expect(editable(0.0825, RATE)).toBe('8.25');
    expect(editable(1200, LAND)).toBe('1200');
  });
});
