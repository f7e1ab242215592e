/**
 * The shared link: a fragment that no server sees, holding the version of its format, the plan with its digest, and only
 * what differs from the preset.
 *
 * `#s=<version>.<deflated JSON as base64url>`. Reading trusts nothing: sizes are bounded, every name is looked up in the
 * plan, every number checked against its lever; what cannot be read is named in one message and the rest is kept.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { LeverSetting, LeverView, OwnAim, PlanView, Scenario } from '../engine/wire';
import type { LinkedScenario } from './kept';
import { pageMessage, type MessageDraft } from './messages';
import { packedAims, unpackedAims } from './own-targets';
import { packedOutturns, unpackedOutturns, withOutturns } from './outturns';
import {
  accepts,
  baseScenario,
  leverOf,
  presetValues,
  scenarioValues,
  settingOf,
  simulatedYears,
  withShare,
} from './scenario';
import { canBeChosen, isRiskNumber, keptChosen, keptNumber, RISK_NUMBERS, type RiskSettings } from './risk';
import { isPreset, LANGS, VIEWS, type Lang, type View } from './state';

export const LINK_VERSION = 1;
/** Characters that mail and chat programs leave whole. */
export const SHORT_LINK = 2_000;

/** What a link says, its shape checked, its names not yet looked up in a plan. */
export interface Link {
  plan: string;
  /** The beginning of the plan's digest, and the versions that made the link. */
  digest: string;
  pack: number;
  engine: string;
  preset: string;
  levers: Record<string, unknown>;
  shares: Record<string, unknown>;
  year: number | null;
  view: View | null;
  lang: Lang | null;
  /** Whether uncertainty is shown; null in a link that does not say. */
  risk: boolean | null;
  seed: unknown;
  paths: unknown;
  chosen: unknown;
  /** Published results. */
  outturns: unknown;
  /** Targets of the reader's own. */
  own: unknown;
  /** So many quota tables were changed where the link was made; they do not travel with it. */
  tables: number;
  /** The compared scenarios, not yet checked; only how many they are where they would make the link long. */
  compared: readonly unknown[] | number;
}

/** Where the reader stands, beside the scenario. */
export interface Place {
  year: number;
  view: View;
  lang: Lang;
  risk: RiskSettings;
  /** Changed quota tables, of a link that is handed on. */
  tables?: number;
  compared?: readonly LinkedScenario[] | number;
  own?: readonly OwnAim[];
}

export function writeLink(plan: PlanView, scenario: Scenario, place: Place): string {
  const payload: Payload = {
    p: plan.id,
    d: plan.digest.slice(0, DIGEST_LENGTH),
    v: plan.version,
    e: plan.engine_version,
    k: scenario.preset,
    l: scenario.levers,
    y: place.year,
    w: place.view,
    g: place.lang,
    r: place.risk.on ? 1 : 0,
  };
  if (scenario.shares) payload.h = scenario.shares;
  const results = packedOutturns(scenario);
  if (results.length > 0) payload.o = results;
  if (place.risk.seed !== null) payload.s = place.risk.seed;
  if (place.risk.paths !== null) payload.n = place.risk.paths;
  if (place.risk.chosen !== null) payload.c = place.risk.chosen;
  if (place.tables) payload.q = place.tables;
  if (place.compared) payload.m = place.compared;
  if (place.own && place.own.length > 0) payload.a = packedAims(place.own);
  return `#s=${LINK_VERSION}.${toBase64Url(deflateSync(strToU8(JSON.stringify(payload)), { level: 9 }))}`;
}

/** Reads a fragment; no link in it is no fault. */
export function readLink(fragment: string): { link: Link | null; faults: MessageDraft[] } {
  const text = /^#?(?:[^#]*&)?s=([^&]*)/.exec(fragment.slice(0, FRAGMENT_LIMIT + 1))?.[1];
  if (text === undefined) return { link: null, faults: [] };
  if (fragment.length > FRAGMENT_LIMIT) return unreadable('link-too-long');
  const [, version, body] = /^(\d{1,4})\.([A-Za-z0-9_-]+)$/.exec(text) ?? [];
  if (version === undefined || body === undefined) return unreadable('link-unreadable');
  if (Number(version) > LINK_VERSION) return unreadable('link-newer');
  try {
    const unpacked = inflateSync(fromBase64Url(body));
    if (unpacked.length > PAYLOAD_LIMIT) return unreadable('link-too-long');
    const payload = migrated(Number(version), JSON.parse(strFromU8(unpacked)));
    const link = payload && linkOf(payload);
    return link ? { link, faults: [] } : unreadable('link-unreadable');
  } catch {
    return unreadable('link-unreadable');
  }
}

/** A link in a plan. */
export interface Applied {
  scenario: Scenario;
  risk: Omit<RiskSettings, 'on'>;
  own: OwnAim[];
  messages: MessageDraft[];
}

/** The link's scenario in a plan: what the plan does not know or does not take is left out and named. */
export function applyLink(link: Link, plan: PlanView): Applied {
  const ignored: string[] = [];
  let scenario = baseScenario(plan);
  if (isPreset(plan, link.preset)) scenario.preset = link.preset;
  else ignored.push(link.preset);
  for (const id of Object.keys(link.levers)) {
    const lever = leverOf(plan, id);
    const setting = lever ? checkedSetting(plan, lever, link.levers[id]) : null;
    if (lever && setting !== null) scenario = withChecked(plan, scenario, lever, setting);
    else ignored.push(id);
  }
  for (const id of Object.keys(link.shares)) {
    const share = link.shares[id];
    if (plan.regions.some((region) => region.id === id) && typeof share === 'number' && share > 0 && share < 1) {
      scenario = withShare(plan, scenario, id, share);
    } else ignored.push(id);
  }
  scenario = withOutturns(scenario, unpackedOutturns(plan, link.outturns, ignored));
  const risk = checkedRisk(plan, link, ignored);
  const own = unpackedAims(plan, link.own, ignored);
  const messages: MessageDraft[] = [];
  if (ignored.length > 0)
    messages.push(pageMessage('link-ignored', 'warning', { count: ignored.length, items: named(ignored) }));
  if (link.digest !== plan.digest.slice(0, DIGEST_LENGTH) || link.engine !== plan.engine_version) {
    messages.push(
      pageMessage('link-other-version', 'note', {
        pack: link.pack,
        engine: link.engine,
        packNow: plan.version,
        engineNow: plan.engine_version,
      }),
    );
  }
  if (link.tables > 0) messages.push(pageMessage('link-without-tables', 'note', { count: link.tables }));
  return { scenario, risk, own, messages };
}

interface Payload {
  p: string;
  d: string;
  v: number;
  e: string;
  k: string;
  l: Record<string, unknown>;
  h?: Record<string, unknown>;
  y: number;
  w: string;
  g: string;
  r: number;
  s?: number;
  n?: number;
  c?: readonly string[];
  o?: unknown[];
  q?: number;
  m?: readonly LinkedScenario[] | number;
  a?: unknown[];
}

export const DIGEST_LENGTH = 16;
/** Longer than any link this page writes; a longer one is not even unpacked. */
const FRAGMENT_LIMIT = 16_384;
const PAYLOAD_LIMIT = 262_144;

/** One function a version that has been left behind: version n to version n + 1. Links of the first version need none. */
const MIGRATIONS: readonly ((payload: Record<string, unknown>) => Record<string, unknown>)[] = [];

function migrated(version: number, payload: unknown): Record<string, unknown> | null {
  if (version < 1 || !isRecord(payload)) return null;
  return MIGRATIONS.slice(version - 1).reduce<Record<string, unknown>>((older, migrate) => migrate(older), payload);
}

function linkOf(payload: Record<string, unknown>): Link | null {
  const { p, d, v, e, k, l, h, y, w, g, r, s, n, c, o, q, m, a } = payload;
  if (typeof p !== 'string') return null;
  return {
    plan: p.slice(0, 100),
    digest: typeof d === 'string' ? d.slice(0, DIGEST_LENGTH) : '',
    pack: typeof v === 'number' && Number.isSafeInteger(v) ? v : 0,
    engine: typeof e === 'string' ? e.slice(0, 20) : '',
    preset: typeof k === 'string' ? k.slice(0, 100) : 'base',
    levers: isRecord(l) ? l : {},
    shares: isRecord(h) ? h : {},
    year: typeof y === 'number' && Number.isInteger(y) ? y : null,
    view: VIEWS.find((view) => view === w) ?? null,
    lang: LANGS.find((lang) => lang === g) ?? null,
    risk: r === 1 ? true : r === 0 ? false : null,
    seed: s,
    paths: n,
    chosen: c,
    outturns: o,
    own: a,
    compared: comparedOf(m),
    tables: typeof q === 'number' && Number.isSafeInteger(q) && q > 0 ? Math.min(q, 1000) : 0,
  };
}

function comparedOf(value: unknown): readonly unknown[] | number {
  if (Array.isArray(value)) return (value as unknown[]).slice(0, 10);
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? Math.min(value, 10) : [];
}

/** Seed, number of paths and chosen targets where the plan takes them; the names of what it does not go to `ignored`. */
function checkedRisk(plan: PlanView, link: Link, ignored: string[]): Omit<RiskSettings, 'on'> {
  const risk: Omit<RiskSettings, 'on'> = { seed: null, paths: null, chosen: null };
  for (const name of RISK_NUMBERS) {
    const value = link[name];
    if (isRiskNumber(name, value)) risk[name] = keptNumber(name, value);
    else if (value !== undefined) ignored.push(name);
  }
  if (link.chosen === undefined) return risk;
  if (!Array.isArray(link.chosen)) return (ignored.push('chosen'), risk);
  const known = new Set(plan.targets.filter(canBeChosen).map(({ id }) => id));
  const ids = link.chosen.map(String);
  ignored.push(...ids.filter((id) => !known.has(id)));
  // A link whose targets are all gone says nothing that can be followed.
  const left = ids.filter((id) => known.has(id));
  if (left.length > 0 || ids.length === 0) risk.chosen = keptChosen(plan, new Set(left));
  return risk;
}

/** The setting if every number of it is one the lever takes; null as soon as one is not. */
function checkedSetting(plan: PlanView, lever: LeverView, setting: unknown): LeverSetting | null {
  if (typeof setting === 'number') return accepts(lever, setting) ? setting : null;
  if (!isRecord(setting) || lever.whole) return null;
  const checked: Record<string, number> = {};
  const years = new Set(simulatedYears(plan).map(String));
  for (const year of Object.keys(setting)) {
    const value = setting[year];
    if (!years.has(year) || typeof value !== 'number' || !accepts(lever, value)) return null;
    checked[year] = value;
  }
  return Object.keys(checked).length > 0 ? checked : null;
}

/** A value that is the preset's own by now is no change. */
function withChecked(plan: PlanView, scenario: Scenario, lever: LeverView, setting: LeverSetting): Scenario {
  const set = { ...scenario, levers: { ...scenario.levers, [lever.id]: setting } };
  const values = scenarioValues(plan, set, lever);
  const shortest = settingOf(simulatedYears(plan), values, presetValues(plan, scenario.preset, lever));
  return shortest === null ? scenario : { ...scenario, levers: { ...scenario.levers, [lever.id]: shortest } };
}

function unreadable(code: string): { link: null; faults: MessageDraft[] } {
  return { link: null, faults: [pageMessage(code, 'warning')] };
}

const NAMED = 5;

function named(items: readonly string[]): string {
  const shown = items.slice(0, NAMED).map((item) => (item.length > 40 ? `${item.slice(0, 40)}…` : item));
  return shown.join(', ') + (items.length > NAMED ? ' …' : '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
