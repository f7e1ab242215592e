/** Columns of a comparison: differences, the first year that differs, runs of years, names at line ends. */
import { describe, expect, it } from 'vitest';
import { NOTHING_KEPT, scenarioText, withCompared, withKept } from '../state/kept';
import { testPlan } from '../state/fixture';
import { baseScenario } from '../state/scenario';
import { apart } from './compare-chart';
import { columnsOf, comparisonQuestion, difference, settingRuns, type Comparison } from './compare-columns';
import { PLACE_STYLES } from './scenario-style';

const plan = testPlan();
const kept = withCompared(
  withKept(NOTHING_KEPT, { name: 'a', note: '', date: '', text: scenarioText(baseScenario(plan)) }),
  'ambitious',
  true,
);

describe('a comparison', () => {
  it('asks for the compared scenarios by their ids, whatever they are called', () => {
    const asked = comparisonQuestion(plan, kept);
    expect(asked).toMatchObject({ kind: 'comparison', id: 'present', since: null });
    const known = plan.presets.some(({ id }) => id === 'ambitious');
    expect(asked.kind === 'comparison' && asked.others.map(({ id }) => id)).toEqual(
      known ? ['kept-1', 'ambitious'] : ['kept-1'],
    );
  });

  it('gives each place its own line, and names what says the same', () => {
    const scenario = (id: string, twin: number | null = null) => ({ id, faults: [], duplicate_of: twin });
    const answer = {
      kind: 'comparison',
      scenarios: [scenario('present'), scenario('kept-1'), scenario('gone'), scenario('ambitious', 0)],
      differences: [{ id: 'price', display: null, base: 0.02, values: [0.03, 0.02, 0.02, 0.03], among: true }],
      years: [],
      diverges: null,
      indicators: [],
    } as unknown as Comparison;
    const moved = { ...baseScenario(plan), levers: { price: 0.03 } };
    const columns = columnsOf(plan, kept, answer, moved);
    expect(columns.map(({ id, sameAs }) => [id, sameAs])).toEqual([
      ['base', null],
      ['present', null],
      ['kept-1', 'base'],
      ['ambitious', 'present'],
    ]);
    expect(columns[3]?.style).toBe(PLACE_STYLES[1]);
    expect(new Set(PLACE_STYLES.map(({ dash }) => dash)).size).toBe(PLACE_STYLES.length);
    expect(new Set(PLACE_STYLES.map(({ marker }) => marker)).size).toBe(PLACE_STYLES.length);
  });

  it('tells differences in per cent only where that means something', () => {
    expect(difference(110, 100, true)).toEqual({ absolute: 10, relative: 110 / 100 - 1 });
    expect(difference(0.3, 0.2, false).relative).toBeNull();
    expect(difference(5, -1, true).relative).toBeNull();
    expect(difference(null, 1, true)).toEqual({ absolute: null, relative: null });
  });

  it('writes single years as runs', () => {
    expect(settingRuns(2)).toEqual([{ years: null, value: 2 }]);
    expect(settingRuns({ '2025': 1, '2023': 1, '2024': 1, '2027': 1, '2026': 3 })).toEqual([
      { years: [2023, 2025], value: 1 },
      { years: [2026, 2026], value: 3 },
      { years: [2027, 2027], value: 1 },
    ]);
  });

  it('moves names apart in their order and keeps them on the drawing', () => {
    const placed = apart([100, 101, 100, 290], 15, 20, 280);
    const sorted = [...placed].sort((a, b) => a - b);
    sorted.slice(1).forEach((one, at) => expect(one - sorted[at]!).toBeGreaterThanOrEqual(15 - 1e-9));
    expect(sorted[0]).toBeGreaterThanOrEqual(20);
    expect(sorted[3]).toBeLessThanOrEqual(280);
    expect(placed[0]!).toBeLessThan(placed[1]!);
  });
});
