/**
 * The sentences of a memo on a quota table, for a leader who reads one page: what is aimed at, how it was handed down, who can make it, what may go
 * wrong. Each is a pure function of the table and what the core says of it; nothing is said that is not known.
 */
import type { PlanView, QuotaCheck, QuotaChoice } from '../engine/wire';
import { formatPercent, formatPlain, formatValue } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import type { QuotaMethod, QuotaTable } from '../state/quotas';
import { quotaDecimals, shownDecimal, shownText, typedNumber, withoutSign } from './quota-cells';
import { choiceUnit, choiceYear, differenceUnit, placeInSentence, remark } from './quota-words';
import { chanceText } from './risk-words';

export interface MemoFrom {
  texts: Texts;
  plan: PlanView;
  choice: QuotaChoice;
  table: QuotaTable;
  check: QuotaCheck;
  /** The check with chances, where uncertainty is shown and its paths have run. */
  chances: QuotaCheck | null;
  /** Whether the quotas are what this method proposes; null where they are not, or nobody asked. */
  method: QuotaMethod | null;
}

/** 一、目标 */
export function targetSentences(from: MemoFrom): string[] {
  const { texts, choice, table } = from;
  const places = table.sheet.rows.filter(({ quota }) => typedNumber(quota) !== null).length;
  const target = shownText(table.sheet.target, quotaDecimals(choice, table));
  const unit = typedNumber(table.sheet.target) === null ? '' : choiceUnit(texts, choice);
  return [
    texts.t(table.sheet.target.trim() === '' ? 'memo-target-none' : 'memo-target', {
      year: choiceYear(texts, choice),
      table: texts.local(choice.name),
      target,
      unit,
      side: choice.direction === 'at_most' ? 'most' : 'least',
      places,
    }),
    wholeSentence(from),
  ];
}

/** What the parts come to, held against the target. Where weights are not known, only what follows without them. */
export function wholeSentence({ texts, choice, table, check }: MemoFrom): string {
  const unit = choiceUnit(texts, choice);
  const exact = table.sheet.kind === 'additive';
  const least = quotaDecimals(choice, table);
  const number = (text: string | null): string => {
    const value = text === null ? null : typedNumber(text);
    return exact || value === null
      ? shownDecimal(text, least)
      : shownDecimal(String(Number(value.toFixed(least + 2))), least);
  };
  const target = number(check.target);
  if (check.open > 0 && check.to_assign !== null && check.whole !== null) {
    const { assigned, open } = check;
    const rest = number(check.to_assign);
    return ended(texts, texts.t('quota-line-open', { whole: number(check.whole), assigned, open, rest, target, unit }));
  }
  if (check.whole === null && check.interval !== null) {
    const [low, high] = check.interval;
    const outside = check.findings.some(({ code }) => code === 'quota-target-outside');
    const id = outside ? 'quota-line-outside' : 'quota-line-interval';
    return ended(texts, texts.t(id, { low: number(low), high: number(high), target, unit }));
  }
  if (check.whole === null || check.target === null) {
    const { assigned, open } = check;
    return ended(texts, texts.t('quota-line-unknown', { assigned, open, target, unit }));
  }
  const kind = exact ? 'sum' : table.sheet.kind === 'uniform' ? 'same' : 'mean';
  const difference = check.difference ?? '0';
  if (!/[1-9]/.test(difference)) {
    return ended(texts, texts.t('quota-line-even', { kind, whole: number(check.whole), target, unit }));
  }
  const line = texts.t('quota-line-differs', {
    kind,
    whole: number(check.whole),
    target,
    side: difference.startsWith('-') ? 'short' : 'over',
    size: number(withoutSign(difference)),
    percent: check.over_assignment === null ? '—' : formatPercent(Math.abs(check.over_assignment), 2),
    unit: differenceUnit(texts, choice),
  });
  return ended(texts, line);
}

/** 二、方法 */
export function methodSentences({ texts, plan, choice, table, method }: MemoFrom): string[] {
  const rows = table.sheet.rows;
  const given = new Map(choice.sheet.rows.map(({ place, quota }) => [place, quota]));
  const moved = rows.filter(({ place, quota }) => quota !== (given.get(place) ?? '')).map(({ place }) => place);
  const hadNumbers = choice.sheet.rows.some(({ quota }) => typedNumber(quota) !== null);
  const sentences: string[] = [];
  if (hadNumbers && moved.length === 0) {
    sentences.push(texts.t('memo-method-given'));
  } else if (method !== null) {
    const meaning = texts.attribute(`quota-method-${method}`, 'meaning') ?? '';
    sentences.push(
      texts.t('memo-method', {
        method: texts.t(`quota-method-${method}`),
        meaning,
        unit: table.unit === '' ? choice.unit : table.unit,
        name: choiceUnit(texts, choice),
        over: table.over.trim() === '' || !/[1-9１-９]/.test(table.over) ? 'none' : table.over.trim(),
      }),
    );
  } else if (hadNumbers) {
    const names = moved.map((place) => placeInSentence(texts, plan, place));
    sentences.push(texts.t('memo-method-edited', { count: moved.length, places: listed(texts, names) }));
  } else {
    const assigned = rows.some(({ quota }) => typedNumber(quota) !== null);
    sentences.push(texts.t(assigned ? 'memo-method-hand' : 'memo-method-none'));
  }
  const count = (of: (row: (typeof rows)[number]) => boolean): number => rows.filter(of).length;
  const held: [string, number][] = [
    ['quota-bound-locked', count(({ locked }) => locked)],
    ['quota-bound-floor', count(({ floor }) => floor !== '')],
    ['quota-bound-cap', count(({ cap }) => cap !== '')],
  ];
  const bounds = held.filter(([, number]) => number > 0);
  if (bounds.length > 0) {
    const parts = bounds.map(([id, number]) => texts.t('memo-held', { kind: texts.t(id), count: number }));
    sentences.push(texts.t('memo-held-all', { parts: parts.join(texts.t('list-comma')) }));
  }
  return sentences;
}

/** A chance from which on its word holds, the most likely first. */
const CHANCE_WORDS: readonly (readonly [string, number])[] = [
  ['memo-chance-sure', 0.8],
  ['memo-chance-likely', 0.5],
  ['memo-chance-hard', 0.2],
  ['memo-chance-hardly', 0],
];

/** 四、达成可能: who can make it and who hardly, by chances where there are any, else by the gap of the projection. */
export function chanceSentences(from: MemoFrom): string[] {
  const { texts, plan, table, chances } = from;
  const rows = table.sheet.rows;
  const known = (chances?.rows ?? []).flatMap(({ probability }, at) => {
    const place = rows[at]?.place;
    return probability === null || place === undefined ? [] : [{ place, probability }];
  });
  if (chances === null || known.length === 0) {
    return gapSentences(from);
  }
  let below = Infinity;
  const sentences: string[] = [];
  for (const [id, least] of CHANCE_WORDS) {
    const here = known.filter(({ probability }) => probability >= least && probability < below);
    below = least;
    if (here.length === 0) {
      continue;
    }
    const names = here.map(({ place, probability }) =>
      texts.t('memo-place', {
        place: placeInSentence(texts, plan, place),
        detail: chanceText(texts, probability),
      }),
    );
    sentences.push(texts.t('memo-group', { group: texts.t(id), places: listed(texts, names) }));
  }
  const all: [string, number | null][] = [
    ['quota-chance-city', chances.city_probability],
    ['quota-chance-all', chances.all_probability],
    ['quota-chance-although', chances.city_although_missed],
  ];
  const parts = all.flatMap(([id, probability]) =>
    probability === null ? [] : [`${texts.t(id)}${texts.t('memo-is')}${chanceText(texts, probability)}`],
  );
  if (parts.length > 0) {
    sentences.push(ended(texts, parts.join(texts.t('list-semicolon'))));
  }
  return sentences;
}

function gapSentences({ texts, plan, choice, table, check }: MemoFrom): string[] {
  const { display } = choice;
  const known = check.rows.flatMap(({ gap }, at) => {
    const place = table.sheet.rows[at]?.place;
    return gap === null || place === undefined ? [] : [{ place, gap }];
  });
  if (!table.sheet.rows.some(({ quota }) => typedNumber(quota) !== null)) {
    return [texts.t('memo-no-quotas')];
  }
  if (known.length === 0 || display === null) {
    return [texts.t('memo-no-projection')];
  }
  const misses = (gap: number): boolean => (choice.direction === 'at_most' ? gap > 0 : gap < 0);
  const name = (place: string): string => placeInSentence(texts, plan, place);
  const short = known.filter(({ gap }) => misses(gap));
  const made = known.filter(({ gap }) => !misses(gap));
  const decimals = Math.max(display.decimals, quotaDecimals(choice, table));
  const sentences: string[] = [];
  if (made.length > 0) {
    const names = made.map(({ place }) => name(place));
    sentences.push(texts.t('memo-group', { group: texts.t('memo-gap-made'), places: listed(texts, names) }));
  }
  if (short.length > 0) {
    const sorted = [...short].sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
    const names = sorted.map(({ place, gap }) =>
      texts.t('memo-place', {
        place: name(place),
        detail: texts.t('memo-gap', {
          size: formatValue(Math.abs(gap), { ...display, decimals }),
          unit: differenceUnit(texts, choice),
          side: gap < 0 ? 'short' : 'over',
        }),
      }),
    );
    sentences.push(texts.t('memo-group', { group: texts.t('memo-gap-short'), places: listed(texts, names) }));
  }
  return sentences;
}

/** What the other sentences say already. */
const SAID: ReadonlySet<string> = new Set([
  'quota-whole-short',
  'quota-whole-over',
  'quota-open-cells',
  'quota-weights-unknown',
  'quota-target-outside',
  'quota-ratchet',
]);

/** A place whose quota asks for so many times what the projection gives is named. */
const MUCH = 1.2;
const RISKS_SHOWN = 6;

/** 五、风险: over or short of the target, whose miss hurts most, the ratchet, binding rows that are too unlikely, weights unknown. */
export function riskSentences(from: MemoFrom): string[] {
  const { texts, plan, choice, table, check, chances } = from;
  const name = (place: string): string => placeInSentence(texts, plan, place);
  const risks: string[] = [];
  const { over_assignment: over, open } = check;
  if (over !== null && open === 0 && Math.abs(over) >= 0.00005) {
    const percent = formatPercent(Math.abs(over), 2);
    risks.push(texts.t(over > 0 ? 'memo-risk-over' : 'memo-risk-short', { percent }));
  }
  if (open > 0) {
    risks.push(texts.t('memo-risk-open', { open }));
  }
  if (check.whole === null && check.interval !== null) {
    risks.push(texts.t('memo-risk-weights'));
  }
  const hurts = chances?.hurts_most ?? null;
  if (hurts !== null) {
    risks.push(texts.t('memo-risk-hurts', { place: name(hurts[0]), percent: formatPercent(hurts[1], 0) }));
  }
  const hardest = largest(check.rows.map(({ required_over_projected: times }) => times));
  if (hardest !== null && hardest.value > MUCH) {
    const place = name(table.sheet.rows[hardest.at]?.place ?? '');
    risks.push(texts.t('memo-risk-effort', { place, times: formatPlain(hardest.value, 1) }));
  }
  const ratchets = check.rows.flatMap(({ ratchet }, at) => {
    const place = table.sheet.rows[at]?.place;
    if (ratchet === null || ratchet <= 0 || place === undefined) return [];
    return [texts.t('memo-place', { place: name(place), detail: `${formatPercent(ratchet, 0)}%` })];
  });
  if (ratchets.length > 0) {
    risks.push(texts.t('memo-risk-ratchet', { places: listed(texts, ratchets) }));
  }
  const findings = (chances ?? check).findings.filter(({ code }) => !SAID.has(code));
  risks.push(...findings.map((finding) => remark(texts, plan, choice, finding)));
  if (risks.length > RISKS_SHOWN) {
    const more = risks.length - RISKS_SHOWN + 1;
    return [...risks.slice(0, RISKS_SHOWN - 1), texts.t('memo-risk-more', { count: more })];
  }
  return risks.length === 0 ? [texts.t('memo-risk-none')] : risks;
}

function largest(values: readonly (number | null)[]): { at: number; value: number } | null {
  let found: { at: number; value: number } | null = null;
  values.forEach((value, at) => {
    if (value !== null && Number.isFinite(value) && (found === null || value > found.value)) found = { at, value };
  });
  return found;
}

const NAMES_SHOWN = 10;

/** A list that stays within a line or two. */
function listed(texts: Texts, names: readonly string[]): string {
  const list = names.slice(0, NAMES_SHOWN).join(texts.t('list-comma'));
  return names.length > NAMES_SHOWN ? texts.t('list-and-more', { list, count: names.length - NAMES_SHOWN }) : list;
}

function ended(texts: Texts, sentence: string): string {
  const stop = texts.t('full-stop');
  return sentence.endsWith(stop.trim()) ? sentence : `${sentence}${stop}`;
}
