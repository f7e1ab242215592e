/** What files of quota tables are called, and what stands above and below their tables: title, line of the unit, notes. */
import type { Diagnostic, PlanView, QuotaChoice, QuotaExport } from '../engine/wire';
import { messageArguments } from '../i18n/message-arguments';
import { formatYear } from '../i18n/numbers';
import { CHINESE, type Texts } from '../i18n/texts';
import { tableOf, type QuotasState } from '../state/quotas';
import { indicatorFamilyName } from './names';
import { choiceUnit, choiceYear } from './quota-words';

export type QuotaFileForm = 'table-xlsx' | 'annex-xlsx' | 'table-csv';

/** Names of the city's indicators, in Chinese and in the page's language, each with its id first. */
export function indicatorNames(texts: Texts, plan: PlanView): [string, string][] {
  const ofCity = plan.indicators.filter(({ region, chain }) => region === null && chain === null);
  const languages = texts === CHINESE ? [CHINESE] : [CHINESE, texts];
  return languages.flatMap((one) =>
    ofCity.map((indicator): [string, string] => [indicator.id, indicatorFamilyName(one, indicator)]),
  );
}

/** 2026年11月28日; 2026-11-28 in English. */
export function dayText(texts: Texts, date: Date): string {
  const two = (number: number): string => String(number).padStart(texts.lang === 'en' ? 2 : 1, '0');
  return texts.t('day', {
    year: formatYear(date.getFullYear()),
    month: two(date.getMonth() + 1),
    day: two(date.getDate()),
  });
}

/** 湖州市2023年腾出能耗空间分解表 */
export function tableTitle(texts: Texts, plan: PlanView, choice: QuotaChoice): string {
  return texts.t('quota-file-title', {
    city: texts.local(plan.city),
    year: choiceYear(texts, choice),
    table: texts.local(choice.name),
  });
}

/** Plan, table and date; a file system has no use for some characters. */
export function fileName(parts: readonly string[], date: Date, ending: string): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  const clean = (part: string): string =>
    part
      .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return `${[...parts.map(clean).filter((part) => part !== ''), day].join('_')}.${ending}`;
}

/** 说明, 资料来源: the notes under a table. Each begins with a word by which a reader of files knows it for a note. */
export function tableNotes(texts: Texts, plan: PlanView, choices: readonly QuotaChoice[]): string[] {
  const [only] = choices;
  const clause = choices.length === 1 ? (only?.source?.clause ?? only?.source?.ref ?? null) : null;
  const named = (text: string | null): string => (text === null || text === '' ? 'none' : text);
  const source = texts.t('quota-file-document', {
    title: texts.local(plan.title),
    number: named(plan.document.number),
    clause: named(clause),
  });
  return [
    texts.t('quota-file-note', { base: formatYear(plan.base_year) }),
    texts.t('quota-file-source', {
      source,
      plan: plan.id,
      version: String(plan.version),
      digest: plan.digest.slice(0, 8),
    }),
  ];
}

/** What the core is told of a file that is to be saved. */
export function exportOf(
  texts: Texts,
  plan: PlanView,
  choices: readonly QuotaChoice[],
  { form, quotas, date }: { form: QuotaFileForm; quotas: QuotasState; date: Date },
): { what: QuotaExport; title: string } {
  const [first] = choices;
  const annex = form === 'annex-xlsx';
  const title =
    annex || first === undefined
      ? texts.t('quota-annex-title', { city: texts.local(plan.city) })
      : tableTitle(texts, plan, first);
  const unit = annex || first === undefined ? texts.t('quota-annex-unit') : choiceUnit(texts, first);
  const what: QuotaExport = {
    tables: choices.map((choice) => ({
      id: choice.id,
      name: annex ? texts.local(choice.name) : title,
      sheet: tableOf(quotas, choice).sheet,
    })),
    form: form === 'table-csv' ? 'plain' : annex ? 'annex' : 'worksheet',
    english: texts.lang === 'en',
    title,
    unit_line: texts.t('quota-file-unit', {
      unit: unit === '' ? texts.t('quota-no-unit') : unit,
      day: dayText(texts, date),
    }),
    notes: tableNotes(texts, plan, choices),
  };
  return { what, title };
}

/** The tables that a file of all tables holds: those that hand something down; all where none does. */
export function annexChoices(quotas: QuotasState): QuotaChoice[] {
  const all = [...(quotas.choices ?? [])];
  const assigned = all.filter((choice) => tableOf(quotas, choice).sheet.rows.some(({ quota }) => quota.trim() !== ''));
  return assigned.length > 0 ? assigned : all;
}

/** A fault of a cell, or a remark on one, by its parts. */
export interface FileFault {
  sheet: string;
  cell: string;
  content: string;
  reason: string;
  remedy: string;
}

export function fileFault(texts: Texts, { code, params, place }: Diagnostic): FileFault {
  const word = (name: string): string => (params[name] === undefined ? '' : String(params[name]));
  const id = [`diagnostic-${code}`, `message-${code}`].find((one) => texts.has(one));
  const named = messageArguments(texts, params);
  const [, sheet = ''] = /^(.*)!/.exec(place?.path ?? '') ?? [];
  const [cell, content] = [word('cell'), word('content')];
  return {
    sheet: word('sheet') || sheet,
    cell,
    content,
    reason: id === undefined ? texts.t('message-without-text', { code }) : rest(texts.t(id, named), cell, content),
    remedy: id === undefined ? '' : (texts.attribute(id, 'remedy', named) ?? ''),
  };
}

/** So much of a cell is repeated in a remark on it. */
const CONTENT_SHOWN = 24;

/** What was read past, or otherwise than it may seem, as a sentence; with its sheet where the file has several. */
export function fileRemark(texts: Texts, diagnostic: Diagnostic, several: boolean): string {
  const { code, params } = diagnostic;
  const { content } = params;
  const short =
    typeof content === 'string' && content.length > CONTENT_SHOWN ? `${content.slice(0, CONTENT_SHOWN)}…` : content;
  const shown = short === undefined ? params : { ...params, content: short };
  const id = `diagnostic-${code}`;
  const text = texts.has(id) ? texts.t(id, messageArguments(texts, shown)) : texts.t('message-without-text', { code });
  const { sheet } = fileFault(texts, diagnostic);
  return several && sheet !== '' && params.cell !== undefined ? `${sheet} ${text}` : text;
}

/** A reason without the cell that its row of a list names already. */
function rest(reason: string, cell: string, content: string): string {
  if (cell === '' || !reason.startsWith(cell)) return reason;
  const left = reason.slice(cell.length).trimStart();
  const quoted = `“${content}”`;
  return left.startsWith(quoted) ? left.slice(quoted.length).trimStart() : left;
}
