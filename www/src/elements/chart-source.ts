/** From plan and projection to what the chart of one indicator is drawn from; values go into the unit that is shown. */
import { QUANTILES } from '../charts/chart-input';
import type { ChartFan, ChartInput, ChartPace, ChartTarget, Quantile } from '../charts/chart-input';
import { targetLevel } from '../charts/target-level';
import type { Display, IndicatorView, PlanView, ProjectionView, TargetView } from '../engine/wire';
import { formatValue } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { bandOf } from '../state/risk';
import type { RiskState } from '../state/risk';
import { seriesOf, valueOf } from '../state/state';
import { shownAlike } from '../i18n/numbers';
import { unitName } from './names';
import { dueYear, indicatorIdOf } from './target-facts';

export interface ChartScene {
  plan: PlanView;
  projection: ProjectionView;
  baseProjection: ProjectionView | null;
  texts: Texts;
  year: number;
  /** What random paths say; without an answer no fan is drawn. */
  risk: Pick<RiskState, 'answer' | 'preview'>;
}

export function chartInput(scene: ChartScene, indicator: IndicatorView): ChartInput {
  const { plan, projection, baseProjection, texts } = scene;
  const { display } = indicator;
  const scaled = (value: number | null): number | null => (value === null ? null : value * display.scale);
  const own = seriesOf(plan, projection, indicator.id);
  const base = baseProjection === null ? null : seriesOf(plan, baseProjection, indicator.id);
  const differs = base !== null && own.some((value, at) => !shownAlike(value, base[at] ?? null, display));
  const targets = chartTargets(scene, indicator);
  const published = plan.actuals.filter((actual) => actual.indicator === indicator.id);
  const actuals = published.filter(({ comparable }) => comparable);
  return {
    unit: unitName(texts, display.unit) || texts.t('unit-plain'),
    baseYear: plan.base_year,
    shownYear: scene.year,
    years: projection.years,
    scenario: own.map(scaled),
    ghost: base !== null && differs ? base.map(scaled) : null,
    actuals: actuals.map(({ year, value }) => ({ year, value: value * display.scale })),
    ofOtherScope: published.length - actuals.length,
    targets,
    fan: fan(scene, indicator),
    pace: pace(scene, indicator, targets),
    format: (value) => formatValue(value / display.scale, display),
    words: {
      scenario: texts.t('line-scenario'),
      ghost: texts.t('line-base'),
      actual: texts.t('line-actual'),
      pace: texts.t('line-pace'),
      target: texts.t('line-target'),
      baseYear: texts.t('base-year'),
      notFromZero: texts.t('axis-not-from-zero'),
      median: texts.t('line-median'),
    },
  };
}

/** The bands of the indicator, beginning at the one value of the base year; null where the paths say nothing of it. */
function fan({ plan, projection, risk }: ChartScene, indicator: IndicatorView): ChartFan | null {
  const { answer, preview } = risk;
  if (answer === null) {
    return null;
  }
  const { scale } = indicator.display;
  const bands = projection.years.map((year) => bandOf(plan, answer, indicator.id, year));
  if (bands.every((band) => band === null)) {
    return null;
  }
  const start = valueOf(plan, projection, indicator.id, plan.base_year);
  const quantiles = {} as Record<Quantile, (number | null)[]>;
  for (const quantile of QUANTILES) {
    quantiles[quantile] = projection.years.map((year, at) => {
      const value = year === plan.base_year ? start : (bands[at]?.[quantile] ?? null);
      return value === null ? null : value * scale;
    });
  }
  return { quantiles, preview };
}

/**
 * Targets of this indicator that are a level in a year of the chart. What main text and annex both set stands once; a target in another
 * measure (翻番) stands only where none in plain numbers says the same thing.
 */
function chartTargets(scene: ChartScene, indicator: IndicatorView): ChartTarget[] {
  const all = everyTarget(scene, indicator);
  const measured = (one: ChartTarget): TargetView | undefined => scene.plan.targets.find(({ id }) => id === one.id);
  const plain = all.filter((one) => measured(one)?.measure === 'level');
  const others = all.filter(
    (one) =>
      measured(one)?.measure !== 'level' &&
      !plain.some((other) => other.year === one.year && measured(other)?.level === measured(one)?.level),
  );
  const same = (a: ChartTarget, b: ChartTarget): boolean => a.year === b.year && a.label === b.label;
  return [...plain, ...others].filter((target, at, list) => list.findIndex((other) => same(target, other)) === at);
}

function everyTarget(scene: ChartScene, indicator: IndicatorView): ChartTarget[] {
  const { plan, projection, texts } = scene;
  return ownTargets(plan, indicator).flatMap((target) => {
    const year = dueYear(target);
    if (year === null || target.value === null || !projection.years.includes(year)) {
      return [];
    }
    const base = { year: plan.base_year, value: valueOf(plan, projection, indicator.id, plan.base_year) };
    const level = targetLevel(target.measure, target.value, base, year);
    return level === null
      ? []
      : [
          {
            id: target.id,
            year,
            value: level * indicator.display.scale,
            label: texts.t('chart-target', {
              value: formatValue(level, indicator.display),
              level: texts.t(`level-${target.level}`),
            }),
          },
        ];
  });
}

function ownTargets(plan: PlanView, indicator: IndicatorView): TargetView[] {
  return plan.targets.filter((target) => target.tracking === 'projected' && indicatorIdOf(target) === indicator.id);
}

/** Straight from the base value to the last target that is to be met; growth rates and shares have no pace. */
function pace(scene: ChartScene, indicator: IndicatorView, targets: readonly ChartTarget[]): ChartPace | null {
  const { plan, projection } = scene;
  const [last] = targets
    .filter(({ id }) => plan.targets.find((target) => target.id === id)?.level !== 'stretch')
    .sort((a, b) => b.year - a.year);
  const start = valueOf(plan, projection, indicator.id, plan.base_year);
  if (last === undefined || start === null || isRate(indicator.display)) {
    return null;
  }
  return {
    from: { year: plan.base_year, value: start * indicator.display.scale },
    to: { year: last.year, value: last.value },
  };
}

function isRate(display: Display): boolean {
  return display.difference_unit !== display.unit;
}
