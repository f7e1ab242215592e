/**
 * `<tuiyan-kept>`: the planner's kept scenarios. Keeps the present one under a name, opens a file, and for each: compare, name, note, open as
 * the present scenario, save as a file, delete with a way back. The plan's other presets stand below them.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { KEPT_LIMIT, NAME_LIMIT, NOTE_LIMIT, linkedSet, type Kept } from '../state/kept';
import { SHORT_LINK } from '../state/link';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';
import { fileName } from './quota-file-words';
import { saveFile } from './save-file';
import { lineKey, PLACE_STYLES } from './scenario-style';

export class KeptList extends PagePart {
  @state() private name = '';
  @state() private note = '';
  /** The kept scenario whose new name was refused. */
  @state() private refused: string | null = null;

  protected shows({ plan, kept, texts, scenario, dragging }: PageState): readonly unknown[] {
    return [plan, kept, texts, dragging ? null : scenario];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, kept } = this.page;
    if (plan === null) {
      return nothing;
    }
    const full = kept.scenarios.length >= KEPT_LIMIT;
    const presets = plan.presets.filter(({ id }) => id !== 'base');
    return html`<section class="section first kept" data-role="kept">
      <h3>${this.t('kept-scenarios')} <span class="note">${this.t('kept-note', { most: KEPT_LIMIT })}</span></h3>
      <form class="view-choices" @submit=${this.keep}>
        <label for="kept-name">${this.t('kept-name')}</label>
        <input
          id="kept-name"
          type="text"
          data-role="kept-name"
          maxlength=${NAME_LIMIT}
          .value=${this.name}
          ?disabled=${full}
          @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
        />
        <label for="kept-note">${this.t('kept-remark')}</label>
        <input
          id="kept-note"
          type="text"
          maxlength=${NOTE_LIMIT}
          .value=${this.note}
          ?disabled=${full}
          @input=${(event: Event) => (this.note = (event.target as HTMLInputElement).value)}
        />
        <button type="submit" class="primary" data-role="keep" ?disabled=${full}>${this.t('keep-scenario')}</button>
        <button type="button" data-role="keep-file" ?disabled=${full} @click=${this.chooseFile}>
          ${this.t('open-scenario-file')}
        </button>
        <input
          type="file"
          hidden
          accept=".json,application/json"
          aria-label=${this.t('open-scenario-file')}
          @change=${this.takeFile}
        />
      </form>
      ${full ? html`<p class="table-notes" role="status">${this.t('kept-full', { most: KEPT_LIMIT })}</p>` : nothing}
      ${
        kept.deleted === null
          ? nothing
          : html`<p class="kept-deleted" role="status">
              ${this.t('kept-deleted', { name: kept.deleted.kept.name })}
              <button type="button" data-role="restore-kept" @click=${() => this.store.restoreKept()}>
                ${this.t('undo')}
              </button>
            </p>`
      }
      <div class="scroller" tabindex="0" role="region" aria-label=${this.t('kept-scenarios')}>
        <table class="kept-table">
          <thead>
            <tr>
              <th scope="col" class="narrow">${this.t('kept-compare')}</th>
              <th scope="col">${this.t('kept-name')}</th>
              <th scope="col">${this.t('kept-remark')}</th>
              <th scope="col" class="of-date">${this.t('kept-date')}</th>
              <th scope="col">${this.t('kept-actions')}</th>
            </tr>
          </thead>
          <tbody>
            ${kept.scenarios.map((one) => this.row(one))}
            ${presets.map(
              ({ id }) =>
                html`<tr data-kept=${id}>
                  <td class="narrow">${this.tick(id, this.t(`preset-${id}`))}</td>
                  <th scope="row">${this.key(id)} ${this.t(`preset-${id}`)}</th>
                  <td class="muted small">${this.page.texts.attribute(`preset-${id}`, 'help') ?? nothing}</td>
                  <td class="muted small keep of-date">${this.t('kept-of-plan')}</td>
                  <td>
                    <button
                      type="button"
                      data-role="open-kept"
                      aria-label=${this.t('open-kept-named', { name: this.t(`preset-${id}`) })}
                      @click=${() => this.store.setPreset(id)}
                    >
                      ${this.t('open-kept')}
                    </button>
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${kept.scenarios.length === 0 ? html`<p class="table-notes">${this.t('kept-none')}</p>` : nothing}
      ${this.linkNote()}
    </section>`;
  }

  private row(one: Kept): TemplateResult {
    return html`<tr data-kept=${one.id}>
      <td class="narrow">${this.tick(one.id, one.name)}</td>
      <th scope="row">
        <span class="keyed"
          >${this.key(one.id)}<input
            type="text"
            data-role="rename-kept"
            maxlength=${NAME_LIMIT}
            aria-label=${this.t('rename-kept', { name: one.name })}
            aria-invalid=${this.refused === one.id ? 'true' : 'false'}
            .value=${one.name}
            @change=${(event: Event) => this.rename(one, event.target as HTMLInputElement)}
        /></span>
        ${this.refused === one.id ? html`<span class="second refused" role="alert">${this.t('kept-name-taken')}</span>` : nothing}
      </th>
      <td>
        <input
          type="text"
          class="note-field"
          data-role="note-kept"
          maxlength=${NOTE_LIMIT}
          aria-label=${this.t('note-kept', { name: one.name })}
          .value=${one.note}
          @change=${(event: Event) =>
            this.store.describeKept(one.id, { note: (event.target as HTMLInputElement).value })}
        />
      </td>
      <td class="keep of-date">${one.date === '' ? this.t('kept-from-link') : one.date}</td>
      <td class="keep">
        <button
          type="button"
          data-role="open-kept"
          aria-label=${this.t('open-kept-named', { name: one.name })}
          @click=${() => this.store.openKept(one.id)}
        >
          ${this.t('open-kept')}
        </button>
        <button
          type="button"
          data-role="save-kept"
          aria-label=${this.t('save-kept-named', { name: one.name })}
          @click=${() => this.save(one)}
        >
          ${this.t('save-kept')}
        </button>
        <button
          type="button"
          data-role="delete-kept"
          aria-label=${this.t('delete-kept-named', { name: one.name })}
          @click=${() => this.store.deleteKept(one.id)}
        >
          ${this.t('delete-kept')}
        </button>
      </td>
    </tr>`;
  }

  private key(id: string): TemplateResult | typeof nothing {
    const style = PLACE_STYLES[this.page.kept.places.indexOf(id)];
    return style ? lineKey(style) : nothing;
  }

  private tick(id: string, name: string): TemplateResult {
    const { places } = this.page.kept;
    const compared = places.includes(id);
    return html`<input
      type="checkbox"
      data-role="compare-kept"
      aria-label=${this.t('compare-kept', { name })}
      .checked=${compared}
      ?disabled=${!compared && !places.includes(null)}
      @change=${(event: Event) => this.store.compareScenario(id, (event.target as HTMLInputElement).checked)}
    />`;
  }

  private linkNote(): TemplateResult | typeof nothing {
    const { plan, kept } = this.page;
    const count = kept.places.filter((one) => one !== null).length;
    if (plan === null || count === 0) {
      return nothing;
    }
    const carried = linkedSet(kept, plan) !== null && this.store.linkCarriesCompared;
    return html`<p class="table-notes" data-role="link-note">
      ${this.t(carried ? 'compared-in-link' : 'compared-not-in-link', { count, most: SHORT_LINK })}
    </p>`;
  }

  private readonly keep = (event: Event): void => {
    event.preventDefault();
    if (this.store.keepScenario(this.name, this.note, today())) {
      this.name = this.note = '';
    }
  };

  private readonly chooseFile = (): void => {
    this.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  private readonly takeFile = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (file) await this.store.keepFile(file, today());
  };

  private rename(one: Kept, field: HTMLInputElement): void {
    const good = this.store.describeKept(one.id, { name: field.value });
    this.refused = good ? null : one.id;
    if (!good) field.value = one.name;
  }

  private save(one: Kept): void {
    const { plan, texts } = this.page;
    const parts = plan === null ? [one.name] : [texts.local(plan.short_title), one.name];
    saveFile(fileName(parts, new Date(), 'json'), 'application/json', one.text);
  }
}

/** The day by the reader's clock, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

define('tuiyan-kept', KeptList);
