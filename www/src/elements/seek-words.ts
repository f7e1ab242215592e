/** The sentences of goal seek: how a lever's value stands to its plausible band, which limit stops it and what a wider one would bring. */
import type { Display, GoalAnswer, LeverView, PlanView } from '../engine/wire';
import { formatPercent, formatPlain, formatValue, formatYear, shownAlike } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { leverOf } from '../state/scenario';
import { sizeText, valueText } from './figures';
import { leverName } from './names';

export type Judgement = 'inside' | 'above' | 'below' | 'none';

/** Where a value stands to the plausible band, as it is shown: what rounds to the band's end is inside. */
export function judged(lever: LeverView, value: number): Judgement {
  if (lever.plausible === null) return 'none';
  const [low, high] = lever.plausible;
  if (value > high && !shownAlike(value, high, lever.display)) return 'above';
  return value < low && !shownAlike(value, low, lever.display) ? 'below' : 'inside';
}

/** 需年均19.5%，高于合理上限12.0%. */
export function judgementText(texts: Texts, lever: LeverView, value: number): string {
  const [low, high] = lever.plausible ?? [0, 0];
  const judgement = judged(lever, value);
  const end = (one: number): string =>
    judgement === 'inside' ? formatValue(one, lever.display) : valueText(texts, one, lever.display);
  return texts.t(`seek-judged-${judgement}`, {
    yearly: lever.yearly_rate ? 'yes' : 'no',
    value: valueText(texts, value, lever.display),
    low: end(low),
    high: end(high),
  });
}

/** Where a value stands between the ends of a range, in per cent of it. */
export function placeOf(value: number, min: number, max: number): number {
  return max === min ? 0 : (100 * (value - min)) / (max - min);
}

/** So much of the whole one step may promise; a first-order price says nothing of more. */
const TRUSTED_PART = 0.5;
/** Below this a step is told as too small to matter. */
const SMALL_PART = 0.001;

/** A step, ten times smaller as often as needed, and the part of the whole that it takes away. */
export function trustedStep(step: number, price: number, whole: number): { step: number; part: number } {
  let size = step;
  for (let tries = 0; tries < 6 && price * size > TRUSTED_PART * whole; tries += 1) size /= 10;
  return { step: size, part: whole > 0 ? (price * size) / whole : 0 };
}

function partText(texts: Texts, part: number): string {
  return part < SMALL_PART
    ? texts.t('seek-part-small')
    : texts.t('seek-part', { percent: formatPlain(100 * part, part < 0.01 ? 2 : 1) });
}

/** A difference of a lever in its unit, with as many decimals as it needs. */
function stepText(texts: Texts, step: number, display: Display): string {
  const shown = Math.abs(step * display.scale);
  const decimals = shown >= 1 ? 0 : Math.ceil(-Math.log10(shown) - 1e-9);
  return sizeText(texts, step, { ...display, decimals });
}

/** What stops the answer, one sentence a limit; the dearest first. */
export function limitSentences(texts: Texts, plan: PlanView, answer: GoalAnswer): string[] {
  const whole = answer.feasible ? answer.distance : answer.shortfall;
  const what = texts.t(answer.feasible ? 'seek-falls-distance' : 'seek-falls-shortfall');
  const ends = answer.binding_limits.flatMap(({ lever: id, side, shadow_price: price }) => {
    const lever = leverOf(plan, id);
    if (lever === null) return [];
    const { step, part } = trustedStep(1 / lever.display.scale, price, whole);
    const end = side === 'max' ? lever.max : lever.min;
    const said = texts.t(`seek-limit-${side}`, {
      lever: leverName(texts, lever),
      value: valueText(texts, end, lever.display),
      step: stepText(texts, step, lever.display),
      what,
      part: partText(texts, part),
    });
    return [{ part, said }];
  });
  const pools = answer.bound_pools.flatMap(({ pool, year, shadow_price: price }) => {
    if (pool === 'free' || !(price > 0)) return [];
    const { step, part } = trustedStep(POOL_STEP[pool], price, whole);
    const said = texts.t(`seek-pool-${pool}`, {
      year: formatYear(year),
      step: formatPlain(step),
      what,
      part: partText(texts, part),
    });
    return [{ part, said }];
  });
  return [...ends, ...pools].sort((a, b) => b.part - a.part).map(({ said }) => said);
}

/** 亩 of land, 万吨标准煤 of energy. */
const POOL_STEP = { land: 100, energy: 1 } as const;

/** Years in which a pool is used up though more of it would bring nothing. */
export function idlePools(texts: Texts, answer: GoalAnswer): string[] {
  return (['land', 'energy'] as const).flatMap((pool) => {
    const years = answer.bound_pools.filter((one) => one.pool === pool && !(one.shadow_price > 0));
    return years.length === 0
      ? []
      : [
          texts.t(`seek-pool-idle-${pool}`, {
            years: years.map(({ year }) => formatYear(year)).join(texts.t('list-comma')),
          }),
        ];
  });
}

/** Levers that are shown to move, and how many do not. */
export function movedLevers(plan: PlanView, answer: GoalAnswer): { moved: GoalAnswer['levers']; still: number } {
  const moved = answer.levers.filter(({ id, from, to }) => {
    const lever = leverOf(plan, id);
    return lever !== null && !shownAlike(from, to, lever.display);
  });
  return { moved, still: answer.levers.length - moved.length };
}

/** How much of its range a change uses: 2.4%. */
export function rangeShare(from: number, to: number, min: number, max: number): string {
  return `${formatPercent(max === min ? 0 : Math.abs(to - from) / (max - min))}%`;
}
