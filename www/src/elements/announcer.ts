/**
 * `<tuiyan-announcer>`: the one polite live region. It says nothing during a drag, and the new result once the hand has rested; never the
 * same words twice. Where uncertainty is shown it waits for all paths and says the chance of the headline's target with the rest.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PlanView } from '../engine/wire';
import { formatYear } from '../i18n/numbers';
import { isStale, targetRisk } from '../state/risk';
import { indicatorOf, valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { valueText } from './figures';
import { indicatorName } from './names';
import { dueText } from './outcome-words';
import { define, PagePart } from './page-part';
import { chanceText } from './risk-words';
import { tally, targetFacts, targetFor } from './target-facts';
import type { TargetFact } from './target-facts';

const REST_MS = 1000;

export class Announcer extends PagePart {
  @state() private words = '';
  private timer = 0;
  private said: PageState['projection'] = null;

  protected shows(state: PageState): readonly unknown[] {
    const { on, answer, preview, running } = state.risk;
    return [state.projection, state.dragging, state.year, on, answer, preview, running];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
  }

  protected override render(): TemplateResult {
    return html`<p class="spoken" role="status" aria-live="polite">${this.words}</p>`;
  }

  protected override updated(): void {
    window.clearTimeout(this.timer);
    const { projection, dragging } = this.page;
    if (projection === null || dragging || projection === this.said) {
      return;
    }
    if (this.said === null) {
      this.said = projection;
      return;
    }
    // One message: the chance comes a moment after the figures, and a newer answer begins the rest anew.
    if (this.page.risk.on && this.page.risk.running) {
      return;
    }
    this.timer = window.setTimeout(() => this.say(), REST_MS);
  }

  private say(): void {
    const { plan, projection, texts, year } = this.page;
    const indicator = plan === null ? null : indicatorOf(plan, plan.headline);
    if (plan === null || projection === null || indicator === null) {
      return;
    }
    this.said = projection;
    const facts = targetFacts(plan, projection);
    const { met, projectable } = tally(facts);
    const said = this.t('announcement', {
      year: formatYear(year),
      indicator: indicatorName(texts, plan, indicator),
      value: valueText(texts, valueOf(plan, projection, indicator.id, year), indicator.display),
      met,
      count: projectable,
    });
    const chance = this.chance(plan, targetFor(facts, indicator.id, year));
    this.words = chance === null ? said : this.t('announcement-chance', { said, ...chance });
  }

  /** The chance of the headline's target, unless it is of fewer paths or of other levers than the figures. */
  private chance(plan: PlanView, fact: TargetFact | null): { due: string; chance: string } | null {
    const { risk, scenario, texts } = this.page;
    if (fact === null || !risk.on || risk.preview || isStale(risk, scenario)) {
      return null;
    }
    const found = targetRisk(plan, risk.answer, fact.target.id);
    return found === null ? null : { due: dueText(texts, fact.target), chance: chanceText(texts, found.probability) };
  }
}

define('tuiyan-announcer', Announcer);
