/** Quota tables in the store: what is asked of the core, what its answers change, and what a step of undo brings back. */
import { expect, test } from 'vitest';
import { EngineError } from '../engine/protocol';
import type { QuotaAnswer, QuotaCheck, QuotaQuestion } from '../engine/wire';
import { quotaAnswer, quotaChoice, TestArea, TestEngine } from './fixture';
import { chancesOf, givenTable, glanceOf, isChanged, openChoice, tableOf } from './quotas';
import { readLink } from './link';
import { readTables, writeTables } from './quota-storage';
import { started } from './store-fixture';
import type { Store } from './store';

function check(whole: number, paths: number | null = null): QuotaCheck {
  return {
    whole: String(whole),
    interval: null,
    weights_needed: null,
    target: '100',
    difference: String(whole - 100),
    over_assignment: whole / 100 - 1,
    assigned: 2,
    open: 0,
    to_assign: null,
    left_out: 0,
    rows: [],
    all_probability: paths === null ? null : 0.4,
    city_probability: null,
    city_although_missed: null,
    hurts_most: null,
    paths,
    effort_gini: null,
    lowest_probability: null,
    probability_spread: null,
    findings: [],
  };
}

/** Sums as the core would; a method gives the free places equal parts of what is left of 100. */
function answerTo({ sheet, method, pinned }: QuotaQuestion): QuotaAnswer {
  const bad = sheet.rows.findIndex(({ quota }) => quota === 'x');
  if (bad >= 0) {
    const place = { path: `rows.${bad}.quota`, line: null };
    const params = { column: 'quota', content: 'x' };
    return quotaAnswer({ diagnostics: [{ code: 'quota-cell-number', severity: 'error', place, params }] });
  }
  const held = (row: (typeof sheet.rows)[number]) => row.locked || pinned.includes(row.place);
  const left = sheet.rows.filter(held).reduce((rest, row) => rest - Number(row.quota), 100);
  if (method !== null && left < 0) {
    const unmet = {
      side: 'too_high',
      target: '100',
      reachable: String(100 - left),
      missing: String(-left),
      bounds: [],
    };
    return quotaAnswer({ unmet });
  }
  const free = sheet.rows.filter((row) => !held(row)).length;
  const rows =
    method === null ? sheet.rows : sheet.rows.map((row) => (held(row) ? row : { ...row, quota: String(left / free) }));
  const whole = rows.reduce((sum, row) => sum + Number(row.quota), 0);
  return quotaAnswer({ sheet: method === null ? null : { ...sheet, rows }, check: check(whole) });
}

async function opened(more: { area?: Storage } = {}) {
  const engine = new TestEngine();
  engine.quotas = [quotaChoice()];
  engine.answerTo = answerTo;
  const made = await started({ view: 'quotas' }, { engine, ...more });
  made.store.openQuotas('output-quota');
  await made.store.settled;
  return made;
}

const quotasOf = ({ state: { quotas } }: Store) =>
  tableOf(quotas, openChoice(quotas)!).sheet.rows.map(({ quota }) => quota);
const edit = (store: Store, row: number, text: string) => store.editQuotas([{ row, field: 'quota', text }]);

test('tables are asked for when their view is opened, and not before', async () => {
  const engine = new TestEngine();
  engine.quotas = [quotaChoice()];
  const { store } = await started({}, { engine });
  expect(store.state.quotas.choices).toBeNull();
  store.setView('quotas');
  await store.settled;
  expect(store.state.quotas.choices?.map(({ id }) => id)).toEqual(['output-quota']);
});

test('an edit is answered, is one step of undo, and survives levers and views', async () => {
  const { store } = await opened();
  expect(store.state.quotas.answer?.check?.difference).toBe('10');
  edit(store, 0, '50');
  await store.settled;
  expect(store.state.quotas.answer?.check?.difference).toBe('0');
  expect(store.state.undo.map(({ step }) => step.kind)).toEqual(['quota-cells']);
  store.setLever('growth', 0.05);
  store.setView('charts');
  store.setView('quotas');
  await store.settled;
  expect(quotasOf(store)).toEqual(['50', '50']);
  expect(store.state.quotas.ofScenario).toBe(store.state.scenario);
  store.undo();
  expect(quotasOf(store)).toEqual(['50', '50']);
  store.undo();
  await store.settled;
  expect(quotasOf(store)).toEqual(['60', '50']);
  expect(store.state.quotas.answer?.check?.difference).toBe('10');
  store.redo();
  expect(quotasOf(store)).toEqual(['50', '50']);
});

test('with the others following, an edited place is pinned and undo takes both back in one step', async () => {
  const { store } = await opened();
  store.setQuotaTerms({ follows: true });
  edit(store, 0, '70');
  await store.settled;
  expect(quotasOf(store)).toEqual(['70', '30']);
  expect(tableOf(store.state.quotas, openChoice(store.state.quotas)!).pinned).toEqual(['east']);
  store.undo();
  await store.settled;
  expect(quotasOf(store)).toEqual(['60', '50']);
});

test('what a lost engine did not answer is asked again once it runs', async () => {
  const { store, engine } = await opened();
  engine.faults = [new EngineError({ code: 'engine-lost', detail: 'a test' })];
  edit(store, 0, '50');
  await store.settled;
  expect(store.state.status).toBe('failed');
  await store.retry();
  await store.settled;
  expect(store.state.quotas.answer?.check?.difference).toBe('0');
});

test('where the others cannot follow, the edit stays and it is told why', async () => {
  const { store } = await opened();
  store.setQuotaTerms({ follows: true });
  edit(store, 0, '170');
  await store.settled;
  expect(quotasOf(store)).toEqual(['170', '50']);
  expect(store.state.quotas.stuck?.unmet?.missing).toBe('70');
  expect(store.state.quotas.answer?.check?.difference).toBe('120');
});

test('only the last of quick edits is answered, and no older answer takes its place', async () => {
  const { store, engine } = await opened();
  const before = engine.asked.length;
  for (let quota = 51; quota <= 60; quota += 1) edit(store, 1, String(quota));
  await store.settled;
  expect(store.state.quotas.answer?.check?.whole).toBe('120');
  expect(engine.asked.length - before).toBeLessThanOrEqual(2);
});

test('a paste with a bad cell is refused whole, a good one is one step', async () => {
  const { store } = await opened();
  const cells = (a: string, b: string) => [
    { row: 0, field: 'quota' as const, text: a },
    { row: 1, field: 'quota' as const, text: b },
  ];
  expect(await store.pasteQuotas(cells('40', 'x'))).toBe(false);
  expect(quotasOf(store)).toEqual(['60', '50']);
  expect(store.state.quotas.refusal?.diagnostics.map(({ place }) => place?.path)).toEqual(['rows.1.quota']);
  expect(store.state.undo).toEqual([]);
  expect(await store.pasteQuotas(cells('40', '60'))).toBe(true);
  expect(quotasOf(store)).toEqual(['40', '60']);
  expect(store.state.undo).toHaveLength(1);
  expect(store.state.quotas.refusal).toBeNull();
});

test('a proposal changes nothing until it is taken', async () => {
  const { store } = await opened();
  store.proposeQuotas('base-share');
  await store.settled;
  expect(quotasOf(store)).toEqual(['60', '50']);
  expect(store.state.quotas.proposal?.answer?.sheet?.rows.map(({ quota }) => quota)).toEqual(['50', '50']);
  store.takeProposal();
  await store.settled;
  expect(quotasOf(store)).toEqual(['50', '50']);
  expect(store.state.undo.map(({ step }) => step.kind)).toEqual(['quota-method']);
});

test('a locked row is freed by the same click, a pinned one too', async () => {
  const { store } = await opened();
  const locked = () => tableOf(store.state.quotas, openChoice(store.state.quotas)!).sheet.rows[0]?.locked;
  store.toggleQuotaLock(0);
  expect(locked()).toBe(true);
  store.toggleQuotaLock(0);
  expect(locked()).toBe(false);
});

test('versions and methods stand side by side, each held against the present table and all versions', async () => {
  const { store, engine } = await opened();
  store.keepVersion('first');
  edit(store, 0, '50');
  store.compareQuotas(['base-share']);
  await store.settled;
  expect(store.state.quotas.comparison?.columns?.map(({ kind }) => kind)).toEqual(['present', 'version', 'method']);
  expect(engine.asked[engine.asked.length - 1]?.versions).toHaveLength(2);
});

test('the table is kept in the browser, and back to the original forgets the edit but not the versions', async () => {
  const area = new TestArea();
  const { store } = await opened({ area });
  edit(store, 0, '55');
  store.keepVersion('kept');
  const again = await opened({ area });
  expect(quotasOf(again.store)).toEqual(['55', '50']);
  again.store.resetQuotas();
  const { quotas } = again.store.state;
  expect(isChanged(quotas, openChoice(quotas)!)).toBe(false);
  expect(tableOf(quotas, openChoice(quotas)!).versions.map(({ name }) => name)).toEqual(['kept']);
});

test('what was kept of other places, or is damaged, is left out', () => {
  const choice = quotaChoice();
  const text = writeTables({ [choice.id]: givenTable(choice) });
  expect(Object.keys(readTables(text, [choice]))).toEqual([choice.id]);
  const rows = choice.sheet.rows.map((row) => ({ ...row, place: `${row.place}-other` }));
  expect(readTables(text, [quotaChoice({ sheet: { ...choice.sheet, rows } })])).toEqual({});
  for (const damaged of [null, '', '{', '[]', '{"format":1,"tables":{"output-quota":{"sheet":{"rows":[1,2]}}}}']) {
    expect(readTables(damaged, [choice])).toEqual({});
  }
});

test('what stands beside the cells is one step each, is asked of the core, and is kept with the sheet', async () => {
  const area = new TestArea();
  const { store, engine } = await opened({ area });
  store.setQuotaRules({ revision: { periods: '2', carry_over: true } });
  store.setQuotaRules({ sheet: { score: { cap: '', weight: '10%' }, levels_above: [{ name: '省', figure: '90' }] } });
  const bases = [{ vintage: '快报', value: '40', adjustments: [{ amount: '-1', reason: '搬迁' }] }];
  store.editQuotas([{ row: 0, field: 'bases.快报', text: '40' }]);
  store.setQuotaRules({
    vintages: ['快报'],
    tiers: { rates: ['1%', '2%'], edges: ['3'], points: ['0', '0', '0', '0'] },
  });
  await store.settled;
  expect(store.state.undo.map(({ step }) => step.kind)).toEqual([
    'quota-rules',
    'quota-rules',
    'quota-cells',
    'quota-rules',
  ]);
  const last = engine.asked[engine.asked.length - 1];
  // The method of the table is asked for what is left, and on each vintage.
  expect(last).toMatchObject({ method: 'base-share', revision: { periods: '2', carry_over: true } });
  const sheet = tableOf(store.state.quotas, openChoice(store.state.quotas)!).sheet;
  store.setQuotaRules({ sheet: { rows: sheet.rows.map((row, at) => (at === 0 ? { ...row, bases } : row)) } });
  const read = readTables(writeTables(store.state.quotas.tables), [quotaChoice()]);
  expect(read).toEqual(store.state.quotas.tables);
});

test('in the list a lever asks anew for means, whose weights it may move, and for no sum', async () => {
  const engine = new TestEngine();
  const ratio = quotaChoice({ id: 'ratio', sheet: { ...quotaChoice().sheet, kind: 'ratio' } });
  engine.quotas = [quotaChoice(), ratio];
  engine.answerTo = answerTo;
  const { store } = await started({ view: 'quotas' }, { engine });
  await store.settled;
  expect(Object.keys(store.state.quotas.glances)).toEqual(['output-quota', 'ratio']);
  const before = engine.asked.length;
  store.setLever('growth', 0.05);
  await store.settled;
  expect(engine.asked.slice(before).map(({ id }) => id)).toEqual(['ratio']);
});

test('a link says how many changed tables do not travel with it', async () => {
  const { store } = await opened();
  expect((await store.shareLink()).tables).toEqual([]);
  edit(store, 0, '50');
  await store.settled;
  const { fragment, tables } = await store.shareLink();
  expect(tables.map(({ id }) => id)).toEqual(['output-quota']);
  expect(readLink(fragment).link?.tables).toBe(1);
  expect(readLink(store.link()).link?.tables).toBe(0);
});

test('with uncertainty on, the paths of the open table are asked for first', async () => {
  const { store, engine } = await opened();
  store.setRisk(true);
  await store.settled;
  expect(engine.risks[0]?.question.indicators).toEqual(expect.arrayContaining(['output', 'va']));
});

test('old chances stand paler for the same sheet, and never for another one', async () => {
  const { store, engine } = await opened();
  store.setRisk(true);
  engine.answerTo = () => quotaAnswer({ check: check(110, 10_000) });
  edit(store, 0, '61');
  await store.settled;
  const chances = () =>
    chancesOf(store.state.quotas, tableOf(store.state.quotas, openChoice(store.state.quotas)!), store.state.scenario);
  expect(chances()?.faded).toBe(false);
  engine.answerTo = () => quotaAnswer({ check: check(110) });
  store.setLever('growth', 0.05);
  await store.settled;
  expect(chances()?.faded).toBe(true);
  edit(store, 0, '62');
  await store.settled;
  expect(chances()).toBeNull();
});

test.each([
  [check(100), 'even'],
  [check(101), 'over'],
  [check(99), 'short'],
  [{ ...check(99), open: 1 }, 'open'],
  [{ ...check(99), whole: null, difference: null, interval: ['90', '110'] as [string, string] }, 'interval'],
  [{ ...check(99), whole: null, difference: null, interval: ['101', '110'] as [string, string] }, 'outside'],
])('a glance at a table (%#)', (found, status) => {
  expect(glanceOf(quotaAnswer({ check: found })).status).toBe(status);
});
