/**
 * `<tuiyan-own-targets>`: targets of the reader's own (自设目标): set, edited, removed, held against the projection and marked as no
 * target of the plan. Beside goal seek each has its tick.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { OwnAim, PlanView, ProjectionView, TargetStatus } from '../engine/wire';
import { editable, formatDifference, formatValue, formatYear, MISSING, parseTyped } from '../i18n/numbers';
import { simulatedYears } from '../state/scenario';
import { aimKey, contradictions, holds, OWN_LIMIT, OWN_OPS, withAim } from '../state/own-targets';
import { indicatorOf, valueOf } from '../state/state';
import type { PageState } from '../state/state';
import { lamp, valueText } from './figures';
import { indicatorName, unitName, unitOf } from './names';
import { define, PagePart } from './page-part';

/** What of an own target has been set, and what was typed and not taken. */
interface Draft {
  indicator: string | null;
  year: number | null;
  op: OwnAim['op'];
  text: string;
  refused: boolean;
  /** The one that is being edited. */
  edited: OwnAim | null;
}

const EMPTY: Draft = { indicator: null, year: null, op: '>=', text: '', refused: false, edited: null };

export class OwnTargets extends PagePart {
  /** Where it stands: with a tick each beside goal seek, with a way there among the targets. */
  @property() beside: 'seek' | 'targets' = 'targets';
  @state() private draft: Draft = EMPTY;
  @state() private open = false;

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.projection, page.texts, page.analysisChoices.seek];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, projection, analysisChoices } = this.page;
    if (plan === null || projection === null) {
      return nothing;
    }
    const { own } = analysisChoices.seek;
    return html`${own.length === 0 ? nothing : this.table(plan, projection, own)} ${this.against(plan, own)}
      <details
        class="seek-own"
        .open=${this.open}
        @toggle=${(event: Event) => (this.open = (event.target as HTMLDetailsElement).open)}
      >
        <summary>${this.t('seek-own')}</summary>
        ${this.form(plan, own)}
      </details>`;
  }

  private table(plan: PlanView, projection: ProjectionView, own: readonly OwnAim[]): TemplateResult {
    return html`<div class="scroller">
      <table class="own-targets" data-role="own-targets">
        <caption>
          ${this.t('own-targets')}
          <span class="unit-note">${this.t('own-targets-note')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.t('column-indicator')}</th>
            <th scope="col" class="number">${this.t('column-year')}</th>
            <th scope="col" class="number">${this.t('term-target')}</th>
            <th scope="col" class="number">${this.t('term-projection')}</th>
            <th scope="col" class="number">${this.t('term-gap')}</th>
            <th scope="col">${this.t('column-status')}</th>
          </tr>
        </thead>
        <tbody>
          ${own.map((aim) => this.row(plan, projection, aim))}
        </tbody>
      </table>
    </div>`;
  }

  private row(plan: PlanView, projection: ProjectionView, aim: OwnAim): TemplateResult | typeof nothing {
    const { texts } = this.page;
    const indicator = indicatorOf(plan, aim.indicator);
    if (indicator === null) {
      return nothing;
    }
    const { display } = indicator;
    const name = indicatorName(texts, plan, indicator);
    const said = ownAimName(this.page, plan, aim);
    const projected = valueOf(plan, projection, aim.indicator, aim.year);
    const gap = projected === null ? null : projected - aim.value;
    const points = display.difference_unit === display.unit ? '' : unitName(texts, display.difference_unit);
    return html`<tr data-aim=${aimKey(aim)} data-status=${ownStatus(plan, aim, projected)}>
      <th scope="row">
        ${
          this.beside === 'seek'
            ? html`<label
                ><input
                  type="checkbox"
                  data-role="own-sought"
                  .checked=${!this.page.analysisChoices.seek.without.includes(aimKey(aim))}
                  @change=${(event: Event) => this.seek(aim, (event.target as HTMLInputElement).checked)}
                />
                ${name}</label
              >`
            : name
        }
        <span class="second own-ways">
          <button type="button" class="link small" data-role="own-edit" @click=${() => this.edit(aim)}>
            ${this.t('seek-own-edit')}<span class="spoken">${said}</span>
          </button>
          <button type="button" class="link small" data-role="own-remove" @click=${() => this.away(aim)}>
            ${this.t('seek-own-away')}<span class="spoken">${said}</span>
          </button>
          ${
            this.beside === 'targets' && ownStatus(plan, aim, projected) !== 'met'
              ? html`<button type="button" class="link small" data-role="own-seek" @click=${() => this.toSeek(aim)}>
                  ${this.t('seek-this')}<span class="spoken">${said}</span>
                </button>`
              : nothing
          }
        </span>
      </th>
      <td class="number">${formatYear(aim.year)}</td>
      <td class="number">
        ${aim.op === '<=' ? '≤' : '≥'} ${formatValue(aim.value, display)}<span class="second"
          >${unitOf(texts, display)}</span
        >
      </td>
      <td class="number">${formatValue(projected, display)}</td>
      <td class="number">
        ${gap === null ? MISSING : formatDifference(gap, display)}${points === '' ? nothing : html`<span class="second">${points}</span>`}
      </td>
      <td>${lamp(texts, ownStatus(plan, aim, projected))}</td>
    </tr>`;
  }

  /** Own targets that cannot hold together, in words. */
  private against(plan: PlanView, own: readonly OwnAim[]): TemplateResult[] {
    return contradictions(own).map(
      ([least, most]) =>
        html`<p class="fault" role="status" data-role="own-contradict">
          ${this.t('own-contradict', { least: ownAimName(this.page, plan, least), most: ownAimName(this.page, plan, most) })}
        </p>`,
    );
  }

  private form(plan: PlanView, own: readonly OwnAim[]): TemplateResult {
    const { texts } = this.page;
    const { draft } = this;
    const indicator = indicatorOf(plan, draft.indicator ?? plan.headline) ?? plan.indicators[0];
    const year = draft.year ?? plan.last_year;
    const full = own.length >= OWN_LIMIT && draft.edited === null;
    return html`<div class="seek-form">
      <select
        data-role="own-indicator"
        aria-label=${this.t('column-indicator')}
        @change=${(event: Event) => this.set({ indicator: (event.target as HTMLSelectElement).value })}
      >
        ${plan.indicators.map(
          (one) =>
            html`<option value=${one.id} .selected=${one === indicator}>${indicatorName(texts, plan, one)}</option>`,
        )}
      </select>
      <select
        data-role="own-year"
        aria-label=${this.t('column-year')}
        @change=${(event: Event) => this.set({ year: Number((event.target as HTMLSelectElement).value) })}
      >
        ${simulatedYears(plan).map(
          (one) =>
            html`<option value=${one} .selected=${one === year}>${this.t('year-name', { year: String(one) })}</option>`,
        )}
      </select>
      <select
        data-role="own-op"
        aria-label=${this.t('seek-own-op')}
        @change=${(event: Event) => this.set({ op: (event.target as HTMLSelectElement).value as OwnAim['op'] })}
      >
        ${OWN_OPS.map(
          (op) =>
            html`<option value=${op} .selected=${op === draft.op}>
              ${this.t(op === '>=' ? 'seek-at-least' : 'seek-at-most')}
            </option>`,
        )}
      </select>
      <input
        type="text"
        inputmode="decimal"
        data-role="own-value"
        aria-label=${this.t('seek-own-value')}
        aria-invalid=${draft.refused ? 'true' : 'false'}
        .value=${draft.text}
        @input=${(event: Event) => this.set({ text: (event.target as HTMLInputElement).value })}
        @keydown=${(event: KeyboardEvent) => (event.key === 'Enter' ? this.add(plan) : undefined)}
      />
      <span class="small muted">${indicator === undefined ? '' : unitOf(texts, indicator.display)}</span>
      <button type="button" data-role="own-add" ?disabled=${full} @click=${() => this.add(plan)}>
        ${this.t(draft.edited === null ? 'seek-own-add' : 'seek-own-change')}
      </button>
      ${
        draft.edited === null
          ? nothing
          : html`<button type="button" data-role="own-keep" @click=${() => (this.draft = EMPTY)}>
              ${this.t('cancel')}
            </button>`
      }
      ${draft.refused ? html`<span class="fault" role="alert">${this.t('seek-own-refused')}</span>` : nothing}
    </div>`;
  }

  private set(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part, refused: false };
  }

  private add(plan: PlanView): void {
    const { draft } = this;
    const indicator = indicatorOf(plan, draft.indicator ?? plan.headline);
    const value = indicator === null ? null : parseTyped(draft.text, indicator.display);
    if (indicator === null || value === null) {
      this.draft = { ...draft, refused: true };
      return;
    }
    const aim: OwnAim = { indicator: indicator.id, year: draft.year ?? plan.last_year, op: draft.op, value };
    this.store.setOwnTargets(withAim(this.page.analysisChoices.seek.own, aim, draft.edited));
    this.draft = { ...draft, text: '', edited: null };
  }

  private edit(aim: OwnAim): void {
    const { plan } = this.page;
    const display = plan === null ? undefined : indicatorOf(plan, aim.indicator)?.display;
    const text = display === undefined ? String(aim.value) : editable(aim.value, display);
    this.draft = { indicator: aim.indicator, year: aim.year, op: aim.op, text, refused: false, edited: aim };
    this.open = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-role=own-value]')?.focus());
  }

  private away(aim: OwnAim): void {
    this.store.setOwnTargets(this.page.analysisChoices.seek.own.filter((one) => aimKey(one) !== aimKey(aim)));
    this.querySelector<HTMLElement>('summary')?.focus();
  }

  private seek(aim: OwnAim, isSought: boolean): void {
    const others = this.page.analysisChoices.seek.without.filter((key) => key !== aimKey(aim));
    this.store.chooseAnalysis('seek', { without: isSought ? others : [...others, aimKey(aim)] });
  }

  private toSeek(aim: OwnAim): void {
    const others = this.page.analysisChoices.seek.own.map(aimKey).filter((key) => key !== aimKey(aim));
    this.store.chooseAnalysis('seek', { targets: [], without: others });
    this.store.setView('seek');
  }
}

/** As a target of the plan is judged: what misses by less than the plan calls near is near. */
export function ownStatus(plan: Pick<PlanView, 'status'>, aim: OwnAim, projected: number | null): TargetStatus {
  if (projected === null) return 'unknown';
  if (holds(aim, projected)) return 'met';
  return Math.abs(projected - aim.value) <= plan.status.near * Math.abs(aim.value) ? 'near' : 'short';
}

/** 规上工业总产值 2027年不低于3,800亿元. */
export function ownAimName({ texts }: Pick<PageState, 'texts'>, plan: PlanView, aim: OwnAim): string {
  const indicator = indicatorOf(plan, aim.indicator);
  return texts.t('seek-own-aim', {
    indicator: indicator === null ? aim.indicator : indicatorName(texts, plan, indicator),
    year: String(aim.year),
    op: texts.t(aim.op === '<=' ? 'seek-at-most' : 'seek-at-least'),
    value: indicator === null ? String(aim.value) : valueText(texts, aim.value, indicator.display),
  });
}

define('tuiyan-own-targets', OwnTargets);
