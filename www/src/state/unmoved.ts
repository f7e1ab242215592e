/**
 * "Nothing moved": why a change of a lever left every shown figure as it was.
 *
 * Shown figures are compared as they are shown, rounded to their decimals; a pool that binds, an indicator elsewhere and
 * a move below the last decimal are told apart, because each asks for something else to be done.
 */
import type { PlanView, ProjectionView } from '../engine/wire';
import { leverOf } from './scenario';
import { indicatorIndex, indicatorOf, valueOf, type Unmoved } from './state';

/** The groups whose effect stops where land or energy is used up. */
const CAPPED_GROUPS: ReadonlySet<string> = new Set(['projects', 'land-supply', 'energy', 'renewal']);

/** How many indicators a reason names at most. */
const NAMED = 4;

export interface Shown {
  indicators: readonly string[];
  years: readonly number[];
}

/** The reason why `lever` moved nothing shown between two projections, or null where something shown did move. */
export function unmovedBy(
  plan: PlanView,
  lever: string,
  before: ProjectionView,
  after: ProjectionView,
  shown: Shown,
): Unmoved | null {
  let belowRounding = false;
  for (const id of shown.indicators) {
    for (const year of shown.years) {
      const from = valueOf(plan, before, id, year);
      const to = valueOf(plan, after, id, year);
      if (from === to) continue;
      if (rounded(plan, id, from) !== rounded(plan, id, to)) return null;
      belowRounding = true;
    }
  }
  const view = leverOf(plan, lever);
  const limit = after.limits.includes('land') ? 'land' : after.limits.includes('energy') ? 'energy' : null;
  const moved = movedIndicators(plan, before, after);
  if (limit && view && CAPPED_GROUPS.has(view.group)) {
    return { lever, reason: limit, indicators: moved };
  }
  if (belowRounding) return { lever, reason: 'rounding', indicators: moved };
  if (moved.length > 0) return { lever, reason: 'elsewhere', indicators: moved };
  const affected = (view?.affects ?? []).filter((id) => indicatorIndex(plan).has(id));
  return { lever, reason: 'nothing', indicators: affected.slice(0, NAMED) };
}

function rounded(plan: PlanView, id: string, value: number | null): string {
  const display = indicatorOf(plan, id)?.display;
  return value === null ? '' : (value * (display?.scale ?? 1)).toFixed(display?.decimals ?? 0);
}

/** Indicators with a value that differs in any year; the city's before those of regions and chains. */
function movedIndicators(plan: PlanView, before: ProjectionView, after: ProjectionView): string[] {
  const width = plan.indicators.length;
  const city: string[] = [];
  const parts: string[] = [];
  plan.indicators.forEach((indicator, column) => {
    for (let row = 0; row < after.years.length; row += 1) {
      const at = row * width + column;
      if (!Object.is(before.values[at], after.values[at])) {
        (indicator.region === null && indicator.chain === null ? city : parts).push(indicator.id);
        return;
      }
    }
  });
  return [...city, ...parts].slice(0, NAMED);
}
