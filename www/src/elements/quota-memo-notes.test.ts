/** The notes of a memo: what its figures rest on, so that two memos can be told apart. */
import { expect, test } from 'vitest';
import { CHINESE } from '../i18n/texts';
import { testPlan } from '../state/fixture';
import { baseScenario } from '../state/scenario';
import { scenarioDigest } from '../state/scenario-digest';
import { scenarioNotes } from './quota-memo-notes';

const plan = testPlan();
const from = { texts: CHINESE, plan, engine: '0.1.0', paths: null, day: '2026年11月28日' };

test('date of the data, scenario and digest always stand; paths only where there are any', () => {
  const scenario = baseScenario(plan);
  const notes = scenarioNotes({ ...from, scenario });
  expect(notes).toHaveLength(2);
  expect(notes[0]).toContain(`基期 ${plan.base_year} 年`);
  expect(notes[1]).toContain(scenarioDigest(scenario).slice(0, 8));
  const [, , last] = scenarioNotes({ ...from, scenario, paths: { count: 2000, seed: 7 } });
  expect(last).toContain('2,000 条随机路径（种子 7）');
});

test('published results that the projection is moved onto are named; those only compared are not', () => {
  const [first] = plan.indicators;
  const year = String(plan.base_year + 1);
  const scenario = { ...baseScenario(plan), outturns: { [first!.id]: { [year]: 5 } } };
  const notes = scenarioNotes({ ...from, scenario });
  expect(notes[2]).toMatch(new RegExp(`^推演已代入公布结果 1 项：.+（${year}年）。$`));
  const compared = { ...scenario, outturn_notes: { [first!.id]: { [year]: { comparable: false } } } };
  expect(scenarioNotes({ ...from, scenario: compared }).join()).not.toContain('代入');
});

test('changed levers are named from and to', () => {
  const scenario = { ...baseScenario(plan), levers: { price: 0.09 } };
  const changed = scenarioNotes({ ...from, scenario })[2];
  expect(changed).toMatch(/^已调整假设 1 项：.+ → 9/);
});
