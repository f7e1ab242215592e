import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflated, inflatedText } from './inflated';

test('gives back the text, Chinese and all', () => {
  const text = 'title = "衢州市“415X”方案"\n'.repeat(500);
  const base64 = deflateRawSync(text, { level: 9 }).toString('base64');
  expect(inflatedText(base64)).toBe(text);
  expect(inflated(base64)).toEqual(new TextEncoder().encode(text));
});
