/**
 * `<tuiyan-compare-chart>`: one indicator in every compared scenario, a line each with its dash and marker and its name at the end.
 * Drawn as SVG by the page itself; its numbers stand in the table below it.
 */
import { html, LitElement, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { axisLimits } from '../charts/value-axis';
import { formatYear } from '../i18n/numbers';
import { define } from './page-part';
import { PaperMode } from './paper-mode';
import { markerAt, type ScenarioStyle } from './scenario-style';

export interface CompareLine {
  id: string;
  name: string;
  style: ScenarioStyle;
  /** One a year, in the unit that is shown. */
  values: readonly (number | null)[];
}

export interface CompareChartInput {
  /** What a screen reader hears in place of the drawing. */
  label: string;
  unit: string;
  years: readonly number[];
  /** Marked by a thin rule with its word. */
  shownYear: number;
  lines: readonly CompareLine[];
  format: (value: number) => string;
}

/** The breadth of text on A4. */
const PAPER_WIDTH = 640;
const HEIGHT = 300;
const TOP = 26;
const BOTTOM = 24;
const LEFT = 58;
/** Between two names at line ends. */
const LINE_HEIGHT = 15;
/** A name longer than this is cut; the table has the whole. */
const NAME_LENGTH = 10;

export class CompareChart extends LitElement {
  @property({ attribute: false }) input: CompareChartInput | null = null;
  @state() private width = 720;
  /** Drawn anew for paper, as broad as a sheet's text. */
  private readonly paper = new PaperMode(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  private observer: ResizeObserver | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width >= 240) this.width = width;
    });
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.observer = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { input } = this;
    const width = this.paper.on ? PAPER_WIDTH : this.width;
    const limits = input === null ? null : axisLimits(input.lines.flatMap(({ values }) => values));
    if (input === null || limits === null) {
      return nothing;
    }
    const right = width < 480 ? 92 : 150;
    const last = Math.max(1, input.years.length - 1);
    const x = (at: number): number => LEFT + (at / last) * (width - LEFT - right);
    const y = (value: number): number =>
      HEIGHT - BOTTOM - ((value - limits.min) / (limits.max - limits.min)) * (HEIGHT - TOP - BOTTOM);
    const ticks: number[] = [];
    for (let at = 0; limits.min + at * limits.interval <= limits.max + limits.interval / 1e6; at += 1) {
      ticks.push(limits.min + at * limits.interval);
    }
    const every = Math.ceil(input.years.length / Math.max(2, Math.floor((width - LEFT - right) / 48)));
    const shown = input.years.indexOf(input.shownYear);
    return html`<svg
      class="compare-lines"
      role="img"
      aria-label=${input.label}
      width="100%"
      height=${HEIGHT}
      viewBox=${`0 0 ${width} ${HEIGHT}`}
    >
      <text class="axis" x="0" y="12">${input.unit}</text>
      ${ticks.map(
        (tick) =>
          svg`<path class="grid" d=${`M${LEFT},${y(tick).toFixed(1)}H${width - right}`}></path>
          <text class="axis" text-anchor="end" x=${LEFT - 6} y=${(y(tick) + 4).toFixed(1)}>${input.format(tick)}</text>`,
      )}
      ${input.years.map((year, at) =>
        at % every === 0 || at === input.years.length - 1
          ? svg`<text class="axis" text-anchor="middle" x=${x(at).toFixed(1)} y=${HEIGHT - 6}>${formatYear(year)}</text>`
          : nothing,
      )}
      ${shown < 0 ? nothing : svg`<path class="shown-year" d=${`M${x(shown).toFixed(1)},${TOP}V${HEIGHT - BOTTOM}`}></path>`}
      ${input.lines.map((line) => drawn(line, x, y))}
      ${ends(input, y).map(
        ({ line, from, to }) =>
          svg`<g class=${line.style.name}>
            <path class="leader" d=${`M${width - right + 3},${from.toFixed(1)}L${width - right + 12},${to.toFixed(1)}`}></path>
            <text class="end" x=${width - right + 15} y=${(to + 4).toFixed(1)}>${cut(line.name)}</text>
          </g>`,
      )}
    </svg>`;
  }
}

function drawn(line: CompareLine, x: (at: number) => number, y: (value: number) => number): SVGTemplateResult {
  let path = '';
  let open = false;
  line.values.forEach((value, at) => {
    if (value !== null) path += `${open ? 'L' : 'M'}${x(at).toFixed(1)},${y(value).toFixed(1)}`;
    open = value !== null;
  });
  const { dash } = line.style;
  return svg`<g class=${line.style.name} data-line=${line.id}>
    <path class="line" d=${path} stroke-dasharray=${dash === '' ? nothing : dash}></path>
    ${line.values.map((value, at) => (value === null ? nothing : markerAt(line.style, x(at), y(value))))}
  </g>`;
}

/** Where the names stand at the right: at their lines' ends, moved apart where they would cover each other. */
function ends(
  { lines }: CompareChartInput,
  y: (value: number) => number,
): { line: CompareLine; from: number; to: number }[] {
  const placed = lines.flatMap((line) => {
    const end = [...line.values].reverse().find((value) => value !== null);
    return end === undefined || end === null ? [] : [{ line, from: y(end), to: y(end) }];
  });
  const at = apart(
    placed.map(({ from }) => from),
    LINE_HEIGHT,
    TOP,
    HEIGHT - BOTTOM,
  );
  return placed.map((one, index) => ({ ...one, to: at[index] ?? one.to }));
}

/** Heights at least `gap` apart in the order of the wanted ones, within `top` and `bottom` as far as they fit. */
export function apart(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const placed = [...wanted];
  let below = top - gap;
  for (const at of order) {
    below = Math.max(wanted[at] ?? 0, below + gap);
    placed[at] = below;
  }
  let above = bottom + gap;
  for (const at of [...order].reverse()) {
    above = Math.min(placed[at] ?? 0, above - gap);
    placed[at] = above;
  }
  return placed;
}

function cut(name: string): string {
  const signs = Array.from(name);
  const wide = signs.filter((sign) => sign > '\u2e7f').length;
  const most = wide * 2 > signs.length ? NAME_LENGTH : NAME_LENGTH + 8;
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : name;
}

define('tuiyan-compare-chart', CompareChart);
