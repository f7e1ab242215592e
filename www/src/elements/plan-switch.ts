/** `<tuiyan-plans>`: every plan by its short name, each one click away; on a narrow page the same as a menu. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlanChoice } from '../engine/plans';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';

export class PlanSwitch extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.plans, state.opened, state.texts];
  }

  protected override render(): TemplateResult {
    const { plans, opened } = this.page;
    return html`<nav class="plans" aria-label=${this.t('plan-switch')}>
        ${repeat(
          plans,
          ({ id }) => id,
          (choice) =>
            html`<button
              type="button"
              data-plan=${choice.id}
              aria-current=${choice.id === opened ? 'true' : 'false'}
              title=${this.fullName(choice)}
              @click=${() => this.choose(choice.id)}
            >
              ${this.short(choice)}
            </button>`,
        )}
      </nav>
      <select data-role="plan" aria-label=${this.t('plan-switch')} @change=${this.chosen}>
        ${opened === null ? html`<option value="" selected>${this.t('plan-switch')}</option>` : nothing}
        ${repeat(
          plans,
          ({ id }) => id,
          (choice) =>
            html`<option value=${choice.id} .selected=${choice.id === opened}>${this.fullName(choice)}</option>`,
        )}
      </select>`;
  }

  private fullName({ id, text, name }: PlanChoice): string {
    const { texts } = this.page;
    return name !== null ? this.local(name) : text !== null && texts.has(text) ? this.t(text) : id;
  }

  private short(choice: PlanChoice): string {
    const { texts } = this.page;
    const short = choice.text !== null && texts.has(choice.text) ? texts.attribute(choice.text, 'short') : null;
    return short ?? this.fullName(choice);
  }

  private choose(id: string): void {
    if (id !== '' && id !== this.page.opened) {
      void this.store.openPlan(id);
    }
  }

  private chosen(event: Event): void {
    this.choose((event.target as HTMLSelectElement).value);
  }
}

define('tuiyan-plans', PlanSwitch);
