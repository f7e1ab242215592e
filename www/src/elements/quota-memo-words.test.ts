/** The memo's sentences: each says what the table's check says, and nothing where it says nothing. */
import { describe, expect, it } from 'vitest';
import type { QuotaCheck, QuotaRowView } from '../engine/wire';
import { CHINESE } from '../i18n/texts';
import { quotaChoice, testPlan } from '../state/fixture';
import { givenTable } from '../state/quotas';
import { memoTable } from './quota-memo-table';
import {
  chanceSentences,
  methodSentences,
  riskSentences,
  targetSentences,
  wholeSentence,
  type MemoFrom,
} from './quota-memo-words';

const row = (more: Partial<QuotaRowView> = {}): QuotaRowView => ({
  base: 40,
  weight: null,
  projected: 55,
  required_growth: 0.5,
  gap: -5,
  probability: null,
  ratchet: null,
  required_over_projected: 1,
  shortfall_share: null,
  is_summed: true,
  score: null,
  points_at_stake: null,
  ...more,
});

const check = (more: Partial<QuotaCheck> = {}): QuotaCheck => ({
  whole: '110',
  interval: null,
  weights_needed: null,
  target: '100',
  difference: '10',
  over_assignment: 0.1,
  assigned: 2,
  open: 0,
  to_assign: null,
  left_out: 0,
  rows: [row(), row({ projected: 52, gap: 2 })],
  all_probability: null,
  city_probability: null,
  city_although_missed: null,
  hurts_most: null,
  paths: null,
  effort_gini: null,
  lowest_probability: null,
  probability_spread: null,
  findings: [],
  ...more,
});

function from(more: Partial<MemoFrom> = {}): MemoFrom {
  const choice = more.choice ?? quotaChoice();
  return {
    texts: CHINESE,
    plan: testPlan(),
    choice,
    table: givenTable(choice),
    check: check(),
    chances: null,
    method: null,
    ...more,
  };
}

const withSheet = (change: (sheet: MemoFrom['table']['sheet']) => MemoFrom['table']['sheet']): MemoFrom => {
  const choice = quotaChoice();
  const given = givenTable(choice);
  return from({ choice, table: { ...given, sheet: change(given.sheet) } });
};

describe('the target', () => {
  it('names what is handed down to how many places', () => {
    expect(targetSentences(from())[0]).toMatch(/^2025年全市“.+”目标为 100\.0亿元，分解到 2 个地方。$/);
  });

  it.each([
    [{}, '合计 110.0，全市 100.0，超 10.0亿元（加码 10.00%）。'],
    [
      { whole: '99.5', difference: '-0.5', over_assignment: -0.005 },
      '合计 99.5，全市 100.0，少 0.5亿元（留有余地 0.50%）。',
    ],
    [{ whole: '100', difference: '0', over_assignment: 0 }, '合计 100.0亿元，全市 100.0亿元，两者相等。'],
    [
      { open: 1, assigned: 1, whole: '60', to_assign: '40' },
      '已分解 60.0亿元（1 处），待分解 40.0亿元（1 处），全市 100.0亿元。',
    ],
  ])('is held against the parts %#', (more, said) => {
    expect(wholeSentence(from({ check: check(more) }))).toBe(said);
  });

  it('is an interval where weights are unknown, and nothing is made up', () => {
    const unknown = check({ whole: null, difference: null, over_assignment: null, interval: ['50', '60'] });
    expect(wholeSentence(from({ check: unknown }))).toContain('在 50.0～60.0亿元 之间，目标 100.0亿元 在其中');
    expect(riskSentences(from({ check: unknown })).join('')).toContain('权重不全');
  });
});

describe('the method', () => {
  it('is the plan’s own table where nothing was changed, whatever method would give it too', () => {
    expect(methodSentences(from({ method: 'base-share' }))).toEqual(['各地指标为方案原表所定，未作改动。']);
  });

  it('is what the quotas follow', () => {
    const changed = withSheet((sheet) => ({ ...sheet, rows: sheet.rows.map((one) => ({ ...one, quota: '55' })) }));
    expect(methodSentences({ ...changed, method: 'base-share' })).toEqual([
      '按基数：按基期值所占份额分配；取整单位 0.1亿元。',
    ]);
    const over = { ...changed.table, over: '5%' };
    expect(methodSentences({ ...changed, table: over, method: 'base-share' })[0]).toContain('加码 5%');
  });

  it('names the places that were changed by hand, and what holds rows', () => {
    const changed = withSheet((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((one, at) => (at === 0 ? { ...one, quota: '50', locked: true } : { ...one, cap: '60' })),
    }));
    const [edited, held] = methodSentences(changed);
    expect(edited).toMatch(/改动 1 处：[^、]+。$/);
    expect(held).toBe('其中锁定 1 处、上限 1 处。');
  });
});

it('a table without numbers is said to be one', () => {
  const choice = quotaChoice();
  const rows = choice.sheet.rows.map((one) => ({ ...one, quota: '' }));
  const empty = from({ choice: { ...choice, sheet: { ...choice.sheet, rows } } });
  expect(targetSentences(empty)[0]).toContain('尚未分解到各地');
  expect(methodSentences(empty)).toEqual(['各地指标尚未定数。']);
  expect(chanceSentences(empty)).toEqual(['各地指标尚未定数，不判断各地能否达成。']);
});

describe('who can make it', () => {
  it('is told by the gap without chances, by the direction of the target', () => {
    const [made, short] = chanceSentences(from());
    expect(made).toMatch(/^推演值达到分解指标的：[^（]+。$/);
    expect(short).toContain('（差 5.0亿元）');
    const [least, most] = chanceSentences(from({ choice: quotaChoice({ direction: 'at_most' }) }));
    expect(least).not.toContain('（');
    expect(most).toContain('（超 2.0亿元）');
  });

  it('is told in words of chances', () => {
    const chances = check({
      rows: [row({ probability: 0.8 }), row({ probability: 0.19 })],
      city_probability: 0.44,
      all_probability: 0.05,
    });
    const [sure, hardly, city] = chanceSentences(from({ chances }));
    expect(sure).toMatch(/^把握较大（80% 以上）：.+（约 80%）。$/);
    expect(hardly).toMatch(/^很难达成（不足 20%）：.+（约 19%）。$/);
    expect(city).toBe('全市达成概率约 44%；各地全部达成约 5%。');
  });

  it('is not guessed where nothing is projected', () => {
    const none = check({ rows: [row({ gap: null }), row({ gap: null })] });
    expect(chanceSentences(from({ check: none }))).toEqual(['该指标没有分地区推演，不判断各地能否达成。']);
  });
});

describe('the risks', () => {
  it('are none where the core finds none', () => {
    const even = check({ whole: '100', difference: '0', over_assignment: 0 });
    expect(riskSentences(from({ check: even }))).toEqual(['未见需要提示的事项。']);
  });

  it('name over-assignment, who hurts most, the hardest effort and the ratchet', () => {
    const told = check({
      rows: [row({ required_over_projected: 2.04, ratchet: 0.5 }), row()],
      hurts_most: ['west', 0.31],
    });
    const risks = riskSentences(from({ check: told, chances: told })).join('\n');
    expect(risks).toContain('高于全市目标 10.00%（加码）');
    expect(risks).toMatch(/缺口主要在.+，占全市预期缺口的 31%/);
    expect(risks).toContain('的 2 倍');
    expect(risks).toMatch(/（50%）；须防鞭打快牛/);
  });
});

describe('the table', () => {
  it('has the city first and the sum last, equal decimals a column, no column of strokes', () => {
    const { heads, rows } = memoTable(from(), null);
    expect(rows.map(({ kind }) => kind)).toEqual(['city', 'place', 'place', 'total']);
    const quota = heads.indexOf('分解指标');
    expect(rows.map(({ cells }) => cells[quota])).toEqual(['100.0', '60.0', '50.0', '110.0']);
    expect(heads).not.toContain('达成概率');
    expect(memoTable(from({ check: check({ rows: [row({ base: 0 }), row({ base: 0 })] }) }), null).heads).not.toContain(
      '基期值',
    );
  });
});
