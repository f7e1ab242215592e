/**
 * `<tuiyan-lever>`: one lever. Name, field, unit and reset above; − slider + below; on demand the fields by year and what the lever is about.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { LeverView } from '../engine/wire';
import { editable, formatPercent, formatValue, formatYear, parseTyped } from '../i18n/numbers';
import {
  commonValue,
  compounded,
  implausible,
  presetValues,
  scenarioValues,
  shownValue,
  simulatedYears,
  stepped,
} from '../state/scenario';
import type { LeverFault, YearlyValues } from '../state/scenario';
import { indicatorOf } from '../state/state';
import type { PageState } from '../state/state';

import { provenance, valueText } from './figures';
import { icon } from './icons';
import { leverAbout } from './lever-about';
import { indicatorName, leverName, unitOf } from './names';
import { define, PagePart } from './page-part';
import { slider } from './value-slider';

export class LeverRow extends PagePart {
  @property({ attribute: false }) lever!: LeverView;
  /** Under a heading that carries the family's name the row shows only whose lever it is. */
  @property({ attribute: false }) short = false;

  @state() private showsYears = false;
  @state() private showsAbout = false;
  /** What was typed and not taken, with the reason; the model keeps the last good value. */
  @state() private refused: { year: number | null; text: string; fault: LeverFault } | null = null;
  /** Plan, preset and setting that the refused text was typed over: it goes with them. */
  private typedOver: readonly unknown[] = [];

  protected shows(state: PageState): readonly unknown[] {
    return [
      ...this.ground(state),
      state.openedScenario,
      state.texts,
      state.unmoved?.lever === this.lever.id ? state.unmoved : null,
    ];
  }

  /** What decides the lever's value, and whether nothing at all is adjusted. */
  private ground({ plan, scenario }: PageState): readonly unknown[] {
    const levers = scenario?.levers ?? {};
    return [plan, scenario?.preset, levers[this.lever.id], Object.keys(levers).length > 0];
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const ground = this.ground(this.page);
    const adjusted = ground.length - 1;
    // A first adjustment of another lever leaves the text; a reset of everything takes it.
    if (ground.some((one, at) => one !== this.typedOver[at] && !(at === adjusted && one === true))) {
      this.refused = null;
    }
    this.typedOver = ground;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario, texts } = this.page;
    if (plan === null || scenario === null) {
      return nothing;
    }
    const { lever } = this;
    const values = scenarioValues(plan, scenario, lever);
    const planned = presetValues(plan, scenario.preset, lever);
    const changed = scenario.levers[lever.id] !== undefined;
    const value = shownValue(values);
    const fullName = leverName(texts, lever);
    const name = this.short && lever.name !== null ? this.local(lever.name) : fullName;
    return html`<div class="lever ${changed ? 'changed' : ''} ${this.short ? 'part' : ''}" data-lever=${lever.id}>
      <div class="top">
        <span class="name" title=${fullName}>${name}${provenance(texts, this.kind(changed))}</span>
        ${this.meaning(values)} ${this.field(value, null)}
        <span class="unit">${unitOf(texts, lever.display)}</span>
        ${this.button('help', 'help', this.t('lever-about', { lever: fullName }), this.toggleAbout, this.showsAbout)}
        ${changed ? this.resetButton(planned) : html`<span class="reset-space"></span>`}
      </div>
      <div class="bottom">${this.track(value, values, planned, fullName)}</div>
      ${this.notes(value)} ${this.showsYears ? this.years(values) : nothing}
      ${this.showsAbout ? leverAbout(texts, plan, lever) : nothing}
    </div>`;
  }

  /** Where the value comes from: the reader's hand, the chosen preset, the plan, else the engine's default. */
  private kind(changed: boolean): string {
    const { plan, scenario } = this.page;
    const preset = plan?.presets.find(({ id }) => id === scenario?.preset);
    const source = preset?.sources[this.lever.id] ?? this.lever.source;
    return changed ? 'adjusted' : (source?.kind ?? 'default');
  }

  /** ⇒ 2027年 +43.8%: what a yearly rate comes to at the end of the plan. */
  private meaning(values: YearlyValues): TemplateResult | typeof nothing {
    const { plan } = this.page;
    if (!this.lever.yearly_rate || plan === null) {
      return nothing;
    }
    const growth = compounded(values);
    const size = `${growth >= 0 ? '+' : ''}${formatPercent(growth)}%`;
    const year = formatYear(plan.last_year);
    const rate = formatValue(shownValue(values), this.lever.display);
    return html`<span class="meaning" title=${this.t('lever-meaning', { rate, year, growth: size })}
      >${this.t('lever-meaning-short', { year, growth: size })}</span
    >`;
  }

  private track(value: number, values: YearlyValues, planned: YearlyValues, name: string): unknown {
    const { lever } = this;
    const { texts } = this.page;
    if (lever.min === lever.max) {
      return html`<span class="muted small"
        >${this.t('lever-fixed', { value: valueText(texts, lever.min, lever.display) })}</span
      >`;
    }
    const plannedValue = shownValue(planned);
    const plannedText = formatValue(plannedValue, lever.display);
    const byYear = commonValue(values) === null;
    return html`<button
        type="button"
        data-role="less"
        aria-label=${this.t('lever-less', { lever: name })}
        @click=${() => this.stepBy(-1)}
      >
        −
      </button>
      ${slider({
        min: lever.min,
        max: lever.max,
        step: lever.step,
        value,
        planned: plannedValue,
        plannedLabel: this.t('planned-value', { value: plannedText, preset: this.presetWord() }),
        plausible: lever.plausible,
        lowLabel: formatValue(lever.min, lever.display),
        highLabel: formatValue(lever.max, lever.display),
        name,
        spoken: this.t('lever-spoken', {
          value: valueText(texts, value, lever.display),
          planned: valueText(texts, plannedValue, lever.display),
          preset: this.presetWord(),
        }),
        dots: byYear ? values : [],
        input: (moved) => this.set(moved, 'input'),
        commit: (moved) => this.set(moved, 'commit'),
      })}
      <button
        type="button"
        data-role="more"
        aria-label=${this.t('lever-more', { lever: name })}
        @click=${() => this.stepBy(1)}
      >
        +
      </button>
      ${
        lever.whole
          ? nothing
          : html`<button
              type="button"
              class="by-year"
              data-role="by-year"
              title=${this.t('by-year-open')}
              aria-label=${this.t('by-year-of', { lever: name })}
              aria-expanded=${this.showsYears ? 'true' : 'false'}
              @click=${() => (this.showsYears = !this.showsYears)}
            >
              ${this.t('by-year')}
            </button>`
      }`;
  }

  private field(value: number, year: number | null): TemplateResult {
    const { lever } = this;
    const refused = this.refused !== null && this.refused.year === year ? this.refused : null;
    const name = leverName(this.page.texts, lever);
    return html`<input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      data-role="value"
      aria-label=${
        year === null
          ? this.t('lever-field', { lever: name })
          : this.t('lever-field-year', { lever: name, year: formatYear(year) })
      }
      aria-invalid=${refused === null ? 'false' : 'true'}
      aria-describedby=${refused === null ? nothing : `fault-${lever.id}`}
      .value=${live(refused === null ? editable(value, lever.display) : refused.text)}
      @change=${(event: Event) => this.take(event.target as HTMLInputElement, year)}
      @keydown=${(event: KeyboardEvent) => this.fieldKey(event, value, year)}
    />`;
  }

  private resetButton(planned: YearlyValues): TemplateResult {
    const { scenario, openedScenario } = this.page;
    const opened = openedScenario?.levers[this.lever.id];
    const name = this.t('reset-to', {
      preset: this.presetWord(),
      value: valueText(this.page.texts, shownValue(planned), this.lever.display),
    });
    return html`${
      opened !== undefined && scenario?.levers[this.lever.id] !== opened
        ? this.button('reset-opened', 'undo', this.t('reset-to-opened'), () => this.reset(true))
        : nothing
    }${this.button('reset', 'reset', name, () => this.reset(false))}`;
  }

  /** What the tick marks: the plan's value, or that of the chosen preset by its name. */
  private presetWord(): string {
    const preset = this.page.scenario?.preset ?? 'base';
    return preset === 'base' ? 'plan' : this.t(`preset-${preset}`);
  }

  private button(
    role: string,
    picture: Parameters<typeof icon>[0],
    label: string,
    act: () => void,
    expanded?: boolean,
  ): TemplateResult {
    return html`<button
      type="button"
      class="icon plain"
      data-role=${role}
      title=${label}
      aria-label=${label}
      aria-expanded=${expanded === undefined ? nothing : expanded ? 'true' : 'false'}
      @click=${act}
    >
      ${icon(picture)}
    </button>`;
  }

  private notes(value: number): unknown {
    const { lever, refused } = this;
    const { texts, unmoved } = this.page;
    const range = { min: formatValue(lever.min, lever.display), max: valueText(texts, lever.max, lever.display) };
    const outside = implausible(lever, value) && lever.plausible !== null;
    return html`${
      refused === null
        ? nothing
        : html`<p class="fault" role="alert" id="fault-${lever.id}">${this.t(`fault-${refused.fault}`, range)}</p>`
    }
    ${
      outside && lever.plausible !== null
        ? html`<p class="quiet" data-role="implausible">
            ${this.t('outside-plausible', {
              low: formatValue(lever.plausible[0], lever.display),
              high: valueText(texts, lever.plausible[1], lever.display),
            })}
          </p>`
        : nothing
    }
    ${
      unmoved?.lever === lever.id
        ? html`<p class="quiet" role="status" data-role="unmoved">
            ${this.t(`unmoved-${unmoved.reason}`, { indicators: this.names(unmoved.indicators) })}
          </p>`
        : nothing
    }`;
  }

  private names(indicators: readonly string[]): string {
    const { plan, texts } = this.page;
    return indicators
      .flatMap((id) => (plan === null ? null : indicatorOf(plan, id)) ?? [])
      .map((view) => (plan === null ? '' : indicatorName(texts, plan, view)))
      .join(this.t('list-comma'));
  }

  private years(values: YearlyValues): TemplateResult {
    const { plan, texts } = this.page;
    const years = plan === null ? [] : simulatedYears(plan);
    return html`<div class="years">
      ${years.map(
        (year, at) =>
          html`<label data-lever=${this.lever.id} data-year=${year}
            ><span>${this.t('year-name', { year: formatYear(year) })}</span
            >${this.field(values[at] ?? Number.NaN, year)}</label
          >`,
      )}
      <span class="unit">${unitOf(texts, this.lever.display)}</span>
    </div>`;
  }

  private readonly toggleAbout = (): void => {
    this.showsAbout = !this.showsAbout;
  };

  private set(value: number, phase: 'input' | 'commit', year: number | null = null): LeverFault | null {
    this.refused = null;
    return this.store.setLever(this.lever.id, value, { year, phase });
  }

  private reset(toOpened: boolean): void {
    this.refused = null;
    this.store.resetLever(this.lever.id, { toOpened });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-role=value]')?.focus());
  }

  private stepBy(steps: number): void {
    const { plan, scenario } = this.page;
    if (plan !== null && scenario !== null) {
      this.set(stepped(this.lever, shownValue(scenarioValues(plan, scenario, this.lever)), steps), 'commit');
    }
  }

  private take(field: HTMLInputElement, year: number | null): void {
    const typed = parseTyped(field.value, this.lever.display);
    const fault = typed === null ? 'not-a-number' : this.set(typed, 'commit', year);
    this.refused = fault === null ? null : { year, text: field.value, fault };
    this.requestUpdate();
  }

  private fieldKey(event: KeyboardEvent, value: number, year: number | null): void {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Enter') {
      this.take(field, year);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      field.value = editable(value, this.lever.display);
      this.refused = null;
    }
  }
}

define('tuiyan-lever', LeverRow);
