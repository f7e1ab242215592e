/** Tables as a CSV file: UTF-8 with its mark, lines of what it is of above the table. */
import type { PageState } from '../state/state';
import { fileName } from './quota-file-words';
import { saveFile } from './save-file';

/** Fields that a spreadsheet would run stand behind a quotation mark; those of numbers begin with a sign, too, and stay. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
  const lines = rows.map((row) => Array.from({ length: width }, (_, at) => field(row[at] ?? '')).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function field(text: string): string {
  const shown = /^[=@\t]|^[+-](?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replace(/"/g, '""')}"` : shown;
}

/** Saves a table with lines of its plan, its scenario and the versions above it. */
export function saveTable(state: PageState, title: string, rows: readonly (readonly string[])[]): void {
  const { plan, texts } = state;
  if (plan === null) {
    return;
  }
  const content = csvText([[title], ...headLines(state).map((line) => [line]), [], ...rows]);
  const name = fileName([texts.local(plan.short_title), title], new Date(), 'csv');
  saveFile(name, 'text/csv;charset=utf-8', content);
}

function headLines({ plan, scenario, texts }: PageState): string[] {
  if (plan === null) {
    return [];
  }
  return [
    texts.local(plan.title),
    ...(scenario === null ? [] : [`${texts.t('scenario')}${texts.t('colon')}${texts.t(`preset-${scenario.preset}`)}`]),
    texts.t('versions', { plan: plan.id, pack: String(plan.version), engine: plan.engine_version }),
    texts.t('not-statistics'),
  ];
}
