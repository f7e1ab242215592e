/**
 * "Nothing moved": why a change of a lever left every shown figure as it was.
 *
 * Shown figures are compared as they are shown, rounded to their decimals; a pool that binds, an indicator elsewhere and
 * a move below the last decimal are told apart, because each asks for something else to be done.
 */
import type { PlanView, ProjectionView } from '../engine/wire';
import { shownAlike } from '../i18n/numbers';
import { leverOf } from './scenario';
import { indicatorIndex, indicatorOf, valueOf, type Unmoved } from './state';

/** What a pool of land or energy holds back; a lever that should move it and does not is capped. */
const CAPPED = 'projects.landed';

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
      const display = indicatorOf(plan, id)?.display;
      if (display && !shownAlike(from, to, display)) return null;
      belowRounding = true;
    }
  }
  const affects = leverOf(plan, lever)?.affects ?? [];
  const limit = after.limits.includes('land') ? 'land' : after.limits.includes('energy') ? 'energy' : null;
  const moved = movedIndicators(plan, before, after);
  const indicators = moved.slice(0, NAMED);
  const onlyProjects = moved.every((id) => id.startsWith('projects.') && id !== CAPPED);
  if (limit && onlyProjects && affects.includes(CAPPED)) return { lever, reason: limit, indicators };
  if (belowRounding) return { lever, reason: 'rounding', indicators };
  if (moved.length > 0) return { lever, reason: 'elsewhere', indicators };
  const known = affects.filter((id) => indicatorIndex(plan).has(id));
  return { lever, reason: 'nothing', indicators: known.slice(0, NAMED) };
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
  return [...city, ...parts];
}
