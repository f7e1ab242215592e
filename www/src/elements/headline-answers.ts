/**
 * `<tuiyan-answers>`: the four questions that a plan is asked first. When does output double, and what part of it is price? How much land
 * is freed? How much energy is freed, and how much is saved (two things, never added)? What are the listed companies worth? A question
 * for which the plan has no base figures is not asked; one line names them.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { IndicatorView } from '../engine/wire';
import { formatValue, formatYear } from '../i18n/numbers';
import { compared } from '../state/risk';
import { indicatorOf, valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { figure, figureWithUnit, lamp, sentence, unit } from './figures';
import { bottleneckText, jointFigure, jointHeading, jointScene } from './joint-chance';
import { dueText, gapInUnits, levelWord, targetValueText } from './outcome-words';
import { define, PagePart } from './page-part';
import { dueYear, targetFacts, targetFor } from './target-facts';

export class HeadlineAnswers extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    const { on, answer, chosen } = state.risk;
    const before = compared(state.risk);
    return [state.plan, state.projection, state.year, state.texts, on, answer, before, chosen];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this.page;
    if (plan === null || this.page.projection === null) {
      return nothing;
    }
    const absent = plan.absent_blocks.map((block) => this.t(`block-${block}`));
    return html`<section class="answers" aria-label=${this.t('answers')}>
      ${this.joint()} ${this.doubling()} ${this.isAsked('land', 'land.freed') ? this.land() : nothing}
      ${this.isAsked('energy', 'energy.freed') ? this.energy() : nothing}
      ${this.view('listed.market_value') === null ? nothing : this.listed()}
      ${
        absent.length === 0
          ? nothing
          : html`<div class="answer" data-role="absent-blocks">
              <p class="under">${this.t('absent-blocks', { blocks: absent.join(this.t('list-comma')) })}</p>
            </div>`
      }
    </section>`;
  }

  /** The chance that the chosen targets are met together; asked where uncertainty is shown. */
  private joint(): TemplateResult | typeof nothing {
    const { plan, risk, texts } = this.page;
    if (plan === null || !risk.on) {
      return nothing;
    }
    const scene = jointScene(texts, plan, risk);
    return html`<div class="answer" data-answer="joint">
      <h3>${jointHeading(scene)}</h3>
      <p class="main-figure words">${jointFigure(scene)}</p>
      <p class="under">${bottleneckText(scene)}</p>
    </div>`;
  }

  /** What renewal frees is computed also without the block that it is freed from; it is then asked only where something is. */
  private isAsked(block: string, indicator: string): boolean {
    const { plan } = this.page;
    const view = this.view(indicator);
    return view !== null && (plan?.absent_blocks.includes(block) !== true || (view.value ?? 0) !== 0);
  }

  private doubling(): TemplateResult {
    const { plan, projection } = this.page;
    const horizon = formatYear(plan?.last_year ?? 0);
    const moment = projection?.doubling_year ?? null;
    const when =
      moment === null
        ? this.t('doubling-never', { year: horizon })
        : this.t(Number.isInteger(moment) ? 'doubling-end' : 'doubling-during', {
            year: formatYear(Math.ceil(moment)),
          });
    return html`<div class="answer" data-answer="doubling">
      <h3>${this.t('answer-doubling')}</h3>
      <p class="main-figure words" data-indicator="output.doubling_year" data-value=${moment ?? nothing}>${when}</p>
      <p class="under">${this.doublingParts()}</p>
    </div>`;
  }

  /** 为基期的 1.62 倍 = 价格 1.05 × 实际 1.54, for the shown year. */
  private doublingParts(): unknown {
    const { plan, projection, year, texts } = this.page;
    const indicator = plan === null ? null : indicatorOf(plan, 'output.multiple');
    if (plan === null || projection === null || indicator === null) {
      return nothing;
    }
    const multiple = valueOf(plan, projection, 'output.multiple', year);
    const price = projection.price_level[year - plan.base_year] ?? null;
    if (multiple === null || price === null) {
      return nothing;
    }
    return sentence(
      texts,
      'doubling-parts',
      {
        year: formatYear(year),
        price: formatValue(price, indicator.display),
        real: formatValue(multiple / price, indicator.display),
      },
      { multiple: figure({ indicator, year, value: multiple }) },
    );
  }

  private land(): TemplateResult {
    return html`<div class="answer" data-answer="land">
      <h3>${this.t('answer-land', { year: formatYear(this.page.year) })}</h3>
      ${this.mainFigure('land.freed')}
      <p class="under">${this.targetLine('land.freed') ?? this.pool()}</p>
    </div>`;
  }

  /** Both in one unit, which stands once. */
  private energy(): TemplateResult {
    const saved = this.view('energy.saved_total');
    const shown = saved ?? this.view('energy.freed');
    return html`<div class="answer" data-answer="energy">
      <h3>${this.t(saved === null ? 'answer-energy-freed' : 'answer-energy', { year: formatYear(this.page.year) })}</h3>
      <p class="main-figure pair">
        <span><span class="label">${this.t('energy-freed-short')}</span>${this.inline('energy.freed')}</span>
        ${
          saved === null
            ? nothing
            : html`<span
                ><span class="label">${this.t('energy-saved-short')}</span>${this.inline('energy.saved_total')}</span
              >`
        }
        ${shown === null ? nothing : unit(this.page.texts, shown.indicator.display)}
      </p>
    </div>`;
  }

  private listed(): TemplateResult {
    const { texts } = this.page;
    const count = this.view('listed.count');
    return html`<div class="answer" data-answer="listed">
      <h3>${this.t('answer-listed', { year: formatYear(this.page.year) })}</h3>
      ${this.mainFigure(
        'listed.market_value',
        count === null
          ? nothing
          : html`<span class="under beside"
              >${sentence(texts, 'listed-count', {}, { count: figureWithUnit(texts, { ...count, year: this.page.year }) })}</span
            >`,
      )}
      <p class="under">${this.targetLine('listed.market_value') ?? nothing}</p>
    </div>`;
  }

  private pool(): unknown {
    const view = this.view('land.pool');
    return view === null
      ? nothing
      : sentence(
          this.page.texts,
          'land-pool',
          {},
          { pool: figureWithUnit(this.page.texts, { ...view, year: this.page.year }) },
        );
  }

  private mainFigure(id: string, beside: unknown = nothing): TemplateResult {
    const view = this.view(id);
    return view === null
      ? html`<p class="main-figure words">${this.t('not-projected')}</p>`
      : html`<p class="main-figure">
          ${figure({ ...view, year: this.page.year })}${unit(this.page.texts, view.indicator.display)} ${beside}
        </p>`;
  }

  private inline(id: string): TemplateResult | string {
    const view = this.view(id);
    return view === null ? this.t('not-projected') : figure({ ...view, year: this.page.year });
  }

  private targetLine(id: string): TemplateResult | null {
    const { plan, projection, year, texts } = this.page;
    const fact = plan === null || projection === null ? null : targetFor(targetFacts(plan, projection), id, year);
    if (fact === null) {
      return null;
    }
    const { target, outcome } = fact;
    return html`<span data-target=${target.id} data-status=${outcome.status}
      >${this.t('card-target', {
        value: targetValueText(texts, target) ?? '',
        level: levelWord(texts, target),
        year: dueText(texts, target),
        same: dueYear(target) === year ? 'yes' : 'no',
      })}
      ${lamp(texts, outcome.status)} ${gapInUnits(texts, fact) ?? nothing}</span
    >`;
  }

  private view(id: string): { indicator: IndicatorView; value: number | null } | null {
    const { plan, projection, year } = this.page;
    const indicator = plan === null ? null : indicatorOf(plan, id);
    return plan === null || projection === null || indicator === null
      ? null
      : { indicator, value: valueOf(plan, projection, id, year) };
  }
}

define('tuiyan-answers', HeadlineAnswers);
