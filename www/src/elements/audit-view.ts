/**
 * `<tuiyan-audit>`: whether the document agrees with itself, and with other documents of its city. Every finding says its sentence, its
 * arithmetic and, on demand, the words of the clauses that it rests on; an item leads to its target.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PlanChoice } from '../engine/plans';
import type { PlanView } from '../engine/wire';
import { formatPlain } from '../i18n/numbers';
import { answerOf } from '../state/analyses';
import { packOutline, type PackOutline } from '../state/pack-outline';
import type { PageState } from '../state/state';
import './analysis-status';
import {
  countsOf,
  figureName,
  figureText,
  findingRows,
  findingText,
  SEVERITIES,
  type AuditAnswer,
  type Finding,
  type FindingItem,
  type Severity,
} from './audit-words';
import { indicatorName, targetName, textId } from './names';
import { define, PagePart } from './page-part';
import { severityShape } from './severity-shape';
import { saveTable } from './table-file';
import { showTarget } from './target-link';

const NAME = 'audit';

/** A pack beside the open one. */
interface Beside {
  text: string;
  outline: PackOutline | null;
}

export class AuditView extends PagePart {
  @state() private severity: Severity | null = null;
  /** Findings whose clauses are shown. */
  @state() private open: ReadonlySet<number> = new Set();
  /** Packs that are compared, by their choice. */
  @state() private beside: ReadonlyMap<string, Beside> = new Map();
  private of: PlanView | null = null;

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.plans, page.opened, page.analyses[NAME], page.texts];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.forgetAnalysis(NAME);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.of === this.page.plan) {
      return;
    }
    this.of = this.page.plan;
    this.beside = new Map();
    this.open = new Set();
    this.severity = null;
  }

  protected override updated(): void {
    // The documents are the same in every scenario: asked once a plan and a choice of others.
    const packs = [...this.beside.values()].map(({ text }) => text);
    const asked = this.page.analyses[NAME]?.question;
    const same = asked?.kind === 'audit' && JSON.stringify(asked.packs) === JSON.stringify(packs);
    if (this.page.plan !== null && !same) {
      this.store.analyseOnce(NAME, { kind: 'audit', packs });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this.page;
    if (plan === null) {
      return nothing;
    }
    const answer = answerOf(this.page.analyses, NAME, 'audit');
    return html`<section class="section first" data-role="audit">
      <h3>${this.t('findings-title')} <span class="note">${this.t('findings-what')}</span></h3>
      ${this.others(answer)}
      <tuiyan-analysis-status .store=${this.store} name=${NAME}></tuiyan-analysis-status>
      ${answer === null ? nothing : this.answer(plan, answer)}
    </section>`;
  }

  /** The other plans, each compared by a click; of another city's it is said that they are not. */
  private others(answer: AuditAnswer | null): TemplateResult | typeof nothing {
    const others = this.page.plans.filter(({ id }) => id !== this.page.opened);
    if (others.length === 0) {
      return nothing;
    }
    const refused = others.filter(({ id }) => this.beside.has(id) && answer?.not_compared.includes(planId(id)));
    return html`<div class="filters" role="group" aria-label=${this.t('findings-beside')}>
        <span class="muted small">${this.t('findings-beside')}</span>
        ${others.map(
          (one) =>
            html`<button
              type="button"
              data-beside=${one.id}
              aria-pressed=${this.beside.has(one.id) ? 'true' : 'false'}
              @click=${() => void this.toggleBeside(one.id)}
            >
              ${this.choiceName(one)}
            </button>`,
        )}
      </div>
      ${
        refused.length === 0
          ? nothing
          : html`<p class="small" data-role="not-compared">
              ${this.t('findings-not-compared', {
                plans: refused.map((one) => this.choiceName(one)).join(this.t('list-comma')),
              })}
            </p>`
      }`;
  }

  private choiceName({ id, text, name }: PlanChoice): string {
    return name !== null ? this.local(name) : text !== null ? this.t(text) : id;
  }

  private async toggleBeside(id: string): Promise<void> {
    const next = new Map(this.beside);
    if (!next.delete(id)) {
      const text = await this.store.packText(id);
      if (text === null) {
        this.store.report('file-unavailable', 'error');
        return;
      }
      next.set(id, { text, outline: packOutline(text) });
    }
    this.beside = next;
    this.open = new Set();
  }

  private answer(plan: PlanView, answer: AuditAnswer): TemplateResult {
    const { texts } = this.page;
    const counts = countsOf(answer.findings);
    const shown = answer.findings.map((finding, at) => ({ finding, at }));
    const kept = shown.filter(({ finding }) => this.severity === null || finding.severity === this.severity);
    const compared = answer.compared.map((id) => this.planName(id)).join(this.t('list-comma'));
    const clean = !counts.has('contradiction');
    return html`<p class="said" role="status" data-role="audit-summary" data-checks=${answer.checks}>
        ${clean ? html`<b>${this.t('findings-none-found')}</b>` : html`<b>${this.t('findings-found', { count: counts.get('contradiction') ?? 0 })}</b>`}
        ${this.t('findings-checks', { checks: formatPlain(answer.checks), count: answer.findings.length })}
        ${compared === '' ? nothing : html`<span data-role="compared">${this.t('findings-compared', { plans: compared })}</span>`}
      </p>
      ${
        answer.findings.length === 0
          ? nothing
          : html`<div class="filters severities" role="group" aria-label=${this.t('findings-by-severity')}>
                <button
                  type="button"
                  data-severity-filter="all"
                  aria-pressed=${this.severity === null ? 'true' : 'false'}
                  @click=${() => (this.severity = null)}
                >
                  ${this.t('findings-all')} ${answer.findings.length}
                </button>
                ${SEVERITIES.filter((one) => counts.has(one)).map(
                  (one) =>
                    html`<button
                      type="button"
                      data-severity-filter=${one}
                      aria-pressed=${this.severity === one ? 'true' : 'false'}
                      @click=${() => (this.severity = this.severity === one ? null : one)}
                    >
                      ${severityShape(one)} ${this.t(`audit-severity-${one}`)} ${counts.get(one)}
                    </button>`,
                )}
                <button type="button" data-role="save-csv" @click=${() => this.save(plan, answer)}>
                  ${this.t('save-csv')}
                </button>
              </div>
              <ol class="findings" aria-label=${this.t('findings-title')}>
                ${kept.map(({ finding, at }) => this.finding(plan, finding, at))}
              </ol>
              <p class="table-notes">${texts.t('findings-note')}</p>`
      }`;
  }

  private finding(plan: PlanView, finding: Finding, at: number): TemplateResult {
    const { texts } = this.page;
    const open = this.open.has(at);
    return html`<li class="finding" data-finding=${finding.code} data-severity=${finding.severity}>
      <span class="severity ${finding.severity}">
        ${severityShape(finding.severity)}${this.t(`audit-severity-${finding.severity}`)}
      </span>
      <div class="about">
        <p class="says">${findingText(texts, finding)}</p>
        <p class="small items">
          ${finding.items.map((item) => html`<span class="item">${this.item(plan, item)}</span>`)}
          <button
            type="button"
            class="link"
            data-role="clauses"
            aria-expanded=${open ? 'true' : 'false'}
            @click=${() => this.toggle(at)}
          >
            ${this.t(open ? 'findings-hide-clauses' : 'findings-show-clauses')}
          </button>
        </p>
        ${open ? this.evidence(plan, finding) : nothing}
      </div>
    </li>`;
  }

  private toggle(at: number): void {
    const next = new Set(this.open);
    if (!next.delete(at)) next.add(at);
    this.open = next;
  }

  /** The open plan's targets lead to their row; what stands in another document names it. */
  private item(plan: PlanView, item: FindingItem): TemplateResult {
    const name = this.itemName(plan, item);
    const clause = item.clause === null ? nothing : html` <span class="muted" lang="zh-CN">${item.clause}</span>`;
    if (item.plan !== plan.id) {
      return html`<span>${this.planName(item.plan)}${this.t('colon')}${name}</span>${clause}`;
    }
    const target = plan.targets.find(({ id }) => id === item.id);
    return target === undefined
      ? html`<span>${name}</span>${clause}`
      : html`<button
            type="button"
            class="link"
            data-to-target=${item.id}
            @click=${() => void showTarget(this.store, this.getRootNode() as ShadowRoot, item.id)}
          >
            ${name}</button
          >${clause}`;
  }

  private itemName(plan: PlanView, { plan: of, id }: FindingItem): string {
    const { texts } = this.page;
    const target = of === plan.id ? plan.targets.find((one) => one.id === id) : undefined;
    if (target !== undefined) return targetName(texts, plan, target);
    const outlined = this.outlined(of, id);
    if (outlined !== null) return this.local(outlined.name);
    if (id.startsWith('baseline.')) {
      const [key = '', year = ''] = id.slice('baseline.'.length).split('.');
      const text = textId('baseline', key);
      return texts.has(text) ? texts.t(text, { year }) : id;
    }
    const indicator = plan.indicators.find((one) => one.id === id);
    return indicator === undefined ? id : this.t('findings-published', { name: indicatorName(texts, plan, indicator) });
  }

  private outlined(plan: string, id: string) {
    const pack = [...this.beside].find(([choice]) => planId(choice) === plan)?.[1];
    return pack?.outline?.targets.find((one) => one.id === id) ?? null;
  }

  private planName(id: string): string {
    const choice = this.page.plans.find((one) => planId(one.id) === id);
    return choice === undefined ? id : this.choiceName(choice);
  }

  /** The words of every clause side by side, and the figures that the sentence rests on. */
  private evidence(plan: PlanView, finding: Finding): TemplateResult {
    const { texts } = this.page;
    const caption = this.t('findings-arithmetic');
    return html`<div class="evidence" data-role="evidence">
      <div class="clauses">
        ${finding.items.map((item) => {
          const source = item.plan === plan.id ? plan.targets.find(({ id }) => id === item.id)?.source : undefined;
          const quote = source?.quote ?? this.outlined(item.plan, item.id)?.quote ?? null;
          return html`<figure>
            <figcaption>
              ${this.itemName(plan, item)}<span class="second"
                >${this.planName(item.plan)}${item.clause === null ? nothing : html` · <span lang="zh-CN">${item.clause}</span>`}</span
              >
            </figcaption>
            <blockquote lang="zh-CN" data-role="quoted">
              ${quote === null || quote === '' ? html`<span class="muted" lang=${texts.lang}>${this.t('findings-no-quote')}</span>` : quote}
            </blockquote>
          </figure>`;
        })}
      </div>
      ${
        finding.figures.length === 0
          ? nothing
          : html`<table class="arithmetic">
              <caption>
                ${caption}
              </caption>
              <tbody>
                ${finding.figures.map(
                  (one) =>
                    html`<tr>
                      <th scope="row">${figureName(texts, one.name)}</th>
                      <td class="number" data-figure=${one.name} data-value=${one.value}>${figureText(texts, one)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
    </div>`;
  }

  private save(plan: PlanView, { findings }: AuditAnswer): void {
    const kept = findings.filter(({ severity }) => this.severity === null || severity === this.severity);
    const rows = findingRows(this.page.texts, kept, {
      plan: (id) => this.planName(id),
      item: (item) => this.itemName(plan, item),
    });
    saveTable(this.page, this.t('findings-title'), rows);
  }
}

/** A pack that came from a file is chosen by another word than its id. */
function planId(choice: string): string {
  return choice.startsWith('own:') ? choice.slice('own:'.length) : choice;
}

define('tuiyan-audit', AuditView);
