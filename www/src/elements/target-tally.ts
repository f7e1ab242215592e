/** `<tuiyan-tally>`: how many targets hold, one shape a target, and the widest gaps by name. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PageState } from '../state/state';
import { lamp } from './figures';
import { lampShape } from './icons';
import { targetName } from './names';
import { dueText, gapText, levelWord } from './outcome-words';
import { define } from './page-part';
import { RestingPart } from './resting-part';
import { isCounted, tally, targetFacts, worstFirst } from './target-facts';
import type { TargetFact } from './target-facts';

/** So many missed targets are named. */
const NAMED = 5;
const ORDER = ['met', 'near', 'short', 'unknown'] as const;

export class TargetTally extends RestingPart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.projection, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, projection, texts } = this.page;
    if (plan === null || projection === null) {
      return nothing;
    }
    const facts = targetFacts(plan, projection);
    const counted = facts.filter(isCounted);
    const counts = tally(facts);
    const worst = worstFirst(facts).slice(0, NAMED);
    return html`<section class="tally section">
      <h3>
        ${this.t('tally')}<span class="note"
          >${this.t('tally-count', { met: counts.met, count: counts.projectable })}</span
        >
      </h3>
      <div class="columns">
        <div>
          <p class="shapes" role="list" aria-label=${this.t('tally')}>
            ${ORDER.map((status) =>
              counted
                .filter(({ outcome }) => outcome.status === status)
                .map((fact) => {
                  const words = this.words(fact);
                  return html`<span role="listitem" class="lamp ${status}" title=${words}
                    >${lampShape(status)}<span class="spoken">${words}</span></span
                  >`;
                }),
            )}
          </p>
          <p class="small">
            ${ORDER.filter((status) => counts.byStatus[status] > 0).map(
              (status) => html`<span class="count">${lamp(texts, status)} ${counts.byStatus[status]}</span> `,
            )}
          </p>
          <button type="button" class="link" data-role="all-targets" @click=${() => this.store.setView('targets')}>
            ${this.t('all-targets', { count: plan.counts.total })}
          </button>
        </div>
        ${
          worst.length === 0
            ? nothing
            : html`<div>
                <h4 class="small muted">${this.t('widest-gaps')}</h4>
                <ol class="worst">
                  ${worst.map(
                    (fact) =>
                      html`<li>
                        <span
                          >${targetName(texts, plan, fact.target)}
                          <span class="muted small">${dueText(texts, fact.target)}</span></span
                        >
                        <span class="small keep"
                          >${gapText(texts, fact) ?? ''}
                          <span class="lamp ${fact.outcome.status}">${lampShape(fact.outcome.status)}</span></span
                        >
                      </li>`,
                  )}
                </ol>
              </div>`
        }
      </div>
    </section>`;
  }

  private words({ target, outcome }: TargetFact): string {
    const { plan, texts } = this.page;
    return this.t('tally-one', {
      target: plan === null ? this.local(target.name) : targetName(texts, plan, target),
      year: dueText(texts, target),
      level: levelWord(texts, target),
      status: this.t(`status-${outcome.status}`),
    });
  }
}

define('tuiyan-tally', TargetTally);
