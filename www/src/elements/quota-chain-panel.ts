/** 层层加码: what each level asks for over the level above and over the first, and what it keeps back. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuotaChainStep, QuotaLevel } from '../engine/wire';
import { formatPlain } from '../i18n/numbers';
import { icon } from './icons';
import { quotaDecimals, shownDecimal } from './quota-cells';
import type { PanelSetting } from './quota-panel';
import { ruleField } from './quota-rule-field';

type Side = 'levels_above' | 'levels_below';

export function chainPanel(setting: PanelSetting): TemplateResult {
  const { page, table } = setting;
  const { texts } = page;
  const chain = page.quotas.answer?.chain ?? [];
  // Steps come without the levels that have no figure yet.
  const steps = (word: string): QuotaChainStep[] => chain.filter(({ level }) => level === word);
  const rows = (side: Side): TemplateResult[] => {
    const told = steps(side === 'levels_above' ? 'above' : 'below');
    let at = 0;
    return table.sheet[side].map((level, index) => {
      const step = level.figure.trim() === '' ? null : (told[at++] ?? null);
      return typedRow(setting, side, index, level, step);
    });
  };
  return html`<div class="scroller">
      <table class="quota-chain">
        <thead>
          <tr>
            <th scope="col" class="first">${texts.t('quota-chain-level')}</th>
            <th scope="col" class="number">${texts.t('quota-chain-figure')}</th>
            <th scope="col" class="number">${texts.t('quota-chain-factor')}</th>
            <th scope="col" class="number">${texts.t('quota-chain-cumulative')}</th>
            <th scope="col" class="number">${texts.t('quota-chain-reserve')}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${rows('levels_above')}
          ${['city', 'places'].map((word) => steps(word).map((step) => fixedRow(setting, word, step)))}
          ${rows('levels_below')}
        </tbody>
      </table>
    </div>
    <div class="toolbar">
      <button type="button" data-role="quota-level-above" @click=${() => add(setting, 'levels_above')}>
        ${texts.t('quota-level-above')}
      </button>
      <button type="button" data-role="quota-level-below" @click=${() => add(setting, 'levels_below')}>
        ${texts.t('quota-level-below')}
      </button>
    </div>`;
}

function add({ page, table, set }: PanelSetting, side: Side): void {
  const { texts } = page;
  const levels = table.sheet[side];
  const name = side === 'levels_above' ? texts.t('quota-level-province') : texts.t('quota-level-town');
  const level: QuotaLevel = { name, figure: '' };
  set({ sheet: { [side]: side === 'levels_above' ? [level, ...levels] : [...levels, level] } });
}

function figures(setting: PanelSetting, step: QuotaChainStep | null): TemplateResult {
  const decimals = quotaDecimals(setting.choice, setting.table);
  const times = (factor: number): string => `×${formatPlain(factor, 4)}`;
  return html`<td class="number">${step === null ? nothing : times(step.factor)}</td>
    <td class="number">${step === null ? nothing : times(step.cumulative)}</td>
    <td class="number">
      ${step === null || !/[1-9]/.test(step.reserve) ? nothing : shownDecimal(step.reserve, decimals)}
    </td>`;
}

function fixedRow(setting: PanelSetting, word: string, step: QuotaChainStep): TemplateResult {
  const { page, choice, table } = setting;
  return html`<tr data-chain-level=${word}>
    <th scope="row" class="first">${page.texts.t(`quota-chain-${word}`)}</th>
    <td class="number">${shownDecimal(step.figure, quotaDecimals(choice, table))}</td>
    ${figures(setting, step)}
    <td></td>
  </tr>`;
}

function typedRow(
  setting: PanelSetting,
  side: Side,
  at: number,
  level: QuotaLevel,
  step: QuotaChainStep | null,
): TemplateResult {
  const { page, table, set } = setting;
  const { texts } = page;
  const levels = table.sheet[side];
  const put = (patch: Partial<QuotaLevel>): void =>
    set({ sheet: { [side]: levels.map((one, index) => (index === at ? { ...one, ...patch } : one)) } });
  return html`<tr data-chain-level=${side}>
    <th scope="row" class="first">
      ${ruleField(page, {
        path: `${side}.${at}.name`,
        label: texts.t('quota-chain-level'),
        text: level.name,
        wide: true,
        set: (name) => put({ name }),
      })}
    </th>
    <td class="number">
      ${ruleField(page, {
        path: `${side}.${at}.figure`,
        label: texts.t('quota-chain-figure-of', { level: level.name }),
        text: level.figure,
        set: (figure) => put({ figure }),
      })}
    </td>
    ${figures(setting, step)}
    <td>
      <button
        type="button"
        class="icon plain"
        aria-label=${texts.t('quota-level-remove', { level: level.name })}
        title=${texts.t('quota-remove')}
        @click=${() => set({ sheet: { [side]: levels.filter((_, index) => index !== at) } })}
      >
        ${icon('close')}
      </button>
    </td>
  </tr>`;
}
