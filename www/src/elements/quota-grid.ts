/**
 * `<tuiyan-quota-grid>`: a quota table as a grid that is worked on like a spreadsheet. Arrows walk, typing replaces, F2 or a double click
 * edits, Enter goes down, Tab to the right, Esc takes back, Delete empties, blocks are copied and pasted as text. City and sums stay in
 * sight, and so does the column of places.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { MISSING } from '../i18n/numbers';
import { cellText, type CellEdit } from '../state/quotas';
import type { PageState } from '../state/state';
import { lockIcon } from './icons';
import { define, PagePart } from './page-part';
import { fieldOf, type QuotaColumnView } from './quota-cells';
import { cityContent, openTable, placeContent, sumContent, type OpenTable } from './quota-content';
import { editsOfBlock } from './quota-block';
import { blockOf, isInside, moved, tabbed, type Cell } from './quota-moves';
import { choiceUnit, placeWord } from './quota-words';
import { pastedText, readBlock, writeBlock } from './tab-separated';

interface Editing extends Cell {
  /** Begun by typing: an arrow then goes on to the next cell. */
  typed: boolean;
  text: string;
}

export class QuotaGrid extends PagePart {
  @property({ type: Boolean }) readonly = false;

  @state() private at: Cell = { row: 1, column: 0 };
  @state() private anchor: Cell = { row: 1, column: 0 };
  @state() private editing: Editing | null = null;

  private opened: string | null = null;
  private columns: QuotaColumnView[] = [];
  private focusAfter = false;

  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.quotas, state.scenario, state.projection, state.risk, state.texts];
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed as Map<PropertyKey, unknown>);
    const { open } = this.page.quotas;
    if (open !== this.opened) {
      this.opened = open;
      this.editing = null;
      const quota = this.open()?.columns.findIndex(({ id }) => id === 'quota') ?? 0;
      this.at = this.anchor = { row: 1, column: Math.max(0, quota) };
    }
  }

  private open(): OpenTable | null {
    return openTable(this.page, this.readonly);
  }

  protected override render(): TemplateResult | typeof nothing {
    const open = this.open();
    const { plan, texts } = this.page;
    if (!open || !plan) {
      return nothing;
    }
    const { choice, table, columns } = open;
    this.columns = columns;
    const rows = table.sheet.rows;
    // The unit of quotas stands above the table, others in their columns.
    const own = choiceUnit(texts, choice);
    const caption = this.t('quota-caption', { table: texts.local(choice.name) });
    return html`<div class="scroller quota-scroller">
      <table
        class="quota-grid"
        role="grid"
        aria-label=${caption}
        aria-rowcount=${rows.length + 3}
        aria-colcount=${columns.length + 1}
        aria-multiselectable="true"
        aria-readonly=${this.readonly ? 'true' : 'false'}
        @keydown=${this.key}
        @copy=${this.copy}
        @cut=${this.copy}
        @paste=${this.paste}
        @pointerdown=${this.point}
        @pointerover=${this.drag}
        @dblclick=${this.doubleClick}
      >
        <thead>
          <tr>
            <th scope="col" class="first">${this.t('column-region')}</th>
            ${columns.map(
              ({ id, label, unit }) =>
                html`<th
                  scope="col"
                  class="number of-${id.split('.')[0]}"
                  title=${texts.has(`quota-column-${id}`) ? (texts.attribute(`quota-column-${id}`, 'help') ?? nothing) : nothing}
                >
                  ${label}${unit === '' || unit === own ? nothing : html`<span class="second">${unit}</span>`}
                </th>`,
            )}
          </tr>
          <tr class="whole city">
            <th scope="row" class="first">${this.t('place-city')}</th>
            ${columns.map((column, at) => this.cell(open, column, { row: 0, column: at }))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, at) =>
              html`<tr class=${table.pinned.includes(row.place) ? 'pinned-row' : ''} data-quota-place=${row.place}>
                <th scope="row" class="first ${row.within === '' ? '' : 'within'}">
                  ${placeWord(texts, plan, row.place)}
                  ${row.counts_in_total ? nothing : html`<span class="second">${this.t('quota-not-counted')}</span>`}
                </th>
                ${columns.map((column, index) => this.cell(open, column, { row: at + 1, column: index }))}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr class="whole">
            <th scope="row" class="first">${this.t(table.sheet.kind === 'additive' ? 'quota-total' : 'quota-mean')}</th>
            ${columns.map((column, at) => this.cell(open, column, { row: rows.length + 1, column: at }))}
          </tr>
        </tfoot>
      </table>
    </div>`;
  }

  private cell(open: OpenTable, column: QuotaColumnView, cell: Cell): TemplateResult {
    const { table, faults } = open;
    const count = table.sheet.rows.length;
    const place = cell.row === 0 ? null : table.sheet.rows[cell.row - 1];
    const field = cell.row > count ? null : fieldOf(column, cell.row - 1);
    const fault = field === null ? undefined : faults.get(`${cell.row - 1} ${field}`);
    const isAt = cell.row === this.at.row && cell.column === this.at.column;
    const block = blockOf(this.at, this.anchor);
    const isChosen = isInside(block, cell);
    const many = block.top !== block.bottom || block.left !== block.right;
    const { editing } = this;
    const edits = editing !== null && editing.row === cell.row && editing.column === cell.column;
    const classes = [
      'number',
      `of-${column.id.split('.')[0]}`,
      field !== null && column.id !== 'locked' ? 'typed' : '',
      isChosen && many ? 'chosen' : '',
      fault === undefined ? '' : 'faulty',
      edits ? 'edited' : '',
    ];
    return html`<td
      role="gridcell"
      class=${classes.filter((one) => one !== '').join(' ')}
      tabindex=${isAt ? 0 : -1}
      data-cell=${`${cell.row} ${cell.column}`}
      data-quota-region=${place?.place ?? (cell.row === 0 ? 'city' : 'total')}
      data-quota-field=${column.id}
      aria-selected=${isChosen && many ? 'true' : 'false'}
      aria-readonly=${field === null ? 'true' : 'false'}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      title=${fault ?? nothing}
    >
      ${edits && editing ? this.field(editing, column) : this.content(open, column, cell)}
    </td>`;
  }

  private field(editing: Editing, column: QuotaColumnView): TemplateResult {
    return html`<input
      type="text"
      class="cell-field"
      autocomplete="off"
      spellcheck="false"
      aria-label=${column.label}
      .value=${editing.text}
      @keydown=${this.fieldKey}
      @blur=${() => this.commit()}
      @pointerdown=${(event: Event) => event.stopPropagation()}
    />`;
  }

  private content(open: OpenTable, column: QuotaColumnView, { row }: Cell): unknown {
    if (row === 0) {
      return cityContent(open, column);
    }
    if (row > open.table.sheet.rows.length) {
      return sumContent(open, column);
    }
    return column.id === 'locked' ? this.lock(open, row - 1) : placeContent(open, column, row - 1);
  }

  private lock({ table }: OpenTable, at: number): TemplateResult {
    const { plan, texts } = this.page;
    const row = table.sheet.rows[at];
    const place = row && plan ? placeWord(texts, plan, row.place) : '';
    const pinned = row !== undefined && table.pinned.includes(row.place);
    const kind = row?.locked ? 'locked' : pinned ? 'pinned' : 'free';
    const label = this.t(`quota-lock-${kind}`, { place });
    return html`<button
      type="button"
      class="icon plain lock ${kind}"
      tabindex="-1"
      data-role="quota-lock"
      aria-pressed=${kind === 'free' ? 'false' : kind === 'pinned' ? 'mixed' : 'true'}
      aria-label=${label}
      title=${label}
      ?disabled=${this.readonly}
      @click=${() => this.store.toggleQuotaLock(at)}
    >
      ${lockIcon(kind)}
    </button>`;
  }

  // — Keys and pointer —

  private extent(): { rows: number; columns: number } {
    return { rows: (this.open()?.table.sheet.rows.length ?? 0) + 2, columns: this.columns.length };
  }

  private fieldAt({ row, column }: Cell): CellEdit['field'] | null {
    const view = this.columns[column];
    const count = this.open()?.table.sheet.rows.length ?? 0;
    if (!view || row > count || this.readonly) {
      return null;
    }
    return fieldOf(view, row - 1);
  }

  private textAt({ row, column }: Cell): string {
    const open = this.open();
    const field = this.fieldAt({ row, column });
    return open && field !== null ? cellText(open.table.sheet, row - 1, field) : '';
  }

  private go(to: Cell, extend = false): void {
    this.at = to;
    if (!extend) {
      this.anchor = to;
    }
    this.focusAfter = true;
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (this.editing !== null || event.altKey || event.isComposing) {
      return;
    }
    const { key } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (key === 'Tab') {
      const next = tabbed(this.at, event.shiftKey, this.extent(), (cell) => this.isTyped(cell));
      // Behind the last cell of a row the focus goes on through the page.
      if (next === null || next.row !== this.at.row) {
        return;
      }
      event.preventDefault();
      this.go(next);
      return;
    }
    const field = this.fieldAt(this.at);
    if ((key === 'Enter' || key === ' ') && field === 'locked') {
      event.preventDefault();
      this.store.toggleQuotaLock(this.at.row - 1);
      return;
    }
    const to = moved(this.at, key, this.extent(), ctrl, event.shiftKey && key === 'Enter');
    if (to !== null) {
      event.preventDefault();
      this.go(to, event.shiftKey && key !== 'Enter');
      return;
    }
    if (ctrl) {
      if (key.toLowerCase() === 'a') {
        event.preventDefault();
        const { rows, columns } = this.extent();
        this.anchor = { row: 0, column: 0 };
        this.at = { row: rows - 1, column: columns - 1 };
        this.focusAfter = true;
      }
      return;
    }
    if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      this.empty();
    } else if (key === 'F2') {
      event.preventDefault();
      this.edit(this.at, null);
    } else if (key === 'Escape') {
      this.anchor = this.at;
      this.store.refuseQuotas([]);
    } else if (field !== null && field !== 'locked' && (key.length === 1 || key === 'Process')) {
      // A word of an input method begins in the field.
      if (key !== 'Process') {
        event.preventDefault();
      }
      this.edit(this.at, key === 'Process' ? '' : key);
    }
  };

  private readonly fieldKey = (event: KeyboardEvent): void => {
    if (event.isComposing) {
      return;
    }
    const { key } = event;
    const typed = this.editing?.typed ?? false;
    if (key === 'Escape') {
      event.preventDefault();
      this.editing = null;
      this.focusAfter = true;
    } else if (key === 'Tab') {
      const next = tabbed(this.at, event.shiftKey, this.extent(), (cell) => this.isTyped(cell));
      event.preventDefault();
      this.commit();
      this.go(next ?? this.at);
    } else if (key === 'Enter' || (typed && key.startsWith('Arrow'))) {
      event.preventDefault();
      this.commit();
      this.go(moved(this.at, key, this.extent(), false, event.shiftKey) ?? this.at);
    }
    event.stopPropagation();
  };

  private isTyped(cell: Cell): boolean {
    const field = this.fieldAt(cell);
    return field !== null && field !== 'locked';
  }

  private edit(at: Cell, typed: string | null): void {
    if (!this.isTyped(at)) {
      return;
    }
    this.at = this.anchor = at;
    this.editing = { ...at, typed: typed !== null, text: typed ?? this.textAt(at) };
    void this.updateComplete.then(() => {
      const field = this.querySelector<HTMLInputElement>('.cell-field');
      field?.focus();
      field?.setSelectionRange(field.value.length, field.value.length);
    });
  }

  private commit(): void {
    const { editing } = this;
    if (editing === null) {
      return;
    }
    const text = this.querySelector<HTMLInputElement>('.cell-field')?.value ?? editing.text;
    const field = this.fieldAt(editing);
    this.editing = null;
    if (field !== null) {
      this.store.editQuotas([{ row: editing.row - 1, field, text: text.trim() }]);
    }
  }

  private chosenCells(): Cell[] {
    const { top, left, bottom, right } = blockOf(this.at, this.anchor);
    const cells: Cell[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        cells.push({ row, column });
      }
    }
    return cells;
  }

  private empty(): void {
    const edits = this.chosenCells().flatMap((cell): CellEdit[] => {
      const field = this.fieldAt(cell);
      return field === null ? [] : [{ row: cell.row - 1, field, text: '' }];
    });
    this.store.editQuotas(edits);
  }

  /** What is copied: typed texts as they are, so that they come back as the same; of the rest what is read. */
  private copied({ row, column }: Cell): string {
    const field = this.fieldAt({ row, column });
    const text = this.textAt({ row, column });
    if (field === 'locked') {
      return this.t(text === '' ? 'quota-no' : 'quota-yes');
    }
    if (text !== '') {
      return text;
    }
    const shown = this.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.innerText.trim() ?? '';
    return field !== null && shown === MISSING ? '' : shown.replace(/,/g, '');
  }

  private readonly copy = (event: ClipboardEvent): void => {
    if (this.editing !== null || !event.clipboardData) {
      return;
    }
    event.preventDefault();
    const { top, left, bottom, right } = blockOf(this.at, this.anchor);
    const rows: string[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells: string[] = [];
      for (let column = left; column <= right; column += 1) {
        cells.push(this.copied({ row, column }));
      }
      rows.push(cells);
    }
    event.clipboardData.setData('text/plain', writeBlock(rows));
    if (event.type === 'cut') {
      this.empty();
    }
  };

  private readonly paste = (event: ClipboardEvent): void => {
    if (this.editing !== null || this.readonly || !event.clipboardData) {
      return;
    }
    event.preventDefault();
    const texts = readBlock(pastedText(event.clipboardData));
    const { edits, faults } = editsOfBlock(blockOf(this.at, this.anchor), texts, this.extent(), (cell) =>
      this.fieldAt(cell),
    );
    if (faults.length > 0) {
      this.store.refuseQuotas(faults);
    } else {
      void this.store.pasteQuotas(edits);
    }
  };

  private cellOf(event: Event): Cell | null {
    const found = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(' ').map(Number);
    const [row, column] = found ?? [];
    return row === undefined || column === undefined ? null : { row, column };
  }

  private readonly point = (event: PointerEvent): void => {
    const cell = this.cellOf(event);
    if (cell === null || event.button !== 0) {
      return;
    }
    const again = cell.row === this.at.row && cell.column === this.at.column;
    this.go(cell, event.shiftKey);
    // A finger has no double click: a second touch of the same cell edits it.
    if (again && event.pointerType === 'touch') {
      this.edit(cell, null);
    }
  };

  private readonly drag = (event: PointerEvent): void => {
    const cell = this.cellOf(event);
    if (cell !== null && event.buttons === 1 && event.pointerType === 'mouse' && this.editing === null) {
      event.preventDefault();
      this.go(cell, true);
    }
  };

  private readonly doubleClick = (event: Event): void => {
    const cell = this.cellOf(event);
    if (cell !== null) {
      this.edit(cell, null);
    }
  };

  protected override updated(): void {
    const head = this.querySelector<HTMLElement>('thead tr');
    this.querySelector<HTMLElement>('.quota-grid')?.style.setProperty('--head-height', `${head?.offsetHeight ?? 0}px`);
    if (this.focusAfter && this.editing === null) {
      this.focusAfter = false;
      this.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
    }
  }
}

define('tuiyan-quota-grid', QuotaGrid);
