import { expect, test } from 'vitest';
import type { LeverView, PlanView } from '../engine/wire';
import { firstLevers, matchesPattern } from './first-levers';
import { leverMatches, textMatches } from './lever-search';

function lever(id: string, family: string, of: Partial<LeverView> = {}): LeverView {
  return { id, family, chain: null, region: null, name: null, ...of } as LeverView;
}

const PLAN = {
  levers: [
    lever('growth.chain.a', 'growth.chain', { chain: 'a' }),
    lever('growth.chain.b', 'growth.chain', { chain: 'b' }),
    lever('growth.region.r', 'growth.region', { region: 'r' }),
    lever('price', 'price'),
    ...Array.from({ length: 14 }, (_, at) => lever(`projects.count.s${at}`, 'projects.count')),
    lever('renewal.firms_per_year', 'renewal.firms_per_year'),
  ],
} as PlanView;

test('the first list has at most twelve rows, the common row among them, and no chain or region', () => {
  const first = firstLevers(PLAN, []);
  expect(first.size).toBe(11);
  expect(first.has('price')).toBe(true);
  expect(first.has('renewal.firms_per_year')).toBe(true);
  expect(first.has('growth.chain.a')).toBe(false);
  expect(first.has('growth.region.r')).toBe(false);
});

test('a host chooses levers by id or by family', () => {
  expect(Array.from(firstLevers(PLAN, ['growth.chain.*', 'price']))).toEqual([
    'growth.chain.a',
    'growth.chain.b',
    'price',
  ]);
  expect(matchesPattern('price', 'pri')).toBe(false);
});

test('a lever is found by Chinese name, pinyin, English name of its chain, or id', () => {
  const growth = lever('growth.chain.new-materials', 'growth.chain', {
    name: { zh: '新材料', en: 'New materials' },
  });
  for (const query of ['新材料', 'xcl', 'clqy', 'New mat', 'growth.chain', 'materials new'])
    expect(leverMatches(growth, query, null), query).toBe(true);
  expect(leverMatches(growth, '特种纸', null)).toBe(false);
  expect(textMatches(['a'], '甲', '  ')).toBe(true);
});
