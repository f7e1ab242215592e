/**
 * `<tuiyan-explain>`: where one figure comes from. Formula in words, scope, the inputs that move it with their present values, its targets,
 * published results, kind and source. Opens on a click on any figure; Esc closes it and gives the focus back.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { IndicatorView, LeverView, PlanView } from '../engine/wire';
import { formatYear } from '../i18n/numbers';
import { scenarioValues, shownValue } from '../state/scenario';
import { bandOf, targetRisk } from '../state/risk';
import { indicatorOf, seriesOf } from '../state/state';
import type { PageState } from '../state/state';
import { figure, lamp, provenance, sizeText, unit, valueText } from './figures';
import { icon } from './icons';
import { indicatorName, leverName, textId } from './names';
import { dueText, gapText, levelWord, targetValueText } from './outcome-words';
import { define, PagePart } from './page-part';
import { chance, errorText, quantile } from './risk-words';
import { sourceText } from './source-text';
import { targetFacts, targetsOf } from './target-facts';
import type { TargetFact } from './target-facts';

export class ExplainDrawer extends PagePart {
  @state() private indicator: string | null = null;
  @state() private shownYear = 0;
  private opener: HTMLElement | null = null;

  protected shows(state: PageState): readonly unknown[] {
    return this.indicator === null
      ? [state.plan]
      : [state.plan, state.projection, state.scenario, state.texts, state.risk.answer];
  }

  /** Explains `indicator` in `year`; `opener` gets the focus back. */
  show(indicator: string, year: number, opener: HTMLElement | null): void {
    this.indicator = indicator;
    this.shownYear = year;
    this.opener = opener;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-role=close]')?.focus());
  }

  close(): void {
    this.indicator = null;
    this.opener?.focus();
    this.opener = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, projection, texts } = this.page;
    const view = plan === null || this.indicator === null ? null : indicatorOf(plan, this.indicator);
    if (plan === null || projection === null || view === null) {
      return nothing;
    }
    const name = indicatorName(texts, plan, view);
    return html`<aside
      class="drawer"
      role="dialog"
      aria-label=${this.t('explain', { indicator: name })}
      @keydown=${this.key}
    >
      <div class="head">
        <h2>${name}</h2>
        <button
          type="button"
          class="icon plain"
          data-role="close"
          aria-label=${this.t('close')}
          title=${this.t('close')}
          @click=${() => this.close()}
        >
          ${icon('close')}
        </button>
      </div>
      ${this.value(plan, view)} ${this.facts(view)} ${this.targets(view)} ${this.actuals(plan, view)}
      ${this.inputs(plan, view)}
      <p class="table-notes">${this.t('not-statistics')}</p>
    </aside>`;
  }

  private value(plan: PlanView, view: IndicatorView): TemplateResult {
    const { projection, texts } = this.page;
    const values = projection === null ? [] : seriesOf(plan, projection, view.id);
    const year = this.shownYear === 0 ? this.page.year : this.shownYear;
    return html`<p class="figure">
        ${figure({ indicator: view, year, value: values[year - plan.base_year] ?? null })}${unit(texts, view.display)}
        <span class="small muted">${this.t('year-name', { year: formatYear(year) })}</span>
      </p>
      <table>
        <thead>
          <tr>
            ${projection?.years.map((one) => html`<th scope="col" class="number">${formatYear(one)}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            ${projection?.years.map(
              (one, at) =>
                html`<td class="number">${figure({ indicator: view, year: one, value: values[at] ?? null })}</td>`,
            )}
          </tr>
          ${this.quantiles(view)}
        </tbody>
      </table>`;
  }

  /** The band of 80 % and the median by year, under the deterministic figures. */
  private quantiles(view: IndicatorView): unknown {
    const { plan, projection, risk } = this.page;
    const { answer } = risk;
    if (plan === null || projection === null || answer === null) {
      return nothing;
    }
    return (['p10', 'p50', 'p90'] as const).map(
      (stat) =>
        html`<tr class="quantiles">
          ${projection.years.map((year) => {
            const band = bandOf(plan, answer, view.id, year);
            return html`<td class="number">
              ${band === null ? this.t(`stat-${stat}`) : quantile(view, year, stat, band[stat])}
            </td>`;
          })}
        </tr>`,
    );
  }

  /** 达成概率约 70%，标准误 0.46 个百分点，平均缺口 12 亿元. */
  private chance({ target, outcome }: TargetFact): TemplateResult | typeof nothing {
    const { plan, risk, texts } = this.page;
    const found = plan === null ? null : targetRisk(plan, risk.answer, target.id);
    if (found === null) {
      return nothing;
    }
    const { expected_shortfall: shortfall } = found;
    const words = [
      errorText(texts, found.standard_error),
      shortfall === null || target.display === null
        ? null
        : this.t('expected-shortfall', { size: sizeText(texts, shortfall, target.display) }),
    ];
    return html`<p class="small" data-target=${target.id} data-status=${outcome.status}>
      ${this.t('probability-short')}${chance(texts, found)}${this.t('list-semicolon')}${words
        .filter((word) => word !== null)
        .join(this.t('list-semicolon'))}
    </p>`;
  }

  private facts(view: IndicatorView): TemplateResult {
    const { texts } = this.page;
    const id = textId('indicator', view.family);
    const known = texts.has(id);
    const formula = known ? texts.attribute(id, 'formula') : null;
    const scope = known ? texts.attribute(id, 'scope') : null;
    return html`<h3>${this.t('explain-how')}</h3>
      <dl class="facts">
        ${
          formula === null
            ? nothing
            : html`<dt>${this.t('explain-formula')}</dt>
                <dd>${formula}</dd>`
        }
        ${
          scope === null
            ? nothing
            : html`<dt>${this.t('explain-scope')}</dt>
                <dd>${scope}</dd>`
        }
        <dt>${this.t('explain-kind')}</dt>
        <dd>${this.t(view.tracked ? 'kind-tracked' : 'kind-computed')}</dd>
        ${
          view.source === null
            ? nothing
            : html`<dt>${this.t('explain-base-source')}</dt>
                <dd>${sourceText(texts, view.source)}</dd>`
        }
      </dl>`;
  }

  private targets(view: IndicatorView): TemplateResult | typeof nothing {
    const { plan, projection, texts } = this.page;
    const facts = plan === null || projection === null ? [] : targetsOf(targetFacts(plan, projection), view.id);
    return facts.length === 0
      ? nothing
      : html`<h3>${this.t('explain-targets')}</h3>
          <ul class="sources">
            ${facts.map(
              (fact) =>
                html`<li>
                  ${dueText(texts, fact.target)} ${levelWord(texts, fact.target)}
                  <b>${targetValueText(texts, fact.target)}</b> ${lamp(texts, fact.outcome.status)}
                  <span class="small">${gapText(texts, fact) ?? nothing}</span>
                  ${this.chance(fact)}
                  <p class="small muted">${sourceText(texts, fact.target.source)}</p>
                </li>`,
            )}
          </ul>`;
  }

  private actuals(plan: PlanView, view: IndicatorView): TemplateResult | typeof nothing {
    const { texts } = this.page;
    const actuals = plan.actuals.filter((actual) => actual.indicator === view.id);
    return actuals.length === 0
      ? nothing
      : html`<h3>${this.t('explain-actuals')}</h3>
          <ul class="sources">
            ${actuals.map(
              (actual) =>
                html`<li>
                  ${formatYear(actual.year)} <b>${valueText(texts, actual.value, view.display)}</b>
                  ${actual.comparable ? nothing : html`<span class="small">${this.t('not-comparable')}</span>`}
                  ${actual.scope === null ? nothing : html`<span class="small">${this.local(actual.scope)}</span>`}
                  <p class="small muted">${sourceText(texts, actual.source)}</p>
                </li>`,
            )}
          </ul>`;
  }

  /** The levers that can move the figure, with what they are set to. */
  private inputs(plan: PlanView, view: IndicatorView): TemplateResult {
    const levers = plan.levers.filter(({ affects }) => affects.includes(view.id));
    return html`<h3>${this.t('explain-inputs', { count: levers.length })}</h3>
      ${levers.length === 0 ? html`<p class="small muted">${this.t('explain-no-inputs')}</p>` : nothing}
      <ul class="inputs">
        ${levers.map((lever) => this.inputRow(plan, lever))}
      </ul>`;
  }

  private inputRow(plan: PlanView, lever: LeverView): TemplateResult {
    const { scenario, texts } = this.page;
    const value = scenario === null ? null : shownValue(scenarioValues(plan, scenario, lever));
    const changed = scenario?.levers[lever.id] !== undefined;
    return html`<li>
      <button type="button" class="value" data-focus-lever=${lever.id}>${leverName(texts, lever)}</button>
      <span class="keep"
        >${valueText(texts, value, lever.display)}${provenance(texts, changed ? 'adjusted' : (lever.source?.kind ?? 'default'))}</span
      >
    </li>`;
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
    }
  };
}

define('tuiyan-explain', ExplainDrawer);
