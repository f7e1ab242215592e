/** `<tuiyan-quota-beside>`: the menu of columns and panels that stand beside the usual grid. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { offeredGroups, offeredPanels, type ColumnGroup, type QuotaPanel } from '../state/quota-groups';
import { openChoice, tableOf } from '../state/quotas';
import type { PageState } from '../state/state';
import { menuKey, menuLeft } from './menu';
import { define, PagePart } from './page-part';
import { shownBeside } from './quota-content';

export class QuotaBeside extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    const { open, tables, choices, groups, panels, answer } = state.quotas;
    return [open, tables, choices, groups, panels, answer?.pairs, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { quotas } = this.page;
    const choice = openChoice(quotas);
    if (!choice) {
      return nothing;
    }
    const table = tableOf(quotas, choice);
    const { groups, panels } = shownBeside(quotas, table);
    const hasPairs = (quotas.answer?.pairs ?? []).some(({ rows }) => rows.length > 0);
    const item = <T extends string>(kind: string, one: T, on: boolean, set: (on: boolean) => void): TemplateResult =>
      html`<label class="check">
        <input
          type="checkbox"
          data-beside=${one}
          .checked=${live(on)}
          @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
        />${this.t(`${kind}-${one}`)}
      </label>`;
    return html`<details class="menu" data-role="quota-beside" @keydown=${menuKey} @focusout=${menuLeft}>
      <summary>${this.t('quota-beside')}</summary>
      <div class="items">
        <b>${this.t('quota-beside-columns')}</b>
        ${offeredGroups(table, hasPairs).map((group) =>
          item('quota-group', group, groups.includes(group), (on) => this.show(groups, group, on)),
        )}
        <b>${this.t('quota-beside-panels')}</b>
        ${offeredPanels(table).map((panel) =>
          item('quota-panel', panel, panels.includes(panel), (on) => this.open(panels, panel, on)),
        )}
      </div>
    </details>`;
  }

  private show(groups: readonly ColumnGroup[], group: ColumnGroup, on: boolean): void {
    this.store.showBeside({ groups: on ? [...groups, group] : groups.filter((one) => one !== group) });
  }

  private open(panels: readonly QuotaPanel[], panel: QuotaPanel, on: boolean): void {
    this.store.showBeside({ panels: on ? [...panels, panel] : panels.filter((one) => one !== panel) });
    // A revision is asked for while its panel is open.
    if (panel === 'revision') {
      this.store.setQuotaRules({ revision: on ? { periods: '1', carry_over: false } : null });
    }
  }
}

define('tuiyan-quota-beside', QuotaBeside);
