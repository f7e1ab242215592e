/** The table of a mid-term review: where each target stood last, its pace, what the remaining years need, and the verdict. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Display, PlanView, TargetView } from '../engine/wire';
import { formatPercent, formatValue, formatYear, MISSING } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { sizeText, valueText } from './figures';
import { targetName, unitName } from './names';
import { tableHeads } from './table-heads';
import { comparison } from './target-rows';
import {
  aheadText,
  changeText,
  figureOrigin,
  plausibleShort,
  verdictText,
  type ReviewAnswer,
  type TargetReview,
} from './review-words';
import { verdictShape } from './verdict-shape';

const COLUMNS = ['target', 'verdict', 'wanted', 'base', 'figure', 'pace', 'needed', 'ends'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['wanted', 'base', 'figure', 'needed', 'ends']);

export interface ReviewRow {
  target: TargetView;
  review: TargetReview;
}

/** The rows of an answer with their targets. */
export function reviewRows(plan: PlanView, { targets }: ReviewAnswer): ReviewRow[] {
  return targets.flatMap((review) => {
    const target = plan.targets.find(({ id }) => id === review.id);
    return target === undefined ? [] : [{ target, review }];
  });
}

export function reviewTable(
  texts: Texts,
  plan: PlanView,
  rows: readonly ReviewRow[],
  toTarget: (id: string) => void,
): TemplateResult {
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${texts.t('review-caption-targets')}>
    <table class="review" data-role="review-table">
      <caption class="spoken">
        ${texts.t('review-caption-targets')}
      </caption>
      ${tableHeads(
        COLUMNS.map((column) => ({
          text: texts.t(`review-column-${column}`),
          ...(column === 'target' ? { kind: 'first' } : NUMBERS.has(column) ? { kind: 'number' } : {}),
        })),
      )}
      <tbody>
        ${rows.map((row) => reviewRow(texts, plan, row, toTarget))}
      </tbody>
    </table>
  </div>`;
}

function reviewRow(
  texts: Texts,
  plan: PlanView,
  { target, review }: ReviewRow,
  toTarget: (id: string) => void,
): TemplateResult {
  const { display, figure_display: own } = review;
  const level = target.level === 'must' ? null : texts.t(`level-${target.level}`);
  return html`<tr data-review=${review.id} data-verdict=${review.verdict}>
    <th scope="row" class="first">
      <button type="button" class="link" data-to-target=${review.id} @click=${() => toTarget(review.id)}>
        ${targetName(texts, plan, target)}
      </button>
      <span class="second"
        >${[review.year === null ? null : formatYear(review.year), level, target.scope].filter(Boolean).join(texts.t('list-comma'))}</span
      >
    </th>
    <td>
      <span class="verdict-word ${review.verdict}">${verdictShape(review.verdict)}${verdictText(texts, review)}</span>
      ${plausibleShort(texts, review).map((clause) => html`<span class="second wraps">${clause}</span>`)}
    </td>
    <td class="number">
      ${comparison(target)}${display === null || target.value === null ? (target.given ?? MISSING) : formatValue(target.value, display)}
      <span class="second">${display === null ? nothing : unitName(texts, display.unit)}</span>
    </td>
    <td class="number">
      ${value(target, review.base_year, review.base, own)}<span class="second">${formatYear(review.base_year)}</span>
    </td>
    <td class="number ${review.published === null ? 'of-model' : 'of-published'}">
      ${review.figure_year === null ? MISSING : value(target, review.figure_year, review.figure, own)}
      <span class="second">${figureOrigin(texts, review)}</span>
    </td>
    <td>${pace(texts, review)}</td>
    <td class="number">${needed(texts, review)}</td>
    <td class="number">${ends(texts, target, review)}</td>
  </tr>`;
}

/** A figure of the target's indicator, by which others find it. */
function value(target: TargetView, year: number, figure: number | null, display: Display | null): unknown {
  return figure === null || display === null
    ? MISSING
    : html`<span
        class="value"
        data-indicator=${target.indicator}
        data-region=${target.region ?? nothing}
        data-year=${year}
        data-value=${figure}
        >${formatValue(figure, display)}</span
      >`;
}

/** 慢 18.6 个百分点; 时间 40.0%，完成 21.4%（按存量）. What the rule's name means stands in the notes. */
function pace(texts: Texts, { pace, time, display }: TargetReview): unknown {
  if (pace === null) {
    return MISSING;
  }
  if (pace.progress === null || pace.ahead === null || time === null) {
    const margin =
      pace.margin === null || display === null
        ? nothing
        : html`<span class="second"
            >${texts.t(pace.margin < 0 ? 'review-margin-worse' : 'review-margin-better', {
              amount: sizeText(texts, pace.margin, display),
            })}</span
          >`;
    return html`${texts.t(pace.holds ? 'review-holds' : 'review-holds-not')}${margin}<span class="second wraps"
        >${texts.t(`review-rule-${pace.rule}`)}</span
      >`;
  }
  return html`<b data-role="ahead" data-value=${pace.ahead}>${aheadText(texts, pace.ahead)}</b>
    <span class="second wraps"
      >${texts.t('review-time-done', {
        time: `${formatPercent(time)}%`,
        progress: `${formatPercent(pace.progress)}%`,
        rule: texts.t(`review-rule-${pace.rule}`),
      })}</span
    >`;
}

function needed(texts: Texts, { remaining, figure_display: own }: TargetReview): unknown {
  if (remaining === null) {
    return MISSING;
  }
  const change = (amount: number) => changeText(texts, amount, remaining.kind, own);
  return html`<span data-role="needed" data-value=${remaining.needed}>${change(remaining.needed)}</span> ${
      remaining.so_far === null
        ? nothing
        : html`<span class="second">${texts.t('review-so-far-short', { amount: change(remaining.so_far) })}</span>`
    }`;
}

function ends(texts: Texts, target: TargetView, { projected, unmoved, display }: TargetReview): unknown {
  if (projected === null || display === null) {
    return MISSING;
  }
  const shown = formatValue(projected, display);
  const before = unmoved === null ? shown : formatValue(unmoved, display);
  return html`<span data-role="projected" data-target-value=${target.id} data-value=${projected}>${shown}</span>
    ${before === shown ? nothing : html`<span class="second">${texts.t('review-unmoved', { value: before })}</span>`}`;
}

/** The same as cells of a table that is saved. */
export function reviewCells(texts: Texts, plan: PlanView, rows: readonly ReviewRow[]): string[][] {
  const percent = (fraction: number | null | undefined) =>
    fraction === null || fraction === undefined ? MISSING : `${formatPercent(fraction)}%`;
  const head = [
    'review-column-target',
    'column-year',
    'column-unit',
    'review-column-wanted',
    'review-column-base',
    'review-column-figure',
    'review-column-of',
    'review-column-time',
    'review-column-progress',
    'review-column-ahead',
    'review-column-so-far',
    'review-column-needed',
    'review-column-ends',
    'review-column-verdict',
  ];
  return [
    head.map((id) => texts.t(id)),
    ...rows.map(({ target, review }) => {
      const { display, figure_display: own, pace, remaining } = review;
      const figure = (amount: number | null) => (own === null ? MISSING : valueText(texts, amount, own));
      const change = (amount: number | null | undefined) =>
        remaining === null || amount === null || amount === undefined
          ? MISSING
          : changeText(texts, amount, remaining.kind, own);
      return [
        targetName(texts, plan, target),
        review.year === null ? MISSING : formatYear(review.year),
        display === null ? '' : unitName(texts, display.unit),
        `${comparison(target)}${display === null || target.value === null ? (target.given ?? MISSING) : formatValue(target.value, display)}`,
        figure(review.base),
        figure(review.figure),
        figureOrigin(texts, review),
        percent(review.time),
        percent(pace?.progress),
        pace === null || pace.ahead === null ? MISSING : formatPercent(pace.ahead),
        change(remaining?.so_far),
        change(remaining?.needed),
        display === null ? MISSING : formatValue(review.projected, display),
        verdictText(texts, review),
      ];
    }),
  ];
}
