/**
 * A table of targets, one row each: what is asked, what the projection says to it, and on demand the words of the document.
 *
 * A row is drawn again only if something in it has changed, so that a drag costs what it moves and not the length of the table.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlanView, RiskView, TargetView } from '../engine/wire';
import { formatPercent, formatValue } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { canBeChosen, targetRisk } from '../state/risk';
import { indicatorOf } from '../state/state';
import { lamp, provenance } from './figures';
import { lampShape } from './icons';
import { foreignLang } from './names';
import { dueText, gapInColumn, gapKind, gapPercent, levelWord, targetUnit } from './outcome-words';
import { chance, moved } from './risk-words';
import { sourceText } from './source-text';
import type { TargetFact } from './target-facts';

/** What the rows need of the page around them. */
export interface RowSetting {
  plan: PlanView;
  texts: Texts;
  /** Ids of the targets whose words are shown. */
  quoted: ReadonlySet<string>;
  toggleQuote: (id: string) => void;
  /** Asks what would have to change so that these targets are met. */
  seek: (ids: readonly string[]) => void;
  /** Null where uncertainty is not shown. */
  risk: RowRisk | null;
}

/** What the paths say, which targets are to be met together, and how that is changed. */
export interface RowRisk {
  answer: RiskView | null;
  before: RiskView | null;
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], isChosen: boolean) => void;
}

const ALL_COLUMNS: readonly { id: string; classes: string }[] = [
  { id: 'indicator', classes: 'first' },
  { id: 'unit', classes: 'folds' },
  { id: 'year', classes: 'folds' },
  { id: 'level', classes: 'folds' },
  { id: 'target', classes: 'number' },
  { id: 'projected', classes: 'number' },
  { id: 'gap', classes: 'number folds' },
  { id: 'completion', classes: 'number rare' },
  { id: 'probability', classes: 'number folds' },
  { id: 'status', classes: 'last' },
];

function columns({ risk }: RowSetting): typeof ALL_COLUMNS {
  return ALL_COLUMNS.filter(({ id }) => id !== 'probability' || risk !== null);
}

/** The heads of all tables below, which stay in sight while the rows pass under them. */
export function targetHeads(setting: RowSetting): TemplateResult {
  const { texts } = setting;
  return html`<table class="targets heads" aria-hidden="true">
    ${columnWidths(setting)}
    <thead>
      <tr>
        ${columns(setting).map(({ id, classes }) => html`<th class=${classes}>${texts.t(`column-${id}`)}</th>`)}
      </tr>
    </thead>
  </table>`;
}

export function targetRows(setting: RowSetting, facts: readonly TargetFact[], caption: string): TemplateResult {
  const { texts } = setting;
  return html`<table class="targets" aria-label=${caption}>
    ${columnWidths(setting)}
    <thead class="behind">
      <tr>
        ${columns(setting).map(({ id, classes }) => html`<th scope="col" class=${classes}><span>${texts.t(`column-${id}`)}</span></th>`)}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        facts,
        ({ target }) => target.id,
        (fact) => {
          const { target, outcome } = fact;
          const { projected, gap, status, completion } = outcome;
          const open = setting.quoted.has(target.id);
          const shown = [target, texts, open, projected, gap, status, completion, ...riskOf(setting, target)];
          return guard(shown, () => row(setting, fact, open));
        },
      )}
    </tbody>
  </table>`;
}

/** What a row shows of the paths. */
export function riskOf({ plan, risk }: RowSetting, { id }: TargetView): unknown[] {
  return risk === null
    ? []
    : [targetRisk(plan, risk.answer, id), targetRisk(plan, risk.before, id), risk.chosen.has(id), risk.choose];
}

function columnWidths(setting: RowSetting): TemplateResult {
  return html`<colgroup>
    ${columns(setting).map(({ id, classes }) => html`<col class="of-${id} ${classes}" />`)}
  </colgroup>`;
}

/** Where the page is narrow, unit, year and level stand under the name, and the gap under the status, in place of their columns. */
function row(setting: RowSetting, fact: TargetFact, open: boolean): TemplateResult {
  const { texts } = setting;
  const { target, outcome } = fact;
  const { display } = target;
  const unit = display === null || target.value === null ? '' : targetUnit(texts, target);
  const folded = [unit, dueText(texts, target), levelWord(texts, target)].filter((word) => word !== '');
  const gap = gapInColumn(texts, fact);
  const percent = display === null || gapKind(fact, display) === 'exact' ? null : gapPercent(fact);
  return html`<tr data-target=${target.id} data-status=${outcome.status} data-tracking=${target.tracking}>
    <th scope="row" class="first">
      ${targetName(setting, target)} ${clauseButton(setting, target, open)}
      <span class="second folded">${folded.join(texts.t('list-comma'))}</span>
      ${underName(setting, target)} ${seekButton(setting, [fact])} ${open ? quote(texts, target) : nothing}
    </th>
    <td class="folds">
      ${unit}${target.measure === 'level' ? nothing : html`<span class="second wraps">${texts.t(`measure-${target.measure}`)}</span>`}
    </td>
    <td class="folds">${dueText(texts, target) || '—'}</td>
    <td class="folds">
      ${levelWord(texts, target)}${target.binding === null ? nothing : html`<span class="second">${texts.t(`binding-${target.binding}`)}</span>`}
    </td>
    <td class="number">${asked(texts, target)}</td>
    <td class="number">${answer(texts, fact)}</td>
    <td class="number folds">
      ${gap ?? ''}${percent === null ? nothing : html`<span class="second">${percent}</span>`}
    </td>
    <td class="number rare">${outcome.completion === null ? '' : `${formatPercent(outcome.completion)}%`}</td>
    ${setting.risk === null ? nothing : html`<td class="number folds">${choice(setting, target)}${chanceOf(setting, target)}</td>`}
    <td class="last">
      ${status(texts, fact)}${gap === null ? nothing : html`<span class="second folded">${gap}</span>`}${
        percent === null ? nothing : html`<span class="second folded">${percent}</span>`
      }${setting.risk === null ? nothing : html`<span class="second folded">${choice(setting, target)}${chanceOf(setting, target)}</span>`}
    </td>
  </tr>`;
}

/** 约 70% +4: the chance of a target, and how it moved with the last change; nothing for one that is not projected. */
export function chanceOf({ plan, texts, risk }: RowSetting, { id }: TargetView): unknown {
  const found = risk === null ? null : targetRisk(plan, risk.answer, id);
  const was = risk === null ? null : targetRisk(plan, risk.before, id);
  return found === null
    ? nothing
    : html`${chance(texts, found)} ${moved(texts, found.probability, was === null ? null : was.probability)}`;
}

/** Takes a target among those that are to be met together, or out. */
function choice({ texts, risk }: RowSetting, target: TargetView): TemplateResult | typeof nothing {
  if (risk === null || !canBeChosen(target)) {
    return nothing;
  }
  const label = texts.t('choose-target', { target: texts.local(target.name) });
  return html`<input
    type="checkbox"
    data-role="choose"
    aria-label=${label}
    title=${label}
    .checked=${risk.chosen.has(target.id)}
    @change=${(event: Event) => risk.choose([target.id], (event.target as HTMLInputElement).checked)}
  />`;
}

function targetName({ plan, texts }: RowSetting, target: TargetView): TemplateResult {
  const name = texts.local(target.name);
  const lang = foreignLang(texts, target.name) ?? nothing;
  const indicator = target.tracking === 'projected' ? explained(plan, target) : null;
  return indicator === null
    ? html`<span lang=${lang}>${name}</span>`
    : html`<button type="button" class="value wraps" lang=${lang} data-explain=${indicator}>${name}</button>`;
}

/** The indicator that explains a target's projection; null where there is none. */
export function explained(plan: PlanView, target: TargetView): string | null {
  const regional = target.region === null ? null : indicatorOf(plan, `${target.indicator}@${target.region}`);
  return (regional ?? indicatorOf(plan, target.indicator))?.id ?? null;
}

/** Place, scope and role where they are not the usual ones, and whether it was said before. */
function underName({ plan, texts }: RowSetting, target: TargetView): TemplateResult | typeof nothing {
  const place = target.place ?? plan.regions.find(({ id }) => id === target.region)?.name ?? null;
  const words = [
    place === null ? null : texts.local(place),
    target.scope,
    target.role === 'goal' ? null : texts.t(`role-${target.role}`),
    target.repeats === null ? null : texts.t('repeats'),
  ].filter((word): word is string => word !== null);
  return words.length === 0 ? nothing : html`<span class="second">${words.join(' · ')}</span>`;
}

/** 怎样才能达成？: of those that are projected and not met; nothing where there are none. */
export function seekButton({ texts, seek }: RowSetting, facts: readonly TargetFact[]): TemplateResult | typeof nothing {
  const ids = facts.filter(isSought).map(({ target }) => target.id);
  const [first] = facts;
  return ids.length === 0 || first === undefined
    ? nothing
    : html`<button
        type="button"
        class="link small seek-way"
        data-role="seek-this"
        aria-label=${texts.t('seek-this-of', { target: texts.local(first.target.name) })}
        @click=${() => seek(ids)}
      >
        ${texts.t('seek-this')}
      </button>`;
}

function isSought({ target, outcome }: TargetFact): boolean {
  return target.tracking === 'projected' && target.repeats === null && outcome.met === false;
}

/** Opens the document's words; it names what of their clause the heading does not. */
export function clauseButton({ texts, toggleQuote }: RowSetting, target: TargetView, open: boolean): TemplateResult {
  const { clause } = target.source;
  const heading = target.group ?? '';
  const own =
    clause === null || heading.startsWith(clause)
      ? ''
      : clause.startsWith(heading)
        ? clause.slice(heading.length).trim()
        : clause;
  return html`<button
    type="button"
    class="clause"
    data-role="quote"
    aria-expanded=${open ? 'true' : 'false'}
    title=${texts.t('show-quote')}
    @click=${() => toggleQuote(target.id)}
  >
    ${own === '' ? texts.t('quote') : own}
  </button>`;
}

export function quote(texts: Texts, target: TargetView): TemplateResult {
  const reason = byHandReason(texts, target);
  return html`<div class="quoted-words" data-role="quoted">
    <p lang="zh-CN">${sourceText(texts, target.source)}</p>
    ${reason === null ? nothing : html`<p>${texts.t('why-by-hand', { reason: reason.full })}</p>`}
    ${target.note === null ? nothing : html`<p>${texts.local(target.note)}</p>`}
  </div>`;
}

/** What is asked for, with its comparison where that is not "at least"; a letter where it is not from the document itself. */
function asked(texts: Texts, target: TargetView): unknown {
  if (target.value === null) {
    return html`<span class="muted">${target.words ?? ''}</span>`;
  }
  const number = target.display === null ? (target.given ?? '—') : formatValue(target.value, target.display);
  return html`${comparison(target)}${number}${target.source.kind === 'document' ? nothing : provenance(texts, target.source.kind)}`;
}

export function comparison({ op }: TargetView): string {
  return op === '<=' ? '≤' : op === '<' || op === '>' ? op : '';
}

/** The projected value; in its place why there is none. */
function answer(texts: Texts, { target, outcome }: TargetFact): unknown {
  const reason = byHandReason(texts, target);
  if (reason !== null) {
    return html`<span class="reason" title=${reason.full}>${reason.short}</span>`;
  }
  return target.display === null || outcome.projected === null ? '' : formatValue(outcome.projected, target.display);
}

export function status(texts: Texts, { target, outcome }: TargetFact): TemplateResult {
  return target.tracking === 'projected'
    ? lamp(texts, outcome.status)
    : html`<span class="lamp unknown">${lampShape('unknown')}${texts.t(`tracking-${target.tracking}`)}</span>`;
}

/** Why a target is followed by hand: a short word for the column, and the whole. */
export function byHandReason(texts: Texts, target: TargetView): { short: string; full: string } | null {
  const { by_hand: reason } = target;
  if (target.tracking !== 'by_hand' || reason === null) {
    return null;
  }
  if (typeof reason !== 'string') {
    return { short: texts.t('by-hand-other-short'), full: texts.local(reason) };
  }
  const id = `by-hand-${reason}`;
  return texts.has(id) ? { short: texts.attribute(id, 'short') ?? texts.t(id), full: texts.t(id) } : null;
}
