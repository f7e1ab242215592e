/** What every part of the page shares: text, buttons, fields, marks, focus, and what only a screen reader hears. */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .page {
    color: var(--ink);
    background: var(--surface);
    font-family: var(--font);
    font-size: var(--fs-14);
    line-height: 1.5;
    font-weight: 400;
    letter-spacing: normal;
    text-align: left;
    font-variant-numeric: tabular-nums;
    -webkit-text-size-adjust: 100%;
    line-break: strict;
  }
  /* Chinese type has quotation marks as wide as a character, which tear an English sentence apart. */
  .page[lang='en'] {
    font-variant-east-asian: proportional-width;
  }
  .page [lang='zh-CN'] {
    font-variant-east-asian: normal;
  }
  tuiyan-header,
  tuiyan-subject,
  tuiyan-verdict,
  tuiyan-tabs,
  tuiyan-messages,
  tuiyan-levers,
  tuiyan-lever,
  tuiyan-common-growth,
  tuiyan-changes,
  tuiyan-outline,
  tuiyan-overview,
  tuiyan-cards,
  tuiyan-answers,
  tuiyan-chart,
  tuiyan-plot,
  tuiyan-charts,
  tuiyan-tally,
  tuiyan-indicators,
  tuiyan-targets,
  tuiyan-regions,
  tuiyan-sources,
  tuiyan-risk-note,
  tuiyan-status,
  tuiyan-explain {
    display: block;
    min-width: 0;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  table {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3 {
    font-size: var(--fs-14);
    font-weight: 600;
    line-height: 1.4;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--accent);
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover {
    background: var(--accent-tint);
  }
  button[disabled] {
    color: var(--muted);
    opacity: 0.55;
    cursor: default;
    background: none;
  }
  button.plain {
    border-color: transparent;
    background: none;
  }
  button.plain:hover {
    background: var(--accent-tint);
  }
  button.icon {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 28px;
    padding: 0;
  }
  button.link {
    min-height: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  svg.icon {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }
  select,
  input[type='search'],
  input[type='text'] {
    min-height: 28px;
    padding: 2px 8px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--surface);
  }
  select {
    max-width: 100%;
    padding-right: 4px;
  }
  a {
    color: var(--accent);
  }
  :focus {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
  :host([dropping]) .page {
    outline: 3px dashed var(--accent);
    outline-offset: -6px;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: var(--fs-12);
  }
  .number {
    white-space: nowrap;
    text-align: right;
  }
  .keep {
    white-space: nowrap;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
    border: 0;
  }
  .only-print {
    display: none;
  }

  /* One letter after a figure tells where it comes from. */
  .mark {
    display: inline-block;
    margin-left: 3px;
    font-size: var(--fs-12);
    line-height: 1;
    color: var(--muted);
    cursor: help;
    border-bottom: 1px dotted var(--control);
  }
  .mark.adjusted {
    color: var(--accent);
    font-weight: 600;
  }

  /* A lamp is a shape, a word and only then a colour. */
  .lamp {
    white-space: nowrap;
    font-size: var(--fs-12);
  }
  .lamp svg {
    width: 10px;
    height: 10px;
    margin-right: 4px;
    vertical-align: -0.5px;
    fill: currentColor;
    stroke: none;
  }
  .lamp.met {
    color: var(--met);
  }
  .lamp.near {
    color: var(--near);
  }
  .lamp.short {
    color: var(--short);
  }
  .lamp.unknown {
    color: var(--muted);
  }
  .lamp.unknown svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  /* A value that explains itself on click looks like text until pointed at. */
  button.value {
    display: inline;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    line-height: inherit;
    text-align: inherit;
    text-decoration: underline dotted transparent;
    text-underline-offset: 4px;
  }
  span.value[data-value] {
    cursor: help;
  }
  span.value[data-value]:hover {
    text-decoration: underline dotted;
    text-underline-offset: 4px;
  }
  th button.value {
    white-space: normal;
  }
  button.value:hover,
  button.value:focus {
    text-decoration-color: var(--accent);
    color: var(--accent);
    background: none;
  }

  .segments {
    display: inline-flex;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    overflow: hidden;
  }
  .segments button {
    min-height: 26px;
    padding: 1px 10px;
    border: 0;
    border-left: 1px solid var(--line);
    border-radius: 0;
    color: var(--ink);
  }
  .segments button:first-child {
    border-left: 0;
  }
  .segments button[aria-checked='true'],
  .segments button[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .segments button:focus {
    outline-offset: -3px;
  }
  .segments button[aria-checked='true']:focus,
  .segments button[aria-pressed='true']:focus {
    outline-color: var(--on-accent);
  }

  .scroller {
    overflow-x: auto;
    -webkit-overflow-scrolling: touch;
  }

  .xs,
  .sm {
    font-size: var(--fs-16);
  }
  @media (pointer: coarse) {
    .page button:not(.value),
    .page select,
    .page input[type='search'],
    .page input[type='text'] {
      min-height: 44px;
    }
    .page button.icon {
      width: 44px;
    }
  }
  @media (forced-colors: active) {
    .segments button[aria-checked='true'],
    .segments button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
