/**
 * The engine as the state layer sees it: a core in a worker, else on the main thread, that survives the end of its worker.
 *
 * Requests go one after another. A core that ends or panics is replaced once, with the pack opened again and the request
 * asked again; a second end soon after is a failure, which the page shows and `start` mends.
 *
 * An answer of the worker comes a frame after the input at the soonest, for inputs come at the beginning of a frame. So a
 * second core on the main thread, with the same pack, previews each projection within the frame: it takes less than a
 * millisecond and gives the same bits. Everything longer is the worker's alone.
 */
import { EngineError, failureOf, type EngineNotice, type EnginePort, type PackText, type Runner } from './protocol';
import type {
  Analysed,
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
import { startWorkerRunner, WorkerUnavailable, type WorkerLike } from './worker-runner';

export interface ClientParts {
  /** The module's bytes; `again` asks past the browser's cache. Rejects with an `EngineError`. */
  bytes: (again: boolean) => Promise<ArrayBuffer>;
  /** Makes a worker; null where the page is to run without one. */
  worker: (() => WorkerLike) | null;
  /** Makes a second worker, which runs some of the random paths; null where the machine has no core for it. */
  second: (() => WorkerLike) | null;
  /** Starts a core on the main thread. */
  local: (bytes: ArrayBuffer) => Promise<Runner>;
  /** Opens a pack on the main thread beside the worker, when there is time for it; null where nothing is previewed. */
  preview: ((bytes: ArrayBuffer, pack: PackText) => Promise<Preview>) | null;
  now: () => number;
}

/** A core that answers at once, with one pack open. */
export interface Preview {
  project(scenario: Scenario): Projected;
  close(): void;
}

/** Two ends within this time are one fault that a new worker does not mend. */
const RECENT_MS = 60_000;

export class EngineClient implements EnginePort {
  onNotice: ((notice: EngineNotice) => void) | null = null;
  private runner: Runner | null = null;
  private loaded: ArrayBuffer | null = null;
  private corrupt = false;
  private pack: PackText | null = null;
  private previewing: Preview | null = null;
  /** The pack that a preview is being prepared for. */
  private awaited: PackText | null = null;
  private local = false;
  private closed = false;
  private lastEnd: number | null = null;
  private tail: Promise<unknown> = Promise.resolve();
  /** The last analysis that was asked for: the core has one under way at a time. */
  private lastAnalysis: Promise<unknown> = Promise.resolve();
  /** Number of the run of paths that counts; a newer one has a larger number. */
  private riskRun = 0;

  constructor(private readonly parts: ClientParts) {}

  get degraded(): boolean {
    return this.local;
  }

  start(): Promise<string> {
    this.closed = false;
    return this.inTurn(async () => {
      this.lastEnd = null;
      const { version } = await this.begin();
      return version;
    });
  }

  open(text: string, format: PackFormat): Promise<Opened> {
    return this.inTurn(async () => {
      this.endPreview();
      const opened = await this.survive((runner) => runner.open(text, format));
      if (opened.plan) this.pack = { text, format };
      this.preparePreview();
      return opened;
    });
  }

  project(scenario: Scenario): Promise<Projected> {
    return this.inTurn(() => this.survive((runner) => runner.project(scenario)));
  }

  quotaChoices(scenario: Scenario): Promise<QuotaChoices> {
    return this.inTurn(() => this.survive((runner) => runner.quotaChoices(scenario)));
  }

  answerQuotas(scenario: Scenario, question: QuotaQuestion): Promise<QuotaAnswer> {
    return this.inTurn(() => this.survive((runner) => runner.answerQuotas(scenario, question)));
  }

  readQuotaFile(scenario: Scenario, question: QuotaFileQuestion): Promise<QuotaFile> {
    return this.inTurn(() => this.survive((runner) => runner.readQuotaFile(scenario, question)));
  }

  writeQuotaFile(scenario: Scenario, what: QuotaExport): Promise<QuotaLayouts> {
    return this.inTurn(() => this.survive((runner) => runner.writeQuotaFile(scenario, what)));
  }

  analyse(
    scenario: Scenario,
    question: AnalysisQuestion,
    goesOn: (progress: AnalysisProgress) => boolean = () => true,
  ): Promise<Analysed | null> {
    const own = this.lastAnalysis.then(() => this.runAnalysis(scenario, question, goesOn));
    this.lastAnalysis = own.catch(() => undefined);
    return own;
  }

  private async runAnalysis(
    scenario: Scenario,
    question: AnalysisQuestion,
    goesOn: (progress: AnalysisProgress) => boolean,
  ): Promise<Analysed | null> {
    const ask = <T>(work: (runner: Runner) => Promise<T>) => this.inTurn(() => this.survive(work));
    if (!goesOn({ done: 0, of: 1 })) return null;
    // A core that ends in the middle is replaced by one that knows nothing of the analysis: it is begun again, once.
    for (let tries = 0; tries < 2; tries += 1) {
      const { progress: begun, diagnostics } = await ask((runner) => runner.beginAnalysis(scenario, question));
      if (begun === null) return { answer: null, diagnostics };
      let progress: AnalysisProgress | null = begun;
      while (progress !== null && progress.done < progress.of) {
        if (!goesOn(progress)) return null;
        progress = await ask((runner) => runner.advanceAnalysis());
      }
      const analysed = await ask((runner) => runner.showAnalysis());
      if (analysed.answer !== null || analysed.diagnostics.length > 0) return analysed;
    }
    throw new EngineError({ code: 'engine-lost', detail: 'an analysis was lost twice' });
  }

  preview(scenario: Scenario): Projected | null {
    try {
      return this.previewing && this.previewing.project(scenario);
    } catch {
      this.previewing = null;
      return null;
    }
  }

  async risk(scenario: Scenario, question: RiskQuestion, deliver: (answer: RiskAnswer) => void): Promise<void> {
    const own = (this.riskRun += 1);
    const counts = () => own === this.riskRun && !this.closed;
    const take = (answer: RiskAnswer) => {
      if (counts()) deliver(answer);
    };
    // It stands in no queue: projections go on beside it. A core that ends under it is replaced once, as for any request.
    for (let again = false; counts(); again = true) {
      const runner = await this.inTurn(() => this.survive(async (ready) => ready));
      try {
        if (counts()) await runner.risk(scenario, question, take);
        return;
      } catch (error) {
        if (this.runner === runner) this.closeRunner();
        if (again && counts()) throw error instanceof EngineError ? error : new EngineError(failureOf(error));
      }
    }
  }

  stopRisk(): void {
    this.riskRun += 1;
    this.runner?.stopRisk();
  }

  close(): void {
    this.closed = true;
    this.endPreview();
    this.closeRunner();
  }

  private closeRunner(): void {
    this.runner?.close();
    this.runner = null;
  }

  private endPreview(): void {
    this.previewing?.close();
    this.previewing = null;
    this.awaited = null;
  }

  private preparePreview(): void {
    const { pack, loaded } = this;
    if (!this.parts.preview || !pack || !loaded || this.local || this.closed) return;
    this.awaited = pack;
    const ready = (preview: Preview) => {
      if (this.awaited === pack) this.previewing = preview;
      else preview.close();
    };
    // Where this thread may not run wasm, the worker's answers do.
    this.parts.preview(loaded, pack).then(ready, () => undefined);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work).catch((error: unknown) => {
      throw error instanceof EngineError ? error : new EngineError(failureOf(error));
    });
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async survive<T>(work: (runner: Runner) => Promise<T>): Promise<T> {
    if (this.closed) throw new EngineError({ code: 'engine-lost', detail: 'the engine was closed' });
    try {
      return await work(this.runner ?? (await this.revive()));
    } catch (error) {
      this.closeRunner();
      if (this.closed) throw error;
      const now = this.parts.now();
      const again = this.lastEnd !== null && now - this.lastEnd < RECENT_MS;
      this.lastEnd = now;
      if (again) throw error;
    }
    const result = await work(await this.revive());
    this.onNotice?.('engine-restarted');
    return result;
  }

  /** A new core with the pack opened again. */
  private async revive(): Promise<Runner> {
    const runner = await this.begin();
    if (this.pack) await runner.open(this.pack.text, this.pack.format);
    return runner;
  }

  private async begin(): Promise<Runner> {
    this.closeRunner();
    this.loaded ??= await this.parts.bytes(this.corrupt);
    try {
      this.runner = await this.run(this.loaded);
    } catch (error) {
      // Damaged bytes may lie in the browser's cache: the next start asks past it.
      this.corrupt = failureOf(error).code === 'wasm-corrupt';
      if (this.corrupt) this.loaded = null;
      throw error;
    }
    if (this.closed) {
      this.closeRunner();
      throw new EngineError({ code: 'engine-lost', detail: 'closed while it started' });
    }
    return this.runner;
  }

  /** In a worker if one runs here and may run wasm, else on the main thread. */
  private async run(bytes: ArrayBuffer): Promise<Runner> {
    if (this.parts.worker && !this.local) {
      try {
        return await startWorkerRunner(this.parts.worker, bytes, this.parts.second);
      } catch (error) {
        const blocked = error instanceof EngineError && error.failure.code === 'wasm-blocked';
        if (!(error instanceof WorkerUnavailable) && !blocked) throw error;
      }
    }
    const runner = await this.parts.local(bytes);
    if (!this.local) {
      this.local = true;
      this.onNotice?.('engine-on-main-thread');
    }
    return runner;
  }
}
