/** `<tuiyan-table-tools>`: a table of the page for other programs, copied as cells, or saved as CSV with its mark and the lines that say what it is of. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PageState } from '../state/state';
import { copyText } from './clipboard';
import { define, PagePart } from './page-part';
import { writeBlock } from './tab-separated';
import { saveTable } from './table-file';
import { headLines } from './table-text';
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
    saveTable(this.page, this.table.title, [this.table.head, ...this.table.rows]);
  };
}

define('tuiyan-table-tools', TableTools);
