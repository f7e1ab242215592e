/** What a sensitivity says: slopes for one unit of a lever as it is shown, bends, and levers that move nothing, gathered by reason. */
import type { IndicatorView, KinkView, LeverEffectView, LeverView, PlanView, StillView } from '../engine/wire';
import { formatDifference, formatPlain, formatYear, MISSING } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { leverOf } from '../state/scenario';
import { leverName, unitName } from './names';

/** So many digits of a slope are shown. */
const DIGITS = 3;

/** A slope as the change of the indicator for one shown unit of the lever: +12.3亿元 for one percentage point. */
export function slopePerUnit(slope: number, lever: LeverView, indicator: IndicatorView): number {
  return (slope * indicator.display.scale) / lever.display.scale;
}

export function slopeText(slope: number | null, lever: LeverView, indicator: IndicatorView): string {
  if (slope === null) return MISSING;
  const shown = slopePerUnit(slope, lever, indicator);
  const size = Math.abs(shown);
  const decimals = size === 0 ? 0 : Math.min(8, Math.max(0, DIGITS - 1 - Math.floor(Math.log10(size))));
  return formatDifference(shown, { ...indicator.display, scale: 1, decimals });
}

/** 亿元/百分点. */
export function slopeUnit(texts: Texts, lever: LeverView, indicator: IndicatorView): string {
  return texts.t('sensitivity-slope-unit', {
    indicator: unitName(texts, indicator.display.difference_unit) || texts.t('sensitivity-one'),
    lever: unitName(texts, lever.display.difference_unit) || texts.t('sensitivity-one'),
  });
}

export function elasticityText({ elasticity }: LeverEffectView): string {
  return elasticity === null ? MISSING : formatPlain(elasticity, 3);
}

/** 调低−1.2、调高+0.4；2025年起：可供土地. */
export function kinkText(texts: Texts, kink: KinkView, lever: LeverView, indicator: IndicatorView): string {
  const bounds = kink.bounds.map(({ bound, year }) =>
    texts.t('sensitivity-bound-since', { bound: texts.t(`bound-${dashed(bound)}`), year: formatYear(year) }),
  );
  return texts.t('sensitivity-kink', {
    left: slopeText(kink.left, lever, indicator),
    right: slopeText(kink.right, lever, indicator),
    bounds: bounds.length === 0 ? texts.t('bound-other') : bounds.join(texts.t('list-comma')),
  });
}

/** Levers that are still for the same reason, under the words of that reason. */
export interface StillGroup {
  said: string;
  levers: LeverView[];
}

export function stillGroups(texts: Texts, plan: PlanView, still: readonly StillView[]): StillGroup[] {
  const groups = new Map<string, StillGroup>();
  for (const one of still) {
    const lever = leverOf(plan, one.lever);
    if (lever === null) continue;
    const said = stillText(texts, plan, one);
    const group = groups.get(said) ?? { said, levers: [] };
    group.levers.push(lever);
    groups.set(said, group);
  }
  return Array.from(groups.values());
}

function stillText(texts: Texts, plan: PlanView, { side, reason, partner, bound }: StillView): string {
  const other = partner === null ? null : leverOf(plan, partner);
  const why = texts.t(`still-${dashed(reason)}`, {
    partner: other === null ? (partner ?? '') : leverName(texts, other),
    bound: bound === null ? '' : texts.t(`bound-${dashed(bound)}`),
  });
  return side === 'both' ? why : texts.t('sensitivity-still-side', { side: texts.t(`side-${side}`), why });
}

function dashed(id: string): string {
  return id.replace(/_/g, '-');
}

/** Ends of all bars, the scenario's value among them; null where there is no bar at all. */
export function extent(base: number, effects: readonly LeverEffectView[]): [number, number] | null {
  const values = effects
    .flatMap(({ at_low, at_high }) => [at_low, at_high])
    .filter((one): one is number => one !== null);
  const low = Math.min(base, ...values);
  const high = Math.max(base, ...values);
  return high > low ? [low, high] : null;
}
