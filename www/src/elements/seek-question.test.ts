import { describe, expect, it } from 'vitest';
import type { LeverView, PlanView, ProjectionView, Scenario } from '../engine/wire';
import { NO_ANALYSIS_CHOICES } from '../state/analysis-choices';
import { heldBecause, seekable, seekQuestion, usualTargets } from './seek-question';

const target = (id: string, part: object = {}) => ({
  id,
  indicator: 'output',
  region: null,
  year: 2027,
  period: null,
  level: 'must',
  measure: 'level',
  value: 10,
  repeats: null,
  tracking: 'projected',
  ...part,
});
const lever = (id: string, part: object = {}) =>
  ({
    id,
    family: 'growth.chain',
    min: 0,
    max: 1,
    value: 0.5,
    years: {},
    plausible: [0.2, 0.6],
    whole: false,
    ...part,
  }) as LeverView;
const plan = {
  base_year: 2022,
  last_year: 2027,
  headline: 'output',
  cards: ['tax'],
  presets: [],
  levers: [
    lever('a'),
    lever('b'),
    lever('unbanded', { plausible: null }),
    lever('whole', { whole: true }),
    lever('yearly', { years: { '2025': 0.7 } }),
  ],
  targets: [
    target('missed'),
    target('met'),
    target('stretch', { level: 'stretch' }),
    target('placed', { region: 'x' }),
    target('past', { year: 2022 }),
    target('again', { repeats: 'missed' }),
    target('other', { indicator: 'jobs' }),
  ],
} as unknown as PlanView;
const projection = {
  targets: plan.targets.map(({ id }) => ({
    id,
    projected: 8,
    gap: -2,
    met: id === 'met',
    status: id === 'met' ? 'met' : 'short',
  })),
} as unknown as ProjectionView;
const scenario = { preset: 'base', levers: {} } as unknown as Scenario;
const { seek } = NO_ANALYSIS_CHOICES;

describe('what goal seek is asked', () => {
  it('offers projected targets of later years, each once', () => {
    expect(seekable(plan, projection).map(({ target: { id } }) => id)).toEqual([
      'missed',
      'met',
      'stretch',
      'placed',
      'other',
    ]);
  });

  it('begins with missed targets of the first view, for the whole city, without 力争', () => {
    expect(usualTargets(plan, projection)).toEqual(['missed']);
    const elsewhere = { ...plan, headline: 'x', cards: [] } as PlanView;
    expect(usualTargets(elsewhere, projection).length).toBe(1);
  });

  it('frees levers with a band, and says why others cannot be sought', () => {
    const question = seekQuestion(seek, plan, scenario, projection);
    expect(question).toEqual({ kind: 'seek', targets: ['missed'], free: ['a', 'b'], weights: {}, tied: [] });
    expect(plan.levers.map((one) => heldBecause(plan, scenario, one))).toEqual([null, null, null, 'whole', 'by-year']);
  });

  it('takes locks, freed levers, weights and ties over, and drops what does not apply', () => {
    const choices = {
      ...seek,
      targets: ['other'],
      own: [{ indicator: 'output', year: 2027, op: '>=' as const, value: 9 }],
      free: { a: false, unbanded: true, whole: true },
      weights: { a: 5, b: 2, unbanded: 1 },
      tied: true,
    };
    expect(seekQuestion(choices, plan, scenario, projection)).toEqual({
      kind: 'seek',
      targets: ['other', choices.own[0]],
      free: ['b', 'unbanded'],
      weights: { b: 2 },
      tied: ['growth.chain'],
    });
  });
});
