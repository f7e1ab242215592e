/**
 * `<tuiyan-growth>`: how many percentage points of growth each chain or region of the present scenario brings, year by year, and the effects
 * that make up the change of energy use and CO2.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { AnalysisAnswer, Display, PlanView } from '../engine/wire';
import { formatDifference, formatYear } from '../i18n/numbers';
import { answerOf } from '../state/analyses';
import { indicatorOf, type PageState } from '../state/state';
import './analysis-status';
import { indicatorName, textId, unitName } from './names';
import { define, PagePart } from './page-part';
import './table-export';

const NAME = 'contributions';
/** Percentage points with two decimals: a small chain brings less than a tenth. */
const POINTS: Display = { unit: 'percent', scale: 100, decimals: 2, difference_unit: 'points' };
const EFFECTS = ['activity', 'structure', 'intensity', 'factor'] as const;

type Contributions = Extract<AnalysisAnswer, { kind: 'contributions' }>;

/** A row of the table: a name and its value in each year. */
interface Row {
  id: string;
  name: string;
  values: readonly (number | null)[];
  whole?: boolean;
}

export class GrowthContributions extends PagePart {
  /** An indicator that grows, or one that is decomposed. */
  @state() private measure = '';
  @state() private by: 'chains' | 'regions' = 'chains';
  @state() private sinceBase = false;

  protected shows({ plan, analyses, texts }: PageState): readonly unknown[] {
    return [plan, analyses[NAME], texts];
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.page.plan !== null) this.store.watchAnalysis(NAME, { kind: 'contributions' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.forgetAnalysis(NAME);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, analyses } = this.page;
    if (plan === null) {
      return nothing;
    }
    const answer = answerOf(analyses, NAME, 'contributions');
    return html`<section class="section" data-role="growth">
      <h3>${this.t('growth-title')} <span class="note">${this.t('growth-note')}</span></h3>
      <tuiyan-analysis-status .store=${this.store} .name=${NAME}></tuiyan-analysis-status>
      ${answer === null ? nothing : this.table(plan, answer)}
    </section>`;
  }

  private table(plan: PlanView, answer: Contributions): TemplateResult {
    const { texts } = this.page;
    const ids = [...answer.measures, ...answer.decompositions].map(({ indicator }) => indicator);
    const measure = ids.includes(this.measure) ? this.measure : (ids[0] ?? '');
    const isGrowth = answer.measures.some(({ indicator }) => indicator === measure);
    const display = isGrowth ? POINTS : (indicatorOf(plan, measure)?.display ?? POINTS);
    const rows = isGrowth ? this.growthRows(plan, answer, measure) : this.effectRows(answer, measure);
    const unit = unitName(texts, display.difference_unit);
    const title = this.t('growth-of', {
      indicator: this.measureName(plan, measure),
      basis: this.t(this.sinceBase ? 'growth-since-base' : 'growth-year-on-year'),
    });
    const content = {
      title: `${title} (${unit})`,
      head: [this.t('growth-part'), ...answer.years.map(formatYear)],
      rows: rows.map(({ name, values }) => [
        name,
        ...values.map((one) => (one === null ? '' : String(Number((one * display.scale).toPrecision(12))))),
      ]),
    };
    return html`<div class="view-choices">
        <label for="growth-measure">${this.t('column-indicator')}</label>
        <select
          id="growth-measure"
          data-role="growth-measure"
          @change=${(event: Event) => (this.measure = (event.target as HTMLSelectElement).value)}
        >
          ${ids.map((id) => html`<option value=${id} ?selected=${id === measure}>${this.measureName(plan, id)}</option>`)}
        </select>
        ${
          isGrowth && plan.regions.length > 1
            ? html`<label for="growth-by">${this.t('growth-by')}</label>
                <select
                  id="growth-by"
                  data-role="growth-by"
                  @change=${(event: Event) => (this.by = (event.target as HTMLSelectElement).value === 'regions' ? 'regions' : 'chains')}
                >
                  <option value="chains" ?selected=${this.by === 'chains'}>${this.t('growth-by-chains')}</option>
                  <option value="regions" ?selected=${this.by === 'regions'}>${this.t('growth-by-regions')}</option>
                </select>`
            : nothing
        }
        <label for="growth-basis">${this.t('growth-basis')}</label>
        <select
          id="growth-basis"
          data-role="growth-basis"
          @change=${(event: Event) => (this.sinceBase = (event.target as HTMLSelectElement).value === 'base')}
        >
          <option value="year" ?selected=${!this.sinceBase}>${this.t('growth-year-on-year')}</option>
          <option value="base" ?selected=${this.sinceBase}>${this.t('growth-since-base')}</option>
        </select>
        <tuiyan-table-tools .store=${this.store} .table=${content}></tuiyan-table-tools>
      </div>
      <div class="scroller" tabindex="0" role="region" aria-label=${title}>
        <table>
          <caption>
            ${title}
            <span class="unit-note">${this.t('unit-is', { unit })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col" class="first">${this.t('growth-part')}</th>
              ${answer.years.map((year) => html`<th scope="col" class="number">${formatYear(year)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ id, name, values, whole }) =>
                html`<tr class=${whole ? 'whole' : ''} data-row=${id}>
                  <th scope="row" class="first">${name}</th>
                  ${values.map(
                    (value, at) =>
                      html`<td class="number">
                        <span data-growth=${id} data-year=${answer.years[at] ?? nothing} data-value=${value ?? nothing}
                          >${formatDifference(value, display)}</span
                        >
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="table-notes">${this.t(isGrowth ? 'growth-sum-note' : 'lmdi-note')} ${this.t('rounding-note')}</p>`;
  }

  /** The measures are of the whole city; one that the plan does not show has its name from the registry's text. */
  private measureName(plan: PlanView, id: string): string {
    const { texts } = this.page;
    const view = indicatorOf(plan, id);
    if (view) return indicatorName(texts, plan, view);
    const key = textId('indicator', id);
    return texts.has(key) ? texts.t(key) : id;
  }

  private growthRows(plan: PlanView, answer: Contributions, measure: string): Row[] {
    const found = answer.measures.find(({ indicator }) => indicator === measure);
    const years = (this.sinceBase ? found?.since_base : found?.year_on_year) ?? [];
    const regions = this.by === 'regions' && plan.regions.length > 1;
    const names: readonly { id: string; name: { zh: string; en: string | null } }[] = regions
      ? plan.regions
      : plan.chains;
    const parts = regions ? answer.regions : answer.chains;
    return [
      { id: 'total', name: this.t('growth-total'), values: years.map((one) => one?.total ?? null), whole: true },
      ...parts.map((id, at) => {
        const named = names.find((one) => one.id === id);
        const values = years.map((one) => one?.[regions ? 'regions' : 'chains'][at] ?? null);
        return { id, name: named ? this.local(named.name) : id, values };
      }),
    ];
  }

  private effectRows(answer: Contributions, measure: string): Row[] {
    const found = answer.decompositions.find(({ indicator }) => indicator === measure);
    const years = (this.sinceBase ? found?.since_base : found?.year_on_year) ?? [];
    const sum = years.map((one) => (one === null ? null : EFFECTS.reduce((total, effect) => total + one[effect], 0)));
    return [
      { id: 'total', name: this.t('lmdi-total'), values: sum, whole: true },
      ...EFFECTS.map((effect) => ({
        id: effect,
        name: this.t(`lmdi-${effect}`),
        values: years.map((one) => one?.[effect] ?? null),
      })),
    ];
  }
}

define('tuiyan-growth', GrowthContributions);
