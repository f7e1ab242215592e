/** 基期多口径: vintages of a disputed base side by side, with the quota that the table's method gives on each, and one-off adjustments with their reasons. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuotaAdjustment, QuotaBase, QuotaVintage } from '../engine/wire';
import { formatPercent, formatValue, MISSING } from '../i18n/numbers';
import { vintagesOf } from '../state/quota-groups';
import { icon } from './icons';
import { quotaDecimals, shownDecimal } from './quota-cells';
import type { PanelSetting } from './quota-panel';
import { ruleField } from './quota-rule-field';
import { unmetText } from './quota-summary';
import { placeWord, remark } from './quota-words';

const USUAL = ['preliminary', 'yearbook', 'census'] as const;

export function vintagesPanel(setting: PanelSetting): TemplateResult {
  const { page, table, set } = setting;
  const { texts } = page;
  const names = vintagesOf(table);
  const usual = USUAL.map((one) => texts.t(`quota-vintage-${one}`)).filter((name) => !names.includes(name));
  const add = (name: string): void => {
    if (name !== '' && !names.includes(name)) {
      set({ vintages: [...names, name] });
    }
  };
  return html`<div class="toolbar">
      ${names.map(
        (name) =>
          html`<span class="chip"
            >${name}<button
              type="button"
              class="icon plain"
              aria-label=${texts.t('quota-vintage-remove', { vintage: name })}
              title=${texts.t('quota-remove')}
              @click=${() => drop(setting, names, name)}
            >
              ${icon('close')}
            </button></span
          >`,
      )}
      ${usual.map(
        (name) =>
          html`<button type="button" data-vintage-add=${name} @click=${() => add(name)}>
            ${texts.t('quota-vintage-add', { vintage: name })}
          </button>`,
      )}
      <label
        >${texts.t('quota-vintage-other')}
        ${ruleField(page, { path: 'vintages.new', label: texts.t('quota-vintage-other'), text: '', wide: true, set: add })}</label
      >
    </div>
    ${names.length === 0 ? nothing : [underEach(setting), adjustments(setting, names)]}`;
}

function drop({ table, set }: PanelSetting, names: readonly string[], name: string): void {
  const rows = table.sheet.rows.map((row) => ({ ...row, bases: row.bases.filter(({ vintage }) => vintage !== name) }));
  set({ vintages: names.filter((one) => one !== name), sheet: { rows } });
}

/** The quota under each vintage, and the growth that it asks for from that base. */
function underEach({ page, plan, choice, table }: PanelSetting): TemplateResult | typeof nothing {
  const { texts, quotas } = page;
  const told = quotas.beside?.vintages ?? [];
  const vintages = told.length > 0 ? told : (quotas.answer?.vintages ?? []);
  if (vintages.length === 0) {
    return html`<p class="muted small">${texts.t('quota-vintages-empty')}</p>`;
  }
  const byMethod = told.length > 0;
  const method = texts.t(`quota-method-${table.method}`);
  const decimals = quotaDecimals(choice, table);
  const why = ({ diagnostics, unmet }: QuotaVintage): unknown =>
    unmet
      ? html`<span class="second wraps">${unmetText(page, plan, choice, unmet)}</span>`
      : diagnostics.length > 0
        ? html`<span class="second wraps"
            >${diagnostics
              .slice(0, 2)
              .map((one) => remark(texts, plan, choice, one))
              .join(' ')}</span
          >`
        : nothing;
  const base = (vintage: QuotaVintage, at: number): string => {
    const value = vintage.bases[at] ?? null;
    return value === null || !choice.base_display ? MISSING : formatValue(value, choice.base_display);
  };
  return html`<div class="scroller">
    <table class="quota-beside-table" data-role="quota-vintages">
      <thead>
        <tr>
          <th scope="col" class="first" rowspan="2">${texts.t('column-region')}</th>
          ${vintages.map((one) => html`<th scope="colgroup" colspan="3" class="year">${one.vintage}${why(one)}</th>`)}
        </tr>
        <tr>
          ${vintages.map(
            () =>
              html`<th scope="col" class="number">${texts.t('quota-column-base')}</th>
                <th scope="col" class="number">
                  ${byMethod ? texts.t('quota-vintage-quota', { method }) : texts.t('quota-column-quota')}
                </th>
                <th scope="col" class="number">${texts.t('quota-column-growth')} %</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${table.sheet.rows.map(
          ({ place }, at) =>
            html`<tr data-vintage-place=${place}>
              <th scope="row" class="first">${placeWord(texts, plan, place)}</th>
              ${vintages.map(
                (one) =>
                  html`<td class="number">${base(one, at)}</td>
                    <td class="number">${shownDecimal(one.quotas[at] ?? null, decimals)}</td>
                    <td class="number muted">${formatPercent(one.required_growth[at] ?? null)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

interface Placed {
  row: number;
  base: QuotaBase;
  at: number;
  one: QuotaAdjustment;
}

function adjustments(setting: PanelSetting, names: readonly string[]): TemplateResult {
  const { page, plan, table } = setting;
  const { texts } = page;
  const { rows } = table.sheet;
  const placed = rows.flatMap(({ bases }, row) =>
    bases.flatMap((base) => base.adjustments.map((one, at): Placed => ({ row, base, at, one }))),
  );
  // The first base that has a number takes the first adjustment.
  const first = rows.findIndex(({ bases }) => bases.length > 0);
  return html`<div class="quota-adjustments">
    ${placed.map(({ row, base, at, one }) => {
      const place = placeWord(texts, plan, rows[row]?.place ?? '');
      const index = rows[row]?.bases.indexOf(base) ?? 0;
      const path = `rows.${row}.bases.${index}.adjustments.${at}`;
      const put = (patch: Partial<QuotaAdjustment> | null): void =>
        adjust(setting, { row, base }, (all) =>
          all.flatMap((other, other_at) =>
            other_at !== at ? [other] : patch === null ? [] : [{ ...other, ...patch }],
          ),
        );
      return html`<div class="factor" data-role="quota-adjustment">
        <select
          aria-label=${texts.t('column-region')}
          @change=${(event: Event) => move(setting, { row, base, at, one }, Number((event.target as HTMLSelectElement).value), base.vintage)}
        >
          ${rows.map((other, to) => html`<option value=${to} ?selected=${to === row}>${placeWord(texts, plan, other.place)}</option>`)}
        </select>
        <select
          aria-label=${texts.t('quota-vintage')}
          @change=${(event: Event) => move(setting, { row, base, at, one }, row, (event.target as HTMLSelectElement).value)}
        >
          ${names.map((name) => html`<option value=${name} ?selected=${name === base.vintage}>${name}</option>`)}
        </select>
        ${ruleField(page, {
          path: `${path}.amount`,
          label: texts.t('quota-adjustment-amount', { place }),
          text: one.amount,
          hint: '−1.2',
          set: (amount) => put({ amount }),
        })}
        ${ruleField(page, {
          path: `${path}.reason`,
          label: texts.t('quota-adjustment-reason'),
          text: one.reason,
          hint: texts.t('quota-adjustment-hint'),
          wide: true,
          set: (reason) => put({ reason }),
        })}
        <button
          type="button"
          class="icon plain"
          aria-label=${texts.t('quota-adjustment-remove', { place })}
          title=${texts.t('quota-remove')}
          @click=${() => put(null)}
        >
          ${icon('close')}
        </button>
      </div>`;
    })}
    <button
      type="button"
      data-role="quota-adjustment-add"
      ?disabled=${first < 0}
      @click=${() => {
        const base = rows[first]?.bases[0];
        if (base) {
          adjust(setting, { row: first, base }, (all) => [...all, { amount: '0', reason: '' }]);
        }
      }}
    >
      ${texts.t('quota-adjustment-add')}
    </button>
  </div>`;
}

function adjust(
  { table, set }: PanelSetting,
  { row, base }: Pick<Placed, 'row' | 'base'>,
  change: (all: readonly QuotaAdjustment[]) => QuotaAdjustment[],
): void {
  const rows = table.sheet.rows.map((one, at) => {
    if (at !== row) return one;
    const bases = one.bases.map((other) =>
      other === base ? { ...other, adjustments: change(other.adjustments) } : other,
    );
    return { ...one, bases };
  });
  set({ sheet: { rows } });
}

/** An adjustment goes to another base; one that has no number yet is begun with 0. */
function move({ table, set }: PanelSetting, { row, base, at, one }: Placed, to: number, vintage: string): void {
  const rows = table.sheet.rows.map((each, index) => {
    let bases: QuotaBase[] = each.bases.map((other) =>
      other === base && index === row
        ? { ...other, adjustments: other.adjustments.filter((_, other_at) => other_at !== at) }
        : other,
    );
    if (index === to) {
      const known = bases.some((other) => other.vintage === vintage);
      if (!known) bases = [...bases, { vintage, value: '0', adjustments: [] }];
      bases = bases.map((other) =>
        other.vintage === vintage ? { ...other, adjustments: [...other.adjustments, one] } : other,
      );
    }
    return { ...each, bases };
  });
  set({ sheet: { rows } });
}
