/**
 * The slider of a lever: thin rail, plausible band as a tint, the plan's value as a tick with its word, both ends labelled.
 * The range input lies over the drawing and is the one thing that acts.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cssVars } from './css-vars';

export interface SliderView {
  min: number;
  max: number;
  step: number;
  value: number;
  /** The value that the tick marks, and its label. */
  planned: number;
  plannedLabel: string;
  plausible: readonly [number, number] | null;
  lowLabel: string;
  highLabel: string;
  name: string;
  /** Value with unit and context, as it is spoken. */
  spoken: string;
  /** Values of single years, drawn as dots on the rail. */
  dots: readonly number[];
  input: (value: number) => void;
  commit: (value: number) => void;
}

/** Where a value stands on the rail, 0 … 1. */
export function position(value: number, min: number, max: number): number {
  return max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
}

/** A tick so near an end that its word would run over the end's label. */
const NEAR_END = 0.2;

export function slider(view: SliderView): TemplateResult {
  const at = position(view.planned, view.min, view.max);
  const nearLow = at < NEAR_END;
  const nearHigh = at > 1 - NEAR_END;
  return html`<div class="slider">
    <span class="rail"></span>
    ${view.plausible === null ? nothing : band(view.plausible, view)}
    <span class="tick" ${cssVars({ '--at': at })}></span>
    ${view.dots.map((dot) => html`<span class="dots" ${cssVars({ '--at': position(dot, view.min, view.max) })}></span>`)}
    ${nearLow ? nothing : html`<span class="low">${view.lowLabel}</span>`}
    ${nearHigh ? nothing : html`<span class="high">${view.highLabel}</span>`}
    <span class="plan ${nearLow ? 'near-low' : nearHigh ? 'near-high' : ''}" ${cssVars({ '--at': at })}
      >${nearLow ? html`<span class="end">${view.lowLabel}</span> ` : nothing}${view.plannedLabel}${
        nearHigh ? html` <span class="end">${view.highLabel}</span>` : nothing
      }</span
    >
    <input
      type="range"
      min=${view.min}
      max=${view.max}
      step="any"
      .value=${live(String(view.value))}
      aria-label=${view.name}
      aria-valuetext=${view.spoken}
      @input=${(event: Event) => view.input(snapped(readValue(event), view))}
      @change=${(event: Event) => view.commit(snapped(readValue(event), view))}
      @keydown=${(event: KeyboardEvent) => walk(event, view)}
    />
  </div>`;
}

function band(plausible: readonly [number, number], view: SliderView): TemplateResult {
  const from = position(plausible[0], view.min, view.max);
  const to = position(plausible[1], view.min, view.max);
  return html`<span class="band" ${cssVars({ '--from': from, '--width': to - from })}></span>`;
}

function readValue(event: Event): number {
  return Number((event.target as HTMLInputElement).value);
}

/**
 * The nearest whole number of steps from the planned value, so that the tick itself can be hit whatever its digits are; the ends stay ends.
 */
export function snapped(value: number, view: { min: number; max: number; step: number; planned: number }): number {
  if (value <= view.min || value >= view.max) {
    return value <= view.min ? view.min : view.max;
  }
  const steps = Math.round((value - view.planned) / view.step);
  const moved = steps === 0 ? view.planned : tidy(view.planned + steps * view.step, view.step);
  return Math.min(view.max, Math.max(view.min, moved));
}

/** Page keys move ten steps, arrows one, Home and End to the ends. */
function walk(event: KeyboardEvent, view: SliderView): void {
  const to = keyTarget(event.key, view);
  if (to === null || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  event.preventDefault();
  view.commit(to);
}

export function keyTarget(key: string, view: { min: number; max: number; step: number; value: number }): number | null {
  const by = STEPS[key];
  if (key === 'Home') {
    return view.min;
  }
  if (key === 'End') {
    return view.max;
  }
  return by === undefined ? null : Math.min(view.max, Math.max(view.min, tidy(view.value + by * view.step, view.step)));
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/** Takes off what binary fractions add, a little beyond the digits of the step. */
function tidy(value: number, step: number): number {
  const digits = Math.min(12, Math.max(0, Math.ceil(-Math.log10(step))) + 4);
  return Number(value.toFixed(digits));
}
