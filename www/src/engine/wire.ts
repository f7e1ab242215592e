/**
 * The wire between the wasm core and the page: what crosses the edge, in the core's own names.
 *
 * The types are made from the Rust types by `cargo xtask build`, with their docs; here they get what a JSON schema cannot say:
 * a view of the core always has all its fields (absent ones are null), pairs are pairs, and figures come as a Float64Array.
 * Values are in the engine's units (rates and shares as fractions, money in 亿元, land in 亩, energy in 万吨标准煤);
 * a `Display` says how to show one, and nothing else may guess it.
 */
import type * as Core from './generated/wire';

/** A view as it comes: the core leaves no field out. */
type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
    : T;

/** A type with some fields told more closely. */
type With<T, Fields> = Omit<Whole<T>, keyof Fields> & Fields;

/** A text of a pack in both languages; `en` is null where the pack has none. */
export type LocalText = Whole<Core.LocalText>;

/** Where a number comes from. */
export type Source = Whole<Core.Source>;
export type SourceKind = Core.SourceKind;

/** One fault or remark of the core; its text is `diagnostic-<code>`, with attribute `remedy`. */
export type Diagnostic = Whole<Core.Diagnostic>;

/**
 * How a number of an engine unit is shown: value × scale with `decimals`, then the text `unit-<unit>`.
 * A difference takes `difference_unit` (percentage points for a share).
 */
export type Display = Whole<Core.Display>;

/** The groups that levers are shown in; texts `group-<id>`. */
export type LeverGroup =
  'output' | 'entry' | 'projects' | 'renewal' | 'land-supply' | 'energy' | 'labour' | 'listed' | 'tax-gdp' | 'tracked';

export type LeverView = With<Core.LeverView, { group: LeverGroup; plausible: [number, number] | null }>;

/** Its text is `indicator-<family, dots as dashes>`, with .formula and .scope; tracked ones bring their own name. */
export type IndicatorView = Whole<Core.IndicatorView>;

export type TargetLevel = Core.Level;
export type TargetStatus = Core.TargetStatus;
export type TargetMeasure = Core.Measure;

/** What sort of commitment a number is; texts `role-<id>`. */
export type TargetRole = Core.Role;

/** Whether a target has a number, and who follows it; texts `tracking-<id>`. */
export type Tracking = Core.TrackingView;

/** What a document commits to; without a value it is listed and never counted. `by_hand` has texts `by-hand-<word>`. */
export type TargetView = With<Core.TargetView, { period: [number, number] | null }>;

/** A row of a table handed down to places; its cells are targets. */
export type QuotaView = With<Core.Quota, { period: [number, number] | null; regions: Record<string, string> }>;

export type TargetOutcome = Whole<Core.TargetOutcome>;

export type PresetId = 'conservative' | 'base' | 'ambitious' | 'implied';

/** A number holds in all years; {"2023": v} says that only these years differ. */
export type LeverSetting = Core.LeverSetting;
export type PresetView = With<Core.PresetView, { id: PresetId; levers: Record<string, LeverSetting> }>;

export type ChainView = Whole<Core.ChainView>;
export type RegionView = Whole<Core.RegionView>;
export type BaselineView = Whole<Core.BaselineView>;
export type ActualView = Whole<Core.ActualView>;

/** One plan pack as read and checked. */
export type PlanView = With<
  Core.PlanView,
  {
    levers: LeverView[];
    indicators: IndicatorView[];
    targets: TargetView[];
    presets: PresetView[];
    quotas: QuotaView[];
  }
>;

/** What differs from a preset of a plan. */
export type Scenario = Core.Scenario & { format: 1; preset: string; levers: Record<string, LeverSetting> };

/** Which pool holds projects back in a year; texts `limit-<id>`. */
export type Limit = Core.Limit;

/** `values` is [year][indicator] in the order of PlanView.indicators; NaN stands for an absent value. */
export type ProjectionView = With<Core.ProjectionView, { values: Float64Array }>;

export interface Opened {
  plan: PlanView | null;
  diagnostics: Diagnostic[];
}

export interface Projected {
  projection: ProjectionView | null;
  diagnostics: Diagnostic[];
}

/** What is asked of the random paths of a scenario; `null`: all indicators, every projected `must` target. */
export interface RiskQuestion {
  indicators: string[] | null;
  chosen: string[] | null;
}

export type TargetRisk = Whole<Core.TargetRiskView>;
export type JointRisk = Whole<Core.JointView>;

/** Numbers of a band: paths with a value, mean, standard deviation, quantiles 5, 10, 25, 50, 75, 90, 95 %. */
export const BAND = 10;

/** `bands` is [year after the base year][indicator][BAND], in the order of PlanView.indicators; NaN where absent or not asked for. */
export type RiskView = With<
  Core.RiskView,
  { targets: (TargetRisk | null)[]; joint: JointRisk | null; bands: Float64Array }
>;

/** What the paths so far say; without `risk` only how far they are, or in `diagnostics` why they cannot be run. */
export interface RiskAnswer {
  risk: RiskView | null;
  diagnostics: Diagnostic[];
  /** 0 to 1. */
  progress: number;
}

export type QuotaKind = Core.QuotaKind;

/** A table's cells as they are typed and shown; the core alone reads and writes their numbers. */
export type QuotaSheet = Whole<Core.QuotaSheet>;
export type QuotaSheetRow = Whole<Core.QuotaSheetRow>;
export type QuotaBase = Whole<Core.QuotaBase>;
export type QuotaAdjustment = QuotaBase['adjustments'][number];
export type QuotaLevel = Whole<Core.QuotaLevel>;
export type QuotaScore = Whole<Core.QuotaScore>;

/** A table that can be opened. */
export type QuotaChoice = With<Core.QuotaChoice, { period: [number, number] | null; sheet: QuotaSheet }>;

export type QuotaFactor = Whole<Core.QuotaFactor>;
export type QuotaTiers = Whole<Core.QuotaTiers>;
export type QuotaRevision = Whole<Core.QuotaRevision>;
export type QuotaQuestion = With<
  Omit<Core.QuotaQuestion, 'tiers' | 'revision'>,
  { sheet: QuotaSheet; versions: QuotaSheet[]; tiers?: QuotaTiers | null; revision?: QuotaRevision | null }
>;

/** What follows where weights are unknown: shares by row, as fractions. */
export type QuotaWeights = With<Core.WeightsView, { interval: [string, string]; needed: [number, number][] | null }>;
export type QuotaVintage = Whole<Core.VintageView>;
export type QuotaRevised = Whole<Core.RevisionView>;
export type QuotaChainStep = Whole<Core.ChainStepView>;
export type QuotaPair = Whole<Core.PairView>;

export type QuotaUnmet = Whole<Core.UnmetView>;
export type QuotaRowView = Whole<Core.QuotaRowView>;
export type QuotaDifference = With<Core.DifferenceView, { largest: [string, string] | null }>;

/** A table held against target, projection and random paths. Pairs of a place and a number name the place by its id. */
export type QuotaCheck = With<
  Core.QuotaCheckView,
  {
    interval: [string, string] | null;
    weights_needed: [number, number][] | null;
    hurts_most: [string, number] | null;
    lowest_probability: [string, number] | null;
    rows: QuotaRowView[];
  }
>;

/** What the core says of a sheet; faults of cells stand at `rows.N.key`. */
export type QuotaAnswer = With<
  Core.QuotaAnswer,
  {
    sheet: QuotaSheet | null;
    check: QuotaCheck | null;
    differences: QuotaDifference[];
    scores: Record<string, Record<string, number>> | null;
    weights: QuotaWeights | null;
  }
>;

export interface QuotaChoices {
  choices: QuotaChoice[];
  diagnostics: Diagnostic[];
}

/** A sheet of a file as `sheets` reads it. */
export type FileSheet = Whole<NonNullable<Core.QuotaFileQuestion['sheets']>[number]>;
/** A sheet to be written into a file. */
export type FileLayout = Whole<Core.Layout>;

/** Tables that a file holds; with any error in `diagnostics` no table. */
export type QuotaFile = With<Core.QuotaFile, { tables: QuotaFileTable[] }>;
export type QuotaFileTable = With<Core.QuotaFile['tables'][number], { sheet: QuotaSheet }>;
export type QuotaFileQuestion = With<
  Omit<Core.QuotaFileQuestion, 'english'>,
  { names: [string, string][]; english?: boolean }
>;
export type QuotaExport = With<Core.QuotaExport, { tables: { id: string; name: string; sheet: QuotaSheet }[] }>;

export interface QuotaLayouts {
  layouts: FileLayout[] | null;
  diagnostics: Diagnostic[];
}

/** What is asked of an analysis, and what it answers; both tell their sort by `kind`. */
export type AnalysisQuestion = Core.AnalysisQuestion;
/** A reader's own aim; values in the engine's unit. */
export type OwnAim = Core.OwnAim;
/** A pair of numbers as the answers give them. */
type Pair<Item> = [Item, Item];
export type SensitivityView = Whole<Core.SensitivityView>;
export type LeverEffectView = Whole<Core.LeverEffectView>;
export type KinkView = Whole<Core.KinkView>;
export type StillView = Whole<Core.StillView>;
export type GoalAnswer = Whole<Core.GoalAnswer>;
export type LeverChange = Whole<Core.LeverChange>;
export type HeatMapView = With<Core.HeatMapView, { lines: Pair<number>[][]; present: Pair<number | null> }>;
export type RequiredView = With<
  Core.RequiredView,
  { range: Pair<number>; at_ends: Pair<number | null>; plausible: Pair<number> | null }
>;
export type AnalysisAnswer = Whole<Core.AnalysisAnswer>;
/** How far an analysis is: its answer is there when `done` is `of`. */
export type AnalysisProgress = Whole<Core.AnalysisProgress>;

export interface AnalysisBegun {
  progress: AnalysisProgress | null;
  diagnostics: Diagnostic[];
}

/** With diagnostics in place of an answer where the scenario or the question has faults. */
export interface Analysed {
  answer: AnalysisAnswer | null;
  diagnostics: Diagnostic[];
}

/** What some paths of a scenario came to in another engine. */
export interface Share {
  block: number;
  clamped: number;
  values: Float64Array<ArrayBuffer>;
}

/** The class that the wasm module exports. */
export interface CoreEngine {
  /** Reads and checks a pack; replaces the present plan only if it is good. */
  open(text: string, format: PackFormat): Opened;
  /** Projects a scenario of the open plan; a faulty one gives diagnostics and no projection. */
  project(scenario: Scenario): Projected;
  /** The quota tables of the open plan. */
  quota_choices(scenario: Scenario): QuotaChoices;
  /** What is said of a sheet of one of them; chances are there once all paths of the same scenario have run. */
  answer_quotas(scenario: Scenario, question: QuotaQuestion): QuotaAnswer;
  /** The quota tables that sheets of a file hold. */
  read_quota_file(scenario: Scenario, question: QuotaFileQuestion): QuotaFile;
  /** The sheets of a file of quota tables, or what is wrong with their cells. */
  write_quota_file(scenario: Scenario, what: QuotaExport): QuotaLayouts;
  /** Begins an analysis of a scenario, in place of the one under way. */
  begin_analysis(scenario: Scenario, question: AnalysisQuestion): AnalysisBegun;
  /** Goes on with it by a step of some milliseconds; null where nothing was begun. */
  advance_analysis(): AnalysisProgress | null;
  /** Its answer, once; none while steps are left. */
  show_analysis(): Analysed;
  /** Begins the random paths of a scenario; gives how many it asks for, or why they cannot be run. */
  begin_risk(scenario: Scenario, question: RiskQuestion): { wanted: number | null; diagnostics: Diagnostic[] };
  /** Runs more paths; gives how many were run in all. */
  advance_risk(paths: number): number;
  /** What the paths so far say, or why they say nothing. */
  show_risk(): { risk: RiskView | null; diagnostics: Diagnostic[] };
  /** Runs the last paths that were not run yet, for another engine with the same plan and scenario; null where none is left. */
  share_risk(): Share | null;
  /** Takes over what another engine has run; what does not fit is run here. */
  adopt_risk(block: number, clamped: number, values: Float64Array): void;
}

export type PackFormat = 'toml' | 'json';
