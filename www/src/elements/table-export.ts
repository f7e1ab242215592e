/** `<tuiyan-table-tools>`: a table of the page for other programs, copied as cells, or saved as CSV with its mark and the lines that say what it is of. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PageState } from '../state/state';
import { copyText } from './clipboard';
import { define, PagePart } from './page-part';
import { fileName } from './quota-file-words';
import { saveFile } from './save-file';
import { writeBlock } from './tab-separated';
import { csvText, headLines } from './table-text';
import type { TableContent } from './table-text';

/** So long it is told that the table was copied. */
const TOLD_MS = 4000;

export class TableTools extends PagePart {
  @property({ attribute: false }) table: TableContent = { title: '', head: [], rows: [] };

  @state() private copied = false;

  protected shows(page: PageState): readonly unknown[] {
    return [page.texts];
  }

  protected override render(): TemplateResult {
    return html`<button type="button" data-role="copy-table" @click=${this.copy}>${this.t('copy-table')}</button>
      <button type="button" data-role="save-csv" @click=${this.save}>${this.t('save-csv')}</button>
      <span role="status">${this.copied ? this.t('copied') : nothing}</span>`;
  }

  private get lines(): (readonly string[])[] {
    const { texts, plan, scenario } = this.page;
    const head = plan === null || scenario === null ? [] : headLines(texts, plan, scenario, this.table.title);
    return [...head, this.table.head, ...this.table.rows];
  }

  private readonly copy = async (): Promise<void> => {
    this.copied = await copyText(writeBlock(this.lines), this);
    window.setTimeout(() => (this.copied = false), TOLD_MS);
  };

  private readonly save = (): void => {
    const { texts, plan } = this.page;
    const names = plan === null ? [this.table.title] : [texts.local(plan.short_title), this.table.title];
    saveFile(fileName(names, new Date(), 'csv'), 'text/csv;charset=utf-8', csvText(this.lines));
  };
}

define('tuiyan-table-tools', TableTools);
