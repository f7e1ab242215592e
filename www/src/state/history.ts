/**
 * Undo and redo: scenarios to go back to, at most a hundred, one step a gesture.
 *
 * A gesture is everything between the first input of a drag and its end (or one typed value, one click); it makes one
 * step however many values it passed through, and none where it ended at its beginning.
 */
import type { Scenario } from '../engine/wire';
import { sameScenario } from './scenario';
import type { HistoryEntry, Step } from './state';

export const HISTORY_LIMIT = 100;

export interface History {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

export const EMPTY_HISTORY: History = { undo: [], redo: [] };

/** The scenario `before` was left by `step`; what had been undone is forgotten. */
export function recorded(history: History, before: Scenario, step: Step): History {
  return { undo: [...history.undo, { scenario: before, step }].slice(-HISTORY_LIMIT), redo: [] };
}

/** The history without its last step if that step came back to where it began. */
export function settledStep(history: History, now: Scenario): History {
  const last = history.undo[history.undo.length - 1];
  if (!last || !sameScenario(last.scenario, now)) return history;
  return { undo: history.undo.slice(0, -1), redo: history.redo };
}

/** One step back from `now`; null where there is none. */
export function stepBack(history: History, now: Scenario): { scenario: Scenario; history: History; step: Step } | null {
  const last = history.undo[history.undo.length - 1];
  if (!last) return null;
  return {
    scenario: last.scenario,
    step: last.step,
    history: { undo: history.undo.slice(0, -1), redo: [...history.redo, { scenario: now, step: last.step }] },
  };
}

/** One step forward again; null where nothing was undone. */
export function stepForward(
  history: History,
  now: Scenario,
): { scenario: Scenario; history: History; step: Step } | null {
  const last = history.redo[history.redo.length - 1];
  if (!last) return null;
  return {
    scenario: last.scenario,
    step: last.step,
    history: { undo: [...history.undo, { scenario: now, step: last.step }], redo: history.redo.slice(0, -1) },
  };
}
