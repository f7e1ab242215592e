/**
 * The arithmetic of lever settings: what value a lever has in a year, which levers differ from their preset,
 * and how a change is written down so that only what differs stands in the scenario.
 *
 * A setting is resolved in three layers: the plan's value, the preset over it, the scenario's own over both.
 * A number sets every year; an object only the years it names.
 */
import type { LeverSetting, LeverView, PlanView, Scenario } from '../engine/wire';
import { packedOutturns } from './outturns';

/** The values of a lever, one a simulated year (base year + 1 … last year). */
export type YearlyValues = readonly number[];

export function simulatedYears(plan: PlanView): number[] {
  const years: number[] = [];
  for (let year = plan.base_year + 1; year <= plan.last_year; year += 1) years.push(year);
  return years;
}

export function leverOf(plan: PlanView, id: string): LeverView | null {
  return leverIndex(plan).get(id) ?? null;
}

/** The plan's untouched base. */
export function baseScenario(plan: PlanView): Scenario {
  return { format: 1, plan: plan.id, digest: plan.digest, preset: 'base', levers: {} };
}

/** What the lever is without the scenario's own setting: its value in the scenario's preset. */
export function presetValues(plan: PlanView, preset: string, lever: LeverView): YearlyValues {
  const years = simulatedYears(plan);
  const planned = years.map((year) => lever.years[String(year)] ?? lever.value);
  const setting = plan.presets.find((one) => one.id === preset)?.levers[lever.id];
  return overlay(years, planned, setting);
}

/** What the lever is in the scenario. */
export function scenarioValues(plan: PlanView, scenario: Scenario, lever: LeverView): YearlyValues {
  return overlay(simulatedYears(plan), presetValues(plan, scenario.preset, lever), scenario.levers[lever.id]);
}

/** The one value of a lever that has no single-year values, else null. */
export function commonValue(values: YearlyValues): number | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** What the slider of a lever stands at: its common value, else the value of the last year. */
export function shownValue(values: YearlyValues): number {
  return commonValue(values) ?? values[values.length - 1] ?? Number.NaN;
}

/** Ids of the levers that differ from the scenario's preset, in the order of the plan. */
export function changedLevers(plan: PlanView, scenario: Scenario): string[] {
  return plan.levers
    .filter((lever) => Object.prototype.hasOwnProperty.call(scenario.levers, lever.id))
    .map(({ id }) => id);
}

/** How many things the scenario changes: levers and overwritten regional shares. */
export function adjustments(plan: PlanView, scenario: Scenario): number {
  return changedLevers(plan, scenario).length + Object.keys(scenario.shares ?? {}).length;
}

/** The scenario with a lever at `value`, in all years or in one. Set back to its preset, the lever leaves the scenario. */
export function withLever(
  plan: PlanView,
  scenario: Scenario,
  lever: LeverView,
  value: number,
  year: number | null,
): Scenario {
  const years = simulatedYears(plan);
  const kept = scenarioValues(plan, scenario, lever);
  const values =
    year === null ? years.map(() => value) : years.map((one, at) => (one === year ? value : (kept[at] ?? value)));
  return withSetting(scenario, lever.id, settingOf(years, values, presetValues(plan, scenario.preset, lever)));
}

/** Several levers, each in all years, null taking one back to its preset; a value that is refused leaves all as they are. */
export function withLevers(
  plan: PlanView,
  scenario: Scenario,
  values: ReadonlyMap<string, number | null>,
): Scenario | LeverFault {
  let next = scenario;
  for (const [id, value] of values) {
    const lever = leverOf(plan, id);
    const fault = lever ? (value === null ? null : leverFault(plan, lever, value, null)) : 'unknown-lever';
    if (!lever || fault) return fault ?? 'unknown-lever';
    next = value === null ? withoutLever(next, id) : withLever(plan, next, lever, value, null);
  }
  return next;
}

export function withoutLever(scenario: Scenario, id: string): Scenario {
  return withSetting(scenario, id, null);
}

/** The scenario with a region's output share overwritten; its own share, or null, takes the overwriting back. */
export function withShare(plan: PlanView, scenario: Scenario, region: string, share: number | null): Scenario {
  const { shares, ...rest } = scenario;
  const kept: Record<string, number> = { ...shares };
  delete kept[region];
  const own = plan.regions.find(({ id }) => id === region)?.output_share;
  if (share !== null && share !== own) kept[region] = share;
  return Object.keys(kept).length > 0 ? { ...rest, shares: kept } : rest;
}

/** The shortest setting that turns `from` into `values`; null where nothing differs. */
export function settingOf(years: readonly number[], values: YearlyValues, from: YearlyValues): LeverSetting | null {
  if (values.every((value, at) => value === from[at])) return null;
  const common = commonValue(values);
  if (common !== null) return common;
  const setting: Record<string, number> = {};
  years.forEach((year, at) => {
    const value = values[at];
    if (value !== undefined && value !== from[at]) setting[String(year)] = value;
  });
  return setting;
}

/** Whether a value is one the lever takes: finite, within its range, whole where it has to be. */
export function accepts(lever: LeverView, value: number): boolean {
  return (
    Number.isFinite(value) && value >= lever.min && value <= lever.max && (!lever.whole || Number.isInteger(value))
  );
}

/** Why a lever's value is refused. */
export type LeverFault = 'unknown-lever' | 'not-a-number' | 'outside-range' | 'not-whole' | 'unknown-year';

/** What is wrong with a value for all years or for one; null where it is good. */
export function leverFault(plan: PlanView, lever: LeverView, value: number, year: number | null): LeverFault | null {
  if (!Number.isFinite(value)) return 'not-a-number';
  if (lever.whole && !Number.isInteger(value)) return 'not-whole';
  if (!accepts(lever, value)) return 'outside-range';
  if (year !== null && (lever.whole || year <= plan.base_year || year > plan.last_year)) return 'unknown-year';
  return null;
}

/** Whether a value lies outside the plausible band (and is allowed all the same). */
export function implausible(lever: LeverView, value: number): boolean {
  return lever.plausible !== null && (value < lever.plausible[0] || value > lever.plausible[1]);
}

/**
 * `value` moved by a number of steps and kept within the range. The sum is rounded a little beyond the digits of the
 * step, so that ten steps of 0.001 are 0.01.
 */
export function stepped(lever: LeverView, value: number, steps: number): number {
  const digits = Math.min(12, decimalsOf(lever.step) + 2);
  const moved = Number((value + steps * lever.step).toFixed(digits));
  return Math.min(lever.max, Math.max(lever.min, moved));
}

/** What a yearly rate compounds to at the end of the plan, as growth over the base year. */
export function compounded(values: YearlyValues): number {
  return values.reduce((level, rate) => level * (1 + rate), 1) - 1;
}

export function sameScenario(a: Scenario, b: Scenario): boolean {
  return a === b || canonicalScenario(a) === canonicalScenario(b);
}

/** A scenario as one text, the same for the same scenario whatever the order in which it was set. */
export function canonicalScenario(scenario: Scenario): string {
  const parts: unknown[] = [scenario.plan, scenario.preset, ordered(scenario.levers), ordered(scenario.shares ?? {})];
  const results = packedOutturns(scenario);
  return JSON.stringify(results.length === 0 ? parts : [...parts, results]);
}

function ordered(record: Record<string, LeverSetting>): [string, unknown][] {
  return Object.keys(record)
    .sort()
    .map((key) => {
      const setting = record[key];
      return [key, typeof setting === 'object' ? ordered(setting) : setting];
    });
}

function withSetting(scenario: Scenario, id: string, setting: LeverSetting | null): Scenario {
  const levers = { ...scenario.levers };
  if (setting === null) delete levers[id];
  else levers[id] = setting;
  return { ...scenario, levers };
}

function overlay(years: readonly number[], values: YearlyValues, setting: LeverSetting | undefined): YearlyValues {
  if (setting === undefined) return values;
  if (typeof setting === 'number') return years.map(() => setting);
  return years.map((year, at) => setting[String(year)] ?? values[at] ?? Number.NaN);
}

function decimalsOf(step: number): number {
  const text = step.toString();
  const exponent = text.indexOf('e-');
  if (exponent >= 0) return Number(text.slice(exponent + 2));
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

const LEVERS = new WeakMap<PlanView, Map<string, LeverView>>();

function leverIndex(plan: PlanView): Map<string, LeverView> {
  let index = LEVERS.get(plan);
  if (!index) {
    index = new Map(plan.levers.map((lever) => [lever.id, lever]));
    LEVERS.set(plan, index);
  }
  return index;
}
