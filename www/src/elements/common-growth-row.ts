/**
 * `<tuiyan-common-growth>`: one row that moves the organic growth of all chains by the same shift; the chains' own rows open under it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Display, PlanView, Scenario } from '../engine/wire';
import type { Texts } from '../i18n/texts';
import { editable, formatDifference, parseTyped } from '../i18n/numbers';
import { presetValues, scenarioValues, shownValue } from '../state/scenario';
import { valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { commonShift, shifted } from './common-growth';
import type { ChainSetting } from './common-growth';
import { chainGrowth } from './first-levers';
import { valueText } from './figures';
import { icon } from './icons';
import { unitName } from './names';
import { define, PagePart } from './page-part';
import { slider } from './value-slider';

export class CommonGrowthRow extends PagePart {
  /** What the chains stood at when the drag began: a chain that meets its end comes back with the others. */
  private from: ChainSetting[] | null = null;

  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.scenario, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario, texts } = this.page;
    const chains = plan === null || scenario === null ? [] : chainSettings(plan, scenario);
    const first = chains[0];
    if (plan === null || first === undefined) {
      return nothing;
    }
    const common = commonShift(chains);
    const display = shiftDisplay(first.lever.display);
    const name = this.t('common-growth');
    const changed = chains.some(({ planned, present }) => planned !== present);
    return html`<div class="lever common ${changed ? 'changed' : ''}" data-role="common-growth">
      <div class="top">
        <span class="name" title=${this.t('common-growth-help')}>${name}</span>
        <span class="meaning" title=${this.t('common-growth-mean-help')}
          >${this.t('common-growth-mean', { value: valueText(texts, weightedMean(this.page, chains), first.lever.display) })}</span
        >
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          data-role="value"
          aria-label=${this.t('lever-field', { lever: name })}
          .value=${live(editable(common.shift, display))}
          @change=${this.take}
          @keydown=${this.fieldKey}
        />
        <span class="unit">${unitName(texts, display.unit)}</span>
        ${
          changed
            ? html`<button
                type="button"
                class="icon plain"
                data-role="reset"
                title=${this.t('common-growth-reset')}
                aria-label=${this.t('common-growth-reset')}
                @click=${() => this.move(0, 'commit')}
              >
                ${icon('reset')}
              </button>`
            : html`<span class="reset-space"></span>`
        }
      </div>
      <div class="bottom">
        <button
          type="button"
          data-role="less"
          aria-label=${this.t('lever-less', { lever: name })}
          @click=${() => this.stepBy(-1)}
        >
          −
        </button>
        ${slider({
          ...common,
          value: common.shift,
          planned: 0,
          plannedLabel: this.t('planned-value-plain', {
            preset: scenario === null || scenario.preset === 'base' ? 'plan' : this.t(`preset-${scenario.preset}`),
          }),
          plausible: null,
          lowLabel: formatDifference(common.min, display),
          highLabel: formatDifference(common.max, display),
          name,
          spoken: this.t(common.even ? 'common-growth-spoken' : 'common-growth-uneven', {
            shift: `${formatDifference(common.shift, display)}${unitName(texts, display.unit)}`,
          }),
          dots: [],
          input: (shift) => this.move(shift, 'input'),
          commit: (shift) => this.move(shift, 'commit'),
        })}
        <button
          type="button"
          data-role="more"
          aria-label=${this.t('lever-more', { lever: name })}
          @click=${() => this.stepBy(1)}
        >
          +
        </button>
      </div>
    </div>`;
  }

  private move(shift: number, phase: 'input' | 'commit'): void {
    const { plan, scenario } = this.page;
    if (plan === null || scenario === null) {
      return;
    }
    this.from = this.from ?? chainSettings(plan, scenario);
    this.store.setLevers(shift === 0 ? planned(this.from) : shifted(this.from, shift), {
      group: 'growth.chain',
      phase,
    });
    if (phase === 'commit') {
      this.from = null;
    }
  }

  private stepBy(steps: number): void {
    const { plan, scenario } = this.page;
    if (plan !== null && scenario !== null) {
      const { shift, step, min, max } = commonShift(chainSettings(plan, scenario));
      this.move(Math.min(max, Math.max(min, Number((shift + steps * step).toFixed(10)))), 'commit');
    }
  }

  private readonly take = (event: Event): void => {
    const { plan, scenario } = this.page;
    const chains = plan === null || scenario === null ? [] : chainSettings(plan, scenario);
    const first = chains[0];
    const typed =
      first === undefined
        ? null
        : parseTyped((event.target as HTMLInputElement).value, shiftDisplay(first.lever.display));
    if (typed !== null) {
      const { min, max } = commonShift(chains);
      this.move(Math.min(max, Math.max(min, typed)), 'commit');
    }
    this.requestUpdate();
  };

  private readonly fieldKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      this.take(event);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.requestUpdate();
    }
  };
}

/** What all chains were moved by together, in words, and what takes it back. */
export interface CommonChange {
  words: (texts: Texts) => string;
  reset: Map<string, number | null>;
}

/** Null where the chains are not moved, or not all alike. */
export function commonShiftOf(plan: PlanView, scenario: Scenario): CommonChange | null {
  const chains = chainSettings(plan, scenario);
  const first = chains[0];
  const common = commonShift(chains);
  if (first === undefined || chains.length < 2 || !common.even || common.shift === 0) {
    return null;
  }
  const display = shiftDisplay(first.lever.display);
  return {
    words: (texts) =>
      `${formatDifference(common.shift, display)}${texts.lang === 'en' ? ' ' : ''}${unitName(texts, display.unit)}`,
    reset: new Map(chains.map(({ lever }) => [lever.id, null])),
  };
}

function chainSettings(plan: PlanView, scenario: Scenario): ChainSetting[] {
  return chainGrowth(plan).map((lever) => ({
    lever,
    planned: shownValue(presetValues(plan, scenario.preset, lever)),
    present: shownValue(scenarioValues(plan, scenario, lever)),
  }));
}

function planned(chains: readonly ChainSetting[]): Map<string, number> {
  return new Map(chains.map((chain) => [chain.lever.id, chain.planned]));
}

/** A shift of a rate is shown in percentage points. */
function shiftDisplay(display: Display): Display {
  return { ...display, unit: display.difference_unit };
}

/** Mean growth of the chains, weighted by their output in the base year. */
function weightedMean({ plan, projection }: PageState, chains: readonly ChainSetting[]): number | null {
  let output = 0;
  let sum = 0;
  for (const { lever, present } of chains) {
    const weight =
      plan === null || projection === null
        ? null
        : valueOf(plan, projection, `output#${lever.chain ?? ''}`, plan.base_year);
    if (weight === null) {
      return null;
    }
    output += weight;
    sum += weight * present;
  }
  return output > 0 ? sum / output : null;
}

define('tuiyan-common-growth', CommonGrowthRow);
