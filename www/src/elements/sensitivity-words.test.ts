import { describe, expect, it } from 'vitest';
import type { IndicatorView, LeverEffectView, LeverView, PlanView, RequiredView } from '../engine/wire';
import { CHINESE } from '../i18n/texts';
import { cellPlace, planeRange, tint } from './plane-drawing';
import { requiredSentence } from './required-words';
import { extent, kinkText, slopeText, slopeUnit, stillGroups } from './sensitivity-words';
import { csvText } from './table-text';

const percent = { unit: 'percent', scale: 100, decimals: 1, difference_unit: 'points' };
const money = { unit: 'yi-yuan', scale: 1, decimals: 1, difference_unit: 'yi-yuan' };
const lever = (id: string) => ({ id, family: 'price', name: null, display: percent }) as unknown as LeverView;
const output = { id: 'output', display: money } as unknown as IndicatorView;

describe('what a sensitivity says', () => {
  it('gives slopes for one shown unit of the lever, to three digits', () => {
    expect(slopeText(12345.678, lever('price'), output)).toBe('+123');
    expect(slopeText(-1.2345, lever('price'), output)).toBe('−0.0123');
    expect(slopeText(0, lever('price'), output)).toBe('0');
    expect(slopeText(null, lever('price'), output)).toBe('—');
    expect(slopeUnit(CHINESE, lever('price'), output)).toContain('/');
  });

  it('names both slopes of a bend and the bound that begins to hold', () => {
    const kink = { lever: 'price', left: 100, right: 0, bounds: [{ bound: 'landing_rate' as const, year: 2025 }] };
    expect(kinkText(CHINESE, kink, lever('price'), output)).toBe('调低 +1.00、调高 0；落地率达到 100%（2025年起）');
  });

  it('gathers levers that are still by reason and side', () => {
    const plan = { levers: ['a', 'b', 'c'].map(lever) } as unknown as PlanView;
    const still = ['a', 'b', 'c'].map((one) => ({
      lever: one,
      side: one === 'c' ? ('high' as const) : ('both' as const),
      reason: 'land' as const,
      partner: null,
      bound: null,
    }));
    const groups = stillGroups(CHINESE, plan, still);
    expect(groups.map(({ said, levers }) => [said, levers.length])).toEqual([
      ['受土地限制', 2],
      ['调高不变：受土地限制', 1],
    ]);
  });

  it('spans all ends and the scenario', () => {
    const effect = { at_low: 3, at_high: null } as LeverEffectView;
    expect(extent(5, [effect])).toEqual([3, 5]);
    expect(extent(3, [effect])).toBeNull();
  });
});

describe('the plane', () => {
  it('puts a tick into the middle of its cell', () => {
    expect(cellPlace(0, [0, 1, 2], 10)).toBe(5);
    expect(cellPlace(2, [0, 1, 2], 10)).toBe(25);
    expect(planeRange({ values: [null, 2, 5] })).toEqual([2, 5]);
    expect(tint(2, [2, 5])).toBeLessThan(tint(5, [2, 5]));
  });
});

describe('what a target requires', () => {
  const found: RequiredView = {
    target: 't',
    value: 195,
    projected: 143,
    met: false,
    present: null,
    range: [-0.15, 0.2],
    at_ends: [65.9, 285.4],
    plausible: [-0.011, 0.12],
    solutions: [0.195],
    nearest: 0.195,
    verdict: 'implausible',
    levers: [],
  };
  const means = { display: percent, isRate: true };

  it('is held against the plausible band in numbers', () => {
    expect(requiredSentence(CHINESE, found, means)).toBe('需年均 19.5%，高于合理上限 12.0%（现各不相同）。');
    const near = { ...found, nearest: 0.1201, present: 0.03 };
    expect(requiredSentence(CHINESE, near, means)).toBe('需年均 12.01%，高于合理上限 12.0%（现为 3.0%）。');
    const never = { ...found, nearest: null, verdict: 'never' as const, present: 0.03 };
    expect(requiredSentence(CHINESE, never, means)).toContain('达不到');
  });
});

describe('a table for other programs', () => {
  it('has its mark, quotes what needs it, and runs no formula', () => {
    expect(csvText([['a,b', '=1+1', '-2.5', '+3']])).toBe('\ufeff"a,b",\'=1+1,-2.5,+3\r\n');
  });
});
