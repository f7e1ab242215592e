/**
 * `<tuiyan-quota-grid>`: a quota table as a grid that is worked on like a spreadsheet. Arrows walk, typing replaces, F2 or a double click
 * edits, Enter goes down, Tab to the right, Esc takes back, Delete empties, blocks are copied and pasted as text. City and sums stay in
 * sight, and so does the column of places.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cellText, type CellEdit, type ChoiceField } from '../state/quota-edits';
import type { PageState } from '../state/state';
import { lockIcon } from './icons';
import type { Texts } from '../i18n/texts';
import { define } from './page-part';
import { cellChoices } from './quota-choices';
import { isChoice, type QuotaColumnView } from './quota-columns';
import { cityContent, placeContent, reserveContent, sumContent, type OpenTable } from './quota-content';
import { blockOf, isInside, type Cell } from './quota-moves';
import { QuotaSheetPart, type Editing } from './quota-sheet-part';
import { choiceUnit, placeWord } from './quota-words';

/** Where a fault of the reserve stands among the rows. */
const RESERVE_ROW = -2;

export class QuotaGrid extends QuotaSheetPart {
  private opened: string | null = null;
  private blank: ReadonlySet<string> = new Set();

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

  protected override render(): TemplateResult | typeof nothing {
    const open = this.open();
    const { plan, texts } = this.page;
    if (!open || !plan) {
      return nothing;
    }
    const { choice, table, columns } = open;
    this.columns = columns;
    const rows = table.sheet.rows;
    // On paper a column in which nothing stands is left out.
    const blank = (this.blank = new Set(columns.filter((column) => isBlank(open, column)).map(({ id }) => id)));
    const last = rows.length + (open.hasReserve ? 2 : 1);
    // The unit of quotas stands above the table, others in their columns.
    const own = choiceUnit(texts, choice);
    const caption = this.t('quota-caption', { table: texts.local(choice.name) });
    return html`<div class="scroller quota-scroller">
      <table
        class="quota-grid"
        role="grid"
        aria-label=${caption}
        aria-rowcount=${last + 2}
        aria-colcount=${columns.length + 1}
        aria-multiselectable="true"
        aria-readonly=${this.readonly ? 'true' : 'false'}
        @keydown=${this.key}
        @copy=${this.copy}
        @cut=${this.copy}
        @paste=${this.paste}
        @pointerdown=${this.point}
        @mousedown=${this.press}
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
                  class=${`number of-${id.split('.')[0]} ${blank.has(id) ? 'blank' : ''}`}
                  title=${helpOf(texts, id) ?? nothing}
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
          ${
            open.hasReserve
              ? html`<tr class="of-reserve">
                  <th scope="row" class="first">${this.t('quota-column-reserve')}</th>
                  ${columns.map((column, at) => this.cell(open, column, { row: rows.length + 1, column: at }))}
                </tr>`
              : nothing
          }
        </tbody>
        <tfoot>
          <tr class="whole">
            <th scope="row" class="first">${this.t(table.sheet.kind === 'additive' ? 'quota-total' : 'quota-mean')}</th>
            ${columns.map((column, at) => this.cell(open, column, { row: last, column: at }))}
          </tr>
        </tfoot>
      </table>
    </div>`;
  }

  private cell(open: OpenTable, column: QuotaColumnView, cell: Cell): TemplateResult {
    const { table, faults } = open;
    const count = table.sheet.rows.length;
    const place = cell.row === 0 ? null : table.sheet.rows[cell.row - 1];
    const isReserve = open.hasReserve && cell.row === count + 1;
    const field = this.fieldIn(open, cell);
    const fault = field === null ? undefined : faults.get(`${isReserve ? RESERVE_ROW : cell.row - 1} ${field}`);
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
      this.blank.has(column.id) ? 'blank' : '',
    ];
    const words = edits ? nothing : this.content(open, column, cell);
    const catches = isAt && !this.readonly && field !== null && field !== 'locked' && !isChoice(field);
    return html`<td
      role="gridcell"
      class=${classes.filter((one) => one !== '').join(' ')}
      tabindex=${isAt && !catches ? 0 : -1}
      data-cell=${`${cell.row} ${cell.column}`}
      data-quota-region=${place?.place ?? (cell.row === 0 ? 'city' : isReserve ? 'reserve' : 'total')}
      data-quota-field=${column.id}
      aria-selected=${isChosen && many ? 'true' : 'false'}
      aria-readonly=${field === null ? 'true' : 'false'}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      title=${fault ?? nothing}
    >
      ${words}${catches ? this.field(edits ? editing : null, column, cell) : nothing}${
        edits && editing && isChoice(field) ? this.choices(editing, field, column) : nothing
      }
    </td>`;
  }

  /** The few things that may stand in a cell. */
  private choices(editing: Editing, field: ChoiceField, column: QuotaColumnView): TemplateResult {
    return html`<select
      class="cell-field"
      aria-label=${column.label}
      @keydown=${this.choiceKey}
      @change=${this.chosen}
      @blur=${() => this.commit()}
      @pointerdown=${this.fieldPoint}
    >
      ${cellChoices(this.page, field, editing.row - 1).map(
        ({ value, label }) => html`<option value=${value} ?selected=${value === editing.text}>${label}</option>`,
      )}
    </select>`;
  }

  /** The field of the cell that has the focus: unseen until something is typed, so that input methods find it open. */
  private field(editing: Editing | null, column: QuotaColumnView, cell: Cell): TemplateResult {
    const { plan, texts } = this.page;
    const row = this.open()?.table.sheet.rows[cell.row - 1];
    const place = row && plan ? placeWord(texts, plan, row.place) : this.t('place-city');
    const label = this.t('quota-cell-name', { place, column: column.label, text: this.textAt(cell) });
    return html`<input
      type="text"
      class="cell-field ${editing === null ? 'resting' : ''}"
      autocomplete="off"
      spellcheck="false"
      inputmode=${editing === null ? 'none' : 'text'}
      aria-label=${label}
      .value=${live(editing?.text ?? '')}
      @keydown=${this.fieldKey}
      @input=${this.typed}
      @compositionstart=${this.typed}
      @blur=${() => this.commit()}
      @pointerdown=${this.fieldPoint}
    />`;
  }

  private content(open: OpenTable, column: QuotaColumnView, { row }: Cell): unknown {
    if (row === 0) {
      return cityContent(open, column);
    }
    const count = open.table.sheet.rows.length;
    if (row > count) {
      return open.hasReserve && row === count + 1 ? reserveContent(open, column) : sumContent(open, column);
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

  protected override updated(): void {
    const head = this.querySelector<HTMLElement>('thead tr');
    this.querySelector<HTMLElement>('.quota-grid')?.style.setProperty('--head-height', `${head?.offsetHeight ?? 0}px`);
    if (this.focusAfter && this.editing === null) {
      this.focusAfter = false;
      this.querySelector<HTMLElement>('.cell-field, td[tabindex="0"]')?.focus();
    }
  }
}

function isBlank({ table, check }: OpenTable, { id, editable }: QuotaColumnView): boolean {
  const { rows } = table.sheet;
  const said = check?.rows ?? [];
  if (id === 'growth') {
    return said.every((row) => row.required_growth === null);
  }
  if (!editable || id === 'quota') {
    return false;
  }
  const ofModel = (id === 'base' || id === 'weight') && said.some((row) => (row[id] ?? 0) !== 0);
  return !ofModel && rows.every((_, at) => cellText(table.sheet, at, id as CellEdit['field']).trim() === '');
}

function helpOf(texts: Texts, id: string): string | null {
  const key = `quota-column-${(id.split('.')[0] ?? id).replace(/_/g, '-')}`;
  return texts.has(key) ? texts.attribute(key, 'help') : null;
}

define('tuiyan-quota-grid', QuotaGrid);
