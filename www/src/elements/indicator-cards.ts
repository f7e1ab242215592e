/** `<tuiyan-cards>`: the plan's chosen indicators in the shown year, each with target, lamp, gap and change against the base. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { IndicatorView } from '../engine/wire';
import { formatValue, formatYear, shownAlike } from '../i18n/numbers';
import { bandOf, compared, targetRisk } from '../state/risk';
import { indicatorOf, valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { figure, sizeText, unit } from './figures';
import { indicatorName } from './names';
import { againstTarget } from './outcome-words';
import { define, PagePart } from './page-part';
import { bandRange, chance, moved } from './risk-words';
import { targetFacts, targetFor } from './target-facts';
import type { TargetFact } from './target-facts';

/** Figures longer than this are set in the smaller size. */
const LONG_FIGURE = 8;

export class IndicatorCards extends PagePart {
  /** The `indicators` attribute of the simulator: what to show in place of the plan's choice. */
  @property({ attribute: false }) indicators: readonly string[] = [];

  protected shows(state: PageState): readonly unknown[] {
    const { on, answer } = state.risk;
    const before = compared(state.risk);
    return [state.plan, state.projection, state.baseProjection, state.year, state.texts, on, answer, before];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, projection } = this.page;
    if (plan === null || projection === null) {
      return nothing;
    }
    const ids = this.indicators.length > 0 ? this.indicators : plan.cards;
    const views = ids.flatMap((id) => indicatorOf(plan, id) ?? []).slice(0, 8);
    const facts = targetFacts(plan, projection);
    return html`<section class="cards of-${views.length}" aria-label=${this.t('cards')}>
      ${repeat(
        views,
        ({ id }) => id,
        (indicator) => this.card(indicator, targetFor(facts, indicator.id, this.page.year)),
      )}
    </section>`;
  }

  private card(indicator: IndicatorView, fact: TargetFact | null): TemplateResult {
    const { plan, projection, texts, year } = this.page;
    if (plan === null || projection === null) {
      return html``;
    }
    const value = valueOf(plan, projection, indicator.id, year);
    const name = indicatorName(texts, plan, indicator);
    const long = formatValue(value, indicator.display).length > LONG_FIGURE;
    return html`<article class="card" data-card=${indicator.id}>
      <h3 title=${name}>
        <button type="button" class="value" data-explain=${indicator.id}>${name}</button>
        <span class="muted">${formatYear(year)}</span>
      </h3>
      <p class="figure ${long ? 'long' : ''}">
        ${figure({ indicator, year, value })}${unit(texts, indicator.display)} ${this.change(indicator, value)}
      </p>
      ${this.uncertain(indicator, fact)} ${againstTarget(texts, fact, year, indicator.display)}
    </article>`;
  }

  /** P10—P90 2,980～3,240, and the chance of the card's target; a line of its own, also while the paths are still run. */
  private uncertain(indicator: IndicatorView, fact: TargetFact | null): TemplateResult | typeof nothing {
    const { plan, texts, year, risk } = this.page;
    if (plan === null || !risk.on) {
      return nothing;
    }
    const band = risk.answer === null ? null : bandOf(plan, risk.answer, indicator.id, year);
    const found = fact === null ? null : targetRisk(plan, risk.answer, fact.target.id);
    const was = fact === null ? null : targetRisk(plan, compared(risk), fact.target.id);
    return html`<p class="against uncertain">
      <span>${this.t('band-80-short')} ${band === null ? '—' : bandRange(texts, indicator, year, band)}</span>
      ${
        found === null || fact === null
          ? nothing
          : html`<span data-target=${fact.target.id} data-status=${fact.outcome.status}
              ><span title=${this.t('column-probability')}>${this.t('probability-card')}</span>${chance(texts, found)}
              ${moved(texts, found.probability, was === null ? null : was.probability)}</span
            >`
      }
    </p>`;
  }

  /** Change against the base preset; nothing where the two are shown alike. */
  private change(indicator: IndicatorView, value: number | null): TemplateResult | typeof nothing {
    const { plan, baseProjection, year, texts } = this.page;
    const base = plan === null || baseProjection === null ? null : valueOf(plan, baseProjection, indicator.id, year);
    if (value === null || base === null || shownAlike(value, base, indicator.display)) {
      return nothing;
    }
    const up = value > base;
    const size = sizeText(texts, value - base, indicator.display);
    return html`<span class="delta" title=${this.t(up ? 'delta-above' : 'delta-below', { size })}
      ><span aria-hidden="true">${up ? '▲' : '▼'}${formatValue(Math.abs(value - base), indicator.display)}</span
      ><span class="spoken">${this.t(up ? 'delta-above' : 'delta-below', { size })}</span></span
    >`;
  }
}

define('tuiyan-cards', IndicatorCards);
