/**
 * `<tuiyan-quota-proposal>`: a proposal beside the table: who gains, who loses, what is left by rounding, and whether to take it. A target
 * that bounds and locks make unreachable is told with these bounds and amounts, and no table comes with it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlanView, QuotaAnswer, QuotaChoice } from '../engine/wire';
import { errorsOf, openChoice, tableOf, type QuotaProposal as Proposal } from '../state/quotas';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';
import { quotaDecimals, shownDecimal, withoutSign } from './quota-cells';
import { unmetText } from './quota-summary';
import { differenceUnit, placeInSentence, remark } from './quota-words';
import { chanceText } from './risk-words';

const FAULTS_SHOWN = 3;

export class QuotaProposalBar extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.quotas.proposal, state.quotas.open, state.quotas.tables, state.risk, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, quotas } = this.page;
    const choice = openChoice(quotas);
    const { proposal } = quotas;
    if (!plan || !choice || !proposal) {
      return nothing;
    }
    const { answer } = proposal;
    return html`<div class="quota-proposal" role="status" data-role="quota-proposal" data-method=${proposal.method}>
      <div class="what">
        <b>${this.t('quota-proposal', { method: this.t(`quota-method-${proposal.method}`) })}</b>
        ${answer === null ? this.t('state-busy') : this.says(plan, choice, proposal, answer)}
      </div>
      <div class="buttons">
        ${
          answer?.sheet
            ? html`<button
                  type="button"
                  class="primary"
                  data-role="quota-take"
                  @click=${() => this.store.takeProposal()}
                >
                  ${this.t('quota-take')}
                </button>
                <button type="button" data-role="quota-keep-proposal" @click=${() => this.keep(proposal, answer)}>
                  ${this.t('quota-keep-proposal')}
                </button>`
            : nothing
        }
        <button type="button" data-role="quota-drop" @click=${() => this.store.dropProposal()}>
          ${this.t(answer?.sheet ? 'quota-drop' : 'close')}
        </button>
      </div>
    </div>`;
  }

  private keep({ method }: Proposal, answer: QuotaAnswer): void {
    if (answer.sheet) {
      this.store.keepVersion(this.t(`quota-method-${method}`), answer.sheet);
      this.store.dropProposal();
    }
  }

  private says(plan: PlanView, choice: QuotaChoice, proposal: Proposal, answer: QuotaAnswer): unknown {
    const { texts, risk } = this.page;
    if (answer.unmet) {
      return html`<span data-role="quota-unmet">${unmetText(this.page, plan, choice, answer.unmet)}</span>`;
    }
    const faults = errorsOf(answer);
    if (faults.length > 0) {
      const waits = risk.running && faults.some(({ code }) => code === 'quota-paths-needed');
      if (waits) {
        return this.t('risk-begins');
      }
      const left = faults.length - FAULTS_SHOWN;
      return [
        ...faults.slice(0, FAULTS_SHOWN).map((fault) => html`<span>${remark(texts, plan, choice, fault)} </span>`),
        left > 0 ? this.t('quota-more-remarks', { count: left }) : nothing,
      ];
    }
    const remarks = answer.diagnostics.map((one) => remark(texts, plan, choice, one));
    return html`${this.changes(plan, choice, answer)} ${this.residual(choice, answer)}
      ${
        answer.common_probability === null
          ? nothing
          : this.t('quota-common-probability', { chance: chanceText(texts, answer.common_probability) })
      }
      ${remarks.map((words) => html`<span>${words} </span>`)}
      <span class="muted">${this.t('quota-by-proposal')}</span> ${this.scores(plan, proposal, answer)}`;
  }

  private changes(plan: PlanView, choice: QuotaChoice, answer: QuotaAnswer): string {
    const { quotas, texts } = this.page;
    const table = tableOf(quotas, choice);
    const decimals = quotaDecimals(choice, table);
    const changes = answer.differences.find(({ version }) => version === 0)?.changes ?? [];
    const of = (sign: 'more' | 'less'): string =>
      changes
        .flatMap((change, at) => {
          const place = table.sheet.rows[at]?.place;
          if (change === null || place === undefined || !/[1-9]/.test(change)) return [];
          if (change.startsWith('-') !== (sign === 'less')) return [];
          return [`${placeInSentence(texts, plan, place)} ${shownDecimal(withoutSign(change), decimals)}`];
        })
        .join(this.t('list-comma'));
    const [more, less] = [of('more'), of('less')];
    if (more === '' && less === '') {
      const any = changes.some((change) => change !== null);
      return this.t(any ? 'quota-no-change' : 'quota-filled');
    }
    return [
      more === '' ? '' : this.t('quota-more', { places: more }),
      less === '' ? '' : this.t('quota-less', { places: less }),
    ]
      .filter((words) => words !== '')
      .join(this.t('list-semicolon'))
      .concat(this.t('full-stop'));
  }

  private residual(choice: QuotaChoice, { residual }: QuotaAnswer): string | typeof nothing {
    if (residual === null || !/[1-9]/.test(residual)) {
      return nothing;
    }
    const size = shownDecimal(String(Math.abs(Number(Number(residual).toPrecision(3)))));
    const side = residual.startsWith('-') ? 'over' : 'short';
    return this.t('quota-residual', { side, size, unit: differenceUnit(this.page.texts, choice) });
  }

  private scores(plan: PlanView, { method }: Proposal, { scores }: QuotaAnswer): unknown {
    if (method !== 'factors' || scores === null) {
      return nothing;
    }
    const { texts } = this.page;
    const of = (place: string): number => Object.values(scores[place] ?? {}).reduce((sum, one) => sum + one, 0);
    const words = Object.keys(scores).map((place) => `${placeInSentence(texts, plan, place)} ${of(place).toFixed(3)}`);
    return html`<span>${this.t('quota-scores', { scores: words.join(this.t('list-comma')) })}</span>`;
  }
}

define('tuiyan-quota-proposal', QuotaProposalBar);
