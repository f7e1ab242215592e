/** What goal seek is asked: which targets can be chosen, which are at first, which levers may move; and from these the question. */
import type { AnalysisQuestion, LeverView, OwnAim, PlanView, ProjectionView, Scenario } from '../engine/wire';
import type { SeekChoices } from '../state/analysis-choices';
import { aimKey } from '../state/own-targets';
import { commonValue, scenarioValues } from '../state/scenario';
import { dueYear, isCounted, targetFacts, worstFirst } from './target-facts';
import type { TargetFact } from './target-facts';

/** Targets that the levers could move: projected, with a number, each once, due after the base year. */
export function seekable(plan: PlanView, projection: ProjectionView): TargetFact[] {
  return targetFacts(plan, projection).filter(
    (fact) => isCounted(fact) && fact.target.value !== null && (dueYear(fact.target) ?? 0) > plan.base_year,
  );
}

export function isUnmet({ outcome }: TargetFact): boolean {
  return outcome.met === false;
}

/**
 * What is chosen at first: unmet targets of the whole city, other than 力争 ones, among the figures of the plan's first view; else the
 * one with the widest gap. All unmet ones of a plan at once would mostly ask for what cannot be.
 */
export function usualTargets(plan: PlanView, projection: ProjectionView): string[] {
  const unmet = seekable(plan, projection).filter(isUnmet);
  const first = new Set([plan.headline, ...plan.cards]);
  const usual = unmet.filter(
    ({ target }) => target.region === null && target.level !== 'stretch' && first.has(target.indicator),
  );
  return (usual.length > 0 ? usual : worstFirst(unmet).slice(0, 1)).map(({ target }) => target.id);
}

export function chosenTargets(choices: SeekChoices, plan: PlanView, projection: ProjectionView): readonly string[] {
  return choices.targets ?? usualTargets(plan, projection);
}

/** Why a lever cannot be sought; null where it can. Texts `seek-held-<reason>`. */
export function heldBecause(
  plan: PlanView,
  scenario: Scenario,
  lever: LeverView,
): 'whole' | 'fixed' | 'by-year' | null {
  if (lever.whole) return 'whole';
  if (lever.min === lever.max) return 'fixed';
  return commonValue(scenarioValues(plan, scenario, lever)) === null ? 'by-year' : null;
}

/** Whether a lever may move: as chosen, else where it has a plausible band. */
export function isFree(choices: SeekChoices, plan: PlanView, scenario: Scenario, lever: LeverView): boolean {
  const usual = lever.plausible !== null;
  return heldBecause(plan, scenario, lever) === null && (choices.free[lever.id] ?? usual);
}

const CHAIN_GROWTH = 'growth.chain';

export function seekQuestion(
  choices: SeekChoices,
  plan: PlanView,
  scenario: Scenario,
  projection: ProjectionView,
): Extract<AnalysisQuestion, { kind: 'seek' }> {
  const free = plan.levers.filter((lever) => isFree(choices, plan, scenario, lever));
  const weights = Object.fromEntries(
    free.flatMap(({ id }) => {
      const weight = choices.weights[id];
      return weight === undefined || weight === 1 ? [] : [[id, weight] as const];
    }),
  );
  const chains = free.filter(({ family }) => family === CHAIN_GROWTH).length;
  return {
    kind: 'seek',
    targets: [...chosenTargets(choices, plan, projection), ...soughtOwn(choices)],
    free: free.map(({ id }) => id),
    weights,
    tied: choices.tied && chains > 1 ? [CHAIN_GROWTH] : [],
  };
}

/** Own targets that are sought. */
export function soughtOwn({ own, without }: SeekChoices): OwnAim[] {
  return own.filter((aim) => !without.includes(aimKey(aim)));
}
