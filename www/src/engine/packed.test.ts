import { readFileSync } from 'node:fs';
import { compress } from 'lzma1';
import { expect, test } from 'vitest';
import { unpackedLzma } from './lzma';
import { unpacked, unpackedText } from './packed';

test('gives back the text, Chinese and all', () => {
  const text = 'title = "衢州市“415X”方案"\n'.repeat(500);
  const base64 = Buffer.from(compress(new TextEncoder().encode(text), 9)).toString('base64');
  expect(unpackedText(base64)).toBe(text);
  expect(unpacked(base64)).toEqual(new TextEncoder().encode(text));
});

test('gives back a plan, its packer, noise and nothing', () => {
  let seed = 1;
  const noise = Uint8Array.from({ length: 50_000 }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 24;
  });
  const file = (name: string): Uint8Array => Uint8Array.from(readFileSync(new URL(name, import.meta.url)));
  for (const bytes of [file('../../../plans/quzhou-2023-415x/plan.toml'), file('lzma.ts'), noise, new Uint8Array()]) {
    expect(Buffer.compare(unpackedLzma(compress(bytes, 9)), bytes)).toBe(0);
  }
}, 60_000);

test('damaged bytes are refused', () => {
  const packed = compress(new TextEncoder().encode('推演'.repeat(5000)), 9);
  expect(() => unpackedLzma(packed.subarray(0, 40))).toThrow(RangeError);
  expect(() => unpackedLzma(packed.fill(0xff, 0, 1))).toThrow(RangeError);
});
