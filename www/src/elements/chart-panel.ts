/**
 * `<tuiyan-chart>`: one indicator over the years with its targets: heading or menu, drawing or table of the same numbers, a sentence that sums
 * it up, and the line of sources.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { QUANTILES } from '../charts/chart-input';
import type { ChartInput, Quantile } from '../charts/chart-input';
import { chartRows, tabSeparated } from '../charts/chart-table';
import type { ChartRow } from '../charts/chart-table';
import type { IndicatorView, RiskView } from '../engine/wire';
import { formatYear } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { bandOf } from '../state/risk';
import { indicatorOf, valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { chartInput } from './chart-source';
import { chartSummary, chartTable } from './chart-words';
import { copyText } from './clipboard';
import { fanKey } from './fan-key';
import { indicatorFamilyName, indicatorName, placeName } from './names';
import { define, PagePart } from './page-part';
import { sourceLine } from './source-text';
import './plan-chart';

/** The sentence is written anew once the hand has rested. */
const SUMMARY_AFTER_MS = 700;

export class ChartPanel extends PagePart {
  @property({ attribute: false }) indicator = '';
  /** With a menu of all indicators in place of the heading. */
  @property({ attribute: false }) chooses = false;
  /** One of many small charts: no table and no line of sources. */
  @property({ attribute: false }) small = false;

  @state() private asTable = false;
  @state() private copied = false;

  private summary = '';
  private summaryOf: { texts: Texts; indicator: string; year: number; paths: RiskView | null } | null = null;
  private summaryTimer = 0;
  private readonly darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

  protected shows(state: PageState): readonly unknown[] {
    const { plan, projection, baseProjection, year, texts, theme, size, contrast, dragging, risk } = state;
    return [plan, projection, baseProjection, year, texts, theme, size, contrast, dragging, risk.answer, risk.preview];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.darkQuery.addEventListener('change', this.recolour);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.darkQuery.removeEventListener('change', this.recolour);
    window.clearTimeout(this.summaryTimer);
  }

  private get view(): IndicatorView | null {
    const { plan } = this.page;
    return plan === null ? null : (indicatorOf(plan, this.indicator) ?? indicatorOf(plan, plan.headline));
  }

  private input(view: IndicatorView): ChartInput | null {
    const { plan, projection, baseProjection, texts, year, risk } = this.page;
    return plan === null || projection === null
      ? null
      : chartInput({ plan, projection, baseProjection, texts, year, risk }, view);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, texts } = this.page;
    const { view } = this;
    const input = view === null ? null : this.input(view);
    if (plan === null || view === null || input === null) {
      return nothing;
    }
    const name = indicatorName(texts, plan, view);
    this.summarise(view, name, input);
    return html`<figure class="chart ${this.small ? 'small' : ''}" data-chart=${view.id}>
      <div class="head">
        ${this.heading(view, name)}
        <span class="push">${this.small ? nothing : this.buttons(input, name)}</span>
      </div>
      ${
        this.asTable
          ? chartTable(texts, view, input, chartRows(input), (year, stat) => this.exact(view, year, stat))
          : this.plot(view, name, input)
      }
      ${
        this.small
          ? nothing
          : html`<figcaption>
              ${input.fan === null ? nothing : fanKey(texts)}
              <p class="summary">${this.summary}</p>
              ${
                input.ofOtherScope === 0
                  ? nothing
                  : html`<p class="from" data-role="other-scope">
                      ${this.t('other-scope', { count: input.ofOtherScope })}
                    </p>`
              }
              <p class="from">${sourceLine(texts, plan, view)}</p>
            </figcaption>`
      }
    </figure>`;
  }

  private plot(view: IndicatorView, name: string, input: ChartInput): TemplateResult {
    const { texts, theme, size, contrast, dragging } = this.page;
    return html`<tuiyan-plot
      .input=${input}
      .indicator=${view}
      .name=${name}
      .summary=${this.summary}
      .texts=${texts}
      .dragging=${dragging}
      .look=${`${theme} ${size} ${contrast} ${this.darkQuery.matches ? 'dark' : 'light'}`}
    ></tuiyan-plot>`;
  }

  private buttons(input: ChartInput, name: string): TemplateResult {
    return html`<button type="button" data-role="copy-table" @click=${() => this.copy(input, name)}>
        ${this.t(this.copied ? 'copied' : 'copy-table')}
      </button>
      <button type="button" data-role="chart-table" @click=${() => (this.asTable = !this.asTable)}>
        ${this.t(this.asTable ? 'as-chart' : 'as-table')}
      </button>`;
  }

  private exact(view: IndicatorView, year: number, stat: Quantile | null): number | null {
    const { plan, projection, risk } = this.page;
    if (plan === null || projection === null) {
      return null;
    }
    return stat === null
      ? valueOf(plan, projection, view.id, year)
      : risk.answer === null
        ? null
        : (bandOf(plan, risk.answer, view.id, year)?.[stat] ?? null);
  }

  private heading(view: IndicatorView, name: string): TemplateResult {
    return this.chooses
      ? html`<h3 class="spoken">${name}</h3>
          <select data-role="chart-indicator" aria-label=${this.t('chart-indicator')} @change=${this.choose}>
            ${this.choices(view)}
          </select>`
      : html`<h3>${name}</h3>`;
  }

  private choices(view: IndicatorView): unknown {
    const { plan, texts } = this.page;
    if (plan === null) {
      return nothing;
    }
    const option = (one: IndicatorView): TemplateResult => {
      const place = placeName(texts, plan, one);
      const name = indicatorFamilyName(texts, one);
      return html`<option value=${one.id} ?selected=${one.id === view.id}>
        ${place === null ? name : this.t('place-indicator', { place, indicator: name })}
      </option>`;
    };
    const city = plan.indicators.filter((one) => one.region === null && one.chain === null);
    const chains = plan.indicators.filter((one) => one.chain !== null);
    const regions = plan.indicators.filter((one) => one.region !== null);
    return html`<optgroup label=${this.t('place-city')}>${city.map(option)}</optgroup>
      ${chains.length > 0 ? html`<optgroup label=${this.t('place-chain')}>${chains.map(option)}</optgroup>` : nothing}
      ${regions.length > 0 ? html`<optgroup label=${this.t('place-region')}>${regions.map(option)}</optgroup>` : nothing}`;
  }

  /** At once for another indicator, year or language, and for the last word of the paths; after a rest for other numbers. */
  private summarise(view: IndicatorView, name: string, input: ChartInput): void {
    const { texts, year, dragging, risk } = this.page;
    const paths = risk.preview ? null : risk.answer;
    window.clearTimeout(this.summaryTimer);
    const of = this.summaryOf;
    const told = of?.texts === texts && of.indicator === view.id && of.year === year;
    if (!told || (!dragging && paths !== null && of.paths !== paths)) {
      this.summary = chartSummary(texts, view, name, input, year);
      this.summaryOf = { texts, indicator: view.id, year, paths };
    } else if (!dragging) {
      this.summaryTimer = window.setTimeout(() => {
        const summary = chartSummary(texts, view, name, input, year);
        if (summary !== this.summary) {
          this.summary = summary;
          this.requestUpdate();
        }
      }, SUMMARY_AFTER_MS);
    }
  }

  private readonly recolour = (): void => {
    this.requestUpdate();
  };

  private readonly choose = (event: Event): void => {
    this.store.arrange({ chart: (event.target as HTMLSelectElement).value });
  };

  /** How many paths from which seed the quantiles of a copied table are of. */
  private ofPaths(): string[] {
    const { answer } = this.page.risk;
    return answer === null ? [] : [this.t('risk-run', { paths: answer.paths, seed: String(answer.seed) })];
  }

  private async copy(input: ChartInput, name: string): Promise<void> {
    const rows: readonly ChartRow[] = chartRows(input);
    const cell = (value: number | null): string => (value === null ? '' : String(value));
    const fan = input.fan === null ? [] : QUANTILES;
    const head = [
      this.t('year'),
      input.words.scenario,
      ...fan.map((stat) => this.t(`stat-${stat}`)),
      input.words.ghost,
      input.words.actual,
      input.words.pace,
    ];
    const body = rows.map((row) => [
      formatYear(row.year),
      cell(row.scenario),
      ...fan.map((stat) => cell(row.fan?.[stat] ?? null)),
      cell(row.ghost),
      cell(row.actual),
      cell(row.pace),
    ]);
    const title = [`${name}（${input.unit}）`, this.t('not-statistics'), ...this.ofPaths()];
    this.copied = await copyText(tabSeparated([title, head, ...body]), this);
  }
}

define('tuiyan-chart', ChartPanel);
