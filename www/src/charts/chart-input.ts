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
  /** Straight line from the base year to the target that it is measured by. */
  pace: ChartPace | null;
  format: (value: number) => string;
  words: ChartWords;
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
  font: string;
  /** Size of the labels in px. */
  fontSize: number;
}
