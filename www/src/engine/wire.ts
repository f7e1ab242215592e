/**
 * The wire between the wasm core and the page: what crosses the edge, in the core's own names.
 *
 * These are types only. Values are in the engine's units (rates and shares as fractions, money in 亿元, land in 亩,
 * energy in 万吨标准煤); a `Display` says how to show one, and nothing else may guess it.
 */

/** A text of a pack in both languages; `en` is null where the pack has none. */
export interface LocalText {
  zh: string;
  en: string | null;
}

export type SourceKind = 'document' | 'statistics' | 'implied' | 'assumption';

/** Where a number comes from. */
export interface Source {
  kind: SourceKind;
  ref: string | null;
  clause: string | null;
  quote: string | null;
}

/** One fault or remark of the core; its text is `diagnostic-<code>`, with attribute `remedy`. */
export interface Diagnostic {
  code: string;
  severity: 'error' | 'warning' | 'note';
  /** `path` is like levers."price".value; `line` counts in the pack's text. */
  place: { path: string; line: number | null };
  params: Record<string, string | number>;
}

/**
 * How a number of an engine unit is shown: value × scale with `decimals`, then the text `unit-<unit>`.
 * A difference takes `difference_unit` (percentage points for a share).
 */
export interface Display {
  unit: string;
  scale: number;
  decimals: number;
  difference_unit: string;
}

export type LeverGroup =
  'output' | 'entry' | 'projects' | 'renewal' | 'land-supply' | 'energy' | 'labour' | 'listed' | 'tax-gdp' | 'tracked';

export interface LeverView {
  id: string;
  /** The registry's id (growth.chain.* → "growth.chain"); its text is `lever-growth-chain`, with $name. */
  family: string;
  /** Of the chain, region, size class or tracked indicator it belongs to. */
  name: LocalText | null;
  chain: string | null;
  region: string | null;
  size: string | null;
  indicator: string | null;
  group: LeverGroup;
  unit: string;
  display: Display;
  /** The plan's value, and the single years that differ from it. */
  value: number;
  years: Record<string, number>;
  min: number;
  max: number;
  step: number;
  plausible: [number, number] | null;
  spread: number;
  /** A whole number, one value for all years (build years). */
  whole: boolean;
  /** A growth rate a year: show what it compounds to. */
  yearly_rate: boolean;
  /** Null: the engine's default. */
  source: Source | null;
  plausible_source: Source | null;
  /** Ids of the indicators it can move (city, @region and #chain ones included). */
  affects: string[];
}

export interface IndicatorView {
  id: string;
  /** The id without @region and #chain; its text is `indicator-<family, dots as dashes>`, with .formula and .scope. */
  family: string;
  /** Tracked ones bring their own name. */
  name: LocalText | null;
  region: string | null;
  chain: string | null;
  tracked: boolean;
  unit: string;
  display: Display;
  better: 'higher' | 'lower' | 'neutral';
  /** Of a tracked one's base value. */
  source: Source | null;
}

export type TargetLevel = 'must' | 'stretch' | 'about';
export type TargetStatus = 'met' | 'near' | 'short' | 'unknown';
export type TargetMeasure = 'level' | 'average_growth' | 'yearly_growth' | 'increase' | 'multiple' | 'cumulative';

/** What a document commits to; without a value it is listed and never counted. */
export interface TargetView {
  id: string;
  group: string | null;
  name: LocalText;
  indicator: string;
  region: string | null;
  year: number | null;
  period: [number, number] | null;
  level: TargetLevel;
  binding: 'binding' | 'expected' | null;
  op: '>=' | '>' | '<=' | '<' | '~' | null;
  measure: TargetMeasure;
  /** In the registry's unit and of the target's measure. */
  value: number | null;
  unit: string | null;
  display: Display | null;
  /** Value and unit as the document writes them. */
  given: string | null;
  projectable: boolean;
  source: Source;
}

export interface TargetOutcome {
  id: string;
  projected: number | null;
  gap: number | null;
  met: boolean | null;
  status: TargetStatus;
  /** Projected over target, or what the measure says. */
  completion: number | null;
  /** Progress between base and target at the shown milestone, and the share of time elapsed; null where there is none. */
  pace: number | null;
  time_share: number | null;
}

export type PresetId = 'conservative' | 'base' | 'ambitious' | 'implied';

/** A number holds in all years; {"2023": v} says that only these years differ. */
export type LeverSetting = number | Record<string, number>;

export interface PresetView {
  id: PresetId;
  levers: Record<string, LeverSetting>;
  sources: Record<string, Source>;
}

export interface ChainView {
  id: string;
  name: LocalText;
  flagship: boolean;
}

export interface RegionView {
  id: string;
  name: LocalText;
  kind: string;
  output_share: number;
  source: Source;
}

export interface BaselineView {
  key: string;
  value: number;
  unit: string;
  source: Source;
}

export interface ActualView {
  indicator: string;
  year: number;
  value: number;
  scope: LocalText | null;
  comparable: boolean;
  source: Source;
}

/** One plan pack as read and checked. */
export interface PlanView {
  id: string;
  version: number;
  digest: string;
  engine_version: string;
  city: LocalText;
  title: LocalText;
  short_title: LocalText;
  issuer: LocalText;
  document: { number: string | null; issued: string | null; sha256: string | null };
  base_year: number;
  last_year: number;
  milestones: number[];
  headline: string;
  cards: string[];
  superseded_by: string | null;
  chains: ChainView[];
  regions: RegionView[];
  baseline: BaselineView[];
  levers: LeverView[];
  indicators: IndicatorView[];
  targets: TargetView[];
  presets: PresetView[];
  /** Thresholds of the lamps, as fractions of the target. */
  status: { near: number; about: number };
  actuals: ActualView[];
  absent_blocks: string[];
  /** How many figures of the base year there are, and how many of them are assumptions. */
  assumptions: { figures: number; assumed: number };
}

/** What differs from a preset of a plan. */
export interface Scenario {
  format: 1;
  plan: string;
  digest?: string;
  preset: string;
  levers: Record<string, LeverSetting>;
  /** Regions' output shares overwritten by the planner: region id → share. */
  shares?: Record<string, number>;
  outturns?: Record<string, Record<string, number>>;
  targets?: unknown[];
  seed?: number;
  paths?: number;
  notes?: Record<string, string>;
  horizon?: number;
}

export type Limit = 'free' | 'land' | 'energy';

export interface ProjectionView {
  /** Base year to horizon. */
  years: number[];
  /** [year][indicator] in the order of PlanView.indicators; NaN stands for an absent value. */
  values: Float64Array;
  /** One a year after the base year. */
  limits: Limit[];
  /** P, one a year. */
  price_level: number[];
  doubling_year: number | null;
  /** In the order of PlanView.targets. */
  targets: TargetOutcome[];
}

export interface Opened {
  plan: PlanView | null;
  diagnostics: Diagnostic[];
}

export interface Projected {
  projection: ProjectionView | null;
  diagnostics: Diagnostic[];
}

/** The class that the wasm module exports. */
export interface CoreEngine {
  /** Reads and checks a pack; replaces the present plan only if it is good. */
  open(text: string, format: PackFormat): Opened;
  /** Projects a scenario of the open plan; a faulty one gives diagnostics and no projection. */
  project(scenario: Scenario): Projected;
}

export type PackFormat = 'toml' | 'json';
