/** `<tuiyan-sensitivity>`: which assumptions move an indicator, largest first, over their plausible bands; why others do not; two of them together. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { IndicatorView, LeverEffectView, PlanView, SensitivityView as Answer } from '../engine/wire';
import { editable, formatPlain, formatValue, MISSING } from '../i18n/numbers';
import { answerOf } from '../state/analyses';
import { leverOf, simulatedYears } from '../state/scenario';
import type { PageState } from '../state/state';
import { cssVars } from './css-vars';
import { figureWithUnit } from './figures';
import { indicatorName, leverName, unitOf } from './names';
import { define, PagePart } from './page-part';
import { placeOf } from './seek-words';
import { sensitivitySubject } from './sensitivity-subject';
import type { Subject } from './sensitivity-subject';
import { elasticityText, extent, kinkText, slopeText, slopeUnit, stillGroups } from './sensitivity-words';
import './table-export';
import './analysis-status';
import './lever-plane';

export const SENSITIVITY = 'sensitivity';

/** So many bars stand at first. */
const FIRST_BARS = 10;

export class SensitivityView extends PagePart {
  @state() private all = false;

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.year, page.texts, page.analysisChoices.sensitivity, page.analyses[SENSITIVITY]];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.forgetAnalysis(SENSITIVITY);
  }

  protected override updated(): void {
    const { plan } = this.page;
    const asked = plan === null ? null : sensitivitySubject(this.page, plan);
    this.store.watchAnalysis(
      SENSITIVITY,
      asked === null ? null : { kind: 'sensitivity', indicator: asked.indicator.id, year: asked.year },
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, analyses } = this.page;
    const asked = plan === null ? null : sensitivitySubject(this.page, plan);
    if (plan === null || asked === null) {
      return nothing;
    }
    const answer = answerOf(analyses, SENSITIVITY, 'sensitivity');
    const own = answer?.indicator === asked.indicator.id && answer.year === asked.year ? answer : null;
    return html`<section class="section first sensitivity">
        <h3>${this.t('sensitivity-title')}<span class="note">${this.t('sensitivity-about')}</span></h3>
        ${this.menus(plan, asked)}
        <tuiyan-analysis-status .store=${this.store} .name=${SENSITIVITY}></tuiyan-analysis-status>
        ${own === null ? nothing : html`${this.tornado(plan, asked.indicator, own)} ${this.still(plan, own)} ${this.details(plan, asked.indicator, own)}`}
      </section>
      <tuiyan-plane .store=${this.store}></tuiyan-plane>`;
  }

  private menus(plan: PlanView, asked: Subject): TemplateResult {
    const { texts } = this.page;
    return html`<div class="view-choices">
      <label for="sensitivity-indicator">${this.t('column-indicator')}</label>
      <select
        id="sensitivity-indicator"
        data-role="sensitivity-indicator"
        @change=${(event: Event) => this.store.chooseAnalysis('sensitivity', { indicator: (event.target as HTMLSelectElement).value, level: null, x: null, y: null })}
      >
        ${plan.indicators.map(
          (one) =>
            html`<option value=${one.id} .selected=${one.id === asked.indicator.id}>
              ${indicatorName(texts, plan, one)}
            </option>`,
        )}
      </select>
      <label for="sensitivity-year">${this.t('column-year')}</label>
      <select
        id="sensitivity-year"
        data-role="sensitivity-year"
        @change=${(event: Event) => this.store.chooseAnalysis('sensitivity', { year: Number((event.target as HTMLSelectElement).value), level: null })}
      >
        ${simulatedYears(plan).map(
          (one) =>
            html`<option value=${one} .selected=${one === asked.year}>
              ${this.t('year-name', { year: String(one) })}
            </option>`,
        )}
      </select>
    </div>`;
  }

  // — Bars —

  private tornado(plan: PlanView, indicator: IndicatorView, answer: Answer): TemplateResult {
    const { texts } = this.page;
    const moving = answer.levers.filter(moves(answer.base));
    const shown = this.all ? moving : moving.slice(0, FIRST_BARS);
    const ends = extent(answer.base, moving);
    if (ends === null) {
      return html`<p class="seek-said" role="status">${this.t('sensitivity-nothing')}</p>`;
    }
    const base = placeOf(answer.base, ...ends);
    return html`<p class="sensitivity-base">
        ${this.t('sensitivity-base', { indicator: indicatorName(texts, plan, indicator), year: String(answer.year) })}
        <b>${figureWithUnit(texts, { indicator, year: answer.year, value: answer.base })}</b>
        <span class="tornado-key small"
          ><i class="low"></i>${this.t('sensitivity-at-low')}<i class="high"></i>${this.t('sensitivity-at-high')}</span
        >
      </p>
      <table class="tornado" ${cssVars({ '--base': `${base}%` })}>
        <caption class="spoken">
          ${this.t('sensitivity-caption', { indicator: indicatorName(texts, plan, indicator), year: String(answer.year) })}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="assumption">${this.t('sensitivity-lever')}</th>
            <th scope="col" class="number">${this.t('sensitivity-at-low')}</th>
            <th scope="col" class="drawn"><span class="spoken">${this.t('sensitivity-bar')}</span></th>
            <th scope="col" class="number">${this.t('sensitivity-at-high')}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((effect) => this.bar(plan, indicator, effect, answer.base, ends))}
        </tbody>
      </table>
      ${
        moving.length > FIRST_BARS
          ? html`<button
              type="button"
              class="link"
              data-role="all-bars"
              aria-expanded=${this.all ? 'true' : 'false'}
              @click=${() => (this.all = !this.all)}
            >
              ${this.all ? this.t('sensitivity-first', { count: formatPlain(FIRST_BARS) }) : this.t('sensitivity-all', { count: formatPlain(moving.length) })}
            </button>`
          : nothing
      }`;
  }

  private bar(
    plan: PlanView,
    indicator: IndicatorView,
    effect: LeverEffectView,
    base: number,
    ends: [number, number],
  ): TemplateResult | typeof nothing {
    const { texts } = this.page;
    const lever = leverOf(plan, effect.id);
    if (lever === null) {
      return nothing;
    }
    const band = texts.t('sensitivity-band', {
      low: formatValue(effect.low, lever.display),
      high: formatValue(effect.high, lever.display),
      unit: unitOf(texts, lever.display),
    });
    return html`<tr data-effect=${effect.id}>
      <th scope="row" class="assumption">
        <button type="button" class="value" data-focus-lever=${lever.id}>${leverName(texts, lever)}</button>
        <span class="second">${band}</span>
      </th>
      <td class="number" data-stat="at-low" data-value=${effect.at_low ?? nothing}>
        ${formatValue(effect.at_low, indicator.display)}
      </td>
      <td class="drawn">
        <span class="bars" aria-hidden="true">
          ${this.half('low', effect.at_low, base, ends)} ${this.half('high', effect.at_high, base, ends)}<i
            class="base"
          ></i>
        </span>
      </td>
      <td class="number" data-stat="at-high" data-value=${effect.at_high ?? nothing}>
        ${formatValue(effect.at_high, indicator.display)}
      </td>
    </tr>`;
  }

  private half(
    side: 'low' | 'high',
    at: number | null,
    base: number,
    ends: [number, number],
  ): TemplateResult | typeof nothing {
    if (at === null) {
      return nothing;
    }
    const from = placeOf(Math.min(at, base), ...ends);
    const size = placeOf(Math.max(at, base), ...ends) - from;
    return html`<i class=${side} ${cssVars({ '--left': `${from}%`, '--size': `${size}%` })}></i>`;
  }

  // — What moves nothing —

  private still(plan: PlanView, answer: Answer): TemplateResult | typeof nothing {
    const { texts } = this.page;
    const groups = stillGroups(texts, plan, answer.still);
    const count = new Set(answer.still.map(({ lever }) => lever)).size;
    return groups.length === 0
      ? nothing
      : html`<details class="still" data-role="still">
          <summary>${this.t('sensitivity-still', { count: formatPlain(count) })}</summary>
          <dl>
            ${groups.map(
              ({ said, levers }) =>
                html`<dt>${said}${this.t('sensitivity-still-count', { count: formatPlain(levers.length) })}</dt>
                  <dd>${levers.map((lever) => leverName(texts, lever)).join(texts.t('list-comma'))}</dd>`,
            )}
          </dl>
        </details>`;
  }

  // — Slopes —

  private details(plan: PlanView, indicator: IndicatorView, answer: Answer): TemplateResult {
    const { texts } = this.page;
    const table = this.content(plan, indicator, answer);
    const kinks = new Map(answer.kinks.map((kink) => [kink.lever, kink]));
    return html`<details class="slopes" data-role="slopes">
      <summary>${this.t('sensitivity-slopes')}</summary>
      <div class="scroller" tabindex="0" role="group" aria-label=${this.t('sensitivity-slopes')}>
        <table>
          <caption>
            ${table.title}
          </caption>
          <thead>
            <tr>
              ${table.head.map((head, at) => html`<th scope="col" class=${at === 0 ? 'first' : at < 9 && at !== 1 && at !== 7 ? 'number' : ''}>${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${answer.levers.filter(moves(answer.base)).map((effect) => {
              const lever = leverOf(plan, effect.id);
              if (lever === null) return nothing;
              const kink = kinks.get(effect.id);
              return html`<tr>
                <th scope="row" class="first">${leverName(texts, lever)}</th>
                <td>${unitOf(texts, lever.display)}</td>
                <td class="number">${formatValue(effect.low, lever.display)}</td>
                <td class="number">${formatValue(effect.high, lever.display)}</td>
                <td class="number">${formatValue(effect.at_low, indicator.display)}</td>
                <td class="number">${formatValue(effect.at_high, indicator.display)}</td>
                <td class="number">${slopeText(effect.derivative, lever, indicator)}</td>
                <td class="small">${slopeUnit(texts, lever, indicator)}</td>
                <td class="number">${elasticityText(effect)}</td>
                <td class="small">${kink === undefined ? '' : kinkText(texts, kink, lever, indicator)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      <p class="table-notes">
        ${this.t('sensitivity-note')} <tuiyan-table-tools .store=${this.store} .table=${table}></tuiyan-table-tools>
      </p>
    </details>`;
  }

  private content(plan: PlanView, indicator: IndicatorView, answer: Answer) {
    const { texts } = this.page;
    const kinks = new Map(answer.kinks.map((kink) => [kink.lever, kink]));
    const value = (one: number | null): string => (one === null ? MISSING : editable(one, indicator.display));
    const heads = [
      'column-lever',
      'column-unit',
      'sensitivity-low',
      'sensitivity-high',
      'sensitivity-at-low',
      'sensitivity-at-high',
    ];
    return {
      title: this.t('sensitivity-caption', {
        indicator: `${indicatorName(texts, plan, indicator)}${unitInBrackets(texts, indicator)}`,
        year: String(answer.year),
      }),
      head: [
        ...heads,
        'sensitivity-derivative',
        'sensitivity-derivative-unit',
        'sensitivity-elasticity',
        'sensitivity-kinks',
      ].map((id) => this.t(id)),
      rows: answer.levers.filter(moves(answer.base)).flatMap((effect) => {
        const lever = leverOf(plan, effect.id);
        const kink = kinks.get(effect.id);
        return lever === null
          ? []
          : [
              [
                leverName(texts, lever),
                unitOf(texts, lever.display),
                editable(effect.low, lever.display),
                editable(effect.high, lever.display),
                value(effect.at_low),
                value(effect.at_high),
                slopeText(effect.derivative, lever, indicator),
                slopeUnit(texts, lever, indicator),
                elasticityText(effect),
                kink === undefined ? '' : kinkText(texts, kink, lever, indicator),
              ],
            ];
      }),
    };
  }
}

function unitInBrackets(texts: PageState['texts'], indicator: IndicatorView): string {
  const unit = unitOf(texts, indicator.display);
  return unit === '' ? '' : texts.t('unit-in-brackets', { unit });
}

function moves(base: number): (effect: LeverEffectView) => boolean {
  return ({ at_low, at_high }) => (at_low !== null && at_low !== base) || (at_high !== null && at_high !== base);
}

define('tuiyan-sensitivity', SensitivityView);
