/** Words of quota tables that several parts say: names of places and methods, and what the core remarks on a table. */
import type { Diagnostic, PlanView, QuotaChoice } from '../engine/wire';
import { formatPlain, formatYear } from '../i18n/numbers';
import type { TextArguments, Texts } from '../i18n/texts';
import { textId, unitName, unitOf } from './names';
import { typedNumber } from './quota-cells';

export function placeWord(texts: Texts, plan: PlanView, place: string): string {
  const region = plan.regions.find(({ id }) => id === place);
  return region ? texts.local(region.name) : place;
}

/** A place within a sentence: without what the document adds in brackets to its name. */
export function placeInSentence(texts: Texts, plan: PlanView, place: string): string {
  const name = placeWord(texts, plan, place);
  return name.replace(/\s*[（(][^（()）]*[)）]$/, '') || name;
}

/** An indicator of the city by its id. */
export function indicatorWord(texts: Texts, id: string): string {
  const key = textId('indicator', id);
  return texts.has(key) ? texts.t(key) : id;
}

export function choiceYear(texts: Texts, { period, year }: QuotaChoice): string {
  return period
    ? texts.t('year-range', { from: formatYear(period[0]), to: formatYear(period[1]) })
    : texts.t('year-name', { year: formatYear(year) });
}

export function choiceUnit(texts: Texts, { display }: QuotaChoice): string {
  return display ? unitOf(texts, display) : '';
}

/** The unit of a difference of two quotas: percentage points between shares. */
export function differenceUnit(texts: Texts, { display }: QuotaChoice): string {
  return display ? unitName(texts, display.difference_unit) : '';
}

/** A size with its unit: apart in English, but for a per-cent sign. */
export function withUnit({ lang }: Texts, size: string, unit: string): string {
  return unit === '' || unit === '%' || lang === 'zh-CN' ? size + unit : `${size} ${unit}`;
}

/** Numbers that the core tells in the unit of the registry. */
const OF_QUOTAS: ReadonlySet<string> = new Set([
  'quota',
  'target',
  'whole',
  'difference',
  'floor',
  'cap',
  'low',
  'high',
  'to_assign',
  'stated',
]);

/** What is wrong with a table, or worth a remark, as a sentence of the page. */
export function remark(texts: Texts, plan: PlanView, choice: QuotaChoice, { code, params }: Diagnostic): string {
  const id = `diagnostic-${code}`;
  if (!texts.has(id)) return texts.t('message-without-text', { code });
  const shown: TextArguments = {};
  for (const [name, value] of Object.entries(params)) shown[name] = argument(texts, plan, choice, name, value);
  return texts.t(id, shown);
}

function argument(
  texts: Texts,
  plan: PlanView,
  choice: QuotaChoice,
  name: string,
  value: string | number,
): string | number {
  if (name === 'place' || name === 'within') return placeInSentence(texts, plan, String(value));
  if (name === 'key' || name === 'column') return columnWord(texts, String(value));
  if (name === 'method') return texts.has(`quota-method-${value}`) ? texts.t(`quota-method-${value}`) : value;
  const scale = choice.display?.scale ?? 1;
  const number = typeof value === 'number' ? value : typedNumber(value);
  if (OF_QUOTAS.has(name) && number !== null) return formatPlain(Number((number * scale).toPrecision(12)));
  return value;
}

export function columnWord(texts: Texts, key: string): string {
  // `rows.3.bases.0.value` and the like name what stands beside the cells.
  const id = `quota-column-${key
    .replace(/^rows\.\d+\./, '')
    .replace(/\.\d+/g, '')
    .replace(/[._]/g, '-')}`;
  if (texts.has(id)) return texts.t(id);
  return key.startsWith('factors.') ? key.slice('factors.'.length) : key;
}

/** Row and key that a fault of a cell names: row −1 is the city, −2 what it keeps; null for a fault of no cell. */
export function faultyCell({ place }: Diagnostic): { row: number; field: string } | null {
  if (place?.path === 'reserve') return { row: -2, field: 'reserve' };
  if (place?.path === 'target' || place?.path === 'done') {
    return { row: -1, field: place.path === 'done' ? 'city.done' : 'target' };
  }
  const [, row, field] = /^rows\.(\d+)\.(.+)$/.exec(place?.path ?? '') ?? [];
  return row === undefined || field === undefined ? null : { row: Number(row), field };
}
