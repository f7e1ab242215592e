/** Which targets a reader asked to see: by words, status, level, role, year, place and by how they are followed. */
import type { PlanView, TargetView } from '../engine/wire';
import { formatValue } from '../i18n/numbers';
import { textMatches } from './lever-search';
import { dueYear } from './target-facts';
import type { TargetFact } from './target-facts';

/** The menus, in the order in which they stand; `words` has its field before them. */
export const FILTER_MENUS = ['tracking', 'status', 'level', 'role', 'year', 'place'] as const;
export type FilterMenu = (typeof FILTER_MENUS)[number];

/** Empty where everything passes. */
export type TargetFilter = Record<FilterMenu | 'words', string>;

export const EVERYTHING: TargetFilter = {
  words: '',
  tracking: '',
  status: '',
  level: '',
  role: '',
  year: '',
  place: '',
};

/** The value of the place menu for targets of the whole city. */
export const CITY = 'city';

export function isNarrowed(filter: TargetFilter): boolean {
  return Object.values(filter).some((one) => one.trim() !== '');
}

/** What a menu offers: only what occurs among the targets, in a fixed order. */
export function filterChoices(facts: readonly TargetFact[], menu: FilterMenu): string[] {
  const known: Partial<Record<FilterMenu, readonly string[]>> = {
    tracking: ['projected', 'by_hand', 'unnumbered'],
    status: ['met', 'near', 'short'],
    level: ['must', 'about', 'stretch'],
    role: ['goal', 'task', 'threshold', 'fund'],
  };
  const present = new Set(facts.flatMap(({ target }) => valuesOf(target, menu)));
  // A lamp may come on with the next change of a lever.
  if (menu === 'status') return [...(known.status ?? [])];
  const order = known[menu];
  if (order !== undefined) return order.filter((one) => present.has(one));
  const all = Array.from(present);
  return menu === 'year' ? all.sort() : [...all.filter((one) => one === CITY), ...all.filter((one) => one !== CITY)];
}

export function passes(plan: PlanView, { target, outcome }: TargetFact, filter: TargetFilter): boolean {
  for (const menu of FILTER_MENUS) {
    const wanted = filter[menu];
    if (wanted === '') continue;
    const good =
      menu === 'status'
        ? target.tracking === 'projected' && outcome.status === wanted
        : valuesOf(target, menu).includes(wanted);
    if (!good) return false;
  }
  return filter.words.trim() === '' || textMatches([searchText(plan, target)], target.name.zh, filter.words);
}

/** What a target is under a menu; a period has all of its years. */
function valuesOf(target: TargetView, menu: FilterMenu): string[] {
  switch (menu) {
    case 'tracking':
      return [target.tracking];
    case 'level':
      return [target.level];
    case 'role':
      return [target.role];
    case 'place':
      return [target.place?.zh ?? target.region ?? CITY];
    case 'year': {
      const [from, to] = target.period ?? [dueYear(target), dueYear(target)];
      if (from === null || to === null) return [];
      return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
    }
    default:
      return [];
  }
}

/** Everything of a target that somebody might type: names, place, scope, clause, quote, and the number with and without commas. */
function searchText(plan: PlanView, target: TargetView): string {
  let text = TEXTS.get(target);
  if (text === undefined) {
    const region = plan.regions.find(({ id }) => id === target.region)?.name;
    const number = target.value === null || target.display === null ? '' : formatValue(target.value, target.display);
    text = [
      target.name.zh,
      target.name.en,
      target.id,
      target.group,
      region?.zh,
      region?.en,
      target.place?.zh,
      target.place?.en,
      target.scope,
      target.source.clause,
      target.source.quote,
      target.given,
      number,
      number.replace(/,/g, ''),
      target.words,
    ]
      .filter((part) => part !== null && part !== undefined && part !== '')
      .join(' ');
    TEXTS.set(target, text);
  }
  return text;
}

const TEXTS = new WeakMap<TargetView, string>();
