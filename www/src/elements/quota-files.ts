/**
 * `<tuiyan-quota-files>`: quota tables from a file and into one. A file is read whole before anything of it is taken: what it holds is
 * summed up and waits to be taken or left; what is wrong is told cell by cell, all at once, and the table on the page stays.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Diagnostic } from '../engine/wire';
import type { QuotaFileReading } from '../state/quota-papers';
import { openChoice } from '../state/quotas';
import type { PageState } from '../state/state';
import { icon } from './icons';
import { closeMenu, menuKey, menuLeft } from './menu';
import { define, PagePart } from './page-part';
import { annexChoices, fileFault, fileRemark, indicatorNames, type QuotaFileForm } from './quota-file-words';
import { choiceYear, placeWord } from './quota-words';
import { saveTables } from './quota-save';

const FORMS = ['table-xlsx', 'annex-xlsx', 'table-csv'] as const;

/** So many faults are listed; the rest is counted. */
const FAULTS_SHOWN = 200;

export class QuotaFiles extends PagePart {
  /** Tables can be saved, and none can be opened. */
  @property({ type: Boolean }) readonly = false;

  @state() private reading: QuotaFileReading | null = null;
  @state() private busy = false;
  /** Why a file could not be saved. */
  @state() private unsaved: readonly Diagnostic[] = [];

  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.quotas.open, page.quotas.choices, page.texts];
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (changed.has('readonly') && this.readonly) this.reading = null;
  }

  /** Reads a file; what it holds is shown and not taken yet. */
  async read(file: File): Promise<void> {
    const { plan, texts } = this.page;
    if (plan === null || this.readonly || this.busy) {
      return;
    }
    this.busy = true;
    this.reading = null;
    this.unsaved = [];
    this.reading = await this.store.readTables(file, indicatorNames(texts, plan));
    this.busy = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.file-panel')?.focus();
  }

  protected override render(): TemplateResult {
    const open = openChoice(this.page.quotas);
    return html`${
        this.readonly
          ? nothing
          : html`<button
                type="button"
                data-role="open-table"
                title=${this.t('open-table-note')}
                ?disabled=${this.busy}
                @click=${() => this.querySelector<HTMLInputElement>('[data-role=table-file]')?.click()}
              >
                ${this.t('open-table')}
              </button>
              <input
                type="file"
                hidden
                tabindex="-1"
                accept=".csv,.txt,.xlsx,text/csv"
                data-role="table-file"
                aria-label=${this.t('open-table')}
                @change=${this.choose}
              />`
      }
      <details class="menu" data-role="save-table" @keydown=${menuKey} @focusout=${menuLeft}>
        <summary>${this.t('save-table')}</summary>
        <div class="items">
          ${(open === null ? (['annex-xlsx'] as const) : FORMS).map(
            (form) =>
              html`<button type="button" class="plain" data-save=${form} @click=${() => void this.save(form)}>
                ${this.t(`save-${form}`)}
              </button>`,
          )}
        </div>
      </details>
      ${this.panel()}`;
  }

  private choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (file !== undefined) {
      void this.read(file);
    }
  }

  private async save(form: QuotaFileForm): Promise<void> {
    closeMenu(this.querySelector<HTMLDetailsElement>('details.menu'));
    const { plan, quotas } = this.page;
    const open = openChoice(quotas);
    const choices = form === 'annex-xlsx' ? annexChoices(quotas) : open === null ? [] : [open];
    if (plan === null || choices.length === 0) {
      return;
    }
    this.unsaved = await saveTables(this.store, choices, form);
  }

  private panel(): unknown {
    const { reading } = this;
    if (this.busy) {
      return html`<p class="file-panel muted" role="status">${this.t('file-reading')}</p>`;
    }
    if (this.unsaved.length > 0) {
      return html`<div class="file-panel" data-role="file-unsaved">
        ${this.faults(this.t('file-not-written'), this.unsaved, () => (this.unsaved = []))}
      </div>`;
    }
    if (reading === null) {
      return nothing;
    }
    const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
    return html`<div
      class="file-panel"
      role="region"
      tabindex="-1"
      aria-label=${this.t('file-holds', { file: reading.file })}
      data-role="file-reading"
    >
      ${
        errors.length > 0 || reading.tables.length === 0
          ? this.refused(reading, errors)
          : [this.found(reading), this.leftOut(reading)]
      }
    </div>`;
  }

  private refused({ file, diagnostics }: QuotaFileReading, errors: readonly Diagnostic[]): TemplateResult {
    const title =
      errors.length > 0 ? this.t('file-refused', { file, count: errors.length }) : this.t('file-without', { file });
    return this.faults(title, errors.length > 0 ? errors : diagnostics, this.drop);
  }

  private faults(title: string, faults: readonly Diagnostic[], close: () => void): TemplateResult {
    const rows = faults.slice(0, FAULTS_SHOWN).map((fault) => fileFault(this.page.texts, fault));
    const sheets = rows.some(({ sheet }) => sheet !== '');
    const cells = rows.some(({ cell }) => cell !== '');
    return html`<div class="message error" role="alert" data-role="file-faults">
        <div class="what">${title}</div>
        <button
          type="button"
          class="icon plain"
          aria-label=${this.t('dismiss')}
          title=${this.t('dismiss')}
          @click=${close}
        >
          ${icon('close')}
        </button>
      </div>
      <div class="scroller">
        <table>
          <thead>
            <tr>
              ${sheets ? html`<th scope="col">${this.t('file-sheet')}</th>` : nothing}
              ${
                cells
                  ? html`<th scope="col">${this.t('file-cell')}</th>
                      <th scope="col">${this.t('file-content')}</th>`
                  : nothing
              }
              <th scope="col">${this.t('file-reason')}</th>
              <th scope="col">${this.t('file-remedy')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ sheet, cell, content, reason, remedy }) =>
                html`<tr data-file-fault=${cell}>
                  ${sheets ? html`<td>${sheet}</td>` : nothing}
                  ${
                    cells
                      ? html`<td>${cell}</td>
                          <td class="cell-text">${content}</td>`
                      : nothing
                  }
                  <td>${reason}</td>
                  <td>${remedy}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        faults.length > rows.length
          ? html`<p class="muted small">${this.t('file-more-faults', { count: faults.length - rows.length })}</p>`
          : nothing
      }`;
  }

  private found(reading: QuotaFileReading): TemplateResult {
    const { quotas, texts } = this.page;
    const { file, tables } = reading;
    const same = tables.every((table) => table.same);
    return html`<div class="quota-proposal">
        <p class="what" role="status">
          <b>${file}</b>${this.t(same ? 'file-same' : 'file-found', { count: tables.length })}
        </p>
        <span class="buttons">
          ${
            same
              ? nothing
              : html`<button type="button" class="primary" data-role="file-take" @click=${() => this.take(reading)}>
                  ${this.t('quota-take')}
                </button>`
          }
          <button type="button" data-role="file-drop" @click=${this.drop}>${this.t('quota-drop')}</button>
        </span>
      </div>
      <div class="scroller">
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t('quota-table')}</th>
              <th scope="col">${this.t('file-sheet')}</th>
              <th scope="col" class="number">${this.t('file-rows')}</th>
              <th scope="col" class="number">${this.t('file-moved')}</th>
            </tr>
          </thead>
          <tbody>
            ${tables.map((table) => {
              const choice = quotas.choices?.find(({ id }) => id === table.id);
              return html`<tr data-file-table=${table.id}>
                <td>${choice ? `${texts.local(choice.name)} · ${choiceYear(texts, choice)}` : table.id}</td>
                <td>${table.fileSheet === '' ? '—' : table.fileSheet}</td>
                <td class="number">${table.rows}</td>
                <td class="number">
                  ${table.same ? this.t('file-table-same') : table.moved === 0 ? this.t('file-other-cells') : table.moved}
                </td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>`;
  }

  /** What of the file is not taken, or was read as something that its writer should know of. */
  private leftOut({ diagnostics, tables }: QuotaFileReading): unknown {
    const { plan, texts } = this.page;
    const several = tables.some(({ fileSheet }) => fileSheet !== tables[0]?.fileSheet);
    const told = diagnostics.map((one) => fileRemark(texts, one, several));
    const extra = tables.flatMap(({ extra: places }) => places);
    if (extra.length > 0 && plan !== null) {
      const names = extra.map((place) => placeWord(texts, plan, place));
      told.push(this.t('file-extra-places', { places: names.join(this.t('list-comma')) }));
    }
    return html`<p class="muted small">${this.t('file-columns-stay')}</p>
      ${
        told.length === 0
          ? nothing
          : html`<ul class="quota-remarks small" data-role="file-left-out">
              ${told.slice(0, FAULTS_SHOWN).map((one) => html`<li>${one}</li>`)}
            </ul>`
      }`;
  }

  private take(reading: QuotaFileReading): void {
    this.drop();
    this.store.takeTables(reading);
  }

  private readonly drop = (): void => {
    this.reading = null;
    this.unsaved = [];
    this.querySelector<HTMLElement>('[data-role=open-table]')?.focus();
  };
}

/** Whether a file is one of tables by its name, and no plan pack. */
export function isTableFile({ name }: File): boolean {
  return /\.(csv|xlsx|xls|et|ods|txt)$/i.test(name);
}

define('tuiyan-quota-files', QuotaFiles);
