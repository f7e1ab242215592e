/** The digest of a scenario tells scenarios apart, and not the order in which they were set. */
import { expect, test } from 'vitest';
import type { Scenario } from '../engine/wire';
import { scenarioDigest } from './scenario-digest';

const base: Scenario = { format: 1, plan: 'p', preset: 'base', levers: {} };

test('it is SHA-256 of the one text', () => {
  // printf '["p","base",[],[]]' | sha256sum
  expect(scenarioDigest(base)).toBe('c39e099198faf1923451ee5d9678d3d203e9ac7ac726a09cccd12cbd9ec7baf4');
});

test('the order of levers is none of it; a value is', () => {
  const one = scenarioDigest({ ...base, levers: { a: 1, b: { 2024: 2, 2023: 3 } } });
  expect(scenarioDigest({ ...base, levers: { b: { 2023: 3, 2024: 2 }, a: 1 } })).toBe(one);
  expect(scenarioDigest({ ...base, levers: { a: 1, b: { 2024: 2, 2023: 4 } } })).not.toBe(one);
});
