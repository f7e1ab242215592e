/**
 * `<tuiyan-review>`: the mid-term review. What is read aloud stands on top, the verdict first; below it the table of the targets, the published
 * results that the projection is moved onto, and the backtest.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PlanView } from '../engine/wire';
import { formatYear } from '../i18n/numbers';
import { answerOf } from '../state/analyses';
import { outturnsOf } from '../state/outturns';
import type { PageState } from '../state/state';
import './analysis-status';
import './backtest-part';
import { targetName } from './names';
import './outturn-list';
import { define, PagePart } from './page-part';
import { reviewCells, reviewRows, reviewTable, type ReviewRow } from './review-table';
import { reviewSentences, VERDICTS, verdictText, type ReviewAnswer, type Verdict } from './review-words';
import { saveTable } from './table-file';
import { showTarget } from './target-link';
import { verdictShape } from './verdict-shape';

const NAME = 'review';

export class ReviewView extends PagePart {
  @state() private verdict: Verdict | null = null;

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.scenario, page.analyses[NAME], page.texts];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.forgetAnalysis(NAME);
  }

  protected override updated(): void {
    this.store.watchAnalysis(NAME, { kind: 'review' });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario } = this.page;
    if (plan === null || scenario === null) {
      return nothing;
    }
    const answer = answerOf(this.page.analyses, NAME, 'review');
    return html`<section class="section first" data-role="review">
        <h3>${this.t('review-title')} <span class="note">${this.t('review-what')}</span></h3>
        <tuiyan-analysis-status .store=${this.store} name=${NAME}></tuiyan-analysis-status>
        ${answer === null ? nothing : this.said(plan, answer)}
      </section>
      ${answer === null ? nothing : this.targets(plan, answer)}
      <tuiyan-outturns .store=${this.store} .answer=${answer}></tuiyan-outturns>
      <tuiyan-backtest .store=${this.store}></tuiyan-backtest>`;
  }

  /** The verdict on the headline target, then the sentences. */
  private said(plan: PlanView, answer: ReviewAnswer): TemplateResult {
    const { texts, scenario } = this.page;
    const headline = answer.sentences.find(({ code }) => code === 'headline')?.target ?? null;
    const row = reviewRows(plan, answer).find(({ review }) => review.id === headline);
    const moved = scenario === null ? [] : outturnsOf(scenario).filter(({ comparable }) => comparable);
    const years = [...new Set(moved.map(({ year }) => year))].sort();
    return html`${
        row === undefined
          ? nothing
          : html`<p class="review-verdict" data-role="review-verdict" data-verdict=${row.review.verdict}>
              <b>${targetName(texts, plan, row.target)}</b>
              ${row.review.year === null ? nothing : this.t('year-name', { year: formatYear(row.review.year) })}
              <span class="verdict-word ${row.review.verdict}"
                >${verdictShape(row.review.verdict)}${verdictText(texts, row.review)}</span
              >
            </p>`
      }
      ${
        moved.length === 0
          ? nothing
          : html`<p class="moved-note" role="note" data-role="moved-note">
              ${this.t('review-moved', {
                count: moved.length,
                years: years.map(formatYear).join(this.t('list-comma')),
              })}
            </p>`
      }
      <div class="said" data-role="sentences">
        ${reviewSentences(texts, plan, answer).map(({ code, text }) => html`<p data-sentence=${code}>${text}</p>`)}
      </div>`;
  }

  private targets(plan: PlanView, answer: ReviewAnswer): TemplateResult {
    const rows = reviewRows(plan, answer);
    const counts = new Map<Verdict, number>();
    for (const { review } of rows) counts.set(review.verdict, (counts.get(review.verdict) ?? 0) + 1);
    const shown = rows.filter(({ review }) => this.verdict === null || review.verdict === this.verdict);
    return html`<section class="section" data-role="review-targets">
      <h3>
        ${this.t('review-targets')}
        <span class="note">${this.t('review-shown', { shown: shown.length, count: rows.length })}</span>
      </h3>
      <div class="filters" role="group" aria-label=${this.t('review-verdict-filter')}>
        <button
          type="button"
          data-verdict-filter="all"
          aria-pressed=${this.verdict === null ? 'true' : 'false'}
          @click=${() => (this.verdict = null)}
        >
          ${this.t('review-all-verdicts')} ${rows.length}
        </button>
        ${VERDICTS.filter((one) => counts.has(one)).map(
          (one) =>
            html`<button
              type="button"
              data-verdict-filter=${one}
              aria-pressed=${this.verdict === one ? 'true' : 'false'}
              @click=${() => (this.verdict = this.verdict === one ? null : one)}
            >
              ${verdictShape(one)} ${this.t(`review-verdict-${one}`)} ${counts.get(one)}
            </button>`,
        )}
        <button type="button" data-role="save-csv" @click=${() => this.save(plan, shown)}>${this.t('save-csv')}</button>
      </div>
      ${reviewTable(this.page.texts, plan, shown, this.toTarget)}
      <p class="table-notes">${this.t('review-note-pace')}</p>
      <p class="table-notes">${this.t('review-note-plausible')}</p>
    </section>`;
  }

  private readonly toTarget = (id: string): void => {
    void showTarget(this.store, this.getRootNode() as ShadowRoot, id);
  };

  private save(plan: PlanView, rows: readonly ReviewRow[]): void {
    saveTable(this.page, this.t('review-title'), reviewCells(this.page.texts, plan, rows));
  }
}

define('tuiyan-review', ReviewView);
