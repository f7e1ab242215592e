/** 滚动调整: what is left of target and quotas, by period, and handed down again by the table's method. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MISSING } from '../i18n/numbers';
import { quotaDecimals, shownDecimal, signedDecimal } from './quota-cells';
import type { PanelSetting } from './quota-panel';
import { ruleField } from './quota-rule-field';
import { unmetText } from './quota-summary';
import { choiceUnit, placeWord, remark } from './quota-words';

const REMARKS_SHOWN = 4;

export function revisionPanel(setting: PanelSetting): TemplateResult {
  const { page, plan, choice, table, set } = setting;
  const { texts, quotas } = page;
  const asked = table.revision ?? { periods: '1', carry_over: false };
  const present = quotas.answer?.revision ?? null;
  const faults = present?.diagnostics ?? [];
  return html`<div class="toolbar">
      <label
        >${texts.t('quota-revision-periods')}
        ${ruleField(page, {
          path: 'revision.periods',
          label: texts.t('quota-revision-periods'),
          text: asked.periods,
          hint: '1',
          set: (periods) => set({ revision: { ...asked, periods } }),
        })}</label
      >
      <label class="check">
        <input
          type="checkbox"
          data-rule="revision.carry_over"
          .checked=${live(asked.carry_over)}
          @change=${(event: Event) =>
            set({ revision: { ...asked, carry_over: (event.target as HTMLInputElement).checked } })}
        />${texts.t('quota-revision-carry')}
      </label>
    </div>
    ${line(setting)}
    ${
      faults.length === 0
        ? nothing
        : html`<ul class="quota-remarks small">
            ${faults.slice(0, REMARKS_SHOWN).map((fault) => html`<li>${remark(texts, plan, choice, fault)}</li>`)}
            ${
              faults.length > REMARKS_SHOWN
                ? html`<li>${texts.t('quota-more-remarks', { count: faults.length - REMARKS_SHOWN })}</li>`
                : nothing
            }
          </ul>`
    }
    ${handedDown(setting)}`;
}

/** 全市余 5.0，各地合计余 5.1，多 0.1 */
function line({ page, choice, table }: PanelSetting): TemplateResult | typeof nothing {
  const { texts, quotas } = page;
  const revision = quotas.answer?.revision;
  if (!revision || revision.left === null) {
    return nothing;
  }
  const decimals = quotaDecimals(choice, table);
  const number = (text: string | null): string => shownDecimal(text, decimals);
  return html`<p data-role="quota-revision-line">
    ${texts.t('quota-revision-line', {
      done: revision.done === null ? 'none' : number(revision.done),
      left: number(revision.left),
      periods: revision.by_period.length,
      each: number(revision.by_period[0] ?? null),
      total: number(revision.total),
      unit: choiceUnit(texts, choice),
    })}${
      revision.difference === null || !/[1-9]/.test(revision.difference)
        ? nothing
        : texts.t('quota-revision-differs', { difference: signedDecimal(revision.difference, decimals) })
    }
  </p>`;
}

/** What the method gives each place of what is left, beside what is left of its quota. */
function handedDown({ page, plan, choice, table }: PanelSetting): TemplateResult | typeof nothing {
  const { texts, quotas } = page;
  const revision = quotas.beside?.revision;
  if (!revision) {
    return nothing;
  }
  if (revision.unmet) {
    return html`<p class="note-line">${unmetText(page, plan, choice, revision.unmet)}</p>`;
  }
  const method = texts.t(`quota-method-${table.method}`);
  if (!revision.rows.some(({ proposed }) => proposed !== null)) {
    const told = revision.diagnostics.find(({ code }) => code === 'quota-revision-method');
    return told ? html`<p class="muted small">${remark(texts, plan, choice, told)}</p>` : html``;
  }
  const decimals = quotaDecimals(choice, table);
  const number = (text: string | null | undefined): string =>
    text === null || text === undefined ? MISSING : shownDecimal(text, decimals);
  return html`<div class="scroller">
    <table class="quota-beside-table">
      <thead>
        <tr>
          <th scope="col" class="first">${texts.t('column-region')}</th>
          <th scope="col" class="number">${texts.t('quota-column-left')}</th>
          <th scope="col" class="number">${texts.t('quota-revision-again', { method })}</th>
          <th scope="col" class="number">${texts.t('quota-column-per-period')}</th>
        </tr>
      </thead>
      <tbody>
        ${table.sheet.rows.map(({ place }, at) => {
          const row = revision.rows[at];
          return html`<tr data-revision-place=${place}>
            <th scope="row" class="first">${placeWord(texts, plan, place)}</th>
            <td class="number">${number(row?.left)}</td>
            <td class="number">${number(row?.proposed)}</td>
            <td class="number">${number(row?.proposed_by_period[0])}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
