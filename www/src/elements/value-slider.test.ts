import { expect, test } from 'vitest';
import { keyTarget, position, snapped } from './value-slider';

const rate = { min: -0.05, max: 0.15, step: 0.005, planned: 0.032, value: 0.032 };

test('positions stand within the rail', () => {
  expect(position(0.05, 0, 0.1)).toBeCloseTo(0.5, 12);
  expect(position(-1, 0, 0.1)).toBe(0);
  expect(position(2, 0, 0.1)).toBe(1);
  expect(position(3, 3, 3)).toBe(0);
});

test('a dragged value falls on whole steps from the plan, and the plan itself can be hit', () => {
  expect(snapped(0.0331, rate)).toBe(0.032);
  expect(snapped(0.0363, rate)).toBe(0.037);
  expect(snapped(0.2, rate)).toBe(0.15);
  expect(snapped(-0.2, rate)).toBe(-0.05);
});

test('keys step, and stop at the ends', () => {
  expect(keyTarget('ArrowRight', rate)).toBe(0.037);
  expect(keyTarget('ArrowDown', rate)).toBe(0.027);
  expect(keyTarget('PageUp', rate)).toBe(0.082);
  expect(keyTarget('PageDown', { ...rate, value: -0.04 })).toBe(-0.05);
  expect(keyTarget('Home', rate)).toBe(-0.05);
  expect(keyTarget('End', rate)).toBe(0.15);
  expect(keyTarget('a', rate)).toBeNull();
});
