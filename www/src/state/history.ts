/**
 * Undo and redo: scenarios and quota tables to go back to, at most a hundred, one step a gesture.
 *
 * A gesture is everything between the first input of a drag and its end (or one typed value, one click); it makes one
 * step however many values it passed through, and none where it ended at its beginning.
 */
import type { Scenario } from '../engine/wire';
import { sameScenario } from './scenario';
import type { QuotaTables } from './quotas';
import type { HistoryEntry, Step } from './state';

export const HISTORY_LIMIT = 100;

export interface History {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

/** A gesture that is going on. */
export interface Gesture {
  readonly key: string;
  /** Whether it has made its step yet: not before it changes something. */
  readonly recorded: boolean;
}

/** What a step is left from or reached to. */
export interface Standing {
  scenario: Scenario;
  quotas: QuotaTables;
}

export interface Change {
  before: Standing;
  next: Scenario;
  step: Step;
  phase: 'input' | 'commit';
}

/** The history after a change that belongs to `gesture` if it is of the same step, and begins a new one if not. */
export function gesturedStep(
  history: History,
  gesture: Gesture | null,
  { before, next, step, phase }: Change,
): { history: History; gesture: Gesture | null; begins: boolean } {
  const key = `${step.kind} ${step.id ?? ''}`;
  const begins = gesture?.key !== key;
  const recordedYet = !begins && gesture !== null && gesture.recorded;
  const records = !recordedYet && !sameScenario(before.scenario, next);
  let after = records ? recorded(history, before, step) : history;
  const ends = phase === 'commit';
  if (ends && (recordedYet || records)) after = withoutEmptyStep(after, next);
  return { history: after, gesture: ends ? null : { key, recorded: recordedYet || records }, begins };
}

/** `before` was left by `step`; what had been undone is forgotten. */
function recorded(history: History, before: Standing, step: Step): History {
  return { undo: [...history.undo, { ...before, step }].slice(-HISTORY_LIMIT), redo: [] };
}

/** The history without its last step if that came back to where it began. */
function withoutEmptyStep(history: History, now: Scenario): History {
  const last = history.undo[history.undo.length - 1];
  return last && sameScenario(last.scenario, now) ? { undo: history.undo.slice(0, -1), redo: history.redo } : history;
}

/** A step away from where one stands. */
export interface Reached extends Standing {
  history: History;
  step: Step;
}

/** One step back from `now`; null where there is none. */
export function stepBack(history: History, now: Standing): Reached | null {
  const last = history.undo[history.undo.length - 1];
  if (!last) return null;
  return {
    scenario: last.scenario,
    quotas: last.quotas,
    step: last.step,
    history: { undo: history.undo.slice(0, -1), redo: [...history.redo, { ...now, step: last.step }] },
  };
}

/** One step forward again; null where nothing was undone. */
export function stepForward(history: History, now: Standing): Reached | null {
  const last = history.redo[history.redo.length - 1];
  if (!last) return null;
  return {
    scenario: last.scenario,
    quotas: last.quotas,
    step: last.step,
    history: { undo: [...history.undo, { ...now, step: last.step }], redo: history.redo.slice(0, -1) },
  };
}
