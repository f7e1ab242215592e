/**
 * `<tuiyan-outturns>`: the published results of years after the base year, with scope and source; onto which of them the projection is moved,
 * and why onto the others not. The pack's own are imposed by a switch; others are typed or pasted.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PlanView } from '../engine/wire';
import { formatYear, formatValue } from '../i18n/numbers';
import { isPublished, outturnsOf } from '../state/outturns';
import type { PageState } from '../state/state';
import { unitName } from './names';
import './outturn-form';
import { define, PagePart } from './page-part';
import { figureName, treatmentText, type ReviewAnswer, type ReviewFigure } from './review-words';
import { sourceText } from './source-text';
import { tableHeads } from './table-heads';

export class OutturnList extends PagePart {
  /** The review of the scenario, which says what is done with each figure. */
  @property({ attribute: false }) answer: ReviewAnswer | null = null;

  @state() private waits = false;

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.scenario, page.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario } = this.page;
    if (plan === null || scenario === null) {
      return nothing;
    }
    const figures = this.answer?.figures ?? [];
    const imposed = figures.filter((one) => one.imposed).length;
    return html`<section class="section" data-role="outturns">
      <h3>
        ${this.t('review-outturns')}
        <span class="note">${this.t('review-outturns-count', { imposed, compared: figures.length - imposed })}</span>
      </h3>
      ${this.switch(plan, figures)}
      ${figures.length === 0 ? html`<p class="small">${this.t('review-none-published')}</p>` : this.table(plan, figures)}
      <tuiyan-outturn-form .store=${this.store}></tuiyan-outturn-form>
    </section>`;
  }

  private switch(plan: PlanView, figures: readonly ReviewFigure[]): TemplateResult {
    const { scenario } = this.page;
    const on = scenario !== null && outturnsOf(scenario).some((one) => isPublished(plan, one));
    const possible = on || figures.some(({ origin, reason }) => origin === 'pack' && reason === 'not-asked');
    return html`<p>
      <button
        type="button"
        class="toggle"
        role="switch"
        data-role="use-published"
        aria-checked=${on ? 'true' : 'false'}
        ?disabled=${!possible || this.waits}
        @click=${() => void this.toggle(on)}
      >
        <span class="track" aria-hidden="true"></span>${this.t('review-use-published')}
      </button>
      ${possible || this.answer === null ? nothing : html`<span class="muted small">${this.t('review-nothing-to-use')}</span>`}
    </p>`;
  }

  private async toggle(on: boolean): Promise<void> {
    if (on) {
      this.store.leavePublished();
      return;
    }
    this.waits = true;
    // What is under way would keep the question waiting.
    this.store.endAnalysis('backtest');
    try {
      await this.store.usePublished();
    } finally {
      this.waits = false;
    }
  }

  private table(plan: PlanView, figures: readonly ReviewFigure[]): TemplateResult {
    const caption = this.t('review-caption-figures');
    return html`<div class="scroller" tabindex="0" role="region" aria-label=${caption}>
      <table class="outturns" data-role="outturn-table">
        <caption class="spoken">
          ${caption}
        </caption>
        ${tableHeads([
          { text: this.t('column-indicator'), kind: 'first' },
          { text: this.t('column-year') },
          { text: this.t('review-column-published'), kind: 'number' },
          { text: this.t('review-column-unmoved'), kind: 'number' },
          { text: this.t('review-column-treatment') },
          { text: this.t('review-column-scope-source') },
        ])}
        <tbody>
          ${figures.map((one) => this.row(plan, one))}
        </tbody>
      </table>
    </div>`;
  }

  private row(plan: PlanView, one: ReviewFigure): TemplateResult {
    const { texts } = this.page;
    const { indicator, year, value, unmoved, display, imposed, origin } = one;
    const name = figureName(texts, plan, indicator);
    const [family = indicator, region] = indicator.split('@');
    const words = [
      one.scope === null ? null : this.local(one.scope),
      one.source === null ? null : sourceText(texts, one.source),
      one.told,
      origin === 'given' ? this.t('review-origin-given') : null,
      one.fitted ? this.t('review-fitted') : null,
    ].filter((word): word is string => word !== null && word !== '');
    const number = display === null ? String(value) : formatValue(value, display);
    return html`<tr data-outturn=${indicator} data-outturn-year=${year} data-imposed=${imposed ? 'true' : 'false'}>
      <th scope="row" class="first">${name}</th>
      <td>${formatYear(year)}</td>
      <td class="number of-published">
        <span
          class="value"
          data-indicator=${family}
          data-region=${region ?? nothing}
          data-year=${year}
          data-value=${value}
          >${number}</span
        >${display === null ? nothing : html`<span class="second">${unitName(texts, display.unit)}</span>`}
      </td>
      <td class="number">${display === null ? '—' : formatValue(unmoved, display)}</td>
      <td>
        ${imposed ? html`<b>${treatmentText(texts, one)}</b>` : treatmentText(texts, one)}
        ${
          origin === 'given'
            ? html`<button
                type="button"
                class="link"
                data-role="remove-outturn"
                aria-label=${this.t('review-remove-one', { name, year: formatYear(year) })}
                @click=${() => this.store.removeOutturn(indicator, year)}
              >
                ${this.t('review-remove')}
              </button>`
            : nothing
        }
      </td>
      <td class="small">${words.join(this.t('list-semicolon'))}</td>
    </tr>`;
  }
}

define('tuiyan-outturns', OutturnList);
