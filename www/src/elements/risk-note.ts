/**
 * `<tuiyan-risk-note>`: what stands beside every chance: how many paths from which seed, whether they are all, what a chance means and
 * what it leaves out. A run that takes longer shows how far it is, and one that takes long can be ended.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { RiskView } from '../engine/wire';
import { formatPlain } from '../i18n/numbers';
import { isStale, NO_VOLATILITIES } from '../state/risk';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';

/** Progress that flashes by tells nothing. */
const PROGRESS_AFTER_MS = 400;
const CANCEL_AFTER_MS = 10_000;

export class RiskNote extends PagePart {
  /** How long the run under way has taken: not worth a word, shown with its progress, or long enough to be ended. */
  @state() private wait: 'short' | 'long' | 'endless' = 'short';
  private timers: number[] = [];

  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.risk, state.scenario, state.texts];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopTimers();
  }

  protected override follows(now: PageState, changed: boolean): void {
    super.follows(now, changed);
    if (now.risk.running && this.timers.length === 0) {
      this.timers = [
        window.setTimeout(() => (this.wait = 'long'), PROGRESS_AFTER_MS),
        window.setTimeout(() => (this.wait = 'endless'), CANCEL_AFTER_MS),
      ];
    } else if (!now.risk.running) {
      this.stopTimers();
      this.wait = 'short';
    }
  }

  private stopTimers(): void {
    this.timers.forEach((timer) => window.clearTimeout(timer));
    this.timers = [];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, risk } = this.page;
    if (plan === null || !risk.on) {
      return nothing;
    }
    return html`<aside class="risk-note" data-role="risk-note" aria-label=${this.t('uncertainty')}>
      <p class="meaning">
        <span class="run keep" data-role="risk-run">${this.run(risk.answer)}</span>
        ${this.progress()} ${this.without() ? nothing : this.meaning()}
      </p>
      ${this.clamped(risk.answer)}
    </aside>`;
  }

  /** In a low window the line ends where it must; all of it stands in its title and in the settings. */
  private meaning(): TemplateResult {
    const covers = this.t('probability-covers');
    return html`<span title=${covers}>${this.t('probability-meaning')}${covers}</span>`;
  }

  /** A pack may state no volatilities; then there is nothing to show, and that is said. */
  private without(): boolean {
    return this.page.packDiagnostics.some(({ code }) => code === NO_VOLATILITIES);
  }

  private run(answer: RiskView | null): string {
    const { risk, scenario } = this.page;
    if (this.without()) {
      return this.t(`diagnostic-${NO_VOLATILITIES}`);
    }
    if (answer === null) {
      return this.t(risk.running ? 'risk-begins' : 'risk-none');
    }
    const numbers = { paths: answer.paths, wanted: answer.wanted, seed: String(answer.seed) };
    return isStale(risk, scenario)
      ? this.t('risk-stale', numbers)
      : this.t(risk.preview ? 'risk-preview' : 'risk-run', numbers);
  }

  private progress(): TemplateResult | typeof nothing {
    const { progress } = this.page.risk;
    if (this.wait === 'short') {
      return nothing;
    }
    return html`<progress max="1" .value=${progress} aria-label=${this.t('risk-progress')}></progress> ${
        this.wait === 'endless'
          ? html`<button type="button" class="link" data-role="risk-cancel" @click=${() => this.store.cancelRisk()}>
              ${this.t('cancel')}
            </button>`
          : nothing
      }`;
  }

  /** A published figure that a path cannot reach is taken as near as it can be; on how many paths, is told. */
  private clamped(answer: RiskView | null): TemplateResult | typeof nothing {
    return answer === null || answer.clamped === 0
      ? nothing
      : html`<p data-role="risk-clamped">
          ${this.t('risk-clamped', { count: formatPlain(answer.clamped), paths: formatPlain(answer.paths) })}
        </p>`;
  }
}

define('tuiyan-risk-note', RiskNote);
