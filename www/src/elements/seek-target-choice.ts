/** `<tuiyan-seek-targets>`: which targets are to be met. Those that the scenario misses first, in the groups of the document; own aims below. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OwnAim, PlanView } from '../engine/wire';
import { formatPlain, formatValue, parseTyped } from '../i18n/numbers';
import { simulatedYears } from '../state/scenario';
import { indicatorOf } from '../state/state';
import type { PageState } from '../state/state';
import { lamp, valueText } from './figures';
import { foreignLang, indicatorName, targetName, unitOf } from './names';
import { dueText, levelWord, targetValueText } from './outcome-words';
import { define, PagePart } from './page-part';
import { aimKey, chosenTargets, isUnmet, seekable, usualTargets } from './seek-question';
import type { TargetFact } from './target-facts';
import { comparison } from './target-rows';

/** What of a new own aim has been set, and what was typed and not taken. */
interface Draft {
  indicator: string | null;
  year: number | null;
  op: OwnAim['op'];
  text: string;
  refused: boolean;
}

const EMPTY: Draft = { indicator: null, year: null, op: '>=', text: '', refused: false };

export class SeekTargetChoice extends PagePart {
  @state() private draft: Draft = EMPTY;

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.projection, page.texts, page.analysisChoices.seek];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, projection, analysisChoices } = this.page;
    if (plan === null || projection === null) {
      return nothing;
    }
    const chosen = new Set(chosenTargets(analysisChoices.seek, plan, projection));
    const facts = seekable(plan, projection);
    const unmet = facts.filter(isUnmet);
    const met = facts.filter((fact) => !isUnmet(fact));
    return html`<h4>${this.t('seek-targets')}</h4>
      <p class="seek-ways small">
        <button type="button" class="link" data-role="seek-usual" @click=${() => this.choose(null)}>
          ${this.t('seek-usual', { count: formatPlain(usualTargets(plan, projection).length) })}
        </button>
        <button
          type="button"
          class="link"
          data-role="seek-all-unmet"
          @click=${() => this.choose(unmet.map(({ target }) => target.id))}
        >
          ${this.t('seek-all-unmet', { count: formatPlain(unmet.length) })}
        </button>
        <button type="button" class="link" data-role="seek-none" @click=${() => this.choose([])}>
          ${this.t('seek-none')}
        </button>
      </p>
      <div class="seek-list" tabindex="0" role="group" aria-label=${this.t('seek-targets')}>
        ${unmet.length === 0 ? html`<p class="muted small">${this.t('seek-all-met')}</p>` : this.groups(unmet, chosen)}
        ${
          met.length === 0
            ? nothing
            : html`<details>
                <summary>${this.t('seek-met', { count: formatPlain(met.length) })}</summary>
                ${this.groups(met, chosen)}
              </details>`
        }
      </div>
      ${this.own(plan)}`;
  }

  private choose(targets: readonly string[] | null): void {
    this.store.chooseAnalysis('seek', { targets });
  }

  private groups(facts: readonly TargetFact[], chosen: ReadonlySet<string>): unknown {
    const groups = new Map<string, TargetFact[]>();
    for (const fact of facts) {
      const heading = fact.target.group ?? '';
      groups.set(heading, [...(groups.get(heading) ?? []), fact]);
    }
    return Array.from(
      groups,
      ([heading, own]) =>
        html`<fieldset>
          <legend lang="zh-CN">${heading === '' ? this.t('group-none') : heading}</legend>
          ${repeat(
            own,
            ({ target }) => target.id,
            (fact) => this.row(fact, chosen.has(fact.target.id)),
          )}
        </fieldset>`,
    );
  }

  private row(fact: TargetFact, isChosen: boolean): TemplateResult {
    const { plan, texts } = this.page;
    const { target, outcome } = fact;
    const display = target.display;
    const number = targetValueText(texts, target) ?? target.given ?? '';
    const now = display === null ? '' : formatValue(outcome.projected, display);
    const what = [dueText(texts, target), levelWord(texts, target)].filter((word) => word !== '');
    return html`<label class="seek-target" data-target=${target.id} data-status=${outcome.status}>
      <input
        type="checkbox"
        data-role="seek-target"
        .checked=${isChosen}
        @change=${(event: Event) => this.toggle(target.id, (event.target as HTMLInputElement).checked)}
      />
      <span>
        <span lang=${foreignLang(texts, target.name) ?? nothing}
          >${plan === null ? '' : targetName(texts, plan, target)}</span
        >
        <span class="small muted"
          >${what.join(texts.t('list-comma'))} ${comparison(target)}${number} ·
          ${this.t('seek-now', { value: now })}</span
        >
      </span>
      ${lamp(texts, outcome.status)}
    </label>`;
  }

  private toggle(id: string, on: boolean): void {
    const { plan, projection, analysisChoices } = this.page;
    if (plan === null || projection === null) {
      return;
    }
    const others = chosenTargets(analysisChoices.seek, plan, projection).filter((one) => one !== id);
    this.choose(on ? [...others, id] : others);
  }

  // — Own aims —

  private own(plan: PlanView): TemplateResult {
    const { own } = this.page.analysisChoices.seek;
    return html`${
        own.length === 0
          ? nothing
          : html`<ul class="seek-own-list">
              ${own.map((aim) => this.ownAim(plan, aim))}
            </ul>`
      }
      <details class="seek-own">
        <summary>${this.t('seek-own')}</summary>
        ${this.form(plan)}
      </details>`;
  }

  private ownAim(plan: PlanView, aim: OwnAim): TemplateResult {
    const name = ownAimName(this.page, plan, aim);
    return html`<li data-aim=${aimKey(aim)}>
      ${name}
      <button
        type="button"
        class="link small"
        aria-label=${this.t('seek-own-remove', { aim: name })}
        @click=${() => this.store.chooseAnalysis('seek', { own: this.page.analysisChoices.seek.own.filter((one) => one !== aim) })}
      >
        ${this.t('seek-own-away')}
      </button>
    </li>`;
  }

  private form(plan: PlanView): TemplateResult {
    const { texts } = this.page;
    const { draft } = this;
    const indicator = indicatorOf(plan, draft.indicator ?? plan.headline) ?? plan.indicators[0];
    const years = simulatedYears(plan);
    const year = draft.year ?? plan.last_year;
    return html`<div class="seek-form">
      <select
        data-role="own-indicator"
        aria-label=${this.t('column-indicator')}
        @change=${(event: Event) => this.set({ indicator: (event.target as HTMLSelectElement).value })}
      >
        ${plan.indicators.map(
          (one) =>
            html`<option value=${one.id} .selected=${one === indicator}>${indicatorName(texts, plan, one)}</option>`,
        )}
      </select>
      <select
        data-role="own-year"
        aria-label=${this.t('column-year')}
        @change=${(event: Event) => this.set({ year: Number((event.target as HTMLSelectElement).value) })}
      >
        ${years.map((one) => html`<option value=${one} .selected=${one === year}>${this.t('year-name', { year: String(one) })}</option>`)}
      </select>
      <select
        data-role="own-op"
        aria-label=${this.t('seek-own-op')}
        @change=${(event: Event) => this.set({ op: (event.target as HTMLSelectElement).value as OwnAim['op'] })}
      >
        ${(['>=', '<='] as const).map(
          (op) =>
            html`<option value=${op} .selected=${op === draft.op}>
              ${this.t(op === '>=' ? 'seek-at-least' : 'seek-at-most')}
            </option>`,
        )}
      </select>
      <input
        type="text"
        inputmode="decimal"
        data-role="own-value"
        aria-label=${this.t('seek-own-value')}
        aria-invalid=${draft.refused ? 'true' : 'false'}
        .value=${draft.text}
        @input=${(event: Event) => this.set({ text: (event.target as HTMLInputElement).value })}
        @keydown=${(event: KeyboardEvent) => (event.key === 'Enter' ? this.add(plan) : undefined)}
      />
      <span class="small muted">${indicator === undefined ? '' : unitOf(texts, indicator.display)}</span>
      <button type="button" data-role="own-add" @click=${() => this.add(plan)}>${this.t('seek-own-add')}</button>
      ${draft.refused ? html`<span class="fault" role="alert">${this.t('seek-own-refused')}</span>` : nothing}
    </div>`;
  }

  private set(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part, refused: false };
  }

  private add(plan: PlanView): void {
    const { draft } = this;
    const indicator = indicatorOf(plan, draft.indicator ?? plan.headline);
    const value = indicator === null ? null : parseTyped(draft.text, indicator.display);
    if (indicator === null || value === null) {
      this.draft = { ...draft, refused: true };
      return;
    }
    const aim: OwnAim = { indicator: indicator.id, year: draft.year ?? plan.last_year, op: draft.op, value };
    const { own } = this.page.analysisChoices.seek;
    this.store.chooseAnalysis('seek', { own: [...own.filter((one) => aimKey(one) !== aimKey(aim)), aim] });
    this.draft = { ...draft, text: '' };
  }
}

/** 规上工业总产值 2027年不低于3,800亿元. */
export function ownAimName({ texts }: Pick<PageState, 'texts'>, plan: PlanView, aim: OwnAim): string {
  const indicator = indicatorOf(plan, aim.indicator);
  return texts.t('seek-own-aim', {
    indicator: indicator === null ? aim.indicator : indicatorName(texts, plan, indicator),
    year: String(aim.year),
    op: texts.t(aim.op === '<=' ? 'seek-at-most' : 'seek-at-least'),
    value: indicator === null ? formatPlain(aim.value) : valueText(texts, aim.value, indicator.display),
  });
}

define('tuiyan-seek-targets', SeekTargetChoice);
