/** What the sensitivity view is of: an indicator in a year, and the level that the plane's line is drawn at. */
import type { IndicatorView, PlanView } from '../engine/wire';
import { indicatorOf } from '../state/state';
import type { PageState } from '../state/state';
import { dueYear, indicatorIdOf } from './target-facts';

export interface Subject {
  indicator: IndicatorView;
  year: number;
}

/** What the view is of: as chosen, else the plan's headline in the year that the page shows. */
export function sensitivitySubject(page: PageState, plan: PlanView): Subject | null {
  const { indicator: id, year } = page.analysisChoices.sensitivity;
  const indicator = indicatorOf(plan, id ?? plan.headline) ?? plan.indicators[0] ?? null;
  const shown = page.year > plan.base_year ? page.year : plan.last_year;
  return indicator === null ? null : { indicator, year: year ?? shown };
}

/** The level asked for: as typed, else that of the target of the indicator in the year, 确保 before 力争. */
export function planeLevel(page: PageState, plan: PlanView, { indicator, year }: Subject): number | null {
  const targets = plan.targets.filter(
    (target) =>
      target.tracking === 'projected' &&
      target.measure === 'level' &&
      indicatorIdOf(target) === indicator.id &&
      dueYear(target) === year,
  );
  const target = targets.find(({ level }) => level !== 'stretch') ?? targets[0];
  return page.analysisChoices.sensitivity.level ?? target?.value ?? null;
}
