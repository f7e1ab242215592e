/**
 * What every part of the page builds on: it follows the store, draws again only when something that it shows has changed, and draws
 * into the simulator's one shadow root, so that labels, descriptions and names work across parts.
 */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { LocalText } from '../engine/wire';
import type { TextArguments } from '../i18n/texts';
import type { PageState } from '../state/state';
import type { Store } from '../state/store';

export abstract class PagePart extends LitElement {
  @property({ attribute: false }) store!: Store;

  private stop: (() => void) | null = null;

  /** What this part shows of the state; it draws again when one of these is another object or value. */
  protected abstract shows(state: PageState): readonly unknown[];

  protected get page(): PageState {
    return this.store.state;
  }

  protected t(id: string, args?: TextArguments): string {
    return this.page.texts.t(id, args);
  }

  /** A text of the pack in the page's language, in Chinese where the pack has no other. */
  protected local(text: LocalText): string {
    return localText(text, this.page.lang);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    this.stop = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('store')) {
      this.stop?.();
      this.stop = null;
      this.follow();
    }
  }

  private follow(): void {
    if (this.stop || !this.store || !this.isConnected) {
      return;
    }
    this.stop = this.store.subscribe((state, previous) => {
      const before = this.shows(previous);
      this.follows(
        state,
        this.shows(state).some((one, at) => one !== before[at]),
      );
    });
    this.requestUpdate();
  }

  /** Called with every new state; `changed` is whether something that this part shows is another. */
  protected follows(_state: PageState, changed: boolean): void {
    if (changed) {
      this.requestUpdate();
    }
  }
}

export function localText(text: LocalText, lang: string): string {
  return lang === 'en' && text.en !== null ? text.en : text.zh;
}

/** Registers an element once; a second copy of the script on a page leaves the first in place. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}
