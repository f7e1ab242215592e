/**
 * How each compared scenario is drawn, the same in charts, tables and on paper: a colour by its class, a dash, a marker. The base
 * has the ghost's grey dash and no marker, the present scenario the accent, each place of the comparison its own.
 */
import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

export interface ScenarioStyle {
  /** Class that sets `--line-colour`. */
  name: string;
  dash: string;
  marker: Marker | null;
}

export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'plus';

export const BASE_STYLE: ScenarioStyle = { name: 'of-base', dash: '6 4', marker: null };
export const PRESENT_STYLE: ScenarioStyle = { name: 'of-present', dash: '', marker: 'circle' };
/** One a place of the comparison. */
export const PLACE_STYLES: readonly ScenarioStyle[] = [
  { name: 'of-place-1', dash: '10 3', marker: 'square' },
  { name: 'of-place-2', dash: '3 3', marker: 'triangle' },
  { name: 'of-place-3', dash: '10 3 2 3', marker: 'diamond' },
  { name: 'of-place-4', dash: '5 2 1 2', marker: 'cross' },
  { name: 'of-place-5', dash: '1 3', marker: 'plus' },
];

/** Outlines around the origin, about 8 px across. */
const SHAPES: Record<Marker, string> = {
  circle: 'M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0Z',
  square: 'M-3.2,-3.2H3.2V3.2H-3.2Z',
  triangle: 'M0,-4L4,3.2H-4Z',
  diamond: 'M0,-4.4L4.4,0L0,4.4L-4.4,0Z',
  cross: 'M-3.4,-3.4L3.4,3.4M3.4,-3.4L-3.4,3.4',
  plus: 'M-4.2,0H4.2M0,-4.2V4.2',
};

export function markerAt(style: ScenarioStyle, x: number, y: number): SVGTemplateResult | typeof nothing {
  return style.marker === null
    ? nothing
    : svg`<path class="marker" transform=${`translate(${x.toFixed(1)} ${y.toFixed(1)})`} d=${SHAPES[style.marker]}></path>`;
}

/** The piece of line that stands before a scenario's name. */
export function lineKey(style: ScenarioStyle): TemplateResult {
  return html`<svg class="line-key ${style.name}" width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
    <path class="line" d="M1,6H33" stroke-dasharray=${style.dash === '' ? nothing : style.dash}></path>
    ${markerAt(style, 17, 6)}
  </svg>`;
}
