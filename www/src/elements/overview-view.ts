/** `<tuiyan-overview>`: cards, the headline chart beside the four answers, then what holds and what does not, table by table. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';
import './headline-answers';
import './indicator-cards';
import './indicator-table';
import './chart-panel';
import './region-table';
import './target-tally';

export class Overview extends PagePart {
  @property({ attribute: false }) indicators: readonly string[] = [];

  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.ui.chart];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, ui } = this.page;
    if (plan === null) {
      return nothing;
    }
    const { store } = this;
    return html`<tuiyan-cards .store=${store} .indicators=${this.indicators}></tuiyan-cards>
      <div class="first-charts">
        <tuiyan-chart .store=${store} .indicator=${ui.chart ?? plan.headline} .chooses=${true}></tuiyan-chart>
        <tuiyan-answers .store=${store}></tuiyan-answers>
      </div>
      <tuiyan-tally .store=${store}></tuiyan-tally>
      <tuiyan-indicators .store=${store}></tuiyan-indicators>
      <tuiyan-regions .store=${store}></tuiyan-regions>`;
  }
}

define('tuiyan-overview', Overview);
