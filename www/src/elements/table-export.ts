/** A table of the page for other programs: copied as cells, or saved as CSV with its mark and the lines that say what it is of. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { csvText, headLines } from './table-text';
import type { TableContent } from './table-text';
import { copyText } from './clipboard';
import { fileName } from './quota-file-words';
import { saveFile } from './save-file';
import { writeBlock } from './tab-separated';
import type { Store } from '../state/store';

/** The two buttons of a table; `near` is an element beside them. */
export function tableTools(store: Store, table: TableContent, copied: () => void): TemplateResult {
  const { texts, plan, scenario } = store.state;
  const lines = plan === null || scenario === null ? [] : headLines(texts, plan, scenario, table.title);
  const copy = async (event: Event): Promise<void> => {
    const near = (event.currentTarget as HTMLElement).parentElement;
    if (near !== null && (await copyText(writeBlock([...lines, table.head, ...table.rows]), near))) copied();
  };
  const save = (): void => {
    const name = plan === null ? [table.title] : [texts.local(plan.short_title), table.title];
    saveFile(
      fileName(name, new Date(), 'csv'),
      'text/csv;charset=utf-8',
      csvText([...lines, table.head, ...table.rows]),
    );
  };
  return html`<span class="table-tools">
    <button type="button" data-role="copy-table" @click=${copy}>${texts.t('copy-table')}</button>
    <button type="button" data-role="save-csv" @click=${save}>${texts.t('save-csv')}</button>
  </span>`;
}
