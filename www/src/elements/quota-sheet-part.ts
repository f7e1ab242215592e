/**
 * How a quota table is worked on like a spreadsheet: where the focus stands, which block is chosen, what is typed, copied and pasted. Row 0
 * is the city, the last one the sums. What is drawn of it stands in quota-grid.ts.
 */
import { property, state } from 'lit/decorators.js';
import { MISSING } from '../i18n/numbers';
import { cellText, type CellEdit } from '../state/quota-edits';
import { PagePart } from './page-part';
import { editsOfBlock } from './quota-block';
import { choiceOf, choiceWord } from './quota-choices';
import { fieldOf, isChoice, type QuotaColumnView } from './quota-columns';
import { openTable, type OpenTable } from './quota-content';
import { blockOf, moved, tabbed, type Cell } from './quota-moves';
import { pastedText, readBlock, writeBlock } from './tab-separated';

/** The code of keys that an input method takes; Safari tells it of the one that ends a word, where `isComposing` is over. */
const COMPOSING = 229;

export interface Editing extends Cell {
  /** Begun by typing: an arrow then goes on to the next cell. */
  typed: boolean;
  text: string;
}

export abstract class QuotaSheetPart extends PagePart {
  @property({ type: Boolean }) readonly = false;

  @state() protected at: Cell = { row: 1, column: 0 };
  @state() protected anchor: Cell = { row: 1, column: 0 };
  @state() protected editing: Editing | null = null;

  /** The columns as they were drawn last. */
  protected columns: QuotaColumnView[] = [];
  /** Whether the focus goes to its cell once it is drawn. */
  protected focusAfter = false;

  protected open(): OpenTable | null {
    return openTable(this.page, this.readonly);
  }

  protected extent(): { rows: number; columns: number } {
    const open = this.open();
    const rows = (open?.table.sheet.rows.length ?? 0) + (open?.hasReserve ? 1 : 0) + 2;
    return { rows, columns: this.columns.length };
  }

  /** The field of the sheet in a cell; null for what is computed. */
  protected fieldIn(open: OpenTable, { row, column }: Cell): CellEdit['field'] | null {
    const view = open.columns[column];
    const count = open.table.sheet.rows.length;
    if (!view) {
      return null;
    }
    if (row === count + 1 && open.hasReserve) {
      return fieldOf(view, 'reserve');
    }
    return row > count ? null : fieldOf(view, row - 1);
  }

  protected fieldAt(cell: Cell): CellEdit['field'] | null {
    const open = this.open();
    return open === null || this.readonly ? null : this.fieldIn(open, cell);
  }

  protected textAt({ row, column }: Cell): string {
    const open = this.open();
    const field = this.fieldAt({ row, column });
    return open && field !== null ? cellText(open.table.sheet, row - 1, field) : '';
  }

  protected go(to: Cell, extend = false): void {
    this.at = to;
    if (!extend) {
      this.anchor = to;
    }
    this.focusAfter = true;
  }

  protected readonly key = (event: KeyboardEvent): void => {
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
    if (isChoice(field) && !ctrl && (key === 'Enter' || key.length === 1)) {
      event.preventDefault();
      this.edit(this.at);
      return;
    }
    const to = moved(this.at, key, this.extent(), ctrl, event.shiftKey && key === 'Enter');
    if (to !== null) {
      event.preventDefault();
      this.go(to, event.shiftKey && key !== 'Enter');
      return;
    }
    if (ctrl) {
      // The page leaves undo to fields; the resting one has nothing of its own to take back.
      const undoes = key.toLowerCase() === 'z';
      if (undoes || key.toLowerCase() === 'y') {
        event.preventDefault();
        event.stopPropagation();
        if (undoes && !event.shiftKey) {
          this.store.undo();
        } else {
          this.store.redo();
        }
      } else if (key.toLowerCase() === 'a') {
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
      this.edit(this.at);
    } else if (key === 'Escape') {
      this.anchor = this.at;
      this.store.refuseQuotas([]);
    }
  };

  protected readonly choiceKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Escape') {
      event.preventDefault();
      this.editing = null;
      this.focusAfter = true;
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      this.commit();
      const to = key === 'Tab' ? tabbed(this.at, event.shiftKey, this.extent(), (cell) => this.isTyped(cell)) : null;
      this.go(to ?? moved(this.at, 'Enter', this.extent(), false, event.shiftKey) ?? this.at);
    }
    event.stopPropagation();
  };

  protected readonly chosen = (event: Event): void => {
    if (this.editing !== null) {
      this.editing = { ...this.editing, text: (event.target as HTMLSelectElement).value };
    }
  };

  /** What is typed into the resting field of the cell, a word of an input method from its first letter on, begins the edit. */
  protected readonly typed = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (this.editing !== null) {
      this.editing = { ...this.editing, text: value };
    } else if (this.isTyped(this.at)) {
      this.anchor = this.at;
      this.editing = { ...this.at, typed: true, text: value };
    }
  };

  protected readonly fieldKey = (event: KeyboardEvent): void => {
    if (this.editing === null) {
      return;
    }
    const { key } = event;
    // The Enter that ends a word of an input method is the method's own.
    if (event.isComposing || event.keyCode === COMPOSING) {
      event.stopPropagation();
      return;
    }
    const { typed } = this.editing;
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

  protected edit(at: Cell): void {
    if (!this.isTyped(at)) {
      return;
    }
    this.at = this.anchor = at;
    this.editing = { ...at, typed: false, text: this.textAt(at) };
    void this.updateComplete.then(() => {
      const field = this.querySelector<HTMLInputElement | HTMLSelectElement>('.cell-field');
      field?.focus();
      if (field instanceof HTMLInputElement) {
        field.setSelectionRange(field.value.length, field.value.length);
      }
    });
  }

  protected commit(): void {
    const { editing } = this;
    if (editing === null) {
      return;
    }
    const { text } = editing;
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
      // What a row is when nobody says otherwise.
      const text = field === 'counts_in_total' ? 'true' : field === 'commitment' ? 'expected' : '';
      return field === null ? [] : [{ row: cell.row - 1, field, text }];
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
    if (isChoice(field)) {
      return choiceWord(this.page, field, text);
    }
    if (text !== '') {
      return text;
    }
    const shown = this.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.innerText.trim() ?? '';
    return field !== null && shown === MISSING ? '' : shown.replace(/,/g, '');
  }

  protected readonly copy = (event: ClipboardEvent): void => {
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

  protected readonly paste = (event: ClipboardEvent): void => {
    if (this.editing !== null || this.readonly || !event.clipboardData) {
      return;
    }
    event.preventDefault();
    const texts = readBlock(pastedText(event.clipboardData));
    const { edits, faults } = editsOfBlock(
      blockOf(this.at, this.anchor),
      texts,
      this.extent(),
      (cell) => this.fieldAt(cell),
      (field, text, row) => choiceOf(this.page, field, text, row),
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

  protected readonly point = (event: PointerEvent): void => {
    const cell = this.cellOf(event);
    if (cell === null || event.button !== 0) {
      return;
    }
    const again = cell.row === this.at.row && cell.column === this.at.column;
    this.commit();
    this.go(cell, event.shiftKey);
    // A finger has no double click: a second touch of the same cell edits it.
    if (again && event.pointerType === 'touch') {
      this.edit(cell);
    }
  };

  /** The focus goes to the cell's own field, and no text is marked by a drag. */
  protected readonly press = (event: MouseEvent): void => {
    if (this.cellOf(event) !== null && !(isField(event.target) && this.editing !== null)) {
      event.preventDefault();
    }
  };

  protected readonly fieldPoint = (event: PointerEvent): void => {
    if (this.editing !== null) {
      event.stopPropagation();
    }
  };

  protected readonly drag = (event: PointerEvent): void => {
    const cell = this.cellOf(event);
    if (cell !== null && event.buttons === 1 && event.pointerType === 'mouse' && this.editing === null) {
      event.preventDefault();
      this.go(cell, true);
    }
  };

  protected readonly doubleClick = (event: Event): void => {
    const cell = this.cellOf(event);
    if (cell !== null) {
      this.edit(cell);
    }
  };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
