/** `<tuiyan-verdict>`: one sentence that says what the plan comes to in this scenario, and how many targets hold. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatYear } from '../i18n/numbers';
import { indicatorOf, valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { figureWithUnit, sentence, sizeText } from './figures';
import { indicatorName } from './names';
import { gapKind, gapPercent, shortGapPercent, targetPhrase } from './outcome-words';
import { define, PagePart } from './page-part';
import { dueYear, tally, targetFacts, targetFor } from './target-facts';

export class Verdict extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.projection, state.year, state.texts, state.status === 'failed'];
  }

  protected override render(): TemplateResult {
    const { plan, projection, status } = this.page;
    if (plan === null || projection === null) {
      return html`<div class="verdict">
        <h2>${this.t(status === 'failed' ? 'verdict-failed' : 'verdict-waiting')}</h2>
      </div>`;
    }
    const counts = tally(targetFacts(plan, projection));
    const held =
      counts.projectable === 0
        ? this.t('verdict-end')
        : this.t('verdict-tally', { met: counts.met, count: counts.projectable });
    const others = [
      plan.counts.by_hand > 0 ? this.t('tracked-by-hand', { count: plan.counts.by_hand }) : null,
      plan.counts.unnumbered > 0 ? this.t('without-number', { count: plan.counts.unnumbered }) : null,
    ].filter((words): words is string => words !== null);
    return html`<div class="verdict">
      <h2 data-role="verdict">${this.headline()}${held}</h2>
      <span class="aside">${others.join(this.t('list-comma'))}</span>
    </div>`;
  }

  private headline(): unknown {
    const { plan, projection, texts, year: shownYear } = this.page;
    const indicator = plan === null ? null : indicatorOf(plan, plan.headline);
    if (plan === null || projection === null || indicator === null) {
      return nothing;
    }
    const fact = targetFor(targetFacts(plan, projection), indicator.id, shownYear);
    const year = fact === null ? shownYear : (dueYear(fact.target) ?? shownYear);
    const value = valueOf(plan, projection, indicator.id, year);
    const elements = { value: html`<span class="figure">${figureWithUnit(texts, { indicator, year, value })}</span>` };
    const args = { year: formatYear(year), indicator: indicatorName(texts, plan, indicator) };
    const display = fact?.target.display ?? null;
    const kind = fact === null || display === null ? null : gapKind(fact, display);
    if (fact === null || display === null || kind === null || fact.outcome.gap === null) {
      return sentence(texts, 'verdict-no-target', args, elements);
    }
    return sentence(
      texts,
      `verdict-${kind}`,
      {
        ...args,
        target: targetPhrase(texts, fact.target, display),
        gap: sizeText(texts, fact.outcome.gap, display),
        percent: shortGapPercent(fact) ?? '',
        share: gapPercent(fact) === null ? 'no' : 'yes',
      },
      elements,
    );
  }
}

define('tuiyan-verdict', Verdict);
