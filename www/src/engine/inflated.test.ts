import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflated } from './inflated';

test('gives back the text, Chinese and all', () => {
  const text = 'title = "衢州市“415X”方案"\n'.repeat(500);
  expect(inflated(deflateRawSync(text, { level: 9 }).toString('base64'))).toBe(text);
});
