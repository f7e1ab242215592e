/** `<tuiyan-plane>`: an indicator over two assumptions at once, in tints, with the line on which a wanted value is reached and the present position. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { HeatMapView, IndicatorView, LeverView, PlanView } from '../engine/wire';
import { editable, formatValue, parseTyped } from '../i18n/numbers';
import { answerOf } from '../state/analyses';
import { leverOf } from '../state/scenario';
import type { PageState } from '../state/state';
import { valueText } from './figures';
import { indicatorName, leverName, unitOf } from './names';
import { define, PagePart } from './page-part';
import { planeDrawing, planeRange } from './plane-drawing';
import { planeLevel, sensitivitySubject } from './sensitivity-subject';
import type { Subject } from './sensitivity-subject';
import './table-export';
import './analysis-status';

const PLANE = 'plane';
const SENSITIVITY = 'sensitivity';

export class LeverPlane extends PagePart {
  @state() private numbers = false;
  @state() private refused = false;

  protected shows(page: PageState): readonly unknown[] {
    const { analyses, analysisChoices } = page;
    return [
      page.plan,
      page.year,
      page.texts,
      analysisChoices.sensitivity,
      analyses[PLANE],
      analyses[SENSITIVITY]?.answer,
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.forgetAnalysis(PLANE);
  }

  protected override updated(): void {
    const { plan } = this.page;
    const subject = plan === null ? null : sensitivitySubject(this.page, plan);
    const [x, y] = plan === null ? [] : this.axes(plan);
    if (plan === null || subject === null || x === undefined || y === undefined) {
      this.store.watchAnalysis(PLANE, null);
      return;
    }
    this.store.watchAnalysis(PLANE, {
      kind: 'heat-map',
      indicator: subject.indicator.id,
      year: subject.year,
      level: planeLevel(this.page, plan, subject),
      x: { lever: x.id },
      y: { lever: y.id },
    });
  }

  private levers(plan: PlanView): LeverView[] {
    return plan.levers.filter(({ whole, min, max }) => !whole && min < max);
  }

  /** As chosen, else the two that move the indicator most; none before that is known. */
  private axes(plan: PlanView): [LeverView?, LeverView?] {
    const { x, y } = this.page.analysisChoices.sensitivity;
    const subject = sensitivitySubject(this.page, plan);
    const answer = answerOf(this.page.analyses, SENSITIVITY, 'sensitivity');
    if (answer === null || answer.indicator !== subject?.indicator.id || answer.year !== subject.year) {
      return [];
    }
    const able = new Set(this.levers(plan).map(({ id }) => id));
    const first = answer.levers.map(({ id }) => id).filter((id) => able.has(id));
    const along = x ?? first.find((id) => id !== y);
    const up = y ?? first.find((id) => id !== along);
    return [leverOf(plan, along ?? '') ?? undefined, leverOf(plan, up ?? '') ?? undefined];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this.page;
    const subject = plan === null ? null : sensitivitySubject(this.page, plan);
    const [x, y] = plan === null ? [] : this.axes(plan);
    if (plan === null || subject === null || x === undefined || y === undefined) {
      return nothing;
    }
    const { analyses } = this.page;
    const asked = analyses[PLANE]?.answers;
    const own =
      asked?.kind === 'heat-map' &&
      asked.indicator === subject.indicator.id &&
      asked.year === subject.year &&
      asked.x.lever === x.id &&
      asked.y.lever === y.id;
    const map = own ? (answerOf(analyses, PLANE, 'heat-map') as unknown as HeatMapView | null) : null;
    return html`<section class="section plane">
      <h3>${this.t('plane-title')}<span class="note">${this.t('plane-about')}</span></h3>
      ${this.menus(plan, subject, x, y)}
      <tuiyan-analysis-status .store=${this.store} .name=${PLANE}></tuiyan-analysis-status>
      ${map === null ? nothing : this.drawn(plan, subject, x, y, map)}
    </section>`;
  }

  private menus(plan: PlanView, subject: Subject, x: LeverView, y: LeverView): TemplateResult {
    const { texts } = this.page;
    const { display } = subject.indicator;
    const level = planeLevel(this.page, plan, subject);
    const menu = (axis: 'x' | 'y', chosen: LeverView, other: LeverView): TemplateResult =>
      html`<label
        >${this.t(`plane-${axis}`)}
        <select
          data-role=${`plane-${axis}`}
          @change=${(event: Event) => this.store.chooseAnalysis('sensitivity', { x: x.id, y: y.id, [axis]: (event.target as HTMLSelectElement).value })}
        >
          ${this.levers(plan)
            .filter(({ id }) => id !== other.id)
            .map(
              (one) =>
                html`<option value=${one.id} .selected=${one.id === chosen.id}>${leverName(texts, one)}</option>`,
            )}
        </select></label
      >`;
    return html`<div class="asks">
      ${menu('x', x, y)} ${menu('y', y, x)}
      <label
        >${this.t('plane-level')}
        <input
          type="text"
          inputmode="decimal"
          data-role="plane-level"
          aria-invalid=${this.refused ? 'true' : 'false'}
          .value=${level === null ? '' : editable(level, display)}
          @change=${(event: Event) => this.setLevel((event.target as HTMLInputElement).value, subject.indicator)}
        />
        ${unitOf(texts, display)}</label
      >
      ${this.refused ? html`<span class="fault" role="alert">${this.t('seek-own-refused')}</span>` : nothing}
    </div>`;
  }

  private setLevel(text: string, indicator: IndicatorView): void {
    const level = text.trim() === '' ? null : parseTyped(text, indicator.display);
    this.refused = text.trim() !== '' && level === null;
    if (!this.refused) {
      this.store.chooseAnalysis('sensitivity', { level });
    }
  }

  private drawn(plan: PlanView, subject: Subject, x: LeverView, y: LeverView, map: HeatMapView): TemplateResult {
    const { texts } = this.page;
    const { indicator } = subject;
    const ends = planeRange(map);
    const at = (lever: LeverView, value: number | undefined): string =>
      value === undefined ? '' : formatValue(value, lever.display);
    const middle = (values: readonly number[]): number | undefined => values[Math.floor(values.length / 2)];
    return html`<div class="plane-box">
        <p class="axis up small">${axisName(texts, y)}</p>
        <div class="plane-body">
          <p class="ticks up small" aria-hidden="true">
            <span>${at(y, map.y.at(-1))}</span><span>${at(y, middle(map.y))}</span><span>${at(y, map.y[0])}</span>
          </p>
          ${planeDrawing(map, this.said(plan, subject, x, y, map), this.t('plane-present'))}
        </div>
        <p class="ticks along small" aria-hidden="true">
          <span>${at(x, map.x[0])}</span><span>${at(x, middle(map.x))}</span><span>${at(x, map.x.at(-1))}</span>
        </p>
        <p class="axis along small">${axisName(texts, x)}</p>
      </div>
      ${
        ends === null
          ? nothing
          : html`<p class="plane-key small">
              <span>${valueText(texts, ends[0], indicator.display)}</span><i class="scale" aria-hidden="true"></i
              ><span>${valueText(texts, ends[1], indicator.display)}</span>
              ${
                map.level === null || map.lines.length === 0
                  ? nothing
                  : html`<span class="line-key"
                      ><i aria-hidden="true"></i
                      >${this.t('plane-line', { level: valueText(texts, map.level, indicator.display) })}</span
                    >`
              }
              <span class="dot-key"><i aria-hidden="true"></i>${this.t('plane-present')}</span>
            </p>`
      }
      <p class="seek-said" data-role="plane-said">${this.said(plan, subject, x, y, map)}</p>
      <button
        type="button"
        class="link"
        data-role="plane-numbers"
        aria-expanded=${this.numbers ? 'true' : 'false'}
        @click=${() => (this.numbers = !this.numbers)}
      >
        ${this.t(this.numbers ? 'plane-without-numbers' : 'plane-numbers')}
      </button>
      ${this.numbers ? this.table(plan, subject, x, y, map) : nothing}`;
  }

  /** Whether the line runs through the plane, and where the scenario stands. */
  private said(plan: PlanView, subject: Subject, x: LeverView, y: LeverView, map: HeatMapView): string {
    const { texts } = this.page;
    const { display } = subject.indicator;
    const ends = planeRange(map);
    const words = {
      indicator: indicatorName(texts, plan, subject.indicator),
      year: String(subject.year),
      x: leverName(texts, x),
      y: leverName(texts, y),
      low: ends === null ? '' : valueText(texts, ends[0], display),
      high: ends === null ? '' : valueText(texts, ends[1], display),
      level: map.level === null ? '' : valueText(texts, map.level, display),
    };
    const range = this.t('plane-range', words);
    if (map.level === null || ends === null) {
      return range;
    }
    const line =
      map.lines.length > 0
        ? 'plane-crossed'
        : map.level > ends[1]
          ? 'plane-above'
          : map.level < ends[0]
            ? 'plane-below'
            : 'plane-no-line';
    const [px, py] = map.present;
    const outside =
      px === null || py === null || px < map.x[0]! || px > map.x.at(-1)! || py < map.y[0]! || py > map.y.at(-1)!;
    return `${range}${this.t(line, words)}${outside ? this.t('plane-outside') : ''}`;
  }

  private table(plan: PlanView, subject: Subject, x: LeverView, y: LeverView, map: HeatMapView): TemplateResult {
    const { texts } = this.page;
    const { display } = subject.indicator;
    const width = map.x.length;
    const rows = map.y
      .map((one, at) => ({ at: one, values: map.values.slice(at * width, (at + 1) * width) }))
      .reverse();
    const title = this.t('plane-caption', {
      indicator: indicatorName(texts, plan, subject.indicator),
      year: String(subject.year),
      x: leverName(texts, x),
      y: leverName(texts, y),
    });
    const content = {
      title,
      head: [`${leverName(texts, y)} \\ ${leverName(texts, x)}`, ...map.x.map((one) => editable(one, x.display))],
      rows: rows.map((row) => [
        editable(row.at, y.display),
        ...row.values.map((one) => (one === null ? '' : editable(one, display))),
      ]),
    };
    const met = (value: number | null): boolean => value !== null && map.level !== null && value >= map.level;
    return html`<div class="scroller" tabindex="0" role="group" aria-label=${title}>
        <table class="plane-table">
          <caption>
            ${title}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="first">${axisName(texts, y)} ＼ ${axisName(texts, x)}</th>
              ${map.x.map((one) => html`<th scope="col" class="number">${formatValue(one, x.display)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row" class="first number">${formatValue(row.at, y.display)}</th>
                  ${row.values.map((one) => html`<td class="number ${met(one) ? 'reached' : ''}">${formatValue(one, display)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="table-notes">
        ${map.level === null ? nothing : this.t('plane-table-note')}
        <tuiyan-table-tools .store=${this.store} .table=${content}></tuiyan-table-tools>
      </p>`;
  }
}

function axisName(texts: PageState['texts'], lever: LeverView): string {
  return texts.t('plane-axis', { lever: leverName(texts, lever), unit: unitOf(texts, lever.display) });
}

define('tuiyan-plane', LeverPlane);
