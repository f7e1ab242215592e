/**
 * `<tuiyan-chart>`: one indicator over the years with its targets. The only element that holds a chart instance; drawn on canvas, because
 * a strict policy forbids the style attributes of SVG charts. One Tab stop: arrow keys walk the years and say each value.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ECharts } from 'echarts/core';
import type { ChartInput, ChartTheme } from '../charts/chart-input';
import { chartRows, tabSeparated } from '../charts/chart-table';
import type { ChartRow } from '../charts/chart-table';
import { drawnValues, indicatorChart } from '../charts/indicator-chart';
import { axisLimits, heldLimits } from '../charts/value-axis';
import type { AxisLimits } from '../charts/value-axis';
import type { IndicatorView } from '../engine/wire';
import { formatYear } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { indicatorOf, valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { chartEngine } from './chart-loader';
import { chartInput } from './chart-source';
import { chartSummary, chartTable, chartTip } from './chart-words';
import { copyText } from './clipboard';
import { cssVars } from './css-vars';
import { indicatorFamilyName, indicatorName, placeName } from './names';
import { define, PagePart } from './page-part';
import { sourceLine } from './source-text';

/** Below this width the names at the line ends would cover the lines. */
const NARROW = 380;
/** The spoken summary waits until the hand has rested. */
const SUMMARY_AFTER_MS = 700;

export class PlanChart extends PagePart {
  @property({ attribute: false }) indicator = '';
  /** With a menu of all indicators in place of the heading. */
  @property({ attribute: false }) chooses = false;
  /** One of many small charts: no table switch and no source line; a click makes it the large one. */
  @property({ attribute: false }) small = false;

  @state() private asTable = false;
  @state() private at: number | null = null;
  @state() private copied = false;

  private chart: ECharts | null = null;
  private starting = false;
  private limits: AxisLimits | null = null;
  private frame = 0;
  private resizes: ResizeObserver | null = null;
  private visible: IntersectionObserver | null = null;
  private inView = false;
  private summary = '';
  private summaryTexts: Texts | null = null;
  private summaryTimer = 0;
  private drawn: unknown[] = [];

  protected shows(state: PageState): readonly unknown[] {
    return [
      state.plan,
      state.projection,
      state.baseProjection,
      state.year,
      state.texts,
      state.theme,
      state.size,
      state.dragging,
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.release();
    this.visible?.disconnect();
    this.visible = null;
    window.clearTimeout(this.summaryTimer);
  }

  private get view(): IndicatorView | null {
    const { plan } = this.page;
    return plan === null ? null : (indicatorOf(plan, this.indicator) ?? indicatorOf(plan, plan.headline));
  }

  private input(view: IndicatorView): ChartInput | null {
    const { plan, projection, baseProjection, texts, year } = this.page;
    return plan === null || projection === null
      ? null
      : chartInput({ plan, projection, baseProjection, texts, year }, view);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, texts } = this.page;
    const { view } = this;
    const input = view === null ? null : this.input(view);
    if (plan === null || view === null || input === null) {
      return nothing;
    }
    if (this.summary === '' || this.summaryTexts !== texts) {
      this.summary = this.summaryNow();
      this.summaryTexts = texts;
    }
    const rows = chartRows(input);
    const name = indicatorName(texts, plan, view);
    return html`<figure class="chart ${this.small ? 'small' : ''}" data-chart=${view.id}>
      <div class="head">
        ${this.heading(view, name)}
        <span class="push">
          ${
            this.small
              ? nothing
              : html`<button type="button" data-role="copy-table" @click=${() => this.copy(rows, name)}>
                    ${this.t(this.copied ? 'copied' : 'copy-table')}
                  </button>
                  <button
                    type="button"
                    data-role="chart-table"
                    aria-pressed=${this.asTable ? 'true' : 'false'}
                    @click=${() => (this.asTable = !this.asTable)}
                  >
                    ${this.t(this.asTable ? 'as-chart' : 'as-table')}
                  </button>`
          }
        </span>
      </div>
      ${this.asTable ? chartTable(texts, view, input, rows, (year) => this.exact(view, year)) : this.plot(view, name, input, rows)}
      ${
        this.small
          ? nothing
          : html`<figcaption>
              <p class="summary" id=${`summary-${view.id}`}>${this.summary}</p>
              <p class="from">${sourceLine(texts, plan, view)}</p>
            </figcaption>`
      }
    </figure>`;
  }

  private exact(view: IndicatorView, year: number): number | null {
    const { plan, projection } = this.page;
    return plan === null || projection === null ? null : valueOf(plan, projection, view.id, year);
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

  private plot(view: IndicatorView, name: string, input: ChartInput, rows: readonly ChartRow[]): TemplateResult {
    const row = this.at === null ? undefined : rows.find(({ year }) => year === this.at);
    const label = this.t('chart-label', { indicator: name });
    return html`<div
        class="plot"
        tabindex="0"
        role="img"
        aria-label=${`${label} ${this.summary}`}
        @pointermove=${this.point}
        @pointerleave=${this.leave}
        @keydown=${(event: KeyboardEvent) => this.walk(event, rows)}
        @focusout=${() => (this.at = null)}
      >
        <div class="canvas"></div>
        ${
          row === undefined
            ? nothing
            : html`<div class="cursor" ${cssVars({ '--x': `${this.x(row.year)}px` })}></div>
                <div class="tip ${this.tipLeft(row.year) ? 'left' : ''}" ${cssVars({ '--x': `${this.x(row.year)}px` })}>
                  ${chartTip(this.page.texts, view, input, row)}
                </div>`
        }
      </div>
      <p class="spoken" aria-live="polite">
        ${row === undefined ? '' : chartSummary(this.page.texts, view, name, input, row.year)}
      </p>`;
  }

  protected override updated(): void {
    if (this.asTable) {
      this.release();
      return;
    }
    this.watchView();
    this.schedule();
    this.summarise();
  }

  /** A chart out of sight is not drawn. */
  private watchView(): void {
    if (this.visible === null) {
      this.visible = new IntersectionObserver((entries) => {
        this.inView = entries.some((entry) => entry.isIntersecting);
        this.schedule();
      });
      this.visible.observe(this);
    }
  }

  /** At most one drawing a frame, after the numbers have been put in place. */
  private schedule(): void {
    if (this.frame === 0 && this.inView && this.isConnected) {
      this.frame = window.requestAnimationFrame(() => {
        this.frame = 0;
        void this.draw();
      });
    }
  }

  private async draw(): Promise<void> {
    const box = this.querySelector<HTMLElement>('.canvas');
    const { view } = this;
    const input = view === null ? null : this.input(view);
    if (box === null || view === null || input === null || box.clientWidth === 0) {
      return;
    }
    if (this.chart !== null && this.chart.getDom() !== box) {
      this.release();
    }
    if (this.chart === null) {
      await this.begin(box);
      return;
    }
    const { dragging, projection, baseProjection, year, texts, plan } = this.page;
    const theme = chartTheme(this);
    const width = box.clientWidth;
    const now = [view.id, projection, baseProjection, year, texts, plan, dragging, width, theme.accent, theme.fontSize];
    if (now.every((one, at) => one === this.drawn[at])) {
      return;
    }
    const sameChart = this.drawn[0] === view.id && this.drawn[5] === plan;
    const wanted = axisLimits(drawnValues(input));
    if (wanted === null) {
      this.chart.clear();
      return;
    }
    this.limits = dragging && sameChart ? heldLimits(wanted, this.limits) : wanted;
    this.drawn = now;
    this.chart.setOption(indicatorChart(input, theme, { limits: this.limits, narrow: width < NARROW }), {
      notMerge: true,
      silent: true,
    });
  }

  private async begin(box: HTMLElement): Promise<void> {
    if (this.starting) {
      return;
    }
    this.starting = true;
    const { init } = await chartEngine;
    this.starting = false;
    if (!this.isConnected || this.asTable || this.querySelector('.canvas') !== box) {
      return;
    }
    this.chart = init(box);
    this.drawn = [];
    this.resizes = new ResizeObserver(() => {
      this.chart?.resize();
      this.schedule();
    });
    this.resizes.observe(box);
    this.schedule();
  }

  private release(): void {
    this.resizes?.disconnect();
    this.resizes = null;
    this.chart?.dispose();
    this.chart = null;
    this.drawn = [];
    window.cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private summaryNow(): string {
    const { plan, texts, year } = this.page;
    const { view } = this;
    const input = view === null ? null : this.input(view);
    return plan === null || view === null || input === null
      ? ''
      : chartSummary(texts, view, indicatorName(texts, plan, view), input, year);
  }

  private summarise(): void {
    window.clearTimeout(this.summaryTimer);
    if (this.page.dragging || this.small) {
      return;
    }
    this.summaryTimer = window.setTimeout(() => {
      const summary = this.summaryNow();
      if (summary !== this.summary) {
        this.summary = summary;
        this.requestUpdate();
      }
    }, SUMMARY_AFTER_MS);
  }

  private readonly point = (event: PointerEvent): void => {
    const input = this.view === null ? null : this.input(this.view);
    const box = this.querySelector<HTMLElement>('.canvas');
    if (this.chart === null || input === null || box === null || (event.target as Element).closest('.tip') !== null) {
      return;
    }
    const [year] = this.chart.convertFromPixel('grid', [
      event.clientX - box.getBoundingClientRect().left,
      10,
    ]) as unknown as number[];
    const years = chartRows(input).map((row) => row.year);
    this.at = year === undefined ? null : (years[Math.min(years.length - 1, Math.max(0, Math.round(year)))] ?? null);
  };

  private readonly leave = (): void => {
    this.at = null;
  };

  private walk(event: KeyboardEvent, rows: readonly ChartRow[]): void {
    if (event.key === 'Escape' && this.at !== null) {
      event.stopPropagation();
      this.at = null;
      return;
    }
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) {
      return;
    }
    event.preventDefault();
    const years = rows.map(({ year }) => year);
    const now = this.at === null ? years.indexOf(this.page.year) - by : years.indexOf(this.at);
    this.at = years[Math.min(years.length - 1, Math.max(0, now + by))] ?? null;
  }

  private x(year: number): number {
    return this.chart === null ? 0 : Math.round(this.chart.convertToPixel({ xAxisIndex: 0 }, String(year)) as number);
  }

  /** The tip stands on the side with more room, so it never leaves the frame. */
  private tipLeft(year: number): boolean {
    return this.x(year) > (this.querySelector('.canvas')?.clientWidth ?? 0) / 2;
  }

  private readonly choose = (event: Event): void => {
    this.store.arrange({ chart: (event.target as HTMLSelectElement).value });
  };

  private async copy(rows: readonly ChartRow[], name: string): Promise<void> {
    const input = this.view === null ? null : this.input(this.view);
    if (input === null) {
      return;
    }
    const cell = (value: number | null): string => (value === null ? '' : String(value));
    const head = [this.t('year'), input.words.scenario, input.words.ghost, input.words.actual, input.words.pace];
    const body = rows.map((row) => [
      formatYear(row.year),
      cell(row.scenario),
      cell(row.ghost),
      cell(row.actual),
      cell(row.pace),
    ]);
    const title = [`${name}（${input.unit}）`, this.t('not-statistics')];
    this.copied = await copyText(tabSeparated([title, head, ...body]), this);
  }
}

function chartTheme(element: HTMLElement): ChartTheme {
  const style = getComputedStyle(element);
  const color = (name: string): string => style.getPropertyValue(name).trim();
  return {
    surface: color('--surface'),
    ink: color('--ink'),
    muted: color('--muted'),
    line: color('--line'),
    accent: color('--accent'),
    ghost: color('--ghost'),
    target: color('--target'),
    font: style.fontFamily,
    fontSize: 12 * (Number(color('--scale')) || 1),
  };
}

define('tuiyan-chart', PlanChart);
