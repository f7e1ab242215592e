/** `<tuiyan-changes>`: on paper only, what this scenario changed against its preset, with both values and room for the reason. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlanView } from '../engine/wire';
import { formatPercent, formatValue, formatYear } from '../i18n/numbers';
import { isPublished, outturnsOf, type Outturn } from '../state/outturns';
import { changedLevers, presetValues, scenarioValues, shownValue } from '../state/scenario';
import { indicatorOf } from '../state/state';
import type { PageState } from '../state/state';
import { indicatorName, leverName, unitOf } from './names';
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
    const results = outturnsOf(scenario);
    if (changed.size + shares.length === 0) {
      return results.length === 0 ? nothing : this.outturns(plan, results);
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
      </section>
      ${results.length === 0 ? nothing : this.outturns(plan, results)}`;
  }

  /** The published results that the projection is moved onto. */
  private outturns(plan: PlanView, results: readonly Outturn[]): TemplateResult {
    const { texts } = this.page;
    return html`<section class="section only-print" data-role="changed-outturns">
      <h3>${this.t('outturns-table')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col" class="first">${this.t('column-indicator')}</th>
            <th scope="col">${this.t('column-year')}</th>
            <th scope="col">${this.t('column-unit')}</th>
            <th scope="col" class="number">${this.t('review-column-published')}</th>
            <th scope="col">${this.t('review-column-scope-source')}</th>
          </tr>
        </thead>
        <tbody>
          ${results.map((one) => {
            const view = indicatorOf(plan, one.indicator);
            return html`<tr>
              <th scope="row" class="first">${view === null ? one.indicator : indicatorName(texts, plan, view)}</th>
              <td>${formatYear(one.year)}</td>
              <td>${view === null ? '' : unitOf(texts, view.display)}</td>
              <td class="number">${view === null ? String(one.value) : formatValue(one.value, view.display)}</td>
              <td>${this.origin(plan, one)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </section>`;
  }

  /** Scope and source: in the planner's words, or those of the pack's own figure. */
  private origin(plan: PlanView, one: Outturn): string {
    const { texts } = this.page;
    const own = isPublished(plan, one)
      ? plan.actuals.find(({ indicator, year }) => indicator === one.indicator && year === one.year)
      : undefined;
    const words = own === undefined ? [] : [own.scope === null ? '' : this.local(own.scope), own.source.ref ?? ''];
    return [one.scope, one.source, ...words].filter((word) => word !== '').join(texts.t('list-semicolon'));
  }
}

define('tuiyan-changes', ChangedLevers);
