/** What holds the state: one reference, its listeners, and the messages with their keys. The store builds the actions on it. */
import type { MessageDraft } from './messages';
import { pageMessage } from './messages';
import type { Message, PageState, Status } from './state';

export type Listener = (state: PageState, previous: PageState) => void;

/** So many messages are told at once; a heap of rubbish has thousands of faults. */
const MESSAGES_AT_ONCE = 20;

export class StateHolder extends EventTarget {
  private readonly listeners = new Set<Listener>();
  private lastKey = 0;

  constructor(
    protected current: PageState,
    private readonly status: (state: PageState) => Status,
  ) {
    super();
  }

  get state(): PageState {
    return this.current;
  }

  /** Calls `listener` after each change; returns the function that ends it. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dismiss(key: number): void {
    this.change({ messages: this.current.messages.filter((message) => message.key !== key) });
  }

  /** Adds a message of the page's own (text `message-<code>`); the same one is not told twice. */
  report(
    code: string,
    severity: Message['severity'],
    params: Record<string, string | number> = {},
    action: Message['action'] = null,
  ): void {
    const draft = { ...pageMessage(code, severity, params), action };
    const told = this.current.messages.some(
      (message) => message.text === draft.text && JSON.stringify(message.params) === JSON.stringify(params),
    );
    if (!told) this.tell([draft]);
  }

  protected tell(drafts: readonly MessageDraft[]): void {
    if (drafts.length === 0) return;
    this.change({ messages: [...this.current.messages, ...drafts.slice(0, MESSAGES_AT_ONCE).map(this.keyed)] });
  }

  /** The messages once a run has answered: those of the run before give way to `drafts`. */
  protected messagesOfRun(drafts: readonly MessageDraft[]): PageState['messages'] {
    const others = this.current.messages.filter((message) => message.origin !== 'run');
    if (drafts.length === 0 && others.length === this.current.messages.length) return this.current.messages;
    return [...others, ...drafts.slice(0, MESSAGES_AT_ONCE).map(this.keyed)];
  }

  protected endListening(): void {
    this.listeners.clear();
  }

  protected change(patch: Partial<PageState>): void {
    const previous = this.current;
    const next = { ...previous, ...patch };
    next.status = this.status(next);
    this.current = next;
    for (const listener of this.listeners) listener(next, previous);
    this.dispatchEvent(new Event('change'));
  }

  private readonly keyed = (draft: MessageDraft): Message => ({ ...draft, key: (this.lastKey += 1) });
}
