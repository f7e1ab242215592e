/** `<tuiyan-changes>`: on paper only, what this scenario changed against its preset, with both values and room for the reason. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatPercent, formatValue } from '../i18n/numbers';
import { changedLevers, presetValues, scenarioValues, shownValue } from '../state/scenario';
import type { PageState } from '../state/state';
import { leverName, unitOf } from './names';
import { define } from './page-part';
import { RestingPart } from './resting-part';

export class ChangedLevers extends RestingPart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.scenario, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario, texts } = this.page;
    if (plan === null || scenario === null) {
      return nothing;
    }
    const changed = new Set(changedLevers(plan, scenario));
    const shares = Object.entries(scenario.shares ?? {});
    if (changed.size + shares.length === 0) {
      return nothing;
    }
    const preset = this.t(`preset-${scenario.preset}`);
    return html`<section class="section only-print" data-role="changed-levers">
      <h3>${this.t('changed-table', { preset })}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col" class="first">${this.t('column-lever')}</th>
            <th scope="col">${this.t('column-unit')}</th>
            <th scope="col" class="number">${preset}</th>
            <th scope="col" class="number">${this.t('column-this-scenario')}</th>
            <th scope="col">${this.t('column-reason')}</th>
          </tr>
        </thead>
        <tbody>
          ${plan.levers
            .filter(({ id }) => changed.has(id))
            .map(
              (lever) =>
                html`<tr data-changed-lever=${lever.id}>
                  <th scope="row" class="first">${leverName(texts, lever)}</th>
                  <td>${unitOf(texts, lever.display)}</td>
                  <td class="number">
                    ${formatValue(shownValue(presetValues(plan, scenario.preset, lever)), lever.display)}
                  </td>
                  <td class="number">
                    ${formatValue(shownValue(scenarioValues(plan, scenario, lever)), lever.display)}
                  </td>
                  <td></td>
                </tr>`,
            )}
          ${shares.map(([id, share]) => {
            const region = plan.regions.find((one) => one.id === id);
            return region === undefined
              ? nothing
              : html`<tr>
                  <th scope="row" class="first">${this.t('share-of', { region: this.local(region.name) })}</th>
                  <td>%</td>
                  <td class="number">${formatPercent(region.output_share)}</td>
                  <td class="number">${formatPercent(share)}</td>
                  <td></td>
                </tr>`;
          })}
        </tbody>
      </table>
    </section>`;
  }
}

define('tuiyan-changes', ChangedLevers);
