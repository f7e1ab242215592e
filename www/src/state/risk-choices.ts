/**
 * What the reader and the host choose of the uncertainty layer, and what becomes of the answers: the part of the store that
 * asks for random paths. It is asked after the deterministic run and never holds it up.
 */
import type { RiskAnswer, RiskView } from '../engine/wire';
import { ReaderChoices } from './choices';
import { diagnosticMessage, pageMessage, type MessageDraft } from './messages';
import type { StartOptions, StoreParts } from './parts';
import {
  isFull,
  isRiskNumber,
  keptChosen,
  keptNumber,
  NO_VOLATILITIES,
  riskScenario,
  sameSettings,
  usualChosen,
  type RiskNumber,
  type RiskSettings,
  type RiskState,
} from './risk';
import { RiskRuns, type RiskAsk } from './risk-runs';

export abstract class RiskChoices extends ReaderChoices {
  protected readonly riskRuns: RiskRuns;
  /** The last answer of all paths, of whichever scenario it was. */
  private lastFull: RiskView | null = null;

  constructor(parts: StoreParts) {
    super(parts);
    this.riskRuns = new RiskRuns(
      parts.engine,
      (answer, ask) => this.takeRisk(answer, ask),
      () => this.patchRisk({ running: false, progress: 1 }),
      (error) => this.fail(error),
    );
  }

  /** Shows uncertainty or not; the reader's choice is kept in this browser. */
  setRisk(on: boolean): void {
    this.changeRisk({ on });
    this.choose({ risk: on });
  }

  /** What a host asks for later on; it is not kept as the reader's choice. */
  takeRiskOptions({ risk, seed, paths }: StartOptions): void {
    if (seed !== undefined) this.setRiskNumber('seed', seed);
    if (paths !== undefined) this.setRiskNumber('paths', paths);
    if (risk !== undefined) this.changeRisk({ on: risk });
  }

  /** Sets seed or number of paths; false, and nothing changes, where it is none that can be run. */
  setRiskNumber(name: RiskNumber, value: number): boolean {
    if (!isRiskNumber(name, value)) return false;
    this.changeRisk({ [name]: keptNumber(name, value) });
    return true;
  }

  /** Chooses the targets that are to be met together; null takes every 确保 target again. */
  chooseTargets(ids: readonly string[] | null): void {
    const { plan } = this.current;
    if (plan) this.changeRisk({ chosen: ids === null ? null : keptChosen(plan, new Set(ids)) });
  }

  /** Ends the run under way; what it has said so far stays as a preview. */
  cancelRisk(): void {
    this.endRisk();
  }

  /** What the host asks for, before a link or what the reader has chosen says otherwise. */
  protected beginRisk({ risk, seed, paths }: StartOptions): void {
    const numbers: Partial<RiskSettings> = {};
    if (isRiskNumber('seed', seed)) numbers.seed = keptNumber('seed', seed);
    if (isRiskNumber('paths', paths)) numbers.paths = keptNumber('paths', paths);
    this.patchRisk({ on: this.settings.risk ?? risk ?? false, ...numbers });
  }

  protected abstract saveScenario(): void;
  protected abstract fail(error: unknown): void;
  /** Whether a run may be asked for: a plan is open and none is being opened. */
  protected abstract riskMayRun(): boolean;
  /** Indicators whose bands are wanted first. */
  protected abstract riskOnView(): string[];

  /** Asks for the paths of the present scenario; they overtake those under way. */
  protected askRisk(): void {
    const { plan, packDiagnostics, scenario, risk, dragging } = this.current;
    if (packDiagnostics.some(({ code }) => code === NO_VOLATILITIES)) return;
    if (!risk.on || !plan || !scenario || !this.riskMayRun()) return;
    if (!risk.running) this.patchRisk({ running: true, progress: 0 });
    this.riskRuns.request({
      scenario,
      run: riskScenario(scenario, risk),
      chosen: risk.chosen ?? usualChosen(plan),
      onView: this.riskOnView(),
      dragging,
    });
  }

  /** Remembers where the chances stand, for a change of the scenario that begins now. */
  protected beforeChange(): void {
    if (this.current.risk.on && this.current.risk.before !== this.lastFull) this.patchRisk({ before: this.lastFull });
  }

  /** What another plan begins with: the settings that came with it, and no answer. */
  protected riskOfPlan(settings: Partial<RiskSettings>): RiskState {
    this.riskRuns.stop();
    this.lastFull = null;
    return { ...this.current.risk, ...settings, ...NO_ANSWER };
  }

  protected endRisk(): void {
    this.riskRuns.stop();
    if (this.current.risk.running) this.patchRisk({ running: false });
  }

  private changeRisk(settings: Partial<RiskSettings>): void {
    const { risk, messages } = this.current;
    const next = { ...risk, ...settings };
    if (sameSettings(next, risk)) return;
    // Another seed or number of paths moves every chance a little, and none of it is the scenario's doing.
    const otherPaths = next.seed !== risk.seed || next.paths !== risk.paths || next.on !== risk.on;
    if (otherPaths) this.lastFull = null;
    if (!next.on) this.riskRuns.stop();
    this.change({
      risk: {
        ...next,
        ...(otherPaths ? { before: null, preview: true } : {}),
        ...(next.on ? {} : NO_ANSWER),
      },
      messages: next.on ? messages : messages.filter(({ origin }) => origin !== 'risk'),
    });
    this.saveScenario();
    this.askRisk();
  }

  private takeRisk(answer: RiskAnswer, ask: RiskAsk): void {
    const { risk, plan } = this.current;
    const found = answer.risk;
    this.tellRisk(answer);
    if (!found || !plan) {
      const refused = answer.diagnostics.some(({ severity }) => severity === 'error');
      this.patchRisk(refused ? { answer: null, of: null, preview: false } : { progress: answer.progress });
      return;
    }
    const full = isFull(found);
    const stands = risk.answer !== null && risk.of === ask.scenario && !risk.preview && sameRun(risk.answer, found);
    // The run for all indicators begins with few paths again; the full figures on view stay until it is through.
    if (stands && !full) {
      this.patchRisk({ progress: answer.progress });
      return;
    }
    if (full) this.lastFull = found;
    this.patchRisk({ answer: found, of: ask.scenario, preview: !full, progress: answer.progress });
  }

  /** Messages of the paths give way to those of the newer answer; what the deterministic run has told is not told twice. */
  private tellRisk({ risk, diagnostics }: RiskAnswer): void {
    if (!risk && diagnostics.length === 0) return;
    const drafts: MessageDraft[] = diagnostics.map((one) => ({ ...diagnosticMessage(one), origin: 'risk' }));
    if (risk && risk.limited !== null && risk.limited < risk.wanted) {
      const numbers = { paths: risk.limited, wanted: risk.wanted };
      drafts.push({ ...pageMessage('risk-limited', 'warning', numbers), origin: 'risk' });
    }
    const { messages } = this.current;
    const words = ({ text, params }: MessageDraft) => `${text} ${JSON.stringify(params)}`;
    const told = messages.filter(({ origin }) => origin === 'risk').map(words);
    const known = new Set(messages.filter(({ origin }) => origin !== 'risk').map(words));
    const fresh = drafts.filter((draft) => !known.has(words(draft)));
    if (fresh.map(words).join('\n') === told.join('\n')) return;
    this.change({ messages: messages.filter(({ origin }) => origin !== 'risk') });
    this.tell(fresh);
  }

  private patchRisk(patch: Partial<RiskState>): void {
    this.change({ risk: { ...this.current.risk, ...patch } });
  }
}

const NO_ANSWER = { answer: null, of: null, preview: false, running: false, progress: 0, before: null } as const;

/** Whether two answers are of the same paths and the same targets together. */
function sameRun(a: RiskView, b: RiskView): boolean {
  const targets = (view: RiskView) => (view.joint?.targets ?? []).join('\n');
  return a.seed === b.seed && a.wanted === b.wanted && targets(a) === targets(b);
}
