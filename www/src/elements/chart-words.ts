/** The words around a chart: the tip at a year, the table that holds the same numbers, the sentence that sums it up. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ChartInput, Quantile } from '../charts/chart-input';
import { chartRows } from '../charts/chart-table';
import type { ChartRow } from '../charts/chart-table';
import type { IndicatorView } from '../engine/wire';
import { formatDifference, formatValue, formatYear } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { sizeText, valueText } from './figures';

/** Values of the chart are in the shown unit; the formats want the engine's. */
function unscaled(view: IndicatorView, value: number): number {
  return value / view.display.scale;
}

/** One line of the tip: what is drawn at a year, with its value in words. */
export interface ChartPoint {
  name: string;
  value: string;
}

/** Everything that is drawn at a year: this scenario first, then base, statistics, pace line and targets. */
export function chartPoints(texts: Texts, view: IndicatorView, input: ChartInput, row: ChartRow): ChartPoint[] {
  const { words } = input;
  const point = (name: string, value: number | null, extra = ''): ChartPoint[] =>
    value === null ? [] : [{ name, value: valueText(texts, unscaled(view, value), view.display) + extra }];
  const delta =
    row.scenario === null || row.ghost === null
      ? ''
      : ` (${formatDifference(unscaled(view, row.scenario - row.ghost), view.display)})`;
  return [
    ...point(row.year === input.baseYear ? texts.t('base-year') : words.scenario, row.scenario, delta),
    ...(row.fan === null
      ? []
      : [
          ...point(words.median, row.fan.p50),
          { name: texts.t('band-80'), value: rangeText(texts, view, row.fan.p10, row.fan.p90) },
        ]),
    ...point(words.ghost, row.ghost),
    ...point(words.actual, row.actual),
    ...point(words.pace, row.pace),
    ...row.targets.map(({ label }) => ({ name: words.target, value: label })),
  ];
}

/** 2,980～3,240亿元: the unit stands once. */
function rangeText(texts: Texts, view: IndicatorView, low: number, high: number): string {
  return texts.t('range', {
    low: formatValue(unscaled(view, low), view.display),
    high: valueText(texts, unscaled(view, high), view.display),
  });
}

export function chartTip(texts: Texts, year: number, points: readonly ChartPoint[], chosen: number): TemplateResult {
  return html`<b>${texts.t('year-name', { year: formatYear(year) })}</b> ${points.map(
      ({ name, value }, at) =>
        html`<span class="row ${at === chosen && points.length > 1 ? 'chosen' : ''}"
          ><span>${name}</span><span>${value}</span></span
        >`,
    )}`;
}

/** Quantiles with a column of their own. */
const FAN_COLUMNS = ['p10', 'p50', 'p90'] as const;

/** `exact` gives the value of a year as computed; what is shown is rounded. */
export function chartTable(
  texts: Texts,
  view: IndicatorView,
  input: ChartInput,
  rows: readonly ChartRow[],
  exact: (year: number, stat: Quantile | null) => number | null,
): TemplateResult {
  const cell = (value: number | null): TemplateResult =>
    html`<td class="number">${value === null ? '—' : input.format(value)}</td>`;
  const fanCell = (row: ChartRow, stat: Quantile): TemplateResult =>
    html`<td
      class="number"
      data-indicator=${view.family}
      data-year=${row.year}
      data-region=${view.region ?? nothing}
      data-chain=${view.chain ?? nothing}
      data-stat=${stat}
      data-value=${exact(row.year, stat) ?? nothing}
    >
      ${row.fan === null ? '—' : input.format(row.fan[stat])}
    </td>`;
  const has = (pick: (row: ChartRow) => unknown): boolean => rows.some((row) => pick(row) !== null);
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${texts.t('as-table')}>
    <table>
      <caption>
        <span class="unit-note">${texts.t('table-unit', { unit: input.unit })}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.t('year')}</th>
          <th scope="col" class="number">${input.words.scenario}</th>
          ${
            has((row) => row.fan)
              ? FAN_COLUMNS.map((stat) => html`<th scope="col" class="number">${texts.t(`stat-${stat}`)}</th>`)
              : nothing
          }
          ${has((row) => row.ghost) ? html`<th scope="col" class="number">${input.words.ghost}</th>` : nothing}
          ${has((row) => row.actual) ? html`<th scope="col" class="number">${input.words.actual}</th>` : nothing}
          ${has((row) => row.pace) ? html`<th scope="col" class="number">${input.words.pace}</th>` : nothing}
          ${input.targets.length > 0 ? html`<th scope="col" class="number">${input.words.target}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${formatYear(row.year)}</th>
              <td
                class="number"
                data-indicator=${view.family}
                data-year=${row.year}
                data-region=${view.region ?? nothing}
                data-chain=${view.chain ?? nothing}
                data-value=${exact(row.year, null) ?? nothing}
              >
                ${row.scenario === null ? '—' : input.format(row.scenario)}
              </td>
              ${has((one) => one.fan) ? FAN_COLUMNS.map((stat) => fanCell(row, stat)) : nothing}
              ${has((one) => one.ghost) ? cell(row.ghost) : nothing}
              ${has((one) => one.actual) ? cell(row.actual) : nothing}
              ${has((one) => one.pace) ? cell(row.pace) : nothing}
              ${
                input.targets.length > 0
                  ? html`<td class="number">
                      ${row.targets.map(({ label }) => label).join(texts.t('list-comma')) || '—'}
                    </td>`
                  : nothing
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** 2025年规上工业总产值3,612亿元，距目标3,800（确保）差188亿元。 With the band of 80 % where uncertainty is shown. */
export function chartSummary(texts: Texts, view: IndicatorView, name: string, input: ChartInput, year: number): string {
  const summary = plainSummary(texts, view, name, input, year);
  const row = chartRows(input).find((one) => one.year === year);
  return row === undefined || row.fan === null
    ? summary
    : texts.t('summary-band', { summary, range: rangeText(texts, view, row.fan.p10, row.fan.p90) });
}

function plainSummary(texts: Texts, view: IndicatorView, name: string, input: ChartInput, year: number): string {
  const value = input.scenario[input.years.indexOf(year)] ?? null;
  const target = input.targets.find((one) => one.year === year);
  const args = { year: formatYear(year), indicator: name };
  if (value === null) {
    return texts.t('summary-absent', args);
  }
  const shown = valueText(texts, unscaled(view, value), view.display);
  if (target === undefined) {
    return texts.t('summary-value', { ...args, value: shown });
  }
  const gap = unscaled(view, value - target.value);
  const size = sizeText(texts, gap, view.display);
  return texts.t(gap < 0 ? 'summary-below' : 'summary-above', {
    ...args,
    value: shown,
    target: target.label,
    gap: size,
  });
}
