/**
 * The columns of a comparison, as pure data: the plan's base, the present scenario, then the places of the comparison; their values by year,
 * and differences from whichever of them is the reference.
 */
import type {
  AnalysisAnswer,
  AnalysisQuestion,
  Diagnostic,
  LeverSetting,
  PlanView,
  ProjectionView,
} from '../engine/wire';
import type { Scenario } from '../engine/wire';
import type { KeptState } from '../state/kept';
import { scenarioText } from '../state/kept';
import { baseScenario, sameScenario } from '../state/scenario';
import { isPreset, valueOf } from '../state/state';
import { BASE_STYLE, PLACE_STYLES, PRESENT_STYLE, type ScenarioStyle } from './scenario-style';

export type Comparison = Extract<AnalysisAnswer, { kind: 'comparison' }>;

export interface Column {
  /** `base`, `present`, a preset, or a kept scenario. */
  id: string;
  style: ScenarioStyle;
  /** Why it cannot be computed; empty where it can. */
  faults: readonly Diagnostic[];
  /** An earlier column that says the same in every year. */
  sameAs: string | null;
  /** Where it stands in the answer; null for the base, whose values the page has. */
  at: number | null;
}

export const BASE = 'base';
export const PRESENT = 'present';

/** What is asked of the core: the compared scenarios beside the present one. */
export function comparisonQuestion(plan: PlanView, kept: KeptState): AnalysisQuestion {
  const others = kept.places.flatMap((id) => {
    if (id === null) return [];
    const own = kept.scenarios.find((one) => one.id === id);
    return own
      ? [{ id, text: own.text }]
      : isPreset(plan, id)
        ? [{ id, text: scenarioText(presetScenario(plan, id)) }]
        : [];
  });
  return { kind: 'comparison', id: PRESENT, others, since: null };
}

export function presetScenario(plan: PlanView, id: string): Scenario {
  return { ...baseScenario(plan), preset: id };
}

/** The base, and what the answer holds; a place that was left meanwhile is not shown. */
export function columnsOf(plan: PlanView, kept: KeptState, answer: Comparison, of: Scenario): Column[] {
  const columns: Column[] = [{ id: BASE, style: BASE_STYLE, faults: [], sameAs: null, at: null }];
  answer.scenarios.forEach(({ id, faults, duplicate_of: twin }, at) => {
    const place = kept.places.indexOf(id);
    const style = id === PRESENT ? PRESENT_STYLE : place < 0 ? undefined : PLACE_STYLES[place];
    if (!style) return;
    const isBase =
      faults.length === 0 && (id === PRESENT ? sameScenario(of, baseScenario(plan)) : saysBase(answer, at));
    const sameAs = twin === null ? (isBase ? BASE : null) : (answer.scenarios[twin]?.id ?? null);
    columns.push({ id, style, faults, sameAs, at });
  });
  return columns;
}

/** Whether a scenario has every assumption as the base preset has it. */
function saysBase(answer: Comparison, at: number): boolean {
  return answer.differences.every(({ base, values }) => sameSetting(base, values[at] ?? null));
}

export function sameSetting(a: LeverSetting | null, b: LeverSetting | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What the columns' values are read from. */
export interface Compared {
  plan: PlanView;
  base: ProjectionView;
  answer: Comparison;
}

/** A column's value; null where it is absent, beyond the horizon or not computed. */
export function columnValue(
  { plan, base, answer }: Compared,
  column: Column,
  indicator: string,
  year: number,
): number | null {
  if (column.at === null) return valueOf(plan, base, indicator, year);
  const row = answer.years.indexOf(year);
  const found = answer.indicators.find(({ id }) => id === indicator);
  return found?.years[row]?.[column.at]?.value ?? null;
}

/** Whether differences of an indicator are told in per cent too: the core does so for none that is a share or a rate. */
export function hasRelative(answer: Comparison, indicator: string): boolean {
  const found = answer.indicators.find(({ id }) => id === indicator);
  return found?.years.some((row) => row.some(({ relative }) => relative !== null)) ?? false;
}

export interface Difference {
  absolute: number | null;
  /** A fraction of the reference's value. */
  relative: number | null;
}

export function difference(value: number | null, reference: number | null, inPerCent: boolean): Difference {
  if (value === null || reference === null) return { absolute: null, relative: null };
  return { absolute: value - reference, relative: inPerCent && reference > 0 ? value / reference - 1 : null };
}

/** The first year in which any two columns differ in any indicator; null where none do. */
export function divergence(from: Compared, columns: readonly Column[]): number | null {
  const good = columns.filter(({ faults }) => faults.length === 0);
  for (const year of from.answer.years) {
    for (const { id } of from.answer.indicators) {
      const [first, ...others] = good.map((column) => columnValue(from, column, id, year));
      if (others.some((value) => value !== first)) return year;
    }
  }
  return null;
}

/** A setting as runs of years with one value; a single run without years where it holds in all. */
export function settingRuns(setting: LeverSetting): { years: [number, number] | null; value: number }[] {
  if (typeof setting === 'number') return [{ years: null, value: setting }];
  const runs: { years: [number, number]; value: number }[] = [];
  for (const year of Object.keys(setting)
    .map(Number)
    .sort((a, b) => a - b)) {
    const value = setting[String(year)];
    const last = runs[runs.length - 1];
    if (value === undefined) continue;
    if (last && last.value === value && last.years[1] === year - 1) last.years[1] = year;
    else runs.push({ years: [year, year], value });
  }
  return runs;
}
