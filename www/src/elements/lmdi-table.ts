/** What stands behind a difference of energy use and CO2: activity, structure, intensity and emission factor, an indicator a row. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { IndicatorView, PlanView } from '../engine/wire';
import { formatDifference } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { indicatorOf } from '../state/state';
import { indicatorName, unitName } from './names';
import { tableHeads } from './table-heads';
import type { Attributed, Attribution } from './waterfall';

/** Whose index decomposition is shown whatever the waterfall is of. */
export const DECOMPOSED = ['energy.total', 'co2.total'];
const EFFECTS = ['activity', 'structure', 'intensity', 'factor'] as const;
type Lmdi = NonNullable<Attributed['lmdi']>;

export function lmdiTable(
  texts: Texts,
  plan: PlanView,
  answer: Attribution,
  { year, title }: { year: number; title: string },
): TemplateResult | typeof nothing {
  const rows = DECOMPOSED.flatMap((id) => {
    const view = indicatorOf(plan, id);
    const value = answer.indicators.find((one) => one.id === id)?.years[answer.years.indexOf(year)];
    return view && value?.lmdi ? [{ view, value, lmdi: value.lmdi }] : [];
  });
  if (rows.length === 0) {
    return nothing;
  }
  return html`<section class="section" data-role="lmdi">
    <h3>${title}</h3>
    <div class="scroller" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption class="spoken">
          ${title}
        </caption>
        ${tableHeads([
          { text: texts.t('column-indicator'), kind: 'first' },
          ...EFFECTS.map((one) => ({ text: texts.t(`lmdi-${one}`), kind: 'number' as const })),
          { text: texts.t('lmdi-total'), kind: 'number' },
        ])}
        <tbody>
          ${rows.map(({ view, value, lmdi }) => row(texts, plan, view, { value, lmdi }))}
        </tbody>
      </table>
    </div>
    <p class="table-notes">${texts.t('lmdi-note')} ${texts.t('rounding-note')}</p>
  </section>`;
}

function row(
  texts: Texts,
  plan: PlanView,
  view: IndicatorView,
  { value, lmdi }: { value: Attributed; lmdi: Lmdi },
): TemplateResult {
  return html`<tr data-decomposed=${view.id}>
    <th scope="row" class="first">
      ${indicatorName(texts, plan, view)}<span class="second">${unitName(texts, view.display.difference_unit)}</span>
    </th>
    ${EFFECTS.map(
      (one) =>
        html`<td class="number">
          <span data-effect=${one} data-value=${lmdi[one]}
            >${hasEffect(view.id, one) ? formatDifference(lmdi[one], view.display) : '/'}</span
          >
        </td>`,
    )}
    <td class="number"><b>${formatDifference(value.to - value.from, view.display)}</b></td>
  </tr>`;
}

/** Energy use has no emission factor; a cell that cannot apply holds a stroke, as in official tables. */
function hasEffect(indicator: string, effect: (typeof EFFECTS)[number]): boolean {
  return effect !== 'factor' || !indicator.startsWith('energy.');
}
