/**
 * `<tuiyan-quotas>`: the view of quota tables. First the tables that can be opened, each with what it comes to; then the one that is open:
 * its terms, the line that holds parts against target, the grid, a proposal, and the comparison of versions.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PlanView, QuotaChoice } from '../engine/wire';
import { isChanged, openChoice, sameSheet, tableOf } from '../state/quotas';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';
import { dayText, tableNotes, tableTitle } from './quota-file-words';
import { scenarioNotes } from './quota-memo-notes';
import { choiceUnit, choiceYear } from './quota-words';
import { sourceText } from './source-text';
import './quota-files';
import './quota-grid';
import './quota-list';
import './quota-memo';
import type { QuotaMemo } from './quota-memo';
import './quota-methods';
import './quota-panels';
import './quota-proposal';
import './quota-summary';
import './quota-versions';

export class QuotasView extends PagePart {
  /** Tables are shown and not worked on; places are not ranked. */
  @property({ type: Boolean }) readonly = false;

  private frame: Element | null = null;

  protected shows(state: PageState): readonly unknown[] {
    const { choices, open, tables } = state.quotas;
    return [state.plan, choices, open, tables, state.scenario, state.texts];
  }

  protected override render(): TemplateResult {
    const { quotas, plan } = this.page;
    const choice = openChoice(quotas);
    if (quotas.choices === null || plan === null) {
      return html`<p class="waiting" role="status">${this.t('state-busy')}</p>`;
    }
    if (choice === null) {
      return html`<div class="toolbar quota-title">
          <span class="push"></span>
          <tuiyan-quota-files .store=${this.store} ?readonly=${this.readonly}></tuiyan-quota-files>
        </div>
        <tuiyan-quota-list .store=${this.store}></tuiyan-quota-list>`;
    }
    return html`<section class="section first" data-role="quota-table-open" data-quota-table=${choice.id}>
        ${this.paperHead(plan, choice)} ${this.head(choice)}
        ${this.readonly ? nothing : html`<tuiyan-quota-methods .store=${this.store}></tuiyan-quota-methods>`}
        <tuiyan-quota-summary .store=${this.store} ?readonly=${this.readonly}></tuiyan-quota-summary>
        ${this.readonly ? nothing : html`<tuiyan-quota-proposal .store=${this.store}></tuiyan-quota-proposal>`}
        <tuiyan-quota-grid .store=${this.store} ?readonly=${this.readonly}></tuiyan-quota-grid>
        ${this.paperNotes(plan, choice)}
        <p class="table-notes quota-keys">
          ${this.readonly ? nothing : this.t('quota-keys')}
          ${choice.source ? html`${this.t('quota-source', { source: sourceText(this.page.texts, choice.source) })}` : nothing}
          ${this.t('quota-note')}
        </p>
        ${this.readonly ? nothing : html`<tuiyan-quota-panels .store=${this.store}></tuiyan-quota-panels>`}
        ${this.readonly ? nothing : html`<tuiyan-quota-versions .store=${this.store}></tuiyan-quota-versions>`}
      </section>
      <tuiyan-quota-memo .store=${this.store}></tuiyan-quota-memo>`;
  }

  /** Printed with a table open, the page is that table: title, unit, notes. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.mark(openChoice(this.page.quotas) !== null && this.isConnected);
  }

  override disconnectedCallback(): void {
    this.mark(false);
    super.disconnectedCallback();
  }

  private mark(open: boolean): void {
    // Once this part is taken away, the page is found no more.
    this.frame = (this.getRootNode() as ParentNode).querySelector?.('.page') ?? this.frame;
    this.frame?.toggleAttribute('quota-table', open);
  }

  private paperHead(plan: PlanView, choice: QuotaChoice): TemplateResult {
    const { texts } = this.page;
    const unit = choiceUnit(texts, choice);
    return html`<div class="only-print quota-paper-head" data-role="quota-paper-head">
      <h2>${tableTitle(texts, plan, choice)}</h2>
      <p>
        <span>${this.t('not-statistics')}</span>
        <span
          >${this.t('quota-file-unit', { unit: unit === '' ? this.t('quota-no-unit') : unit, day: dayText(texts, new Date()) })}</span
        >
      </p>
    </div>`;
  }

  private paperNotes(plan: PlanView, choice: QuotaChoice): TemplateResult {
    const { texts, scenario, engineVersion } = this.page;
    const day = dayText(texts, new Date());
    const engine = engineVersion ?? plan.engine_version;
    const notes = [
      ...tableNotes(texts, plan, [choice]),
      ...scenarioNotes({ texts, plan, scenario, engine, paths: null, day }),
    ];
    return html`<div class="only-print quota-paper-notes">${notes.map((note) => html`<p>${note}</p>`)}</div>`;
  }

  private head(choice: QuotaChoice): TemplateResult {
    const { quotas, texts } = this.page;
    const unit = choiceUnit(texts, choice);
    const table = tableOf(quotas, choice);
    const reset = isChanged(quotas, choice) || !sameSheet(table.sheet, choice.sheet) || table.pinned.length > 0;
    return html`<div class="toolbar quota-title">
      <button type="button" class="plain" data-role="quota-back" @click=${() => this.store.openQuotas(null)}>
        ← ${this.t('quota-tables')}
      </button>
      <select
        data-role="quota-choice"
        aria-label=${this.t('quota-table')}
        @change=${(event: Event) => this.store.openQuotas((event.target as HTMLSelectElement).value)}
      >
        ${(quotas.choices ?? []).map(
          (one) =>
            html`<option value=${one.id} ?selected=${one.id === choice.id}>
              ${texts.local(one.name)} · ${choiceYear(texts, one)}
            </option>`,
        )}
      </select>
      <span class="muted small">${unit === '' ? nothing : this.t('quota-unit-line', { unit })}</span>
      <span class="push"></span>
      ${
        this.readonly
          ? nothing
          : html`<button
              type="button"
              data-role="quota-reset"
              ?disabled=${!reset}
              @click=${() => this.store.resetQuotas()}
            >
              ${this.t('quota-reset')}
            </button>`
      }
      <tuiyan-quota-files .store=${this.store} ?readonly=${this.readonly}></tuiyan-quota-files>
      ${
        // A memo names who hurts most: no matter for an embed.
        this.readonly
          ? nothing
          : html`<button type="button" data-role="quota-memo" aria-haspopup="dialog" @click=${this.memo}>
              ${this.t('memo-open')}
            </button>`
      }
    </div>`;
  }

  private memo(event: Event): void {
    this.querySelector<QuotaMemo>('tuiyan-quota-memo')?.show(event.currentTarget as HTMLElement);
  }
}

define('tuiyan-quotas', QuotasView);
