import { describe, expect, it } from 'vitest';
import type { ProjectionView } from '../engine/wire';
import { testPlan, testProjection } from './fixture';
import { baseScenario } from './scenario';
import { unmovedBy } from './unmoved';

const plan = testPlan();
const before = testProjection(plan, baseScenario(plan));
const shown = { indicators: ['output', 'va'], years: [2025, 2027] };

/** The projection with a value added to one cell, and the given limits. */
function moved(column: number, row: number, by: number, limit: 'free' | 'land' | 'energy' = 'free'): ProjectionView {
  const values = before.values.slice();
  values[row * plan.indicators.length + column]! += by;
  return { ...before, values, limits: before.limits.map(() => limit) };
}

describe('nothing moved', () => {
  it('is not said where a shown figure moved as it is shown', () => {
    expect(unmovedBy(plan, 'growth', before, moved(0, 3, 1), shown)).toBeNull();
  });

  it('names what moved instead', () => {
    expect(unmovedBy(plan, 'tax.drift', before, moved(2, 3, 1), shown)).toEqual({
      lever: 'tax.drift',
      reason: 'elsewhere',
      indicators: ['tax'],
    });
  });

  it('a year that is not shown counts as elsewhere', () => {
    expect(unmovedBy(plan, 'growth', before, moved(0, 1, 1), shown)?.reason).toBe('elsewhere');
  });

  it('tells a move below the last decimal', () => {
    const row = 3;
    const at = row * plan.indicators.length;
    const middle = Math.round((before.values[at] ?? 0) * 10) / 10 - (before.values[at] ?? 0);
    expect(unmovedBy(plan, 'growth', before, moved(0, row, middle / 2), shown)?.reason).toBe('rounding');
  });

  it.each(['land', 'energy'] as const)('tells that %s caps it, for a lever that land and energy can cap', (limit) => {
    expect(unmovedBy(plan, 'projects.count', before, moved(2, 3, 0, limit), shown)?.reason).toBe(limit);
    expect(unmovedBy(plan, 'growth', before, moved(2, 3, 0, limit), shown)?.reason).toBe('nothing');
    expect(unmovedBy(plan, 'projects.count', before, moved(2, 3, 1, limit), shown)?.reason).toBe('elsewhere');
  });

  it('that nothing at all moved names what the lever can move', () => {
    expect(unmovedBy(plan, 'idle', before, moved(0, 0, 0), shown)).toEqual({
      lever: 'idle',
      reason: 'nothing',
      indicators: ['tax'],
    });
  });

  it('absent values are equal', () => {
    const absent = { ...before, values: before.values.map(() => Number.NaN) };
    expect(
      unmovedBy(plan, 'idle', absent, { ...absent, values: absent.values.slice(), limits: [] }, shown)?.reason,
    ).toBe('nothing');
  });
});
