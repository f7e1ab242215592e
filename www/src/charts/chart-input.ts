/**
 * What a chart of one indicator is drawn from: plain numbers in the unit that is shown, and the words on it.
 * The elements fill it from plan and projection; nothing here knows them.
 */

export interface ChartInput {
  /** Unit in words, the title of the value axis. */
  unit: string;
  baseYear: number;
  /** The year that the rest of the page shows. */
  shownYear: number;
  /** Every year of the projection, base year first. */
  years: number[];
  /** One value a year; null where the indicator is absent. */
  scenario: (number | null)[];
  /** The plan's base preset, drawn as a ghost; null while this scenario is the same. */
  ghost: (number | null)[] | null;
  /** Published results of later years, of the indicator's own scope. */
  actuals: ChartActual[];
  /** How many published results count something else than the indicator: told in words, never drawn. */
  ofOtherScope: number;
  targets: ChartTarget[];
  /** What random paths say, one value a year and quantile; null where uncertainty is not shown. */
  fan: ChartFan | null;
  /** Straight line from the base year to the target that it is measured by. */
  pace: ChartPace | null;
  format: (value: number) => string;
  words: ChartWords;
}

/** The quantiles, from the base year on, where all are the one value that is known; null where the paths give none. */
export const QUANTILES = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
export type Quantile = (typeof QUANTILES)[number];
export interface ChartFan {
  quantiles: Record<Quantile, (number | null)[]>;
  /** Fewer paths than asked for: the axis waits for the rest. */
  preview: boolean;
}

export interface ChartActual {
  year: number;
  value: number;
}

export interface ChartTarget {
  id: string;
  year: number;
  /** The level that the target asks for in that year. */
  value: number;
  /** Number and level word, as it stands beside the diamond. */
  label: string;
}

export interface ChartPace {
  from: { year: number; value: number };
  to: { year: number; value: number };
}

export interface ChartWords {
  scenario: string;
  ghost: string;
  actual: string;
  pace: string;
  target: string;
  baseYear: string;
  notFromZero: string;
  median: string;
}

/** Colours and type of the surface that the chart is drawn on. */
export interface ChartTheme {
  surface: string;
  ink: string;
  muted: string;
  line: string;
  accent: string;
  ghost: string;
  target: string;
  /** The tints of the fan, from the widest band to the narrowest, and the line around the middle one. */
  fan: readonly [string, string, string];
  fanEdge: string;
  font: string;
  /** Size of the labels in px. */
  fontSize: number;
}
