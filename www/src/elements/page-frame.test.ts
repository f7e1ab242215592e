import { expect, test } from 'vitest';
import { widthClass } from './page-frame';

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
