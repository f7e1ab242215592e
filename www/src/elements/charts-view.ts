/** `<tuiyan-charts>`: one large chart of any indicator, and small ones of the plan's chosen indicators to look across. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { indicatorOf } from '../state/state';
import type { PageState } from '../state/state';
import { indicatorName } from './names';
import { define, PagePart } from './page-part';
import { targetFacts, targetsOf } from './target-facts';
import './chart-panel';

/** So many small charts stand below the large one. */
const SMALL_CHARTS = 12;

export class ChartsView extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.ui.chart, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, ui, texts } = this.page;
    if (plan === null) {
      return nothing;
    }
    const chosen = ui.chart ?? plan.headline;
    const small = this.smallCharts().filter((id) => id !== chosen);
    return html`<tuiyan-chart class="tall" .store=${this.store} .indicator=${chosen} .chooses=${true}></tuiyan-chart>
      <section class="section">
        <h3>${this.t('small-charts')}<span class="note">${this.t('small-charts-note')}</span></h3>
        <div class="multiples">
          ${repeat(
            small,
            (id) => id,
            (id) => {
              const view = indicatorOf(plan, id);
              return html`<div class="multiple">
                <tuiyan-chart .store=${this.store} .indicator=${id} .small=${true}></tuiyan-chart>
                <button
                  type="button"
                  class="link"
                  aria-label=${this.t('enlarge-one', { indicator: view === null ? id : indicatorName(texts, plan, view) })}
                  @click=${() => this.store.arrange({ chart: id })}
                >
                  ${this.t('enlarge')}
                </button>
              </div>`;
            },
          )}
        </div>
      </section>`;
  }

  /** The cards first, then city indicators with targets. */
  private smallCharts(): string[] {
    const { plan, projection } = this.page;
    if (plan === null) {
      return [];
    }
    const facts = projection === null ? [] : targetFacts(plan, projection);
    const withTargets = plan.indicators
      .filter((view) => view.region === null && view.chain === null && targetsOf(facts, view.id).length > 0)
      .map(({ id }) => id);
    return Array.from(new Set([...plan.cards, ...withTargets])).slice(0, SMALL_CHARTS + 1);
  }
}

define('tuiyan-charts', ChartsView);
