import { expect, test } from 'vitest';
import type { Display, TargetOutcome, TargetView } from '../engine/wire';
import { CHINESE } from '../i18n/texts';
import { gapBeside, gapInColumn, gapKind, gapPercent, gapText, shortGapPercent, targetPhrase } from './outcome-words';

const MONEY: Display = { unit: 'yi-yuan', scale: 1, decimals: 1, difference_unit: 'yi-yuan' };
const SHARE: Display = { unit: 'percent', scale: 100, decimals: 1, difference_unit: 'points' };

function fact(op: TargetView['op'], value: number, gap: number | null, display = MONEY) {
  const target = { id: 't', op, value, display, level: 'must', measure: 'level' } as TargetView;
  return { target, outcome: { id: 't', gap, projected: gap === null ? null : value + gap } as TargetOutcome };
}

test.each([
  ['>=', -188, 'short'],
  ['>=', 12, 'over'],
  ['<=', -3, 'under'],
  ['<=', 3, 'excess'],
  ['>=', 0.04, 'exact'],
  ['>=', null, null],
] as const)('a target %s with a gap of %s is %s', (op, gap, kind) => {
  expect(gapKind(fact(op, 3800, gap), MONEY)).toBe(kind);
});

test('a gap in money has its per cent, a gap of a share is in points alone', () => {
  expect(gapText(CHINESE, fact('>=', 3800, -188))).toBe('差188.0亿元（−4.9%）');
  expect(gapText(CHINESE, fact('>=', 0.3, -0.027, SHARE))).toBe('差2.7个百分点');
  expect(gapInColumn(CHINESE, fact('>=', 3800, -188))).toBe('差188.0');
  expect(gapInColumn(CHINESE, fact('>=', 0.3, -0.027, SHARE))).toBe('差2.7个百分点');
  expect(gapPercent(fact('>=', 0.3, -0.027, SHARE))).toBeNull();
});

test('a gap beside its unit leaves the unit out, one in another unit keeps it', () => {
  expect(gapBeside(CHINESE, fact('>=', 3800, -188), MONEY)).toBe('差188.0（−4.9%）');
  expect(gapBeside(CHINESE, fact('>=', 3800, -188), SHARE)).toBe('差188.0亿元（−4.9%）');
  expect(gapBeside(CHINESE, fact('>=', 0.3, -0.027, SHARE), SHARE)).toBe('差2.7个百分点');
});

test('the short percentage is rounded, not cut', () => {
  expect(shortGapPercent(fact('>=', 5000, -1578.5))).toBe('−32%');
  expect(shortGapPercent(fact('>=', 5000, -245))).toBe('−4.9%');
  expect(shortGapPercent(fact('>=', 5000, 600))).toBe('+12%');
});

test('a target in a sentence has as few decimals as it needs', () => {
  expect(targetPhrase(CHINESE, fact('>=', 5000, 0).target, MONEY)).toBe('确保目标5,000亿元');
  expect(targetPhrase(CHINESE, fact('>=', 0.333, 0, SHARE).target, SHARE)).toBe('确保目标33.3%');
});
