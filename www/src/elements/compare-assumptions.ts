/** `<tuiyan-compare-assumptions>`: only the assumptions in which compared scenarios differ from the base or among each other. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PageState } from '../state/state';
import { BASE, sameSetting, type Column, type Compared } from './compare-columns';
import { assumptionName, scenarioName, settingLines } from './compare-words';
import { unitOf } from './names';
import { define, PagePart } from './page-part';
import { lineKey } from './scenario-style';
import './table-export';
import type { TableContent } from './table-text';

export class CompareAssumptions extends PagePart {
  @property({ attribute: false }) from: Compared | null = null;
  @property({ attribute: false }) columns: readonly Column[] = [];
  @state() private onlyAmong = false;

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.kept, page.texts];
  }

  private name(id: string): string {
    const { plan, kept, texts } = this.page;
    return plan === null ? id : scenarioName(texts, plan, kept, id);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { from, columns } = this;
    if (from === null) {
      return nothing;
    }
    const { plan, answer } = from;
    const { texts } = this.page;
    const others = columns.filter(({ at, faults }) => at !== null && faults.length === 0);
    const shown = answer.differences.filter(({ among }) => among || !this.onlyAmong);
    const lines = (setting: Parameters<typeof settingLines>[1], display: Parameters<typeof settingLines>[2]) =>
      settingLines(texts, setting, display);
    const table: TableContent = {
      title: this.t('compare-assumptions'),
      head: [this.t('column-lever'), this.t('column-unit'), this.name(BASE), ...others.map(({ id }) => this.name(id))],
      rows: shown.map(({ id, display, base, values }) => [
        assumptionName(texts, plan, id),
        display === null ? '' : unitOf(texts, display),
        ...[base, ...others.map(({ at }) => values[at ?? 0] ?? null)].map((one) => lines(one, display).join('; ')),
      ]),
    };
    return html`<section class="section" data-role="compare-assumptions">
      <h3>
        ${this.t('compare-assumptions')}
        <span class="note">${this.t('target-count', { shown: shown.length, count: answer.differences.length })}</span>
      </h3>
      ${
        answer.differences.length === 0
          ? html`<p class="none-found">${this.t('compare-no-assumptions')}</p>`
          : html`<div class="view-choices">
                <label
                  ><input
                    type="checkbox"
                    data-role="only-among"
                    .checked=${this.onlyAmong}
                    @change=${(event: Event) => (this.onlyAmong = (event.target as HTMLInputElement).checked)}
                  />
                  ${this.t('compare-only-among')}</label
                >
                <tuiyan-table-tools .store=${this.store} .table=${table}></tuiyan-table-tools>
              </div>
              <div class="scroller" tabindex="0" role="region" aria-label=${this.t('compare-assumptions')}>
                <table>
                  <caption class="spoken">
                    ${this.t('compare-assumptions')}
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col" class="first">${this.t('column-lever')}</th>
                      <th scope="col" class="number">
                        ${lineKey(columns[0]?.style ?? { name: '', dash: '', marker: null })} ${this.name(BASE)}
                      </th>
                      ${others.map(({ id, style }) => html`<th scope="col" class="number">${lineKey(style)} ${this.name(id)}</th>`)}
                    </tr>
                  </thead>
                  <tbody>
                    ${shown.map(
                      ({ id, display, base, values }) =>
                        html`<tr data-assumption=${id}>
                          <th scope="row" class="first">
                            ${assumptionName(texts, plan, id)}
                            <span class="muted small">${display === null ? nothing : unitOf(texts, display)}</span>
                          </th>
                          <td class="number">
                            ${lines(base, display).map((line) => html`<span class="line">${line}</span>`)}
                          </td>
                          ${others.map(({ at }) => {
                            const own = values[at ?? 0] ?? null;
                            return html`<td class=${sameSetting(own, base) ? 'number muted' : 'number differs'}>
                              ${lines(own, display).map((line) => html`<span class="line">${line}</span>`)}
                            </td>`;
                          })}
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>
              <p class="table-notes">${this.t('compare-assumptions-note')}</p>`
      }
    </section>`;
  }
}

define('tuiyan-compare-assumptions', CompareAssumptions);
