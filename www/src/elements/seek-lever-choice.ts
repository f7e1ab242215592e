/** `<tuiyan-seek-levers>`: which assumptions may move, with a lock a row; on demand what moving each costs beside the others. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { LeverView, PlanView, Scenario } from '../engine/wire';
import { formatPlain } from '../i18n/numbers';
import { scenarioValues, shownValue } from '../state/scenario';
import type { PageState } from '../state/state';
import { valueText } from './figures';
import { lockIcon } from './icons';
import { leverName } from './names';
import { define, PagePart } from './page-part';
import { heldBecause, isFree } from './seek-question';

export class SeekLeverChoice extends PagePart {
  @state() private weighs = false;
  @state() private opened: ReadonlySet<string> = new Set();
  /** Levers whose typed weight was not taken. */
  @state() private refused: ReadonlySet<string> = new Set();

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.scenario, page.texts, page.analysisChoices.seek];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario, analysisChoices } = this.page;
    if (plan === null || scenario === null) {
      return nothing;
    }
    const { seek } = analysisChoices;
    const groups = new Map<string, LeverView[]>();
    for (const lever of plan.levers) {
      groups.set(lever.group, [...(groups.get(lever.group) ?? []), lever]);
    }
    const changed = Object.keys(seek.free).length + Object.keys(seek.weights).length > 0 || seek.tied;
    return html`<h4>${this.t('seek-levers')}</h4>
      <p class="seek-ways small">
        <span class="muted">${this.t('seek-levers-usual')}</span>
        ${
          changed
            ? html`<button
                type="button"
                class="link"
                data-role="seek-levers-usual"
                @click=${() => this.store.chooseAnalysis('seek', { free: {}, weights: {}, tied: false })}
              >
                ${this.t('seek-levers-back')}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="link"
          data-role="seek-weights"
          aria-expanded=${this.weighs ? 'true' : 'false'}
          @click=${() => (this.weighs = !this.weighs)}
        >
          ${this.t('seek-weights')}
        </button>
      </p>
      ${this.weighs ? html`<p class="small muted">${this.t('seek-weights-about')}</p>` : nothing}
      <label class="small">
        <input
          type="checkbox"
          data-role="seek-tied"
          .checked=${seek.tied}
          @change=${(event: Event) => this.store.chooseAnalysis('seek', { tied: (event.target as HTMLInputElement).checked })}
        />
        ${this.t('seek-tied')}
      </label>
      <div class="seek-list levers-list" tabindex="0" role="group" aria-label=${this.t('seek-levers')}>
        ${Array.from(groups, ([group, levers]) => this.group(plan, scenario, group, levers))}
      </div>`;
  }

  private group(plan: PlanView, scenario: Scenario, group: string, levers: readonly LeverView[]): TemplateResult {
    const { seek } = this.page.analysisChoices;
    const able = levers.filter((lever) => heldBecause(plan, scenario, lever) === null);
    const free = able.filter((lever) => isFree(seek, plan, scenario, lever));
    const open = this.opened.has(group);
    const rows = `seek-group-${group}`;
    return html`<section data-seek-group=${group}>
      <p class="seek-group">
        <button
          type="button"
          class="plain"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${rows}
          @click=${() => this.toggle(group)}
        >
          ${this.t(`group-${group}`)}
          <span class="small muted"
            >${this.t('seek-free-count', { free: formatPlain(free.length), count: formatPlain(levers.length) })}</span
          >
        </button>
        ${
          able.length === 0
            ? nothing
            : html`<button type="button" class="link small" @click=${() => this.set(able, free.length === 0)}>
                ${this.t(free.length === 0 ? 'seek-free-group' : 'seek-lock-group')}<span class="spoken"
                  >${this.t(`group-${group}`)}</span
                >
              </button>`
        }
      </p>
      <ul id=${rows} ?hidden=${!open}>
        ${open ? levers.map((lever) => this.row(plan, scenario, lever)) : nothing}
      </ul>
    </section>`;
  }

  private row(plan: PlanView, scenario: Scenario, lever: LeverView): TemplateResult {
    const { texts, analysisChoices } = this.page;
    const { seek } = analysisChoices;
    const held = heldBecause(plan, scenario, lever);
    const free = isFree(seek, plan, scenario, lever);
    const name = leverName(texts, lever);
    const value = valueText(texts, shownValue(scenarioValues(plan, scenario, lever)), lever.display);
    const [low, high] = lever.plausible ?? [lever.min, lever.max];
    const band = texts.t(lever.plausible === null ? 'seek-range-of' : 'seek-band-of', {
      low: valueText(texts, low, lever.display),
      high: valueText(texts, high, lever.display),
    });
    return html`<li class="seek-lever" data-seek-lever=${lever.id}>
      <button
        type="button"
        class="icon plain"
        data-role="seek-lock"
        aria-pressed=${free ? 'false' : 'true'}
        aria-label=${texts.t('seek-lock', { lever: name })}
        title=${held === null ? texts.t(free ? 'seek-is-free' : 'seek-is-locked') : texts.t(`seek-held-${held}`)}
        ?disabled=${held !== null}
        @click=${() => this.set([lever], !free)}
      >
        ${lockIcon(free ? 'free' : 'locked')}
      </button>
      <span class=${free ? '' : 'muted'}>
        ${name}
        <span class="small muted">${held === null ? html`${value} · ${band}` : texts.t(`seek-held-${held}`)}</span>
      </span>
      ${this.weighs && free ? this.weight(lever, name) : nothing}
    </li>`;
  }

  private weight(lever: LeverView, name: string): TemplateResult {
    const { weights } = this.page.analysisChoices.seek;
    return html`<input
      type="text"
      inputmode="decimal"
      class="weight"
      data-role="seek-weight"
      aria-label=${this.t('seek-weight-of', { lever: name })}
      aria-invalid=${this.refused.has(lever.id) ? 'true' : 'false'}
      title=${this.refused.has(lever.id) ? this.t('seek-weight-refused') : nothing}
      .value=${formatPlain(weights[lever.id] ?? 1)}
      @change=${(event: Event) => this.weigh(lever.id, (event.target as HTMLInputElement).value)}
    />`;
  }

  private weigh(id: string, text: string): void {
    const weight = Number(text.trim());
    const refused = new Set(this.refused);
    if (text.trim() === '' || !Number.isFinite(weight) || weight <= 0) {
      this.refused = refused.add(id);
      return;
    }
    refused.delete(id);
    this.refused = refused;
    const { weights } = this.page.analysisChoices.seek;
    const others = Object.fromEntries(Object.entries(weights).filter(([one]) => one !== id));
    this.store.chooseAnalysis('seek', { weights: weight === 1 ? others : { ...others, [id]: weight } });
  }

  private set(levers: readonly LeverView[], free: boolean): void {
    const next = { ...this.page.analysisChoices.seek.free };
    for (const { id, plausible } of levers) {
      if ((plausible !== null) === free) delete next[id];
      else next[id] = free;
    }
    this.store.chooseAnalysis('seek', { free: next });
  }

  private toggle(group: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(group)) opened.add(group);
    this.opened = opened;
  }
}

define('tuiyan-seek-levers', SeekLeverChoice);
