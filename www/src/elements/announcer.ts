/**
 * `<tuiyan-announcer>`: the one polite live region. It says nothing during a drag, and the new result once the hand has rested; never the
 * same words twice.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formatYear } from '../i18n/numbers';
import { indicatorOf, valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { valueText } from './figures';
import { indicatorName } from './names';
import { define, PagePart } from './page-part';
import { tally, targetFacts } from './target-facts';

const REST_MS = 1000;

export class Announcer extends PagePart {
  @state() private words = '';
  private timer = 0;
  private said: PageState['projection'] = null;

  protected shows(state: PageState): readonly unknown[] {
    return [state.projection, state.dragging, state.year];
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
    this.timer = window.setTimeout(() => this.say(), REST_MS);
  }

  private say(): void {
    const { plan, projection, texts, year } = this.page;
    const indicator = plan === null ? null : indicatorOf(plan, plan.headline);
    if (plan === null || projection === null || indicator === null) {
      return;
    }
    this.said = projection;
    const { met, projectable } = tally(targetFacts(plan, projection));
    this.words = this.t('announcement', {
      year: formatYear(year),
      indicator: indicatorName(texts, plan, indicator),
      value: valueText(texts, valueOf(plan, projection, indicator.id, year), indicator.display),
      met,
      count: projectable,
    });
  }
}

define('tuiyan-announcer', Announcer);
