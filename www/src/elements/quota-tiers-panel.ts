/** Tiers and points of the method `tiered`: a rate for each tier, the intensity from which the next one begins, points by grade. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuotaChoice, QuotaTiers } from '../engine/wire';
import type { QuotaTable } from '../state/quotas';
import type { PageState } from '../state/state';
import { ruleField } from './quota-rule-field';

const GRADES = ['A', 'B', 'C', 'D'] as const;
const MOST_TIERS = 10;

export function tiersPanel(
  page: PageState,
  choice: QuotaChoice,
  table: QuotaTable,
  set: (tiers: QuotaTiers | null) => void,
): TemplateResult {
  const { texts } = page;
  const usual = choice.usual_tiers;
  const tiers = table.tiers ?? usual;
  const { rates, edges, points } = tiers;
  const put = (texts_: readonly string[], at: number, text: string): string[] =>
    texts_.map((one, index) => (index === at ? text : one));
  const count = rates.length;
  const byRank = edges.length === 0;
  const size = (to: number): void => {
    const more = Array.from({ length: to }, (_, at) => rates[at] ?? rates[count - 1] ?? '0%');
    set({ ...tiers, rates: more, edges: byRank ? [] : Array.from({ length: to - 1 }, (_, at) => edges[at] ?? '') });
  };
  return html`<div class="quota-tiers" role="group" aria-label=${texts.t('quota-tiers')}>
    <div class="scroller">
      <table>
        <tbody>
          <tr>
            <th scope="row">${texts.t('quota-tier-rate')}</th>
            ${rates.map(
              (rate, at) =>
                html`<td>
                  ${ruleField(page, {
                    path: `tiers.rates.${at}`,
                    label: texts.t('quota-tier-rate-of', { tier: at + 1 }),
                    text: rate,
                    set: (text) => set({ ...tiers, rates: put(rates, at, text) }),
                  })}
                </td>`,
            )}
            <td>
              <button
                type="button"
                data-role="quota-tier-less"
                aria-label=${texts.t('quota-tier-less')}
                title=${texts.t('quota-tier-less')}
                ?disabled=${count <= 1}
                @click=${() => size(count - 1)}
              >
                −
              </button>
              <button
                type="button"
                data-role="quota-tier-more"
                aria-label=${texts.t('quota-tier-more')}
                title=${texts.t('quota-tier-more')}
                ?disabled=${count >= MOST_TIERS}
                @click=${() => size(count + 1)}
              >
                +
              </button>
            </td>
          </tr>
          ${
            byRank
              ? html``
              : html`<tr>
                  <th scope="row">${texts.t('quota-tier-edge')}</th>
                  ${edges.map(
                    (edge, at) =>
                      html`<td>
                        ${ruleField(page, {
                          path: `tiers.edges.${at}`,
                          label: texts.t('quota-tier-edge-of', { tier: at + 2 }),
                          text: edge,
                          set: (text) => set({ ...tiers, edges: put(edges, at, text) }),
                        })}
                      </td>`,
                  )}
                </tr>`
          }
          <tr>
            <th scope="row">${texts.t('quota-tier-points')}</th>
            ${GRADES.map(
              (grade, at) =>
                html`<td>
                  <label
                    >${grade}
                    ${ruleField(page, {
                      path: `tiers.points.${at}`,
                      label: texts.t('quota-tier-points-of', { grade }),
                      text: points[at] ?? '',
                      set: (text) => set({ ...tiers, points: put(points, at, text) }),
                    })}</label
                  >
                </td>`,
            )}
          </tr>
        </tbody>
      </table>
    </div>
    <div class="toolbar">
      <label class="check">
        <input
          type="checkbox"
          data-role="quota-tier-edges"
          .checked=${!byRank}
          @change=${(event: Event) => {
            const typed = (event.target as HTMLInputElement).checked;
            set({ ...tiers, edges: typed ? Array.from({ length: count - 1 }, (_, at) => String(at + 1)) : [] });
          }}
        />${texts.t('quota-tier-by-edge')}
      </label>
      <button type="button" ?disabled=${table.tiers === null} data-role="quota-tiers-usual" @click=${() => set(null)}>
        ${texts.t('quota-tiers-usual')}
      </button>
    </div>
  </div>`;
}
