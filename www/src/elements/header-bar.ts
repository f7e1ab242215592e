/** `<tuiyan-header>`: the plans, the presets, undo and redo, link, print, language, type size, contrast and theme. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { HistoryEntry, PageState, Theme } from '../state/state';
import { copyText } from './clipboard';
import { icon } from './icons';
import type { IconName } from './icons';
import { leverName } from './names';
import './pack-opener';
import './plan-switch';
import { define, PagePart } from './page-part';

const NEXT_THEME: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };

export class HeaderBar extends PagePart {
  /** On a narrow page the tools stand behind a menu button. */
  @state() private open = false;
  @state() private copied = false;

  protected shows(state: PageState): readonly unknown[] {
    const { plan, scenario, texts, theme, size, contrast, undo, redo } = state;
    return [plan, scenario?.preset, texts, theme, size, contrast, undo, redo];
  }

  protected override render(): TemplateResult {
    const { plan } = this.page;
    return html`<div class="bar ${this.open ? 'open' : ''}">
      <span class="product">${this.t('product-short')}</span>
      <tuiyan-plans .store=${this.store}></tuiyan-plans>
      <button
        type="button"
        class="icon menu-button"
        data-role="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${this.t('menu')}
        title=${this.t('menu')}
        @click=${() => (this.open = !this.open)}
      >
        ${icon('menu')}
      </button>
      <tuiyan-pack-opener .store=${this.store}></tuiyan-pack-opener>
      ${plan === null ? nothing : this.presets()}
      <div class="tools push">${this.tools()}</div>
    </div>`;
  }

  private presets(): TemplateResult | typeof nothing {
    const { plan, scenario } = this.page;
    if (plan === null || scenario === null) {
      return nothing;
    }
    return html`<div class="segments" role="radiogroup" aria-label=${this.t('presets')} @keydown=${this.walkPresets}>
      ${plan.presets.map(
        ({ id }) =>
          html`<button
            type="button"
            role="radio"
            data-preset=${id}
            aria-checked=${id === scenario.preset ? 'true' : 'false'}
            tabindex=${id === scenario.preset ? 0 : -1}
            title=${this.page.texts.attribute(`preset-${id}`, 'help') ?? nothing}
            @click=${() => this.store.setPreset(id)}
          >
            ${this.t(`preset-${id}`)}
          </button>`,
      )}
    </div>`;
  }

  private tools(): TemplateResult {
    const { undo, redo, lang, theme, size, contrast } = this.page;
    return html`${this.tool('undo', this.stepName('undo', undo), () => this.store.undo(), undo.length === 0)}
      ${this.tool('redo', this.stepName('redo', redo), () => this.store.redo(), redo.length === 0)}
      <button type="button" data-role="copy-link" @click=${this.copyLink}>
        ${this.copied ? this.t('link-copied') : this.t('copy-link')}
      </button>
      ${this.tool('print', this.t('print-report'), () => window.print(), false)}
      <button
        type="button"
        data-role="lang"
        lang=${lang === 'en' ? 'zh-CN' : 'en'}
        @click=${() => void this.store.setLang(lang === 'en' ? 'zh-CN' : 'en')}
      >
        ${this.t('other-language')}
      </button>
      <button
        type="button"
        class="icon"
        data-role="size"
        aria-pressed=${size === 'large' ? 'true' : 'false'}
        aria-label=${this.t('larger-type')}
        title=${this.t('larger-type')}
        @click=${() => this.store.setSize(size === 'large' ? 'normal' : 'large')}
      >
        ${icon('larger')}
      </button>
      <button
        type="button"
        class="icon"
        data-role="contrast"
        aria-pressed=${contrast === 'high' ? 'true' : 'false'}
        aria-label=${this.t('high-contrast')}
        title=${this.t('high-contrast')}
        @click=${() => this.store.setContrast(contrast === 'high' ? 'normal' : 'high')}
      >
        ${icon('contrast')}
      </button>
      ${this.tool('theme', this.t('theme-now', { theme: this.t(`theme-${theme}`) }), () => this.store.setTheme(NEXT_THEME[theme]), false)}`;
  }

  private tool(name: IconName, label: string, act: () => void, disabled: boolean): TemplateResult {
    return html`<button
      type="button"
      class="icon"
      data-role=${name}
      aria-label=${label}
      title=${label}
      ?disabled=${disabled}
      @click=${act}
    >
      ${icon(name)}
    </button>`;
  }

  /** 撤销:… names the step that the button takes back. */
  private stepName(action: 'undo' | 'redo', entries: readonly HistoryEntry[]): string {
    const last = entries[entries.length - 1];
    const { plan, texts } = this.page;
    if (last === undefined || plan === null) {
      return this.t(action);
    }
    const { kind, id } = last.step;
    const lever = plan.levers.find((one) => one.id === id);
    const region = plan.regions.find((one) => one.id === id);
    const name = lever
      ? leverName(texts, lever)
      : region
        ? this.local(region.name)
        : kind === 'preset' && id !== null
          ? this.t(`preset-${id}`)
          : kind === 'kept' && id !== null
            ? id
            : '';
    return this.t(`${action}-step`, { step: this.t(`step-${kind}`, { name }) });
  }

  /** Arrow keys walk the radio group and choose at once. */
  private walkPresets(event: KeyboardEvent): void {
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowDown';
    if (!forward && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') {
      return;
    }
    event.preventDefault();
    const buttons = Array.from(this.querySelectorAll<HTMLButtonElement>('[data-preset]'));
    const at = buttons.findIndex((button) => button.getAttribute('aria-checked') === 'true');
    const next = buttons[(at + (forward ? 1 : buttons.length - 1)) % buttons.length];
    next?.click();
    next?.focus();
  }

  private async copyLink(): Promise<void> {
    const { fragment, tables } = await this.store.shareLink();
    const address = new URL(window.location.href);
    address.hash = fragment;
    this.copied = await copyText(address.href, this);
    if (!this.copied) {
      this.store.report('copy-failed', 'warning');
    }
    if (tables.length > 0) {
      const names = tables.map(({ name }) => this.local(name)).join(this.t('list-comma'));
      this.store.report('tables-by-file', 'note', { count: tables.length, tables: names }, 'save-tables');
    }
    window.setTimeout(() => (this.copied = false), COPIED_SHOWN_MS);
  }
}

const COPIED_SHOWN_MS = 2000;

define('tuiyan-header', HeaderBar);
