/** What the reader asks of the analyses: which goal, by which assumptions, of which indicator. It lives as long as the plan is open. */
import type { OwnAim } from '../engine/wire';

/** A goal that is sought. */
export interface SeekChoices {
  /** Ids of targets; null: the usual ones. */
  targets: readonly string[] | null;
  /** Targets of the reader's own, which a link carries. */
  own: readonly OwnAim[];
  /** Those of them that are not sought now, by `aimKey`. */
  without: readonly string[];
  /** Levers that are free (true) or locked (false) against what is usual. */
  free: Readonly<Record<string, boolean>>;
  /** What moving a lever costs beside the others, where it is not 1. */
  weights: Readonly<Record<string, number>>;
  /** All chains take one common growth. */
  tied: boolean;
}

/** What one target requires of one thing that moves. */
export interface RequiredChoices {
  /** Null: the first target of the goal. */
  target: string | null;
  means: 'growth' | 'lever' | 'group';
  lever: string | null;
  group: string | null;
}

export interface SensitivityChoices {
  /** Null: the plan's headline, and the year that the page shows. */
  indicator: string | null;
  year: number | null;
  /** The levers of the plane; null: the two that move most. */
  x: string | null;
  y: string | null;
  /** Where the plane's line is drawn, in the engine's unit; null: at the target. */
  level: number | null;
}

export interface AnalysisChoices {
  seek: SeekChoices;
  required: RequiredChoices;
  sensitivity: SensitivityChoices;
}

/** What is asked at first, with the reader's own targets. */
export function choicesWith(own: readonly OwnAim[]): AnalysisChoices {
  return { ...NO_ANALYSIS_CHOICES, seek: { ...NO_ANALYSIS_CHOICES.seek, own } };
}

export const NO_ANALYSIS_CHOICES: AnalysisChoices = {
  seek: { targets: null, own: [], without: [], free: {}, weights: {}, tied: false },
  required: { target: null, means: 'growth', lever: null, group: null },
  sensitivity: { indicator: null, year: null, x: null, y: null, level: null },
};
