/**
 * What the page and the engine's worker say to each other, and how an engine fails.
 *
 * A request carries a number, its reply the same one. Plans and scenarios go in, views come out; nothing else crosses.
 */
import type {
  Analysed,
  AnalysisBegun,
  AnalysisProgress,
  AnalysisQuestion,
  Opened,
  PackFormat,
  Projected,
  QuotaAnswer,
  QuotaChoices,
  QuotaExport,
  QuotaFile,
  QuotaFileQuestion,
  QuotaLayouts,
  QuotaQuestion,
  RiskAnswer,
  RiskQuestion,
  Scenario,
} from './wire';

export type EngineRequest =
  | { id: number; kind: 'start'; bytes: ArrayBuffer; lock: string | null }
  | { id: number; kind: 'open'; text: string; format: PackFormat }
  | { id: number; kind: 'project'; scenario: Scenario }
  | { id: number; kind: 'quota-choices'; scenario: Scenario }
  | { id: number; kind: 'answer-quotas'; scenario: Scenario; question: QuotaQuestion }
  | { id: number; kind: 'read-quota-file'; scenario: Scenario; question: QuotaFileQuestion }
  | { id: number; kind: 'write-quota-file'; scenario: Scenario; what: QuotaExport }
  | { id: number; kind: 'begin-analysis'; scenario: Scenario; question: AnalysisQuestion }
  | { id: number; kind: 'advance-analysis' }
  | { id: number; kind: 'show-analysis' }
  | { id: number; kind: 'risk'; scenario: Scenario; question: RiskQuestion }
  | { id: number; kind: 'stop-risk' }
  /** A second worker runs some of the paths; it is spoken to at the port. */
  | { id: number; kind: 'second'; port: MessagePort }
  /** This worker is a second one, and obeys what comes out of the port. */
  | { id: number; kind: 'obey'; port: MessagePort };

export type EngineReply =
  | { id: number; kind: 'started'; engineVersion: string; locked: boolean }
  | { id: number; kind: 'opened'; opened: Opened }
  | { id: number; kind: 'projected'; projected: Projected }
  | { id: number; kind: 'quota-choices'; choices: QuotaChoices }
  | { id: number; kind: 'quotas-answered'; answer: QuotaAnswer }
  | { id: number; kind: 'quota-file-read'; file: QuotaFile }
  | { id: number; kind: 'quota-file-written'; written: QuotaLayouts }
  | { id: number; kind: 'analysis-begun'; begun: AnalysisBegun }
  | { id: number; kind: 'analysis-advanced'; progress: AnalysisProgress | null }
  | { id: number; kind: 'analysed'; analysed: Analysed }
  | { id: number; kind: 'risk'; answer: RiskAnswer }
  /** A run of paths has told all, or was overtaken or stopped. */
  | { id: number; kind: 'risk-ended' }
  | { id: number; kind: 'failed'; failure: EngineFailure };

/**
 * Why the engine does not run; the text is `failure-<code>`, with attribute `remedy`.
 * - `wasm-missing`: its file cannot be fetched; `wasm-mime`: something else was sent in its place;
 *   `wasm-corrupt`: the bytes are no module of this build; `wasm-blocked`: a policy of the host forbids it.
 * - `engine-panic`: a fault in the core; `engine-lost`: the worker ended or does not answer.
 * - `build-incomplete`: another file of the build (a plan, the texts) cannot be fetched.
 */
export const FAILURE_CODES = [
  'wasm-missing',
  'wasm-mime',
  'wasm-corrupt',
  'wasm-blocked',
  'engine-panic',
  'engine-lost',
  'build-incomplete',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface EngineFailure {
  code: FailureCode;
  /** For the diagnostic information alone, never shown as the message. */
  detail: string;
}

export class EngineError extends Error {
  readonly failure: EngineFailure;

  constructor(failure: EngineFailure) {
    super(`${failure.code}: ${failure.detail}`);
    this.name = 'EngineError';
    this.failure = failure;
  }
}

/** The failure that an error stands for; an error nobody foresaw is a fault of ours. */
export function failureOf(error: unknown): EngineFailure {
  return error instanceof EngineError ? error.failure : { code: 'engine-panic', detail: String(error) };
}

/** What an engine tells while it goes on working; text `message-<notice>`. */
export const ENGINE_NOTICES = ['engine-restarted', 'engine-on-main-thread'] as const;
export type EngineNotice = (typeof ENGINE_NOTICES)[number];

/**
 * The engine as the state layer uses it. Every promise rejects with an `EngineError` alone.
 * A pack stays open across restarts, so `project` never has to know that there was one.
 */
export interface EnginePort {
  /** True where it works, but not as it should: on the main thread. */
  readonly degraded: boolean;
  onNotice: ((notice: EngineNotice) => void) | null;
  /** Starts it, or starts it anew after a failure; gives the core's version. */
  start(): Promise<string>;
  open(text: string, format: PackFormat): Promise<Opened>;
  project(scenario: Scenario): Promise<Projected>;
  /** The quota tables of the open plan. */
  quotaChoices(scenario: Scenario): Promise<QuotaChoices>;
  /** What is said of a sheet of one of them, with chances where all paths of the same scenario have run. */
  answerQuotas(scenario: Scenario, question: QuotaQuestion): Promise<QuotaAnswer>;
  /** The quota tables that sheets of a file hold. */
  readQuotaFile(scenario: Scenario, question: QuotaFileQuestion): Promise<QuotaFile>;
  /** The sheets of a file of quota tables. */
  writeQuotaFile(scenario: Scenario, what: QuotaExport): Promise<QuotaLayouts>;
  /**
   * An analysis of a scenario, in steps of some milliseconds: other requests have their turn in between. Before each further step
   * `goesOn` hears how far it is and says whether it is still wanted; null where it is not. Analyses go one after another.
   */
  analyse(
    scenario: Scenario,
    question: AnalysisQuestion,
    goesOn?: (progress: AnalysisProgress) => boolean,
  ): Promise<Analysed | null>;
  /**
   * The answer of `project` at once, so that it can stand in the frame of the input that asked for it; null where this thread
   * cannot give it (yet). `project` remains the answer that counts: it says what fails, and it outlives a panic.
   */
  preview(scenario: Scenario): Projected | null;
  /**
   * Runs random paths of a scenario: delivers what the first ones say, then what all say, and of a long run its progress.
   * Resolves when all is delivered, or a newer call or `stopRisk` has overtaken it.
   */
  risk(scenario: Scenario, question: RiskQuestion, deliver: (answer: RiskAnswer) => void): Promise<void>;
  /** Ends the run of paths under way. */
  stopRisk(): void;
  close(): void;
}

/** A pack as it was opened. */
export interface PackText {
  text: string;
  format: PackFormat;
}

/** One running core, wherever it runs; it is not used again once a promise of it was rejected. */
export interface Runner {
  readonly version: string;
  open(text: string, format: PackFormat): Promise<Opened>;
  project(scenario: Scenario): Promise<Projected>;
  quotaChoices(scenario: Scenario): Promise<QuotaChoices>;
  answerQuotas(scenario: Scenario, question: QuotaQuestion): Promise<QuotaAnswer>;
  readQuotaFile(scenario: Scenario, question: QuotaFileQuestion): Promise<QuotaFile>;
  writeQuotaFile(scenario: Scenario, what: QuotaExport): Promise<QuotaLayouts>;
  beginAnalysis(scenario: Scenario, question: AnalysisQuestion): Promise<AnalysisBegun>;
  advanceAnalysis(): Promise<AnalysisProgress | null>;
  showAnalysis(): Promise<Analysed>;
  /** As `EnginePort.risk`; a newer run overtakes it. */
  risk(scenario: Scenario, question: RiskQuestion, deliver: (answer: RiskAnswer) => void): Promise<void>;
  stopRisk(): void;
  close(): void;
}
