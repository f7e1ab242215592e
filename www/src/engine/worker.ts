/** The engine's worker: takes requests one after another and answers each with the same number. */
import { startCore, type Core } from './core';
import { failureOf, type EngineReply, type EngineRequest } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

let core: Core | null = null;

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => {
  self.postMessage(answer(data));
};

function answer(request: EngineRequest): EngineReply {
  const { id } = request;
  try {
    if (request.kind === 'start') {
      core = startCore(request.bytes);
      holdLock(request.lock);
      return { id, kind: 'started', engineVersion: core.version };
    }
    if (!core) return { id, kind: 'failed', failure: { code: 'engine-lost', detail: 'a request before the start' } };
    return request.kind === 'open'
      ? { id, kind: 'opened', opened: core.open(request.text, request.format) }
      : { id, kind: 'projected', projected: core.project(request.scenario) };
  } catch (error) {
    return { id, kind: 'failed', failure: failureOf(error) };
  }
}

/** Holds a lock for as long as the worker lives: the page, waiting for it, learns at once that the worker has ended. */
function holdLock(name: string | null): void {
  if (name === null || !self.navigator.locks) return;
  self.navigator.locks.request(name, () => new Promise<never>(() => undefined)).catch(() => undefined);
}
