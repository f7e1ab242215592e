import { afterEach, expect, test, vi } from 'vitest';
import { riskOptions, warnOfAttributes, warnOfValue } from './host-attributes';

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
  ['risk', '', false],
  ['risk', 'on', false],
  ['risk', 'maybe', true],
  ['seed', '7', false],
  ['seed', '-7', true],
  ['paths', '2000', false],
  ['paths', '0', true],
  ['paths', '2e3', true],
];

test.each(VALUES)('%s="%s": told %s', (name, value, told) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  warnOfValue(name, value);
  expect(warn).toHaveBeenCalledTimes(told ? 1 : 0);
});

test('a name that the element does not know is told, those of any element are not', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const names = ['plan', 'risk', 'seed', 'paths', 'theme', 'fill', 'id', 'class', 'data-x', 'aria-label', 'scenery'];
  warnOfAttributes({ attributes: names.map((name) => ({ name })) } as unknown as HTMLElement);
  expect(warn.mock.calls.map(([words]) => String(words))).toEqual([expect.stringContaining('"scenery"')]);
});

test('a host asks for uncertainty by name or word; what is no number is left out', () => {
  expect(riskOptions({ risk: '', seed: '7', paths: '2000' })).toEqual({ risk: true, seed: 7, paths: 2000 });
  expect(riskOptions({ risk: 'off', seed: 'x', paths: '1000001' })).toEqual({ risk: false });
  expect(riskOptions({ risk: null, seed: null, paths: '' })).toEqual({});
});
