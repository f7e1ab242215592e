/** `<tuiyan-tabs>`: the views of the page as tabs; arrow keys walk and choose. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { VIEWS } from '../state/state';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';

export class ViewTabs extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.view, state.texts];
  }

  protected override render(): TemplateResult {
    const { view } = this.page;
    return html`<div class="views" role="tablist" aria-label=${this.t('views')} @keydown=${this.walk}>
      ${VIEWS.map(
        (one) =>
          html`<button
            type="button"
            role="tab"
            id=${`tab-${one}`}
            data-view=${one}
            aria-selected=${one === view ? 'true' : 'false'}
            aria-controls="view"
            tabindex=${one === view ? 0 : -1}
            @click=${() => this.store.setView(one)}
          >
            ${this.t(`view-${one}`)}
          </button>`,
      )}
    </div>`;
  }

  private walk(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = VIEWS.indexOf(this.page.view);
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? VIEWS.length - 1
          : by === 0
            ? -1
            : (at + by + VIEWS.length) % VIEWS.length;
    const view = VIEWS[to];
    if (view === undefined) {
      return;
    }
    event.preventDefault();
    this.store.setView(view);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#tab-${view}`)?.focus());
  }
}

define('tuiyan-tabs', ViewTabs);
