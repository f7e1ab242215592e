/** `<tuiyan-seek-targets>`: which targets are to be met. Those that the scenario misses first, in the groups of the document; own aims below. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatPlain, formatValue } from '../i18n/numbers';
import { aimKey } from '../state/own-targets';
import type { PageState } from '../state/state';
import { lamp } from './figures';
import { foreignLang, targetName } from './names';
import { dueText, levelWord, targetValueText } from './outcome-words';
import './own-targets';
import { define, PagePart } from './page-part';
import { chosenTargets, isUnmet, seekable, usualTargets } from './seek-question';
import type { TargetFact } from './target-facts';
import { comparison } from './target-rows';

export class SeekTargetChoice extends PagePart {
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
        <button type="button" class="link" data-role="seek-none" @click=${this.none}>${this.t('seek-none')}</button>
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
      <tuiyan-own-targets .store=${this.store} beside="seek"></tuiyan-own-targets>`;
  }

  private choose(targets: readonly string[] | null): void {
    this.store.chooseAnalysis('seek', { targets });
  }

  private readonly none = (): void => {
    const without = this.page.analysisChoices.seek.own.map(aimKey);
    this.store.chooseAnalysis('seek', { targets: [], without });
  };

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
}

define('tuiyan-seek-targets', SeekTargetChoice);
