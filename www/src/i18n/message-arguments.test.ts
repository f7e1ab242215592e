import { expect, test } from 'vitest';
import { messageArguments } from './message-arguments';
import { CHINESE } from './texts';

const OUTSIDE = { lever: 'price', value: 0.99, min: -0.08, max: 0.07, scale: 100, unit: 'percent-per-year' };

test('values beside a scale are told in the unit that is shown', () => {
  expect(CHINESE.t('diagnostic-lever-outside-range', messageArguments(CHINESE, OUTSIDE))).toContain('99');
  expect(messageArguments(CHINESE, OUTSIDE)).toMatchObject({ value: '99', min: '−8', max: '7', unit: '%' });
});

test('without a scale they stay as they came', () => {
  expect(messageArguments(CHINESE, { value: 0.5, unit: 'kg' })).toEqual({ value: 0.5, unit: 'kg' });
});

test.each(['year', 'first', 'last', 'base_year', 'horizon'])('%s is a year and stands without thousands', (name) => {
  expect(messageArguments(CHINESE, { [name]: 2027 })[name]).toBe('2027');
});

test('a message about years reads so', () => {
  const text = CHINESE.t(
    'diagnostic-year-outside-plan',
    messageArguments(CHINESE, { year: 2040, first: 2022, last: 2027 }),
  );
  expect(text).toContain('2040');
  expect(text).toContain('2022');
});
