/**
 * `<tuiyan-quota-summary>`: what a table comes to, in lasting sentences: parts against target, chances of the places and the city, the
 * place whose miss hurts most, what is wrong with a cell, and what the core remarks. Over or short is told as it is, not as a fault.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Diagnostic, PlanView, QuotaCheck, QuotaChoice, QuotaUnmet } from '../engine/wire';
import { formatPercent, formatValue } from '../i18n/numbers';
import { chancesOf, errorsOf, openChoice, tableOf, type QuotaTable } from '../state/quotas';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';
import { quotaDecimals, shownDecimal, typedNumber, withoutSign } from './quota-cells';
import { unitOf } from './names';
import {
  choiceUnit,
  differenceUnit,
  faultyCell,
  indicatorWord,
  placeInSentence,
  remark,
  withUnit,
} from './quota-words';
import { chanceText } from './risk-words';

/** What the lines of this part say already. */
const SAID: ReadonlySet<string> = new Set([
  'quota-whole-short',
  'quota-whole-over',
  'quota-open-cells',
  'quota-weights-unknown',
  'quota-target-outside',
]);

const REMARKS_SHOWN = 4;

export class QuotaSummary extends PagePart {
  @property({ type: Boolean }) readonly = false;

  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.quotas, state.scenario, state.risk.on, state.risk.running, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, quotas, risk } = this.page;
    const choice = openChoice(quotas);
    if (!plan || !choice) {
      return nothing;
    }
    const table = tableOf(quotas, choice);
    const check = quotas.answer?.check ?? null;
    return html`<div class="quota-summary">
      <p class="whole-line" data-role="quota-line" role="status">
        ${check ? this.line(choice, table, check) : nothing}
      </p>
      ${check ? [this.needed(plan, choice, check), this.pairs()] : nothing}
      ${risk.on ? this.chances(plan, table) : nothing} ${this.faults(plan, choice)}
      ${quotas.stuck ? this.stuck(plan, choice) : nothing} ${check ? this.remarks(plan, choice, check) : nothing}
    </div>`;
  }

  /** 合计 15.1，全市 15，超 0.1（加码 0.67%） */
  private line(choice: QuotaChoice, table: QuotaTable, check: QuotaCheck): unknown {
    const { texts } = this.page;
    const least = quotaDecimals(choice, table);
    const unit = choiceUnit(texts, choice);
    const number = (text: string | null): string => nearest(text, least, table.sheet.kind === 'additive');
    const target = number(check.target);
    const open = check.open > 0;
    if (open && check.to_assign !== null && check.whole !== null) {
      return this.t('quota-line-open', {
        whole: number(check.whole),
        assigned: check.assigned,
        open: check.open,
        rest: number(check.to_assign),
        target,
        unit,
      });
    }
    if (check.whole === null && check.interval !== null) {
      const [low, high] = check.interval;
      const outside = check.findings.some(({ code }) => code === 'quota-target-outside');
      return this.t(outside ? 'quota-line-outside' : 'quota-line-interval', {
        low: number(low),
        high: number(high),
        target,
        unit,
      });
    }
    if (check.whole === null || check.target === null) {
      return this.t('quota-line-unknown', { assigned: check.assigned, open: check.open, target, unit });
    }
    const kind = table.sheet.kind === 'additive' ? 'sum' : table.sheet.kind === 'uniform' ? 'same' : 'mean';
    const whole = number(check.whole);
    const difference = check.difference ?? '0';
    const size = number(withoutSign(difference));
    if (!/[1-9]/.test(difference)) {
      return this.t('quota-line-even', { kind, whole, target, unit });
    }
    return this.t('quota-line-differs', {
      kind,
      whole,
      target,
      side: difference.startsWith('-') ? 'short' : 'over',
      size,
      percent: check.over_assignment === null ? '—' : formatPercent(Math.abs(check.over_assignment), 2),
      unit: differenceUnit(texts, choice),
    });
  }

  /** Without weights nothing is made up: what follows within the planner's bounds, and what shares the target would need. */
  private needed(plan: PlanView, choice: QuotaChoice, { target }: QuotaCheck): unknown {
    const { texts, quotas } = this.page;
    const weights = quotas.answer?.weights ?? null;
    if (weights === null) {
      return nothing;
    }
    const table = tableOf(quotas, choice);
    const least = quotaDecimals(choice, table);
    const number = (text: string | null): string => nearest(text, least, false);
    const [low, high] = weights.interval;
    const unit = choiceUnit(texts, choice);
    const bounded = weights.is_bounded
      ? this.t('quota-weights-bounded', { low: number(low), high: number(high), unit })
      : '';
    if (weights.can_hold === false) {
      return weights.is_bounded
        ? html`<p class="muted small" data-role="quota-weights-needed">
            ${bounded}${this.t('quota-weights-cannot', { target: number(target), unit })}
          </p>`
        : nothing;
    }
    if (weights.needed === null) {
      return bounded === '' ? nothing : html`<p class="muted small" data-role="quota-weights-needed">${bounded}</p>`;
    }
    const shares = table.sheet.rows.flatMap(({ place }, at) => {
      const [from, to] = weights.needed?.[at] ?? [0, 0];
      if (to === 0 && from === 0) {
        return [];
      }
      const name = placeInSentence(texts, plan, place);
      return [this.t('quota-share-needed', { place: name, least: formatPercent(from, 0), most: formatPercent(to, 0) })];
    });
    return html`<p class="muted small" data-role="quota-weights-needed">
      ${bounded}${this.t('quota-weights-needed', { target: shownDecimal(target), shares: shares.join(this.t('list-comma')) })}
    </p>`;
  }

  /** What the one makes possible, or uses up, beside it. */
  private pairs(): unknown {
    const { texts, quotas } = this.page;
    const said = (quotas.answer?.pairs ?? []).flatMap(({ indicator, pairing, is_first: isFirst, display, city }) =>
      city === null
        ? []
        : [
            this.t(`quota-pair-${pairing.replace(/_/g, '-')}`, {
              side: isFirst ? 'second' : 'first',
              indicator: indicatorWord(texts, indicator),
              value: withUnit(texts, formatValue(city, display), unitOf(texts, display)),
            }),
          ],
    );
    return said.length === 0
      ? nothing
      : html`<p class="muted small" data-role="quota-pairs">
          ${said.join(this.t('list-semicolon'))}${this.t('full-stop')}
        </p>`;
  }

  private chances(plan: PlanView, table: QuotaTable): unknown {
    const { quotas, texts, risk } = this.page;
    const found = chancesOf(quotas, table, this.page.scenario);
    if (found === null) {
      const words = risk.running ? 'risk-begins' : 'quota-no-chances';
      return html`<p class="muted small" data-role="quota-chances">${this.t(words)}</p>`;
    }
    const { check, faded } = found;
    const one = (id: string, probability: number | null): unknown =>
      probability === null
        ? nothing
        : html`<span class="keep">${this.t(id)} <b>${chanceText(texts, probability)}</b></span>`;
    const parts = [
      one('quota-chance-city', check.city_probability),
      one('quota-chance-all', check.all_probability),
      one('quota-chance-although', check.city_although_missed),
    ].filter((part) => part !== nothing);
    if (parts.length === 0) {
      return html`<p class="muted small" data-role="quota-chances">${this.t('quota-no-chances')}</p>`;
    }
    const hurts = check.hurts_most;
    return html`<p class="chances ${faded ? 'faded' : ''}" data-role="quota-chances">
      ${parts.map((part) => html`${part} `)}
      ${
        hurts === null || this.readonly
          ? nothing
          : html`<span data-role="quota-hurts"
              >${this.t('quota-hurts', { place: placeInSentence(texts, plan, hurts[0]), percent: formatPercent(hurts[1], 0) })}</span
            >`
      }
    </p>`;
  }

  private faults(plan: PlanView, choice: QuotaChoice): unknown {
    const { quotas, texts } = this.page;
    const list = (id: string, faults: readonly Diagnostic[]): unknown =>
      faults.length === 0
        ? nothing
        : html`<div class="message error" role="alert" data-role=${id}>
            <div class="what">
              ${this.t(id)}
              <ul>
                ${faults.slice(0, 20).map((fault) => html`<li>${this.where(plan, choice, fault)}${remark(texts, plan, choice, fault)}</li>`)}
              </ul>
            </div>
            ${
              id === 'quota-paste-refused'
                ? html`<button type="button" @click=${() => this.store.refuseQuotas([])}>${this.t('dismiss')}</button>`
                : nothing
            }
          </div>`;
    return [
      list('quota-paste-refused', quotas.refusal?.diagnostics ?? []),
      list('quota-cells-faulty', errorsOf(quotas.answer)),
    ];
  }

  private where(plan: PlanView, choice: QuotaChoice, fault: Diagnostic): string {
    const cell = faultyCell(fault);
    if (cell === null || fault.params.place !== undefined) {
      return '';
    }
    const { quotas, texts } = this.page;
    const row = tableOf(quotas, choice).sheet.rows[cell.row];
    return `${row ? placeInSentence(texts, plan, row.place) : this.t('place-city')}${this.t('colon')}`;
  }

  /** Why the other places did not follow. */
  private stuck(plan: PlanView, choice: QuotaChoice): unknown {
    const { stuck } = this.page.quotas;
    const { texts } = this.page;
    const words = stuck?.unmet
      ? unmetText(this.page, plan, choice, stuck.unmet)
      : errorsOf(stuck)
          .map((fault) => remark(texts, plan, choice, fault))
          .join(' ');
    return html`<p class="note-line" role="status" data-role="quota-stuck">${this.t('quota-stuck')}${words}</p>`;
  }

  private remarks(plan: PlanView, choice: QuotaChoice, check: QuotaCheck): unknown {
    const { texts } = this.page;
    const left = check.findings.filter(({ code }) => !SAID.has(code));
    if (left.length === 0) {
      return nothing;
    }
    const item = (fault: Diagnostic): TemplateResult => html`<li>${remark(texts, plan, choice, fault)}</li>`;
    return html`<ul class="quota-remarks small" data-role="quota-remarks">
        ${left.slice(0, REMARKS_SHOWN).map(item)}
      </ul>
      ${
        left.length > REMARKS_SHOWN
          ? html`<details class="small">
              <summary>${this.t('quota-more-remarks', { count: left.length - REMARKS_SHOWN })}</summary>
              <ul class="quota-remarks">
                ${left.slice(REMARKS_SHOWN).map(item)}
              </ul>
            </details>`
          : nothing
      }`;
  }
}

/** Which bounds make a target unreachable, and by how much. */
export function unmetText({ texts }: PageState, plan: PlanView, choice: QuotaChoice, unmet: QuotaUnmet): string {
  const bounds = unmet.bounds.map(({ place, kind, value }) =>
    texts.t('quota-bound', {
      place: placeInSentence(texts, plan, place),
      kind: texts.has(`quota-bound-${kind}`) ? texts.t(`quota-bound-${kind}`) : kind,
      value: shownDecimal(value),
    }),
  );
  return texts.t('quota-unmet', {
    side: unmet.side,
    target: shownDecimal(unmet.target),
    reachable: shownDecimal(unmet.reachable),
    missing: shownDecimal(withoutSign(unmet.missing)),
    unit: choiceUnit(texts, choice),
    count: bounds.length,
    bounds: bounds.join(texts.t('list-comma')),
  });
}

/** Sums are exact and shown whole; a mean has no end of decimals and is shown with two more than its parts. */
function nearest(text: string | null, least: number, exact: boolean): string {
  if (text === null || exact) {
    return shownDecimal(text, least);
  }
  const value = typedNumber(text);
  return value === null ? shownDecimal(text, least) : shownDecimal(String(Number(value.toFixed(least + 2))), least);
}

define('tuiyan-quota-summary', QuotaSummary);
