/** `<tuiyan-quota-panels>`: what stands below the grid where a planner asks for it: disputed bases, a rolling revision, the chain of over-assignment, scores. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuotaPanel } from '../state/quota-groups';
import { openChoice, tableOf } from '../state/quotas';
import type { PageState } from '../state/state';
import { icon } from './icons';
import { define, PagePart } from './page-part';
import { chainPanel } from './quota-chain-panel';
import { shownBeside } from './quota-content';
import { revisionPanel } from './quota-revision-panel';
import { scorePanel } from './quota-score-panel';
import { vintagesPanel } from './quota-vintages-panel';
import type { PanelSetting } from './quota-panel';

const BODIES: Record<Exclude<QuotaPanel, 'reserve'>, (setting: PanelSetting) => unknown> = {
  vintages: vintagesPanel,
  revision: revisionPanel,
  chain: chainPanel,
  score: scorePanel,
};

export class QuotaPanels extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    const { open, tables, choices, panels, answer, beside } = state.quotas;
    return [state.plan, open, tables, choices, panels, answer, beside, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, quotas } = this.page;
    const choice = openChoice(quotas);
    if (!choice || !plan) {
      return nothing;
    }
    const table = tableOf(quotas, choice);
    const { panels } = shownBeside(quotas, table);
    const setting: PanelSetting = {
      page: this.page,
      plan,
      choice,
      table,
      set: (rules) => this.store.setQuotaRules(rules),
    };
    return html`${panels.map((panel) =>
      panel === 'reserve'
        ? nothing
        : html`<section class="section quota-panel" data-quota-panel=${panel}>
            <h3>
              ${this.t(`quota-panel-${panel}`)}
              <span class="note">${this.t(`quota-panel-${panel}-note`)}</span>
              <button
                type="button"
                class="icon plain"
                aria-label=${this.t('quota-panel-close', { panel: this.t(`quota-panel-${panel}`) })}
                title=${this.t('close')}
                @click=${() => this.close(panel)}
              >
                ${icon('close')}
              </button>
            </h3>
            ${BODIES[panel](setting)}
          </section>`,
    )}`;
  }

  private close(panel: QuotaPanel): void {
    const choice = openChoice(this.page.quotas);
    if (choice) {
      const { panels } = shownBeside(this.page.quotas, tableOf(this.page.quotas, choice));
      this.store.showBeside({ panels: panels.filter((one) => one !== panel) });
      if (panel === 'revision') {
        this.store.setQuotaRules({ revision: null });
      }
    }
  }
}

define('tuiyan-quota-panels', QuotaPanels);
