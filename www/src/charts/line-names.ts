/** Names at the ends of lines, and how they make room for each other. */
import type { ChartInput, ChartTheme } from './chart-input';
import type { ChartFrame } from './indicator-chart';

export function endLabel(
  name: string,
  color: string,
  theme: ChartTheme,
  frame: ChartFrame,
  down: number,
): Record<string, unknown> {
  return {
    offset: [0, down],
    show: !frame.narrow,
    formatter: name,
    color,
    fontSize: theme.fontSize,
    distance: 6,
    textBorderColor: theme.surface,
    textBorderWidth: 2,
  };
}

/** Two names closer than this part of the axis would run into each other. */
const CROWDED = 0.1;

export function isCrowded(a: number, b: number, frame: ChartFrame): boolean {
  return Math.abs(a - b) < CROWDED * (frame.limits.max - frame.limits.min);
}

/** Lines with a name at their end; of two that end alike the first stands above. */
const NAMED = ['scenario', 'median', 'ghost'] as const;
export type NamedLine = (typeof NAMED)[number];

/** How far a name at a line's end goes down (up where negative), in px, to stay clear of its neighbours. */
export function endOffset(input: ChartInput, theme: ChartTheme, frame: ChartFrame, line: NamedLine): number {
  const ends = NAMED.flatMap((name) => {
    const value = lastValue(valuesOf(input, name));
    return value === null ? [] : [{ name, value }];
  }).sort((a, b) => b.value - a.value);
  const at = ends.findIndex(({ name }) => name === line);
  const close = (upper: number): boolean => {
    const [a, b] = [ends[upper], ends[upper + 1]];
    return a !== undefined && b !== undefined && isCrowded(a.value, b.value, frame);
  };
  if (at < 0) {
    return 0;
  }
  let above = 0;
  while (close(at - 1 - above)) above += 1;
  let below = 0;
  while (close(at + below)) below += 1;
  // A crowd of names spreads evenly around its middle, a line of text apart.
  return ((above - below) / 2) * 1.2 * theme.fontSize;
}

function valuesOf(input: ChartInput, line: NamedLine): readonly (number | null)[] | null {
  switch (line) {
    case 'scenario':
      return input.scenario;
    case 'ghost':
      return input.ghost;
    default:
      return input.fan === null ? null : input.fan.quantiles.p50;
  }
}

export function lastValue(values: readonly (number | null)[] | null): number | null {
  return values === null ? null : (values[values.length - 1] ?? null);
}
