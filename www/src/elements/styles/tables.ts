/** Tables in the form of official annexes, and the drawer that explains one figure. */
import { css } from 'lit';

export const tables = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--fs-14);
    line-height: 1.4;
  }
  caption {
    padding: 4px 0;
    text-align: left;
    font-weight: 600;
  }
  caption .unit-note {
    float: right;
    font-weight: 400;
    font-size: var(--fs-12);
    color: var(--muted);
  }
  th,
  td {
    padding: 4px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    border-top: 1px solid var(--ink);
    border-bottom: 1px solid var(--ink);
    color: var(--muted);
    font-size: var(--fs-12);
    vertical-align: bottom;
    background: var(--surface);
  }
  thead th.year {
    text-align: center;
    border-bottom-color: var(--line);
    border-left: 12px solid var(--surface);
    font-weight: 600;
    color: var(--ink);
  }
  th.number,
  td.number {
    text-align: right;
    white-space: nowrap;
  }
  tuiyan-regions th.number {
    white-space: normal;
  }
  .band {
    font-variant-numeric: tabular-nums;
  }
  tr.group-row th {
    padding-top: 12px;
    font-weight: 600;
    border-bottom-color: var(--control);
  }
  tr.whole th,
  tr.whole td {
    font-weight: 600;
  }
  tbody tr:hover > * {
    background: var(--raised);
  }
  thead th.year.shown {
    color: var(--accent);
    border-bottom-color: var(--accent);
  }
  td .second,
  th .second {
    display: block;
    font-size: var(--fs-12);
    font-weight: 400;
    color: var(--muted);
  }
  td .second {
    white-space: nowrap;
  }
  td .second.wraps {
    white-space: normal;
  }
  td .line {
    display: block;
    white-space: nowrap;
  }
  th.first,
  td.first {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--surface);
    min-width: 10em;
    max-width: 16em;
  }
  .targets th.first {
    min-width: 13em;
  }
  th.last,
  td.last {
    position: sticky;
    right: 0;
    z-index: 1;
    background: var(--surface);
    white-space: nowrap;
  }
  .targets .second.folded {
    display: none;
  }
  .xs .folds,
  .sm .folds,
  .md .folds {
    display: none;
  }
  .xs .targets .second.folded,
  .sm .targets .second.folded,
  .md .targets .second.folded {
    display: block;
  }
  .xs .targets th.first,
  .sm .targets th.first,
  .md .targets th.first {
    min-width: 9em;
  }
  .xs .targets td,
  .xs .targets th,
  .sm .targets td,
  .sm .targets th,
  .md .targets td,
  .md .targets th {
    padding-left: 4px;
    padding-right: 4px;
  }
  td input[type='text'] {
    width: 72px;
    min-height: 26px;
    text-align: right;
  }
  /* The last part of the overview lies beyond the ground that the page paints where the window is low. */
  section[data-role='regions'] {
    background: var(--surface);
  }
  .table-notes {
    margin-top: 4px;
    font-size: var(--fs-12);
    color: var(--muted);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 8px;
  }
  .filters > * {
    margin: 2px 12px 2px 0;
  }
  .filters label {
    color: var(--muted);
    font-size: var(--fs-12);
  }

  .drawer {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    z-index: 10;
    width: 420px;
    max-width: 100%;
    padding: 12px var(--gutter) 24px;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--surface);
    border-left: 1px solid var(--control);
    box-shadow: -4px 0 16px rgba(0, 0, 0, 0.12);
  }
  .drawer .head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    margin-bottom: 8px;
  }
  .drawer h2 {
    font-size: var(--fs-16);
  }
  .drawer .figure {
    font-size: var(--fs-28);
    font-weight: 600;
    line-height: 1.3;
  }
  .drawer h3 {
    margin-top: 16px;
    padding-bottom: 2px;
    border-bottom: 1px solid var(--line);
    color: var(--muted);
    font-size: var(--fs-12);
  }
  .facts {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
    grid-gap: 3px 8px;
    align-items: baseline;
  }
  .facts dt {
    color: var(--muted);
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  blockquote {
    margin: 4px 0;
    padding-left: 10px;
    border-left: 2px solid var(--line);
  }
  .inputs li {
    display: flex;
    justify-content: space-between;
    padding: 3px 0;
    border-bottom: 1px solid var(--line);
  }
  .inputs li > :first-child {
    min-width: 0;
    margin-right: 8px;
    text-align: left;
    white-space: normal;
  }
  .sources li {
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
  }
`;
