/**
 * `<tuiyan-outturn-form>`: published results that a planner types, or pastes from a table. Every fault is told at once, and nothing is taken
 * before all of it is good.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Diagnostic, IndicatorView, PlanView } from '../engine/wire';
import { messageArguments } from '../i18n/message-arguments';
import { parseTyped } from '../i18n/numbers';
import type { TextArguments } from '../i18n/texts';
import { withOutturns, type Outturn } from '../state/outturns';
import { indicatorOf, type PageState } from '../state/state';
import { indicatorName, unitOf } from './names';
import { define, PagePart } from './page-part';
import { indicatorNames } from './quota-file-words';
import { readBlock } from './tab-separated';

interface Fault {
  code: string;
  text: string;
  remedy: string | null;
}

export class OutturnForm extends PagePart {
  @state() private indicator = '';
  @state() private faults: readonly Fault[] = [];
  /** How many were taken last. */
  @state() private taken = 0;

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, texts } = this.page;
    if (plan === null) {
      return nothing;
    }
    const view = indicatorOf(plan, this.indicator);
    const unit = view === null ? '' : unitOf(texts, view.display);
    return html`<details class="outturn-form" data-role="outturn-form">
      <summary>${this.t('review-add')}</summary>
      <form data-role="type-outturn" novalidate @submit=${this.typed}>
        <label
          >${this.t('review-field-indicator')}
          <select
            name="indicator"
            @change=${(event: Event) => (this.indicator = (event.target as HTMLSelectElement).value)}
          >
            <option value=""></option>
            ${plan.indicators.map(
              (one) =>
                html`<option value=${one.id} ?selected=${one.id === this.indicator}>
                  ${indicatorName(texts, plan, one)}
                </option>`,
            )}
          </select></label
        >
        <label
          >${this.t('review-field-year')} <input name="year" inputmode="numeric" size="6" autocomplete="off"
        /></label>
        <label
          >${unit === '' ? this.t('review-field-value-plain') : this.t('review-field-value', { unit })}
          <input name="value" inputmode="decimal" size="10" autocomplete="off"
        /></label>
        <label
          >${this.t('review-field-scope')} <input name="scope" size="18" maxlength="200" autocomplete="off"
        /></label>
        <label
          >${this.t('review-field-source')} <input name="source" size="18" maxlength="200" autocomplete="off"
        /></label>
        <label class="check"
          ><input name="comparable" type="checkbox" checked /> ${this.t('review-field-comparable')}</label
        >
        <button type="submit" data-role="take-typed">${this.t('review-take')}</button>
      </form>
      <form data-role="paste-outturns" novalidate @submit=${this.pasted}>
        <label for="outturn-rows">${this.t('review-paste')}</label>
        <p class="small muted" id="outturn-rows-help">${this.t('review-paste-help')}</p>
        <textarea
          id="outturn-rows"
          name="rows"
          rows="4"
          aria-describedby="outturn-rows-help"
          placeholder=${this.t('review-paste-rows')}
        ></textarea>
        <button type="submit" data-role="take-pasted">${this.t('review-take-rows')}</button>
      </form>
      <div role="status" class="small" data-role="outturns-taken">
        ${this.taken === 0 ? nothing : this.t('review-taken', { count: this.taken })}
      </div>
      ${
        this.faults.length === 0
          ? nothing
          : html`<div class="analysis-faults" role="alert" data-role="outturn-faults">
              <p>${this.t('review-nothing-taken')}</p>
              <ul>
                ${this.faults.map(({ code, text, remedy }) => html`<li data-message=${code}>${text} ${remedy ?? nothing}</li>`)}
              </ul>
            </div>`
      }
    </details>`;
  }

  private readonly typed = (event: SubmitEvent): void => {
    event.preventDefault();
    const { plan } = this.page;
    const form = event.currentTarget as HTMLFormElement;
    if (plan === null) {
      return;
    }
    const data = new FormData(form);
    const field = (name: string): string => {
      const text = data.get(name);
      return typeof text === 'string' ? text.trim() : '';
    };
    const { result, faults } = this.readTyped(plan, field, data.get('comparable') !== null);
    if (result === null) this.refuse(faults);
    else void this.take([result], () => form.reset());
  };

  private readTyped(plan: PlanView, field: (name: string) => string, comparable: boolean) {
    const faults: Fault[] = [];
    const refuse = (code: string, args: TextArguments = {}) =>
      faults.push({ code, text: this.t(`review-fault-${code}`, args), remedy: null });
    const view: IndicatorView | null = indicatorOf(plan, field('indicator'));
    if (view === null) refuse('indicator');
    const year = Number(field('year').normalize('NFKC').replace(/年$/, ''));
    if (!Number.isInteger(year) || year <= plan.base_year || year > plan.last_year) {
      refuse('year', { first: String(plan.base_year + 1), last: String(plan.last_year) });
    }
    const value = view === null ? null : parseTyped(field('value'), view.display);
    if (view !== null && value === null) refuse('value', { content: field('value') });
    const result: Outturn | null =
      faults.length > 0 || view === null || value === null
        ? null
        : { indicator: view.id, year, value, scope: field('scope'), source: field('source'), comparable };
    return { result, faults };
  }

  private readonly pasted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { plan } = this.page;
    const form = event.currentTarget as HTMLFormElement;
    if (plan === null) {
      return;
    }
    const text = new FormData(form).get('rows');
    void this.paste(plan, typeof text === 'string' ? text : '', () => form.reset());
  };

  private async paste(plan: PlanView, text: string, done: () => void): Promise<void> {
    this.store.endAnalysis('backtest');
    const rows = readBlock(text).map((row) => row.map((cell) => ({ text: cell, number: null })));
    const sheet = { name: '', hidden: false, rows, merges: [] };
    const { taken, faults } = await this.store.pasteOutturns([sheet], indicatorNames(this.page.texts, plan));
    this.told(taken, faults, done);
  }

  private faultOf(code: string, args: TextArguments): Fault {
    const { texts } = this.page;
    const id = `diagnostic-${code}`;
    return texts.has(id)
      ? { code, text: texts.t(id, args), remedy: texts.attribute(id, 'remedy', args) }
      : { code, text: this.t('message-without-text', { code }), remedy: null };
  }

  private refuse(faults: readonly Fault[]): void {
    this.faults = faults;
    this.taken = 0;
  }

  /** Takes results that can be read; the core says whether they can hold together. */
  private async take(results: readonly Outturn[], done: () => void): Promise<void> {
    const { scenario } = this.page;
    if (scenario === null) {
      return;
    }
    this.store.endAnalysis('backtest');
    const told: readonly Diagnostic[] = await this.store.takeOutturns(withOutturns(scenario, results), {
      kind: 'outturns',
      id: null,
    });
    this.told(results.length, told, done);
  }

  private told(taken: number, faults: readonly Diagnostic[], done: () => void): void {
    const { texts } = this.page;
    if (faults.length > 0) {
      this.refuse(faults.map(({ code, params }) => this.faultOf(code, messageArguments(texts, params))));
      return;
    }
    this.faults = [];
    this.taken = taken;
    this.indicator = '';
    done();
  }
}

define('tuiyan-outturn-form', OutturnForm);
