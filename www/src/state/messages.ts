/** From codes to messages: what the core diagnosed and what the page itself has to tell. */
import type { Diagnostic } from '../engine/wire';
import type { Message } from './state';

/** A message before the store has given it its key. */
export type MessageDraft = Omit<Message, 'key'>;

export function diagnosticMessage(diagnostic: Diagnostic): MessageDraft {
  const { code, severity, params, place } = diagnostic;
  return { code, text: `diagnostic-${code}`, severity, params, place, origin: 'pack', action: null };
}

export function pageMessage(
  code: string,
  severity: Message['severity'],
  params: Record<string, string | number> = {},
): MessageDraft {
  return { code, text: `message-${code}`, severity, params, place: null, origin: 'page', action: null };
}
