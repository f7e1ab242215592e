/**
 * Analyses in the store. A part of the page watches a question under a name of its own: it is asked now, and again whenever the
 * question or, once the hand rests, the scenario is another. What is asked once (`analyseOnce`) is not asked again by itself. One
 * run a name; a newer one takes its place, and `endAnalysis` ends it before its next step.
 */
import type { AnalysisQuestion, OwnAim, Scenario } from '../engine/wire';
import { askedSlot, NO_ANALYSES, sameQuestion, type AnalysesState, type AnalysisSlot } from './analyses';
import type { StoreParts } from './parts';
import { QuotaPapers } from './quota-papers';

interface Watched {
  question: AnalysisQuestion;
  /** The scenario it was asked of last. */
  asked: Scenario | null;
}

export abstract class AnalysisRuns extends QuotaPapers {
  private readonly questions = new Map<string, Watched>();
  /** The run that counts, by name. */
  private readonly runs = new Map<string, symbol>();
  private analysisIdlers: (() => void)[] = [];

  constructor(private readonly analysisParts: StoreParts) {
    super(analysisParts);
    this.subscribe(() => this.askWatched());
  }

  /** Asks a question now and whenever the scenario is another; null ends that and forgets the answer. */
  watchAnalysis(name: string, question: AnalysisQuestion | null): void {
    if (question === null) {
      this.forgetAnalysis(name);
      return;
    }
    const before = this.questions.get(name);
    if (before && sameQuestion(before.question, question)) return;
    this.questions.set(name, { question, asked: null });
    this.askWatched();
  }

  /** Asks a question of the present scenario, once. */
  analyseOnce(name: string, question: AnalysisQuestion): void {
    this.questions.delete(name);
    const { scenario } = this.current;
    if (scenario) void this.runAnalysis(name, question, scenario);
  }

  /** Sets the reader's own targets, which are kept with the scenario and travel with its link. */
  setOwnTargets(own: readonly OwnAim[]): void {
    this.chooseAnalysis('seek', { own });
    this.saveScenario();
  }

  /** Ends the run under way; the last answer stays. */
  endAnalysis(name: string): void {
    if (!this.runs.delete(name)) return;
    this.patchSlot(name, { progress: null });
    this.idleAnalyses();
  }

  /** Ends the run under way and takes question and answer away. */
  forgetAnalysis(name: string): void {
    this.questions.delete(name);
    this.endAnalysis(name);
    if (!(name in this.current.analyses)) return;
    const kept = Object.entries(this.current.analyses).filter(([other]) => other !== name);
    this.change({ analyses: Object.fromEntries(kept) });
  }

  /** What another plan begins with: what is watched is asked of it again. */
  protected analysesOfPlan(): AnalysesState {
    this.runs.clear();
    for (const one of this.questions.values()) one.asked = null;
    this.idleAnalyses();
    return NO_ANALYSES;
  }

  protected get analysesBusy(): boolean {
    return this.runs.size > 0;
  }

  protected analysesIdle(): Promise<void> {
    return this.analysesBusy ? new Promise((resolve) => this.analysisIdlers.push(resolve)) : Promise.resolve();
  }

  private askWatched(): void {
    const { scenario, dragging } = this.current;
    if (!scenario || dragging || !this.riskMayRun()) return;
    for (const [name, one] of this.questions) {
      if (one.asked === scenario) continue;
      one.asked = scenario;
      void this.runAnalysis(name, one.question, scenario);
    }
  }

  private async runAnalysis(name: string, question: AnalysisQuestion, scenario: Scenario): Promise<void> {
    const own = Symbol(name);
    this.runs.set(name, own);
    const counts = () => this.runs.get(name) === own;
    this.setSlot(name, askedSlot(this.current.analyses[name], question));
    try {
      const analysed = await this.analysisParts.engine.analyse(scenario, question, (progress) => {
        if (counts()) this.patchSlot(name, { progress });
        return counts();
      });
      if (!counts()) return;
      this.runs.delete(name);
      if (analysed === null) this.patchSlot(name, { progress: null });
      else if (analysed.answer === null) {
        this.patchSlot(name, { progress: null, diagnostics: analysed.diagnostics });
      } else {
        const { answer, diagnostics } = analysed;
        this.patchSlot(name, { progress: null, answer, answers: question, of: scenario, diagnostics });
      }
    } catch (error) {
      if (!counts()) return;
      this.runs.delete(name);
      this.patchSlot(name, { progress: null });
      const watched = this.questions.get(name);
      // It is asked again once the engine runs.
      if (watched) watched.asked = null;
      this.fail(error);
    } finally {
      this.idleAnalyses();
    }
  }

  private patchSlot(name: string, patch: Partial<AnalysisSlot>): void {
    const slot = this.current.analyses[name];
    if (slot) this.setSlot(name, { ...slot, ...patch });
  }

  private setSlot(name: string, slot: AnalysisSlot): void {
    this.change({ analyses: { ...this.current.analyses, [name]: slot } });
  }

  private idleAnalyses(): void {
    if (this.analysesBusy) return;
    const idlers = this.analysisIdlers;
    this.analysisIdlers = [];
    for (const resolve of idlers) resolve();
  }
}
