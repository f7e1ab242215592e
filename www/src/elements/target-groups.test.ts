import { expect, test } from 'vitest';
import type { PlanView, TargetOutcome, TargetView } from '../engine/wire';
import { CITY, EVERYTHING, filterChoices, isNarrowed, passes } from './target-filter';
import type { TargetFilter } from './target-filter';
import { countByStatus, placesOf, targetGroups } from './target-groups';
import type { TargetFact } from './target-facts';

const PLAN = {
  regions: [
    { id: 'wuxing', name: { zh: '吴兴区', en: 'Wuxing' } },
    { id: 'nanxun', name: { zh: '南浔区', en: 'Nanxun' } },
    { id: 'deqing', name: { zh: '德清县', en: 'Deqing' } },
  ],
  quotas: [
    { id: 'va', city: 'va@city', regions: { wuxing: 'va@wuxing', nanxun: 'va@nanxun' } },
    { id: 'tax', city: null, regions: { wuxing: 'tax@wuxing' } },
  ],
} as unknown as PlanView;

function fact(id: string, target: Partial<TargetView> = {}, outcome: Partial<TargetOutcome> = {}): TargetFact {
  return {
    target: {
      id,
      name: { zh: '规上工业增加值', en: 'Value added' },
      group: '附件1',
      region: null,
      place: null,
      scope: null,
      role: 'goal',
      tracking: 'projected',
      year: 2025,
      period: null,
      level: 'must',
      value: 3800,
      given: '3800 亿元',
      display: { unit: 'yi-yuan', scale: 1, decimals: 0, difference_unit: 'yi-yuan' },
      words: null,
      source: { kind: 'document', clause: '一、（二）', quote: '力争达到3800亿元', ref: null },
      ...target,
    } as TargetView,
    outcome: { id, status: 'short', ...outcome } as TargetOutcome,
  };
}

test('groups stand in the order of their first target, each whole', () => {
  const facts = [
    fact('a', { group: '一' }),
    fact('b', { group: '二' }),
    fact('c', { group: '一' }),
    fact('d', { group: null }),
  ];
  const groups = targetGroups(PLAN, facts);
  expect(groups.map(({ heading, all }) => [heading, all.map(({ target }) => target.id)])).toEqual([
    ['一', ['a', 'c']],
    ['二', ['b']],
    [null, ['d']],
  ]);
});

test('cells of one table stand together as rows; its places in the order of the plan, the city first', () => {
  const facts = [
    fact('va@nanxun'),
    fact('va@wuxing'),
    fact('va@city'),
    fact('plain'),
    fact('tax@wuxing'),
    fact('other@elsewhere'),
  ];
  const [first] = targetGroups(PLAN, facts);
  expect(first?.single.map(({ target }) => target.id)).toEqual(['plain', 'other@elsewhere']);
  expect(first?.rows.map(({ id, cells }) => [id, cells.size])).toEqual([
    ['va', 3],
    ['tax', 1],
  ]);
  expect(placesOf(PLAN, first?.rows ?? [])).toEqual([CITY, 'wuxing', 'nanxun']);
});

test('a group counts its lamps', () => {
  const lit = (status: TargetOutcome['status']): TargetFact => fact(status, {}, { status });
  expect(countByStatus([lit('met'), lit('met'), lit('unknown')])).toEqual({ met: 2, near: 0, short: 0, unknown: 1 });
});

const FOUND: [string, Partial<TargetFilter>, boolean][] = [
  ['nothing asked', {}, true],
  ['a Chinese word', { words: '增加值' }, true],
  ['the first letters of its syllables', { words: 'zjz' }, true],
  ['English', { words: 'value added' }, true],
  ['words of name and place together', { words: '增加值 吴兴' }, true],
  ['a clause', { words: '（二）' }, true],
  ['words of the quote', { words: '力争达到' }, true],
  ['a number', { words: '3800' }, true],
  ['a number with its comma', { words: '3,800' }, true],
  ['another number', { words: '4800' }, false],
  ['its level', { level: 'must' }, true],
  ['another level', { level: 'stretch' }, false],
  ['its role', { role: 'goal' }, true],
  ['another role', { role: 'fund' }, false],
  ['a year of its period', { year: '2024' }, true],
  ['a year outside', { year: '2027' }, false],
  ['its lamp', { status: 'short' }, true],
  ['another lamp', { status: 'met' }, false],
  ['how it is followed', { tracking: 'projected' }, true],
  ['followed otherwise', { tracking: 'by_hand' }, false],
  ['its place', { place: 'wuxing' }, true],
  ['the city', { place: CITY }, false],
];

test.each(FOUND)('filter: %s', (_name, filter, found) => {
  const target = fact('va@wuxing', { region: 'wuxing', period: [2023, 2025], year: null });
  expect(passes(PLAN, target, { ...EVERYTHING, ...filter })).toBe(found);
  expect(isNarrowed({ ...EVERYTHING, ...filter })).toBe(Object.keys(filter).length > 0);
});

test('a lamp of what is not projected is none to filter by', () => {
  const byHand = fact('x', { tracking: 'by_hand' }, { status: 'unknown' });
  for (const status of ['met', 'near', 'short']) expect(passes(PLAN, byHand, { ...EVERYTHING, status })).toBe(false);
});

test('menus offer what occurs, in a fixed order', () => {
  const facts = [
    fact('a', { role: 'fund', level: 'stretch', year: 2027, region: 'deqing' }),
    fact('b', { role: 'goal', year: 2023 }),
  ];
  expect(filterChoices(facts, 'role')).toEqual(['goal', 'fund']);
  expect(filterChoices(facts, 'level')).toEqual(['must', 'stretch']);
  expect(filterChoices(facts, 'year')).toEqual(['2023', '2027']);
  expect(filterChoices(facts, 'place')).toEqual([CITY, 'deqing']);
});
