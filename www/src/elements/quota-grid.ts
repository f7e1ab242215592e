/**
 * `<tuiyan-quota-grid>`: a quota table as a grid that is worked on like a spreadsheet. Arrows walk, typing replaces, F2 or a double click
 * edits, Enter goes down, Tab to the right, Esc takes back, Delete empties, blocks are copied and pasted as text. City and sums stay in
 * sight, and so does the column of places.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Diagnostic, QuotaCheck, QuotaChoice, QuotaRowView } from '../engine/wire';
import { formatDifference, formatPercent, formatValue, MISSING } from '../i18n/numbers';
import { cellText, chancesOf, errorsOf, openChoice, tableOf, type CellEdit, type QuotaTable } from '../state/quotas';
import { targetRisk } from '../state/risk';
import type { PageState } from '../state/state';
import { lockIcon } from './icons';
import { define, PagePart } from './page-part';
import {
  cityProjection,
  columnDecimals,
  columnsOf,
  computedText,
  fieldOf,
  finer,
  modelText,
  quotaDecimals,
  shownDecimal,
  shownText,
  signedDecimal,
  summed,
  typedNumber,
  withoutSign,
  type QuotaColumnView,
} from './quota-cells';
import { blockOf, isInside, moved, placed, tabbed, type Cell } from './quota-moves';
import { choiceUnit, differenceUnit, faultyCell, placeWord, remark } from './quota-words';
import { chanceText } from './risk-words';
import { pastedText, readBlock, writeBlock } from './tab-separated';

interface Editing extends Cell {
  /** Begun by typing: an arrow then goes on to the next cell. */
  typed: boolean;
  text: string;
}

/** What a drawing needs to know of the table that is open. */
interface Open {
  choice: QuotaChoice;
  table: QuotaTable;
  columns: QuotaColumnView[];
  check: QuotaCheck | null;
  /** The check that the computed columns show: of the proposal, where one is held against the table. */
  shown: QuotaCheck | null;
  chances: { check: QuotaCheck; faded: boolean } | null;
  faults: Map<string, string>;
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
    return [state.plan, state.quotas, state.projection, state.risk, state.texts];
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

  private open(): Open | null {
    const { plan, quotas, risk, texts } = this.page;
    const choice = openChoice(quotas);
    if (!plan || !choice) {
      return null;
    }
    const table = tableOf(quotas, choice);
    const { proposal, answer } = quotas;
    const used = proposal?.method ?? (table.follows ? table.method : null);
    const setting = { texts, choice, table, method: used, chances: risk.on, readonly: this.readonly };
    const columns = columnsOf({ ...setting, proposal: Boolean(proposal?.answer?.sheet) });
    const check = answer?.check ?? null;
    const shown = proposal?.answer?.sheet ? (proposal.answer.check ?? null) : check;
    const chances = proposal?.answer?.check?.paths
      ? { check: proposal.answer.check, faded: false }
      : chancesOf(quotas, table);
    return { choice, table, columns, check, shown, chances: risk.on ? chances : null, faults: this.faults(choice) };
  }

  /** Reasons by cell: of the table as it is, and of a paste that was refused. */
  private faults(choice: QuotaChoice): Map<string, string> {
    const { plan, quotas, texts } = this.page;
    const faults = new Map<string, string>();
    const tell = (fault: Diagnostic): void => {
      const cell = faultyCell(fault);
      if (plan && cell) {
        faults.set(`${cell.row} ${cell.field}`, remark(texts, plan, choice, fault));
      }
    };
    errorsOf(quotas.answer).forEach(tell);
    quotas.refusal?.diagnostics.forEach(tell);
    return faults;
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

  private cell(open: Open, column: QuotaColumnView, cell: Cell): TemplateResult {
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

  private content(open: Open, column: QuotaColumnView, cell: Cell): unknown {
    const count = open.table.sheet.rows.length;
    if (cell.row === 0) {
      return this.cityContent(open, column);
    }
    if (cell.row > count) {
      return this.totalContent(open, column);
    }
    const at = cell.row - 1;
    const { choice, table, shown, chances } = open;
    const row: QuotaRowView | undefined = shown?.rows[at];
    const { texts, quotas } = this.page;
    switch (column.id) {
      case 'locked':
        return this.lock(open, at);
      case 'proposed':
      case 'change': {
        const answer = quotas.proposal?.answer;
        const text =
          column.id === 'proposed'
            ? answer?.sheet?.rows[at]?.quota
            : answer?.differences.find(({ version }) => version === 0)?.changes[at];
        const decimals = quotaDecimals(choice, table);
        if (text === undefined || text === null || text === '') {
          return MISSING;
        }
        return column.id === 'proposed' ? shownText(text, decimals) : signedDecimal(text, decimals);
      }
      case 'probability': {
        const probability = chances?.check.rows[at]?.probability ?? null;
        return probability === null
          ? html`<span class="muted">${MISSING}</span>`
          : html`<span
              class=${chances?.faded ? 'chance faded' : 'chance'}
              data-stat="probability"
              data-value=${probability}
              >${chanceText(texts, probability)}</span
            >`;
      }
      case 'growth':
      case 'projected':
      case 'gap': {
        const text = computedText(column, row, quotaDecimals(choice, table));
        return text === MISSING ? html`<span class="muted">${MISSING}</span>` : text;
      }
      default: {
        const text = cellText(table.sheet, at, column.id as CellEdit['field']);
        const decimals = columnDecimals(choice, table, column);
        if (text.trim() !== '') {
          return shownText(text, decimals);
        }
        const model = modelText(column, open.check?.rows[at], decimals);
        return model === ''
          ? html`<span class="muted"
              >${column.id === 'quota' || column.id === 'base' || column.id === 'weight' ? MISSING : ''}</span
            >`
          : html`<span class="of-model" title=${this.t('quota-of-model')}>${model}</span>`;
      }
    }
  }

  private lock({ table }: Open, at: number): TemplateResult {
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

  /** The city's own figures: target, projection by the same measure, and its chance. */
  private cityContent({ choice, table, check, chances }: Open, column: QuotaColumnView): unknown {
    const { plan, projection, texts, risk } = this.page;
    const decimals = quotaDecimals(choice, table);
    const target = typedNumber(table.sheet.target);
    const scale = choice.display?.scale ?? 1;
    const projected = plan && cityProjection(plan, projection, choice);
    switch (column.id) {
      case 'quota':
        return table.sheet.target.trim() === '' ? MISSING : shownText(table.sheet.target, decimals);
      case 'base': {
        const base = table.sheet.kind === 'additive' ? summed(check, (row) => row.base) : null;
        return base === null || !column.display ? '' : formatValue(base, column.display);
      }
      case 'growth': {
        const base = table.sheet.kind === 'additive' ? summed(check, (row) => row.base) : null;
        return base === null || base <= 0 || target === null ? '' : formatPercent(target / scale / base - 1);
      }
      case 'projected':
        return projected === null || !column.display ? '' : formatValue(projected, finer(column.display, decimals));
      case 'gap':
        return projected === null || target === null || !column.display
          ? ''
          : formatDifference(projected - target / scale, finer(column.display, decimals));
      case 'probability': {
        const own =
          plan && targetRisk(plan, risk.answer, plan.quotas.find(({ id }) => id === choice.id)?.city ?? choice.id);
        const probability = chances?.check.city_probability ?? own?.probability ?? null;
        return probability === null
          ? ''
          : html`<span class=${chances?.faded ? 'chance faded' : 'chance'}>${chanceText(texts, probability)}</span>`;
      }
      default:
        return '';
    }
  }

  /** What the parts come to, and by how much that is another figure than the city's. */
  private totalContent({ choice, table, check, shown }: Open, column: QuotaColumnView): unknown {
    const decimals = quotaDecimals(choice, table);
    switch (column.id) {
      case 'quota': {
        if (!check || (check.whole === null && check.interval === null)) {
          return MISSING;
        }
        if (check.whole === null && check.interval) {
          const [low, high] = check.interval;
          return this.t('range', { low: shownDecimal(low), high: shownDecimal(high) });
        }
        const finest =
          table.sheet.kind === 'additive' ? decimals : Math.max(decimals, choice.display?.decimals ?? 0) + 1;
        return html`<span data-role="quota-whole" title=${check.whole ?? ''}>${rounded(check.whole, finest)}</span
          >${this.differs(choice, check, finest)}`;
      }
      case 'proposed': {
        const whole = this.page.quotas.proposal?.answer?.check?.whole ?? null;
        const finest =
          table.sheet.kind === 'additive' ? decimals : Math.max(decimals, choice.display?.decimals ?? 0) + 1;
        return whole === null ? MISSING : rounded(whole, finest);
      }
      case 'change':
        return '';
      case 'projected': {
        const sum = table.sheet.kind === 'additive' ? summed(shown, (row) => row.projected) : null;
        return sum === null || !column.display ? '' : formatValue(sum, finer(column.display, decimals));
      }
      case 'base': {
        const sum = table.sheet.kind === 'additive' ? summed(check, (row) => row.base) : null;
        return sum === null || !column.display ? '' : formatValue(sum, column.display);
      }
      default:
        return '';
    }
  }

  private differs(choice: QuotaChoice, { difference }: QuotaCheck, decimals: number): unknown {
    if (difference === null || !/[1-9]/.test(difference)) {
      return nothing;
    }
    const size = rounded(withoutSign(difference), decimals) + differenceUnit(this.page.texts, choice);
    return html`<span class="second"
      >${this.t(difference.startsWith('-') ? 'quota-glance-short' : 'quota-glance-over', { size })}</span
    >`;
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
    const block = readBlock(pastedText(event.clipboardData));
    const { rows, columns } = this.extent();
    const edits: CellEdit[] = [];
    const faults: Diagnostic[] = [];
    for (const { cell, text } of placed(blockOf(this.at, this.anchor), block)) {
      if (cell.row >= rows || cell.column >= columns) {
        faults.push(fault('quota-paste-outside', '', { rows: block.length, columns: block[0]?.length ?? 0 }));
        break;
      }
      const field = this.fieldAt(cell);
      const flag = field === 'locked' ? lockOf(text) : text;
      if (field !== null && flag === null) {
        faults.push(fault('quota-cell-flag', `rows.${cell.row - 1}.locked`, { column: 'locked', content: text }));
      } else if (field !== null && flag !== null) {
        edits.push({ row: cell.row - 1, field, text: flag });
      }
    }
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

/** A lock as it is typed in a file: 1 and 是, 0, 否 and nothing; null for anything else. */
function lockOf(text: string): string | null {
  const word = text.trim().toLowerCase();
  if (['1', '是', 'true', 'yes', 'y', '✓', '√'].includes(word)) return 'true';
  return ['', '0', '否', 'false', 'no', 'n'].includes(word) ? '' : null;
}

function fault(code: string, path: string, params: Diagnostic['params']): Diagnostic {
  return { code, severity: 'error', place: { path, line: null }, params };
}

/** An exact decimal with no more decimals than are read; the rest of it is told to who asks. */
function rounded(decimal: string | null, decimals: number): string {
  const value = decimal === null ? null : typedNumber(decimal);
  return value === null
    ? shownDecimal(decimal)
    : formatValue(value, { unit: '', scale: 1, decimals, difference_unit: '' });
}

define('tuiyan-quota-grid', QuotaGrid);
