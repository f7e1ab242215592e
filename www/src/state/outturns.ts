/**
 * Published results in a scenario: the projection is moved onto them. They come from the pack, or a planner types or pastes them with
 * their scope and source.
 */
import type { PlanView, Scenario } from '../engine/wire';

/** A published result, in the indicator's unit. */
export interface Outturn {
  /** With `@region` or `#chain`. */
  indicator: string;
  year: number;
  value: number;
  /** In the planner's words; empty where nothing is said. */
  scope: string;
  source: string;
  /** Whether it is of the indicator's scope; one that is not is only compared. */
  comparable: boolean;
}

/** Every published result of a scenario, by indicator and year. */
export function outturnsOf(scenario: Pick<Scenario, 'outturns' | 'outturn_notes'>): Outturn[] {
  return Object.entries(scenario.outturns ?? {}).flatMap(([indicator, byYear]) =>
    Object.entries(byYear).map(([year, value]) => {
      const note = scenario.outturn_notes?.[indicator]?.[year];
      return {
        indicator,
        year: Number(year),
        value,
        scope: note?.scope ?? '',
        source: note?.source ?? '',
        comparable: note?.comparable ?? true,
      };
    }),
  );
}

/** The scenario with these results; one of the same indicator and year is replaced. */
export function withOutturns(scenario: Scenario, results: readonly Outturn[]): Scenario {
  const kept = outturnsOf(scenario).filter(
    (one) => !results.some(({ indicator, year }) => indicator === one.indicator && year === one.year),
  );
  return withOnly(scenario, [...kept, ...results]);
}

export function withoutOutturns(scenario: Scenario, leaves: (one: Outturn) => boolean): Scenario {
  return withOnly(
    scenario,
    outturnsOf(scenario).filter((one) => !leaves(one)),
  );
}

/** Whether a result is the pack's own figure. */
export function isPublished(plan: PlanView, one: Outturn): boolean {
  return (
    one.comparable &&
    plan.actuals.some(
      ({ indicator, year, value, comparable }) =>
        comparable && indicator === one.indicator && year === one.year && value === one.value,
    )
  );
}

/** The results sorted, so that the same ones are the same scenario whatever their order. */
function withOnly(scenario: Scenario, results: readonly Outturn[]): Scenario {
  const rest = { ...scenario };
  delete rest.outturns;
  delete rest.outturn_notes;
  if (results.length === 0) return rest;
  const sorted = [...results].sort((a, b) =>
    a.indicator === b.indicator ? a.year - b.year : a.indicator < b.indicator ? -1 : 1,
  );
  const outturns: Record<string, Record<string, number>> = {};
  const notes: NonNullable<Scenario['outturn_notes']> = {};
  for (const { indicator, year, value, scope, source, comparable } of sorted) {
    (outturns[indicator] ??= {})[String(year)] = value;
    if (scope === '' && source === '' && comparable) continue;
    (notes[indicator] ??= {})[String(year)] = {
      ...(scope === '' ? {} : { scope }),
      ...(source === '' ? {} : { source }),
      comparable,
    };
  }
  return { ...rest, outturns, ...(Object.keys(notes).length === 0 ? {} : { outturn_notes: notes }) };
}

const LONGEST_NOTE = 200;

/**
 * Published results as a link holds them: `[indicator, year, value, scope, source, comparable]`, the last three left out where nothing
 * is said.
 */
export function packedOutturns(scenario: Scenario): (string | number)[][] {
  return outturnsOf(scenario).map(({ indicator, year, value, scope, source, comparable }) => {
    const said = scope !== '' || source !== '' || !comparable;
    return [indicator, year, value, ...(said ? [scope, source, comparable ? 1 : 0] : [])];
  });
}

/** The results of a link that the plan takes; the names of what it does not take go to `ignored`. */
export function unpackedOutturns(plan: PlanView, packed: unknown, ignored: string[]): Outturn[] {
  if (packed === undefined) return [];
  if (!Array.isArray(packed)) {
    ignored.push('outturns');
    return [];
  }
  const known = new Set(plan.indicators.map(({ id }) => id));
  return packed.slice(0, 1000).flatMap((one: unknown): Outturn[] => {
    const [indicator, year, value, scope = '', source = '', comparable = 1] = Array.isArray(one)
      ? (one as unknown[])
      : [];
    if (
      typeof indicator === 'string' &&
      known.has(indicator) &&
      typeof year === 'number' &&
      Number.isInteger(year) &&
      year > plan.base_year &&
      year <= plan.last_year &&
      typeof value === 'number' &&
      Number.isFinite(value) &&
      typeof scope === 'string' &&
      typeof source === 'string'
    ) {
      const [ofScope, ofSource] = [scope, source].map((text) => text.slice(0, LONGEST_NOTE)) as [string, string];
      return [{ indicator, year, value, scope: ofScope, source: ofSource, comparable: comparable !== 0 }];
    }
    ignored.push(typeof indicator === 'string' ? indicator : 'outturns');
    return [];
  });
}
