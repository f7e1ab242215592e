/** `<tuiyan-regions>`: what each county, district and zone comes to in the shown year, with the share of output that a planner may overwrite. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { IndicatorView, RegionView } from '../engine/wire';
import { formatPercent, formatYear, parseTyped } from '../i18n/numbers';
import { indicatorOf, valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { figure, provenance } from './figures';
import { indicatorFamilyName, unitOf } from './names';
import { define } from './page-part';
import { RestingPart } from './resting-part';
import { bandUnder } from './risk-words';
import { sourceText } from './source-text';

/** What stands in the table, where the plan has it by region. */
const COLUMNS = [
  'output',
  'va',
  'va_per_mu',
  'tax_per_mu',
  'labour_productivity',
  'land.freed',
  'energy.freed',
] as const;

/** A share is typed and shown in per cent. */
const SHARE = { unit: 'percent', scale: 100, decimals: 1, difference_unit: 'points' };

export class RegionTable extends RestingPart {
  @state() private refused: string | null = null;
  /** Plan and shares that the refused one was typed over: its remark goes with them. */
  private typedOver: readonly unknown[] = [];

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const ground = [this.page.plan, this.page.scenario?.preset, this.page.scenario?.shares];
    if (ground.some((one, at) => one !== this.typedOver[at])) {
      this.refused = null;
    }
    this.typedOver = ground;
  }

  protected shows(state: PageState): readonly unknown[] {
    const { plan, scenario, projection, year, texts, risk } = state;
    return [plan, scenario?.preset, scenario?.shares, projection, year, texts, risk.on, risk.answer];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, year, texts } = this.page;
    if (plan === null || plan.regions.length < 2) {
      return nothing;
    }
    const columns = COLUMNS.flatMap((family) => indicatorOf(plan, family) ?? []).filter((view) =>
      plan.indicators.some((one) => one.family === view.family && one.region !== null),
    );
    return html`<section class="section" data-role="regions">
      <h3>
        ${this.t('region-table', { year: formatYear(year) })}
        <span class="note">${this.page.risk.on ? this.t('band-under') : nothing}${this.t('mixed-units')}</span>
      </h3>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.t('region-table', { year: formatYear(year) })}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="first">${this.t('column-region')}</th>
              <th scope="col" class="number">${this.t('column-share', { year: formatYear(plan.base_year) })}</th>
              ${columns.map(
                (view) =>
                  html`<th scope="col" class="number">
                    ${indicatorFamilyName(texts, view)}<span class="second">${unitOf(texts, view.display)}</span>
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            <tr class="whole">
              <th scope="row" class="first">${this.t('place-city')}</th>
              <td class="number">100%</td>
              ${columns.map((view) => this.cell(view))}
            </tr>
            ${plan.regions.map((region) => this.row(region, columns))}
          </tbody>
        </table>
      </div>
      <p class="table-notes">${this.t('share-note')} ${this.t('rounding-note')}</p>
    </section>`;
  }

  private row(region: RegionView, columns: readonly IndicatorView[]): TemplateResult {
    const { plan, scenario, texts } = this.page;
    const own = scenario?.shares?.[region.id];
    const share = own ?? this.presentShare(region);
    const name = this.local(region.name);
    const refused = this.refused === region.id;
    return html`<tr data-region-row=${region.id}>
      <th scope="row" class="first">${name}</th>
      <td class="number">
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          data-share=${region.id}
          aria-label=${this.t('share-of', { region: name })}
          aria-invalid=${refused ? 'true' : 'false'}
          title=${sourceText(texts, region.source)}
          .value=${live(formatPercent(share))}
          @change=${(event: Event) => this.take(region, event.target as HTMLInputElement)}
        />%${provenance(texts, own === undefined ? region.source.kind : 'adjusted')}
        ${
          own === undefined
            ? nothing
            : html`<button type="button" class="link" @click=${() => this.store.setShare(region.id, null)}>
                ${this.t('share-reset', { value: formatPercent(region.output_share) })}
              </button>`
        }
        ${refused ? html`<span class="second" role="alert">${this.t('share-refused')}</span>` : nothing}
      </td>
      ${columns.map((view) => {
        const regional = plan?.indicators.find((one) => one.family === view.family && one.region === region.id);
        return regional === undefined ? html`<td class="number">—</td>` : this.cell(regional);
      })}
    </tr>`;
  }

  /** The region's part of output in the base year as projected: it shrinks where another region's share was raised. */
  private presentShare(region: RegionView): number {
    const { plan, projection } = this.page;
    if (plan === null || projection === null) {
      return region.output_share;
    }
    const whole = valueOf(plan, projection, 'output', plan.base_year);
    const part = valueOf(plan, projection, `output@${region.id}`, plan.base_year);
    return whole === null || part === null || whole === 0 ? region.output_share : part / whole;
  }

  private cell(view: IndicatorView): TemplateResult {
    const { plan, projection, year, texts, risk } = this.page;
    const value = plan === null || projection === null ? null : valueOf(plan, projection, view.id, year);
    return html`<td class="number">
      ${figure({ indicator: view, year, value })}${plan === null ? nothing : bandUnder(texts, plan, risk, view, year)}
    </td>`;
  }

  private take(region: RegionView, field: HTMLInputElement): void {
    const share = parseTyped(field.value, SHARE);
    const good = share !== null && share > 0 && share < 1;
    this.refused = good ? null : region.id;
    if (good) {
      this.store.setShare(region.id, share);
    }
    this.requestUpdate();
  }
}

define('tuiyan-regions', RegionTable);
