/** A small field for a number or a word that stands beside a quota table. What is wrong with it is marked, and told above the grid. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PageState } from '../state/state';
import { errorsOf } from '../state/quotas';

export interface RuleField {
  /** Path of the value in the question, by which a fault names it. */
  path: string;
  label: string;
  text: string;
  hint?: string;
  /** A word, and no number. */
  wide?: boolean;
  set: (text: string) => void;
}

export function ruleField({ quotas }: PageState, { path, label, text, hint, wide, set }: RuleField): TemplateResult {
  const faulty = errorsOf(quotas.answer).some(({ place }) => place?.path === path);
  return html`<input
    type="text"
    class=${wide ? 'rule-field' : 'rule-field short'}
    inputmode=${wide ? 'text' : 'decimal'}
    autocomplete="off"
    spellcheck="false"
    data-rule=${path}
    aria-label=${label}
    placeholder=${hint ?? ''}
    aria-invalid=${faulty ? 'true' : 'false'}
    .value=${live(text)}
    @change=${(event: Event) => set((event.target as HTMLInputElement).value.trim())}
  />`;
}
