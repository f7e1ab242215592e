/** `<tuiyan-required>`: what one target requires of one thing that moves: the common growth of all chains, one assumption, or a group. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AnalysisQuestion, Display, LeverView, PlanView, RequiredView } from '../engine/wire';
import { formatPlain } from '../i18n/numbers';
import type { RequiredChoices } from '../state/analysis-choices';
import { answerOf } from '../state/analyses';
import { leverOf } from '../state/scenario';
import type { PageState } from '../state/state';
import { valueText } from './figures';
import { leverName, targetName } from './names';
import { dueText } from './outcome-words';
import { define, PagePart } from './page-part';
import { requiredSentence } from './required-words';
import { chosenTargets, seekable, usualTargets } from './seek-question';
import './analysis-status';

const REQUIRED = 'required';

export class RequiredGrowthPanel extends PagePart {
  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.scenario, page.projection, page.texts, page.analysisChoices, page.analyses[REQUIRED]];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.forgetAnalysis(REQUIRED);
  }

  protected override updated(): void {
    this.store.watchAnalysis(REQUIRED, this.question());
  }

  private get choices(): RequiredChoices {
    return this.page.analysisChoices.required;
  }

  /** The chosen target; where none is, the first of the goal. */
  private get target(): string | null {
    const { plan, projection, analysisChoices } = this.page;
    if (plan === null || projection === null) {
      return null;
    }
    const able = seekable(plan, projection).map(({ target }) => target.id);
    const first = chosenTargets(analysisChoices.seek, plan, projection);
    const wanted = [this.choices.target, ...first, ...usualTargets(plan, projection), ...able];
    return wanted.find((id): id is string => id !== null && able.includes(id)) ?? null;
  }

  private levers(plan: PlanView): LeverView[] {
    return plan.levers.filter(({ min, max }) => min < max);
  }

  private groups(plan: PlanView): string[] {
    return Array.from(new Set(plan.levers.filter(({ plausible }) => plausible !== null).map(({ group }) => group)));
  }

  private question(): Extract<AnalysisQuestion, { kind: 'required-growth' }> | null {
    const { plan } = this.page;
    const { target } = this;
    if (plan === null || target === null) {
      return null;
    }
    const { means, lever, group } = this.choices;
    switch (means) {
      case 'lever':
        return { kind: 'required-growth', target, lever: lever ?? this.levers(plan)[0]?.id ?? null };
      case 'group':
        return { kind: 'required-growth', target, group: group ?? this.groups(plan)[0] ?? null };
      default:
        return { kind: 'required-growth', target };
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, projection, texts } = this.page;
    if (plan === null || projection === null) {
      return nothing;
    }
    const { target } = this;
    const { means } = this.choices;
    return html`<section class="section required">
      <h3>${this.t('required-title')}<span class="note">${this.t('required-about')}</span></h3>
      <div class="asks">
        <select
          data-role="required-target"
          aria-label=${this.t('term-target')}
          @change=${(event: Event) => this.choose({ target: (event.target as HTMLSelectElement).value })}
        >
          ${seekable(plan, projection).map(
            ({ target: one }) =>
              html`<option value=${one.id} .selected=${one.id === target}>
                ${texts.t('seek-target-name', { target: targetName(texts, plan, one), due: dueText(texts, one) })}
              </option>`,
          )}
        </select>
        <div class="segments" role="group" aria-label=${this.t('required-means')}>
          ${(['growth', 'lever', 'group'] as const).map(
            (one) =>
              html`<button
                type="button"
                data-means=${one}
                aria-pressed=${one === means ? 'true' : 'false'}
                @click=${() => this.choose({ means: one })}
              >
                ${this.t(`required-means-${one}`)}
              </button>`,
          )}
        </div>
        ${means === 'lever' ? this.leverMenu(plan) : means === 'group' ? this.groupMenu(plan) : nothing}
      </div>
      ${this.answer(plan)}
      <tuiyan-analysis-status .store=${this.store} .name=${REQUIRED}></tuiyan-analysis-status>
    </section>`;
  }

  private choose(part: Partial<RequiredChoices>): void {
    this.store.chooseAnalysis('required', part);
  }

  private leverMenu(plan: PlanView): TemplateResult {
    const levers = this.levers(plan);
    const chosen = this.choices.lever ?? levers[0]?.id;
    return html`<select
      data-role="required-lever"
      aria-label=${this.t('column-lever')}
      @change=${(event: Event) => this.choose({ lever: (event.target as HTMLSelectElement).value })}
    >
      ${levers.map((one) => html`<option value=${one.id} .selected=${one.id === chosen}>${leverName(this.page.texts, one)}</option>`)}
    </select>`;
  }

  private groupMenu(plan: PlanView): TemplateResult {
    const groups = this.groups(plan);
    const chosen = this.choices.group ?? groups[0];
    return html`<select
      data-role="required-group"
      aria-label=${this.t('required-means-group')}
      @change=${(event: Event) => this.choose({ group: (event.target as HTMLSelectElement).value })}
    >
      ${groups.map((one) => html`<option value=${one} .selected=${one === chosen}>${this.t(`group-${one}`)}</option>`)}
    </select>`;
  }

  /** The answer to the question that is on view; one to another target or other means would mislead. */
  private answer(plan: PlanView): TemplateResult | typeof nothing {
    const { texts, analyses } = this.page;
    const found = answerOf(analyses, REQUIRED, 'required-growth') as unknown as RequiredView | null;
    const asked = analyses[REQUIRED]?.answers;
    const question = this.question();
    const target = plan.targets.find(({ id }) => id === found?.target);
    if (found === null || target === undefined || JSON.stringify(asked) !== JSON.stringify(question)) {
      return nothing;
    }
    const { means, lever: id } = this.choices;
    const growth = plan.levers.find(({ family }) => family === 'growth.chain');
    const lever =
      means === 'growth' ? growth : means === 'lever' ? leverOf(plan, id ?? this.levers(plan)[0]?.id ?? '') : null;
    const display = lever?.display ?? null;
    const isRate = means === 'growth' || lever?.yearly_rate === true;
    const ofMeasure = (value: number | null): string =>
      value === null ? '—' : target.display === null ? formatPlain(value) : valueText(texts, value, target.display);
    return html`<p class="seek-said" data-verdict=${found.verdict} data-nearest=${found.nearest ?? nothing}>
        ${requiredSentence(texts, found, { display, isRate })}
      </p>
      <p class="small muted">
        ${texts.t('required-of', { value: ofMeasure(found.value), projected: ofMeasure(found.projected) })}
        ${texts.t('required-ends', {
          low: positionText(texts, display, found.range[0]),
          'at-low': ofMeasure(found.at_ends[0]),
          high: positionText(texts, display, found.range[1]),
          'at-high': ofMeasure(found.at_ends[1]),
        })}
        ${means === 'group' ? texts.t('required-group-about') : nothing}
      </p>
      ${this.steps(plan, found)}`;
  }

  /** Each lever from and to, where several move; and the one step that takes them over. */
  private steps(plan: PlanView, found: RequiredView): TemplateResult | typeof nothing {
    const { texts, scenario, analyses } = this.page;
    const moved = found.levers.filter(({ from, to }) => from !== to);
    if (moved.length === 0 || found.nearest === null) {
      return nothing;
    }
    const isFresh = analyses[REQUIRED]?.of === scenario;
    return html`${
      moved.length < 2
        ? nothing
        : html`<details>
            <summary>${this.t('required-levers', { count: formatPlain(moved.length) })}</summary>
            <ul class="required-levers small">
              ${moved.map(({ id, from, to }) => {
                const lever = leverOf(plan, id);
                return lever === null
                  ? nothing
                  : html`<li>
                      ${texts.t('chip', {
                        lever: leverName(texts, lever),
                        from: valueText(texts, from, lever.display),
                        to: valueText(texts, to, lever.display),
                      })}
                    </li>`;
              })}
            </ul>
          </details>`
    }
    ${
      this.choices.means === 'group'
        ? nothing
        : html`<button
            type="button"
            data-role="required-apply"
            ?disabled=${!isFresh}
            @click=${() => this.store.setLevers(new Map(moved.map(({ id, to }) => [id, to])), { group: REQUIRED })}
          >
            ${this.t('seek-apply', { count: formatPlain(moved.length) })}
          </button>`
    }`;
  }
}

function positionText(texts: PageState['texts'], display: Display | null, position: number): string {
  return display === null ? formatPlain(position, 2) : valueText(texts, position, display);
}

define('tuiyan-required', RequiredGrowthPanel);
