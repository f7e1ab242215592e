import { describe, expect, it } from 'vitest';
import type { GoalAnswer, LeverView, PlanView } from '../engine/wire';
import { CHINESE } from '../i18n/texts';
import { idlePools, judged, judgementText, limitSentences, movedLevers, rangeShare, trustedStep } from './seek-words';

const percent = { unit: 'percent', scale: 100, decimals: 1, difference_unit: 'points' };
const growth = {
  id: 'price',
  family: 'price',
  name: null,
  display: percent,
  min: -0.1,
  max: 0.15,
  plausible: [-0.02, 0.12],
  yearly_rate: true,
} as unknown as LeverView;
const plan = { levers: [growth] } as unknown as PlanView;

function answer(part: Partial<GoalAnswer>): GoalAnswer {
  return {
    feasible: true,
    distance: 0.2,
    shortfall: 0,
    levers: [],
    targets: [],
    unmet: [],
    binding_limits: [],
    bound_pools: [],
    ...part,
  };
}

describe('what goal seek says', () => {
  it('names a value beyond the plausible band in numbers', () => {
    expect(judgementText(CHINESE, growth, 0.195)).toBe('需年均 19.5%，高于合理上限 12.0%');
    expect(judgementText(CHINESE, growth, -0.05)).toBe('需年均 −5.0%，低于合理下限 −2.0%');
    expect(judgementText(CHINESE, growth, 0.05)).toContain('在合理区间');
    expect(judgementText(CHINESE, { ...growth, plausible: null }, 0.05)).toBe('没有合理区间');
  });

  it('takes what is shown as the end of the band for inside', () => {
    expect(judged(growth, 0.12004)).toBe('inside');
    expect(judged(growth, 0.1206)).toBe('above');
  });

  it('lists as moved what is shown to move', () => {
    const levers = [
      { id: 'price', from: 0, to: 0.00001, min: -0.1, max: 0.15 },
      { id: 'price', from: 0, to: 0.02, min: -0.1, max: 0.15 },
    ];
    const { moved, still } = movedLevers(plan, answer({ levers }));
    expect(moved).toEqual([levers[1]]);
    expect(still).toBe(1);
    expect(rangeShare(0, 0.02, -0.1, 0.15)).toBe('8.0%');
  });

  it('promises of a limit no more than a first-order price can', () => {
    // 60 of a whole of 0.2 for one unit of 0.01 would be three times the whole.
    const { step, part } = trustedStep(0.01, 60, 0.2);
    expect(step).toBeCloseTo(0.001, 12);
    expect(part).toBeCloseTo(0.3, 12);
    const said = limitSentences(
      CHINESE,
      plan,
      answer({ binding_limits: [{ lever: 'price', side: 'max', shadow_price: 60 }] }),
    );
    expect(said).toEqual([expect.stringContaining('上限每放宽 0.1个百分点，调整幅度约缩小 30%')]);
  });

  it('says of pools what more of them would bring, the dearest first, and where it would bring nothing', () => {
    const found = answer({
      feasible: false,
      shortfall: 0.5,
      bound_pools: [
        { pool: 'land', year: 2025, shadow_price: 0.00002 },
        { pool: 'energy', year: 2026, shadow_price: 0.05 },
        { pool: 'land', year: 2027, shadow_price: 0 },
      ],
    });
    expect(limitSentences(CHINESE, plan, found)).toEqual([
      '2026 年用能指标已用足：当年用能指标每多 1 万吨标准煤，总差距约缩小 10%。',
      '2025 年可供土地已用足：当年土地指标每多 100 亩，总差距约缩小 0.4%。',
    ]);
    expect(idlePools(CHINESE, found)).toEqual([expect.stringContaining('2027 年可供土地已用足')]);
  });
});
