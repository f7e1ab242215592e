import { expect, test } from 'vitest';
import type { ChartFan, ChartInput, ChartTheme } from './chart-input';
import { chartRows } from './chart-table';
import { fanData, fanSeries } from './fan-series';
import { drawnValues, indicatorChart, seriesData } from './indicator-chart';
import { endOffset } from './line-names';
import { axisLimits, steadyLimits } from './value-axis';

const THEME = {
  surface: '#fff',
  ink: '#000',
  fan: ['#eee', '#ddd', '#bbb'],
  fanEdge: '#888',
  font: 'sans-serif',
  fontSize: 12,
} as unknown as ChartTheme;

/** Quantiles from these values of three years: the base year, then two with a spread. */
function fan(middle: number[], spread: number): ChartFan {
  const parts = { p5: -2, p10: -1.5, p25: -0.5, p50: 0, p75: 0.5, p90: 1.5, p95: 2 };
  const quantiles = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, middle.map((value, at) => value + part * spread * at)]),
  );
  return { quantiles: quantiles as ChartFan['quantiles'], preview: false };
}

function input(middle: number[], spread: number): ChartInput {
  return {
    unit: '亿元',
    baseYear: 2022,
    shownYear: 2024,
    years: [2022, 2023, 2024],
    scenario: middle,
    ghost: null,
    actuals: [],
    ofOtherScope: 0,
    targets: [],
    fan: fan(middle, spread),
    pace: null,
    format: String,
    words: { median: '中位数' } as ChartInput['words'],
  };
}

const frameOf = (chart: ChartInput) => ({ limits: axisLimits(drawnValues(chart))!, narrow: false });

/** What the stack comes to at a year, area by area. */
function stacked(chart: ChartInput, year: string): number[] {
  let sum = 0;
  return fanData(chart)
    .filter(({ id }) => id.startsWith('fan-'))
    .map(({ data }) => (sum += data.find(([of]) => of === year)?.[1] ?? 0));
}

test.each([
  ['above zero', [100, 110, 120], 10],
  ['across zero', [2, 0, -2], 3],
  ['below zero', [-50, -60, -70], 5],
])('the bands of a fan %s lie at their quantiles', (_, middle, spread) => {
  const chart = input(middle, spread);
  const { quantiles } = chart.fan!;
  const wanted = [quantiles.p5, quantiles.p10, quantiles.p25, quantiles.p75, quantiles.p90, quantiles.p95];
  stacked(chart, '2024').forEach((value, at) => expect(value).toBeCloseTo(wanted[at]?.[2] ?? Number.NaN, 9));
  // Without this, echarts adds only numbers of one sign to each other, and a fan across zero falls apart.
  const areas = fanSeries(chart, THEME, frameOf(chart)).filter(({ id }) => String(id).startsWith('fan-'));
  expect(areas.every(({ stackStrategy }) => stackStrategy === 'all')).toBe(true);
  expect(areas.slice(1).every((area) => Number((area['data'] as [string, number][])[1]?.[1]) >= 0)).toBe(true);
});

test('in the base year nothing is uncertain: all areas begin in one point', () => {
  expect(new Set(stacked(input([100, 110, 120], 10), '2022'))).toEqual(new Set([100]));
});

test('a year without a value is left out of every area alike', () => {
  const chart = input([100, 110, 120], 10);
  chart.fan!.quantiles.p90[1] = null;
  expect(fanData(chart).every(({ data }) => data.map(([year]) => year).join() === '2022,2024')).toBe(true);
  expect(chartRows(chart).map(({ fan }) => fan === null)).toEqual([true, true, false]);
});

test('switching the fan on leaves the deterministic line as it is', () => {
  const chart = input([100, 110, 120], 10);
  const line = (one: ChartInput) => seriesData(one, THEME, frameOf(one)).find(({ id }) => id === 'scenario')?.['data'];
  expect(line(chart)).toEqual(line({ ...chart, fan: null }));
  const ids = (indicatorChart(chart, THEME, frameOf(chart)).series as { id: string }[]).map(({ id }) => id);
  expect(ids.indexOf('fan-p95')).toBeLessThan(ids.indexOf('scenario'));
  expect(ids).toContain('median');
});

test('bands differ in edges, not in tint alone; the median in its dash', () => {
  const chart = input([100, 110, 120], 10);
  const looks = fanSeries(chart, THEME, frameOf(chart)).map(({ lineStyle }) => JSON.stringify(lineStyle));
  expect(new Set(looks).size).toBe(4);
});

test('an axis stays where it is while all paths take the place of few, and is drawn anew where it no longer holds or is far too long', () => {
  const few = [100, 80, 121];
  const before = axisLimits(few)!;
  const all = [100, 77, 124];
  expect(steadyLimits(all, axisLimits(all)!, before)).toBe(before);
  const wide = [100, 20, 190];
  expect(steadyLimits(wide, axisLimits(wide)!, before)).not.toBe(before);
  const narrow = [1, 2, 3];
  expect(steadyLimits(narrow, axisLimits(narrow)!, before)).not.toBe(before);
  expect(steadyLimits(few, before, null)).toBe(before);
});

test('three names at one place spread around it', () => {
  const chart: ChartInput = { ...input([100, 110, 120], 0), ghost: [100, 110, 119] };
  const offsets = (['scenario', 'median', 'ghost'] as const).map((line) =>
    endOffset(chart, THEME, frameOf(chart), line),
  );
  expect(offsets[0]).toBeLessThan(offsets[1]!);
  expect(offsets[1]).toBeLessThan(offsets[2]!);
  expect(offsets.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9);
});
