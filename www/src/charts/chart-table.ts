/** The same numbers as the chart, as a table by year and as text that pastes into a spreadsheet as cells. */
import { QUANTILES, type ChartInput, type Quantile } from './chart-input';
import { axisYears, paceValue } from './indicator-chart';

export interface ChartRow {
  year: number;
  scenario: number | null;
  ghost: number | null;
  pace: number | null;
  actual: number | null;
  /** Null where uncertainty is not shown, and in years without it. */
  fan: Record<Quantile, number> | null;
  targets: { label: string; value: number }[];
}

export function chartRows(input: ChartInput): ChartRow[] {
  return axisYears(input).map((year) => {
    const index = input.years.indexOf(year);
    const pace = input.pace;
    return {
      year,
      scenario: input.scenario[index] ?? null,
      ghost: input.ghost?.[index] ?? null,
      pace: pace && year >= pace.from.year && year <= pace.to.year ? paceValue(pace, year) : null,
      actual: input.actuals.find((actual) => actual.year === year)?.value ?? null,
      fan: year === input.baseYear ? null : fanAt(input, index),
      targets: input.targets
        .filter((target) => target.year === year)
        .map((target) => ({ label: target.label, value: target.value })),
    };
  });
}

function fanAt(input: ChartInput, index: number): ChartRow['fan'] {
  const { fan } = input;
  if (fan === null) return null;
  const row = {} as Record<Quantile, number>;
  for (const quantile of QUANTILES) {
    const value = fan.quantiles[quantile][index];
    if (value === null || value === undefined) return null;
    row[quantile] = value;
  }
  return row;
}

/** Rows of cells as tab-separated text; a cell keeps on its line whatever it holds. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n');
}
