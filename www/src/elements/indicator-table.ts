/**
 * `<tuiyan-indicators>`: the city's indicators with targets, held against each milestone: base value, then target, projection, gap and lamp
 * per year; must and stretch on lines of their own. The form is that of an official annex. Where uncertainty is shown, the band stands under
 * the projection and the chance beside the lamp.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { IndicatorView, PlanView } from '../engine/wire';
import { formatValue, formatYear } from '../i18n/numbers';
import { compared, targetRisk } from '../state/risk';
import { valueOf, yearChoices } from '../state/state';
import type { PageState } from '../state/state';
import { figure, lamp } from './figures';
import { indicatorName, unitOf } from './names';
import { gapBeside, levelWord, targetValueText } from './outcome-words';
import { define } from './page-part';
import { RestingPart } from './resting-part';
import { bandUnder, chance, moved } from './risk-words';
import { dueYear, targetFacts, targetsOf } from './target-facts';
import type { TargetFact } from './target-facts';

export class IndicatorTable extends RestingPart {
  @state() private all = false;

  protected shows(state: PageState): readonly unknown[] {
    const { on, answer } = state.risk;
    return [state.plan, state.projection, state.year, state.texts, on, answer, compared(state.risk)];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, projection } = this.page;
    if (plan === null || projection === null) {
      return nothing;
    }
    const facts = targetFacts(plan, projection);
    const years = Array.from(new Set([...yearChoices(plan), this.page.year])).sort((a, b) => a - b);
    const city = plan.indicators.filter(({ region, chain }) => region === null && chain === null);
    const rows = city.filter((indicator) => this.all || targetsOf(facts, indicator.id).length > 0);
    // A year in which nothing is due has no columns for it.
    const aimed = new Set(rows.flatMap(({ id }) => targetsOf(facts, id).map(({ target }) => dueYear(target))));
    return html`<section class="section">
      <h3>
        ${this.t('indicator-table')}
        <span class="note">${this.t('mixed-units')}</span>
      </h3>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.t('indicator-table')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="first" rowspan="2">${this.t('column-indicator')}</th>
              <th scope="col" class="number" rowspan="2">
                ${this.t('column-base', { year: formatYear(plan.base_year) })}
              </th>
              ${years.map(
                (year) =>
                  html`<th
                    scope="colgroup"
                    class="year ${year === this.page.year ? 'shown' : ''}"
                    colspan=${aimed.has(year) ? 3 : 1}
                  >
                    ${this.t('year-name', { year: formatYear(year) })}
                  </th>`,
              )}
            </tr>
            <tr>
              ${years.map((year) =>
                aimed.has(year)
                  ? html`<th scope="col" class="number">${this.t('column-target')}</th>
                      ${this.projectedHead()}
                      <th scope="col">${this.t(this.page.risk.on ? 'column-status-probability' : 'column-status')}</th>`
                  : this.projectedHead(),
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.map((indicator) => this.row(indicator, years, aimed, targetsOf(facts, indicator.id)))}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        class="link"
        aria-pressed=${this.all ? 'true' : 'false'}
        @click=${() => (this.all = !this.all)}
      >
        ${this.all ? this.t('only-with-targets') : this.t('all-indicators', { count: city.length })}
      </button>
      <p class="table-notes">${this.t('status-rule', this.rule())} ${this.t('rounding-note')}</p>
    </section>`;
  }

  private projectedHead(): TemplateResult {
    return html`<th scope="col" class="number">
      ${this.t('column-projected')}${this.page.risk.on ? html`<span class="second">${this.t('band-80-short')}</span>` : nothing}
    </th>`;
  }

  private rule(): Record<string, string> {
    const status = this.page.plan?.status ?? { near: 0, about: 0 };
    const percent = (share: number): string => `${Number((share * 100).toFixed(4))}%`;
    return { near: percent(status.near), about: percent(status.about) };
  }

  private row(
    indicator: IndicatorView,
    years: readonly number[],
    aimed: ReadonlySet<number | null>,
    facts: readonly TargetFact[],
  ): TemplateResult {
    const { plan, projection, texts, risk } = this.page;
    if (plan === null || projection === null) {
      return html``;
    }
    const base = valueOf(plan, projection, indicator.id, plan.base_year);
    const name = indicatorName(texts, plan, indicator);
    return html`<tr data-row=${indicator.id}>
      <th scope="row" class="first">
        <button type="button" class="value" data-explain=${indicator.id}>${name}</button>
        <span class="second">${unitOf(texts, indicator.display)}</span>
      </th>
      <td class="number">${figure({ indicator, year: plan.base_year, value: base })}</td>
      ${years.map((year) => {
        const value = valueOf(plan, projection, indicator.id, year);
        const projected = html`<td class="number">
          ${figure({ indicator, year, value })}${bandUnder(texts, plan, risk, indicator, year)}
        </td>`;
        if (!aimed.has(year)) {
          return projected;
        }
        const due = distinct(facts.filter(({ target }) => dueYear(target) === year));
        return html`<td class="number">
            ${due.map(
              ({ target }) =>
                html`<span class="line"
                  >${this.targetCell(indicator, target.value, targetValueText(texts, target) ?? '', target.measure)}
                  <span class="muted small">${levelWord(texts, target)}</span>${
                    target.measure === 'level'
                      ? nothing
                      : html`<span class="second">${this.t(`measure-${target.measure}`)}</span>`
                  }</span
                >`,
            )}
          </td>
          ${projected}
          <td>
            ${due.map(
              (fact) =>
                html`<span class="line" data-target=${fact.target.id} data-status=${fact.outcome.status}
                  >${lamp(texts, fact.outcome.status)} ${this.chance(plan, fact)}
                  <span class="second">${gapBeside(texts, fact, indicator.display) ?? nothing}</span></span
                >`,
            )}
          </td>`;
      })}
    </tr>`;
  }

  private chance(plan: PlanView, { target }: TargetFact): TemplateResult | typeof nothing {
    const { texts, risk } = this.page;
    const found = risk.on ? targetRisk(plan, risk.answer, target.id) : null;
    const was = targetRisk(plan, compared(risk), target.id);
    return found === null
      ? nothing
      : html`<span class="beside-lamp"
          ><span class="spoken">${this.t('probability-short')}</span>${chance(texts, found)}
          ${moved(texts, found.probability, was === null ? null : was.probability)}</span
        >`;
  }

  /** A level stands without its unit, which has a column; another measure brings its own. */
  private targetCell(indicator: IndicatorView, value: number | null, withUnit: string, measure: string): string {
    return measure === 'level' ? formatValue(value, indicator.display) : withUnit;
  }
}

/** Where main text and annex set the same target it stands once; where they differ both stand. */
function distinct(facts: readonly TargetFact[]): TargetFact[] {
  const same = (a: TargetFact, b: TargetFact): boolean =>
    a.target.value === b.target.value &&
    a.target.level === b.target.level &&
    a.outcome.status === b.outcome.status &&
    a.target.measure === b.target.measure;
  return facts.filter((fact, at) => facts.findIndex((other) => same(fact, other)) === at);
}

define('tuiyan-indicators', IndicatorTable);
