/**
 * `<tuiyan-seek-answer>`: what goal seek has found: what each target comes to, what every lever would have to be, what stops it where
 * not all targets can be met; and the one step that takes the values over.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Display, GoalAnswer, LeverChange, OwnAim, PlanView, Scenario } from '../engine/wire';
import { editable, formatPlain, formatValue } from '../i18n/numbers';
import { answerOf } from '../state/analyses';
import { commonValue, leverOf, scenarioValues } from '../state/scenario';
import { aimKey } from '../state/own-targets';
import { indicatorOf } from '../state/state';
import type { PageState } from '../state/state';
import { cssVars } from './css-vars';
import { sizeText } from './figures';
import { leverName, targetName, unitName, unitOf } from './names';
import { dueText, targetUnit } from './outcome-words';
import { ownAimName } from './own-targets';
import { define, PagePart } from './page-part';
import { idlePools, judged, judgementText, limitSentences, movedLevers, placeOf, rangeShare } from './seek-words';
import './table-export';

const SEEK = 'seek';
/** So many levers stand in the table at first, those that move most. */
const FIRST_LEVERS = 15;

/** One of the targets that were asked for, under its name. */
interface Aim {
  id: string;
  name: string;
  unit: string;
  display: Display | null;
}

export class SeekAnswer extends PagePart {
  @state() private all = false;

  protected shows(page: PageState): readonly unknown[] {
    const slot = page.analyses[SEEK];
    return [page.plan, page.scenario, page.texts, slot?.answer, slot?.of];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario, analyses } = this.page;
    const slot = analyses[SEEK];
    const answer = answerOf(analyses, SEEK, 'seek');
    const asked = slot?.answers?.kind === 'seek' ? slot.answers.targets : null;
    if (plan === null || scenario === null || answer === null || asked === null || slot === undefined) {
      return nothing;
    }
    const aims = asked.map((one) => aimOf(this.page, plan, one));
    const applied = isApplied(plan, scenario, answer);
    return html`<section class="section seek-answer" data-feasible=${answer.feasible ? 'yes' : 'no'}>
      <h3>${this.t('seek-result')}</h3>
      <p class="seek-said" role="status">${this.said(plan, answer)}</p>
      ${this.actions(plan, answer, { fresh: slot.of === scenario, applied })} ${this.targets(aims, answer)}
      ${this.limits(plan, answer)} ${this.levers(plan, answer)}
      <p class="table-notes">${this.t('seek-note')}</p>
    </section>`;
  }

  private said(plan: PlanView, answer: GoalAnswer): string {
    const { moved } = movedLevers(plan, answer);
    const beyond = moved.filter(({ id, to }) => {
      const lever = leverOf(plan, id);
      return lever !== null && ['above', 'below'].includes(judged(lever, to));
    });
    const counts = {
      targets: formatPlain(answer.targets.length),
      unmet: formatPlain(answer.unmet.length),
      moved: formatPlain(moved.length),
      beyond: formatPlain(beyond.length),
    };
    const first = this.t(answer.feasible ? 'seek-feasible' : 'seek-infeasible', counts);
    return `${first}${this.t(beyond.length === 0 ? 'seek-beyond-none' : 'seek-beyond', counts)}`;
  }

  private actions(
    plan: PlanView,
    answer: GoalAnswer,
    { fresh, applied }: { fresh: boolean; applied: boolean },
  ): TemplateResult {
    return html`<p class="seek-actions">
      ${
        applied
          ? html`<span data-role="seek-applied">${this.t('seek-applied')}</span>`
          : html`<button
              type="button"
              class="strong"
              data-role="seek-apply"
              ?disabled=${!fresh}
              @click=${() => this.apply(plan, answer)}
            >
              ${this.t('seek-apply', { count: formatPlain(movedLevers(plan, answer).moved.length) })}
            </button>`
      }
      <button type="button" data-role="seek-drop" @click=${() => this.store.forgetAnalysis(SEEK)}>
        ${this.t(applied ? 'seek-close' : 'seek-drop')}
      </button>
      ${fresh || applied ? nothing : html`<span class="small muted" data-role="seek-stale">${this.t('seek-stale')}</span>`}
    </p>`;
  }

  /** Exactly the values found, for a rounded one may just miss its target. */
  private apply(plan: PlanView, answer: GoalAnswer): void {
    const changed = answer.levers.filter(({ id, from, to }) => from !== to && leverOf(plan, id) !== null);
    this.store.setLevers(new Map(changed.map(({ id, to }) => [id, to])), { group: SEEK });
  }

  // — Targets —

  private targets(aims: readonly Aim[], answer: GoalAnswer): TemplateResult {
    const { texts } = this.page;
    return html`<div class="scroller">
      <table class="seek-targets-table">
        <caption>
          ${this.t('seek-targets-reached')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.t('review-column-target')}</th>
            <th scope="col" class="folds">${this.t('column-unit')}</th>
            <th scope="col" class="number">${this.t('seek-wanted')}</th>
            <th scope="col" class="number">${this.t('seek-present')}</th>
            <th scope="col" class="number">${this.t('seek-reached')}</th>
            <th scope="col">${this.t('column-status')}</th>
          </tr>
        </thead>
        <tbody>
          ${answer.targets.map((one, at) => {
            const aim = aims[at];
            const unmet = answer.unmet.find(({ id }) => id === one.id);
            if (aim === undefined) return nothing;
            const shown = (value: number): string =>
              aim.display === null ? formatPlain(value) : formatValue(value, aim.display);
            return html`<tr data-aim=${aim.id} data-met=${unmet === undefined ? 'yes' : 'no'}>
              <th scope="row">${aim.name}<span class="second folded">${aim.unit}</span></th>
              <td class="folds">${aim.unit}</td>
              <td class="number">${shown(one.value)}</td>
              <td class="number" data-stat="present" data-value=${one.present}>${shown(one.present)}</td>
              <td class="number" data-stat="reached" data-value=${one.reached}>${shown(one.reached)}</td>
              <td class="result">
                ${
                  unmet === undefined
                    ? this.t('seek-reaches')
                    : this.t('seek-short-by', {
                        gap:
                          aim.display === null
                            ? formatPlain(unmet.shortfall)
                            : gapSize(texts, unmet.shortfall, aim.display),
                      })
                }
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }

  // — What stops it —

  private limits(plan: PlanView, answer: GoalAnswer): TemplateResult | typeof nothing {
    const { texts } = this.page;
    const said = limitSentences(texts, plan, answer);
    const idle = idlePools(texts, answer);
    if (said.length + idle.length === 0) {
      return nothing;
    }
    return html`<h4>${this.t('seek-limits')}</h4>
      <ul class="seek-limits">
        ${said.map((one) => html`<li data-role="seek-limit">${one}</li>`)}
        ${idle.map((one) => html`<li class="muted">${one}</li>`)}
      </ul>
      ${said.length === 0 ? nothing : html`<p class="table-notes">${this.t('seek-limits-note')}</p>`}`;
  }

  // — Levers —

  private levers(plan: PlanView, answer: GoalAnswer): TemplateResult {
    const { moved, still } = movedLevers(plan, answer);
    const byShare = [...moved].sort((a, b) => part(b) - part(a));
    return html`<div class="scroller">
        <table class="seek-levers-table">
          <caption>
            ${this.t('seek-levers-needed')}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="first">${this.t('column-lever')}</th>
              <th scope="col" class="folds">${this.t('column-unit')}</th>
              <th scope="col" class="number">${this.t('seek-from')}</th>
              <th scope="col" class="number">${this.t('seek-to')}</th>
              <th scope="col" class="number">${this.t('seek-share')}</th>
              <th scope="col" class="drawn folds">${this.t('seek-in-range')}</th>
              <th scope="col" class="folds">${this.t('seek-judged')}</th>
            </tr>
          </thead>
          <tbody>
            ${(this.all ? byShare : byShare.slice(0, FIRST_LEVERS)).map((one) => this.lever(plan, one))}
          </tbody>
        </table>
      </div>
      ${
        byShare.length > FIRST_LEVERS
          ? html`<button
              type="button"
              class="link"
              data-role="all-changes"
              aria-expanded=${this.all ? 'true' : 'false'}
              @click=${() => (this.all = !this.all)}
            >
              ${
                this.all
                  ? this.t('sensitivity-first', { count: formatPlain(FIRST_LEVERS) })
                  : this.t('sensitivity-all', { count: formatPlain(byShare.length) })
              }
            </button>`
          : nothing
      }
      <p class="table-notes">
        ${still === 0 ? nothing : this.t('seek-still', { count: formatPlain(still) })}
        <tuiyan-table-tools .store=${this.store} .table=${this.content(plan, byShare)}></tuiyan-table-tools>
      </p>`;
  }

  private lever(plan: PlanView, change: LeverChange): TemplateResult | typeof nothing {
    const { texts } = this.page;
    const lever = leverOf(plan, change.id);
    if (lever === null) {
      return nothing;
    }
    const { from, to, min, max } = change;
    const place = (value: number): string => `${placeOf(value, min, max)}%`;
    const [low, high] = lever.plausible ?? [min, min];
    const judgement = judged(lever, to);
    const left = Math.min(from, to);
    return html`<tr data-change=${lever.id} data-judged=${judgement}>
      <th scope="row" class="first">
        <button type="button" class="value" data-focus-lever=${lever.id}>${leverName(texts, lever)}</button>
        <span class="second folded">${unitOf(texts, lever.display)}</span>
        <span class="second folded judged">${judgementText(texts, lever, to)}</span>
      </th>
      <td class="folds">${unitOf(texts, lever.display)}</td>
      <td class="number">${formatValue(from, lever.display)}</td>
      <td class="number" data-stat="needed" data-value=${to}>${formatValue(to, lever.display)}</td>
      <td class="number">${to < from ? '−' : ''}${rangeShare(from, to, min, max)}</td>
      <td class="drawn folds">
        <span
          class="range-bar"
          aria-hidden="true"
          ${cssVars({
            '--low': place(low),
            '--wide': `${placeOf(high, min, max) - placeOf(low, min, max)}%`,
            '--left': place(left),
            '--size': `${Math.abs(placeOf(to, min, max) - placeOf(from, min, max))}%`,
            '--from': place(from),
            '--to': place(to),
          })}
          ><i class="plausible"></i><i class="way"></i><i class="from"></i><i class="to"></i
        ></span>
      </td>
      <td class="judged folds">${judgementText(texts, lever, to)}</td>
    </tr>`;
  }

  private content(plan: PlanView, changes: readonly LeverChange[]) {
    const { texts } = this.page;
    const heads = [
      'column-lever',
      'column-unit',
      'seek-from',
      'seek-to',
      'seek-min',
      'seek-max',
      'seek-share',
      'seek-judged',
    ];
    return {
      title: this.t('seek-levers-needed'),
      head: heads.map((id) => this.t(id)),
      rows: changes.flatMap(({ id, from, to, min, max }) => {
        const lever = leverOf(plan, id);
        const shown = (value: number): string => (lever === null ? '' : editable(value, lever.display));
        return lever === null
          ? []
          : [
              [
                leverName(texts, lever),
                unitOf(texts, lever.display),
                ...[from, to, min, max].map(shown),
                rangeShare(from, to, min, max),
                judgementText(texts, lever, to),
              ],
            ];
      }),
    };
  }
}

function part({ from, to, min, max }: LeverChange): number {
  return max === min ? 0 : Math.abs(to - from) / (max - min);
}

/** Whether the scenario has every value of the answer. */
function isApplied(plan: PlanView, scenario: Scenario, answer: GoalAnswer): boolean {
  const moved = answer.levers.filter(({ from, to }) => from !== to);
  return (
    moved.length > 0 &&
    moved.every(({ id, to }) => {
      const lever = leverOf(plan, id);
      return lever !== null && commonValue(scenarioValues(plan, scenario, lever)) === to;
    })
  );
}

function aimOf(page: PageState, plan: PlanView, asked: string | OwnAim): Aim {
  const { texts } = page;
  if (typeof asked !== 'string') {
    const display = indicatorOf(plan, asked.indicator)?.display ?? null;
    return {
      id: aimKey(asked),
      name: ownAimName(page, plan, asked),
      unit: display === null ? '' : unitOf(texts, display),
      display,
    };
  }
  const target = plan.targets.find(({ id }) => id === asked);
  if (target === undefined) {
    return { id: asked, name: asked, unit: '', display: null };
  }
  const name = texts.t('seek-target-name', { target: targetName(texts, plan, target), due: dueText(texts, target) });
  return { id: asked, name, unit: targetUnit(texts, target), display: target.display };
}

/** A gap with as many decimals as show that there is one. */
function gapSize(texts: PageState['texts'], gap: number, display: Display): string {
  const shown = Math.abs(gap * display.scale);
  const least = shown > 0 ? Math.ceil(-Math.log10(shown)) : 0;
  return least > display.decimals
    ? texts.t('seek-gap-small', {
        size: formatPlain(10 ** -display.decimals),
        unit: unitName(texts, display.difference_unit),
      })
    : sizeText(texts, gap, display);
}

define('tuiyan-seek-answer', SeekAnswer);
