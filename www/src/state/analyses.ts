/**
 * What analyses say, one a place of the page: a question, the scenario it was asked of, and how far it is. An answer stays until the
 * newer one stands, with `of` telling which scenario it is of, so that a slider never empties a table.
 */
import type { AnalysisAnswer, AnalysisProgress, AnalysisQuestion, Diagnostic, Scenario } from '../engine/wire';

export interface AnalysisSlot {
  /** What was asked last. */
  question: AnalysisQuestion;
  /** How far the run under way is; null where none is. */
  progress: AnalysisProgress | null;
  /** The last answer, the question and the scenario that it is of. */
  answer: AnalysisAnswer | null;
  answers: AnalysisQuestion | null;
  of: Scenario | null;
  /** What is wrong with the last question or its scenario; the last answer stays beside it. */
  diagnostics: readonly Diagnostic[];
}

/** By the name that a part of the page gave its question. */
export type AnalysesState = Readonly<Record<string, AnalysisSlot>>;

export const NO_ANALYSES: AnalysesState = {};

/** A place in which a question has just been asked; an answer of the same sort of question stays. */
export function askedSlot(before: AnalysisSlot | undefined, question: AnalysisQuestion): AnalysisSlot {
  const kept = before?.question.kind === question.kind ? before : undefined;
  return {
    question,
    progress: { done: 0, of: 1 },
    answer: kept?.answer ?? null,
    answers: kept?.answers ?? null,
    of: kept?.of ?? null,
    diagnostics: kept?.diagnostics ?? [],
  };
}

/** The answer of a place, where it is of a sort; null where there is none yet. */
export function answerOf<Kind extends AnalysisAnswer['kind']>(
  analyses: AnalysesState,
  slot: string,
  kind: Kind,
): Extract<AnalysisAnswer, { kind: Kind }> | null {
  const answer = analyses[slot]?.answer;
  return answer?.kind === kind ? (answer as Extract<AnalysisAnswer, { kind: Kind }>) : null;
}

/** Questions are plain data: two are the same where they say the same. */
export function sameQuestion(a: AnalysisQuestion | null, b: AnalysisQuestion | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
