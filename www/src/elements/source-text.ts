/** A source in words: its kind, where it stands, and the words or the arithmetic that carry the number. */
import type { IndicatorView, PlanView, Source } from '../engine/wire';
import type { Texts } from '../i18n/texts';
import { textId } from './names';

export function sourceText(texts: Texts, source: Source): string {
  const place = [source.clause, source.ref]
    .filter((part): part is string => part !== null && part !== '')
    .join(texts.t('list-comma'));
  const kind = texts.t(`source-${source.kind}`);
  const quote = source.quote === null || source.quote === '' ? null : texts.t('quoted', { quote: source.quote });
  const words = [place === '' ? null : place, quote].filter((part): part is string => part !== null).join(' ');
  return words === '' ? kind : texts.t('source-words', { kind, words });
}

/** 来源、口径、方案包: the line under a chart. */
export function sourceLine(texts: Texts, plan: PlanView, indicator: IndicatorView): string {
  const scope = texts.has(textId('indicator', indicator.family))
    ? texts.attribute(textId('indicator', indicator.family), 'scope')
    : null;
  return [
    texts.t('source-of-chart', { plan: texts.local(plan.short_title), version: String(plan.version) }),
    scope === null ? null : texts.t('scope-of-chart', { scope }),
    texts.t('not-statistics'),
  ]
    .filter((part): part is string => part !== null)
    .join(texts.t('list-semicolon'));
}
