/**
 * How a figure stands on the page, the same everywhere: number, small unit, and the names by which others find it
 * (`data-indicator`, `data-year`, `data-region`, `data-chain`, `data-value`). A click on one opens its explanation.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Display, IndicatorView, TargetStatus } from '../engine/wire';
import { formatValue } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { lampShape } from './icons';
import { unitName, unitOf } from './names';

export interface Figure {
  indicator: IndicatorView;
  year: number;
  /** In the engine's unit; null where the indicator is absent. */
  value: number | null;
}

/** The number alone. */
export function figure({ indicator, year, value }: Figure): TemplateResult {
  return html`<span
    class="value"
    data-indicator=${indicator.family}
    data-year=${year}
    data-region=${indicator.region ?? nothing}
    data-chain=${indicator.chain ?? nothing}
    data-value=${value ?? nothing}
    >${formatValue(value, indicator.display)}</span
  >`;
}

/** Number and unit, which never part at the end of a line. */
export function figureWithUnit(texts: Texts, one: Figure): TemplateResult {
  return html`<span class="keep"
    >${figure(one)}${one.value === null ? nothing : unit(texts, one.indicator.display)}</span
  >`;
}

export function unit(texts: Texts, display: Display): TemplateResult | typeof nothing {
  const name = unitOf(texts, display);
  return name === '' ? nothing : html`<span class="unit">${name}</span>`;
}

/** Number and unit as plain text, for sentences and for what is spoken. */
export function valueText(texts: Texts, value: number | null, display: Display): string {
  const number = formatValue(value, display);
  return value === null ? number : joined(number, unitOf(texts, display), texts.lang);
}

/** A size (without sign) of a difference, in the unit of differences. */
export function sizeText(texts: Texts, difference: number, display: Display): string {
  const number = formatValue(Math.abs(difference), display);
  return joined(number, unitName(texts, display.difference_unit), texts.lang);
}

/** A number before its unit as it stands in a sentence: 3,800亿元, 9.5%, 3,800 CNY 100 m. */
export function joined(number: string, unitText: string, lang: string): string {
  return unitText === '' || unitText === '%' || lang === 'zh-CN' ? `${number}${unitText}` : `${number} ${unitText}`;
}

export function lamp(texts: Texts, status: TargetStatus): TemplateResult {
  return html`<span class="lamp ${status}">${lampShape(status)}${texts.t(`status-${status}`)}</span>`;
}

/** The letter that tells where a figure comes from, with the whole word for pointer and screen reader. */
export function provenance(texts: Texts, kind: string): TemplateResult | typeof nothing {
  const id = `source-${kind}`;
  const mark = texts.has(id) ? texts.attribute(id, 'mark') : null;
  return mark === null ? nothing : html`<abbr class="mark ${kind}" title=${texts.t(id)}>${mark}</abbr>`;
}

/**
 * A sentence of the catalogue with elements in the place of some arguments: the text is formatted with a sentinel for each and cut there.
 */
export function sentence(
  texts: Texts,
  id: string,
  args: Record<string, string | number>,
  elements: Record<string, unknown>,
): unknown[] {
  const sentinels: Record<string, string> = {};
  for (const name of Object.keys(elements)) {
    sentinels[name] = `\u0001${name}\u0001`;
  }
  const parts = texts.t(id, { ...args, ...sentinels }).split('\u0001');
  return parts.map((part, at) => (at % 2 === 0 ? part : elements[part]));
}
