/** Kept scenarios: the set, its places in the comparison, its text in storage and in a link. */
import { describe, expect, it } from 'vitest';
import { lever, TestArea, TestEngine, testPlan } from './fixture';
import {
  freeName,
  isScenarioText,
  KEPT_LIMIT,
  linkedSet,
  NOTHING_KEPT,
  readKept,
  readKeptSet,
  scenarioText,
  withCompared,
  withKept,
  withLinked,
  withoutKept,
  withRestored,
  writeKept,
  type KeptState,
} from './kept';
import { readLink, SHORT_LINK } from './link';
import { baseScenario } from './scenario';
import { codes, started } from './store-fixture';

const plan = testPlan();
const faster = { ...baseScenario(plan), levers: { price: 0.03 } };
const one = (name: string, text = scenarioText(faster)) => ({ name, note: '', date: '2024-05-06', text });
const filled = (count: number): KeptState =>
  Array.from({ length: count }, (_, at) => at).reduce((set, at) => withKept(set, one(`s${at}`)), NOTHING_KEPT);

describe('the kept set', () => {
  it('takes five and no sixth, each compared in a place of its own', () => {
    const set = filled(7);
    expect(set.scenarios).toHaveLength(KEPT_LIMIT);
    expect(set.places).toEqual(set.scenarios.map(({ id }) => id));
    expect(withCompared(set, 'ambitious', true)).toBe(set);
  });

  it('gives a deleted scenario back where it was, and no id twice', () => {
    const set = filled(3);
    const without = withoutKept(set, 'kept-3');
    expect(withRestored(without)).toEqual(set);
    expect(withKept(without, one('new')).scenarios.map(({ id }) => id)).toEqual(['kept-1', 'kept-2', 'kept-4']);
    const taken = withCompared(without, 'ambitious', true);
    expect(withRestored(taken).places.slice(0, 3)).toEqual(['kept-1', 'kept-2', 'ambitious']);
  });

  it('keeps names apart', () => {
    const { scenarios } = filled(2);
    expect(freeName(' s0 ', scenarios, String)).toBe('s0 2');
    expect(freeName('', scenarios, (number) => `s${number}`)).toBe('s2');
    expect(freeName('x'.repeat(90), scenarios, String)).toHaveLength(40);
  });

  it('is read back as it was written, and what is damaged is left out', () => {
    const set = withCompared(withCompared(filled(2), 'kept-1', false), 'ambitious', true);
    expect(readKeptSet(writeKept(set), plan)).toEqual({ ...set, deleted: null });
    for (const text of [null, '', '{', '[]', '{"format":2,"scenarios":[]}', '{"format":1,"scenarios":7}'])
      expect(readKeptSet(text, plan)).toEqual(NOTHING_KEPT);
    const rubbish = {
      format: 1,
      scenarios: [null, { id: 'kept-1', name: 1, text: '' }],
      places: ['kept-9', 'base', {}],
    };
    expect(readKeptSet(JSON.stringify(rubbish), plan)).toEqual({
      ...NOTHING_KEPT,
      places: ['', 'base', '', '', ''].map((id) => id || null),
    });
  });

  it('reads a scenario of its plan, names what the plan does not take, and refuses another plan’s', () => {
    expect(readKept(scenarioText(faster), plan)).toEqual({ scenario: faster, messages: [] });
    const odd = readKept(JSON.stringify({ ...faster, levers: { price: 0.03, gone: 1, __proto__: {} } }), plan);
    expect(odd?.scenario.levers).toEqual({ price: 0.03 });
    expect(odd?.messages.map(({ code }) => code)).toEqual(['link-ignored']);
    expect(readKept(JSON.stringify({ ...faster, plan: 'other' }), plan)).toBeNull();
    expect(readKept('rubbish', plan)).toBeNull();
    expect(isScenarioText('<html>')).toBe(false);
    expect(isScenarioText(JSON.stringify({ ...faster, plan: 'other' }))).toBe(true);
  });

  it('travels in a link and is not kept twice where it arrives', () => {
    const set = withCompared(filled(1), 'ambitious', true);
    const linked = linkedSet(set, plan)!;
    expect(linked).toEqual([['s0', 'base', { price: 0.03 }], 'ambitious']);
    const arrived = withLinked(NOTHING_KEPT, linked, plan);
    expect(arrived.left).toBe(0);
    expect(arrived.set.places).toEqual(['kept-1', 'ambitious', null, null, null]);
    expect(withLinked(set, linked, plan).set.scenarios).toEqual(set.scenarios);
    const others = Array.from({ length: 5 }, (_, at) => at).reduce(
      (kept, at) => withKept(kept, one(`o${at}`, scenarioText(baseScenario(plan)))),
      NOTHING_KEPT,
    );
    expect(withLinked(others, linked, plan)).toMatchObject({ left: 1, set: { scenarios: others.scenarios } });
    expect(withLinked(NOTHING_KEPT, [7, ['x'], null, 'nowhere'], plan).left).toBe(3);
  });
});

describe('kept scenarios in the store', () => {
  it('survive a reload, and one is opened in one undo step', async () => {
    const area = new TestArea();
    const { store } = await started({}, { area });
    store.setLever('price', 0.03);
    expect(store.keepScenario('fast', 'why', '2024-05-06')).toBe(true);
    store.resetAll();
    const steps = store.state.undo.length;
    expect(store.openKept('kept-1')).toBe(true);
    expect(store.state.undo).toHaveLength(steps + 1);
    expect(store.state.undo[steps]?.step).toEqual({ kind: 'kept', id: 'fast' });
    expect(store.state.scenario?.levers).toEqual({ price: 0.03 });
    store.undo();
    expect(store.state.scenario?.levers).toEqual({});
    const again = await started({}, { area });
    expect(again.store.state.kept.scenarios).toMatchObject([{ name: 'fast', note: 'why', date: '2024-05-06' }]);
    again.store.clearStorage();
    expect((await started({}, { area })).store.state.kept).toEqual(NOTHING_KEPT);
  });

  it('refuse a taken name and a file that is none, and say so', async () => {
    const { store } = await started();
    store.keepScenario('a', '', '');
    store.keepScenario('b', '', '');
    expect(store.describeKept('kept-2', { name: ' a ' })).toBe(false);
    expect(store.describeKept('kept-2', { name: 'c', note: 'n' })).toBe(true);
    expect(await store.keepFile(new Blob(['<html>']), '')).toBe(false);
    expect(codes(store)).toContain('scenario-file-unreadable');
  });

  it('stand in the link where that stays short, and else by their number', async () => {
    const many = Array.from({ length: 10 }, (_, at) => lever(`more${at}`));
    const engine = () => new TestEngine([testPlan({ levers: [...plan.levers, ...many] })]);
    const { store } = await started({}, { engine: engine() });
    store.setLever('price', 0.03);
    store.keepScenario('a', '', '');
    expect(store.linkCarriesCompared).toBe(true);
    const short = store.link();
    expect(short.length).toBeLessThanOrEqual(SHORT_LINK);
    const reader = await started({ fragment: short }, { engine: engine() });
    expect(reader.store.state.kept.scenarios.map(({ name }) => name)).toEqual(['a']);
    const { plan: opened } = store.state;
    for (let at = 0; at < 4; at += 1) {
      for (const [nth, { id, min, max, whole }] of opened!.levers.entries()) {
        for (let year = 2023; year <= 2027 && !whole; year += 1) {
          store.setLever(id, min + (max - min) * (0.5 + Math.sin(year * (at + nth + 2.7)) / 3), { year });
        }
      }
      store.keepScenario(
        Array.from({ length: 40 }, (_, sign) => String.fromCharCode(0x4e00 + ((sign * 7919 + at * 611) % 20000))).join(
          '',
        ),
        '',
        '',
      );
    }
    expect(store.linkCarriesCompared).toBe(false);
    expect(readLink(store.link()).link?.compared).toBe(5);
    const told = await started({ fragment: store.link() }, { engine: engine() });
    expect(told.store.state.kept.scenarios).toEqual([]);
    expect(codes(told.store)).toContain('link-without-compared');
  });

  it('that this plan cannot read go by their number too', async () => {
    const { store } = await started();
    const foreign = JSON.stringify({ ...faster, plan: 'elsewhere' });
    expect(await store.keepFile(new Blob([foreign]), '')).toBe(true);
    expect(readLink(store.link()).link?.compared).toBe(1);
    expect(store.openKept('kept-1')).toBe(false);
    expect(codes(store)).toContain('scenario-file-other-plan');
  });
});
