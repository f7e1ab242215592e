/**
 * The uncertainty layer of the state: what a person set (on, seed, paths, chosen targets) and what the paths said last.
 *
 * Its figures stand beside the deterministic ones and never take their place. `answer` is the last one that held figures;
 * `of` is the scenario that it belongs to, so that a reader can be told while a newer one is still being run.
 */
import { BAND, type PlanView, type RiskView, type Scenario, type TargetRisk, type TargetView } from '../engine/wire';
import { indicatorIndex } from './state';

/** What the core remarks on a pack without volatilities: every path of it would be the same. */
export const NO_VOLATILITIES = 'risk-missing';

/** What a link, a host or the reader says of the layer. */
export interface RiskSettings {
  on: boolean;
  /** Null: the usual one, so that a plain link stays short and means the same for ever. */
  seed: number | null;
  paths: number | null;
  /** Ids of the targets that are to be met together; null: every 确保 target that is projected, once. */
  chosen: readonly string[] | null;
}

export interface RiskState extends RiskSettings {
  answer: RiskView | null;
  of: Scenario | null;
  /** Fewer paths than asked for, or not all indicators yet; a full answer replaces it. */
  preview: boolean;
  running: boolean;
  /** 0 to 1, of the run under way. */
  progress: number;
  /** The full answer before the last change of the scenario: what a chance moved from. */
  before: RiskView | null;
}

export const RISK_OFF: RiskState = {
  on: false,
  seed: null,
  paths: null,
  chosen: null,
  answer: null,
  of: null,
  preview: false,
  running: false,
  progress: 0,
  before: null,
};

/** What the core takes where a scenario says nothing of it. */
export const USUAL = { seed: 1, paths: 10_000 } as const;
/** What it takes at all; a seed is a whole number that every host can write. */
export const RISK_RANGES = {
  seed: [0, Number.MAX_SAFE_INTEGER],
  paths: [1, 1_000_000],
} as const;
export type RiskNumber = keyof typeof RISK_RANGES;
export const RISK_NUMBERS: readonly RiskNumber[] = ['seed', 'paths'];

/** Whether seed or number of paths is one that can be run. */
export function isRiskNumber(name: RiskNumber, value: unknown): value is number {
  const [least, most] = RISK_RANGES[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** The number as it is kept: the usual one is null. */
export function keptNumber(name: RiskNumber, value: number): number | null {
  return value === USUAL[name] ? null : value;
}

export function settingsOf({ on, seed, paths, chosen }: RiskSettings): RiskSettings {
  return { on, seed, paths, chosen };
}

export function sameSettings(a: RiskSettings, b: RiskSettings): boolean {
  return a.on === b.on && a.seed === b.seed && a.paths === b.paths && a.chosen === b.chosen;
}

/** The scenario with what its random paths are to be; the planner's own stays as it is. */
export function riskScenario(scenario: Scenario, { seed, paths }: RiskSettings): Scenario {
  return { ...scenario, ...(seed === null ? {} : { seed }), ...(paths === null ? {} : { paths }) };
}

/** Whether an answer is of all paths that will be run: memory may allow fewer than were asked for. */
export function isFull(answer: RiskView): boolean {
  return answer.paths >= Math.min(answer.wanted, answer.limited ?? Number.POSITIVE_INFINITY);
}

/** Whether the figures shown are of another scenario than the levers say. */
export function isStale({ answer, of }: RiskState, scenario: Scenario | null): boolean {
  return answer !== null && of !== scenario;
}

/** What the present chances are compared with: nothing, while they are of few paths. */
export function compared({ before, preview }: RiskState): RiskView | null {
  return preview ? null : before;
}

export const STATS = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
export type Stat = (typeof STATS)[number];

/** What the paths say of an indicator in a year, in the engine's unit. */
export type Band = Record<Stat, number> & { count: number };

/** Before the quantiles stand the paths with a value, their mean and their standard deviation. */
const FIRST_QUANTILE = 3;

/** Null in the base year, where nothing is random, and where the paths were not asked or gave no value. */
export function bandOf(plan: PlanView, answer: RiskView, indicator: string, year: number): Band | null {
  const column = indicatorIndex(plan).get(indicator);
  const row = year - plan.base_year - 1;
  if (column === undefined || row < 0 || year > plan.last_year) return null;
  const at = (row * plan.indicators.length + column) * BAND;
  const numbers = Array.from(answer.bands.subarray(at, at + BAND));
  const quantiles = numbers.slice(FIRST_QUANTILE);
  if (quantiles.length < STATS.length || !quantiles.every(Number.isFinite)) return null;
  const band = { count: numbers[0] ?? 0 } as Band;
  STATS.forEach((stat, index) => (band[stat] = quantiles[index] ?? Number.NaN));
  return band;
}

/** The chance of a target; null for one that is not projected. */
export function targetRisk(plan: PlanView, answer: RiskView | null, target: string): TargetRisk | null {
  return answer?.targets[targetIndex(plan).get(target) ?? -1] ?? null;
}

/** By how many whole percentage points a chance moved, as it is shown; null where it did not or nothing stands before it. */
export function pointsMoved(now: number | null, before: number | null): number | null {
  if (now === null || before === null) return null;
  const points = Math.round(now * 100) - Math.round(before * 100);
  return points === 0 ? null : points;
}

/** Whether two answers speak of the same targets together. */
export function sameChosen(a: RiskView, b: RiskView): boolean {
  return (a.joint?.targets ?? []).join('\n') === (b.joint?.targets ?? []).join('\n');
}

/** Targets that can be met together with others: those with a chance of their own. What stands in two clauses is one target. */
export function canBeChosen(target: TargetView): boolean {
  return target.tracking === 'projected' && target.repeats === null;
}

/** Every 确保 target that is projected, once. */
export function usualChosen(plan: PlanView): string[] {
  return plan.targets.filter((target) => canBeChosen(target) && target.level === 'must').map(({ id }) => id);
}

/** The chosen set as it is kept: in the plan's order, the usual one null, what the plan does not have left out. */
export function keptChosen(plan: PlanView, ids: ReadonlySet<string>): readonly string[] | null {
  const chosen = plan.targets.filter((target) => canBeChosen(target) && ids.has(target.id)).map(({ id }) => id);
  return chosen.join('\n') === usualChosen(plan).join('\n') ? null : chosen;
}

const INDEXES = new WeakMap<PlanView, Map<string, number>>();

function targetIndex(plan: PlanView): ReadonlyMap<string, number> {
  let index = INDEXES.get(plan);
  if (!index) {
    index = new Map(plan.targets.map(({ id }, at) => [id, at]));
    INDEXES.set(plan, index);
  }
  return index;
}
