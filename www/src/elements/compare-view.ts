/**
 * `<tuiyan-compare>`: the plan's base, the present scenario and up to five kept ones or presets side by side: a chart of one indicator, its
 * values by year, results of the shown year with differences, and only the assumptions that differ.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { IndicatorView } from '../engine/wire';
import { messageArguments } from '../i18n/message-arguments';
import { formatValue, formatYear } from '../i18n/numbers';
import { answerOf } from '../state/analyses';
import { indicatorOf, type PageState } from '../state/state';
import './analysis-status';
import './compare-assumptions';
import {
  BASE,
  columnsOf,
  columnValue,
  comparisonQuestion,
  difference,
  divergence,
  hasRelative,
  type Column,
  type Compared,
} from './compare-columns';
import './compare-chart';
import type { CompareChartInput } from './compare-chart';
import { differenceText, scenarioName } from './compare-words';
import './kept-list';
import { indicatorName, unitName, unitOf } from './names';
import { define, PagePart } from './page-part';
import { lineKey } from './scenario-style';
import './table-export';
import type { TableContent } from './table-text';

const NAME = 'compare';

export class CompareView extends PagePart {
  @state() private reference = BASE;
  @state() private indicator: string | null = null;
  @state() private since: number | null = null;
  @state() private allResults = false;

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.kept, page.analyses[NAME], page.baseProjection, page.year, page.texts];
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { plan, kept } = this.page;
    if (plan !== null) this.store.watchAnalysis(NAME, comparisonQuestion(plan, kept));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.forgetAnalysis(NAME);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, kept, baseProjection, analyses, scenario } = this.page;
    if (plan === null || baseProjection === null || scenario === null) {
      return nothing;
    }
    const answer = answerOf(analyses, NAME, 'comparison');
    const of = analyses[NAME]?.of ?? scenario;
    return html`<tuiyan-kept .store=${this.store}></tuiyan-kept>
      <tuiyan-analysis-status .store=${this.store} .name=${NAME}></tuiyan-analysis-status>
      ${
        answer === null
          ? nothing
          : this.compared({ plan, base: baseProjection, answer }, columnsOf(plan, kept, answer, of))
      }`;
  }

  private compared(from: Compared, columns: readonly Column[]): TemplateResult {
    const reference = columns.find(({ id, faults }) => id === this.reference && faults.length === 0) ?? columns[0];
    const alone = columns.every(({ id, sameAs }) => id === BASE || sameAs === BASE);
    return html`${this.legend(from, columns)}
      ${alone ? html`<p class="none-found" role="status" data-role="compare-none">${this.t('compare-none')}</p>` : nothing}
      ${this.chart(from, columns)} ${reference ? this.results(from, columns, reference) : nothing}
      <tuiyan-compare-assumptions .store=${this.store} .from=${from} .columns=${columns}></tuiyan-compare-assumptions>`;
  }

  private name(id: string): string {
    const { plan, kept, texts } = this.page;
    return plan === null ? id : scenarioName(texts, plan, kept, id);
  }

  /** Who is compared, with the line of each; which are the same, and which cannot be computed and why. */
  private legend(from: Compared, columns: readonly Column[]): TemplateResult {
    const year = divergence(from, columns);
    return html`<ul class="compare-legend" data-role="compare-legend">
        ${columns.map(
          ({ id, style, sameAs, faults }) =>
            html`<li data-scenario=${id}>
              ${lineKey(style)} <b>${this.name(id)}</b>
              ${sameAs === null ? nothing : html`<span class="muted small" data-role="same-as">${this.t('compare-same', { name: this.name(sameAs) })}</span>`}
              ${faults.length === 0 ? nothing : this.faults(faults)}
            </li>`,
        )}
      </ul>
      ${year === null ? nothing : html`<p class="table-notes" data-role="diverges">${this.t('compare-diverges', { year: formatYear(year) })}</p>`}`;
  }

  private faults(faults: Column['faults']): TemplateResult {
    const { texts } = this.page;
    return html`<div class="not-computed" data-role="not-computed">
      <span class="small">${this.t('compare-not-computed')}</span>
      <ul class="small">
        ${faults.map(({ code, params }) => {
          const id = `diagnostic-${code}`;
          const named = messageArguments(texts, params);
          return html`<li data-message=${code}>
            ${texts.has(id) ? texts.t(id, named) : this.t('message-without-text', { code })}
            ${texts.has(id) ? (texts.attribute(id, 'remedy', named) ?? nothing) : nothing}
          </li>`;
        })}
      </ul>
    </div>`;
  }

  // — One indicator by year —

  private chart(from: Compared, columns: readonly Column[]): TemplateResult | typeof nothing {
    const { plan, answer } = from;
    const { texts, year } = this.page;
    const view = indicatorOf(plan, this.indicator ?? plan.headline) ?? indicatorOf(plan, plan.headline);
    if (view === null) {
      return nothing;
    }
    const since = this.since !== null && answer.years.includes(this.since) ? this.since : plan.base_year;
    const years = answer.years.filter((one) => one >= since);
    const good = columns.filter(({ faults }) => faults.length === 0);
    const title = indicatorName(texts, plan, view);
    const unit = unitOf(texts, view.display);
    const input: CompareChartInput = {
      label: this.t('compare-chart', { indicator: title, count: good.length }),
      unit,
      years,
      shownYear: year,
      lines: good.map((column) => ({
        id: column.id,
        name: this.name(column.id),
        style: column.style,
        values: years.map((one) => scaled(columnValue(from, column, view.id, one), view)),
      })),
      format: (value) => formatValue(value, { ...view.display, scale: 1, decimals: tickDecimals(value) }),
    };
    const head = [this.t('column-year'), ...good.map(({ id }) => this.name(id))];
    const table: TableContent = {
      title: unit === '' ? title : `${title} (${unit})`,
      head,
      rows: years.map((one) => [
        formatYear(one),
        ...good.map((column) => plain(columnValue(from, column, view.id, one), view)),
      ]),
    };
    return html`<section class="section" data-role="compare-chart">
      <h3>${this.t('compare-by-year')}</h3>
      <div class="view-choices">
        <label for="compare-indicator">${this.t('column-indicator')}</label>
        <select
          id="compare-indicator"
          data-role="compare-indicator"
          @change=${(event: Event) => (this.indicator = (event.target as HTMLSelectElement).value)}
        >
          ${plan.indicators.map((one) => html`<option value=${one.id} ?selected=${one.id === view.id}>${indicatorName(texts, plan, one)}</option>`)}
        </select>
        <label for="compare-since">${this.t('compare-since')}</label>
        <select
          id="compare-since"
          data-role="compare-since"
          @change=${(event: Event) => (this.since = Number((event.target as HTMLSelectElement).value))}
        >
          ${answer.years.slice(0, -1).map((one) => html`<option value=${one} ?selected=${one === since}>${formatYear(one)}</option>`)}
        </select>
        <tuiyan-table-tools .store=${this.store} .table=${table}></tuiyan-table-tools>
      </div>
      <tuiyan-compare-chart .input=${input}></tuiyan-compare-chart>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.t('compare-by-year')}>
        <table data-role="compare-years">
          <caption>
            ${title}${unit === '' ? nothing : html`<span class="unit-note">${this.t('unit-is', { unit })}</span>`}
          </caption>
          <thead>
            <tr>
              <th scope="col">${this.t('column-year')}</th>
              ${good.map(({ id, style }) => html`<th scope="col" class="number">${lineKey(style)} ${this.name(id)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${years.map(
              (one) =>
                html`<tr>
                  <th scope="row">${formatYear(one)}</th>
                  ${good.map((column) => html`<td class="number">${this.cell(view, one, column, columnValue(from, column, view.id, one))}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private cell(view: IndicatorView, year: number, column: Column, value: number | null): TemplateResult {
    return html`<span
      data-scenario=${column.id}
      data-indicator=${view.family}
      data-year=${year}
      data-region=${view.region ?? nothing}
      data-chain=${view.chain ?? nothing}
      data-value=${value ?? nothing}
      >${formatValue(value, view.display)}</span
    >`;
  }

  // — Results of the shown year —

  private results(from: Compared, columns: readonly Column[], reference: Column): TemplateResult {
    const { plan } = from;
    const { texts, year } = this.page;
    const good = columns.filter(({ faults }) => faults.length === 0);
    const cityWide = plan.indicators.filter(({ region, chain }) => region === null && chain === null);
    const first = new Set([plan.headline, ...plan.cards]);
    const views = this.allResults ? cityWide : cityWide.filter(({ id }) => first.has(id));
    const differenceOf = (view: IndicatorView, column: Column, of: number) =>
      difference(
        columnValue(from, column, view.id, of),
        columnValue(from, reference, view.id, of),
        hasRelative(from.answer, view.id),
      );
    const years = from.answer.years.filter((one) => one > plan.base_year);
    const table: TableContent = {
      title: this.t('compare-results', { year: `${years[0] ?? ''}–${years[years.length - 1] ?? ''}` }),
      head: [
        this.t('column-indicator'),
        this.t('column-unit'),
        this.t('column-year'),
        ...good.flatMap(({ id }) =>
          id === reference.id
            ? [this.name(id)]
            : [
                this.name(id),
                this.t('compare-difference-of', { name: this.name(id), reference: this.name(reference.id) }),
                this.t('compare-percent-of', { name: this.name(id), reference: this.name(reference.id) }),
              ],
        ),
      ],
      rows: cityWide.flatMap((view) =>
        years.map((one) => [
          indicatorName(texts, plan, view),
          unitOf(texts, view.display),
          formatYear(one),
          ...good.flatMap((column) => {
            const value = plain(columnValue(from, column, view.id, one), view);
            if (column.id === reference.id) return [value];
            const { absolute, relative } = differenceOf(view, column, one);
            return [value, plain(absolute, view), relative === null ? '' : String(tidy(relative * 100))];
          }),
        ]),
      ),
    };
    return html`<section class="section" data-role="compare-results">
      <h3>
        ${this.t('compare-results', { year: formatYear(year) })}
        <span class="note">${this.t('compare-results-note', { reference: this.name(reference.id) })}</span>
      </h3>
      <div class="view-choices">
        <label for="compare-reference">${this.t('compare-reference')}</label>
        <select
          id="compare-reference"
          data-role="compare-reference"
          @change=${(event: Event) => (this.reference = (event.target as HTMLSelectElement).value)}
        >
          ${good.map(({ id }) => html`<option value=${id} ?selected=${id === reference.id}>${this.name(id)}</option>`)}
        </select>
        <label
          ><input
            type="checkbox"
            data-role="all-results"
            .checked=${this.allResults}
            @change=${(event: Event) => (this.allResults = (event.target as HTMLInputElement).checked)}
          />
          ${this.t('compare-all-results')}</label
        >
        <tuiyan-table-tools .store=${this.store} .table=${table}></tuiyan-table-tools>
      </div>
      <div
        class="scroller"
        tabindex="0"
        role="region"
        aria-label=${this.t('compare-results', { year: formatYear(year) })}
      >
        <table>
          <caption class="spoken">
            ${this.t('compare-results', { year: formatYear(year) })}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="first">${this.t('column-indicator')}</th>
              ${columns.map(({ id, style }) => html`<th scope="col" class="number">${lineKey(style)} ${this.name(id)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${views.map((view) => {
              const { display } = view;
              const unit = unitOf(texts, display);
              const points = display.difference_unit === display.unit ? '' : unitName(texts, display.difference_unit);
              return html`<tr data-row=${view.id}>
                <th scope="row" class="first">
                  ${indicatorName(texts, plan, view)}
                  <span class="second"
                    >${unit}${points === '' ? nothing : this.t('compare-difference-unit', { unit: points })}</span
                  >
                </th>
                ${columns.map((column) =>
                  column.faults.length > 0
                    ? html`<td class="number muted">${this.t('compare-none-computed')}</td>`
                    : html`<td class="number">
                        ${this.cell(view, year, column, columnValue(from, column, view.id, year))}
                        ${
                          column.id === reference.id
                            ? nothing
                            : html`<span class="second" data-role="difference"
                                >${differenceText(texts, differenceOf(view, column, year), display)}</span
                              >`
                        }
                      </td>`,
                )}
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      <p class="table-notes">${this.t('compare-difference-note')}</p>
    </section>`;
  }
}

function scaled(value: number | null, { display }: IndicatorView): number | null {
  return value === null ? null : value * display.scale;
}

/** A value for another program: in the unit that is shown, unrounded, without thousands. */
function plain(value: number | null, { display }: IndicatorView): string {
  return value === null ? '' : String(tidy(value * display.scale));
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function tickDecimals(value: number): number {
  const text = String(Number(value.toPrecision(9)));
  const point = text.indexOf('.');
  return point < 0 ? 0 : Math.min(4, text.length - point - 1);
}

define('tuiyan-compare', CompareView);
