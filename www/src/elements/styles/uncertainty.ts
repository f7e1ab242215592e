/** Uncertainty: the switch with its settings, the line that says what a chance means, chances and bands beside the figures, the key of a fan. */
import { css } from 'lit';

export const uncertainty = css`
  .page {
    --fan-50: #b4cde1;
    --fan-80: #d3e2ee;
    --fan-90: #e9f1f7;
    --fan-edge: #6f93b0;
  }
  .page.dark {
    --fan-50: #2f5270;
    --fan-80: #22394d;
    --fan-90: #192733;
    --fan-edge: #5f87a8;
  }
  .page.contrast {
    --fan-50: #a9c4dc;
    --fan-80: #ccdeed;
    --fan-90: #e6eff7;
    --fan-edge: #003a75;
  }
  .page.contrast.dark {
    --fan-50: #2a4f70;
    --fan-80: #1b344a;
    --fan-90: #0f1f2d;
    --fan-edge: #9ed0ff;
  }

  tuiyan-risk {
    position: relative;
    display: flex;
    align-items: center;
    margin-left: 16px;
  }
  button.toggle {
    display: inline-flex;
    align-items: center;
    padding: 2px 4px;
    border-color: transparent;
    background: none;
    color: var(--ink);
  }
  .toggle .track {
    position: relative;
    flex: none;
    width: 28px;
    height: 16px;
    margin-right: 6px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--surface);
  }
  .toggle .track::after {
    content: '';
    position: absolute;
    top: 2px;
    left: 2px;
    width: 10px;
    height: 10px;
    border-radius: 5px;
    background: var(--control);
  }
  .toggle[aria-checked='true'] .track {
    border-color: var(--accent);
    background: var(--accent);
  }
  .toggle[aria-checked='true'] .track::after {
    left: 14px;
    background: var(--on-accent);
  }
  .risk-panel {
    position: absolute;
    top: 100%;
    right: 0;
    z-index: 9;
    width: 264px;
    padding: 10px 12px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .risk-field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 6px;
  }
  .risk-field label {
    flex: 1 1 auto;
  }
  .page .risk-field input {
    flex: none;
    width: 10em;
    text-align: right;
  }
  .risk-field input[aria-invalid='true'] {
    border-color: var(--short);
  }
  .risk-field .fault {
    flex-basis: 100%;
    font-size: var(--fs-12);
    color: var(--short);
  }

  /* Bands are broad; seven of them stand side by side. */
  .uncertain tuiyan-regions th,
  .uncertain tuiyan-regions td {
    padding-left: 6px;
    padding-right: 6px;
  }

  .risk-note {
    position: relative;
    padding: 3px 0;
    border-bottom: 1px solid var(--line);
    color: var(--muted);
    font-size: var(--fs-12);
    line-height: 1.4;
  }
  .risk-note .run {
    margin-right: 8px;
    font-weight: 600;
    color: var(--ink);
  }
  /* The progress is the line under the note, so that nothing moves when it comes and goes. */
  .risk-note progress {
    position: absolute;
    left: 0;
    bottom: -2px;
    width: 100%;
    height: 3px;
    border: 0;
    background: var(--line);
    color: var(--accent);
    -webkit-appearance: none;
    appearance: none;
  }
  .risk-note progress::-webkit-progress-bar {
    background: var(--line);
  }
  .risk-note progress::-webkit-progress-value {
    background: var(--accent);
  }
  .risk-note progress::-moz-progress-bar {
    background: var(--accent);
  }

  .chance {
    color: var(--ink);
  }
  .moved {
    color: var(--ink);
    font-size: var(--fs-12);
    font-weight: 400;
  }
  /* Chance and change have a line of their own, so that a longer number moves nothing below it. */
  .page .card .uncertain > span {
    display: block;
    white-space: nowrap;
  }
  .page.wide .card .uncertain > span {
    display: inline;
  }
  /* In a low window the lines that come with it leave the first chart whole. */
  @media screen and (max-height: 700px) {
    .page.lg .card .uncertain > span {
      display: inline;
    }
    .page.lg .card .uncertain > span:last-child {
      margin-right: 0;
    }
    .page.lg .card .moved {
      display: none;
    }
    .lg.uncertain .card {
      padding: 3px 0;
    }
    .lg.uncertain .card .figure {
      font-size: calc(24px * var(--scale));
    }
    .lg.uncertain .card .figure.long {
      font-size: var(--fs-20);
      line-height: 1.44;
    }
    .lg .risk-note .meaning {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  .answer[data-answer='joint'] .chance {
    font-size: var(--fs-20);
    line-height: 1.3;
  }
  .answer .under b {
    font-weight: 600;
    color: var(--ink);
  }
  .joint-none {
    display: inline-block;
    font-size: var(--fs-14);
    font-weight: 400;
    line-height: 1.4;
  }
  .beside-lamp {
    margin-left: 4px;
    white-space: nowrap;
    font-size: var(--fs-12);
    color: var(--muted);
  }
  .joint-line {
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
  }
  .joint-line > * {
    margin-right: 12px;
  }
  .joint-line .joint-figure,
  .joint-line .chance {
    font-weight: 600;
  }
  .targets input[type='checkbox'],
  .quotas input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 4px 6px 4px 0;
    vertical-align: -3px;
    accent-color: var(--accent);
  }
  /* The boxes stand under each other, whatever the number beside them is. */
  .targets td.folds input[type='checkbox'] {
    float: left;
  }
  .targets .of-probability {
    width: 5.8em;
  }
  /* English says "about" before the number. */
  .page[lang='en'] .targets .of-probability {
    width: 8.2em;
  }
  .quotas td .second {
    white-space: normal;
  }
  /* The change stands under the chance, where a column is narrow. */
  .targets td.folds .moved {
    display: block;
    color: var(--muted);
  }
  .drawer .quantiles td {
    font-size: var(--fs-12);
    color: var(--muted);
  }

  .chart .key > span {
    margin-right: 8px;
  }
  .chart .key svg {
    width: 18px;
  }
  .chart .key rect {
    stroke: var(--fan-edge);
    stroke-width: 1;
  }
  .chart .key .fan-50 {
    fill: var(--fan-50);
    stroke: none;
  }
  .chart .key .fan-80 {
    fill: var(--fan-80);
    stroke-dasharray: 4 3;
  }
  .chart .key .fan-90 {
    fill: var(--fan-90);
    stroke-dasharray: 1 2;
  }
  .chart .key .fan-median {
    stroke: var(--ink);
    stroke-width: 1.25;
    stroke-dasharray: 8 3 2 3;
  }
  .chart .key .fan-scenario {
    stroke: var(--accent);
    stroke-width: 2.5;
    fill: var(--accent);
  }

  .xs tuiyan-risk,
  .sm tuiyan-risk {
    margin-left: calc(var(--gutter) - 4px);
  }
  .xs .risk-panel,
  .sm .risk-panel {
    right: auto;
    left: 0;
  }
  @media (pointer: coarse) {
    .targets input[type='checkbox'],
    .quotas input[type='checkbox'] {
      width: 24px;
      height: 24px;
    }
  }
  @media (forced-colors: active) {
    .toggle[aria-checked='true'] .track {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }
    .chart .key svg {
      forced-color-adjust: none;
      background: #ffffff;
    }
  }
  @media print {
    .page tuiyan-risk,
    .page .risk-note progress {
      display: none;
    }
    .chart .key rect,
    .chart .key line {
      -webkit-print-color-adjust: exact;
      color-adjust: exact;
    }
  }
`;
