/**
 * `<tuiyan-attribution>`: how the difference of an indicator to another scenario, or since the base year, comes about: a waterfall by lever
 * groups, the effects behind energy use and CO2, and what chains and regions bring to growth. It follows the sliders.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { AnalysisQuestion, IndicatorView, PlanView, Scenario } from '../engine/wire';
import { formatDifference, formatValue, formatYear } from '../i18n/numbers';
import { answerOf } from '../state/analyses';
import { readKept } from '../state/kept';
import { baseScenario, leverOf, sameScenario, scenarioValues, shownValue } from '../state/scenario';
import { indicatorOf, isPreset, type PageState } from '../state/state';
import './analysis-status';
import './growth-contributions';
import { presetScenario } from './compare-columns';
import { scenarioName } from './compare-words';
import { cssVars } from './css-vars';
import { figure } from './figures';
import { DECOMPOSED, lmdiTable } from './lmdi-table';
import { indicatorName, leverName, unitName, unitOf } from './names';
import { define, PagePart } from './page-part';
import './table-export';
import type { TableContent } from './table-text';
import {
  idleParts,
  largestParts,
  waterfallBars,
  waterfallSteps,
  type Attributed,
  type Attribution,
  type WaterfallStep,
} from './waterfall';

const NAME = 'attribution';
export const BASE_YEAR = 'base-year';
const BASE = 'base';

export class AttributionView extends PagePart {
  /** `base`, a preset, a kept scenario, or the base year. */
  @state() private from = BASE;
  @state() private indicator: string | null = null;
  @state() private open: readonly string[] = [];

  protected shows(page: PageState): readonly unknown[] {
    const { plan, kept, analyses, year, texts, dragging, scenario } = page;
    return [plan, kept, analyses[NAME], year, texts, dragging ? null : scenario];
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { plan, dragging } = this.page;
    if (plan === null || dragging) return;
    const question = this.question(plan);
    if (question !== null) this.store.watchAnalysis(NAME, question);
    else if (this.page.analyses[NAME]) this.store.forgetAnalysis(NAME);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.forgetAnalysis(NAME);
  }

  /** The scenario that the difference is counted from; null for the base year, undefined where it is none of this plan. */
  private start(plan: PlanView): Scenario | null | undefined {
    const { from } = this;
    if (from === BASE_YEAR) return null;
    if (from === BASE || isPreset(plan, from)) return from === BASE ? baseScenario(plan) : presetScenario(plan, from);
    const kept = this.page.kept.scenarios.find(({ id }) => id === from);
    if (!kept) return baseScenario(plan);
    return readKept(kept.text, plan)?.scenario;
  }

  /** Null where there is nothing to explain. */
  private question(plan: PlanView): AnalysisQuestion | null {
    const { scenario } = this.page;
    const from = this.start(plan);
    if (scenario === null || from === undefined || (from !== null && sameScenario(from, scenario))) return null;
    const indicators = [this.shownIndicator(plan)?.id ?? plan.headline, ...DECOMPOSED];
    return { kind: 'attribution', from, indicators: Array.from(new Set(indicators)) };
  }

  private shownIndicator(plan: PlanView): IndicatorView | null {
    return indicatorOf(plan, this.indicator ?? plan.headline) ?? indicatorOf(plan, plan.headline);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, analyses } = this.page;
    const view = plan === null ? null : this.shownIndicator(plan);
    if (plan === null || view === null) {
      return nothing;
    }
    const start = this.start(plan);
    const asked = this.question(plan) !== null;
    const answer = asked ? answerOf(analyses, NAME, 'attribution') : null;
    return html`<section class="section first" data-role="attribution">
        <h3>${this.t('attribution-title')} <span class="note">${this.t('attribution-note')}</span></h3>
        ${this.choices(plan, view, answer)}
        <tuiyan-analysis-status .store=${this.store} .name=${NAME}></tuiyan-analysis-status>
        ${
          start === undefined
            ? html`<p class="none-found" role="status">${this.t('attribution-unreadable')}</p>`
            : asked
              ? answer === null
                ? nothing
                : this.explained(plan, view, answer)
              : html`<p class="none-found" role="status" data-role="attribution-none">
                  ${this.t('attribution-alike', { name: this.fromName(plan) })}
                  <button type="button" data-role="from-base-year" @click=${() => (this.from = BASE_YEAR)}>
                    ${this.t('attribution-from-base-year', { year: formatYear(plan.base_year) })}
                  </button>
                </p>`
        }
      </section>
      ${
        answer === null
          ? nothing
          : lmdiTable(this.page.texts, plan, answer, {
              year: this.page.year,
              title: this.t('lmdi-title', { year: formatYear(this.page.year), from: this.fromName(plan) }),
            })
      }
      <tuiyan-growth .store=${this.store}></tuiyan-growth>`;
  }

  private fromName(plan: PlanView): string {
    const { kept, texts } = this.page;
    return this.from === BASE_YEAR
      ? this.t('attribution-base-year', { year: formatYear(plan.base_year) })
      : scenarioName(texts, plan, kept, this.from);
  }

  private choices(plan: PlanView, view: IndicatorView, answer: Attribution | null): TemplateResult {
    const { kept, texts, year } = this.page;
    const scenarios = [
      BASE,
      ...plan.presets.map(({ id }) => id).filter((id) => id !== BASE),
      ...kept.scenarios.map(({ id }) => id),
    ];
    const years = answer?.years ?? [year];
    const first = new Set([plan.headline, ...plan.cards, ...DECOMPOSED]);
    const usual = plan.indicators.filter(({ id }) => first.has(id));
    const others = plan.indicators.filter(({ id }) => !first.has(id));
    const option = (one: IndicatorView): TemplateResult =>
      html`<option value=${one.id} ?selected=${one.id === view.id}>${indicatorName(texts, plan, one)}</option>`;
    return html`<div class="view-choices">
      <label for="attribution-from">${this.t('attribution-from')}</label>
      <select
        id="attribution-from"
        data-role="attribution-from"
        @change=${(event: Event) => (this.from = (event.target as HTMLSelectElement).value)}
      >
        ${scenarios.map((id) => html`<option value=${id} ?selected=${id === this.from}>${scenarioName(texts, plan, kept, id)}</option>`)}
        <option value=${BASE_YEAR} ?selected=${this.from === BASE_YEAR}>
          ${this.t('attribution-base-year', { year: formatYear(plan.base_year) })}
        </option>
      </select>
      <span class="muted small">${this.t('attribution-to')}</span>
      <label for="attribution-indicator">${this.t('column-indicator')}</label>
      <select
        id="attribution-indicator"
        data-role="attribution-indicator"
        @change=${(event: Event) => (this.indicator = (event.target as HTMLSelectElement).value)}
      >
        <optgroup label=${this.t('attribution-usual')}>${usual.map(option)}</optgroup>
        <optgroup label=${this.t('attribution-others')}>${others.map(option)}</optgroup>
      </select>
      <label for="attribution-year">${this.t('column-year')}</label>
      <select
        id="attribution-year"
        data-role="attribution-year"
        @change=${(event: Event) => this.store.setYear(Number((event.target as HTMLSelectElement).value))}
      >
        ${years.map((one) => html`<option value=${one} ?selected=${one === year}>${formatYear(one)}</option>`)}
      </select>
    </div>`;
  }

  private explained(plan: PlanView, view: IndicatorView, answer: Attribution): TemplateResult {
    const { year, texts } = this.page;
    const own = answer.indicators.find(({ id }) => id === view.id);
    const value = own?.years[answer.years.indexOf(year)] ?? null;
    if (value === null) {
      return html`<p class="none-found" role="status">
        ${this.t('attribution-absent', { indicator: indicatorName(texts, plan, view), year: formatYear(year) })}
      </p>`;
    }
    const steps = waterfallSteps(answer, value);
    const { bars, fromZero } = waterfallBars(steps);
    const unit = unitName(texts, view.display.difference_unit);
    const idle = idleParts(answer, value);
    const name = indicatorName(texts, plan, view);
    return html`<div class="attribution-sum">
        <p data-role="attribution-sum">
          ${this.t('attribution-sum', {
            indicator: name,
            year: formatYear(year),
            from: this.endName(plan, 'from'),
            difference: formatDifference(value.to - value.from, view.display),
            unit,
          })}
        </p>
        ${this.most(view, steps)}
        <tuiyan-table-tools .store=${this.store} .table=${this.content(plan, view, answer)}></tuiyan-table-tools>
      </div>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.t('attribution-title')}>
        <table class="waterfall" data-role="waterfall">
          <caption>
            ${name}
            <span class="unit-note">${this.t('unit-is', { unit: unitOf(texts, view.display) })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col" class="first">${this.t('attribution-part')}</th>
              <th scope="col" class="number">${this.t('attribution-contribution')}</th>
              <th scope="col" class="bars"><span class="spoken">${this.t('attribution-bar')}</span></th>
            </tr>
          </thead>
          <tbody>
            ${steps.map((step, at) => this.step(plan, view, step, bars[at] ?? { left: 0, width: 0 }))}
          </tbody>
        </table>
      </div>
      <p class="table-notes">
        ${fromZero ? nothing : html`${this.t('attribution-not-from-zero')} `}
        ${idle.length === 0 ? nothing : html`${this.t('attribution-idle', { parts: idle.map((id) => this.partName(id)).join(this.t('list-comma')) })} `}
        ${answer.since_base_year ? this.t('attribution-standstill') : this.t('attribution-method')}
      </p>`;
  }

  /** The parts that make most of the difference, the largest first. */
  private most(view: IndicatorView, steps: readonly WaterfallStep[]): TemplateResult | typeof nothing {
    const parts = largestParts(steps);
    return parts.length === 0
      ? nothing
      : html`<p class="attribution-most" data-role="attribution-most">
          ${this.t('attribution-most', {
            parts: parts
              .map(({ id, value }) =>
                this.t('attribution-most-part', {
                  part: this.partName(id),
                  difference: formatDifference(value, view.display),
                }),
              )
              .join(this.t('list-comma')),
          })}
        </p>`;
  }

  private endName(plan: PlanView, id: 'from' | 'to'): string {
    return id === 'to' ? this.t('column-this-scenario') : this.fromName(plan);
  }

  private partName(id: string): string {
    const { texts } = this.page;
    return texts.has(`part-${id}`) ? texts.t(`part-${id}`) : texts.t(`group-${id}`);
  }

  private step(
    plan: PlanView,
    view: IndicatorView,
    step: WaterfallStep,
    bar: { left: number; width: number },
  ): TemplateResult {
    const { year } = this.page;
    const { id, kind, value, levers } = step;
    const vars = cssVars({ '--left': `${bar.left.toFixed(2)}%`, '--width': `${bar.width.toFixed(2)}%` });
    const sign = kind === 'end' ? 'level' : value < 0 ? 'down' : 'up';
    const open = this.open.includes(id);
    const sinceBase = this.from === BASE_YEAR;
    return html`<tr class=${kind === 'end' ? 'whole' : 'part'} data-part=${id}>
        <th scope="row" class="first">
          ${
            kind === 'end'
              ? this.endName(plan, id as 'from' | 'to')
              : levers.length === 0
                ? this.partName(id)
                : html`<button
                    type="button"
                    class="link"
                    data-role="part-levers"
                    aria-expanded=${open ? 'true' : 'false'}
                    @click=${() => this.toggle(id)}
                  >
                    ${this.partName(id)}
                    <span class="muted small">${this.t('attribution-levers', { count: levers.length })}</span>
                  </button>`
          }
        </th>
        <td class="number">
          ${
            kind === 'end'
              ? figure({ indicator: view, year: id === 'from' && sinceBase ? plan.base_year : year, value })
              : html`<span data-contribution=${id} data-value=${value}>${formatDifference(value, view.display)}</span>`
          }
        </td>
        <td class="bars" aria-hidden="true">
          <div class="track"><div class="fall ${sign}" ${vars}></div></div>
        </td>
      </tr>
      ${open ? this.levers(plan, levers) : nothing}`;
  }

  private toggle(id: string): void {
    this.open = this.open.includes(id) ? this.open.filter((one) => one !== id) : [...this.open, id];
  }

  /** What of a part differs, from the one scenario to the other. */
  private levers(plan: PlanView, ids: readonly string[]): TemplateResult {
    const { texts, scenario } = this.page;
    const start = this.start(plan);
    return html`<tr class="part-levers">
      <td colspan="3">
        <ul>
          ${ids.map((id) => {
            const lever = leverOf(plan, id);
            if (lever === null || scenario === null) return html`<li>${id}</li>`;
            const shown = (of: Scenario): string =>
              formatValue(shownValue(scenarioValues(plan, of, lever)), lever.display);
            return html`<li data-differs=${id}>
              <button type="button" class="link" data-focus-lever=${id}>${leverName(texts, lever)}</button>
              <span class="keep"
                >${start ? html`${shown(start)} → ` : nothing}${shown(scenario)}
                <span class="unit">${unitOf(texts, lever.display)}</span></span
              >
            </li>`;
          })}
        </ul>
        <p class="muted small">${this.t('attribution-last-year-values')}</p>
      </td>
    </tr>`;
  }

  /** The whole indicator, one row a year. */
  private content(plan: PlanView, view: IndicatorView, answer: Attribution): TableContent {
    const { texts } = this.page;
    const { scale } = view.display;
    const plain = (value: number | null): string =>
      value === null ? '' : String(Number((value * scale).toPrecision(12)));
    const years = answer.indicators.find(({ id }) => id === view.id)?.years ?? [];
    const rest = (value: Attributed): string[] => [
      plain(value.from),
      ...(answer.since_base_year ? [plain(value.inherited)] : []),
      ...value.contributions.map(plain),
      plain(value.to),
    ];
    return {
      title: this.t('attribution-file', { from: this.fromName(plan), indicator: indicatorName(texts, plan, view) }),
      head: [
        this.t('column-indicator'),
        this.t('column-unit'),
        this.t('column-year'),
        this.endName(plan, 'from'),
        ...(answer.since_base_year ? [this.partName('inherited')] : []),
        ...answer.parts.map(({ id }) => this.partName(id)),
        this.endName(plan, 'to'),
      ],
      rows: years.flatMap((value, at) =>
        value === null
          ? []
          : [
              [
                indicatorName(texts, plan, view),
                unitOf(texts, view.display),
                formatYear(answer.years[at] ?? 0),
                ...rest(value),
              ],
            ],
      ),
    };
  }
}

define('tuiyan-attribution', AttributionView);
