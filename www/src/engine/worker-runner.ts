/**
 * A core in a worker. The worker may end without a word (killed, out of memory, its tab discarded); that is found out by a lock
 * that it holds while it lives, where the browser has locks, and by a time limit on every answer.
 */
import { EngineError, type EngineReply, type EngineRequest, type Runner } from './protocol';
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

/** The part of `Worker` that is used; tests bring their own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<EngineReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
};

/** Rejected with this, a start says that workers do not run here at all (as against a core that does not). */
export class WorkerUnavailable extends Error {}

/** No answer of the core takes a hundredth of this, also on a slow machine. */
const ANSWER_LIMIT_MS = 10_000;

/** `second` makes another worker, which runs some of the random paths; null where there is no core for it. */
export async function startWorkerRunner(
  create: () => WorkerLike,
  bytes: ArrayBuffer,
  second: (() => WorkerLike) | null = null,
): Promise<Runner> {
  let worker: WorkerLike;
  try {
    worker = create();
  } catch (error) {
    throw new WorkerUnavailable(String(error));
  }
  const runner = new WorkerRunner(worker, second && (() => startWorkerRunner(second, bytes)));
  await runner.start(bytes);
  return runner;
}

/** Who waits for the replies with one number. */
interface Waiting {
  resolve: (reply: EngineReply) => void;
  reject: (error: Error) => void;
  /** Takes what comes before the last reply. */
  meanwhile: ((answer: RiskAnswer) => void) | null;
}

type Body<Kind extends EngineRequest['kind']> = Omit<Extract<EngineRequest, { kind: Kind }>, 'id'>;

class WorkerRunner implements Runner {
  version = '';
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private started = false;
  private lost: Error | null = null;
  private other: WorkerRunner | null = null;
  private readonly listening: AbortController | null =
    typeof AbortController === 'function' ? new AbortController() : null;

  /** Starts the second worker, when random paths are first asked for. */
  constructor(
    private readonly worker: WorkerLike,
    private second: (() => Promise<Runner>) | null,
  ) {
    worker.onmessage = ({ data }) => {
      const waiting = this.waiting.get(data.id);
      if (data.kind === 'risk') {
        waiting?.meanwhile?.(data.answer);
        return;
      }
      this.waiting.delete(data.id);
      waiting?.resolve(data);
    };
    worker.onerror = (event) => this.lose(event.message || 'the worker reported an error');
    worker.onmessageerror = () => this.lose('a message could not be read');
  }

  async start(bytes: ArrayBuffer): Promise<void> {
    const lock = lockName();
    const reply = await this.ask<'start'>({ kind: 'start', bytes, lock });
    this.started = true;
    if (reply.kind !== 'started') return;
    this.version = reply.engineVersion;
    if (lock !== null && reply.locked) this.watch(lock);
  }

  async open(text: string, format: PackFormat): Promise<Opened> {
    const reply = await this.ask<'open'>({ kind: 'open', text, format });
    return (reply as Extract<EngineReply, { kind: 'opened' }>).opened;
  }

  async project(scenario: Scenario): Promise<Projected> {
    const reply = await this.ask<'project'>({ kind: 'project', scenario });
    return (reply as Extract<EngineReply, { kind: 'projected' }>).projected;
  }

  async quotaChoices(scenario: Scenario): Promise<QuotaChoices> {
    const reply = await this.ask<'quota-choices'>({ kind: 'quota-choices', scenario });
    return (reply as Extract<EngineReply, { kind: 'quota-choices' }>).choices;
  }

  async answerQuotas(scenario: Scenario, question: QuotaQuestion): Promise<QuotaAnswer> {
    const reply = await this.ask<'answer-quotas'>({ kind: 'answer-quotas', scenario, question });
    return (reply as Extract<EngineReply, { kind: 'quotas-answered' }>).answer;
  }

  async readQuotaFile(scenario: Scenario, question: QuotaFileQuestion): Promise<QuotaFile> {
    const reply = await this.ask<'read-quota-file'>({ kind: 'read-quota-file', scenario, question });
    return (reply as Extract<EngineReply, { kind: 'quota-file-read' }>).file;
  }

  async writeQuotaFile(scenario: Scenario, what: QuotaExport): Promise<QuotaLayouts> {
    const reply = await this.ask<'write-quota-file'>({ kind: 'write-quota-file', scenario, what });
    return (reply as Extract<EngineReply, { kind: 'quota-file-written' }>).written;
  }

  async beginAnalysis(scenario: Scenario, question: AnalysisQuestion): Promise<AnalysisBegun> {
    const reply = await this.ask<'begin-analysis'>({ kind: 'begin-analysis', scenario, question });
    return (reply as Extract<EngineReply, { kind: 'analysis-begun' }>).begun;
  }

  async advanceAnalysis(): Promise<AnalysisProgress | null> {
    const reply = await this.ask<'advance-analysis'>({ kind: 'advance-analysis' });
    return (reply as Extract<EngineReply, { kind: 'analysis-advanced' }>).progress;
  }

  async showAnalysis(): Promise<Analysed> {
    const reply = await this.ask<'show-analysis'>({ kind: 'show-analysis' });
    return (reply as Extract<EngineReply, { kind: 'analysed' }>).analysed;
  }

  async risk(scenario: Scenario, question: RiskQuestion, deliver: (answer: RiskAnswer) => void): Promise<void> {
    void this.callSecond();
    await this.ask<'risk'>({ kind: 'risk', scenario, question }, deliver);
  }

  /** Lets a second worker obey this one. Where none starts, or it ends later, this one runs all paths. */
  private async callSecond(): Promise<void> {
    const { second: start } = this;
    this.second = null;
    const other = await start?.().catch(() => null);
    if (!(other instanceof WorkerRunner)) return;
    if (this.lost) {
      other.close();
      return;
    }
    this.other = other;
    const { port1, port2 } = new MessageChannel();
    other.send<'obey'>({ kind: 'obey', port: port1 }, port1);
    this.send<'second'>({ kind: 'second', port: port2 }, port2);
  }

  private send<Kind extends EngineRequest['kind']>(body: Body<Kind>, port: MessagePort): void {
    this.worker.postMessage({ ...body, id: (this.lastId += 1) }, [port]);
  }

  stopRisk(): void {
    if (!this.lost) this.worker.postMessage({ kind: 'stop-risk', id: (this.lastId += 1) });
  }

  close(): void {
    this.lose('the engine was closed');
  }

  private ask<Kind extends EngineRequest['kind']>(
    body: Body<Kind>,
    meanwhile: Waiting['meanwhile'] = null,
  ): Promise<EngineReply> {
    if (this.lost) return Promise.reject(this.lost);
    const id = (this.lastId += 1);
    return new Promise<EngineReply>((resolve, reject) => {
      const wait = () => setTimeout(() => this.lose(`no answer within ${ANSWER_LIMIT_MS / 1000} s`), ANSWER_LIMIT_MS);
      let limit = wait();
      const done = () => clearTimeout(limit);
      this.waiting.set(id, {
        meanwhile:
          meanwhile &&
          ((answer) => {
            done();
            limit = wait();
            meanwhile(answer);
          }),
        resolve: (reply) => {
          done();
          if (reply.kind === 'failed') reject(new EngineError(reply.failure));
          else resolve(reply);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      this.worker.postMessage({ ...body, id });
    });
  }

  /** Waits for the worker's lock, which comes only when the worker has ended. */
  private watch(lock: string): void {
    navigator.locks
      .request(lock, { signal: this.listening?.signal }, () => this.lose('the worker has ended'))
      .catch(() => undefined);
  }

  private lose(detail: string): void {
    if (this.lost) return;
    this.lost = this.started ? new EngineError({ code: 'engine-lost', detail }) : new WorkerUnavailable(detail);
    this.listening?.abort();
    this.worker.terminate();
    this.other?.close();
    for (const { reject } of this.waiting.values()) reject(this.lost);
    this.waiting.clear();
  }
}

/** A name no other worker of this origin has; null where the browser has no locks (old, or not a secure page). */
function lockName(): string | null {
  if (typeof navigator === 'undefined' || !navigator.locks || !navigator.locks.request) return null;
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return `tuiyan-engine-${Array.from(numbers, (number) => number.toString(36)).join('-')}`;
}
