/**
 * `<tuiyan-plot>`: the drawing of one chart, and the only element that holds a chart instance. On canvas, because a strict policy forbids the
 * style attributes of SVG charts. One Tab stop: ← → walk the years, ↑ ↓ the lines, and each value is said; the tip stays while it is pointed at.
 */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ECharts } from 'echarts/core';
import type { ChartInput, ChartTheme } from '../charts/chart-input';
import { chartRows } from '../charts/chart-table';
import { drawnValues, indicatorChart, seriesData } from '../charts/indicator-chart';
import { axisLimits, heldLimits, steadyLimits } from '../charts/value-axis';
import type { AxisLimits } from '../charts/value-axis';
import type { IndicatorView } from '../engine/wire';
import { formatYear } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import type { init, Sheet } from '../charts/chart-engine';
import { chartEngine } from './chart-loader';
import { chartPoints, chartSummary, chartTip } from './chart-words';
import type { ChartPoint } from './chart-words';
import { cssVars } from './css-vars';
import { define } from './page-part';

/** Below this height two labels of targets can meet. */
const LOW = 180;
/** Below this width the names at the line ends would cover the lines. */
const NARROW = 380;
/** The breadth of A4 between its margins, for one chart or for two side by side, fine enough for a printer. */
const PAPER: Sheet = { width: 657, height: 220, devicePixelRatio: 3 };
const PAPER_SMALL: Sheet = { width: 316, height: 160, devicePixelRatio: 3 };

export class PlanChart extends LitElement {
  @property({ attribute: false }) input!: ChartInput;
  @property({ attribute: false }) indicator!: IndicatorView;
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) summary = '';
  @property({ attribute: false }) texts!: Texts;
  /** While a lever is dragged the axis may grow but not shrink, and the drawing comes a frame after the numbers. */
  @property({ attribute: false }) dragging = false;
  /** Changes with everything that changes colours or sizes of type. */
  @property({ attribute: false }) look = '';

  @state() private at: number | null = null;
  /** Which of the lines at that year is said: the scenario's, or one that ↑ and ↓ chose. */
  @state() private line = 0;

  private chart: ECharts | null = null;
  private make: typeof init | null = null;
  /** The drawing is for paper, and the box on the screen says nothing of its size. */
  private onPaper = false;
  private limits: AxisLimits | null = null;
  private drawn: { input: ChartInput; frame: string; indicator: string } | null = null;
  private frame = 0;
  private inView = false;
  private resizes: ResizeObserver | null = null;
  private sight: IntersectionObserver | null = null;

  /** A drawing is under way or waits for its frame. */
  get pending(): boolean {
    return this.frame !== 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sight = new IntersectionObserver((entries) => {
      this.inView = entries.some((entry) => entry.isIntersecting);
      this.schedule();
    });
    this.sight.observe(this);
    // What has not been in sight is to be drawn on paper all the same, and then there is no time to wait.
    void chartEngine.then(
      ({ init }) => (this.make = init),
      () => undefined,
    );
    window.addEventListener('beforeprint', this.toPaper);
    window.addEventListener('afterprint', this.fromPaper);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.toPaper);
    window.removeEventListener('afterprint', this.fromPaper);
    this.sight?.disconnect();
    this.end();
  }

  protected override render(): TemplateResult {
    const rows = this.at === null ? [] : chartRows(this.input);
    const row = rows.find(({ year }) => year === this.at);
    const points = row === undefined ? [] : chartPoints(this.texts, this.indicator, this.input, row);
    const chosen = Math.min(this.line, points.length - 1);
    return html`<div
        class="plot"
        tabindex="0"
        role="img"
        aria-label=${`${this.texts.t('chart-label', { indicator: this.name })} ${this.summary}`}
        @pointermove=${this.point}
        @pointerleave=${this.leave}
        @keydown=${this.walk}
        @focusout=${this.leave}
      >
        <div class="canvas"></div>
        ${
          row === undefined
            ? nothing
            : html`<div class="cursor" ${cssVars({ '--x': `${this.x(row.year)}px` })}></div>
                <div class="tip ${this.tipLeft(row.year) ? 'left' : ''}" ${cssVars({ '--x': `${this.x(row.year)}px` })}>
                  ${chartTip(this.texts, row.year, points, chosen)}
                </div>`
        }
      </div>
      <p class="spoken" aria-live="polite">${row === undefined ? '' : this.said(row.year, chosen, points)}</p>`;
  }

  /** The scenario's own value with its gap to the target; of another line its name and value. */
  private said(year: number, chosen: number, points: readonly ChartPoint[]): string {
    const point = chosen > 0 ? points[chosen] : undefined;
    return point === undefined
      ? chartSummary(this.texts, this.indicator, this.name, this.input, year)
      : this.texts.t('summary-line', { year: formatYear(year), line: point.name, value: point.value });
  }

  protected override updated(): void {
    this.schedule();
  }

  /** At most one drawing a frame; none for a chart out of sight. */
  private schedule(): void {
    if (this.frame !== 0 || !this.inView || !this.isConnected || this.onPaper) {
      return;
    }
    const draw = (): void => {
      this.frame = 0;
      this.draw();
    };
    this.frame = window.requestAnimationFrame(
      this.dragging ? () => (this.frame = window.requestAnimationFrame(draw)) : draw,
    );
  }

  private draw(): void {
    const box = this.querySelector<HTMLElement>('.canvas');
    if (box === null || (box.clientWidth === 0 && !this.onPaper)) {
      return;
    }
    if (this.chart === null) {
      void this.begin(box);
      return;
    }
    const { input } = this;
    const [width, height] = [this.chart.getWidth(), this.chart.getHeight()];
    const wanted = axisLimits(drawnValues(input));
    if (wanted === null) {
      this.chart.clear();
      this.drawn = null;
      return;
    }
    this.limits = this.limitsFor(wanted);
    const frame = this.frameKey(width, height < LOW);
    if (this.drawn?.input === input && this.drawn.frame === frame) {
      return;
    }
    const theme = chartTheme(this);
    const view = { limits: this.limits, narrow: width < NARROW, low: height < LOW };
    if (this.drawn?.frame === frame) {
      this.chart.setOption({ series: seriesData(input, theme, view) }, { silent: true });
    } else {
      this.chart.setOption(indicatorChart(input, theme, view), { notMerge: true, silent: true });
    }
    this.drawn = { input, frame, indicator: this.indicator.id };
  }

  /** A drag may stretch the axis and not shrink it; a fan that is refined leaves it as it is. */
  private limitsFor(wanted: AxisLimits): AxisLimits {
    const { input, dragging, drawn } = this;
    const same = drawn !== null && drawn.indicator === this.indicator.id && drawn.input.unit === input.unit;
    if (dragging && drawn !== null) {
      return heldLimits(wanted, this.limits);
    }
    return input.fan !== null && same && drawn.input.fan !== null
      ? steadyLimits(drawnValues(input), wanted, this.limits)
      : wanted;
  }

  /** Everything but the lines' own values: while it stays, only they are drawn anew. */
  private frameKey(width: number, low: boolean): string {
    const { input, limits, look, texts } = this;
    return JSON.stringify([
      this.indicator.id,
      input.unit,
      input.years,
      input.shownYear,
      input.ghost === null,
      input.fan === null,
      input.targets,
      input.actuals,
      input.pace,
      limits,
      look,
      texts.lang,
      width,
      low,
    ]);
  }

  private async begin(box: HTMLElement): Promise<void> {
    const { init } = await chartEngine;
    if (!this.isConnected || this.chart !== null || this.querySelector('.canvas') !== box) {
      return;
    }
    this.chart = init(box);
    this.resizes = new ResizeObserver(() => {
      if (!this.onPaper) {
        this.chart?.resize();
        this.schedule();
      }
    });
    this.resizes.observe(box);
    this.schedule();
  }

  private end(): void {
    this.resizes?.disconnect();
    this.chart?.dispose();
    this.chart = null;
    this.drawn = null;
    window.cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  /** The browser lays paper out only after this, so the drawing is made for the breadth of a sheet, also of what is out of sight. */
  private readonly toPaper = (): void => {
    const box = this.querySelector<HTMLElement>('.canvas');
    if (box === null || this.make === null) {
      return;
    }
    this.end();
    this.onPaper = true;
    this.chart = this.make(box, this.closest('.chart.small') === null ? PAPER : PAPER_SMALL);
    this.draw();
  };

  private readonly fromPaper = (): void => {
    this.end();
    this.onPaper = false;
    this.schedule();
  };

  private readonly point = (event: PointerEvent): void => {
    const box = this.querySelector<HTMLElement>('.canvas');
    if (this.chart === null || box === null || (event.target as Element).closest('.tip') !== null) {
      return;
    }
    const left = event.clientX - box.getBoundingClientRect().left;
    const years = chartRows(this.input).map(({ year }) => year);
    const near = years.map((year) => Math.abs(this.x(year) - left));
    this.at = years[near.indexOf(Math.min(...near))] ?? null;
  };

  private readonly leave = (): void => {
    this.at = null;
    this.line = 0;
  };

  private readonly walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.at !== null) {
      event.stopPropagation();
      this.at = null;
      return;
    }
    const over = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (over !== 0) {
      event.preventDefault();
      this.walkLines(over);
      return;
    }
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) {
      return;
    }
    event.preventDefault();
    const years = chartRows(this.input).map(({ year }) => year);
    const now = this.at === null ? years.indexOf(this.input.shownYear) - by : years.indexOf(this.at);
    this.at = years[Math.min(years.length - 1, Math.max(0, now + by))] ?? null;
  };

  /** To the next line at the year that is shown; the first key only shows the year. */
  private walkLines(by: number): void {
    if (this.at === null) {
      this.at = this.input.shownYear;
      return;
    }
    const row = chartRows(this.input).find(({ year }) => year === this.at);
    const count = row === undefined ? 0 : chartPoints(this.texts, this.indicator, this.input, row).length;
    this.line = Math.min(count - 1, Math.max(0, this.line + by));
  }

  private x(year: number): number {
    return this.chart === null ? 0 : Math.round(this.chart.convertToPixel({ xAxisIndex: 0 }, String(year)) as number);
  }

  /** The tip stands on the side with more room, so it never leaves the frame. */
  private tipLeft(year: number): boolean {
    return this.x(year) > (this.querySelector('.canvas')?.clientWidth ?? 0) / 2;
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
    fan: [color('--fan-90'), color('--fan-80'), color('--fan-50')],
    fanEdge: color('--fan-edge'),
    font: style.fontFamily,
    fontSize: 12 * (Number(color('--scale')) || 1),
  };
}

define('tuiyan-plot', PlanChart);
