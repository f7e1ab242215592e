import { expect, test } from 'vitest';
import type { LeverView } from '../engine/wire';
import { commonShift, shifted } from './common-growth';
import type { ChainSetting } from './common-growth';

function chain(id: string, planned: number, present = planned): ChainSetting {
  const lever = { id, min: -0.05, max: 0.15, step: 0.005 } as LeverView;
  return { lever, planned, present };
}

test('untouched chains have no shift, and the shift ends where the first chain meets its range', () => {
  const common = commonShift([chain('a', 0.03), chain('b', 0.06)]);
  expect(common).toEqual({ shift: 0, even: true, min: -0.08, max: 0.09, step: 0.005 });
});

test('all chains move by the same shift', () => {
  const moved = shifted([chain('a', 0.03), chain('b', 0.06)], 0.02);
  expect(Array.from(moved)).toEqual([
    ['a', 0.05],
    ['b', 0.08],
  ]);
});

test('what chains differ by among themselves stays', () => {
  const chains = [chain('a', 0.03, 0.05), chain('b', 0.06)];
  expect(commonShift(chains)).toMatchObject({ shift: 0.01, even: false });
  expect(Array.from(shifted(chains, 0.02).values())).toEqual([0.06, 0.07]);
});

test('back at no shift a chain has exactly the value of the plan', () => {
  const there = shifted([chain('a', 0.1), chain('b', 0.03)], 0.017);
  const back = shifted([chain('a', 0.1, there.get('a')), chain('b', 0.03, there.get('b'))], 0);
  expect(back.get('a')).toBe(0.1);
  expect(back.get('b')).toBe(0.03);
});

test('a chain stops at the end of its range', () => {
  expect(shifted([chain('a', 0.03, 0.14), chain('b', 0.06)], 0.12).get('a')).toBe(0.15);
});
