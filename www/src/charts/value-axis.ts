/** Limits of a value axis: round numbers, few ticks, and no jumping while a lever is dragged. */

export interface AxisLimits {
  min: number;
  max: number;
  interval: number;
}

/** Room above the highest and below the lowest value, as a part of the range. */
const HEADROOM = 0.08;
/** Above this ratio of lowest to highest value an axis from zero would flatten the line. */
const FAR_FROM_ZERO = 0.6;
const WANTED_TICKS = 4;

/** Round limits that hold all values; null where there is nothing to draw. */
export function axisLimits(values: readonly (number | null)[]): AxisLimits | null {
  const present = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (present.length === 0) {
    return null;
  }
  let low = Math.min(...present);
  let high = Math.max(...present);
  if (low > 0 && low < high * FAR_FROM_ZERO) {
    low = 0;
  } else if (high < 0 && high > low * FAR_FROM_ZERO) {
    high = 0;
  }
  if (low === high) {
    const half = low === 0 ? 1 : Math.abs(low) * 0.1;
    low = low === 0 ? 0 : low - half;
    high += half;
  }
  const room = (high - low) * HEADROOM;
  const interval = roundInterval((high - low) / WANTED_TICKS);
  const min = low === 0 ? 0 : Math.floor((low - room) / interval) * interval;
  const max = high === 0 ? 0 : Math.ceil((high + room) / interval) * interval;
  const keepsSign = low > 0 && min < 0 ? 0 : min;
  return { min: tidy(keepsSign, interval), max: tidy(max, interval), interval };
}

/** While a lever is dragged an axis may grow but not shrink, so that the line moves and not the frame. */
export function heldLimits(wanted: AxisLimits, before: AxisLimits | null): AxisLimits {
  if (before === null || (wanted.min >= before.min && wanted.max <= before.max)) {
    return before ?? wanted;
  }
  const interval = Math.max(wanted.interval, before.interval);
  const min = Math.min(wanted.min, before.min);
  const max = Math.max(wanted.max, before.max);
  return {
    min: tidy(Math.floor(min / interval + 1e-9) * interval, interval),
    max: tidy(Math.ceil(max / interval - 1e-9) * interval, interval),
    interval,
  };
}

/** An axis that is so many times longer than it need be is drawn anew. */
const TOO_LONG = 1.6;

/** While random paths come in, few first and then all, an axis stays as it is as long as it holds what is drawn. */
export function steadyLimits(
  values: readonly (number | null)[],
  wanted: AxisLimits,
  before: AxisLimits | null,
): AxisLimits {
  if (before === null) {
    return wanted;
  }
  const holds = values.every((value) => value === null || (value >= before.min && value <= before.max));
  const tooLong = before.max - before.min > TOO_LONG * (wanted.max - wanted.min);
  return holds && !tooLong ? before : wanted;
}

/** 1, 2, 2.5 or 5 times a power of ten, the first that is not smaller. */
function roundInterval(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** Takes the last binary digits off a multiple of the interval. */
function tidy(value: number, interval: number): number {
  const decimals = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(interval))));
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}
