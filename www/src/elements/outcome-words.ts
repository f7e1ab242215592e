/** How a target and its outcome are said in words; the same words in verdict, cards, tables and the chart's labels. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Display, TargetView } from '../engine/wire';
import { formatPercent, formatValue, formatYear } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { lamp, sizeText, valueText } from './figures';
import { unitName } from './names';
import { dueYear } from './target-facts';
import type { TargetFact } from './target-facts';

/** 「差」「超」「低于」: what a gap is, from its sign and from what the target asks for. */
export type GapKind = 'short' | 'over' | 'under' | 'excess' | 'exact';

export function gapKind({ target, outcome }: TargetFact, display: Display): GapKind | null {
  if (outcome.gap === null) {
    return null;
  }
  const shown = Number((Math.abs(outcome.gap) * display.scale).toFixed(display.decimals));
  if (shown === 0) {
    return 'exact';
  }
  const cap = target.op === '<=' || target.op === '<';
  if (outcome.gap < 0) {
    return cap ? 'under' : 'short';
  }
  return cap ? 'excess' : 'over';
}

/** 差188亿元（−4.9%）: the gap in units, and in per cent where the target is no share. */
export function gapText(texts: Texts, fact: TargetFact): string | null {
  return withPercent(texts, fact, gapInUnits(texts, fact));
}

function withPercent(texts: Texts, fact: TargetFact, plain: string | null): string | null {
  const percent = gapPercent(fact);
  const exact = fact.target.display !== null && gapKind(fact, fact.target.display) === 'exact';
  return plain === null || percent === null || exact ? plain : texts.t('gap-with-percent', { gap: plain, percent });
}

/** 差188亿元. */
export function gapInUnits(texts: Texts, fact: TargetFact): string | null {
  return gapWith(texts, fact, (gap, display) => sizeText(texts, gap, display));
}

/** 差188（−4.9%） where the unit of `beside` stands with the figure or its row already; a gap in another unit keeps its own. */
export function gapBeside(texts: Texts, fact: TargetFact, beside: Display): string | null {
  const { display } = fact.target;
  if (display === null || display.unit !== beside.unit || display.scale !== beside.scale) {
    return gapText(texts, fact);
  }
  return withPercent(texts, fact, gapInColumn(texts, fact));
}

/** 差188: beside a column of units; a difference in another unit than the figure's keeps it. */
export function gapInColumn(texts: Texts, fact: TargetFact): string | null {
  return gapWith(texts, fact, (gap, display) =>
    display.difference_unit === display.unit ? formatValue(Math.abs(gap), display) : sizeText(texts, gap, display),
  );
}

function gapWith(texts: Texts, fact: TargetFact, size: (gap: number, display: Display) => string): string | null {
  const { display } = fact.target;
  const kind = display === null ? null : gapKind(fact, display);
  return display === null || kind === null || fact.outcome.gap === null
    ? null
    : texts.t(`gap-${kind}`, { size: size(fact.outcome.gap, display) });
}

/** The gap over the target with its sign; null where the figure itself is a percentage. */
export function gapPercent(fact: TargetFact): string | null {
  const share = gapShare(fact);
  return share === null ? null : signedPercent(share, 1);
}

/** The same for a sentence that has to be short: from 10 % on without a decimal. */
export function shortGapPercent(fact: TargetFact): string | null {
  const share = gapShare(fact);
  return share === null ? null : signedPercent(share, Math.abs(share) < 0.1 ? 1 : 0);
}

function gapShare({ target, outcome }: TargetFact): number | null {
  return outcome.gap === null ||
    target.value === null ||
    target.value === 0 ||
    target.display?.difference_unit === 'points'
    ? null
    : outcome.gap / Math.abs(target.value);
}

function signedPercent(share: number, decimals: number): string {
  const text = formatPercent(share, decimals);
  return `${share > 0 && /[1-9]/.test(text) ? '+' : ''}${text}%`;
}

/** The unit of what a target asks for: an increase of a share is in percentage points. */
export function targetUnit(texts: Texts, { display, measure }: TargetView): string {
  const rises = measure === 'increase' || measure === 'yearly_increase';
  return display === null ? '' : unitName(texts, rises ? display.difference_unit : display.unit);
}

/** 目标值 as the page writes numbers, in the unit of the target's measure. */
export function targetValueText(texts: Texts, target: TargetView): string | null {
  const { value, display, measure } = target;
  if (value === null || display === null) {
    return null;
  }
  const rises = measure === 'increase' || measure === 'yearly_increase';
  return rises ? sizeText(texts, value, display) : valueText(texts, value, display);
}

/** 确保目标3,800亿元, 目标30%左右: with as few decimals as the number has. */
export function targetPhrase(texts: Texts, target: TargetView, display: Display): string {
  const shortest = (target.value ?? 0) * display.scale;
  const decimals = [0, 1, 2, 3].find((one) => Math.abs(Number(shortest.toFixed(one)) - shortest) < 1e-9);
  const short = { ...display, decimals: Math.min(decimals ?? display.decimals, display.decimals) };
  return texts.t(`target-phrase-${target.level}`, { target: valueText(texts, target.value, short) });
}

export function levelWord(texts: Texts, target: TargetView): string {
  return texts.t(`level-${target.level}`);
}

/** 2027年, 2023—2027年. */
export function dueText(texts: Texts, target: TargetView): string {
  if (target.period !== null) {
    return texts.t('year-range', { from: formatYear(target.period[0]), to: formatYear(target.period[1]) });
  }
  const year = dueYear(target);
  return year === null ? '' : texts.t('year-name', { year: formatYear(year) });
}

/** The lines under a card's or an answer's figure: the target, then lamp and gap. */
export function againstTarget(texts: Texts, fact: TargetFact | null, year: number, beside: Display): TemplateResult {
  if (fact === null) {
    return html`<p class="against">${texts.t('no-target')}</p>`;
  }
  const { target, outcome } = fact;
  const gap = gapBeside(texts, fact, beside);
  // What is missing is missing in the target's own year, whichever year the figure above is of.
  const same = dueYear(target) === year;
  return html`<p class="against">
      <span
        >${texts.t('card-target', {
          value: targetValueText(texts, target) ?? '',
          level: levelWord(texts, target),
          year: dueText(texts, target),
          same: same && target.period === null ? 'yes' : 'no',
        })}</span
      >
    </p>
    <p class="against" data-target=${target.id} data-status=${outcome.status}>
      ${lamp(texts, outcome.status)}
      <span
        >${gap === null ? nothing : same ? gap : texts.t('gap-of-year', { gap, year: dueText(texts, target) })}</span
      >
    </p>`;
}
