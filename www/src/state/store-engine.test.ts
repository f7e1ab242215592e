/** The store when its engine fails, and when it is closed. */
import { describe, expect, it } from 'vitest';
import { EngineError } from '../engine/protocol';
import { TestEngine, testPlan } from './fixture';
import { baseScenario } from './scenario';
import { codes, started } from './store-fixture';

const LOST = new EngineError({ code: 'engine-lost', detail: 'killed' });

describe('an engine that fails', () => {
  it('at the start: failed with its cause; retry starts it', async () => {
    const engine = new TestEngine();
    engine.faults = [new EngineError({ code: 'wasm-missing', detail: 'HTTP 404' })];
    const { store } = await started({}, { engine });
    expect(store.state.status).toBe('failed');
    expect(store.state.failure?.code).toBe('wasm-missing');
    await store.retry();
    await store.settled;
    expect(store.state.status).toBe('ready');
    expect(store.state.failure).toBeNull();
  });

  it('in a run: the figures stay, the newest scenario is run after a retry', async () => {
    const { store, engine } = await started();
    const good = store.state.projection;
    engine.faults = [LOST];
    store.setLever('growth', 0.09);
    store.setLever('growth', 0.1);
    await store.settled;
    expect(store.state.status).toBe('failed');
    expect(store.state.projection).toBe(good);
    await store.retry();
    await store.settled;
    expect(store.state.status).toBe('ready');
    expect(store.state.projected?.levers).toEqual({ growth: 0.1 });
    expect(engine.started).toBe(2);
  });

  it('undo after a failure starts it again with the scenario before', async () => {
    const { store, engine } = await started();
    engine.faults = [LOST];
    store.setLever('growth', 0.09);
    await store.settled;
    store.undo();
    await store.settled;
    expect(store.state.status).toBe('ready');
    expect(store.state.scenario).toEqual(baseScenario(store.state.plan!));
  });

  it('with no plan to open has failed too', async () => {
    const engine = new TestEngine([testPlan({ id: 'another' })]);
    const { store } = await started({}, { engine });
    expect(store.state.failure?.code).toBe('build-incomplete');
    expect(codes(store)).toContain('toml');
  });

  it('on the main thread is degraded, and works', async () => {
    const engine = new TestEngine();
    engine.degraded = true;
    const { store } = await started({}, { engine });
    expect(store.state.status).toBe('degraded');
    engine.onNotice?.('engine-on-main-thread');
    engine.onNotice?.('engine-on-main-thread');
    expect(codes(store)).toEqual(['engine-on-main-thread']);
  });

  it('is closed with the store', async () => {
    const { store, engine } = await started();
    store.close();
    expect(engine.closed).toBe(true);
  });
});
