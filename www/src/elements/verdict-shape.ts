/** A shape for each verdict of a review, so that hue is never the only difference. */
import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { Verdict } from './review-words';

const SHAPES: Record<Verdict, SVGTemplateResult> = {
  met: svg`<circle cx="5" cy="5" r="4.5"></circle>`,
  'on-course': svg`<path class="open" d="M1 5 H9 M6 2 L9 5 L6 8"></path>`,
  'within-reach': svg`<path d="M5 0.5 L9.8 9.3 H0.2 Z"></path>`,
  'beyond-plausible': svg`<rect x="0.8" y="0.8" width="8.4" height="8.4"></rect>`,
  missed: svg`<path class="open" d="M1.5 1.5 L8.5 8.5 M8.5 1.5 L1.5 8.5"></path>`,
  'not-judged': svg`<circle class="open" cx="5" cy="5" r="4"></circle>`,
};

export function verdictShape(verdict: Verdict): TemplateResult {
  return html`<svg class="verdict-shape" viewBox="0 0 10 10" aria-hidden="true">${SHAPES[verdict]}</svg>`;
}
