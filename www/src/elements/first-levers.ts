/**
 * Which levers stand in the first list: what a planner moves first. Growth of the chains is moved by one common row; behind it come
 * the levers that decide the headline and the four answers. Everything else is one step away.
 */
import type { LeverView, PlanView } from '../engine/wire';

/** At most so many rows are in the first list. */
const FIRST_LIST = 12;

/** Families in the order of their weight within the groups of the page; each may bring several levers (one a size class). */
const FIRST_FAMILIES: readonly string[] = [
  'price',
  'projects.landing_rate',
  'renewal.firms_per_year',
  'land.new_supply',
  'energy.efficiency',
  'listed.pipeline_intake',
  'listed.valuation_change',
  'projects.count',
  'entry.firms_per_year',
  'energy.new_quota',
  'va_rate.real_drift',
  'labour.growth',
];

/**
 * Ids of the levers of the first list. `wanted` is the `levers` attribute: ids, or families with a star (`growth.chain.*`), in any order.
 * The common row of the chains counts as one of the twelve.
 */
export function firstLevers(plan: PlanView, wanted: readonly string[]): ReadonlySet<string> {
  if (wanted.length > 0) {
    return new Set(
      plan.levers.filter((lever) => wanted.some((one) => matchesPattern(lever.id, one))).map(({ id }) => id),
    );
  }
  const chosen = new Set<string>();
  const room = FIRST_LIST - (hasCommonGrowth(plan) ? 1 : 0);
  for (const family of FIRST_FAMILIES) {
    for (const lever of plan.levers) {
      if (lever.family === family && lever.region === null && lever.chain === null && chosen.size < room) {
        chosen.add(lever.id);
      }
    }
  }
  return chosen;
}

/** Levers that stand in a list of their own, opened on demand: one a chain, one a region. */
export function isByChain(lever: LeverView): boolean {
  return lever.chain !== null;
}

export function isByRegion(lever: LeverView): boolean {
  return lever.region !== null;
}

/** The growth levers that the common row moves together. */
export function chainGrowth(plan: PlanView): LeverView[] {
  return plan.levers.filter((lever) => lever.family === 'growth.chain');
}

export function hasCommonGrowth(plan: PlanView): boolean {
  return chainGrowth(plan).length > 1;
}

export function matchesPattern(id: string, pattern: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
}
