import { expect, test } from 'vitest';
import { matchesInitials } from './pinyin';

test.each([
  ['规上工业增加值', 'zjz', true],
  ['规上工业增加值', 'gsgy', true],
  ['工业品出厂价格年涨幅', 'ccjg', true],
  ['存量企业实际年均增速', 'clqy', true],
  ['增长率', 'zzl', true],
  ['衢州市', 'qzs', true],
  ['R&D经费支出', 'rdjf', true],
  ['规上工业增加值', 'zjx', false],
  ['规上工业增加值', '', false],
  ['规上工业增加值', '增加', false],
])('%s by %s: %s', (text, query, found) => {
  expect(matchesInitials(text, query)).toBe(found);
});
