/** What an audit found, in words: its sentence, its figures, and the table that is saved. The command line says the same. */
import type { AnalysisAnswer } from '../engine/wire';
import { formatPlain, formatYear } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { joined } from './figures';
import { textId, unitName } from './names';

export type AuditAnswer = Extract<AnalysisAnswer, { kind: 'audit' }>;
export type Finding = AuditAnswer['findings'][number];
export type FindingFigure = Finding['figures'][number];
export type FindingItem = Finding['items'][number];

/** Most serious first. */
export const SEVERITIES = ['contradiction', 'not-additive', 'tension', 'shift', 'already-met', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export function findingText(texts: Texts, finding: Finding): string {
  const named: Record<string, string> = {};
  for (const one of finding.figures) named[one.name] = figureText(texts, one);
  for (const { name, said } of finding.words) named[name] = wordText(texts, said);
  return texts.t(`audit-${finding.code}`, named);
}

/** A figure with its unit, with as few decimals as it needs; a year as it is. */
export function figureText(texts: Texts, { value, display }: FindingFigure): string {
  if (display.unit === 'calendar-year') {
    return formatYear(value);
  }
  const number = formatPlain(Number((value * display.scale).toFixed(display.decimals)), display.decimals);
  const unit = unitName(texts, display.unit);
  return joined(number, unit, texts.lang);
}

function wordText(texts: Texts, said: Finding['words'][number]['said']): string {
  if ('name' in said) return texts.local(said.name);
  if ('indicator' in said) return texts.t(textId('indicator', said.indicator));
  if ('indicator_scope' in said) {
    return texts.attribute(textId('indicator', said.indicator_scope), 'scope') ?? texts.t('audit-no-scope');
  }
  if ('source' in said) return texts.t(`source-${said.source}`);
  if ('level' in said) return texts.t(`level-${said.level}`);
  return said.scope ?? texts.t('audit-no-scope');
}

/** The findings as rows of a table that is saved, with their header. */
export function findingRows(
  texts: Texts,
  findings: readonly Finding[],
  names: { plan: (id: string) => string; item: (item: FindingItem) => string },
): string[][] {
  const head = ['severity', 'finding', 'items', 'clauses', 'figures', 'plans'];
  const between = texts.t('list-semicolon');
  return [
    head.map((column) => texts.t(`findings-column-${column}`)),
    ...findings.map((one) => [
      texts.t(`audit-severity-${one.severity}`),
      findingText(texts, one),
      one.items.map(names.item).join(between),
      one.items.map(({ clause }) => clause ?? '—').join(between),
      one.figures.map((figure) => `${figureName(texts, figure.name)} ${figureText(texts, figure)}`).join(between),
      one.plans.map(names.plan).join(between),
    ]),
  ];
}

/** What a figure of a finding is. */
export function figureName(texts: Texts, name: string): string {
  const id = `findings-number-${name.replace(/_/g, '-')}`;
  return texts.has(id) ? texts.t(id) : name;
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): ReadonlyMap<Severity, number> {
  const counts = new Map<Severity, number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return counts;
}
