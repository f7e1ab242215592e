/** `<tuiyan-years>`: the year that cards, lamps, chart and tables show together; the plan's milestones, other years in the list behind. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatYear } from '../i18n/numbers';
import { yearChoices } from '../state/state';
import type { PageState } from '../state/state';
import { simulatedYears } from '../state/scenario';
import { define, PagePart } from './page-part';

export class YearSwitch extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.year, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, year } = this.page;
    if (plan === null) {
      return nothing;
    }
    const first = yearChoices(plan);
    const others = simulatedYears(plan).filter((one) => !first.includes(one));
    return html`<span class="muted small" id="year-label">${this.t('shown-year')}</span>
      <div class="segments" role="group" aria-labelledby="year-label">
        ${first.map(
          (one) =>
            html`<button
              type="button"
              data-year-choice=${one}
              aria-pressed=${one === year ? 'true' : 'false'}
              @click=${() => this.store.setYear(one)}
            >
              ${this.t('year-name', { year: formatYear(one) })}
            </button>`,
        )}
      </div>
      ${
        others.length === 0
          ? nothing
          : html`<select aria-label=${this.t('other-years')} @change=${this.chooseOther}>
              <option value="" ?selected=${first.includes(year)}>${this.t('other-years')}</option>
              ${others.map(
                (one) =>
                  html`<option value=${one} ?selected=${one === year}>
                    ${this.t('year-name', { year: formatYear(one) })}
                  </option>`,
              )}
            </select>`
      }`;
  }

  private chooseOther(event: Event): void {
    const chosen = Number((event.target as HTMLSelectElement).value);
    if (chosen > 0) {
      this.store.setYear(chosen);
    }
  }
}

define('tuiyan-years', YearSwitch);
