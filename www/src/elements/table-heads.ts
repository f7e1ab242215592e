/** The head of a table of an analysis: one row, the first column kept in sight, numbers to the right. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export interface TableHead {
  text: string;
  /** Nothing said: a column of words. */
  kind?: 'first' | 'number';
}

export function tableHeads(heads: readonly TableHead[]): TemplateResult {
  return html`<thead>
    <tr>
      ${heads.map(({ text, kind }) => html`<th scope="col" class=${kind ?? ''}>${text}</th>`)}
    </tr>
  </thead>`;
}
