/** Cap and weight of an appraisal's score. Its columns stand in the grid once a weight is filled in. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PanelSetting } from './quota-panel';
import { ruleField } from './quota-rule-field';

export function scorePanel({ page, table, set }: PanelSetting): TemplateResult {
  const { texts } = page;
  const { score } = table.sheet;
  const field = (key: 'cap' | 'weight', hint: string): TemplateResult =>
    html`<label
      >${texts.t(`quota-score-${key}`)}
      ${ruleField(page, {
        path: `score.${key}`,
        label: texts.t(`quota-score-${key}`),
        text: score[key],
        hint,
        set: (text) => set({ sheet: { score: { ...score, [key]: text } } }),
      })}</label
    >`;
  return html`<div class="toolbar">
      ${field('weight', '10%')} ${field('cap', '100')}
      <span class="muted small"
        >${score.weight.trim() === '' ? texts.t('quota-score-needed') : texts.t('quota-score-columns')}</span
      >
    </div>
    <p class="table-notes">${texts.t('quota-score-note')}</p>`;
}
