/** Own targets: in a link and back, a list without doubles, what contradicts. */
import { describe, expect, it } from 'vitest';
import type { OwnAim } from '../engine/wire';
import { testPlan } from './fixture';
import { applyLink, readLink, writeLink } from './link';
import { aimKey, contradictions, holds, OWN_LIMIT, packedAims, unpackedAims, withAim } from './own-targets';
import { baseScenario } from './scenario';

const plan = testPlan();
const [indicator] = plan.indicators.map(({ id }) => id);
const aim = (op: OwnAim['op'], value: number, year = plan.last_year): OwnAim => ({
  indicator: indicator!,
  year,
  op,
  value,
});
const place = {
  year: 2025,
  view: 'seek',
  lang: 'en',
  risk: { on: false, seed: null, paths: null, chosen: null },
} as const;

describe('own targets', () => {
  it('travel in a link', () => {
    const own = [aim('>=', 4000), aim('<=', 5000)];
    const { link } = readLink(writeLink(plan, baseScenario(plan), { ...place, own }));
    expect(applyLink(link!, plan)).toMatchObject({ own, messages: [] });
  });

  it('of a link that the plan does not take are left out and named', () => {
    const ignored: string[] = [];
    const good = aim('>=', 1);
    const packed = [
      ...packedAims([good, { ...good, indicator: 'nowhere' }, aim('>=', 1, plan.base_year), aim('=', 1)]),
      [indicator, plan.last_year, '>=', '1'],
      'x',
    ];
    expect(unpackedAims(plan, packed, ignored)).toEqual([good]);
    expect(ignored).toEqual(['own:nowhere', `own:${indicator}`, `own:${indicator}`, `own:${indicator}`, 'own']);
    expect(unpackedAims(plan, {}, ignored)).toEqual([]);
    expect(unpackedAims(plan, undefined, ignored)).toEqual([]);
  });

  it('stand once each, keep their place when edited, and are not without end', () => {
    const [a, b, c] = [aim('>=', 1), aim('>=', 2), aim('>=', 3)];
    expect(withAim([a, b], a)).toEqual([b, a]);
    expect(withAim([a, b], c, a)).toEqual([c, b]);
    expect(withAim([a, b], b, a)).toEqual([b]);
    const many = Array.from({ length: 30 }, (_, at) => aim('>=', at)).reduce<OwnAim[]>(
      (own, one) => withAim(own, one),
      [],
    );
    expect(many.length).toBe(OWN_LIMIT);
    expect(aimKey(a)).toBe(`${indicator}@${plan.last_year}>=1`);
  });

  it('contradict each other where no value meets both', () => {
    const [least, most] = [aim('>=', 10), aim('<=', 9)];
    expect(contradictions([most, least])).toEqual([[least, most]]);
    expect(contradictions([least, aim('<=', 10), aim('<=', 9, plan.last_year - 1)])).toEqual([]);
    expect([holds(least, 10), holds(least, 9.9), holds(most, 9), holds(most, 9.1)]).toEqual([true, false, true, false]);
  });
});
