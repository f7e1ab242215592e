/** What the verdict, the tally and the cards say about targets: read from the plan and the core's outcomes, decided there. */
import type { PlanView, ProjectionView, TargetOutcome, TargetStatus, TargetView } from '../engine/wire';

export interface TargetFact {
  target: TargetView;
  outcome: TargetOutcome;
}

export function targetFacts(plan: PlanView, projection: ProjectionView): TargetFact[] {
  return plan.targets.flatMap((target, at) => {
    const outcome = projection.targets[at];
    return outcome === undefined ? [] : [{ target, outcome }];
  });
}

/** The year in which a target is due. */
export function dueYear(target: TargetView): number | null {
  return target.year ?? (target.period === null ? null : target.period[1]);
}

export interface Tally {
  projectable: number;
  met: number;
  byStatus: Record<TargetStatus, number>;
}

/** Counts over targets that the model projects; the plan itself counts the others (`PlanView.counts`). */
export function tally(facts: readonly TargetFact[]): Tally {
  const result: Tally = { projectable: 0, met: 0, byStatus: { met: 0, near: 0, short: 0, unknown: 0 } };
  for (const { target, outcome } of facts) {
    if (!isCounted({ target, outcome })) {
      continue;
    }
    result.projectable += 1;
    result.byStatus[outcome.status] += 1;
    if (outcome.status === 'met') {
      result.met += 1;
    }
  }
  return result;
}

/** A target counts where it has a number and the model projects its indicator; what stands in two clauses counts once. */
export function isCounted({ target, outcome }: TargetFact): boolean {
  return target.tracking === 'projected' && target.repeats === null && outcome.projected !== null;
}

/** The indicator that a target is of, with its region where it is of one. */
export function indicatorIdOf({ indicator, region }: TargetView): string {
  return region === null ? indicator : `${indicator}@${region}`;
}

/** Projected targets of an indicator, by year, those to be met (确保) first. */
export function targetsOf(facts: readonly TargetFact[], indicator: string): TargetFact[] {
  return facts
    .filter(({ target }) => target.tracking === 'projected' && indicatorIdOf(target) === indicator)
    .sort((a, b) => (dueYear(a.target) ?? 0) - (dueYear(b.target) ?? 0) || levelRank(a.target) - levelRank(b.target));
}

/**
 * The target that a figure of `year` is held against: the one due that year, else the next one after it, else the last one before.
 * A level stands before growth rates, 确保 before 力争.
 */
export function targetFor(facts: readonly TargetFact[], indicator: string, year: number): TargetFact | null {
  const own = targetsOf(facts, indicator);
  const exact = own.filter(({ target }) => dueYear(target) === year);
  const later = own.filter(({ target }) => (dueYear(target) ?? 0) > year);
  const candidates = exact.length > 0 ? exact : later.length > 0 ? later : own.slice(-1);
  const first = dueYear(candidates[0]?.target ?? NO_TARGET);
  const sameYear = candidates.filter(({ target }) => dueYear(target) === first);
  return sameYear.find(({ target }) => target.measure === 'level') ?? sameYear[0] ?? null;
}

const NO_TARGET = { year: null, period: null } as TargetView;

/** Counted targets that are not met, the worst relative gap first; of an indicator only its widest. */
export function worstFirst(facts: readonly TargetFact[]): TargetFact[] {
  const missed = facts
    .filter((fact) => isCounted(fact) && fact.outcome.status !== 'met')
    .sort((a, b) => relativeGap(b) - relativeGap(a));
  const key = ({ target }: TargetFact): string => `${target.indicator}@${target.region ?? ''}`;
  return missed.filter((fact, at) => missed.findIndex((other) => key(other) === key(fact)) === at);
}

/** Gap over target, positive where the target is missed. */
export function relativeGap({ target, outcome }: TargetFact): number {
  const { gap } = outcome;
  if (gap === null || target.value === null || target.value === 0) {
    return 0;
  }
  const relative = Math.abs(gap / target.value);
  return outcome.met === true ? -relative : relative;
}

function levelRank(target: TargetView): number {
  return target.level === 'must' ? 0 : target.level === 'about' ? 1 : 2;
}
