/** Bars of a waterfall: each begins where the one before ended; idle parts are told apart. */
import { describe, expect, it } from 'vitest';
import {
  idleParts,
  largestParts,
  waterfallBars,
  waterfallSteps,
  type Attributed,
  type Attribution,
  type WaterfallStep,
} from './waterfall';

const value: Attributed = {
  from: 100,
  to: 120,
  inherited: null,
  contributions: [30, -10, 0],
  rounding: null,
  lmdi: null,
};
const view: Attribution = {
  kind: 'attribution',
  since_base_year: false,
  years: [2025],
  parts: [
    { id: 'output', levers: ['price'] },
    { id: 'projects', levers: ['signed'] },
    { id: 'labour', levers: [] },
  ],
  indicators: [],
};

describe('a waterfall', () => {
  it('has the ends, what was inherited, the parts that count, and rounding only where there is one', () => {
    expect(waterfallSteps(view, value).map(({ id }) => id)).toEqual(['from', 'output', 'projects', 'to']);
    expect(idleParts(view, value)).toEqual(['labour']);
    const since = waterfallSteps(view, { ...value, inherited: 0, rounding: -0.1 });
    expect(since.map(({ id }) => id)).toEqual(['from', 'inherited', 'output', 'projects', 'rounding', 'to']);
  });

  it('is a stair: each bar begins where the one before ended', () => {
    const { bars, fromZero } = waterfallBars(waterfallSteps(view, value));
    expect(fromZero).toBe(false);
    const right = (at: number) => bars[at]!.left + bars[at]!.width;
    expect(bars[1]!.left).toBeCloseTo(right(0));
    // The decrease hangs from the top of the increase and ends at the last level.
    expect(right(2)).toBeCloseTo(right(1));
    expect(bars[2]!.left).toBeCloseTo(right(3));
    expect(Math.max(...bars.map((_, at) => right(at)))).toBeCloseTo(100);
  });

  it('tells the three largest parts first, by size whatever their sign, without what rounding leaves', () => {
    const step = (id: string, size: number): WaterfallStep => ({ id, kind: 'step', value: size, levers: [] });
    const steps = [step('a', 1), step('b', -5), step('rounding', 9), step('c', 3), step('d', -2)];
    expect(largestParts(steps).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(largestParts([step('a', 1), step('rounding', 9)])).toEqual([]);
  });

  it('begins at zero where the steps are large or the sign changes', () => {
    const large = waterfallBars(waterfallSteps(view, { ...value, from: 10, to: 30 }));
    expect(large.fromZero).toBe(true);
    expect(large.bars[0]).toEqual({ left: 0, width: 25 });
    const below = waterfallBars(waterfallSteps(view, { ...value, from: -5, to: 15 }));
    expect(below.fromZero).toBe(true);
    expect(below.bars.every(({ left, width }) => left >= 0 && left + width <= 100.000001)).toBe(true);
  });
});
