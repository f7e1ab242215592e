import { expect, test } from 'vitest';
import type { ChartInput, ChartTheme } from './chart-input';
import { chartRows, tabSeparated } from './chart-table';
import { axisYears, drawnValues, indicatorChart, paceValue, seriesData } from './indicator-chart';
import { targetLevel } from './target-level';
import { axisLimits } from './value-axis';

const THEME: ChartTheme = {
  surface: '#fff',
  ink: '#000',
  muted: '#555',
  line: '#ddd',
  accent: '#1f5a8c',
  ghost: '#7a848e',
  target: '#8c1d18',
  fan: ['#eee', '#ddd', '#bbb'],
  fanEdge: '#888',
  font: 'sans-serif',
  fontSize: 12,
};

function input(changes: Partial<ChartInput> = {}): ChartInput {
  return {
    unit: '亿元',
    baseYear: 2022,
    shownYear: 2025,
    years: [2022, 2023, 2024, 2025],
    scenario: [100, 110, null, 140],
    ghost: null,
    actuals: [],
    ofOtherScope: 0,
    targets: [],
    fan: null,
    pace: null,
    format: String,
    words: {
      scenario: '推演',
      ghost: '基准',
      actual: '统计',
      pace: '序时线',
      target: '目标',
      baseYear: '基期',
      notFromZero: '非零起点',
      median: '中位数',
    },
    ...changes,
  };
}

interface Series {
  id: string;
  data: unknown[];
  lineStyle: { type?: unknown };
  symbol: string;
  endLabel?: { offset: [number, number] };
}

function series(chart: ChartInput): Series[] {
  const limits = axisLimits(drawnValues(chart))!;
  return indicatorChart(chart, THEME, { limits, narrow: false }).series as Series[];
}

test('an absent value is a gap, not a zero', () => {
  const frame = { limits: axisLimits(drawnValues(input()))!, narrow: false };
  expect(seriesData(input(), THEME, frame)[0]?.['data']).toEqual([
    ['2022', 100],
    ['2023', 110],
    ['2025', 140],
  ]);
});

test('only what there is gets a line', () => {
  expect(series(input()).map(({ id }) => id)).toEqual(['scenario']);
  const full = input({
    ghost: [100, 105, 108, 111],
    actuals: [{ year: 2024, value: 120 }],
    targets: [{ id: 'a', year: 2025, value: 150, label: '目标150（确保）' }],
    pace: { from: { year: 2022, value: 100 }, to: { year: 2025, value: 150 } },
  });
  expect(series(full).map(({ id }) => id)).toEqual(['ghost', 'pace', 'scenario', 'actual', 'target']);
});

test('lines differ in dash or marker, not in colour alone', () => {
  const full = input({
    ghost: [100, 105, 108, 111],
    actuals: [{ year: 2024, value: 120 }],
    targets: [{ id: 'a', year: 2025, value: 150, label: '' }],
    pace: { from: { year: 2022, value: 100 }, to: { year: 2025, value: 150 } },
  });
  const looks = series(full).map(({ lineStyle, symbol }) => JSON.stringify([lineStyle.type, symbol]));
  expect(new Set(looks).size).toBe(looks.length);
});

test('names at line ends make room for each other', () => {
  const near = series(input({ scenario: [100, 110, 120, 140], ghost: [100, 110, 120, 139] }));
  const offset = (id: string): number => near.find((one) => one.id === id)?.endLabel?.offset[1] ?? 0;
  expect(offset('scenario')).toBeLessThan(0);
  expect(offset('ghost')).toBeGreaterThan(0);
  const far = series(input({ scenario: [100, 110, 120, 140], ghost: [100, 90, 80, 60] }));
  expect(far.every((one) => (one.endLabel?.offset[1] ?? 0) === 0)).toBe(true);
});

test('in a low chart the labels of targets of two years stand clear of each other', () => {
  const chart = (last: number[]): ChartInput =>
    input({
      targets: [
        { id: 'a', year: 2024, value: 130, label: '' },
        ...last.map((value) => ({ id: `b${value}`, year: 2025, value, label: '' })),
      ],
    });
  const sides = (last: number[], low: boolean): string[] => {
    const limits = axisLimits(drawnValues(chart(last)))!;
    const all = indicatorChart(chart(last), THEME, { limits, narrow: false, low }).series as Series[];
    const data = all.find(({ id }) => id === 'target')?.data as { label: { position: string } }[];
    return data.map(({ label }) => label.position);
  };
  expect(sides([150], false)).toEqual(['top', 'left']);
  expect(sides([150], true)).toEqual(['top', 'top']);
  expect(sides([150, 155], true)).toEqual(['bottom', 'left', 'left']);
});

test('an axis that does not start at zero says so', () => {
  const high = input({ scenario: [100, 101, 102, 103] });
  const limits = axisLimits(drawnValues(high))!;
  const axis = indicatorChart(high, THEME, { limits, narrow: false }).yAxis as { name: string };
  expect(axis.name).toContain('非零起点');
});

test('published results after the horizon have their place on the axis', () => {
  expect(axisYears(input({ actuals: [{ year: 2026, value: 1 }] }))).toEqual([2022, 2023, 2024, 2025, 2026]);
});

test('the pace line is straight', () => {
  const pace = { from: { year: 2022, value: 100 }, to: { year: 2027, value: 200 } };
  expect([2022, 2024, 2027].map((year) => paceValue(pace, year))).toEqual([100, 140, 200]);
});

test('the table holds the numbers of the chart', () => {
  const rows = chartRows(
    input({
      actuals: [{ year: 2023, value: 111 }],
      targets: [{ id: 'a', year: 2025, value: 150, label: '目标150（确保）' }],
    }),
  );
  expect(rows.map(({ year, scenario, actual }) => [year, scenario, actual])).toEqual([
    [2022, 100, null],
    [2023, 110, 111],
    [2024, null, null],
    [2025, 140, null],
  ]);
  expect(rows[3]?.targets).toEqual([{ label: '目标150（确保）', value: 150 }]);
});

test('cells keep to their line when they are pasted', () => {
  expect(
    tabSeparated([
      ['年', 'a\tb'],
      ['2025', 'x\ny'],
    ]),
  ).toBe('年\ta b\r\n2025\tx y');
});

test.each([
  ['level', 150, 150],
  ['multiple', 2, 200],
  ['increase', 30, 130],
  ['average_growth', 0.1, 133.1],
  ['yearly_growth', 0.1, null],
  ['cumulative', 500, null],
] as const)('a target of measure %s and value %s asks for the level %s', (measure, value, level) => {
  const found = targetLevel(measure, value, { year: 2022, value: 100 }, 2025);
  if (level === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(level, 9);
});

test('a target over a base that is absent has no level', () => {
  expect(targetLevel('multiple', 2, { year: 2022, value: null }, 2025)).toBeNull();
});
