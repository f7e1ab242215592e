/** The engine's worker: takes requests one after another and answers each with the same number. */
import { startCore, type Core } from './core';
import { failureOf, type EngineReply, type EngineRequest, type PackText } from './protocol';
import { nextTurn, runRisk } from './risk-run';
import { obey, Second } from './second';
import type { Opened, RiskAnswer } from './wire';

declare const self: DedicatedWorkerGlobalScope;

let core: Core | null = null;
let pack: PackText | null = null;
let second: Second | null = null;
/** The run of paths under way; any other one is overtaken. */
let run = 0;

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => {
  if (data.kind === 'start') void start(data);
  else if (data.kind === 'risk') void risk(data);
  else if (data.kind === 'stop-risk') stop(data.id);
  else if (data.kind === 'second') call(data.port);
  else if (data.kind === 'obey') {
    if (core) obey(core, data.port);
  } else self.postMessage(answer(data));
};

function stop(by: number): void {
  run = by;
  second?.end();
}

function call(port: MessagePort): void {
  second = new Second(port);
  if (pack) second.open(pack.text, pack.format);
}

async function risk({ id, scenario, question }: Extract<EngineRequest, { kind: 'risk' }>): Promise<void> {
  run = id;
  const say = (reply: EngineReply) => self.postMessage(reply);
  const turn = async () => {
    await nextTurn();
    return run === id;
  };
  try {
    const deliver = (answer: RiskAnswer) => say({ id, kind: 'risk', answer });
    if (core) await runRisk(core, { scenario, question }, turn, deliver, second);
    say({ id, kind: 'risk-ended' });
  } catch (error) {
    say({ id, kind: 'failed', failure: failureOf(error) });
  }
}

/** The page hears of the start only when the lock is held: asking for it any sooner, it could get it itself. */
async function start({ id, bytes, lock }: Extract<EngineRequest, { kind: 'start' }>): Promise<void> {
  let reply: EngineReply;
  try {
    core = startCore(bytes);
    reply = { id, kind: 'started', engineVersion: core.version, locked: lock !== null && (await holdsLock(lock)) };
  } catch (error) {
    reply = { id, kind: 'failed', failure: failureOf(error) };
  }
  self.postMessage(reply);
}

function answer(
  request: Exclude<EngineRequest, { kind: 'start' | 'risk' | 'stop-risk' | 'second' | 'obey' }>,
): EngineReply {
  const { id } = request;
  try {
    if (!core) return { id, kind: 'failed', failure: { code: 'engine-lost', detail: 'a request before the start' } };
    switch (request.kind) {
      case 'open':
        return { id, kind: 'opened', opened: opened(core, request) };
      case 'project':
        return { id, kind: 'projected', projected: core.project(request.scenario) };
      case 'quota-choices':
        return { id, kind: 'quota-choices', choices: core.quotaChoices(request.scenario) };
      case 'answer-quotas':
        return { id, kind: 'quotas-answered', answer: core.answerQuotas(request.scenario, request.question) };
      case 'read-quota-file':
        return { id, kind: 'quota-file-read', file: core.readQuotaFile(request.scenario, request.question) };
      case 'write-quota-file':
        return { id, kind: 'quota-file-written', written: core.writeQuotaFile(request.scenario, request.what) };
      case 'begin-analysis':
        return { id, kind: 'analysis-begun', begun: core.beginAnalysis(request.scenario, request.question) };
      case 'advance-analysis':
        return { id, kind: 'analysis-advanced', progress: core.advanceAnalysis() };
      case 'show-analysis':
        return { id, kind: 'analysed', analysed: core.showAnalysis() };
    }
  } catch (error) {
    return { id, kind: 'failed', failure: failureOf(error) };
  }
}

function opened(opening: Core, { text, format }: PackText): Opened {
  const answered = opening.open(text, format);
  if (answered.plan) {
    pack = { text, format };
    second?.open(text, format);
  }
  return answered;
}

/** A lock is granted at once or, where the host forbids locks, not at all. */
const LOCK_LIMIT_MS = 300;

/** Holds a lock for as long as the worker lives: the page, waiting for it, learns at once that the worker has ended. */
function holdsLock(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (!self.navigator.locks) {
      resolve(false);
      return;
    }
    setTimeout(() => resolve(false), LOCK_LIMIT_MS);
    const held = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    self.navigator.locks.request(name, held).catch(() => resolve(false));
  });
}
