import { expect, test } from 'vitest';
import { drawnValues } from '../charts/indicator-chart';
import type { ActualView } from '../engine/wire';
import { CHINESE } from '../i18n/texts';
import { indicator, testPlan, testProjection, testRisk } from '../state/fixture';
import { baseScenario } from '../state/scenario';
import { chartInput } from './chart-source';

function published(year: number, value: number, comparable: boolean): ActualView {
  const source = { kind: 'statistics', ref: 'a bulletin', clause: null, quote: null } as const;
  return { indicator: 'output', year, value, scope: null, comparable, fitted: false, source };
}

test('published figures of another scope are counted and not drawn', () => {
  const plan = testPlan({ actuals: [published(2023, 110, true), published(2024, 900, false)] });
  const projection = testProjection(plan, baseScenario(plan));
  const scene = {
    plan,
    projection,
    baseProjection: projection,
    texts: CHINESE,
    year: 2025,
    risk: { answer: null, preview: false },
  };
  const input = chartInput(scene, indicator('output'));
  expect(input.actuals).toEqual([{ year: 2023, value: 110 }]);
  expect(input.ofOtherScope).toBe(1);
  expect(drawnValues(input)).not.toContain(900);
  expect(chartInput(scene, indicator('va'))).toMatchObject({ actuals: [], ofOtherScope: 0 });
});

test('the fan begins at the one value of the base year; an indicator that the paths were not asked for has none', () => {
  const plan = testPlan();
  const scenario = baseScenario(plan);
  const projection = testProjection(plan, scenario);
  const answer = testRisk(plan, scenario, { indicators: ['output'], chosen: null }, 500);
  const scene = {
    plan,
    projection,
    baseProjection: projection,
    texts: CHINESE,
    year: 2025,
    risk: { answer, preview: true },
  };
  const { fan } = chartInput(scene, indicator('output'));
  expect(fan?.preview).toBe(true);
  const first = Object.values(fan!.quantiles).map(([value]) => value);
  expect(new Set(first)).toEqual(new Set([100]));
  const last = Object.values(fan!.quantiles).map((values) => values[values.length - 1]!);
  expect(last).toEqual([...last].sort((a, b) => a - b));
  expect(chartInput(scene, indicator('va')).fan).toBeNull();
});
