/** A table as text for other programs: head lines that name plan, scenario and versions, and CSV as spreadsheets read it. */
import type { PlanView, Scenario } from '../engine/wire';
import type { Texts } from '../i18n/texts';
import { isMarked } from '../sheets/marked';
import { adjustments } from '../state/scenario';

export interface TableContent {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Title, plan and scenario, versions and digest. */
export function headLines(texts: Texts, plan: PlanView, scenario: Scenario, title: string): string[][] {
  const preset = texts.t(`preset-${scenario.preset}`);
  const count = adjustments(plan, scenario);
  return [
    [title],
    [texts.local(plan.title), count === 0 ? preset : texts.t('preset-adjusted', { preset, count })],
    [
      texts.t('versions', { plan: plan.id, pack: String(plan.version), engine: plan.engine_version }),
      plan.digest,
      texts.t('not-statistics'),
    ],
  ];
}

/** With a byte order mark and rows of one length; what a spreadsheet would run as a formula gets an apostrophe, numbers stay numbers. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
  const lines = rows.map((row) => Array.from({ length: width }, (_, at) => field(row[at] ?? '')).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function field(text: string): string {
  const isNumber = /^[+-]\d[\d,.]*(e[+-]?\d+)?%?$/i.test(text);
  const safe = isMarked(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
