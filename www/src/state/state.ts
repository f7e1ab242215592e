/**
 * The page's one state: immutable, replaced whole by `Store` (store.ts), read by every element.
 *
 * What a person set (scenario, year, view …) and what the core answered (projection) stand side by side;
 * `projection` is always the last good one, so that a fault never empties the screen.
 */
import type { PlanChoice } from '../engine/plans';
import type { EngineFailure } from '../engine/protocol';
import type { Diagnostic, IndicatorView, PlanView, PresetId, ProjectionView, Scenario } from '../engine/wire';
import type { Lang, Texts } from '../i18n/texts';
import type { AnalysesState } from './analyses';
import type { AnalysisChoices } from './analysis-choices';
import type { KeptState } from './kept';
import type { PackOutline } from './pack-outline';
import type { QuotasState, QuotaTables } from './quotas';
import type { RiskState } from './risk';

/**
 * `loading` until the first answers stand; `busy` while a run is under way, that of random paths too; `ready` otherwise. `degraded`: all works, but on
 * the main thread (no worker here). `failed`: the engine does not run; `failure` says why, and `Store.retry` tries again.
 */
export type Status = 'loading' | 'ready' | 'busy' | 'degraded' | 'failed';

export const VIEWS = [
  'overview',
  'targets',
  'charts',
  'quotas',
  'compare',
  'seek',
  'sensitivity',
  'attribution',
  'review',
  'audit',
  'sources',
] as const;
export type View = (typeof VIEWS)[number];

export { LANGS, type Lang } from '../i18n/texts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `large` is for projectors and for readers who want larger type. */
export const SIZES = ['normal', 'large'] as const;
export type Size = (typeof SIZES)[number];

export const CONTRASTS = ['normal', 'high'] as const;
export type Contrast = (typeof CONTRASTS)[number];

/**
 * One thing to tell the reader. Its text is `text` of the catalogue with `params`, its remedy the attribute `.remedy`.
 * `code` goes into `data-message`.
 */
export interface Message {
  /** Unique within the page; for `Store.dismiss`. */
  key: number;
  code: string;
  /** Id in the catalogue: `message-<code>` of the page, `diagnostic-<code>` of the core. */
  text: string;
  severity: Diagnostic['severity'];
  params: Record<string, string | number>;
  place: Diagnostic['place'] | null;
  /** A message of the last run, or of its random paths, goes away with the next good one; the others stay until dismissed. */
  origin: 'page' | 'pack' | 'run' | 'risk';
  /** Offered beside the text; the page draws it as a button with text `action-<action>`. */
  action: 'reset-all' | 'retry' | 'save-tables' | null;
}

/** What one undo step changed; the page names it on the buttons (text `step-<kind>`). */
export interface Step {
  kind:
    | 'lever'
    | 'levers'
    | 'preset'
    | 'reset'
    | 'share'
    | 'published'
    | 'unpublished'
    | 'outturns'
    | 'outturn-removed'
    | 'kept'
    | 'quota-cells'
    | 'quota-lock'
    | 'quota-rules'
    | 'quota-method'
    | 'quota-version'
    | 'quota-reset'
    | 'quota-file';
  /** The lever, preset, region, quota table or name of a kept scenario, where it is one; for several levers the name of their gesture. */
  id: string | null;
}

/** A scenario and the quota tables to go back to, and the step that undoing (or redoing) takes. */
export interface HistoryEntry {
  scenario: Scenario;
  quotas: QuotaTables;
  step: Step;
}

/**
 * Why the last change of a lever moved nothing that is shown (text `unmoved-<reason>`).
 * `land`, `energy`: capped, that pool binds. `elsewhere`: it moves only the indicators named. `rounding`: it moves shown
 * figures by less than their last decimal. `nothing`: no indicator depends on it in this scenario.
 */
export interface Unmoved {
  lever: string;
  reason: 'land' | 'energy' | 'elsewhere' | 'rounding' | 'nothing';
  /** Indicators that did move, else those the lever can move; city ones first. */
  indicators: string[];
}

export interface PageState {
  status: Status;
  failure: EngineFailure | null;
  /** The plans of the build, then the packs that were opened from files. */
  plans: readonly PlanChoice[];
  /** Which of them is open. */
  opened: string | null;
  /** The plan as its pack writes it, where no engine has read it yet. */
  outline: PackOutline | null;
  plan: PlanView | null;
  /** What the core had to say about the pack; its errors are messages too. */
  packDiagnostics: readonly Diagnostic[];
  engineVersion: string | null;
  scenario: Scenario | null;
  /** The scenario as a link or the saved state opened it; null where the page opened with the plan's base. */
  openedScenario: Scenario | null;
  /** The last good projection and the scenario it belongs to; the latter lags behind `scenario` while `pending`. */
  projection: ProjectionView | null;
  projected: Scenario | null;
  /** The plan's base preset, untouched. */
  baseProjection: ProjectionView | null;
  /** A run is under way or waiting. */
  pending: boolean;
  /** True from the first input of a drag to its end: no animation, no announcement. */
  dragging: boolean;
  unmoved: Unmoved | null;
  /** What random paths say of the scenario, where that is asked for. */
  risk: RiskState;
  /** The quota tables that a planner works on. */
  quotas: QuotasState;
  /** The scenarios that the planner has kept, and which of them are compared. */
  kept: KeptState;
  /** What analyses say. */
  analyses: AnalysesState;
  /** What is asked of those that the reader sets up. */
  analysisChoices: AnalysisChoices;
  year: number;
  view: View;
  lang: Lang;
  /** The texts of `lang`: `state.texts.t('group-output')`. */
  texts: Texts;
  theme: Theme;
  size: Size;
  contrast: Contrast;
  messages: readonly Message[];
  undo: readonly HistoryEntry[];
  redo: readonly HistoryEntry[];
  ui: PageInterface;
}

/** How the reader arranged the page; kept in this browser, never in a link. */
export interface PageInterface {
  collapsedGroups: readonly string[];
  search: string;
  /** The indicator of the chart. */
  chart: string | null;
}

/** Where an indicator stands in PlanView.indicators, by id. */
export function indicatorIndex(plan: PlanView): ReadonlyMap<string, number> {
  let index = INDEXES.get(plan);
  if (!index) {
    index = new Map(plan.indicators.map((indicator, at) => [indicator.id, at]));
    INDEXES.set(plan, index);
  }
  return index;
}

const INDEXES = new WeakMap<PlanView, Map<string, number>>();

export function indicatorOf(plan: PlanView, id: string): IndicatorView | null {
  const at = indicatorIndex(plan).get(id);
  return at === undefined ? null : (plan.indicators[at] ?? null);
}

/** The value of an indicator in a year, in the engine's unit; null where it is absent. */
export function valueOf(plan: PlanView, projection: ProjectionView, indicator: string, year: number): number | null {
  const column = indicatorIndex(plan).get(indicator);
  const row = year - plan.base_year;
  if (column === undefined || row < 0 || row >= projection.years.length) return null;
  const value = projection.values[row * plan.indicators.length + column];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** All values of an indicator, base year to horizon. */
export function seriesOf(plan: PlanView, projection: ProjectionView, indicator: string): (number | null)[] {
  return projection.years.map((year) => valueOf(plan, projection, indicator, year));
}

/** Whether two projections have the same figures, bit by bit; the rest of a projection follows from them. */
export function sameFigures(a: ProjectionView | null, b: ProjectionView | null): boolean {
  if (a === b) return true;
  return (
    a !== null &&
    b !== null &&
    a.values.length === b.values.length &&
    a.values.every((one, at) => Object.is(one, b.values[at]))
  );
}

/** The years a reader can choose: the plan's milestones first, its last year if it is none of them. */
export function yearChoices(plan: PlanView): number[] {
  const years = plan.milestones.filter((year) => year > plan.base_year && year <= plan.last_year);
  return years.length > 0 ? years : [plan.last_year];
}

export function isPreset(plan: PlanView, id: string): id is PresetId {
  return plan.presets.some((preset) => preset.id === id);
}
