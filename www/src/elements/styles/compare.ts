/** Kept scenarios, the lines of the comparison, the bars of a waterfall; readable in grey, in dark and at high contrast. */
import { css } from 'lit';

export const compare = css`
  tuiyan-compare,
  tuiyan-compare-assumptions,
  tuiyan-kept,
  tuiyan-compare-chart,
  tuiyan-attribution,
  tuiyan-growth {
    display: block;
    min-width: 0;
  }

  /* One colour a scenario, everywhere. */
  .of-base {
    --line-colour: var(--ghost);
  }
  .of-present {
    --line-colour: var(--accent);
  }
  .of-place-1 {
    --line-colour: var(--series-2);
  }
  .of-place-2 {
    --line-colour: var(--series-3);
  }
  .of-place-3 {
    --line-colour: var(--series-4);
  }
  .of-place-4 {
    --line-colour: var(--series-5);
  }
  .of-place-5 {
    --line-colour: var(--series-6);
  }
  .line-key {
    flex: none;
    vertical-align: middle;
    overflow: visible;
  }
  .line-key .line,
  .compare-lines .line {
    fill: none;
    stroke: var(--line-colour);
    stroke-width: 1.75;
  }
  .line-key .marker,
  .compare-lines .marker {
    fill: var(--surface);
    stroke: var(--line-colour);
    stroke-width: 1.5;
  }
  .compare-lines {
    display: block;
    overflow: visible;
  }
  .compare-lines text {
    fill: var(--muted);
    font-size: var(--fs-12);
  }
  .compare-lines text.end {
    fill: var(--line-colour);
  }
  .compare-lines .grid {
    stroke: var(--line);
  }
  .compare-lines .shown-year {
    stroke: var(--control);
    stroke-dasharray: 2 3;
  }
  .compare-lines .leader {
    fill: none;
    stroke: var(--line-colour);
    opacity: 0.6;
  }

  .kept-table .narrow {
    width: 3em;
    text-align: center;
  }
  .kept-table td,
  .kept-table th {
    vertical-align: middle;
  }
  .kept-table .keyed {
    display: flex;
    align-items: center;
  }
  .kept-table .keyed .line-key {
    margin-right: 6px;
  }
  .kept-table td input[type='text'],
  .kept-table th input[type='text'] {
    width: 100%;
    min-width: 8em;
    text-align: left;
    border-color: transparent;
    background: none;
  }
  .kept-table tr:hover input[type='text'],
  .kept-table input[type='text']:focus {
    border-color: var(--control);
    background: var(--surface);
  }
  .kept-table .refused {
    color: var(--short);
  }
  .kept-deleted {
    margin: 4px 0;
  }
  .compare-legend {
    display: flex;
    flex-wrap: wrap;
    margin-top: 16px;
  }
  .compare-legend li {
    margin: 2px 20px 2px 0;
  }
  .compare-legend .not-computed {
    max-width: 40em;
    padding-left: 8px;
    border-left: 2px solid var(--short);
  }
  .view-choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 8px;
  }
  .view-choices > * {
    margin: 2px 12px 2px 0;
  }
  .view-choices label {
    color: var(--muted);
    font-size: var(--fs-12);
  }
  .view-choices select {
    max-width: min(20em, 100%);
  }
  td.differs {
    font-weight: 600;
  }
  tuiyan-table-tools > * {
    margin-right: 8px;
  }

  .attribution-sum {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 8px 0;
  }
  .attribution-sum p {
    margin: 0 20px 4px 0;
    font-size: var(--fs-16);
    font-weight: 600;
  }
  .attribution-sum .attribution-most {
    font-size: var(--fs-14);
    font-weight: 400;
  }
  .waterfall th,
  .waterfall td {
    vertical-align: middle;
  }
  .waterfall th.first {
    min-width: 14em;
    max-width: 22em;
  }
  .waterfall .bars {
    width: 60%;
    min-width: 160px;
  }
  .waterfall .track {
    position: relative;
    height: 16px;
  }
  .waterfall .fall {
    position: absolute;
    top: 0;
    bottom: 0;
    left: var(--left);
    width: var(--width);
    min-width: 1px;
    border: 1px solid var(--accent);
  }
  .waterfall .fall.level {
    border-color: var(--muted);
    background: var(--line);
  }
  .waterfall .fall.up {
    background: var(--accent);
  }
  /* A decrease is hatched, so that grey paper tells it from an increase. */
  .waterfall .fall.down {
    border-color: var(--series-2);
    background: repeating-linear-gradient(135deg, var(--series-2) 0 2px, transparent 2px 6px);
  }
  .xs .waterfall th.first {
    min-width: 8em;
    max-width: 9em;
  }
  .xs .waterfall .bars {
    width: 40%;
    min-width: 100px;
  }
  .part-levers td {
    background: var(--raised);
  }
  .part-levers li {
    display: flex;
    justify-content: space-between;
    max-width: 44em;
    padding: 1px 0;
  }

  /* Several columns of numbers fit a phone where the line of each stands above its name, and a percentage below its difference. */
  .xs tuiyan-compare th,
  .xs tuiyan-compare td,
  .xs tuiyan-attribution th,
  .xs tuiyan-attribution td {
    padding-left: 4px;
    padding-right: 4px;
  }
  .xs [data-role='lmdi'] .number,
  .xs tuiyan-growth .number {
    padding-left: 2px;
    padding-right: 2px;
  }
  .xs tuiyan-compare th.first,
  .xs [data-role='lmdi'] th.first,
  .xs tuiyan-growth th.first {
    min-width: 6.5em;
    max-width: 7.5em;
    padding-left: 0;
    overflow-wrap: anywhere;
  }
  .xs tuiyan-compare thead th.number {
    white-space: normal;
  }
  .xs tuiyan-compare thead .line-key {
    display: block;
    margin-left: auto;
  }
  .xs [data-role='lmdi'] thead th.number {
    white-space: normal;
  }
  .xs td [data-role='difference'] {
    max-width: 5.5em;
    margin-left: auto;
    white-space: normal;
  }
  .xs .kept-table .of-date {
    display: none;
  }

  @media print {
    .kept form,
    .kept-table,
    .kept > h3,
    .kept .table-notes,
    tuiyan-table-tools,
    .view-choices {
      display: none;
    }
    .page .waterfall,
    .page [data-role='lmdi'] table,
    .page tuiyan-growth table,
    .page [data-role='compare-years'] {
      break-inside: avoid;
    }
    /* Where a browser tells nothing of printing, the drawing of the screen is fitted to the sheet. */
    .page .compare-lines {
      width: 100%;
      height: auto;
    }
    .waterfall .fall {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;
