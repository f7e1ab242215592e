/**
 * The chart of one indicator: published results, base scenario, this scenario, pace line and targets, as an ECharts option.
 * Lines differ in dash and marker, not only in colour, and each carries its name at its end.
 */
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInput, ChartTarget, ChartTheme } from './chart-input';
import { fanData, fanSeries } from './fan-series';
import { endLabel, endOffset, isCrowded, type NamedLine } from './line-names';
import type { AxisLimits } from './value-axis';

export interface ChartFrame {
  limits: AxisLimits;
  /** A chart in a narrow box leaves out the names at the line ends. */
  narrow: boolean;
  /** In a low box the labels of targets of different years need more care to stay clear of each other and of the lines. */
  low?: boolean;
}

export type SeriesOption = Record<string, unknown>;

export function indicatorChart(input: ChartInput, theme: ChartTheme, frame: ChartFrame): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.font, fontSize: theme.fontSize, color: theme.ink },
    grid: {
      left: 6,
      right: frame.narrow ? 18 : 64,
      top: theme.fontSize * 2 + 6,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: yearAxis(input, theme),
    yAxis: valueAxis(input, theme, frame.limits),
    series: [
      ...fanSeries(input, theme, frame),
      ...ghostSeries(input, theme, frame),
      ...paceSeries(input, theme, frame),
      scenarioSeries(input, theme, frame),
      ...actualSeries(input, theme),
      ...targetSeries(input, theme, frame),
    ],
  };
}

/** The lines' values, and where their names stand, to be put into a chart that is drawn already. */
export function seriesData(input: ChartInput, theme: ChartTheme, frame: ChartFrame): SeriesOption[] {
  const named = (line: NamedLine): SeriesOption => ({
    endLabel: { offset: [0, endOffset(input, theme, frame, line)] },
  });
  return [
    ...fanData(input).map((one) => (one.id === 'median' ? { ...one, ...named('median') } : one)),
    ...(input.ghost === null ? [] : [{ id: 'ghost', ...named('ghost') }]),
    { id: 'scenario', data: points(input, input.scenario), ...named('scenario') },
  ];
}

/** Every value that the axis has to hold. */
export function drawnValues(input: ChartInput): (number | null)[] {
  return [
    ...input.scenario,
    ...(input.ghost ?? []),
    ...input.actuals.map((actual) => actual.value),
    ...input.targets.map((target) => target.value),
    ...(input.pace ? [input.pace.from.value, input.pace.to.value] : []),
    ...(input.fan ? [...input.fan.quantiles.p5, ...input.fan.quantiles.p95] : []),
  ];
}

function yearAxis(input: ChartInput, theme: ChartTheme): Record<string, unknown> {
  return {
    type: 'category',
    data: axisYears(input).map(String),
    boundaryGap: true,
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
    axisLabel: { color: theme.muted, fontSize: theme.fontSize, margin: 6, hideOverlap: true },
  };
}

function valueAxis(input: ChartInput, theme: ChartTheme, limits: AxisLimits): Record<string, unknown> {
  const notFromZero = limits.min > 0 || limits.max < 0;
  return {
    type: 'value',
    name: notFromZero ? `${input.unit}  ${input.words.notFromZero}` : input.unit,
    nameLocation: 'end',
    nameGap: 10,
    nameTextStyle: { align: 'left', color: theme.muted, fontSize: theme.fontSize },
    min: limits.min,
    max: limits.max,
    interval: limits.interval,
    axisLabel: { color: theme.muted, fontSize: theme.fontSize, formatter: (value: number) => tickLabel(value, limits) },
    splitLine: { lineStyle: { color: theme.line, width: 1 } },
  };
}

/** Years of the projection and of published results after it. */
export function axisYears(input: ChartInput): number[] {
  const all = new Set([...input.years, ...input.actuals.map((actual) => actual.year)]);
  return Array.from(all).sort((a, b) => a - b);
}

function tickLabel(value: number, limits: AxisLimits): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(limits.interval) + 1e-9) + (isHalfStep(limits.interval) ? 1 : 0));
  const [whole = '', part] = Math.abs(value).toFixed(Math.min(decimals, 6)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (value < 0 ? '\u2212' : '') + (part ? `${grouped}.${part}` : grouped);
}

/** 2.5 times a power of ten needs one decimal more than its power. */
function isHalfStep(interval: number): boolean {
  const power = 10 ** Math.floor(Math.log10(interval) + 1e-9);
  return Math.abs(interval / power - 2.5) < 1e-6;
}

export function points(input: ChartInput, values: readonly (number | null)[]): [string, number][] {
  return input.years.flatMap((year, index) => {
    const value = values[index];
    return value === null || value === undefined ? [] : [[String(year), value] as [string, number]];
  });
}

function scenarioSeries(input: ChartInput, theme: ChartTheme, frame: ChartFrame): SeriesOption {
  return {
    id: 'scenario',
    type: 'line',
    data: points(input, input.scenario),
    z: 4,
    symbol: 'circle',
    symbolSize: (_: unknown, params: { name: string }) => (params.name === String(input.shownYear) ? 9 : 5),
    showAllSymbol: true,
    lineStyle: { color: theme.accent, width: 2.5 },
    itemStyle: { color: theme.accent },
    endLabel: endLabel(input.words.scenario, theme.accent, theme, frame, endOffset(input, theme, frame, 'scenario')),
    markLine: baseYearRule(input, theme),
  };
}

function ghostSeries(input: ChartInput, theme: ChartTheme, frame: ChartFrame): SeriesOption[] {
  if (input.ghost === null) {
    return [];
  }
  // On the tints of the fan the pale line would not stand out.
  const color = input.fan === null ? theme.ghost : theme.muted;
  return [
    {
      id: 'ghost',
      type: 'line',
      data: points(input, input.ghost),
      z: 2,
      symbol: 'circle',
      symbolSize: 5,
      showAllSymbol: true,
      lineStyle: { color, width: 1.5, type: 'dashed' },
      itemStyle: { color: theme.surface, borderColor: color, borderWidth: 1 },
      endLabel: endLabel(input.words.ghost, color, theme, frame, endOffset(input, theme, frame, 'ghost')),
    },
  ];
}

function paceSeries(input: ChartInput, theme: ChartTheme, frame: ChartFrame): SeriesOption[] {
  const pace = input.pace;
  if (pace === null) {
    return [];
  }
  const data: [string, number][] = input.years
    .filter((year) => year >= pace.from.year && year <= pace.to.year)
    .map((year) => [String(year), paceValue(pace, year)]);
  return [
    {
      id: 'pace',
      type: 'line',
      data,
      z: 1,
      symbol: 'none',
      lineStyle: { color: theme.muted, width: 1, type: [2, 3] },
      itemStyle: { color: theme.muted },
      markPoint: frame.narrow ? undefined : paceName(pace, input, theme),
    },
  ];
}

/** The pace line meets its target at the end, so its name stands at its middle. */
function paceName(
  pace: NonNullable<ChartInput['pace']>,
  input: ChartInput,
  theme: ChartTheme,
): Record<string, unknown> {
  const year = Math.floor((pace.from.year + pace.to.year) / 2);
  return {
    silent: true,
    symbol: 'circle',
    symbolSize: 1,
    itemStyle: { color: 'transparent' },
    label: {
      show: true,
      formatter: input.words.pace,
      position: 'top',
      distance: 4,
      color: theme.muted,
      fontSize: theme.fontSize,
      textBorderColor: theme.surface,
      textBorderWidth: 3,
    },
    // Over the tints and lines that it may cross.
    z: 5,
    data: [{ coord: [String(year), paceValue(pace, year)] }],
  };
}

/** Value of the straight line in a year between its ends. */
export function paceValue(pace: NonNullable<ChartInput['pace']>, year: number): number {
  const part = (year - pace.from.year) / (pace.to.year - pace.from.year);
  return pace.from.value + (pace.to.value - pace.from.value) * part;
}

function actualSeries(input: ChartInput, theme: ChartTheme): SeriesOption[] {
  if (input.actuals.length === 0) {
    return [];
  }
  return [
    {
      id: 'actual',
      type: 'line',
      z: 5,
      data: input.actuals.map((actual, at) => ({
        value: [String(actual.year), actual.value],
        label: {
          show: at === input.actuals.length - 1,
          formatter: input.words.actual,
          position: 'bottom',
          color: theme.ink,
          fontSize: theme.fontSize,
          textBorderColor: theme.surface,
          textBorderWidth: 2,
        },
      })),
      symbol: 'rect',
      symbolSize: 7,
      showAllSymbol: true,
      lineStyle: { color: theme.ink, width: 1.5 },
      itemStyle: { color: theme.ink },
    },
  ];
}

function targetSeries(input: ChartInput, theme: ChartTheme, frame: ChartFrame): SeriesOption[] {
  if (input.targets.length === 0) {
    return [];
  }
  return [
    {
      id: 'target',
      type: 'line',
      z: 6,
      data: input.targets.map((target) => ({
        value: [String(target.year), target.value],
        label: {
          show: true,
          formatter: target.label,
          position: labelSide(input, frame, target),
          distance: 6,
          offset: [0, targetOffset(input, theme, frame, target)],
          color: theme.target,
          fontSize: theme.fontSize,
          fontWeight: 600,
          textBorderColor: theme.surface,
          textBorderWidth: 3,
        },
      })),
      symbol: 'diamond',
      symbolSize: 12,
      showAllSymbol: true,
      lineStyle: { width: 0, opacity: 0 },
      itemStyle: { color: theme.surface, borderColor: theme.target, borderWidth: 2 },
    },
  ];
}

/** Parts of the axis that two labels of different years need between them in a low box. */
const LOW_ROOM = 0.4;

/**
 * The label of the last year stands left of its diamond, before the line's end; others above theirs. Where a low box brings the two
 * together, the last one goes above as well, or, where it cannot, the earlier one below.
 */
function labelSide(input: ChartInput, frame: ChartFrame, target: ChartTarget): 'left' | 'top' | 'bottom' {
  const lastYear = input.years[input.years.length - 1];
  const last = input.targets.filter(({ year }) => year === lastYear);
  const crossed = input.targets.some((one) => one.year !== lastYear && isUnderLast(input, frame, one));
  const lifted = crossed && last.length === 1 && !frame.narrow;
  if (target.year === lastYear) {
    return lifted ? 'top' : 'left';
  }
  return isUnderLast(input, frame, target) && !lifted ? 'bottom' : 'top';
}

function isUnderLast(input: ChartInput, frame: ChartFrame, target: ChartTarget): boolean {
  const lastYear = input.years[input.years.length - 1];
  const range = frame.limits.max - frame.limits.min;
  const over = (other: ChartTarget): number => (other.value - target.value) / range;
  return (
    frame.low === true && input.targets.some((one) => one.year === lastYear && over(one) > 0 && over(one) < LOW_ROOM)
  );
}

/** How far the label of one of two targets of one year, 确保 and 力争, goes to stay clear of the other. */
function targetOffset(input: ChartInput, theme: ChartTheme, frame: ChartFrame, target: ChartTarget): number {
  const near = input.targets.filter(
    (other) => other.id !== target.id && other.year === target.year && isCrowded(other.value, target.value, frame),
  );
  if (near.length === 0) {
    return 0;
  }
  const above = near.every((other) => target.value > other.value);
  const below = near.every((other) => target.value < other.value);
  return above ? -0.6 * theme.fontSize : below ? 0.6 * theme.fontSize : 0;
}

/** The base year is a thin rule with its word. */
function baseYearRule(input: ChartInput, theme: ChartTheme): Record<string, unknown> {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: theme.muted, width: 1, type: 'solid', opacity: 0.6 },
    label: {
      formatter: input.words.baseYear,
      color: theme.muted,
      fontSize: theme.fontSize,
      position: 'end',
      align: 'left',
      offset: [4, theme.fontSize + 6],
    },
    data: [{ xAxis: String(input.baseYear) }],
  };
}
