/** A mid-term review in words: the sentences that are read aloud, and what the cells of its table say. The command line says the same. */
import type { AnalysisAnswer, Display, PlanView, TargetView } from '../engine/wire';
import { formatPercent, formatValue, MISSING } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { indicatorOf } from '../state/state';
import { valueText } from './figures';
import { indicatorName, unitName } from './names';

export type ReviewAnswer = Extract<AnalysisAnswer, { kind: 'review' }>;
export type ReviewFigure = ReviewAnswer['figures'][number];
export type TargetReview = ReviewAnswer['targets'][number];
export type Verdict = TargetReview['verdict'];

/** Best first. */
export const VERDICTS: readonly Verdict[] = [
  'met',
  'on-course',
  'within-reach',
  'beyond-plausible',
  'missed',
  'not-judged',
];

const OPS = { '>=': 'at-least', '>': 'more-than', '<=': 'at-most', '<': 'less-than', '~': 'about' } as const;

/** The sentences in their order, and what each is of. */
export function reviewSentences(
  texts: Texts,
  plan: PlanView,
  answer: ReviewAnswer,
): { code: ReviewAnswer['sentences'][number]['code']; text: string }[] {
  return answer.sentences.flatMap(({ code, figure, target }) => {
    const text =
      code === 'given'
        ? given(texts, answer)
        : code === 'happened'
          ? happened(texts, plan, figure === null ? undefined : answer.figures[figure])
          : code === 'tally'
            ? tally(texts, answer)
            : aboutTarget(texts, plan, answer, `review-${code}`, target);
    return text === null ? [] : [{ code, text }];
  });
}

function given(texts: Texts, { figures, year, base_year }: ReviewAnswer): string {
  const imposed = figures.filter((one) => one.imposed).length;
  const compared = String(figures.length - imposed);
  return year === null
    ? texts.t('review-given-none', { 'base-year': String(base_year), compared })
    : texts.t('review-given', { year: String(year), imposed: String(imposed), compared });
}

/** What a published result says since the base year, and beside what was projected. */
function happened(texts: Texts, plan: PlanView, figure: ReviewFigure | undefined): string | null {
  if (!figure?.display || figure.unmoved === null || figure.growth === null || figure.above === null) {
    return null;
  }
  const off = `${formatPercent(Math.abs(figure.above))}%`;
  const even = off === '0.0%';
  return texts.t(`review-happened-${even ? 'even' : figure.above > 0 ? 'above' : 'below'}`, {
    name: figureName(texts, plan, figure.indicator),
    year: String(figure.year),
    value: valueText(texts, figure.value, figure.display),
    'base-year': String(plan.base_year),
    growth: changeSaid(texts, figure.growth, 'growth', null),
    unmoved: valueText(texts, figure.unmoved, figure.display),
    ...(even ? {} : { off }),
  });
}

function tally(texts: Texts, { tally }: ReviewAnswer): string {
  const counts: Record<Verdict, number> = {
    met: tally.met,
    'on-course': tally.on_course,
    'within-reach': tally.within_reach,
    'beyond-plausible': tally.beyond_plausible,
    missed: tally.missed,
    'not-judged': tally.not_judged,
  };
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    texts.t('review-tally-part', { verdict: texts.t(`review-verdict-${verdict}`), count: String(counts[verdict]) }),
  );
  const args = {
    count: String(tally.projected),
    parts: parts.join(texts.t('review-tally-join')),
    'by-hand': String(tally.by_hand),
  };
  return tally.published === 0
    ? texts.t('review-tally-unpublished', args)
    : texts.t('review-tally', { ...args, published: String(tally.published) });
}

function aboutTarget(texts: Texts, plan: PlanView, answer: ReviewAnswer, code: string, id: string | null) {
  const row = answer.targets.find((one) => one.id === id);
  const target = plan.targets.find((one) => one.id === id);
  if (!row || !target?.op || target.value === null || !row.display || row.year === null) {
    return null;
  }
  return texts.t(code, {
    name: texts.local(target.name),
    year: String(row.year),
    wanted: wantedText(texts, target, row),
    said: saidOf(texts, row),
  });
}

/** 达到 3800亿元. */
export function wantedText(texts: Texts, target: TargetView, row: TargetReview): string {
  const value = row.display === null ? (target.given ?? MISSING) : valueText(texts, target.value, row.display);
  return target.op === null ? value : texts.t(`review-op-${OPS[target.op]}`, { target: value });
}

/** What is said of a target: where it stands and its pace, what is left, where it ends and whether that is plausible. */
function saidOf(texts: Texts, row: TargetReview): string {
  return [now(texts, row), needs(texts, row), ends(texts, row)]
    .filter((clauses) => clauses.length > 0)
    .map((clauses) => texts.t('review-sentence', { said: clauses.join(texts.t('review-clause-join')) }))
    .join(texts.t('review-sentence-join'));
}

function now(texts: Texts, row: TargetReview): string[] {
  const said: string[] = [];
  if (row.figure !== null && row.figure_year !== null && row.figure_display !== null) {
    said.push(
      texts.t(row.published === null ? 'review-now-model' : 'review-now-published', {
        year: String(row.figure_year),
        value: valueText(texts, row.figure, row.figure_display),
      }),
    );
  }
  const pace = paceSaid(texts, row);
  return pace === null ? said : [...said, pace];
}

function paceSaid(texts: Texts, { pace, time }: TargetReview): string | null {
  if (pace === null || pace.progress === null || pace.ahead === null || time === null) {
    return null;
  }
  const points = formatPercent(Math.abs(pace.ahead));
  const even = points === '0.0';
  return texts.t(`review-pace-${even ? 'even' : pace.ahead > 0 ? 'ahead' : 'behind'}`, {
    time: `${formatPercent(time)}%`,
    progress: `${formatPercent(pace.progress)}%`,
    ...(even ? {} : { points }),
  });
}

function needs(texts: Texts, { remaining, figure_display }: TargetReview): string[] {
  if (remaining === null) {
    return [];
  }
  const said = (value: number) => changeSaid(texts, value, remaining.kind, figure_display);
  const needed = texts.t('review-needs', { years: String(remaining.years), needed: said(remaining.needed) });
  return remaining.so_far === null
    ? [needed]
    : [needed, texts.t('review-so-far', { 'so-far': said(remaining.so_far) })];
}

function ends(texts: Texts, row: TargetReview): string[] {
  const said: string[] = [];
  const { projected, unmoved, display } = row;
  if (projected !== null && display !== null) {
    const value = valueText(texts, projected, display);
    const before = unmoved === null ? value : valueText(texts, unmoved, display);
    said.push(
      before === value
        ? texts.t('review-ends-at', { value })
        : texts.t('review-ends-at-moved', { value, unmoved: before }),
    );
  }
  const verdict = texts.t(`review-verdict-${row.verdict}`);
  return [...said, ...plausibleSaid(texts, row), texts.t('review-verdict-said', { verdict })];
}

/** Whether what is needed is plausible, in numbers. */
function plausibleSaid(texts: Texts, { plausible, display, verdict }: TargetReview): string[] {
  if (plausible === null) {
    return [];
  }
  const said: string[] = [];
  const { band, common_growth: rate, at_best: best } = plausible;
  const percent = (value: number) => `${formatPercent(value)}%`;
  if (band !== null) {
    const [low, high] = band as [number, number];
    const ends = { low: percent(low), high: percent(high) };
    if (rate !== null) said.push(texts.t('review-common-growth', { rate: percent(rate), ...ends }));
    else if (verdict === 'beyond-plausible') said.push(texts.t('review-no-growth', ends));
  }
  if (best !== null && display !== null) {
    const what = plausible.against === 'chains' ? 'chains' : 'levers';
    const id = `review-best-${what}${plausible.is_plausible ? '-enough' : ''}`;
    said.push(texts.t(id, { best: valueText(texts, best, display) }));
  }
  return said;
}

/** The same in a cell: what the chains would have to grow beside their band, and how far the plausible best goes. */
export function plausibleShort(texts: Texts, { plausible, display }: TargetReview): string[] {
  if (plausible === null) {
    return [];
  }
  const percent = (value: number) => `${formatPercent(value)}%`;
  const { band, common_growth: rate, at_best: best } = plausible;
  const said: string[] = [];
  if (band !== null && rate !== null) {
    const [low, high] = band as [number, number];
    said.push(texts.t('review-common-short', { rate: percent(rate), low: percent(low), high: percent(high) }));
  }
  if (best !== null && display !== null) {
    said.push(texts.t('review-best-short', { best: valueText(texts, best, display) }));
  }
  return said;
}

/** A change a year in words: 年均增长 9.2%, 每年增加 3.1 个百分点. */
function changeSaid(texts: Texts, value: number, kind: 'growth' | 'step', display: Display | null): string {
  const amount = changeText(texts, Math.abs(value), kind, display).replace(/^\+/, '');
  return texts.t(`review-${kind}-${value < 0 ? 'down' : 'up'}`, { amount });
}

/** A change a year as it stands in a cell: +9.2%, +3.1 个百分点. */
export function changeText(texts: Texts, value: number, kind: 'growth' | 'step', display: Display | null): string {
  if (kind === 'growth') {
    return `${plus(value)}${formatPercent(value)}%`;
  }
  if (display === null) {
    return MISSING;
  }
  const finer = { ...display, decimals: display.decimals + 1 };
  const number = formatValue(value, finer);
  const unit = unitName(texts, display.difference_unit);
  return `${plus(value)}${number}${unit === '%' ? '' : texts.lang === 'en' ? ' ' : ''}${unit}`;
}

function plus(value: number): string {
  return value > 0 ? '+' : '';
}

export function figureName(texts: Texts, plan: PlanView, id: string): string {
  const view = indicatorOf(plan, id);
  return view === null ? id : indicatorName(texts, plan, view);
}

/** 代入, or why a figure is only compared. */
export function treatmentText(texts: Texts, { reason }: ReviewFigure): string {
  return texts.t(reason === null ? 'review-imposed' : `review-reason-${reason}`);
}

/** 2024 公布, 2024 推算, or why there is none. */
export function figureOrigin(texts: Texts, row: TargetReview): string {
  if (row.figure_year === null) {
    return row.no_pace === null ? MISSING : texts.t(`review-no-pace-${row.no_pace}`);
  }
  return texts.t(row.published === null ? 'review-of-model' : 'review-of-published', { year: String(row.figure_year) });
}

export function verdictText(texts: Texts, { verdict, not_judged }: TargetReview): string {
  const word = texts.t(`review-verdict-${verdict}`);
  return not_judged === null
    ? word
    : texts.t('review-verdict-why', { verdict: word, why: texts.t(`review-not-judged-${not_judged}`) });
}

/** 快 3.4 个百分点. */
export function aheadText(texts: Texts, ahead: number): string {
  const points = formatPercent(Math.abs(ahead));
  return points === '0.0' ? texts.t('review-even') : texts.t(ahead > 0 ? 'review-ahead' : 'review-behind', { points });
}
