import { expect, test } from 'vitest';
import type { TargetOutcome, TargetView } from '../engine/wire';
import { tally, targetFor, worstFirst } from './target-facts';
import type { TargetFact } from './target-facts';

let count = 0;

function fact(target: Partial<TargetView>, outcome: Partial<TargetOutcome> = {}): TargetFact {
  const id = `t${(count += 1)}`;
  return {
    target: {
      id,
      indicator: 'output',
      region: null,
      year: 2025,
      period: null,
      level: 'must',
      measure: 'level',
      value: 100,
      tracking: 'projected',
      repeats: null,
      ...target,
    } as TargetView,
    outcome: { id, projected: 90, gap: -10, met: false, status: 'short', ...outcome } as TargetOutcome,
  };
}

test('a commitment without a number, or not projected, is never counted', () => {
  const counts = tally([
    fact({}, { met: true, status: 'met' }),
    fact({}),
    fact({ value: null, tracking: 'unnumbered' }, { projected: null, status: 'unknown' }),
    fact({ repeats: 't1' }),
    fact({ tracking: 'by_hand' }, { projected: null, status: 'unknown' }),
  ]);
  expect(counts).toMatchObject({ projectable: 2, met: 1 });
});

test('a figure is held against the target of its year, else the next, else the last', () => {
  const early = fact({ year: 2025 });
  const late = fact({ year: 2027, value: 130 });
  expect(targetFor([late, early], 'output', 2025)).toBe(early);
  expect(targetFor([late, early], 'output', 2026)).toBe(late);
  expect(targetFor([late, early], 'output', 2028)).toBe(late);
  expect(targetFor([late, early], 'va', 2025)).toBeNull();
});

test('确保 stands before 力争, and a level before a growth rate', () => {
  const stretch = fact({ level: 'stretch', value: 120 });
  const growth = fact({ measure: 'average_growth', value: 0.1 });
  const must = fact({});
  expect(targetFor([stretch, growth, must], 'output', 2025)).toBe(must);
});

test('a target of a region is not the city’s', () => {
  expect(targetFor([fact({ region: 'longyou' })], 'output', 2025)).toBeNull();
});

test('the widest gap comes first, each indicator once', () => {
  const wide = fact({ indicator: 'va' }, { gap: -50 });
  const narrow = fact({ indicator: 'tax' }, { gap: -5 });
  const again = fact({ indicator: 'va' }, { gap: -40 });
  const met = fact({ indicator: 'gdp' }, { met: true, status: 'met', gap: 3 });
  expect(worstFirst([narrow, again, met, wide])).toEqual([wide, narrow]);
});
