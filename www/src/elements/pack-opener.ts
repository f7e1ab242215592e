/** `<tuiyan-pack-opener>`: opens a plan pack from a file of the reader's own; the file is read on this machine only. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PageState } from '../state/state';
import { icon } from './icons';
import { define, PagePart } from './page-part';

export class PackOpener extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.texts];
  }

  protected override render(): TemplateResult {
    const name = this.t('open-pack');
    return html`<button
        type="button"
        class="icon"
        data-role="open-pack"
        aria-label=${name}
        title=${`${name}\n${this.t('open-pack-note')}`}
        @click=${this.pick}
      >
        ${icon('open')}
      </button>
      <input
        type="file"
        hidden
        tabindex="-1"
        accept=".toml,.json,application/toml,application/json"
        data-role="pack-file"
        aria-label=${name}
        @change=${this.open}
      />`;
  }

  private pick(): void {
    this.querySelector<HTMLInputElement>('[data-role=pack-file]')?.click();
  }

  private open(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (file !== undefined) {
      void this.store.openFile(file);
    }
  }
}

define('tuiyan-pack-opener', PackOpener);
