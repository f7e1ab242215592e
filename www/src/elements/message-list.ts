/** `<tuiyan-messages>`: what went wrong or has to be known. What happened, where, how to mend it; each is announced once. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { messageArguments } from '../i18n/message-arguments';
import type { Message, PageState } from '../state/state';
import { copyText } from './clipboard';
import { icon } from './icons';
import { define, PagePart } from './page-part';
import { saveChangedTables } from './quota-save';

export class MessageList extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.messages, state.failure, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, failure } = this.page;
    if (messages.length === 0 && failure === null) {
      return nothing;
    }
    return html`<div class="messages">
      ${this.failure()}${repeat(
        messages,
        ({ key }) => key,
        (message) => this.message(message),
      )}
    </div>`;
  }

  private message(message: Message): TemplateResult {
    const { texts } = this.page;
    const known = texts.has(message.text);
    const named = messageArguments(texts, message.params);
    const remedy = known ? texts.attribute(message.text, 'remedy', named) : null;
    return html`<div
      class="message ${message.severity}"
      role=${message.severity === 'note' ? 'status' : 'alert'}
      data-message=${message.code}
      data-severity=${message.severity}
    >
      <div class="what">
        ${known ? texts.t(message.text, named) : this.t('message-without-text', { code: message.code })}
        ${remedy ?? nothing}
        ${
          message.place === null || message.place.path === ''
            ? nothing
            : html`<span class="where"
                >${
                  message.place.line === null
                    ? this.t('message-place', { path: message.place.path })
                    : this.t('message-place-line', { path: message.place.path, line: String(message.place.line) })
                }</span
              >`
        }
      </div>
      ${message.action === null ? nothing : this.action(message.action)}
      <button
        type="button"
        class="icon plain"
        aria-label=${this.t('dismiss')}
        title=${this.t('dismiss')}
        @click=${() => this.store.dismiss(message.key)}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  private action(action: NonNullable<Message['action']>): TemplateResult {
    return html`<button
      type="button"
      data-action=${action}
      @click=${() => {
        if (action === 'retry') {
          void this.store.retry();
        } else if (action === 'save-tables') {
          void saveChangedTables(this.store);
        } else {
          this.store.resetAll();
        }
      }}
    >
      ${this.t(`action-${action}`)}
    </button>`;
  }

  /** The engine does not run: the cause, what to do about it, another try, and what a maintainer needs to know. */
  private failure(): TemplateResult | typeof nothing {
    const { failure, texts } = this.page;
    if (failure === null) {
      return nothing;
    }
    const id = `failure-${failure.code}`;
    return html`<div class="message error" role="alert" data-message=${failure.code} data-severity="error">
      <div class="what">
        ${texts.has(id) ? texts.t(id) : this.t('message-without-text', { code: failure.code })}
        ${texts.has(id) ? (texts.attribute(id, 'remedy') ?? nothing) : nothing}
        <span class="where">${failure.code}</span>
      </div>
      <button type="button" data-role="retry" @click=${() => void this.store.retry()}>${this.t('action-retry')}</button>
      <button type="button" data-role="copy-diagnosis" @click=${() => void copyText(this.diagnosis(), this)}>
        ${this.t('copy-diagnosis')}
      </button>
    </div>`;
  }

  private diagnosis(): string {
    const { failure, plan, engineVersion } = this.page;
    return JSON.stringify({ failure, plan: plan?.id ?? null, engineVersion, browser: navigator.userAgent }, null, 2);
  }
}

define('tuiyan-messages', MessageList);
