/** What the comparison's columns, assumptions and settings are called, and how their values and differences read. */
import type { Display, LeverSetting, PlanView } from '../engine/wire';
import { formatDifference, formatValue, formatYear, MISSING } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import type { KeptState } from '../state/kept';
import { leverOf } from '../state/scenario';
import { indicatorOf, isPreset } from '../state/state';
import { BASE, PRESENT, settingRuns, type Difference } from './compare-columns';
import { indicatorName, leverName } from './names';

const PER_CENT: Display = { unit: 'percent', scale: 100, decimals: 1, difference_unit: 'points' };

export function scenarioName(texts: Texts, plan: PlanView, kept: KeptState, id: string): string {
  if (id === PRESENT) return texts.t('column-this-scenario');
  if (id === BASE || isPreset(plan, id)) return texts.t(`preset-${id}`);
  return kept.scenarios.find((one) => one.id === id)?.name ?? id;
}

/** A lever, a region's share, or a published result. */
export function assumptionName(texts: Texts, plan: PlanView, id: string): string {
  const lever = leverOf(plan, id);
  if (lever) return leverName(texts, lever);
  const [kind, rest] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)];
  if (kind === 'shares') {
    const region = plan.regions.find((one) => one.id === rest);
    return texts.t('step-share', { name: region ? texts.local(region.name) : rest });
  }
  const indicator = indicatorOf(plan, rest);
  const name = indicator ? indicatorName(texts, plan, indicator) : rest;
  return texts.t('assumption-outturn', { name });
}

/** A setting as lines: one value, or one a run of years. */
export function settingLines(texts: Texts, setting: LeverSetting | null, display: Display | null): string[] {
  if (setting === null) return [MISSING];
  const shown = (value: number): string => (display === null ? String(value) : formatValue(value, display));
  return settingRuns(setting).map(({ years, value }) => {
    if (years === null) return shown(value);
    const [first, last] = [formatYear(years[0]), formatYear(years[1])];
    return texts.t('setting-years', { years: first === last ? first : `${first}–${last}`, value: shown(value) });
  });
}

/** `+12.3 (+1.2 %)`; the part in per cent only where there is one. */
export function differenceText(texts: Texts, { absolute, relative }: Difference, display: Display): string {
  const size = formatDifference(absolute, display);
  if (absolute === null || relative === null) return size;
  return texts.t('difference-relative', { size, percent: formatDifference(relative, PER_CENT) });
}
