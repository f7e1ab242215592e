/**
 * `<tuiyan-quota-versions>`: the present table, kept versions and methods side by side: the quota of every place, what it differs by from
 * what the reader holds it against, and what each table comes to as a whole.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PlanView, QuotaAnswer, QuotaChoice, QuotaDifference } from '../engine/wire';
import { formatPercent, MISSING } from '../i18n/numbers';
import { openChoice, tableOf, type QuotaColumn, type QuotaMethod, type QuotaTable } from '../state/quotas';
import type { PageState } from '../state/state';
import { icon } from './icons';
import { define, PagePart } from './page-part';
import { decimalsOf, quotaDecimals, shownDecimal, shownText, signedDecimal, withoutSign } from './quota-cells';
import { placeInSentence, placeWord, remark } from './quota-words';
import { chanceText } from './risk-words';

/** What tables are held against: the base, last year's, or one of the sheets (0 the present one, then the versions). */
type Against = 'base' | 'last-year' | number;

export class QuotaVersions extends PagePart {
  @state() private against: Against = 0;

  protected shows(state: PageState): readonly unknown[] {
    const { open, tables, comparison, choices } = state.quotas;
    return [state.plan, open, tables, comparison, choices, state.risk.on, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, quotas } = this.page;
    const choice = openChoice(quotas);
    if (!plan || !choice) {
      return nothing;
    }
    const table = tableOf(quotas, choice);
    const { comparison } = quotas;
    return html`<section class="section" data-role="quota-versions" ?data-closed=${!comparison}>
      <h3>
        <button
          type="button"
          class="plain turn"
          data-role="quota-compare"
          aria-expanded=${comparison ? 'true' : 'false'}
          @click=${() => this.store.compareQuotas(comparison ? null : [])}
        >
          ${icon('turn')} ${this.t('quota-compare')}
        </button>
        <span class="note">${this.t('quota-version-count', { count: table.versions.length })}</span>
        <button type="button" data-role="quota-keep" @click=${() => this.keep(table)}>${this.t('quota-keep')}</button>
      </h3>
      ${comparison ? this.body(plan, choice, table) : nothing}
    </section>`;
  }

  private body(plan: PlanView, choice: QuotaChoice, table: QuotaTable): TemplateResult {
    const { comparison } = this.page.quotas;
    const columns = comparison?.columns ?? [];
    return html`<div class="toolbar">
        <label>
          ${this.t('quota-against')}
          <select
            data-role="quota-against"
            @change=${(event: Event) => this.hold((event.target as HTMLSelectElement).value)}
          >
            ${this.references(table, columns).map(
              ([value, name]) =>
                html`<option value=${String(value)} ?selected=${value === this.against}>${name}</option>`,
            )}
          </select>
        </label>
        <span class="method-chips" role="group" aria-label=${this.t('quota-compare-methods')}>
          ${choice.methods.map((method) => this.chip(choice, method))}
        </span>
      </div>
      ${columns.length === 0 ? html`<p class="muted">${this.t('state-busy')}</p>` : this.table(plan, choice, table, columns)}`;
  }

  private keep({ versions }: QuotaTable): void {
    this.store.keepVersion(this.t('quota-version-name', { number: versions.length + 1 }));
  }

  private chip(choice: QuotaChoice, method: QuotaMethod): TemplateResult {
    const methods = this.page.quotas.comparison?.methods ?? [];
    const on = methods.includes(method);
    const next = on ? methods.filter((one) => one !== method) : [...methods, method];
    return html`<button
      type="button"
      class="method-chip"
      aria-pressed=${on ? 'true' : 'false'}
      data-compare-method=${method}
      @click=${() => this.store.compareQuotas(choice.methods.filter((one) => next.includes(one)))}
    >
      ${this.t(`quota-method-${method}`)}
    </button>`;
  }

  private references(table: QuotaTable, columns: readonly QuotaColumn[]): [Against, string][] {
    const has = (against: string): boolean =>
      columns.some(({ answer }) => answer.differences.some((one) => one.against === against));
    const found: [Against, string][] = [[0, this.t('quota-present')]];
    if (has('base')) {
      found.push(['base', this.t('quota-column-base')]);
    }
    if (has('last-year')) {
      found.push(['last-year', this.t('quota-last-year')]);
    }
    table.versions.forEach(({ name }, at) => found.push([at + 1, name]));
    return found;
  }

  private hold(value: string): void {
    this.against = value === 'base' || value === 'last-year' ? value : Number(value);
  }

  private difference({ differences }: QuotaAnswer): QuotaDifference | undefined {
    const { against } = this;
    return differences.find((one) => (typeof against === 'number' ? one.version === against : one.against === against));
  }

  private table(
    plan: PlanView,
    choice: QuotaChoice,
    table: QuotaTable,
    columns: readonly QuotaColumn[],
  ): TemplateResult {
    const { texts, risk } = this.page;
    const decimals = quotaDecimals(choice, table);
    const quota = ({ kind, answer, name }: QuotaColumn, at: number): string => {
      const version = table.versions.find((one) => one.name === name);
      const sheet = answer.sheet ?? (kind === 'present' ? table.sheet : kind === 'version' ? version?.sheet : null);
      const text = sheet?.rows[at]?.quota ?? '';
      return text === '' ? MISSING : shownText(text, decimals);
    };
    const change = (column: QuotaColumn, at: number): string => {
      const text = this.difference(column.answer)?.changes[at];
      return text === undefined || text === null ? MISSING : signedDecimal(text, decimals);
    };
    const whole = (id: string, of: (column: QuotaColumn) => string): TemplateResult =>
      html`<tr class="of-whole">
        <th scope="row" class="first">${this.t(id)}</th>
        ${columns.map((column) => html`<td class="number" colspan="2">${of(column)}</td>`)}
      </tr>`;
    return html`<div class="scroller" tabindex="0" role="region" aria-label=${this.t('quota-compare')}>
        <table class="quota-compare">
          <thead>
            <tr>
              <th scope="col" class="first">${this.t('column-region')}</th>
              ${columns.map((column, at) => this.head(column, at, columns))}
            </tr>
          </thead>
          <tbody>
            ${table.sheet.rows.map(
              ({ place }, at) =>
                html`<tr>
                  <th scope="row" class="first">${placeWord(texts, plan, place)}</th>
                  ${columns.map(
                    (column) =>
                      html`<td class="number">${quota(column, at)}</td>
                        <td class="number muted">${change(column, at)}</td>`,
                  )}
                </tr>`,
            )}
            <tr class="of-whole">
              <th scope="row" class="first">
                ${this.t(table.sheet.kind === 'additive' ? 'quota-total' : 'quota-mean')}
              </th>
              ${columns.map(
                ({ answer }) =>
                  html`<td class="number">${mean(answer.check?.whole ?? null, decimals)}</td>
                    <td></td>`,
              )}
            </tr>
            ${whole('quota-moved', ({ answer }) => {
              const found = this.difference(answer);
              return found ? shownDecimal(found.moved, decimals) : MISSING;
            })}
            ${whole('quota-largest', ({ answer }) => {
              const largest = this.difference(answer)?.largest;
              return largest && /[1-9]/.test(largest[1])
                ? `${placeInSentence(texts, plan, largest[0])} ${signedDecimal(largest[1], decimals)}`
                : MISSING;
            })}
            ${whole('quota-gini', ({ answer }) => answer.check?.effort_gini?.toFixed(3) ?? MISSING)}
            ${
              risk.on
                ? [
                    whole('quota-lowest', ({ answer }) => {
                      const lowest = answer.check?.lowest_probability;
                      return lowest
                        ? `${placeInSentence(texts, plan, lowest[0])} ${chanceText(texts, lowest[1])}`
                        : MISSING;
                    }),
                    whole('quota-spread', ({ answer }) => {
                      const spread = answer.check?.probability_spread ?? null;
                      return spread === null ? MISSING : this.t('quota-points', { points: formatPercent(spread, 0) });
                    }),
                  ]
                : nothing
            }
          </tbody>
        </table>
      </div>
      <p class="table-notes">${this.t('quota-compare-note')}</p>`;
  }

  private head(column: QuotaColumn, at: number, columns: readonly QuotaColumn[]): TemplateResult {
    const { plan, texts, quotas } = this.page;
    const choice = openChoice(quotas);
    const { kind, name, answer } = column;
    const title =
      kind === 'present' ? this.t('quota-present') : kind === 'method' ? this.t(`quota-method-${name}`) : name;
    const index = columns.slice(0, at).filter((one) => one.kind === 'version').length;
    const why = answer.unmet
      ? this.t('quota-unreachable')
      : answer.check === null && plan && choice
        ? answer.diagnostics.map((one) => remark(texts, plan, choice, one)).join(' ')
        : '';
    return html`<th scope="colgroup" colspan="2" class="number">
      ${title}
      ${
        kind === 'version'
          ? html`<span class="second">
              <button type="button" class="link" @click=${() => this.store.restoreVersion(index)}>
                ${this.t('quota-restore')}
              </button>
              <button
                type="button"
                class="link"
                aria-label=${this.t('quota-drop-version', { name })}
                @click=${() => this.store.dropVersion(index)}
              >
                ${this.t('quota-remove')}
              </button>
            </span>`
          : nothing
      }
      ${why === '' ? nothing : html`<span class="second wraps">${why}</span>`}
    </th>`;
  }
}

function mean(text: string | null, decimals: number): string {
  if (text === null) {
    return MISSING;
  }
  const most = Math.max(decimals, Math.min(decimals + 2, decimalsOf([withoutSign(text)], 0)));
  return shownDecimal(String(Number(Number(text).toFixed(most))), decimals);
}

define('tuiyan-quota-versions', QuotaVersions);
