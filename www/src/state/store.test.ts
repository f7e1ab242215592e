import { describe, expect, it } from 'vitest';
import { TestArea, TestEngine, turn } from './fixture';
import { readLink } from './link';
import { baseScenario } from './scenario';
import { valueOf, type PageState } from './state';
import { PageStorage } from './storage';
import { codes, started, storeOf } from './store-fixture';

const output = ({ plan, projection }: PageState, year = 2027) => valueOf(plan!, projection!, 'output', year);

describe('opening', () => {
  it('goes from loading to ready with the base projection and the headline’s year', async () => {
    const { store } = storeOf();
    expect(store.state.status).toBe('loading');
    await store.start();
    await store.settled;
    const { state } = store;
    expect(state.status).toBe('ready');
    expect(state.plan?.id).toBe('test-plan');
    expect(state.projection).toBe(state.baseProjection);
    expect(state.year).toBe(2027);
    expect(state.messages).toEqual([]);
    expect(state.engineVersion).toBe('0.1.0');
  });

  it('an unknown plan says so and opens the first', async () => {
    const { store } = await started({ plan: 'atlantis' });
    expect(store.state.plan?.id).toBe('test-plan');
    expect(codes(store)).toEqual(['plan-unknown']);
    expect(store.state.status).toBe('ready');
  });

  it('a later unknown, unreadable or broken plan leaves everything as it was', async () => {
    const { store } = await started();
    store.setLever('growth', 0.09);
    await store.settled;
    const before = store.state;
    await store.openPlan('atlantis');
    await store.openPlan('offline');
    await store.openPlan('broken');
    await store.openPlan('half a pack\n');
    await store.openPlan(`plan test-plan\n${'x'.repeat(5_000_000)}`);
    await store.settled;
    expect(codes(store)).toEqual(['plan-unknown', 'file-unavailable', 'toml', 'toml', 'pack-too-large']);
    const { plan, scenario, projection, status } = store.state;
    expect({ plan, scenario, projection, status }).toEqual({
      plan: before.plan,
      scenario: before.scenario,
      projection: before.projection,
      status: 'ready',
    });
  });

  it('switches plans; undo does not reach over the switch', async () => {
    const { store } = await started();
    store.setLever('growth', 0.09);
    await store.openPlan('other-plan');
    await store.settled;
    expect(store.state.plan?.id).toBe('other-plan');
    expect(store.state.scenario?.levers).toEqual({});
    expect(store.state.undo).toEqual([]);
  });

  it('a link wins over options and what is kept here', async () => {
    const first = await started();
    first.store.setLever('growth', 0.1);
    first.store.setYear(2025);
    const fragment = first.store.link();
    const { store } = await started({ fragment, plan: 'other-plan' });
    expect(store.state.plan?.id).toBe('test-plan');
    expect(store.state.scenario?.levers).toEqual({ growth: 0.1 });
    expect(store.state.openedScenario).toEqual(store.state.scenario);
    expect(store.state.year).toBe(2025);
    store.setLever('growth', 0.12);
    store.resetLever('growth', { toOpened: true });
    expect(store.state.scenario?.levers).toEqual({ growth: 0.1 });
  });

  it('a link is opened in the running page, and a damaged one changes nothing', async () => {
    const first = await started({ plan: 'other-plan' });
    first.store.setLever('growth', 0.1);
    first.store.setView('targets');
    await first.store.setLang('en');
    const { store } = await started();
    await store.openLink(first.store.link());
    await store.settled;
    expect(store.state).toMatchObject({ view: 'targets', lang: 'en', status: 'ready' });
    expect(store.state.scenario).toMatchObject({ plan: 'other-plan', levers: { growth: 0.1 } });
    const before = store.state.scenario;
    await store.openLink('#s=1.damaged');
    expect(store.state.scenario).toBe(before);
    expect(codes(store)).toEqual(['link-unreadable']);
  });

  it('a damaged link opens the base with one message', async () => {
    const { store } = await started({ fragment: '#s=1.garbage' });
    expect(codes(store)).toEqual(['link-unreadable']);
    expect(store.state.projection).toBe(store.state.baseProjection);
  });

  it('restores what was kept for the plan, says so, and one reset takes it all back', async () => {
    const area = new TestArea();
    const first = await started({}, { area });
    first.store.setLever('growth', 0.1);
    const { store } = await started({}, { area });
    expect(store.state.scenario?.levers).toEqual({ growth: 0.1 });
    expect(store.state.messages).toMatchObject([{ code: 'scenario-restored', action: 'reset-all' }]);
    expect(store.state.openedScenario).toBeNull();
    store.resetAll();
    await store.settled;
    expect(store.state.scenario).toEqual(baseScenario(store.state.plan!));
    expect(store.state.projection?.values).toEqual(store.state.baseProjection?.values);
  });

  it('where nothing can be kept it says so once and goes on', async () => {
    const { store } = await started({}, { area: null });
    store.setLever('growth', 0.09);
    store.setLever('growth', 0.1);
    store.setTheme('dark');
    await store.settled;
    expect(codes(store)).toEqual(['storage-denied']);
    expect(store.state.theme).toBe('dark');
  });
});

describe('a drag', () => {
  it('of 200 inputs shows the last, never with two runs outstanding, and is one step', async () => {
    const { store, engine } = await started();
    engine.mostOutstanding = 0;
    for (let at = 1; at <= 200; at += 1) {
      store.setLever('growth', at / 2000, { phase: 'input' });
      if (at % 7 === 0) await turn();
    }
    expect(store.state.dragging).toBe(true);
    store.setLever('growth', 0.1, { phase: 'commit' });
    await store.settled;
    expect(store.state.dragging).toBe(false);
    expect(store.state.pending).toBe(false);
    expect(store.state.projected).toBe(store.state.scenario);
    expect(output(store.state)).toBeCloseTo(100 * 1.1 ** 5 * 0.98 * 1.02 ** 4, 9);
    expect(engine.mostOutstanding).toBe(1);
    expect(store.state.undo.length).toBe(1);
    store.undo();
    await store.settled;
    expect(store.state.projection?.values).toEqual(store.state.baseProjection?.values);
  });

  it('stands at once where the engine previews, and the confirming answers change no figure', async () => {
    const engine = new TestEngine();
    const { store } = await started({}, { engine });
    engine.previews = true;
    let drawn = 0;
    store.subscribe((now, before) => {
      if (now.projection !== before.projection) drawn += 1;
    });
    for (let at = 1; at <= 50; at += 1) {
      store.setLever('growth', at / 500, { phase: 'input' });
      expect(store.state.projected).toBe(store.state.scenario);
      expect(store.state.status).toBe('busy');
      if (at % 7 === 0) await turn();
    }
    store.setLever('growth', 0.1, { phase: 'commit' });
    await store.settled;
    expect(store.state.status).toBe('ready');
    expect(drawn).toBe(50);
    expect(output(store.state)).toBeCloseTo(100 * 1.1 ** 5 * 0.98 * 1.02 ** 4, 9);
    store.setLever('tax.drift', 0.05);
    expect(store.state.unmoved?.reason).toBe('elsewhere');
    await store.settled;
    expect(store.state.unmoved?.reason).toBe('elsewhere');
  });

  it('that ends where it began is no step', async () => {
    const { store } = await started();
    store.setLever('growth', 0.09, { phase: 'input' });
    store.setLever('growth', 0.08, { phase: 'input' });
    store.setLever('growth', 0.08, { phase: 'commit' });
    expect(store.state.undo).toEqual([]);
    expect(store.state.scenario).toEqual(baseScenario(store.state.plan!));
  });
});

describe('levers, presets, shares', () => {
  it('a random walk and reset all give the first figures to the bit', async () => {
    const { store } = await started();
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const levers = store.state.plan!.levers;
    for (let move = 0; move < 200; move += 1) {
      const lever = levers[Math.floor(random() * levers.length)]!;
      const value = lever.whole ? 1 + Math.floor(random() * 4) : lever.min + random() * (lever.max - lever.min);
      const year = !lever.whole && random() < 0.3 ? 2023 + Math.floor(random() * 5) : null;
      expect(store.setLever(lever.id, value, { year })).toBeNull();
    }
    store.setShare('east', 0.7);
    store.resetAll();
    await store.settled;
    expect(store.state.projection?.values).toEqual(store.state.baseProjection?.values);
    expect(readLink(store.link()).link?.levers).toEqual({});
    expect(store.state.undo.length).toBe(100);
  });

  it('a refused value changes nothing and says why', async () => {
    const { store } = await started();
    const before = store.state;
    expect(store.setLever('growth', 5)).toBe('outside-range');
    expect(store.setLever('growth', Number.NaN)).toBe('not-a-number');
    expect(store.setLever('nonsense', 1)).toBe('unknown-lever');
    expect(store.state).toBe(before);
  });

  it('a preset takes adjustments with it, undo brings them back', async () => {
    const { store } = await started();
    store.setLever('growth', 0.09);
    store.setPreset('ambitious');
    await store.settled;
    expect(store.state.scenario).toMatchObject({ preset: 'ambitious', levers: {} });
    const ambitious = output(store.state);
    store.undo();
    await store.settled;
    expect(store.state.scenario).toMatchObject({ preset: 'base', levers: { growth: 0.09 } });
    expect(store.state.redo.map(({ step }) => step)).toEqual([{ kind: 'preset', id: 'ambitious' }]);
    store.redo();
    await store.settled;
    expect(output(store.state)).toBe(ambitious);
    store.setPreset('no-such-preset');
    expect(store.state.scenario?.preset).toBe('ambitious');
  });

  it('several levers move in one step; one bad value moves none of them', async () => {
    const { store } = await started();
    for (const value of [0.085, 0.09]) {
      const both = new Map([
        ['growth', value],
        ['tax.drift', value - 0.06],
      ]);
      expect(store.setLevers(both, { group: 'g', phase: 'input' })).toBeNull();
    }
    expect(store.setLevers(new Map([['growth', 0.1]]), { group: 'g', phase: 'commit' })).toBeNull();
    expect(store.state.scenario?.levers).toEqual({ growth: 0.1, 'tax.drift': 0.03 });
    expect(store.state.undo.map(({ step }) => step)).toEqual([{ kind: 'levers', id: 'g' }]);
    const bad = new Map<string, number | null>([
      ['growth', null],
      ['price', 9],
    ]);
    expect(store.setLevers(bad, { group: 'g' })).toBe('outside-range');
    expect(store.state.scenario?.levers['growth']).toBe(0.1);
    store.setLevers(new Map([['growth', null]]), { group: 'g' });
    expect(store.state.scenario?.levers).toEqual({ 'tax.drift': 0.03 });
  });

  it('resetting one lever leaves the others', async () => {
    const { store } = await started();
    store.setLever('growth', 0.09);
    store.setLever('price', 0.03);
    store.resetLever('growth');
    expect(store.state.scenario?.levers).toEqual({ price: 0.03 });
  });

  it('shares are fractions between 0 and 1, and null takes them back', async () => {
    const { store } = await started();
    store.setShare('east', 0.7);
    for (const bad of [0, 1, -1, 2, Number.NaN]) store.setShare('west', bad);
    expect(store.state.scenario?.shares).toEqual({ east: 0.7 });
    store.setShare('east', null);
    expect(store.state.scenario).toEqual(baseScenario(store.state.plan!));
  });
});

describe('what the page tells', () => {
  it('a change that moves nothing shown says why, until the next change', async () => {
    const { store } = await started();
    store.setLever('tax.drift', 0.05);
    await store.settled;
    expect(store.state.unmoved).toEqual({ lever: 'tax.drift', reason: 'elsewhere', indicators: ['tax'] });
    store.setLever('growth', 0.09);
    expect(store.state.unmoved).toBeNull();
    await store.settled;
    expect(store.state.unmoved).toBeNull();
    store.setLever('projects.count', 20);
    await store.settled;
    expect(store.state.unmoved?.reason).toBe('land');
    store.setShown(['tax']);
    store.setLever('tax.drift', 0.06);
    await store.settled;
    expect(store.state.unmoved).toBeNull();
  });

  it('a drag that comes back to where it began is no change that moves nothing', async () => {
    const { store } = await started();
    store.setLever('growth', 0.09, { phase: 'input' });
    await store.settled;
    store.setLever('growth', 0.08, { phase: 'input' });
    await store.settled;
    expect(store.state.unmoved).toBeNull();
  });

  it('a scenario that the core refuses leaves the last good figures, and its message goes with the next good run', async () => {
    const { store } = await started();
    const good = store.state.projection;
    store.setLever('growth', 0.13);
    await store.settled;
    expect(store.state.projection).toBe(good);
    expect(codes(store)).toEqual(['run']);
    expect(store.state.status).toBe('ready');
    store.setLever('growth', 0.1);
    await store.settled;
    expect(codes(store)).toEqual([]);
    expect(store.state.projected).toBe(store.state.scenario);
  });

  it('messages are dismissed one by one', async () => {
    const { store } = await started({ plan: 'atlantis', fragment: '#s=1.x' });
    expect(codes(store)).toEqual(['link-unreadable', 'plan-unknown']);
    store.dismiss(store.state.messages[0]!.key);
    expect(codes(store)).toEqual(['plan-unknown']);
  });
});

describe('the rest of the state', () => {
  it('listeners hear every change with the state before it, until they stop', async () => {
    const { store } = await started();
    const heard: [number, number][] = [];
    const stop = store.subscribe((state, previous) => heard.push([previous.year, state.year]));
    store.setYear(2025);
    stop();
    store.setYear(2026);
    expect(heard).toEqual([[2027, 2025]]);
    store.setYear(1999);
    expect(store.state.year).toBe(2026);
  });

  it('language changes texts and keeps the scenario', async () => {
    const { store } = await started();
    store.setLever('growth', 0.09);
    const { scenario } = store.state;
    await store.setLang('en');
    expect(store.state.texts.t('preset-base')).toBe('Base');
    expect(store.state.scenario).toBe(scenario);
  });

  it('what the reader chose is kept, what a link brought is not', async () => {
    const area = new TestArea();
    const first = await started({}, { area });
    await first.store.setLang('en');
    first.store.arrange({ collapsedGroups: ['energy'] });
    const second = await started({}, { area });
    expect(second.store.state.lang).toBe('en');
    expect(second.store.state.ui.collapsedGroups).toEqual(['energy']);
    const linked = await started({ fragment: second.store.link() });
    expect(linked.store.state.lang).toBe('en');
    expect(new PageStorage(() => linked.area).settings().lang).toBeNull();
    second.store.clearStorage();
    expect(area.length).toBe(0);
  });
});
