/** Analyses in the store: asked as long as they are watched, one run a name, and the last answer stays until the newer one stands. */
import { describe, expect, it } from 'vitest';
import type { Analysed, AnalysisQuestion, Diagnostic } from '../engine/wire';
import { TestEngine } from './fixture';
import { started } from './store-fixture';

const BACKTEST: AnalysisQuestion = { kind: 'backtest' };

async function withEngine() {
  const engine = new TestEngine();
  return { ...(await started({}, { engine })), engine };
}

const answer = (seed: number): Analysed => ({
  answer: { kind: 'backtest', cases: [], compared: 0, inside: 0, paths: 1, seed },
  diagnostics: [],
});

describe('an analysis', () => {
  it('that is watched is asked again for another scenario, once the hand rests', async () => {
    const { store, engine } = await withEngine();
    engine.analysisAnswers = [answer(1), answer(2)];
    store.watchAnalysis('test', BACKTEST);
    await store.settled;
    expect(store.state.analyses.test).toMatchObject({ progress: null, answer: { seed: 1 }, of: store.state.scenario });
    store.watchAnalysis('test', { ...BACKTEST });
    store.setLever('price', 0.03, { phase: 'input' });
    await store.settled;
    expect(engine.analyses).toHaveLength(1);
    expect(store.state.analyses.test?.of).not.toBe(store.state.scenario);
    store.setLever('price', 0.03, { phase: 'commit' });
    await store.settled;
    expect(engine.analyses).toHaveLength(2);
    expect(store.state.analyses.test).toMatchObject({ answer: { seed: 2 }, of: store.state.scenario });
  });

  it('that is asked once is not asked again', async () => {
    const { store, engine } = await withEngine();
    engine.analysisAnswers = [answer(1)];
    store.analyseOnce('test', BACKTEST);
    await store.settled;
    store.setLever('price', 0.03);
    await store.settled;
    expect(engine.analyses).toHaveLength(1);
    expect(store.state.analyses.test?.answer).toMatchObject({ seed: 1 });
  });

  it('with faults tells them and keeps the last answer', async () => {
    const { store, engine } = await withEngine();
    const fault = { code: 'target-unknown', severity: 'error' } as unknown as Diagnostic;
    engine.analysisAnswers = [answer(1), { answer: null, diagnostics: [fault] }];
    store.analyseOnce('test', BACKTEST);
    await store.settled;
    store.analyseOnce('test', BACKTEST);
    await store.settled;
    expect(store.state.analyses.test).toMatchObject({ answer: { seed: 1 }, diagnostics: [fault], progress: null });
  });

  it('that was ended or forgotten delivers nothing', async () => {
    const { store, engine } = await withEngine();
    engine.analysisAnswers = [answer(1)];
    store.analyseOnce('test', BACKTEST);
    store.endAnalysis('test');
    await store.settled;
    expect(store.state.analyses.test).toMatchObject({ answer: null, progress: null });
    store.watchAnalysis('other', BACKTEST);
    store.watchAnalysis('other', null);
    await store.settled;
    expect(store.state.analyses).not.toHaveProperty('other');
  });

  it('that is watched is asked of another plan too', async () => {
    const { store, engine } = await withEngine();
    engine.analysisAnswers = [answer(1), answer(2)];
    store.watchAnalysis('test', BACKTEST);
    await store.settled;
    await store.openPlan(store.state.opened ?? '');
    await store.settled;
    expect(engine.analyses).toHaveLength(2);
    expect(store.state.analyses.test?.answer).toMatchObject({ seed: 2 });
  });
});
