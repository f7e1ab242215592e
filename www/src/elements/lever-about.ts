/** What a lever is about, on demand: meaning, the plan's value with its words, the plausible band with its reason, what it moves. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LeverView, PlanView, Source } from '../engine/wire';
import { formatValue } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { indicatorOf } from '../state/state';
import { valueText } from './figures';
import { indicatorName, leverName, textId } from './names';
import { sourceText } from './source-text';

/** So many affected indicators are named, the city's own first. */
const NAMED = 8;

export function leverAbout(texts: Texts, plan: PlanView, lever: LeverView): TemplateResult {
  const help = texts.attribute(
    textId('lever', lever.family),
    'help',
    lever.name === null ? {} : { name: texts.local(lever.name) },
  );
  return html`<dl class="about">
    ${help === null ? nothing : fact(texts.t('about-meaning'), help)}
    ${fact(texts.t('about-name'), leverName(texts, lever))}
    ${fact(texts.t('about-plan-value'), valueText(texts, lever.value, lever.display), lever.source ?? 'default')}
    ${
      lever.plausible === null
        ? nothing
        : fact(
            texts.t('about-plausible'),
            texts.t('range', {
              low: formatValue(lever.plausible[0], lever.display),
              high: valueText(texts, lever.plausible[1], lever.display),
            }),
            lever.plausible_source ?? null,
          )
    }
    ${fact(texts.t('about-affects'), affected(texts, plan, lever))}
  </dl>`;

  function fact(term: string, words: string, source: Source | 'default' | null = null): TemplateResult {
    return html`<dt>${term}</dt>
      <dd>
        ${words}
        ${
          source === null
            ? nothing
            : html`<span class="muted"
                >${source === 'default' ? texts.t('source-default') : sourceText(texts, source)}</span
              >`
        }
      </dd>`;
  }
}

function affected(texts: Texts, plan: PlanView, lever: LeverView): string {
  const views = lever.affects.flatMap((id) => indicatorOf(plan, id) ?? []);
  const city = views.filter(({ region, chain }) => region === null && chain === null);
  const named = (city.length > 0 ? city : views).slice(0, NAMED).map((view) => indicatorName(texts, plan, view));
  const rest = (city.length > 0 ? city : views).length - named.length;
  const list = named.join(texts.t('list-comma'));
  return named.length === 0
    ? texts.t('affects-nothing')
    : rest > 0
      ? texts.t('list-and-more', { list, count: rest })
      : list;
}
