import { expect, test } from 'vitest';
import { CHINESE } from '../i18n/texts';
import { chanceText, errorText } from './risk-words';

test.each([
  [0, '<1%'],
  [0.004, '<1%'],
  [0.7, '约 70%'],
  [0.9999, '>99%'],
  [1, '>99%'],
])('a share of %s is said as %s', (share, words) => {
  expect(chanceText(CHINESE, share)).toBe(words);
});

test('where all paths agree no error of nought is claimed', () => {
  expect(errorText(CHINESE, 0.0046)).toBe('标准误 0.46 个百分点');
  expect(errorText(CHINESE, 0)).toBe('各路径结果一致，不计标准误');
});
