/** `<tuiyan-quota-list>`: the tables of the plan, each opened by one click, with what its parts come to at a glance. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuotaChoice } from '../engine/wire';
import { isChanged, tableOf, type QuotaGlance } from '../state/quotas';
import type { PageState } from '../state/state';
import { lampShape } from './icons';
import { define, PagePart } from './page-part';
import { quotaDecimals, shownText, withoutSign } from './quota-cells';
import { choiceUnit, choiceYear, differenceUnit, withUnit } from './quota-words';

export class QuotaList extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    const { choices, tables, glances } = state.quotas;
    return [choices, tables, glances, state.texts];
  }

  protected override render(): TemplateResult {
    const choices = this.page.quotas.choices ?? [];
    if (choices.length === 0) {
      return html`<p class="waiting" data-role="no-quotas">${this.t('quota-none')}</p>`;
    }
    const groups = Array.from(new Set(choices.map(({ group }) => group)));
    return html`<section class="section first" data-role="quota-list">
      <p class="muted small">${this.t('quota-list-note')}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.t('quota-tables')}>
        <table class="quota-list">
          <thead>
            <tr>
              <th scope="col" class="first">${this.t('quota-table')}</th>
              <th scope="col" class="of-year">${this.t('column-year')}</th>
              <th scope="col" class="number">${this.t('quota-city-target')}</th>
              <th scope="col">${this.t('column-unit')}</th>
              <th scope="col">${this.t('quota-check')}</th>
            </tr>
          </thead>
          ${groups.map(
            (group) =>
              html`<tbody>
                <tr class="group-row">
                  <th colspan="5" scope="rowgroup">${group ?? this.t('quota-made')}</th>
                </tr>
                ${choices.filter((choice) => choice.group === group).map((choice) => this.row(choice))}
              </tbody>`,
          )}
        </table>
      </div>
    </section>`;
  }

  private row(choice: QuotaChoice): TemplateResult {
    const { quotas, texts } = this.page;
    const table = tableOf(quotas, choice);
    const { target } = table.sheet;
    return html`<tr>
      <th scope="row" class="first">
        <button
          type="button"
          class="link"
          data-quota-open=${choice.id}
          @click=${() => this.store.openQuotas(choice.id)}
        >
          ${texts.local(choice.name)}
        </button>
        ${isChanged(quotas, choice) ? html`<span class="tag">${this.t('quota-changed')}</span>` : nothing}
      </th>
      <td class="of-year">${choiceYear(texts, choice)}</td>
      <td class="number">${target === '' ? '—' : shownText(target, quotaDecimals(choice, table))}</td>
      <td>${choiceUnit(texts, choice)}</td>
      <td>${this.glance(choice, quotas.glances[choice.id])}</td>
    </tr>`;
  }

  /** A word always stands beside the mark; a figure that is over or short is a remark, no fault. */
  private glance(choice: QuotaChoice, glance: QuotaGlance | undefined): TemplateResult | typeof nothing {
    if (!glance) {
      return nothing;
    }
    const { status, difference } = glance;
    const { texts } = this.page;
    const size =
      difference === null
        ? ''
        : withUnit(
            texts,
            shownText(withoutSign(difference), decimalsOfText(difference)),
            differenceUnit(texts, choice),
          );
    return html`<span class="glance ${status}" data-glance=${status}>
      ${lampShape(status === 'even' ? 'met' : 'unknown')} ${this.t(`quota-glance-${status}`, { size })}
    </span>`;
  }
}

function decimalsOfText(text: string): number {
  return Math.min(2, (text.split('.')[1] ?? '').length);
}

define('tuiyan-quota-list', QuotaList);
