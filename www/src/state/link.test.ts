import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../engine/wire';
import { lever, testPlan } from './fixture';
import { applyLink, readLink, writeLink } from './link';
import { baseScenario } from './scenario';

const plan = testPlan();
const usual = { on: false, seed: null, paths: null, chosen: null };
const place = { year: 2025, view: 'targets', lang: 'en', risk: usual } as const;

/** A link with any payload, as somebody who means harm would write it. */
function forged(payload: unknown, version = 1): string {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const body = Buffer.from(deflateSync(strToU8(text))).toString('base64url');
  return `#s=${version}.${body}`;
}

function payload(levers: unknown): Record<string, unknown> {
  return {
    p: plan.id,
    d: plan.digest.slice(0, 16),
    v: 1,
    e: '0.1.0',
    k: 'base',
    l: levers,
    y: 2025,
    w: 'overview',
    g: 'zh-CN',
  };
}

function opened(fragment: string) {
  const { link, faults } = readLink(fragment);
  return link ? applyLink(link, plan) : { scenario: null, messages: faults };
}

describe('a link', () => {
  it('says that changed quota tables did not come with it', () => {
    const shared = opened(writeLink(plan, baseScenario(plan), { ...place, tables: 2 }));
    expect(shared.messages.map(({ code, params }) => [code, params])).toEqual([['link-without-tables', { count: 2 }]]);
  });

  it('gives back scenario, year, view and language', () => {
    const scenario: Scenario = {
      ...baseScenario(plan),
      preset: 'ambitious',
      levers: { growth: 0.09, price: { '2024': 0.03 } },
      shares: { east: 0.7 },
    };
    const { link, faults } = readLink(writeLink(plan, scenario, place));
    expect(faults).toEqual([]);
    expect(link).toMatchObject({ plan: plan.id, year: 2025, view: 'targets', lang: 'en' });
    const { seed, paths, chosen } = usual;
    expect(applyLink(link!, plan)).toEqual({ scenario, risk: { seed, paths, chosen }, own: [], messages: [] });
  });

  it('is read also after other things of the fragment, and no link is no fault', () => {
    const fragment = writeLink(plan, baseScenario(plan), place).slice(1);
    expect(readLink(`#a=1&${fragment}`).link?.plan).toBe(plan.id);
    expect(readLink('')).toEqual({ link: null, faults: [] });
    expect(readLink('#section')).toEqual({ link: null, faults: [] });
  });

  it('of forty changed levers is at most 2,000 characters', () => {
    const levers = Array.from({ length: 40 }, (_, at) => lever(`group-${at % 7}.some_long_lever_name_${at * 37}`));
    const large = testPlan({ levers });
    const settings = Object.fromEntries(
      levers.map(({ id }, at) => [id, { '2023': 0.01 + at / 997, '2025': -0.02 + at / 991 }]),
    );
    const link = writeLink(large, { ...baseScenario(large), levers: settings }, place);
    expect(link.length).toBeLessThanOrEqual(2000);
  });

  it('of another version of pack or engine says so and opens', () => {
    const { scenario, messages } = opened(forged({ ...payload({ growth: 0.09 }), d: 'another', e: '0.0.9' }));
    expect(scenario?.levers).toEqual({ growth: 0.09 });
    expect(messages.map(({ code }) => code)).toEqual(['link-other-version']);
    expect(messages[0]?.params).toMatchObject({ engine: '0.0.9', engineNow: '0.1.0' });
  });

  it('whose value is the preset’s own by now changes nothing', () => {
    expect(opened(forged(payload({ growth: 0.08 }))).scenario).toEqual(baseScenario(plan));
  });
});

describe('a hostile link', () => {
  const bad: [string, unknown, string[]][] = [
    ['an unknown lever', { nonsense: 1 }, ['nonsense']],
    ['__proto__', '{"__proto__":{"polluted":1},"growth":0.09}', ['__proto__']],
    ['constructor', { constructor: 0.1, toString: 0.1 }, ['constructor', 'toString']],
    ['infinity', '{"growth":1e999}', ['growth']],
    ['a word', { growth: 'NaN' }, ['growth']],
    ['null', { growth: null }, ['growth']],
    ['an array', { growth: [0.1] }, ['growth']],
    ['out of range', { growth: 5 }, ['growth']],
    ['a year that is none', { growth: { '1999': 0.1 } }, ['growth']],
    ['a year with a bad value', { growth: { '2023': 0.1, '2024': 9 } }, ['growth']],
    ['markup', { '<img onerror=alert(1)>': 1 }, ['<img onerror=alert(1)>']],
  ];

  it.each(bad)('with %s: the rest holds, one message names it', (_, levers, names) => {
    const fragment =
      typeof levers === 'string'
        ? forged(JSON.stringify(payload(0)).replace('"l":0', `"l":${levers}`))
        : forged(payload(levers));
    const { scenario, messages } = opened(fragment);
    const kept = typeof levers === 'string' && levers.includes('0.09') ? { growth: 0.09 } : {};
    expect(scenario).toEqual({ ...baseScenario(plan), levers: kept });
    expect(messages.map(({ code }) => code)).toEqual(['link-ignored']);
    expect(messages[0]?.params).toEqual({ count: names.length, items: names.join(', ') });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('with unknown preset, region and share: base, and all of them named', () => {
    const { scenario, messages } = opened(forged({ ...payload({}), k: 'wild', h: { east: 1.5, nowhere: 0.1 } }));
    expect(scenario).toEqual(baseScenario(plan));
    expect(messages[0]?.params).toEqual({ count: 3, items: 'wild, east, nowhere' });
  });

  it('with thousands of unknown names is told in few words', () => {
    const levers = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`no-such-lever-${at}`, 1]));
    const { messages } = opened(forged(payload(levers)));
    expect(String(messages[0]?.params['items']).length).toBeLessThan(250);
  });

  it.each([
    ['a megabyte', `#s=1.${'A'.repeat(1_000_000)}`, 'link-too-long'],
    ['a bomb', forged(' '.repeat(5_000_000)), 'link-too-long'],
    ['nothing', '#s=', 'link-unreadable'],
    ['no version', '#s=AAAA', 'link-unreadable'],
    ['version 0', forged(payload({}), 0), 'link-unreadable'],
    ['a later version', forged(payload({}), 2), 'link-newer'],
    ['other characters', '#s=1.<script>', 'link-unreadable'],
    ['no deflated bytes', '#s=1.AAAAAAAA', 'link-unreadable'],
    ['half of it', forged(payload({ growth: 0.09 })).slice(0, 40), 'link-unreadable'],
    ['no JSON', forged('{"p":'), 'link-unreadable'],
    ['no object', forged('[1,2]'), 'link-unreadable'],
    ['null', forged('null'), 'link-unreadable'],
    ['a plan that is a number', forged({ p: 7 }), 'link-unreadable'],
  ])('that is %s: base and one message', (_, fragment, code) => {
    const { link, faults } = readLink(fragment);
    expect(link).toBeNull();
    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });
});
