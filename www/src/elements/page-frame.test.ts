import { expect, test } from 'vitest';
import { plotHeight, widthClass } from './page-frame';

test.each([
  [320, 'xs'],
  [479, 'xs'],
  [480, 'sm'],
  [767, 'sm'],
  [768, 'md'],
  [1199, 'md'],
  [1200, 'lg'],
  [1366, 'lg'],
  [1920, 'wide'],
])('%i px is %s', (width, name) => {
  expect(widthClass(width)).toBe(name);
});

test.each([
  [600, 400, 44, 156],
  [1080, 429, 44, 320],
  [700, 766, 44, 260],
  [600, 476, 44, 260],
])('in a window of %i px, with %i above and %i below it, the chart is %i px high', (view, above, below, height) => {
  expect(plotHeight(view, above, below)).toBe(height);
});
