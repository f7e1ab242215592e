/**
 * The wasm core as the page calls it, in a worker or on the main thread: its module in, an engine out.
 *
 * The core answers faults with diagnostics; whatever it throws is a panic, after which that engine is not used again.
 */
import { Engine, engine_version, initSync } from './generated/tuiyan_wasm.js';
import { EngineError } from './protocol';
import type {
  Analysed,
  AnalysisBegun,
  AnalysisProgress,
  AnalysisQuestion,
  CoreEngine,
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
  RiskQuestion,
  Scenario,
  Share,
} from './wire';

export interface Core {
  readonly version: string;
  open(text: string, format: PackFormat): Opened;
  project(scenario: Scenario): Projected;
  quotaChoices(scenario: Scenario): QuotaChoices;
  answerQuotas(scenario: Scenario, question: QuotaQuestion): QuotaAnswer;
  readQuotaFile(scenario: Scenario, question: QuotaFileQuestion): QuotaFile;
  writeQuotaFile(scenario: Scenario, what: QuotaExport): QuotaLayouts;
  beginAnalysis(scenario: Scenario, question: AnalysisQuestion): AnalysisBegun;
  advanceAnalysis(): AnalysisProgress | null;
  showAnalysis(): Analysed;
  beginRisk(scenario: Scenario, question: RiskQuestion): ReturnType<CoreEngine['begin_risk']>;
  advanceRisk(paths: number): number;
  showRisk(): ReturnType<CoreEngine['show_risk']>;
  shareRisk(): Share | null;
  adoptRisk(share: Share): void;
  /** Gives back its memory. */
  close(): void;
}

/** Compiles and starts the core; throws an `EngineError` where the bytes or a policy do not allow it. */
export function startCore(module: ArrayBuffer | WebAssembly.Module): Core {
  try {
    initSync({ module: module instanceof WebAssembly.Module ? module : new WebAssembly.Module(module) });
  } catch (error) {
    throw new EngineError({ code: policyForbids(error) ? 'wasm-blocked' : 'wasm-corrupt', detail: String(error) });
  }
  return guarded(() => {
    const engine = new Engine() as unknown as CoreEngine & { free(): void };
    return {
      version: engine_version(),
      open: (text: string, format: PackFormat) => guarded(() => engine.open(text, format)),
      project: (scenario: Scenario) => guarded(() => engine.project(scenario)),
      quotaChoices: (scenario: Scenario) => guarded(() => engine.quota_choices(scenario)),
      answerQuotas: (scenario: Scenario, question: QuotaQuestion) =>
        guarded(() => engine.answer_quotas(scenario, question)),
      readQuotaFile: (scenario: Scenario, question: QuotaFileQuestion) =>
        guarded(() => engine.read_quota_file(scenario, question)),
      writeQuotaFile: (scenario: Scenario, what: QuotaExport) => guarded(() => engine.write_quota_file(scenario, what)),
      beginAnalysis: (scenario: Scenario, question: AnalysisQuestion) =>
        guarded(() => engine.begin_analysis(scenario, question)),
      advanceAnalysis: () => guarded(() => engine.advance_analysis()),
      showAnalysis: () => guarded(() => engine.show_analysis()),
      beginRisk: (scenario: Scenario, question: RiskQuestion) => guarded(() => engine.begin_risk(scenario, question)),
      advanceRisk: (paths: number) => guarded(() => engine.advance_risk(paths)),
      showRisk: () => guarded(() => engine.show_risk()),
      shareRisk: () => guarded(() => engine.share_risk()),
      adoptRisk: ({ block, clamped, values }: Share) => guarded(() => engine.adopt_risk(block, clamped, values)),
      close: () => {
        try {
          engine.free();
        } catch {
          // One that has panicked cannot be given back.
        }
      },
    };
  });
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new EngineError({ code: 'engine-panic', detail: String(error) });
  }
}

/** Browsers give no code for this, only words: Chromium and Firefox name the policy, WebKit the missing right. */
function policyForbids(error: unknown): boolean {
  return /Content Security Policy|unsafe-eval|call to WebAssembly/i.test(String(error));
}
