import { describe, expect, it } from 'vitest';
import type { TargetView } from '../engine/wire';
import { TestArea, TestEngine, testPlan, turn } from './fixture';
import { readLink } from './link';
import { bandOf, isStale, pointsMoved, targetRisk } from './risk';
import { codes, started } from './store-fixture';

const target = (id: string, more: Partial<TargetView> = {}): TargetView =>
  ({
    id,
    indicator: 'output',
    region: null,
    tracking: 'projected',
    level: 'must',
    year: 2027,
    repeats: null,
    ...more,
  }) as TargetView;

const PLAN = testPlan({
  targets: [
    target('a'),
    target('b', { level: 'stretch' }),
    target('c'),
    target('d', { tracking: 'by_hand' }),
    target('e', { repeats: 'a' }),
  ],
});

const uncertain = (options: Parameters<typeof started>[0] = {}, area = new TestArea()) =>
  started({ risk: true, ...options }, { engine: new TestEngine([PLAN, testPlan({ id: 'other-plan' })]), area });

const chance = (store: Awaited<ReturnType<typeof started>>['store'], id = 'a') =>
  targetRisk(store.state.plan!, store.state.risk.answer, id)?.probability ?? null;

describe('uncertainty', () => {
  it('is off at first, asks for nothing, and changes no deterministic figure when it is switched on', async () => {
    const engine = new TestEngine([PLAN]);
    const { store } = await started({}, { engine });
    store.setLever('growth', 0.09);
    await store.settled;
    expect(engine.risks).toEqual([]);
    const { projection } = store.state;
    store.setRisk(true);
    expect(store.state.status).toBe('busy');
    await store.settled;
    expect(store.state.status).toBe('ready');
    expect(store.state.projection).toBe(projection);
    expect(store.state.risk.answer?.paths).toBe(10_000);
    // What stands in two clauses counts once.
    expect(store.state.risk.answer?.joint?.targets).toEqual(['a', 'c']);
    store.setRisk(false);
    expect(store.state.risk).toMatchObject({ on: false, answer: null, running: false });
  });

  it('shows few paths first, then all; the full figures on view stay while the other indicators are run', async () => {
    const { store, engine } = await uncertain();
    const shown: string[] = [];
    store.subscribe(({ risk }, before) => {
      if (risk.answer !== before.risk.answer) shown.push(`${risk.answer?.paths} ${risk.preview}`);
    });
    engine.risks = [];
    store.setLever('growth', 0.09);
    await store.settled;
    expect(shown).toEqual(['500 true', '10000 false', '10000 false']);
    expect(engine.risks.map(({ question }) => question.indicators)).toEqual([['output', 'va'], null]);
    expect(bandOf(PLAN, store.state.risk.answer!, 'tax', 2027)?.p50).toBeGreaterThan(0);
    expect(bandOf(PLAN, store.state.risk.answer!, 'tax', 2022)).toBeNull();
  });

  it('asks during a drag for what is on view alone, and for everything once the hand rests', async () => {
    const { store, engine } = await uncertain();
    engine.risks = [];
    store.setLever('growth', 0.09, { phase: 'input' });
    await store.settled;
    expect(engine.risks.map(({ question }) => question.indicators)).toEqual([['output', 'va']]);
    store.setLever('growth', 0.09, { phase: 'commit' });
    await store.settled;
    expect(engine.risks.map(({ question }) => question.indicators)).toEqual([['output', 'va'], ['output', 'va'], null]);
  });

  it('is overtaken by a newer change; the last scenario is the one that is answered', async () => {
    const { store } = await uncertain();
    store.setLever('growth', 0.09);
    store.setLever('growth', 0.1);
    await turn();
    store.setLever('growth', 0.11);
    expect(isStale(store.state.risk, store.state.scenario)).toBe(true);
    await store.settled;
    expect(isStale(store.state.risk, store.state.scenario)).toBe(false);
    expect(chance(store)).toBeCloseTo(0.11 * 5 + 0.001 + 0.001, 9);
  });

  it('a steady hand sees previews: a run is let go on to its first answer', async () => {
    const { store } = await uncertain();
    let answers = 0;
    store.subscribe(({ risk }, before) => (answers += risk.answer !== before.risk.answer ? 1 : 0));
    for (let at = 1; at <= 40; at += 1) {
      store.setLever('growth', 0.08 + at / 1000, { phase: 'input' });
      await Promise.resolve();
      if (at % 4 === 0) await turn();
    }
    expect(answers).toBeGreaterThan(3);
    store.setLever('growth', 0.1, { phase: 'commit' });
    await store.settled;
    expect(store.state.risk).toMatchObject({ preview: false, running: false });
    expect(chance(store)).toBeCloseTo(0.502, 9);
  });

  it('says how chances moved with the last change, of a drag from where it began', async () => {
    const { store } = await uncertain();
    const moved = () => pointsMoved(chance(store), targetRisk(PLAN, store.state.risk.before, 'a')?.probability ?? null);
    expect(moved()).toBeNull();
    store.setLever('growth', 0.09);
    await store.settled;
    expect(moved()).toBe(5);
    for (const value of [0.1, 0.11, 0.12]) {
      store.setLever('growth', value, { phase: 'input' });
      await turn();
    }
    store.setLever('growth', 0.12, { phase: 'commit' });
    await store.settled;
    expect(moved()).toBe(15);
    store.undo();
    await store.settled;
    expect(moved()).toBe(-15);
    store.setRiskNumber('seed', 2);
    await store.settled;
    expect(store.state.risk.before).toBeNull();
  });

  it('seed and number of paths reach the core and the link, not undo; what cannot be run changes nothing', async () => {
    const { store, engine } = await uncertain();
    for (const bad of [-1, 1.5, Number.NaN, 2 ** 53]) expect(store.setRiskNumber('seed', bad)).toBe(false);
    for (const bad of [0, 1_000_001, 0.5]) expect(store.setRiskNumber('paths', bad)).toBe(false);
    expect(store.state.risk).toMatchObject({ seed: null, paths: null });
    expect(store.setRiskNumber('seed', 7)).toBe(true);
    expect(store.setRiskNumber('paths', 2000)).toBe(true);
    await store.settled;
    expect(engine.risks[engine.risks.length - 1]?.scenario).toMatchObject({ seed: 7, paths: 2000 });
    expect(store.state.undo).toEqual([]);
    expect(store.state.scenario).not.toHaveProperty('seed');
    const again = await uncertain({ fragment: store.link() });
    expect(chance(again.store)).toBe(chance(store));
    store.setRiskNumber('seed', 1);
    expect(store.state.risk.seed).toBeNull();
  });

  it('a link brings switch, seed, paths and chosen targets; what the plan does not take is named', async () => {
    const { store } = await uncertain();
    store.chooseTargets(['b', 'a']);
    store.setRiskNumber('paths', 3000);
    await store.settled;
    expect(store.state.risk.answer?.joint?.targets).toEqual(['a', 'b']);
    const { link } = readLink(store.link());
    expect(link).toMatchObject({ risk: true, paths: 3000, chosen: ['a', 'b'] });
    const again = await started({ fragment: store.link() }, { engine: new TestEngine([PLAN]) });
    expect(again.store.state.risk).toMatchObject({ on: true, paths: 3000, chosen: ['a', 'b'] });
    const plain = testPlan();
    const poorer = await started({ fragment: store.link() }, { engine: new TestEngine([plain]) });
    expect(codes(poorer.store)).toEqual(['link-ignored']);
    expect(poorer.store.state.risk.chosen).toBeNull();
  });

  it('the usual set of chosen targets is kept as none, whatever the order it was chosen in', async () => {
    const { store } = await uncertain();
    store.chooseTargets(['c']);
    expect(store.state.risk.chosen).toEqual(['c']);
    store.chooseTargets(['c', 'a', 'd', 'nonsense']);
    expect(store.state.risk.chosen).toBeNull();
    store.chooseTargets([]);
    await store.settled;
    expect(store.state.risk.answer?.joint).toBeNull();
  });

  it('the reader’s choice is kept, a host’s or a link’s is not; another plan begins with the usual targets', async () => {
    const area = new TestArea();
    const first = await uncertain({}, area);
    first.store.chooseTargets(['c']);
    expect((await started({}, { area })).store.state.risk.on).toBe(false);
    first.store.setRisk(false);
    first.store.setRisk(true);
    await first.store.openPlan('other-plan');
    await first.store.settled;
    expect(first.store.state.risk).toMatchObject({ on: true, chosen: null, before: null });
    const second = await started({}, { area, engine: new TestEngine([PLAN, testPlan({ id: 'other-plan' })]) });
    expect(second.store.state.risk.on).toBe(true);
  });

  it('tells what paths cannot be run, and fewer paths than were asked for; with the next good answer that goes', async () => {
    const { store, engine } = await uncertain();
    const fault = { code: 'risk-paths', severity: 'error' as const, place: { path: 'paths', line: null }, params: {} };
    engine.riskAnswers = Array.from({ length: 2 }, () => ({ risk: null, diagnostics: [fault] }));
    store.setLever('growth', 0.09);
    await store.settled;
    expect(codes(store)).toEqual(['risk-paths']);
    expect(store.state.risk.answer).toBeNull();
    store.setLever('growth', 0.1);
    await store.settled;
    expect(codes(store)).toEqual([]);
    const limited = { ...store.state.risk.answer!, paths: 4000, limited: 4000 };
    engine.riskAnswers = [{ risk: limited }, { risk: limited }];
    store.setLever('growth', 0.11);
    await store.settled;
    expect(codes(store)).toEqual(['risk-limited']);
    expect(store.state.risk.preview).toBe(false);
    store.setRisk(false);
    expect(codes(store)).toEqual([]);
  });

  it('can be cancelled: what was said so far stays as a preview', async () => {
    const { store } = await uncertain();
    store.setLever('growth', 0.09);
    while (store.state.risk.answer?.paths !== 500) await turn();
    store.cancelRisk();
    await store.settled;
    expect(store.state.risk).toMatchObject({ preview: true, running: false });
    expect(store.state.status).toBe('ready');
  });

  it('a pack without volatilities is not asked for paths', async () => {
    const engine = new TestEngine([PLAN]);
    engine.remarks = [{ code: 'risk-missing', severity: 'note', place: { path: 'risk', line: null }, params: {} }];
    const { store } = await started({ risk: true }, { engine });
    expect(engine.risks).toEqual([]);
    expect(store.state).toMatchObject({ status: 'ready', risk: { on: true, answer: null, running: false } });
  });

  it('a fault of the engine fails the page once, and another try runs the paths again', async () => {
    const { store, engine } = await uncertain();
    store.setLever('growth', 0.09);
    await turn();
    engine.faults = [new Error('gone')];
    await store.settled;
    expect(store.state.status).toBe('failed');
    await store.retry();
    await store.settled;
    expect(store.state.status).toBe('ready');
    expect(chance(store)).toBeCloseTo(0.452, 9);
  });
});
