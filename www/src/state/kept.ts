/**
 * Scenarios that a planner has kept, as pure data: up to five a plan, each under a name of its own with note and date, and the five places of
 * the comparison, which give each compared scenario its colour, dash and marker.
 *
 * A kept scenario is the text of its file, so that one which this version cannot read stays and says so. In a link one is
 * `[name, preset, levers, shares]`.
 */
import type { PlanView, Scenario } from '../engine/wire';
import type { Link } from './link';
import { applyLink, DIGEST_LENGTH } from './link';
import type { MessageDraft } from './messages';
import { sameScenario } from './scenario';
import { isPreset } from './state';

/** As many as the comparison takes beside the present scenario. */
export const KEPT_LIMIT = 5;
/** Characters of a scenario's file; one with every lever in every year is far below it. */
export const FILE_LIMIT = 200_000;
export const NAME_LIMIT = 40;
export const NOTE_LIMIT = 200;

export interface Kept {
  /** `kept-<number>`, never given twice within a set. */
  id: string;
  name: string;
  note: string;
  /** YYYY-MM-DD. */
  date: string;
  /** The JSON of a scenario file. */
  text: string;
}

export interface KeptState {
  scenarios: readonly Kept[];
  /** Ids of kept scenarios or presets in the places of the comparison; null where a place is free. */
  places: readonly (string | null)[];
  /** What was deleted last, and from where, until something else happens to the set. */
  deleted: { kept: Kept; at: number; place: number } | null;
}

export const NOTHING_KEPT: KeptState = { scenarios: [], places: Array<null>(KEPT_LIMIT).fill(null), deleted: null };

/** A scenario in a link. */
export type LinkedScenario = string | readonly unknown[];

/** The text of a scenario's file. */
export function scenarioText(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

/** A name that no other kept scenario has; an empty one is given a number. */
export function freeName(wanted: string, others: readonly Kept[], usual: (number: number) => string): string {
  const taken = new Set(others.map(({ name }) => name));
  const plain = wanted.trim().replace(/\s+/g, ' ').slice(0, NAME_LIMIT);
  if (plain !== '' && !taken.has(plain)) return plain;
  for (let number = plain === '' ? 1 : 2; ; number += 1) {
    const name = plain === '' ? usual(number) : `${plain.slice(0, NAME_LIMIT - 4)} ${number}`;
    if (!taken.has(name)) return name;
  }
}

/** The set with one more scenario, compared where a place is free; the same set where it is full. */
export function withKept(set: KeptState, one: Omit<Kept, 'id'>): KeptState {
  if (set.scenarios.length >= KEPT_LIMIT) return set;
  const numbers = set.scenarios.map(({ id }) => Number(id.slice(PREFIX.length)));
  const id = `${PREFIX}${Math.max(0, ...numbers, Number(set.deleted?.kept.id.slice(PREFIX.length) ?? 0)) + 1}`;
  const scenarios = [...set.scenarios, { ...one, id }];
  return withCompared({ ...set, scenarios, deleted: null }, id, true);
}

/** The set with a name or note changed. */
export function withWords(set: KeptState, id: string, words: Partial<Pick<Kept, 'name' | 'note'>>): KeptState {
  const scenarios = set.scenarios.map((one) => (one.id === id ? { ...one, ...words } : one));
  return { ...set, scenarios, deleted: null };
}

/** The set without a scenario, which `deleted` remembers. */
export function withoutKept(set: KeptState, id: string): KeptState {
  const at = set.scenarios.findIndex((one) => one.id === id);
  const kept = set.scenarios[at];
  if (!kept) return set;
  const place = set.places.indexOf(id);
  return {
    scenarios: set.scenarios.filter((one) => one !== kept),
    places: set.places.map((one) => (one === id ? null : one)),
    deleted: { kept, at, place },
  };
}

/** The set with the deleted scenario where it was; its place of the comparison only if that is still free. */
export function withRestored(set: KeptState): KeptState {
  if (!set.deleted || set.scenarios.length >= KEPT_LIMIT) return set;
  const { kept, at, place } = set.deleted;
  const scenarios = [...set.scenarios.slice(0, at), kept, ...set.scenarios.slice(at)];
  const places = set.places.map((one, here) => (here === place && one === null ? kept.id : one));
  return { scenarios, places, deleted: null };
}

/** The set with a scenario or preset in the first free place of the comparison, or out of it; the same set where none is free. */
export function withCompared(set: KeptState, id: string, compared: boolean): KeptState {
  if (!compared) return { ...set, places: set.places.map((one) => (one === id ? null : one)) };
  const free = set.places.indexOf(null);
  if (free < 0 || set.places.includes(id)) return set;
  return { ...set, places: set.places.map((one, at) => (at === free ? id : one)) };
}

/** A kept scenario in a plan; null where its text is none of this plan. What the plan does not take is left out and named. */
export function readKept(text: string, plan: PlanView): { scenario: Scenario; messages: MessageDraft[] } | null {
  const value = parsed(text);
  if (!isRecord(value) || value.format !== 1 || value.plan !== plan.id) return null;
  const { preset, levers, shares, ...rest } = value;
  const link: Link = {
    ...NO_LINK,
    plan: plan.id,
    digest: plan.digest.slice(0, DIGEST_LENGTH),
    pack: plan.version,
    engine: plan.engine_version,
    preset: typeof preset === 'string' ? preset : 'base',
    levers: isRecord(levers) ? levers : {},
    shares: isRecord(shares) ? shares : {},
  };
  const { scenario, messages } = applyLink(link, plan);
  // Seed, targets and published results of a file are the core's to check.
  const others = rest as Partial<Scenario>;
  return { scenario: { ...others, ...scenario }, messages };
}

/** Whether a file's text is a scenario at all, whatever plan it is of. */
export function isScenarioText(text: string): boolean {
  const value = text.length > FILE_LIMIT ? null : parsed(text);
  return isRecord(value) && typeof value.plan === 'string' && value.format !== undefined;
}

export function writeKept({ scenarios, places }: KeptState): string {
  return JSON.stringify({ format: FORMAT, scenarios, places });
}

/** What was kept in this browser; what is damaged is left out. */
export function readKeptSet(text: string | null, plan: PlanView): KeptState {
  const value = parsed(text ?? '');
  if (!isRecord(value) || value.format !== FORMAT || !Array.isArray(value.scenarios)) return NOTHING_KEPT;
  const scenarios: Kept[] = [];
  for (const one of value.scenarios as unknown[]) {
    if (!isRecord(one) || scenarios.length >= KEPT_LIMIT) continue;
    const { id, name, note, date, text: own } = one;
    if (typeof id !== 'string' || !/^kept-\d{1,9}$/.test(id) || scenarios.some((other) => other.id === id)) continue;
    if (typeof name !== 'string' || typeof own !== 'string' || own.length > FILE_LIMIT) continue;
    scenarios.push({
      id,
      name: freeName(name, scenarios, String),
      note: typeof note === 'string' ? note.slice(0, NOTE_LIMIT) : '',
      date: typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? date : '',
      text: own,
    });
  }
  const known = (id: unknown): id is string =>
    typeof id === 'string' && (isPreset(plan, id) || scenarios.some((one) => one.id === id));
  const kept: readonly unknown[] = Array.isArray(value.places) ? value.places : [];
  const places = NOTHING_KEPT.places.map((_, at) => {
    const id = kept[at];
    return known(id) && kept.indexOf(id) === at ? id : null;
  });
  return { scenarios, places, deleted: null };
}

/** The compared scenarios as a link holds them; null where one of them cannot be read, and nothing where none is compared. */
export function linkedSet(set: KeptState, plan: PlanView): LinkedScenario[] | null {
  const linked: LinkedScenario[] = [];
  for (const id of set.places) {
    if (id === null) continue;
    const kept = set.scenarios.find((one) => one.id === id);
    const read = kept && readKept(kept.text, plan);
    if (kept && !read) return null;
    if (!kept || !read) linked.push(id);
    else {
      const { preset = 'base', levers = {}, shares } = read.scenario;
      linked.push(shares ? [kept.name, preset, levers, shares] : [kept.name, preset, levers]);
    }
  }
  return linked;
}

/** The set with a link's scenarios compared: those already kept are not kept twice; `left` counts those without room. */
export function withLinked(
  set: KeptState,
  linked: readonly unknown[],
  plan: PlanView,
): { set: KeptState; left: number } {
  let next: KeptState = { ...set, places: NOTHING_KEPT.places };
  let left = 0;
  for (const one of linked.slice(0, KEPT_LIMIT)) {
    if (typeof one === 'string') {
      if (isPreset(plan, one)) next = withCompared(next, one, true);
      else left += 1;
      continue;
    }
    const [name, preset, levers, shares] = Array.isArray(one) ? (one as unknown[]) : [];
    const text = JSON.stringify({ format: 1, plan: plan.id, preset, levers, ...(shares ? { shares } : {}) });
    const read = readKept(text, plan);
    if (typeof name !== 'string' || !read || text.length > FILE_LIMIT) {
      left += 1;
      continue;
    }
    const own = next.scenarios.find((kept) => {
      const other = readKept(kept.text, plan);
      return other !== null && sameScenario(other.scenario, read.scenario);
    });
    const before = next;
    if (own) next = withCompared(next, own.id, true);
    else {
      const named = freeName(name, next.scenarios, String);
      next = withKept(next, { name: named, note: '', date: '', text: scenarioText(read.scenario) });
    }
    if (next === before) left += 1;
  }
  return { set: next, left };
}

const PREFIX = 'kept-';
const FORMAT = 1;
const NO_LINK: Omit<Link, 'plan' | 'digest' | 'pack' | 'engine' | 'preset' | 'levers' | 'shares'> = {
  year: null,
  view: null,
  lang: null,
  risk: null,
  seed: undefined,
  paths: undefined,
  chosen: undefined,
  tables: 0,
  compared: [],
  outturns: undefined,
  own: undefined,
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
