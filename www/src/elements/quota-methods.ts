/** `<tuiyan-quota-methods>`: by which rule quotas are proposed, with its one-line meaning, its terms, and whether other places follow an edit. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QuotaFactor } from '../engine/wire';
import { openChoice, tableOf, type QuotaMethod, type QuotaTable } from '../state/quotas';
import type { PageState } from '../state/state';
import { icon } from './icons';
import { define, PagePart } from './page-part';
import './quota-beside';
import { tiersPanel } from './quota-tiers-panel';
import { choiceUnit } from './quota-words';

export class QuotaMethods extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    const { open, tables, proposal, choices, answer } = state.quotas;
    return [open, tables, proposal, choices, answer, state.risk.on, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { quotas, texts, risk } = this.page;
    const choice = openChoice(quotas);
    if (!choice) {
      return nothing;
    }
    const table = tableOf(quotas, choice);
    const { method } = table;
    const needsPaths = method === 'equal-probability' && !risk.on;
    const unit = choiceUnit(texts, choice);
    return html`<div class="toolbar quota-terms">
        <label>
          ${this.t('quota-method')}
          <select
            data-role="quota-method"
            aria-describedby="quota-method-meaning"
            @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value as QuotaMethod)}
          >
            ${choice.methods.map(
              (one) =>
                html`<option
                  value=${one}
                  ?selected=${one === method}
                  title=${texts.attribute(`quota-method-${one}`, 'meaning') ?? ''}
                >
                  ${this.t(`quota-method-${one}`)}
                </option>`,
            )}
          </select>
        </label>
        ${this.term('over', this.t('quota-over'), table.over, '0%')}
        ${this.term('unit', unit === '' ? this.t('quota-unit') : this.t('quota-unit-of', { unit }), table.unit, choice.unit)}
        ${
          needsPaths
            ? html`<button type="button" data-role="quota-risk-on" @click=${() => this.store.setRisk(true)}>
                ${this.t('show-uncertainty')}
              </button>`
            : html`<button
                type="button"
                class="primary"
                data-role="quota-propose"
                @click=${() => this.store.proposeQuotas(method)}
              >
                ${this.t('quota-propose')}
              </button>`
        }
        <label class="check">
          <input
            type="checkbox"
            data-role="quota-follows"
            .checked=${live(table.follows)}
            ?disabled=${needsPaths}
            @change=${(event: Event) => this.store.setQuotaTerms({ follows: (event.target as HTMLInputElement).checked })}
          />${this.t('quota-follows')}
        </label>
        <tuiyan-quota-beside .store=${this.store}></tuiyan-quota-beside>
      </div>
      <p class="method-meaning muted small" id="quota-method-meaning">
        ${texts.attribute(`quota-method-${method}`, 'meaning')}${this.t('full-stop')}
        ${needsPaths ? this.t('quota-needs-paths') : nothing} ${table.follows ? this.t('quota-follows-help') : nothing}
      </p>
      ${method === 'factors' ? this.factors(table) : nothing}
      ${method === 'tiered' ? tiersPanel(this.page, choice, table, (tiers) => this.store.setQuotaRules({ tiers })) : nothing}`;
  }

  private choose(method: QuotaMethod): void {
    this.store.setQuotaTerms({ method });
  }

  private term(name: 'over' | 'unit', label: string, text: string, hint: string): TemplateResult {
    const fault = this.page.quotas.answer?.diagnostics.find(({ place }) => place?.path === name);
    return html`<label>
      ${label}
      <input
        type="text"
        class="short"
        inputmode="decimal"
        autocomplete="off"
        data-role=${`quota-${name}`}
        placeholder=${hint}
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${live(text)}
        @change=${(event: Event) => this.store.setQuotaTerms({ [name]: (event.target as HTMLInputElement).value.trim() })}
      />
    </label>`;
  }

  /** Each factor with weight, direction and how it is made comparable; its column then stands in the grid. */
  private factors(table: QuotaTable): TemplateResult {
    const set = (at: number, patch: Partial<QuotaFactor>): void =>
      this.store.setQuotaFactors(
        table.factors.map((factor, index) => (index === at ? { ...factor, ...patch } : factor)),
      );
    return html`<div class="quota-factors" role="group" aria-label=${this.t('quota-factors')}>
      ${table.factors.map(
        (factor, at) =>
          html`<div class="factor">
            <input
              type="text"
              aria-label=${this.t('quota-factor-name')}
              .value=${live(factor.name)}
              @change=${(event: Event) => set(at, { name: (event.target as HTMLInputElement).value.trim() })}
            />
            <input
              type="text"
              class="short"
              aria-label=${this.t('quota-factor-weight')}
              placeholder="30%"
              .value=${live(factor.weight)}
              @change=${(event: Event) => set(at, { weight: (event.target as HTMLInputElement).value.trim() })}
            />
            <label class="check">
              <input
                type="checkbox"
                .checked=${live(factor.less)}
                @change=${(event: Event) => set(at, { less: (event.target as HTMLInputElement).checked })}
              />${this.t('quota-factor-less')}
            </label>
            <label class="check">
              <input
                type="checkbox"
                .checked=${live(factor.range)}
                @change=${(event: Event) => set(at, { range: (event.target as HTMLInputElement).checked })}
              />${this.t('quota-factor-range')}
            </label>
            <button
              type="button"
              class="icon plain"
              aria-label=${this.t('quota-factor-remove', { name: factor.name })}
              @click=${() => this.store.setQuotaFactors(table.factors.filter((_, index) => index !== at))}
            >
              ${icon('close')}
            </button>
          </div>`,
      )}
      <button type="button" data-role="quota-factor-add" @click=${() => this.add(table)}>
        ${this.t('quota-factor-add')}
      </button>
    </div>`;
  }

  private add({ factors }: QuotaTable): void {
    const name = this.t('quota-factor-new', { number: factors.length + 1 });
    this.store.setQuotaFactors([...factors, { name, weight: '', less: false, range: false }]);
  }
}

define('tuiyan-quota-methods', QuotaMethods);
