/**
 * `<tuiyan-analysis-status>`: what is to be said of an analysis besides its answer: how far a long one is, with a button that ends it; that
 * the figures are still those of the scenario before; what is wrong with the question, with remedies.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messageArguments } from '../i18n/message-arguments';
import type { AnalysisSlot } from '../state/analyses';
import type { PageState } from '../state/state';
import { indicatorName, leverName, targetName } from './names';
import { define, PagePart } from './page-part';

/** What is done sooner needs no word. */
const LATE_MS = 400;

export class AnalysisStatus extends PagePart {
  /** The name under which the question is asked. */
  @property() name = '';
  /** A question that is asked once does not follow the scenario; whoever shows its answer says so. */
  @property({ attribute: false }) once = false;

  @state() private late = false;
  private timer = 0;

  protected shows(page: PageState): readonly unknown[] {
    return [page.analyses[this.name], page.scenario, page.texts];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.rest();
  }

  private get analysis(): AnalysisSlot | undefined {
    return this.page.analyses[this.name];
  }

  private rest(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.late = false;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const runs = (this.analysis?.progress ?? null) !== null;
    if (!runs) {
      this.rest();
    } else if (this.timer === 0) {
      this.timer = window.setTimeout(() => (this.late = true), LATE_MS);
    }
  }

  protected override render(): TemplateResult {
    const { page, analysis: slot } = this;
    const stale = !this.once && slot !== undefined && slot.answer !== null && slot.of !== page.scenario;
    return html`<div class="analysis-status" role="status">
        ${this.late && slot?.progress ? this.progress(slot.progress.done / slot.progress.of) : nothing}
        ${stale && !this.late ? html`<span class="muted small">${this.t('analysis-stale')}</span>` : nothing}
      </div>
      ${slot === undefined || slot.diagnostics.length === 0 ? nothing : this.faults(slot)}`;
  }

  private progress(part: number): TemplateResult {
    const percent = Math.round(100 * part);
    return html`<span class="muted small">${this.t('analysis-progress', { percent })}</span>
      <progress max="100" value=${percent} aria-label=${this.t('analysis-progress', { percent })}></progress>
      <button type="button" data-role="cancel-analysis" @click=${() => this.store.endAnalysis(this.name)}>
        ${this.t('cancel')}
      </button>`;
  }

  /** The page knows targets, levers and indicators by their names. */
  private withNames(params: AnalysisSlot['diagnostics'][number]['params']): typeof params {
    const { plan, texts } = this.page;
    const name = (id: string): string => {
      const target = plan?.targets.find((one) => one.id === id);
      const lever = plan?.levers.find((one) => one.id === id);
      const indicator = plan?.indicators.find((one) => one.id === id);
      if (plan && target) return targetName(texts, plan, target);
      if (lever) return leverName(texts, lever);
      return plan && indicator ? indicatorName(texts, plan, indicator) : id;
    };
    return Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? name(value) : value]),
    );
  }

  private faults(slot: AnalysisSlot): TemplateResult {
    const { texts } = this.page;
    return html`<ul class="analysis-faults" role="alert">
      ${slot.diagnostics.map(({ code, params }) => {
        const id = `diagnostic-${code}`;
        if (!texts.has(id)) {
          return html`<li data-message=${code}>${this.t('message-without-text', { code })}</li>`;
        }
        const named = messageArguments(texts, this.withNames(params));
        return html`<li data-message=${code}>
          ${texts.t(id, named)} ${texts.attribute(id, 'remedy', named) ?? nothing}
        </li>`;
      })}
    </ul>`;
  }
}

define('tuiyan-analysis-status', AnalysisStatus);
