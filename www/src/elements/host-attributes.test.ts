import { afterEach, expect, test, vi } from 'vitest';
import { warnOfAttributes, warnOfValue } from './host-attributes';

afterEach(() => vi.restoreAllMocks());

const VALUES: [string, string | null, boolean][] = [
  ['theme', 'dark', false],
  ['theme', 'pink', true],
  ['contrast', 'high', false],
  ['contrast', 'higher', true],
  ['lang', 'de', true],
  ['view', '', false],
  ['view', null, false],
  ['plan', 'anything', false],
];

test.each(VALUES)('%s="%s": told %s', (name, value, told) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  warnOfValue(name, value);
  expect(warn).toHaveBeenCalledTimes(told ? 1 : 0);
});

test('a name that the element does not know is told, those of any element are not', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const names = ['plan', 'theme', 'fill', 'id', 'class', 'data-x', 'aria-label', 'scenery'];
  warnOfAttributes({ attributes: names.map((name) => ({ name })) } as unknown as HTMLElement);
  expect(warn.mock.calls.map(([words]) => String(words))).toEqual([expect.stringContaining('"scenery"')]);
});
