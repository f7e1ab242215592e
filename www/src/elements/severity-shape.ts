/** A shape for each severity of a finding, so that hue is never the only difference. */
import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { Severity } from './audit-words';

const SHAPES: Record<Severity, SVGTemplateResult> = {
  contradiction: svg`<path d="M1.5 1.5 L8.5 8.5 M8.5 1.5 L1.5 8.5"></path>`,
  'not-additive': svg`<path d="M1 3.5 H9 M1 6.5 H9 M7.5 1 L2.5 9"></path>`,
  tension: svg`<path d="M5 1 L9.3 9 H0.7 Z"></path>`,
  shift: svg`<path d="M1 5 H9 M6 2 L9 5 L6 8"></path>`,
  'already-met': svg`<path d="M1 5.5 L4 8.5 L9 1.5"></path>`,
  note: svg`<circle cx="5" cy="5" r="3.5"></circle>`,
};

export function severityShape(severity: Severity): TemplateResult {
  return html`<svg class="severity-shape" viewBox="0 0 10 10" aria-hidden="true">${SHAPES[severity]}</svg>`;
}
