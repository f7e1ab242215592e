import { expect, test } from 'vitest';
import { axisLimits, heldLimits } from './value-axis';

test('a line that comes near zero starts at zero', () => {
  expect(axisLimits([1953, 2605, 3180, 5000])).toEqual({ min: 0, max: 6000, interval: 2000 });
});

test('a line far from zero has an axis of its own', () => {
  const limits = axisLimits([26.7, 27.3, 28, 33.3]);
  expect(limits?.min).toBeGreaterThan(20);
  expect(limits?.min).toBeLessThan(26.7);
  expect(limits?.max).toBeGreaterThan(33.3);
});

test('all values lie inside, also negative ones and ones that are all alike', () => {
  for (const values of [
    [-4, 3, 8],
    [-9, -8, -7.5],
    [5, 5, 5],
    [0, 0],
    [0.0012, 0.0019],
    [123456, 123999],
  ]) {
    const limits = axisLimits(values)!;
    expect(limits.min).toBeLessThanOrEqual(Math.min(...values));
    expect(limits.max).toBeGreaterThanOrEqual(Math.max(...values));
    expect(limits.max).toBeGreaterThan(limits.min);
    expect((limits.max - limits.min) / limits.interval).toBeLessThanOrEqual(8);
  }
});

test('absent values draw nothing', () => {
  expect(axisLimits([null, null, Number.NaN])).toBeNull();
});

test('while a lever is dragged an axis grows and does not shrink', () => {
  const before = { min: 0, max: 4000, interval: 1000 };
  expect(heldLimits({ min: 0, max: 3000, interval: 1000 }, before)).toEqual(before);
  expect(heldLimits({ min: 0, max: 6000, interval: 2000 }, before)).toEqual({ min: 0, max: 6000, interval: 2000 });
  expect(heldLimits({ min: -1000, max: 3000, interval: 1000 }, before)).toEqual({
    min: -1000,
    max: 4000,
    interval: 1000,
  });
  expect(heldLimits(before, null)).toEqual(before);
});
