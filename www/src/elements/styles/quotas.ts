/** The view of quota tables: list, terms, the line of parts against target, proposal and comparison. The grid stands in quota-grid.ts, paper in quota-paper.ts. */
import { css } from 'lit';

export const quotas = css`
  tuiyan-quotas,
  tuiyan-quota-list,
  tuiyan-quota-grid,
  tuiyan-quota-methods,
  tuiyan-quota-summary,
  tuiyan-quota-proposal,
  tuiyan-quota-panels,
  tuiyan-quota-versions {
    display: block;
    min-width: 0;
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover {
    background: var(--ink);
    color: var(--surface);
  }

  .quota-list th.first {
    min-width: 14em;
    max-width: none;
  }
  .quota-list button.link {
    padding: 0;
    white-space: normal;
    text-align: left;
    text-decoration-color: transparent;
  }
  .quota-list button.link:hover,
  .quota-list button.link:focus {
    text-decoration-color: currentColor;
  }
  .quota-list .tag {
    margin-left: 8px;
    padding: 0 5px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    color: var(--accent);
    font-size: var(--fs-12);
    white-space: nowrap;
  }
  .quota-list th,
  .quota-list td {
    vertical-align: middle;
  }
  .xs .quota-list .of-year {
    display: none;
  }
  .quota-list td {
    white-space: nowrap;
  }
  .xs .quota-list th.first {
    min-width: 10em;
    padding-left: 0;
  }
  .glance {
    white-space: nowrap;
    color: var(--muted);
  }
  .glance svg {
    width: 9px;
    height: 9px;
    margin-right: 2px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .glance.even svg {
    fill: currentColor;
    stroke: none;
  }
  .glance.over,
  .glance.short,
  .glance.outside {
    color: var(--ink);
  }

  .quota-title {
    margin-bottom: 0;
  }
  .quota-title select {
    flex: 1 1 10em;
    width: 0;
    min-width: 0;
    max-width: 24em;
    font-weight: 600;
  }
  .quota-title button.plain {
    padding-left: 0;
  }
  tuiyan-quota-files,
  tuiyan-quota-beside {
    display: contents;
  }
  details.menu {
    position: relative;
  }
  details.menu summary {
    min-height: 24px;
    padding: 3px 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    color: var(--accent);
    white-space: nowrap;
    cursor: pointer;
  }
  details.menu .items {
    position: absolute;
    top: 100%;
    right: 0;
    z-index: 20;
    display: flex;
    flex-direction: column;
    margin-top: 2px;
    padding: 4px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--surface);
  }
  details.menu .items button,
  details.menu .items label {
    padding: 2px 8px;
    text-align: left;
    white-space: nowrap;
  }
  details.menu .items b {
    padding: 4px 8px 0;
    color: var(--muted);
    font-size: var(--fs-12);
    font-weight: 400;
  }
  .xs details.menu .items,
  .sm details.menu .items {
    right: auto;
    left: 0;
  }
  .quota-title tuiyan-quota-files > button,
  .quota-title tuiyan-quota-files > details {
    margin-right: 12px;
  }
  .file-panel th,
  .file-panel .number {
    white-space: nowrap;
  }
  .file-panel {
    flex: 1 0 100%;
    order: 1;
    min-width: 0;
    max-height: 45vh;
    margin: 4px 0;
    overflow: auto;
  }
  .file-panel .cell-text {
    min-width: 7em;
    overflow-wrap: anywhere;
  }
  .quota-terms {
    margin-bottom: 0;
    padding-top: 2px;
    border-top: 1px solid var(--line);
  }
  .quota-terms label,
  .quota-factors label {
    color: var(--muted);
    font-size: var(--fs-12);
    white-space: nowrap;
  }
  .quota-terms label.check,
  .quota-factors label.check {
    color: var(--ink);
    font-size: var(--fs-14);
  }
  .check input {
    margin: 0 4px 0 0;
    vertical-align: -2px;
  }
  .page input.short {
    width: 4.6em;
    margin-left: 4px;
    text-align: right;
  }
  .quota-factors .factor {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 2px 0;
  }
  .quota-factors .factor > * {
    margin-right: 8px;
  }

  .quota-summary {
    margin: 8px 0;
  }
  .quota-summary .whole-line {
    min-height: 1.5em;
    font-size: var(--fs-16);
    font-weight: 600;
  }
  .quota-summary .chances > * {
    margin-right: 16px;
  }
  .quota-summary .faded,
  .quota-grid .faded {
    opacity: 0.55;
  }
  .quota-remarks li {
    color: var(--muted);
  }
  .quota-remarks li::before {
    content: '· ';
  }
  .quota-summary summary {
    color: var(--accent);
    cursor: pointer;
  }
  .note-line {
    padding-left: 8px;
    border-left: 3px solid var(--accent);
  }
  .quota-proposal {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 8px 0;
    padding: 6px 10px;
    border-left: 3px solid var(--accent);
    background: var(--accent-tint);
  }
  .quota-proposal .what {
    flex: 1 1 20em;
    min-width: 0;
  }
  .quota-proposal .what b {
    margin-right: 8px;
    font-weight: 600;
  }
  .quota-proposal .buttons > * {
    margin: 2px 0 2px 8px;
  }

  .method-chip {
    min-height: 26px;
    margin: 2px 4px 2px 0;
    padding: 0 8px;
    font-size: var(--fs-12);
  }
  .method-chip[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-tint);
    font-weight: 600;
  }
  h3 button.turn {
    padding-left: 0;
    color: var(--ink);
    font-weight: 600;
  }
  h3 button.turn svg {
    vertical-align: -2px;
    color: var(--accent);
  }
  h3 button.turn[aria-expanded='true'] svg {
    transform: rotate(90deg);
  }
  .quota-compare {
    width: auto;
    min-width: 60%;
  }
  .quota-compare thead th[colspan] {
    border-left: 12px solid var(--surface);
  }
  .quota-compare tr.of-whole:first-of-type > *,
  .quota-compare tbody tr:not(.of-whole) + tr.of-whole > * {
    border-top: 1px solid var(--control);
  }
  .quota-compare tr.of-whole > * {
    color: var(--muted);
  }
  .quota-panel > h3,
  [data-role='quota-versions'] > h3 {
    align-items: center;
  }
  [data-role='quota-versions'] > h3 .note {
    margin-right: 12px;
  }
  [data-role='quota-versions'] > h3 [data-role='quota-keep'] {
    font-weight: 400;
  }
  .quota-title > :last-child {
    margin-right: 0;
  }
  .quota-panel .chip {
    display: inline-flex;
    align-items: center;
    padding-left: 8px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .quota-beside-table,
  .quota-chain {
    width: auto;
    min-width: 60%;
  }
  .quota-chain th.first,
  .quota-chain td {
    vertical-align: middle;
  }
  .page input.rule-field {
    width: 9em;
    text-align: left;
  }
  .quota-panel .toolbar input.rule-field {
    margin-left: 4px;
  }
  .quota-adjustments input.rule-field:not(.short) {
    width: 14em;
  }
  .page input.rule-field.short {
    width: 5em;
    text-align: right;
  }
  .quota-adjustments .factor,
  .quota-factors .factor {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 2px 0;
  }
  .quota-adjustments .factor > * {
    margin-right: 8px;
  }
  .quota-tiers table {
    width: auto;
  }
  .quota-tiers th,
  .quota-tiers td {
    padding: 2px 6px 2px 0;
    border: 0;
    vertical-align: middle;
    white-space: nowrap;
  }
  .quota-tiers th {
    color: var(--muted);
    font-size: var(--fs-12);
  }
  .quota-paper-head h2 {
    text-align: center;
  }
  .quota-paper-head p {
    display: flex;
    justify-content: space-between;
  }
`;
