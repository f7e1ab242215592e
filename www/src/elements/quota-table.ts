/** A table handed down to places, as the document prints it: indicators as rows, the city and its places as columns, a cell a quota. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatValue } from '../i18n/numbers';
import { canBeChosen } from '../state/risk';
import { lampShape } from './icons';
import { foreignLang } from './names';
import { dueText, gapText, levelWord, targetUnit } from './outcome-words';
import { CITY } from './target-filter';
import { placesOf } from './target-groups';
import type { QuotaRow } from './target-groups';
import type { TargetFact } from './target-facts';
import { byHandReason, chanceOf, clauseButton, comparison, explained, quote, riskOf, seekButton } from './target-rows';
import type { RowSetting } from './target-rows';

/** So many places stand side by side without scrolling, where levers and results do. */
const FITTING = 8;

/** `passes` tells which cells a filter leaves; the others of a row stay, paler. */
export function quotaTable(
  setting: RowSetting,
  rows: readonly QuotaRow[],
  passes: (fact: TargetFact) => boolean,
  caption: string,
): TemplateResult {
  const { plan, texts } = setting;
  const places = placesOf(plan, rows);
  return html`<div
    class="scroller ${places.length > FITTING ? '' : 'fits'}"
    tabindex="0"
    role="region"
    aria-label=${caption}
  >
    <table class="quotas" data-role="quota-table">
      <thead>
        <tr>
          <th scope="col" class="first">${texts.t('column-indicator')}</th>
          <th scope="col" class="of-unit">${texts.t('column-unit')}</th>
          ${places.map((place) => html`<th scope="col" class="number">${placeWord(setting, place)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => quotaRow(setting, row, places, passes),
        )}
      </tbody>
    </table>
  </div>`;
}

function placeWord({ plan, texts }: RowSetting, place: string): string {
  const region = plan.regions.find(({ id }) => id === place);
  return region === undefined ? texts.t('place-city') : texts.local(region.name);
}

function quotaRow(
  setting: RowSetting,
  row: QuotaRow,
  places: readonly string[],
  passes: (fact: TargetFact) => boolean,
): unknown {
  const { texts } = setting;
  const cells = Array.from(row.cells.values());
  const whole = row.cells.get(CITY) ?? cells[0];
  if (whole === undefined) {
    return nothing;
  }
  const open = setting.quoted.has(whole.target.id);
  const shown = places.map((place) => row.cells.get(place) ?? null);
  const marks = shown.map((fact) => fact !== null && !passes(fact));
  const values = shown.flatMap((fact) =>
    fact === null ? [] : [fact.outcome.projected, fact.outcome.status, ...riskOf(setting, fact.target)],
  );
  return guard([whole.target, texts, open, ...marks, ...values], () => {
    const { target } = whole;
    const measured = (cells.find((fact) => fact.target.display !== null) ?? whole).target;
    return html`<tr data-quota=${row.id}>
      <th scope="row" class="first">
        ${choice(setting, cells, texts.local(target.name))}<span lang=${foreignLang(texts, target.name) ?? nothing}
          >${texts.local(target.name)}</span
        >
        <span class="second"
          >${dueText(texts, target)} · ${levelWord(texts, target)} ${clauseButton(setting, target, open)}</span
        >
        ${seekButton(setting, cells)} ${open ? quote(texts, target) : nothing}
      </th>
      <td>
        ${targetUnit(texts, measured)}${target.measure === 'level' ? nothing : html`<span class="second wraps">${texts.t(`measure-${target.measure}`)}</span>`}
      </td>
      ${shown.map((fact, at) => cell(setting, fact, marks[at] === true))}
    </tr>`;
  });
}

/** Takes all places of a row among the targets that are to be met together, or out; some of them alone show as half. */
function choice({ texts, risk }: RowSetting, cells: readonly TargetFact[], name: string): unknown {
  const ids = cells.filter(({ target }) => canBeChosen(target)).map(({ target }) => target.id);
  if (risk === null || ids.length === 0) {
    return nothing;
  }
  const chosen = ids.filter((id) => risk.chosen.has(id)).length;
  const label = texts.t('choose-row', { target: name });
  return html`<input
    type="checkbox"
    data-role="choose-row"
    aria-label=${label}
    title=${label}
    .checked=${chosen === ids.length}
    .indeterminate=${chosen > 0 && chosen < ids.length}
    @change=${(event: Event) => risk.choose(ids, (event.target as HTMLInputElement).checked)}
  />`;
}

/** A cell says what the document says, be it a number, a stroke, 待分解 or nothing; a lamp stands beside what is projected. */
function cell(setting: RowSetting, fact: TargetFact | null, out: boolean): TemplateResult {
  const { plan, texts } = setting;
  if (fact === null) {
    return html`<td class="number"></td>`;
  }
  const { target, outcome } = fact;
  const faded = out ? 'out' : '';
  if (target.value === null || target.display === null) {
    const words = target.words ?? target.given ?? '';
    return html`<td class="number words-cell ${faded}" data-target=${target.id} data-status=${outcome.status}>
      ${words === '' ? html`<span class="spoken">${texts.t('blank-cell')}</span>` : words}
    </td>`;
  }
  const number = `${comparison(target)}${formatValue(target.value, target.display)}`;
  const indicator = target.tracking === 'projected' ? explained(plan, target) : null;
  const said =
    target.tracking === 'projected'
      ? texts.t('quota-said', {
          status: texts.t(`status-${outcome.status}`),
          projected: formatValue(outcome.projected, target.display),
          gap: gapText(texts, fact) ?? '',
        })
      : (byHandReason(texts, target)?.full ?? texts.t(`tracking-${target.tracking}`));
  return html`<td class="number ${faded}" data-target=${target.id} data-status=${outcome.status} title=${said}>
    ${indicator === null ? number : html`<button type="button" class="value" data-explain=${indicator}>${number}</button>`}<span
      class="lamp ${outcome.status}"
      >${lampShape(outcome.status)}<span class="spoken">${said}</span></span
    >${setting.risk === null || target.tracking !== 'projected' ? nothing : html`<span class="second">${chanceOf(setting, target)}</span>`}
  </td>`;
}
