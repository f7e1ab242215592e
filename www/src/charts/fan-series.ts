/**
 * The fan of random paths: bands of 90, 80 and 50 % in three tints of the line's colour, an edge around the middle one, and the median.
 *
 * The bands are stacked areas that do not overlap: the lowest quantile without a colour, then the distances from each to the next. They
 * are added whatever their sign, so that a fan that crosses zero, or lies below it, is drawn where it is.
 */
import { QUANTILES, type ChartInput, type ChartTheme, type Quantile } from './chart-input';
import type { ChartFrame, SeriesOption } from './indicator-chart';
import { endLabel, endOffset } from './line-names';

const STACK = 'fan';

/** From which quantile to which an area goes, which tint it has, and how its upper end is edged. */
const AREAS: readonly { from: Quantile; to: Quantile; tint: 0 | 1 | 2; edge: 'none' | 'dotted' | 'dashed' }[] = [
  { from: 'p5', to: 'p10', tint: 0, edge: 'dashed' },
  { from: 'p10', to: 'p25', tint: 1, edge: 'none' },
  { from: 'p25', to: 'p75', tint: 2, edge: 'none' },
  { from: 'p75', to: 'p90', tint: 1, edge: 'dashed' },
  { from: 'p90', to: 'p95', tint: 0, edge: 'dotted' },
];

export function fanSeries(input: ChartInput, theme: ChartTheme, frame: ChartFrame): SeriesOption[] {
  if (input.fan === null) {
    return [];
  }
  const data = new Map(fanData(input).map((one) => [one.id, one.data]));
  const stacked = {
    type: 'line',
    stack: STACK,
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    z: 0,
  };
  const edge = (type: string): Record<string, unknown> =>
    type === 'none' ? { width: 0, opacity: 0 } : { color: theme.fanEdge, width: 1, type };
  return [
    { ...stacked, id: 'fan-p5', data: data.get('fan-p5'), lineStyle: edge('dotted') },
    ...AREAS.map(({ to, tint, edge: type }) => ({
      ...stacked,
      id: `fan-${to}`,
      data: data.get(`fan-${to}`),
      lineStyle: edge(type),
      areaStyle: { color: theme.fan[tint], opacity: 1 },
    })),
    {
      id: 'median',
      type: 'line',
      data: data.get('median'),
      z: 3,
      symbol: 'none',
      lineStyle: { color: theme.ink, width: 1.25, type: [8, 3, 2, 3] },
      itemStyle: { color: theme.ink },
      endLabel: endLabel(input.words.median, theme.ink, theme, frame, endOffset(input, theme, frame, 'median')),
    },
  ];
}

/** The fan's values alone, to be put into a chart that is drawn already. Years without a value are left out of all areas alike. */
export function fanData(input: ChartInput): { id: string; data: [string, number][] }[] {
  const { fan } = input;
  if (fan === null) {
    return [];
  }
  const rows = input.years.flatMap((year, at) => {
    const row = QUANTILES.map((quantile) => fan.quantiles[quantile][at] ?? null);
    return row.every((value) => value !== null) ? [{ year: String(year), row: row as number[] }] : [];
  });
  const value = (row: number[], quantile: Quantile): number => row[QUANTILES.indexOf(quantile)] ?? 0;
  const line = (id: string, of: (row: number[]) => number) => ({
    id,
    data: rows.map(({ year, row }) => [year, of(row)] as [string, number]),
  });
  return [
    line('fan-p5', (row) => value(row, 'p5')),
    ...AREAS.map(({ from, to }) => line(`fan-${to}`, (row) => value(row, to) - value(row, from))),
    line('median', (row) => value(row, 'p50')),
  ];
}
