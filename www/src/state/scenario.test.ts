import { describe, expect, it } from 'vitest';
import type { Scenario } from '../engine/wire';
import { lever, testPlan } from './fixture';
import {
  accepts,
  adjustments,
  baseScenario,
  changedLevers,
  commonValue,
  compounded,
  leverFault,
  leverOf,
  presetValues,
  sameScenario,
  scenarioValues,
  shownValue,
  stepped,
  withLever,
  withoutLever,
  withShare,
} from './scenario';

const plan = testPlan();
const base = baseScenario(plan);
const growth = leverOf(plan, 'growth')!;
const price = leverOf(plan, 'price')!;

describe('lever values', () => {
  it('come from the plan, the preset over it, the scenario over both', () => {
    expect(presetValues(plan, 'base', price)).toEqual([-0.02, 0.02, 0.02, 0.02, 0.02]);
    expect(presetValues(plan, 'ambitious', price)).toEqual([-0.02, 0.02, 0.03, 0.02, 0.02]);
    const scenario: Scenario = { ...base, preset: 'ambitious', levers: { price: { '2026': 0.01 } } };
    expect(scenarioValues(plan, scenario, price)).toEqual([-0.02, 0.02, 0.03, 0.01, 0.02]);
    expect(scenarioValues(plan, { ...scenario, levers: { price: 0.04 } }, price)).toEqual(Array(5).fill(0.04));
  });

  it('have a common value only where all years agree', () => {
    expect(commonValue([1, 1, 1])).toBe(1);
    expect(commonValue([1, 2, 1])).toBeNull();
    expect(shownValue([1, 2])).toBe(2);
    expect(shownValue([3, 3])).toBe(3);
  });
});

describe('changes', () => {
  it('leave the scenario when the lever is set back by hand', () => {
    const changed = withLever(plan, base, growth, 0.09, null);
    expect(changed.levers).toEqual({ growth: 0.09 });
    expect(changedLevers(plan, changed)).toEqual(['growth']);
    const back = withLever(plan, changed, growth, 0.08, null);
    expect(back).toEqual(base);
    expect(sameScenario(back, base)).toBe(true);
  });

  it('hold single years beside a value for all years', () => {
    const all = withLever(plan, base, growth, 0.09, null);
    const one = withLever(plan, all, growth, 0.1, 2025);
    expect(scenarioValues(plan, one, growth)).toEqual([0.09, 0.09, 0.1, 0.09, 0.09]);
    const again = withLever(plan, one, growth, 0.09, 2025);
    expect(again).toEqual(all);
  });

  it('of one year write that year alone', () => {
    expect(withLever(plan, base, growth, 0.1, 2025).levers).toEqual({ growth: { '2025': 0.1 } });
  });

  it('over a plan with single years set all years', () => {
    const flat = withLever(plan, base, price, 0.02, null);
    expect(flat.levers).toEqual({ price: 0.02 });
    expect(scenarioValues(plan, flat, price)).toEqual(Array(5).fill(0.02));
  });

  it('of one lever leave the others', () => {
    const two = withLever(plan, withLever(plan, base, growth, 0.09, null), price, 0.03, null);
    expect(withoutLever(two, 'growth').levers).toEqual({ price: 0.03 });
    expect(base.levers).toEqual({});
  });

  it('of a share count, and go when the share is the plan’s own again', () => {
    const changed = withShare(plan, base, 'east', 0.7);
    expect(changed.shares).toEqual({ east: 0.7 });
    expect(adjustments(plan, withLever(plan, changed, growth, 0.09, null))).toBe(2);
    expect(withShare(plan, changed, 'east', 0.6)).toEqual(base);
    expect(withShare(plan, changed, 'east', null)).toEqual(base);
  });
});

describe('values that are refused', () => {
  it.each([
    [Number.NaN, null, 'not-a-number'],
    [Number.POSITIVE_INFINITY, null, 'not-a-number'],
    [0.21, null, 'outside-range'],
    [-0.11, null, 'outside-range'],
    [0.1, 2022, 'unknown-year'],
    [0.1, 2028, 'unknown-year'],
    [0.2, null, null],
    [-0.1, 2023, null],
  ])('%s in %s: %s', (value, year, fault) => {
    expect(leverFault(plan, growth, value, year)).toBe(fault);
  });

  it('a whole lever takes whole numbers, for all years', () => {
    const build = leverOf(plan, 'projects.build_years')!;
    expect(leverFault(plan, build, 2.5, null)).toBe('not-whole');
    expect(leverFault(plan, build, 3, 2025)).toBe('unknown-year');
    expect(leverFault(plan, build, 3, null)).toBeNull();
    expect(accepts(build, 5)).toBe(false);
  });
});

describe('steps', () => {
  it('add up without dust and stop at the ends', () => {
    let value = 0;
    for (let step = 0; step < 10; step += 1) value = stepped(lever('x', { step: 0.001, min: 0, max: 1 }), value, 1);
    expect(value).toBe(0.01);
    expect(stepped(growth, 0.2, 1)).toBe(0.2);
    expect(stepped(growth, 0.02, -100)).toBe(-0.1);
    expect(stepped(growth, 0.0801, 1)).toBe(0.0851);
  });

  it('yearly rates compound', () => {
    expect(compounded([0.1, 0.1])).toBeCloseTo(0.21, 12);
  });
});
