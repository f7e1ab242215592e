/** The notes of a memo: date of the data, scenario with its digest, published results it is moved onto, what was changed in it, random paths. */
import type { LeverView, PlanView, Scenario } from '../engine/wire';
import { formatPlain, formatValue, formatYear } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { outturnsOf, type Outturn } from '../state/outturns';
import { adjustments, changedLevers, presetValues, scenarioValues, shownValue } from '../state/scenario';
import { scenarioDigest } from '../state/scenario-digest';
import { indicatorOf } from '../state/state';
import { indicatorName, leverName, unitOf } from './names';
import { dayText } from './quota-file-words';
import { withUnit } from './quota-words';

export interface NotesFrom {
  texts: Texts;
  plan: PlanView;
  scenario: Scenario | null;
  engine: string;
  /** Of the chances; null where there are none. */
  paths: { count: number; seed: number } | null;
  day: string;
}

/** So many changed levers or published results are named on the one page; the rest is counted. */
const LEVERS_SHOWN = 8;
const DIGEST_SHOWN = 8;

export function scenarioNotes({ texts, plan, scenario, engine, paths, day }: NotesFrom): string[] {
  const issued = issuedDay(texts, plan.document.issued ?? '');
  const data = texts.t('memo-data', {
    base: formatYear(plan.base_year),
    issued: issued === '' ? 'none' : issued,
    day,
  });
  if (scenario === null) return [data];
  const preset = texts.t(`preset-${scenario.preset}`);
  const count = adjustments(plan, scenario);
  const name = count === 0 ? preset : texts.t('preset-adjusted', { preset, count });
  const digest = scenarioDigest(scenario).slice(0, DIGEST_SHOWN);
  const notes = [data, texts.t('memo-scenario', { name, digest, engine })];
  const moved = outturnsOf(scenario).filter(({ comparable }) => comparable);
  if (moved.length > 0) notes.push(movedNote(texts, plan, moved));
  if (count > 0) notes.push(changedNote(texts, plan, scenario, count));
  if (paths !== null) {
    notes.push(texts.t('memo-paths', { paths: formatPlain(paths.count), seed: formatYear(paths.seed) }));
  }
  return notes;
}

/** 推演已代入公布结果 2 项：规上工业总产值（2024年）；…… */
function movedNote(texts: Texts, plan: PlanView, moved: readonly Outturn[]): string {
  const named = moved.map(({ indicator, year }) => {
    const view = indicatorOf(plan, indicator);
    return texts.t('memo-outturn', {
      indicator: view === null ? indicator : indicatorName(texts, plan, view),
      year: formatYear(year),
    });
  });
  const list = named.slice(0, LEVERS_SHOWN).join(texts.t('list-semicolon'));
  const left = named.length - LEVERS_SHOWN;
  return texts.t('memo-outturns', {
    count: moved.length,
    list: left > 0 ? texts.t('list-and-more', { list, count: left }) : list,
  });
}

/** A date of a document in words; whatever else a pack says, as it is. */
function issuedDay(texts: Texts, issued: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(issued) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return day === undefined ? issued : dayText(texts, date);
}

/** 已调整假设：年整治提升企业数 500 → 600家/年 */
function changedNote(texts: Texts, plan: PlanView, scenario: Scenario, count: number): string {
  const ids = new Set(changedLevers(plan, scenario));
  const moved = plan.levers.filter(({ id }) => ids.has(id)).map((lever) => moveOf(texts, plan, scenario, lever));
  const shares = Object.keys(scenario.shares ?? {}).map((id) => {
    const region = plan.regions.find((one) => one.id === id);
    return texts.t('share-of', { region: region ? texts.local(region.name) : id });
  });
  const all = [...moved, ...shares];
  const list = all.slice(0, LEVERS_SHOWN).join(texts.t('list-semicolon'));
  const left = all.length - LEVERS_SHOWN;
  return texts.t('memo-changed', {
    count,
    list: left > 0 ? texts.t('list-and-more', { list, count: left }) : list,
  });
}

function moveOf(texts: Texts, plan: PlanView, scenario: Scenario, lever: LeverView): string {
  const value = (values: ReturnType<typeof scenarioValues>): string => formatValue(shownValue(values), lever.display);
  return texts.t('memo-lever', {
    lever: leverName(texts, lever),
    from: value(presetValues(plan, scenario.preset, lever)),
    to: withUnit(texts, value(scenarioValues(plan, scenario, lever)), unitOf(texts, lever.display)),
  });
}
