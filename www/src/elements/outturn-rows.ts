/**
 * Rows of published results as they are pasted: indicator, year, value, and where they are said place, unit, scope, source and whether the
 * scope is the indicator's. Columns may stand in any order below a header in Chinese or English. Every bad cell is told at once.
 */
import type { IndicatorView, PlanView } from '../engine/wire';
import { parseTyped } from '../i18n/numbers';
import type { TextArguments, Texts } from '../i18n/texts';
import { CHINESE } from '../i18n/texts';
import type { Outturn } from '../state/outturns';
import { indicatorFamilyName, indicatorName, unitName } from './names';

const HEADERS: Record<Column, readonly string[]> = {
  indicator: ['指标', '指标名称', '项目', 'indicator', 'name', 'id'],
  place: ['地区', '区域', '区县', '县市区', '产业链', 'place', 'region', 'chain'],
  year: ['年份', '年度', '年', '时间', 'year'],
  value: ['数值', '值', '公布值', '公布数', '实际值', '实际', '完成值', '完成数', 'value', 'published', 'actual'],
  unit: ['单位', '计量单位', 'unit'],
  scope: ['口径', '范围', '统计口径', 'scope'],
  source: ['来源', '出处', '数据来源', 'source'],
  comparable: ['可比', '是否可比', '口径一致', '口径是否一致', 'comparable'],
};
type Column = 'indicator' | 'place' | 'year' | 'value' | 'unit' | 'scope' | 'source' | 'comparable';
const PLAIN: readonly Column[] = ['indicator', 'year', 'value', 'unit', 'scope', 'source'];
const YES = ['是', '可比', '一致', 'yes', 'true', 'y'];
const NO = ['否', '不可比', '不一致', 'no', 'false', 'n', '不'];

/** A fault of a cell: its text is `diagnostic-<code>`. */
export interface CellFault {
  code: string;
  args: TextArguments;
}

export interface ReadRows {
  /** None where a cell is faulty. */
  rows: Outturn[];
  faults: CellFault[];
}

export function readOutturnRows(texts: Texts, plan: PlanView, cells: readonly (readonly string[])[]): ReadRows {
  const filled = cells
    .map((row, at) => ({ row, line: at + 1 }))
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  const [first] = filled;
  if (first === undefined) {
    return { rows: [], faults: [{ code: 'outturn-rows-none', args: {} }] };
  }
  const heads = first.row.map(headOf);
  const hasHeader = heads.includes('indicator') && heads.includes('value');
  const columns = hasHeader ? heads : PLAIN;
  const faults: CellFault[] = [];
  const rows: Outturn[] = [];
  const seen = new Map<string, string>();
  for (const { row, line } of hasHeader ? filled.slice(1) : filled) {
    const one = readRow(texts, plan, faults, (column) => {
      const at = columns.indexOf(column);
      return {
        name: texts.t('review-cell', { row: String(line), column: String(Math.max(at, 0) + 1) }),
        text: at < 0 ? '' : (row[at] ?? '').trim(),
        there: at >= 0,
      };
    });
    if (one === null) continue;
    const key = `${one.outturn.indicator} ${one.outturn.year}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const indicator = one.view.id;
      const args = { cell: one.cell, indicator, year: String(one.outturn.year), first: earlier };
      faults.push({ code: 'outturn-row-twice', args });
    } else seen.set(key, one.cell);
    rows.push(one.outturn);
  }
  if (rows.length === 0 && faults.length === 0) faults.push({ code: 'outturn-rows-none', args: {} });
  return { rows: faults.length > 0 ? [] : rows, faults };
}

type CellAt = (column: Column) => { name: string; text: string; there: boolean };

function readRow(
  texts: Texts,
  plan: PlanView,
  faults: CellFault[],
  cell: CellAt,
): { outturn: Outturn; view: IndicatorView; cell: string } | null {
  const before = faults.length;
  const fault = (code: string, column: Column, more: TextArguments = {}) => {
    const { name, text } = cell(column);
    faults.push({ code: `outturn-row-${code}`, args: { cell: name, content: text, ...more } });
  };
  const wanted = key(cell('indicator').text);
  const place = key(cell('place').text);
  const named = plan.indicators.filter((view) => namesOf(texts, plan, view).includes(wanted));
  const view = named.find((one) =>
    place === '' ? isWhole(texts, plan, one, wanted) : placesOf(texts, plan, one).includes(place),
  );
  if (named.length === 0) fault('indicator', 'indicator');
  else if (view === undefined) fault('place', 'place');

  const year = Number(plain(cell('year').text).replace(/年$/, ''));
  if (!/^\d{4}$/.test(String(year))) fault('year', 'year');
  else if (year <= plan.base_year || year > plan.last_year) {
    fault('year-outside', 'year', { first: String(plan.base_year + 1), last: String(plan.last_year) });
  }

  const value = view === undefined ? null : valueOf(texts, view, cell, fault);
  const comparable = yesOrNo(cell('comparable').text);
  if (comparable === null) fault('comparable', 'comparable');
  if (faults.length > before || view === undefined || value === null || comparable === null) {
    return null;
  }
  const { text: scope } = cell('scope');
  const { text: source } = cell('source');
  return {
    outturn: { indicator: view.id, year, value, scope, source, comparable },
    view,
    cell: cell('indicator').name,
  };
}

/** The number in the indicator's unit. A share without its unit could be a fraction as well: it is asked for. */
function valueOf(
  texts: Texts,
  { display }: IndicatorView,
  cell: CellAt,
  fault: (code: string, column: Column, more?: TextArguments) => void,
): number | null {
  const { text } = cell('value');
  const value = parseTyped(text, display);
  if (value === null) {
    fault('number', 'value');
    return null;
  }
  const unit = plain(cell('unit').text);
  const expected = unitName(texts, display.unit);
  const known = [display.unit, expected, unitName(CHINESE, display.unit)].map(plain);
  const isRate = display.scale !== 1;
  if (unit === '' && isRate && !/[%％]/.test(text)) {
    fault('unit-missing', 'value');
    return null;
  }
  if (unit !== '' && !known.includes(unit) && !(isRate && unit === '%')) {
    fault('unit', 'value', { unit, expected });
    return null;
  }
  return value;
}

function headOf(text: string): Column | null {
  const head = key(text);
  const found = Object.entries(HEADERS).find(([, names]) => names.includes(head));
  return (found?.[0] as Column | undefined) ?? null;
}

/** Names with their place, and without it where they are the city's or a place is said beside them. */
function namesOf(texts: Texts, plan: PlanView, view: IndicatorView): string[] {
  return [
    view.id,
    view.family,
    ...[texts, CHINESE].flatMap((one) => [indicatorName(one, plan, view), indicatorFamilyName(one, view)]),
  ].map(key);
}

/** Whether a name alone names it: of the city, or with its place in the name. */
function isWhole(texts: Texts, plan: PlanView, view: IndicatorView, wanted: string): boolean {
  const whole = [view.id, indicatorName(texts, plan, view), indicatorName(CHINESE, plan, view)].map(key);
  return (view.region === null && view.chain === null) || whole.includes(wanted);
}

function placesOf(texts: Texts, plan: PlanView, { region, chain }: IndicatorView): string[] {
  const place = plan.regions.find(({ id }) => id === region) ?? plan.chains.find(({ id }) => id === chain);
  return place === undefined
    ? [texts, CHINESE].map((one) => key(one.t('place-city')))
    : [place.id, texts.local(place.name), place.name.zh].map(key);
}

function yesOrNo(text: string): boolean | null {
  const word = key(text);
  return word === '' || YES.includes(word) ? true : NO.includes(word) ? false : null;
}

/** Half width, without blanks at the ends. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** What two spellings of one name have in common: width, case, blanks and what stands in brackets. */
function key(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/\s+/g, '');
}
