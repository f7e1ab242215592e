/** Where a target stands on the chart of its indicator: the level that it asks for in a year. */

export type TargetMeasure =
  'level' | 'average_growth' | 'yearly_growth' | 'increase' | 'yearly_increase' | 'multiple' | 'cumulative';

/**
 * The level asked for in `year`, from the target's value in its own measure and the indicator's base value, both in the engine's unit.
 * Null where the measure is no level: a growth or an increase to be held in every year, or a sum over a period.
 */
export function targetLevel(
  measure: TargetMeasure,
  value: number,
  base: { year: number; value: number | null },
  year: number,
): number | null {
  if (measure === 'level') {
    return value;
  }
  if (base.value === null) {
    return null;
  }
  switch (measure) {
    case 'multiple':
      return base.value * value;
    case 'increase':
      return base.value + value;
    case 'average_growth':
      return base.value * (1 + value) ** (year - base.year);
    default:
      return null;
  }
}
