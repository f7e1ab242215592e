/** Published results of a scenario: taken and left in one step, kept in a link, refused whole where one is bad. */
import { describe, expect, it } from 'vitest';
import type { Analysed, Diagnostic } from '../engine/wire';
import { indicator, TestEngine, testPlan } from './fixture';
import { applyLink, readLink, writeLink } from './link';
import { isPublished, outturnsOf, unpackedOutturns, withOutturns, withoutOutturns, type Outturn } from './outturns';
import { baseScenario, sameScenario } from './scenario';
import { started } from './store-fixture';

const plan = testPlan({ indicators: [indicator('output'), indicator('va')] });
const year = plan.base_year + 1;
const typed: Outturn = { indicator: 'va', year, value: 12, scope: '规上', source: '统计公报', comparable: false };
const output: Outturn = { indicator: 'output', year, value: 110.5, scope: '', source: '', comparable: true };

describe('published results in a scenario', () => {
  it('come back as they were given, whatever their order, and leave nothing behind', () => {
    const scenario = withOutturns(baseScenario(plan), [typed, output]);
    expect(outturnsOf(scenario)).toEqual([output, typed]);
    expect(scenario.outturn_notes).toEqual({
      va: { [String(year)]: { scope: '规上', source: '统计公报', comparable: false } },
    });
    expect(sameScenario(scenario, withOutturns(withOutturns(baseScenario(plan), [output]), [typed]))).toBe(true);
    expect(sameScenario(scenario, baseScenario(plan))).toBe(false);
    expect(withoutOutturns(scenario, () => true)).toEqual(baseScenario(plan));
  });

  it('replace an earlier one of the same indicator and year', () => {
    const scenario = withOutturns(withOutturns(baseScenario(plan), [output]), [{ ...output, value: 1 }]);
    expect(outturnsOf(scenario)).toEqual([{ ...output, value: 1 }]);
  });

  it('stay in a link; what the plan does not take is named', () => {
    const place = {
      year,
      view: 'review' as const,
      lang: 'en' as const,
      risk: { on: false, seed: null, paths: null, chosen: null },
    };
    const scenario = withOutturns(baseScenario(plan), [typed, output]);
    const { link } = readLink(writeLink(plan, scenario, place));
    expect(link?.view).toBe('review');
    expect(applyLink(link!, plan).scenario).toEqual(scenario);
    const ignored: string[] = [];
    const packed = [
      ['output', year, 7],
      ['__proto__', year, 1],
      ['output', plan.base_year, 1],
      ['va', year, Number.NaN],
      'x',
    ];
    expect(unpackedOutturns(plan, packed, ignored)).toEqual([{ ...output, value: 7 }]);
    expect(ignored).toEqual(['__proto__', 'output', 'va', 'outturns']);
    expect(unpackedOutturns(plan, { a: 1 }, ignored)).toEqual([]);
  });

  it('are the pack’s own where the pack publishes the same figure of the same scope', () => {
    const source = { kind: 'statistics' as const, ref: null, clause: null, quote: null };
    const actual = { indicator: 'output', year, value: 110.5, scope: null, comparable: true, fitted: false, source };
    expect(isPublished(testPlan({ actuals: [actual] }), output)).toBe(true);
    expect(isPublished(testPlan({ actuals: [actual] }), { ...output, value: 110 })).toBe(false);
    expect(isPublished(testPlan({ actuals: [{ ...actual, comparable: false }] }), output)).toBe(false);
  });
});

describe('the store', () => {
  const good: Analysed = { answer: null, diagnostics: [] };

  it('takes results in one step that undo takes back', async () => {
    const engine = new TestEngine();
    const { store } = await started({}, { engine });
    engine.analysisAnswers = [good];
    const before = store.state.scenario!;
    expect(await store.takeOutturns(withOutturns(before, [output, typed]), { kind: 'outturns', id: null })).toEqual([]);
    await store.settled;
    expect(outturnsOf(store.state.scenario!)).toHaveLength(2);
    expect(store.state.undo).toHaveLength(1);
    store.removeOutturn('va', year);
    expect(outturnsOf(store.state.scenario!)).toEqual([output]);
    store.undo();
    store.undo();
    await store.settled;
    expect(store.state.scenario).toEqual(before);
  });

  it('takes pasted rows as the core reads them, and none where a cell is bad', async () => {
    const engine = new TestEngine();
    const { store } = await started({}, { engine });
    const before = store.state.scenario!;
    const read = withOutturns(before, [output, typed]);
    engine.analysisAnswers = [
      { answer: { kind: 'outturns', scenario: read, remarks: [] } as unknown as Analysed['answer'], diagnostics: [] },
      good,
    ];
    const sheet = { name: '', hidden: false, rows: [], merges: [] };
    expect(await store.pasteOutturns([sheet], [['output', '产值']])).toEqual({ taken: 2, faults: [] });
    expect(engine.analyses[0]?.question).toEqual({ kind: 'outturns', sheets: [sheet], names: [['output', '产值']] });
    expect(outturnsOf(store.state.scenario!)).toEqual([output, typed]);
    expect(store.state.undo).toHaveLength(1);
    const faults = ['outturn-row-year', 'outturn-row-number'].map((code) => ({ code, severity: 'error' }));
    engine.analysisAnswers = [{ answer: null, diagnostics: faults as unknown as Diagnostic[] }];
    const after = store.state.scenario;
    expect(await store.pasteOutturns([sheet], [])).toEqual({ taken: 0, faults });
    expect(store.state.scenario).toBe(after);
  });

  it('takes none where the core refuses one, and tells why', async () => {
    const engine = new TestEngine();
    const { store } = await started({}, { engine });
    const fault = { code: 'outturn-bounds', severity: 'error' } as unknown as Diagnostic;
    engine.analysisAnswers = [{ answer: null, diagnostics: [fault] }];
    const before = store.state.scenario!;
    const told = await store.takeOutturns(withOutturns(before, [output]), { kind: 'outturns', id: null });
    expect(told).toEqual([fault]);
    expect(store.state.scenario).toBe(before);
    expect(store.state.undo).toEqual([]);
  });
});
