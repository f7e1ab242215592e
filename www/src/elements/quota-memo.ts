/**
 * `<tuiyan-quota-memo>`: one page on the open table for a leader, as a working paper: without red head, seal and document number. It lies
 * over the page as it will be printed; while it does, printing prints it alone.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PlanView } from '../engine/wire';
import { chancesOf, openChoice, tableOf, type QuotaMethod, type QuotaTable } from '../state/quotas';
import type { PageState } from '../state/state';
import { icon } from './icons';
import { define, PagePart } from './page-part';
import { dayText, fileName, tableNotes, tableTitle } from './quota-file-words';
import { scenarioNotes } from './quota-memo-notes';
import { memoTable } from './quota-memo-table';
import { chanceSentences, methodSentences, riskSentences, targetSentences, type MemoFrom } from './quota-memo-words';
import { choiceYear } from './quota-words';
import { saveFile } from './save-file';
import { MEMO_FILE } from './styles/memo';

export class QuotaMemo extends PagePart {
  @state() private open = false;
  /** The method that the table follows, and the table of which that was found. */
  @state() private method: { of: QuotaTable; method: QuotaMethod | null } | null = null;
  private opener: HTMLElement | null = null;
  private frame: Element | null = null;

  protected shows(page: PageState): readonly unknown[] {
    return this.open ? [page.plan, page.quotas, page.projection, page.scenario, page.risk, page.texts] : [page.plan];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
    this.mark();
  }

  /** Lays the memo over the page; `opener` gets the focus back. */
  show(opener: HTMLElement): void {
    this.opener = opener;
    this.open = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-role=memo-print]')?.focus());
  }

  close(): void {
    this.open = false;
    this.opener?.focus();
    this.opener = null;
  }

  /** The page prints nothing else while the memo lies over it. */
  private mark(): void {
    this.frame = (this.getRootNode() as ParentNode).querySelector?.('.page') ?? this.frame;
    this.frame?.toggleAttribute('memo', this.open && this.isConnected);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.mark();
    void this.askMethod();
  }

  private async askMethod(): Promise<void> {
    const { quotas } = this.page;
    const choice = openChoice(quotas);
    if (!this.open || choice === null) {
      return;
    }
    const of = tableOf(quotas, choice);
    if (this.method?.of === of) {
      return;
    }
    this.method = { of, method: null };
    const holds = await this.store.isByMethod(of.method);
    if (holds === true && this.method.of === of) {
      this.method = { of, method: of.method };
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const from = this.open ? this.from() : null;
    const { plan } = this.page;
    if (!this.open || plan === null) {
      return nothing;
    }
    return html`<div
      class="memo-panel"
      role="dialog"
      aria-modal="true"
      aria-label=${this.t('memo-open')}
      data-role="memo"
      @keydown=${this.key}
    >
      <div class="memo-bar">
        <h2>${this.t('memo-open')}</h2>
        <button type="button" class="primary" data-role="memo-print" @click=${() => window.print()}>
          ${this.t('memo-print')}
        </button>
        <button type="button" data-role="memo-save" ?disabled=${from === null} @click=${this.save}>
          ${this.t('memo-save')}
        </button>
        <button
          type="button"
          class="icon plain"
          data-role="memo-close"
          aria-label=${this.t('close')}
          title=${this.t('close')}
          @click=${() => this.close()}
        >
          ${icon('close')}
        </button>
      </div>
      <div class="memo-sheet">
        ${from === null ? html`<p role="status">${this.t('memo-faulty')}</p>` : this.sheet(from, plan)}
      </div>
    </div>`;
  }

  private from(): MemoFrom | null {
    const { plan, quotas, risk, scenario, texts } = this.page;
    const choice = openChoice(quotas);
    const check = quotas.answer?.check ?? null;
    if (plan === null || choice === null || check === null) {
      return null;
    }
    const table = tableOf(quotas, choice);
    const chances = risk.on ? (chancesOf(quotas, table, scenario)?.check ?? null) : null;
    const method = this.method?.of === table ? this.method.method : null;
    return { texts, plan, choice, table, check, chances, method };
  }

  private sheet(from: MemoFrom, plan: PlanView): TemplateResult {
    const { texts, choice } = from;
    const table = memoTable(from, this.page.projection);
    const title = tableTitle(texts, plan, choice);
    const join = (sentences: readonly string[]): string => sentences.join(this.t('memo-join'));
    return html`<article class="memo" lang=${texts.lang} data-role="memo-sheet">
      <h2>
        ${this.t('memo-title', {
          city: texts.local(plan.city),
          year: choiceYear(texts, choice),
          table: texts.local(choice.name),
        })}
      </h2>
      <p class="memo-kind">${this.t('memo-kind', { day: dayText(texts, new Date()) })}</p>
      <p class="memo-mark" data-role="memo-mark">${this.t('not-statistics')}</p>
      <h3>${this.t('memo-head-target')}</h3>
      <p data-role="memo-target">${join(targetSentences(from))}</p>
      <h3>${this.t('memo-head-method')}</h3>
      <p data-role="memo-method">${join(methodSentences(from))}</p>
      <h3>${this.t('memo-head-table')}</h3>
      <div class="memo-head">
        <span>${this.t('memo-annex')}</span>
        <span class="memo-caption">${title}</span>
        <span class="memo-unit">${table.unit === '' ? nothing : this.t('quota-unit-line', { unit: table.unit })}</span>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t('column-region')}</th>
            ${table.heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(
            ({ kind, name, cells }) =>
              html`<tr class=${kind}>
                <th scope="row" class=${kind}>${name}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      <h3>${this.t('memo-head-chances')}</h3>
      ${chanceSentences(from).map((sentence) => html`<p data-role="memo-chance">${sentence}</p>`)}
      <h3>${this.t('memo-head-risks')}</h3>
      <ol>
        ${riskSentences(from).map((sentence) => html`<li data-role="memo-risk">${sentence}</li>`)}
      </ol>
      <div class="memo-notes">
        ${[...tableNotes(texts, plan, [choice]), ...this.scenarioNotes(from)].map((note) => html`<p>${note}</p>`)}
      </div>
    </article>`;
  }

  /** What the figures rest on: data, scenario, what was changed in it, and by what the chances were found. */
  private scenarioNotes({ texts, plan, chances }: MemoFrom): string[] {
    const { scenario, engineVersion, risk } = this.page;
    return scenarioNotes({
      texts,
      plan,
      scenario,
      engine: engineVersion ?? plan.engine_version,
      paths: chances === null ? null : { count: chances.paths ?? 0, seed: risk.answer?.seed ?? 0 },
      day: dayText(texts, new Date()),
    });
  }

  private readonly save = (): void => {
    const sheet = this.querySelector('[data-role=memo-sheet]');
    const { plan, quotas, texts } = this.page;
    const choice = openChoice(quotas);
    if (sheet === null || plan === null || choice === null) {
      return;
    }
    const date = new Date();
    const title = tableTitle(texts, plan, choice);
    const name = fileName([texts.local(plan.short_title), title, this.t('memo-open')], date, 'html');
    saveFile(name, 'text/html;charset=utf-8', memoFile(title, texts.lang, sheet));
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
      return;
    }
    if (event.key !== 'Tab') {
      return;
    }
    // What lies under the memo is out of reach.
    const buttons = Array.from(this.querySelectorAll<HTMLElement>('.memo-bar button:not([disabled])'));
    const at = buttons.indexOf((this.getRootNode() as ShadowRoot).activeElement as HTMLElement);
    const next = event.shiftKey ? (at <= 0 ? buttons.length - 1 : at - 1) : at === buttons.length - 1 ? 0 : at + 1;
    event.preventDefault();
    buttons[next]?.focus();
  };
}

/** A page that stands alone: the sheet with its rules, no script, nothing fetched. */
export function memoFile(title: string, lang: string, sheet: Element): string {
  const copy = sheet.cloneNode(true) as Element;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  const head = document.createElement('title');
  head.textContent = title;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head.outerHTML}
<style>${MEMO_FILE}</style>
</head>
<body>
${copy.outerHTML}
</body>
</html>
`;
}

define('tuiyan-quota-memo', QuotaMemo);
