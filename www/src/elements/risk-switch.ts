/**
 * `<tuiyan-risk>`: the one switch of uncertainty, and behind the button beside it seed and number of paths. What is typed and cannot be
 * run stays in its field with the reason; the paths that run are those of the last good entry.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formatPlain, parseTyped } from '../i18n/numbers';
import { RISK_NUMBERS, RISK_RANGES, USUAL } from '../state/risk';
import type { RiskNumber } from '../state/risk';
import type { PageState } from '../state/state';
import { icon } from './icons';
import { define, PagePart } from './page-part';

/** A whole number as it is typed. */
const PLAIN = { unit: '', scale: 1, decimals: 0, difference_unit: '' };

export class RiskSwitch extends PagePart {
  @state() private open = false;
  /** What was typed and refused, by its field. */
  @state() private refused: Partial<Record<RiskNumber, string>> = {};

  protected shows(state: PageState): readonly unknown[] {
    const { on, seed, paths, answer } = state.risk;
    return [state.plan, on, seed, paths, answer, state.texts];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.leave);
    this.addEventListener('keydown', this.key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.leave);
    this.removeEventListener('keydown', this.key);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, risk } = this.page;
    if (plan === null) {
      return nothing;
    }
    const name = this.t('risk-settings');
    return html`<button
        type="button"
        class="toggle"
        role="switch"
        data-role="risk"
        aria-checked=${risk.on ? 'true' : 'false'}
        @click=${() => this.store.setRisk(!this.page.risk.on)}
      >
        <span class="track" aria-hidden="true"></span>${this.t('show-uncertainty')}
      </button>
      <button
        type="button"
        class="icon plain"
        data-role="risk-settings"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${name}
        title=${`${name}\n${this.t('risk-run', { paths: this.value('paths'), seed: String(this.value('seed')) })}`}
        @click=${() => (this.open = !this.open)}
      >
        ${icon('settings')}
      </button>
      ${this.open ? this.panel() : nothing}`;
  }

  private panel(): TemplateResult {
    const { answer } = this.page.risk;
    const mended = answer?.correlation_mended_by ?? null;
    return html`<div class="risk-panel" role="group" aria-label=${this.t('risk-settings')}>
      ${RISK_NUMBERS.map((field) => this.field(field))}
      <p class="small muted">${this.t('risk-settings-help')}</p>
      <p class="small muted">${this.t('probability-meaning')}${this.t('probability-covers')}</p>
      ${
        mended === null
          ? nothing
          : html`<p class="small" data-role="correlation-mended">
              ${this.t('correlation-mended', { size: formatPlain(mended, 3) })}
            </p>`
      }
    </div>`;
  }

  private field(name: RiskNumber): TemplateResult {
    const typed = this.refused[name];
    const [least, most] = RISK_RANGES[name];
    const bad = typed !== undefined;
    return html`<div class="risk-field">
      <label for=${`risk-${name}`}>${this.t(`risk-${name}`)}</label>
      <input
        id=${`risk-${name}`}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        data-role=${`risk-${name}`}
        aria-invalid=${bad ? 'true' : 'false'}
        aria-describedby=${bad ? `risk-${name}-fault` : nothing}
        .value=${typed ?? String(this.value(name))}
        @change=${(event: Event) => this.enter(name, event.target as HTMLInputElement)}
        @keydown=${(event: KeyboardEvent) => this.fieldKey(name, event)}
      />
      ${
        bad
          ? html`<p class="fault" role="alert" id=${`risk-${name}-fault`}>
              ${this.t('risk-refused', { least: formatPlain(least), most: formatPlain(most) })}
            </p>`
          : nothing
      }
    </div>`;
  }

  private value(name: RiskNumber): number {
    return this.page.risk[name] ?? USUAL[name];
  }

  private enter(name: RiskNumber, field: HTMLInputElement): void {
    const typed = field.value;
    const value = parseTyped(typed, PLAIN);
    const taken = value !== null && this.store.setRiskNumber(name, value);
    this.refuse(name, taken ? undefined : typed);
    if (taken) field.value = String(this.value(name));
  }

  /** Keeps what was typed in its field, or lets the number that holds stand there again. */
  private refuse(name: RiskNumber, typed: string | undefined): void {
    const refused = { ...this.refused };
    if (typed === undefined) delete refused[name];
    else refused[name] = typed;
    this.refused = refused;
  }

  /** Enter takes what is typed, Esc brings back what holds. */
  private fieldKey(name: RiskNumber, event: KeyboardEvent): void {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Enter') {
      this.enter(name, field);
    } else if (event.key === 'Escape' && field.value !== String(this.value(name))) {
      event.stopPropagation();
      this.refuse(name, undefined);
      field.value = String(this.value(name));
    }
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.close();
      this.querySelector<HTMLElement>('[data-role=risk-settings]')?.focus();
    }
  };

  private readonly leave = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    // A press on the panel's own ground takes the focus nowhere.
    if (to instanceof Node && !this.contains(to)) {
      this.close();
    }
  };

  private close(): void {
    this.open = false;
    this.refused = {};
  }
}

define('tuiyan-risk', RiskSwitch);
