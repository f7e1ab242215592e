/** The steps of a difference as bars, as pure data: every step begins where the one before ended, as on a stair. */
import type { AnalysisAnswer } from '../engine/wire';

export type Attribution = Extract<AnalysisAnswer, { kind: 'attribution' }>;
export type Attributed = NonNullable<Attribution['indicators'][number]['years'][number]>;

export interface WaterfallStep {
  /** `from`, `inherited`, a part, `rounding`, `to`. */
  id: string;
  kind: 'end' | 'step';
  /** The level at an end, the change at a step. */
  value: number;
  /** The part's levers that differ. */
  levers: readonly string[];
}

/** The two ends and what leads from one to the other; parts that contribute nothing are left out. */
export function waterfallSteps(view: Attribution, value: Attributed): WaterfallStep[] {
  const step = (id: string, one: number | null, levers: readonly string[] = []): WaterfallStep[] =>
    one === null ? [] : [{ id, kind: 'step', value: one, levers }];
  return [
    { id: 'from', kind: 'end', value: value.from, levers: [] },
    ...step('inherited', value.inherited),
    ...view.parts.flatMap(({ id, levers }, at) => {
      const own = value.contributions[at] ?? 0;
      return own === 0 ? [] : step(id, own, levers);
    }),
    ...step('rounding', value.rounding),
    { id: 'to', kind: 'end', value: value.to, levers: [] },
  ];
}

/** The parts that contribute nothing: they do not differ, or cannot reach the indicator. */
export function idleParts(view: Attribution, value: Attributed): string[] {
  const shown = new Set(waterfallSteps(view, value).map(({ id }) => id));
  return view.parts.flatMap(({ id }) => (shown.has(id) ? [] : [id]));
}

/** At most three parts, the largest first, that are told before the table; none where there are no more than these to see. */
export function largestParts(steps: readonly WaterfallStep[]): WaterfallStep[] {
  const parts = steps.filter(({ id, kind }) => kind === 'step' && id !== 'rounding');
  return parts.length < 2 ? [] : parts.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, TOLD);
}

const TOLD = 3;

export interface Bar {
  /** Per cent of the drawing's width. */
  left: number;
  width: number;
}

/** Where the bars lie. The drawing begins at 0 unless both ends are far from it; `fromZero` tells. */
export function waterfallBars(steps: readonly WaterfallStep[]): { bars: Bar[]; fromZero: boolean } {
  let level = 0;
  const spans = steps.map(({ kind, value }): [number, number] => {
    if (kind === 'end') {
      level = value;
      return [0, value];
    }
    const before = level;
    level += value;
    return [before, level];
  });
  const inner = spans.flatMap((span, at) => (steps[at]?.kind === 'end' ? [span[1]] : span));
  const [lowest, highest] = [Math.min(...inner), Math.max(...inner)];
  const fromZero = lowest <= 0 || highest <= 0 || highest - lowest > NEAR_ZERO * highest;
  const room = (highest - lowest) * ROOM;
  const low = fromZero ? Math.min(0, lowest) : Math.max(0, lowest - room);
  const high = fromZero ? Math.max(0, highest) : highest;
  const width = high - low || 1;
  const place = (value: number): number => ((Math.min(high, Math.max(low, value)) - low) / width) * 100;
  const bars = spans.map(([a, b]) => {
    const [left, right] = [place(Math.min(a, b)), place(Math.max(a, b))];
    return { left, width: right - left };
  });
  return { bars, fromZero };
}

/** Where the steps are a smaller part of the highest level than this, bars from zero would hide them. */
const NEAR_ZERO = 0.4;
/** What stands of the ends' bars below the lowest level, as a part of the steps' range. */
const ROOM = 0.25;
