/** The few pictures of the page, as outlines in the colour of the text beside them. Each stands beside a word or in a button with a name. */
import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { TargetStatus } from '../engine/wire';

const PATHS = {
  undo: 'M6 3 L3 6 L6 9 M3 6 H10 a3.5 3.5 0 0 1 0 7 H6',
  redo: 'M10 3 L13 6 L10 9 M13 6 H6 a3.5 3.5 0 0 0 0 7 H10',
  reset: 'M4 3 V6.5 H7.5 M4 6.5 A5 5 0 1 1 3.2 9.5',
  close: 'M4 4 L12 12 M12 4 L4 12',
  turn: 'M6 3 L11 8 L6 13',
  help: 'M5.8 6 a2.2 2.2 0 1 1 3.2 2 c-0.7 0.4 -1 0.8 -1 1.6 M8 12 v0.2',
  link: 'M6.5 9.5 L9.5 6.5 M7 4.5 L8.5 3 a3 3 0 0 1 4.5 4.5 L11.5 9 M9 11.5 L7.5 13 a3 3 0 0 1 -4.5 -4.5 L4.5 7',
  copy: 'M6 6 H13 V13 H6 Z M3 10 V3 H10',
  theme: 'M8 2.5 a5.5 5.5 0 1 0 0 11 Z M8 2.5 a5.5 5.5 0 0 1 0 11',
  contrast: 'M2.5 13.5 V2.5 H13.5 V13.5 Z M5.5 10.5 L8 5 L10.5 10.5 M6.5 8.8 H9.5',
  open: 'M2.5 12.5 V3.5 H6.5 L8 5.5 H13.5 V12.5 Z M8 11 V7.5 M6.3 9 L8 7.3 L9.7 9',
  menu: 'M2.5 4 H13.5 M2.5 8 H13.5 M2.5 12 H13.5',
  print: 'M4.5 6 V2.5 H11.5 V6 M4.5 11 H2.5 V6 H13.5 V11 H11.5 M4.5 9 H11.5 V13.5 H4.5 Z',
  settings:
    'M2.5 4.5 H9 M12.5 4.5 H13.5 M9 4.5 a1.75 1.75 0 1 0 3.5 0 a1.75 1.75 0 1 0 -3.5 0 M2.5 11.5 H4 M7.5 11.5 H13.5 M4 11.5 a1.75 1.75 0 1 0 3.5 0 a1.75 1.75 0 1 0 -3.5 0',
  larger: 'M2 12.5 L5 5 L8 12.5 M3 10 H7 M9 12.5 L11.5 6.5 L14 12.5 M10 10.5 H13 M11.5 1.5 V4.5 M10 3 H13',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon ${name}" viewBox="0 0 16 16" aria-hidden="true">
    ${svg`<path d=${PATHS[name]}></path>`}
  </svg>`;
}

/** A lock: open, closed, or half filled for a place that is held while the others follow. */
export function lockIcon(kind: 'free' | 'locked' | 'pinned'): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    ${svg`<path d=${kind === 'free' ? 'M5 7.5 V5 a3 3 0 0 1 5.6 -1.4' : 'M5 7.5 V5 a3 3 0 0 1 6 0 V7.5'}></path>
      <path class="body" d="M3.5 7.5 H12.5 V13.5 H3.5 Z"></path>
      ${kind === 'pinned' ? svg`<path class="half" d="M3.5 10.5 H12.5 V13.5 H3.5 Z"></path>` : nothing}`}
  </svg>`;
}

/** The shape of a lamp: round, pointed, square, hollow. */
export function lampShape(status: TargetStatus): TemplateResult {
  return html`<svg viewBox="0 0 10 10" aria-hidden="true">${LAMPS[status]}</svg>`;
}

const LAMPS: Record<TargetStatus, SVGTemplateResult> = {
  met: svg`<circle cx="5" cy="5" r="4.5"></circle>`,
  near: svg`<path d="M5 0.5 L9.8 9.3 H0.2 Z"></path>`,
  short: svg`<rect x="0.8" y="0.8" width="8.4" height="8.4"></rect>`,
  unknown: svg`<circle cx="5" cy="5" r="4"></circle>`,
};
