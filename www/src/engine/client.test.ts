import { describe, expect, it } from 'vitest';
import { EngineClient, type ClientParts } from './client';
import { EngineError, type EngineReply, type EngineRequest, type FailureCode, type Runner } from './protocol';
import type { Analysed, AnalysisQuestion, Diagnostic, Opened, PlanView, Projected, Scenario } from './wire';
import type { WorkerLike } from './worker-runner';

const PLAN = { id: 'p' } as unknown as PlanView;
const SCENARIO: Scenario = { format: 1, plan: 'p', preset: 'base', levers: {} };
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** What a worker does with a request: an answer, a failure, its end, or nothing at all. */
type Behaviour = (request: EngineRequest) => EngineReply | 'dies' | 'silent';

function answers(request: EngineRequest): EngineReply {
  const { id } = request;
  if (request.kind === 'start') return { id, kind: 'started', engineVersion: '0.1.0', locked: false };
  if (request.kind === 'open') return { id, kind: 'opened', opened: { plan: PLAN, diagnostics: [] } };
  return { id, kind: 'projected', projected: { projection: null, diagnostics: [] } };
}

function failsAt(kind: EngineRequest['kind'], code: FailureCode): Behaviour {
  return (request) =>
    request.kind === kind ? { id: request.id, kind: 'failed', failure: { code, detail: '' } } : answers(request);
}

const diesAt =
  (kind: EngineRequest['kind']): Behaviour =>
  (request) =>
    request.kind === kind ? 'dies' : answers(request);

class TestWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly asked: EngineRequest['kind'][] = [];
  ended = false;

  constructor(private readonly behaviour: Behaviour) {}

  postMessage(request: EngineRequest): void {
    this.asked.push(request.kind);
    const reply = this.behaviour(request);
    setTimeout(() => {
      if (this.ended || reply === 'silent') return;
      if (reply === 'dies') this.onerror?.({ message: 'ended' } as ErrorEvent);
      else this.onmessage?.({ data: reply } as MessageEvent<EngineReply>);
    }, 0);
  }

  terminate(): void {
    this.ended = true;
  }
}

function clientOf(behaviours: Behaviour[], more: Partial<ClientParts> = {}) {
  const workers: TestWorker[] = [];
  const notices: string[] = [];
  const fetched: boolean[] = [];
  let now = 0;
  const client = new EngineClient({
    bytes: async (again) => {
      fetched.push(again);
      return new ArrayBuffer(8);
    },
    worker: () => {
      const worker = new TestWorker(behaviours[Math.min(workers.length, behaviours.length - 1)] ?? answers);
      workers.push(worker);
      return worker;
    },
    second: null,
    local: async () => localRunner(),
    preview: null,
    now: () => now,
    ...more,
  });
  client.onNotice = (notice) => notices.push(notice);
  return { client, workers, notices, fetched, later: (ms: number) => (now += ms) };
}

function localRunner(): Runner {
  const opened: Opened = { plan: PLAN, diagnostics: [] };
  return {
    version: '0.1.0',
    open: async () => opened,
    project: async () => ({ projection: null, diagnostics: [] }),
    quotaChoices: async () => ({ choices: [], diagnostics: [] }),
    answerQuotas: async () => ({
      diagnostics: [],
      sheet: null,
      unmet: null,
      residual: null,
      common_probability: null,
      scores: null,
      check: null,
      differences: [],
      weights: null,
      vintages: [],
      revision: null,
      chain: [],
      pairs: [],
    }),
    readQuotaFile: async () => ({ tables: [], diagnostics: [] }),
    writeQuotaFile: async () => ({ layouts: [], diagnostics: [] }),
    beginAnalysis: async () => ({ progress: { done: 1, of: 1 }, diagnostics: [] }),
    advanceAnalysis: async () => null,
    showAnalysis: async () => ({ answer: null, diagnostics: [] }),
    risk: async () => undefined,
    stopRisk: () => undefined,
    close: () => undefined,
  };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(EngineError);
    return (error as EngineError).failure.code;
  }
}

describe('the engine', () => {
  it('starts in a worker, opens, projects, and asks for its bytes once', async () => {
    const { client, workers, fetched } = clientOf([answers]);
    expect(await client.start()).toBe('0.1.0');
    expect((await client.open('pack', 'toml')).plan).toBe(PLAN);
    await client.project(SCENARIO);
    expect(workers.map(({ asked }) => asked)).toEqual([['start', 'open', 'project']]);
    expect(fetched).toEqual([false]);
    expect(client.degraded).toBe(false);
  });

  it.each([
    ['ends', diesAt('project')],
    ['panics', failsAt('project', 'engine-panic')],
  ])('whose worker %s is replaced once, with the pack opened again and the request asked again', async (_, broken) => {
    const { client, workers, notices, fetched } = clientOf([broken, answers]);
    await client.start();
    await client.open('pack', 'toml');
    expect(await client.project(SCENARIO)).toEqual({ projection: null, diagnostics: [] });
    expect(workers.map(({ asked }) => asked)).toEqual([
      ['start', 'open', 'project'],
      ['start', 'open', 'project'],
    ]);
    expect(workers[0]?.ended).toBe(true);
    expect(notices).toEqual(['engine-restarted']);
    expect(fetched).toEqual([false]);
  });

  it('that ends twice has failed, says why, and runs again once it is started again', async () => {
    const { client } = clientOf([diesAt('project'), diesAt('project'), answers]);
    await client.start();
    await client.open('pack', 'toml');
    expect(await codeOf(client.project(SCENARIO))).toBe('engine-lost');
    await client.start();
    await client.open('pack', 'toml');
    expect(await codeOf(client.project(SCENARIO))).toBe('none');
  });

  it('that ended once and again soon after has failed; long after it is replaced again', async () => {
    let die = true;
    const often: Behaviour = (request) => {
      if (request.kind !== 'project') return answers(request);
      die = !die;
      return die ? answers(request) : 'dies';
    };
    const soon = clientOf([often]);
    await soon.client.start();
    expect(await codeOf(soon.client.project(SCENARIO))).toBe('none');
    expect(await codeOf(soon.client.project(SCENARIO))).toBe('engine-lost');

    die = true;
    const late = clientOf([often]);
    await late.client.start();
    expect(await codeOf(late.client.project(SCENARIO))).toBe('none');
    late.later(120_000);
    expect(await codeOf(late.client.project(SCENARIO))).toBe('none');
  });

  it('runs on the main thread where no worker starts, and says so once', async () => {
    const blocked = clientOf([answers], {
      worker: () => {
        throw new Error('worker-src');
      },
    });
    expect(await blocked.client.start()).toBe('0.1.0');
    await blocked.client.start();
    expect(blocked.client.degraded).toBe(true);
    expect(blocked.notices).toEqual(['engine-on-main-thread']);

    const unloadable = clientOf([diesAt('start')]);
    await unloadable.client.start();
    expect(unloadable.client.degraded).toBe(true);

    const absent = clientOf([answers], { worker: null });
    await absent.client.start();
    expect(absent.client.degraded).toBe(true);
  });

  it('that a policy forbids in the worker is tried on the main thread, and fails with that code if it is forbidden there', async () => {
    const allowed = clientOf([failsAt('start', 'wasm-blocked')]);
    expect(await codeOf(allowed.client.start())).toBe('none');
    const forbidden = clientOf([failsAt('start', 'wasm-blocked')], {
      local: async () => {
        throw new EngineError({ code: 'wasm-blocked', detail: '' });
      },
    });
    expect(await codeOf(forbidden.client.start())).toBe('wasm-blocked');
  });

  it('whose bytes are damaged fails with that code, and the next start asks past the cache', async () => {
    const { client, fetched } = clientOf([failsAt('start', 'wasm-corrupt'), answers]);
    expect(await codeOf(client.start())).toBe('wasm-corrupt');
    expect(await codeOf(client.start())).toBe('none');
    expect(fetched).toEqual([false, true]);
  });

  it('whose file is missing fails with that code, and starts when it is there', async () => {
    let there = false;
    const { client } = clientOf([answers], {
      bytes: async () => {
        if (!there) throw new EngineError({ code: 'wasm-missing', detail: 'HTTP 404' });
        return new ArrayBuffer(8);
      },
    });
    expect(await codeOf(client.start())).toBe('wasm-missing');
    there = true;
    expect(await codeOf(client.start())).toBe('none');
  });

  it('a fault that nobody foresaw is an EngineError too', async () => {
    const { client } = clientOf([answers], {
      bytes: async () => {
        throw new TypeError('what');
      },
    });
    expect(await codeOf(client.start())).toBe('engine-panic');
  });

  it('previews with the pack that is open, and with none while another is opened', async () => {
    const packs: string[] = [];
    const closed: string[] = [];
    const { client } = clientOf([answers], {
      preview: async (_, { text }) => {
        packs.push(text);
        return {
          project: () => ({ projection: null, diagnostics: [], text }) as unknown as Projected,
          close: () => closed.push(text),
        };
      },
    });
    await client.start();
    expect(client.preview(SCENARIO)).toBeNull();
    await client.open('first', 'toml');
    await turn();
    expect(client.preview(SCENARIO)).toMatchObject({ text: 'first' });
    const second = client.open('second', 'toml');
    await Promise.resolve();
    await Promise.resolve();
    expect(client.preview(SCENARIO)).toBeNull();
    await second;
    await turn();
    expect(client.preview(SCENARIO)).toMatchObject({ text: 'second' });
    expect(packs).toEqual(['first', 'second']);
    expect(closed).toEqual(['first']);
    client.close();
    expect(closed).toEqual(['first', 'second']);
    expect(client.preview(SCENARIO)).toBeNull();
  });

  it('goes without a preview where the main thread may not run wasm, or has panicked', async () => {
    const forbidden = clientOf([answers], { preview: () => Promise.reject(new Error('policy')) });
    await forbidden.client.start();
    await forbidden.client.open('pack', 'toml');
    await turn();
    expect(forbidden.client.preview(SCENARIO)).toBeNull();

    let asked = 0;
    const panics = clientOf([answers], {
      preview: async () => ({
        project: () => {
          asked += 1;
          throw new Error('unreachable');
        },
        close: () => undefined,
      }),
    });
    await panics.client.start();
    await panics.client.open('pack', 'toml');
    await turn();
    expect([panics.client.preview(SCENARIO), panics.client.preview(SCENARIO), asked]).toEqual([null, null, 1]);
  });

  it('calls a second worker when random paths are first asked for, and goes on without one that does not start', async () => {
    const risky: Behaviour = (request) =>
      request.kind === 'risk' ? { id: request.id, kind: 'risk-ended' } : answers(request);
    const question = { indicators: null, chosen: null };
    const seconds: TestWorker[] = [];
    const secondOf = (behaviour: Behaviour) => () => {
      const worker = new TestWorker(behaviour);
      seconds.push(worker);
      return worker;
    };
    const two = clientOf([risky], { second: secondOf(answers) });
    await two.client.start();
    expect(seconds).toEqual([]);
    await two.client.risk(SCENARIO, question, () => undefined);
    await turn();
    await two.client.risk(SCENARIO, question, () => undefined);
    expect(two.workers.map(({ asked }) => asked)).toEqual([['start', 'risk', 'second', 'risk']]);
    expect(seconds.map(({ asked }) => asked)).toEqual([['start', 'obey']]);
    two.client.close();
    expect(seconds.map(({ ended }) => ended)).toEqual([true]);

    const one = clientOf([risky], { second: secondOf(diesAt('start')) });
    await one.client.start();
    await one.client.risk(SCENARIO, question, () => undefined);
    await turn();
    await one.client.risk(SCENARIO, question, () => undefined);
    expect(one.workers.map(({ asked }) => asked)).toEqual([['start', 'risk', 'risk']]);
    expect(one.notices).toEqual([]);
  });

  it('closed in the middle of a start or a request leaves no worker behind', async () => {
    const asking = clientOf([(request) => (request.kind === 'project' ? 'silent' : answers(request))]);
    await asking.client.start();
    const answer = codeOf(asking.client.project(SCENARIO));
    await turn();
    asking.client.close();
    expect(await answer).toBe('engine-lost');
    expect(asking.workers.map(({ ended }) => ended)).toEqual([true]);

    const starting = clientOf([answers]);
    const start = codeOf(starting.client.start());
    await Promise.resolve();
    starting.client.close();
    expect(await start).toBe('engine-lost');
    expect(starting.workers.filter(({ ended }) => !ended)).toEqual([]);
  });

  it('requests go one after another, and a closed engine answers no more', async () => {
    const { client, workers } = clientOf([answers]);
    await client.start();
    const both = Promise.all([client.open('pack', 'toml'), client.project(SCENARIO)]);
    await turn();
    expect(workers[0]?.asked.filter((kind) => kind !== 'start').length).toBe(1);
    await both;
    client.close();
    expect(workers[0]?.ended).toBe(true);
  });

  describe('analyses', () => {
    const question: AnalysisQuestion = { kind: 'backtest' };
    const answer = { kind: 'backtest' } as unknown as Analysed['answer'];
    /** An analysis of so many steps. */
    const stepping =
      (steps: number): Behaviour =>
      (request) => {
        const { id } = request;
        if (request.kind === 'begin-analysis') {
          done = 0;
          return { id, kind: 'analysis-begun', begun: { progress: { done, of: steps }, diagnostics: [] } };
        }
        if (request.kind === 'advance-analysis') {
          done += 1;
          return { id, kind: 'analysis-advanced', progress: { done, of: steps } };
        }
        if (request.kind === 'show-analysis') return { id, kind: 'analysed', analysed: { answer, diagnostics: [] } };
        return answers(request);
      };
    let done = 0;

    it('go on step by step, with other requests in between', async () => {
      const { client, workers } = clientOf([stepping(3)]);
      await client.start();
      const analysed = client.analyse(SCENARIO, question);
      await turn();
      await client.project(SCENARIO);
      expect(await analysed).toEqual({ answer, diagnostics: [] });
      const asked = workers[0]?.asked ?? [];
      expect(asked.filter((kind) => kind === 'advance-analysis')).toHaveLength(3);
      expect(asked.indexOf('project')).toBeLessThan(asked.indexOf('show-analysis'));
    });

    it('end at the step before which they are no longer wanted', async () => {
      const { client, workers } = clientOf([stepping(100)]);
      await client.start();
      expect(await client.analyse(SCENARIO, question, (progress) => progress.done < 2)).toBeNull();
      expect(workers[0]?.asked.filter((kind) => kind === 'advance-analysis')).toHaveLength(2);
      expect(workers[0]?.asked).not.toContain('show-analysis');
    });

    it('stand one after another, a faulty one with its diagnostics', async () => {
      const fault = { code: 'scenario-form' } as unknown as Diagnostic;
      let begun = 0;
      const behaviour: Behaviour = (request) => {
        if (request.kind !== 'begin-analysis') return stepping(1)(request);
        begun += 1;
        return begun === 1
          ? { id: request.id, kind: 'analysis-begun', begun: { progress: null, diagnostics: [fault] } }
          : stepping(1)(request);
      };
      const { client } = clientOf([behaviour]);
      await client.start();
      const [first, second] = [client.analyse(SCENARIO, question), client.analyse(SCENARIO, question)];
      expect(await first).toEqual({ answer: null, diagnostics: [fault] });
      expect((await second)?.answer).toBe(answer);
    });

    it('are begun again where the worker ends under them', async () => {
      const lost: Behaviour = (request) => (request.kind === 'advance-analysis' ? 'dies' : stepping(2)(request));
      let begun = false;
      const fresh: Behaviour = (request) => {
        const { id } = request;
        begun = begun || request.kind === 'begin-analysis';
        if (begun) return stepping(2)(request);
        if (request.kind === 'advance-analysis') return { id, kind: 'analysis-advanced', progress: null };
        if (request.kind === 'show-analysis')
          return { id, kind: 'analysed', analysed: { answer: null, diagnostics: [] } };
        return answers(request);
      };
      const { client, workers } = clientOf([lost, fresh]);
      await client.start();
      expect((await client.analyse(SCENARIO, question))?.answer).toBe(answer);
      expect(workers).toHaveLength(2);
    });
  });
});
