/** `<tuiyan-tabs>`: the views of the page as tabs; arrow keys walk and choose. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { VIEWS } from '../state/state';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';

/** So much of the neighbours shows beside the chosen tab. */
const EDGE = 32;

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

  /** Where the tabs do not all fit, the chosen one is in sight; the page itself stays where it is. */
  protected override updated(): void {
    const list = this.querySelector<HTMLElement>('[role=tablist]');
    const tab = list?.querySelector<HTMLElement>('[aria-selected=true]') ?? null;
    if (list === null || tab === null || list.scrollWidth <= list.clientWidth) {
      return;
    }
    const [left, right] = [tab.offsetLeft - list.offsetLeft, tab.offsetLeft - list.offsetLeft + tab.offsetWidth];
    if (left < list.scrollLeft + EDGE) list.scrollLeft = left - EDGE;
    else if (right > list.scrollLeft + list.clientWidth - EDGE) list.scrollLeft = right - list.clientWidth + EDGE;
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
