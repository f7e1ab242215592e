/** How chances and bands are said and marked; the same in cards, tables, answers and the drawer. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { IndicatorView, PlanView, TargetRisk } from '../engine/wire';
import { formatPercent, formatPoints, formatProbability, formatValue } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { bandOf, pointsMoved } from '../state/risk';
import type { Band, RiskState, Stat } from '../state/risk';

/** 约 70%, <1%, >99%. */
export function chanceText(texts: Texts, probability: number): string {
  return texts.t('probability', formatProbability(probability));
}

/** The chance alone, with its standard error for who asks. */
export function chance(
  texts: Texts,
  { probability, standard_error: error }: Pick<TargetRisk, 'probability' | 'standard_error'>,
  stat: 'probability' | 'joint-probability' = 'probability',
): TemplateResult {
  return html`<span class="chance keep" data-stat=${stat} data-value=${probability} title=${errorText(texts, error)}
    >${chanceText(texts, probability)}</span
  >`;
}

/** Where all paths agree, an error of nought would claim a certainty that a sample does not give. */
export function errorText(texts: Texts, standardError: number): string {
  return standardError === 0
    ? texts.t('standard-error-none')
    : texts.t('standard-error', { points: formatPercent(standardError, 2) });
}

/** +4: by how many percentage points a chance moved with the last change; nothing where it did not. */
export function moved(texts: Texts, now: number | null, before: number | null): TemplateResult | typeof nothing {
  const points = pointsMoved(now, before);
  if (points === null) {
    return nothing;
  }
  const words = texts.t('probability-moved', { points: formatPoints(points) });
  return html`<span class="moved keep" title=${words}
    ><span aria-hidden="true">${formatPoints(points)}</span><span class="spoken">${words}</span></span
  >`;
}

/** One quantile, found by others by its names as every figure is. */
export function quantile(indicator: IndicatorView, year: number, stat: Stat, value: number): TemplateResult {
  return html`<span
    data-indicator=${indicator.family}
    data-year=${year}
    data-region=${indicator.region ?? nothing}
    data-chain=${indicator.chain ?? nothing}
    data-stat=${stat}
    data-value=${value}
    >${formatValue(value, indicator.display)}</span
  >`;
}

/** The band of a figure on a line under it in a table; a stroke while the paths have said nothing of it. */
export function bandUnder(
  texts: Texts,
  plan: PlanView,
  { on, answer }: Pick<RiskState, 'on' | 'answer'>,
  indicator: IndicatorView,
  year: number,
): TemplateResult | typeof nothing {
  if (!on || year <= plan.base_year) {
    return nothing;
  }
  const band = answer === null ? null : bandOf(plan, answer, indicator.id, year);
  return html`<span class="second band">${band === null ? '—' : bandRange(texts, indicator, year, band)}</span>`;
}

/** 2,980～3,240: from the 10th to the 90th of a hundred paths. */
export function bandRange(texts: Texts, indicator: IndicatorView, year: number, band: Band): TemplateResult {
  return html`<span class="keep" title=${texts.t('band-80-help')}
    >${quantile(indicator, year, 'p10', band.p10)}${texts.t('range-dash')}${quantile(indicator, year, 'p90', band.p90)}</span
  >`;
}
