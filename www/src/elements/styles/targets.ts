/** The table of all targets: one set of columns for all groups, heads that stay, group bars, matrices; and what folds on narrow pages. */
import { css } from 'lit';

export const targets = css`
  .filters > * {
    margin-right: 6px;
  }
  .filters select {
    max-width: 6.5em;
    padding-left: 2px;
  }
  .filters .more {
    display: none;
  }
  .xs .filters .more,
  .sm .filters .more {
    display: block;
  }
  .xs .filters select,
  .sm .filters select {
    display: none;
    flex: 1 1 30%;
    max-width: none;
  }
  .xs .filters.open select,
  .sm .filters.open select {
    display: block;
  }
  .xs .filters input[data-role='target-search'] {
    max-width: none;
  }
  .filters input[data-role='target-search'] {
    flex: 1 1 10em;
    max-width: 22em;
  }
  .filters [data-role='fold-all'] {
    margin-left: auto;
    margin-right: 0;
  }
  .found {
    font-size: var(--fs-12);
    color: var(--muted);
  }
  .found > * {
    margin-right: 12px;
  }

  table.targets {
    table-layout: fixed;
  }
  .targets .of-unit {
    width: 5.6em;
  }
  .targets .of-year {
    width: 8em;
  }
  .page[lang='en'] .targets .of-unit {
    width: 7em;
  }
  .page[lang='en'] .targets .of-year {
    width: 6.6em;
  }
  .targets .of-level {
    width: 4.8em;
  }
  .targets .of-target,
  .targets .of-projected {
    width: 6.4em;
  }
  .targets .of-gap {
    width: 8.4em;
  }
  .targets .of-completion {
    width: 5.4em;
  }
  .targets .of-status {
    width: 6.4em;
  }
  .targets th.first {
    position: static;
    max-width: none;
    min-width: 0 !important;
    padding-left: 0;
    overflow-wrap: anywhere;
  }
  .targets th.last,
  .targets td.last {
    position: static;
    padding-right: 0;
  }
  .targets td {
    overflow-wrap: break-word;
  }
  .targets .reason {
    color: var(--muted);
    font-size: var(--fs-12);
    white-space: normal;
  }
  .heads-row {
    position: sticky;
    top: var(--masthead-height, 0px);
    z-index: 3;
    background: var(--surface);
  }
  /* Each table has its own heads for those who hear it; those that are seen stand above all of them. */
  .targets .behind th {
    padding-top: 0;
    padding-bottom: 0;
    border: 0;
    font-size: 0;
    line-height: 0;
  }
  .targets .behind span {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }

  .target-group h4 {
    margin: 0;
  }
  .target-group h4 button {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: 32px;
    padding: 2px 0;
    border: 0;
    border-bottom: 1px solid var(--control);
    border-radius: 0;
    background: var(--raised);
    color: var(--ink);
    font-weight: 600;
    text-align: left;
    white-space: normal;
  }
  .target-group h4 button:hover {
    background: var(--accent-tint);
  }
  .target-group h4 .icon {
    flex: none;
    margin: 0 6px 0 4px;
    color: var(--accent);
  }
  .target-group h4 button[aria-expanded='true'] .icon {
    transform: rotate(90deg);
  }
  .target-group h4 .rest {
    margin-left: 10px;
    color: var(--muted);
    font-size: var(--fs-12);
    font-weight: 400;
    white-space: nowrap;
  }
  .group-lamps {
    margin-left: auto;
    padding: 0 8px 0 12px;
    font-weight: 400;
    white-space: nowrap;
  }
  .group-lamps .lamp {
    margin-left: 10px;
  }
  /* Groups out of sight cost no layout while a lever is dragged. */
  .target-group-rows {
    content-visibility: auto;
    contain-intrinsic-size: auto 600px;
    padding-bottom: 10px;
  }
  /* A table by place has heads of its own, over those of the rows. */
  .target-group-rows.by-place {
    position: relative;
    z-index: 4;
    background: var(--surface);
  }
  .lg .by-place .scroller.fits {
    overflow: visible;
  }
  .lg .by-place .fits thead th {
    position: sticky;
    top: var(--masthead-height, 0px);
    z-index: 2;
  }

  button.clause {
    position: relative;
    min-height: 24px;
    min-width: 24px;
    margin-left: 2px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--muted);
    font-size: var(--fs-12);
    line-height: 1.4;
    text-align: left;
    text-decoration: underline dotted var(--control);
    text-underline-offset: 3px;
    white-space: normal;
  }
  @media (pointer: coarse) {
    .page button.clause {
      min-height: 24px;
    }
    button.clause::after {
      content: '';
      position: absolute;
      top: -10px;
      right: -10px;
      bottom: -10px;
      left: -10px;
    }
  }
  button.clause:hover,
  button.clause[aria-expanded='true'] {
    color: var(--accent);
    background: none;
  }
  .quoted-words {
    margin: 2px 0 4px;
    padding-left: 8px;
    border-left: 2px solid var(--control);
    color: var(--ink);
    font-size: var(--fs-12);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  table.quotas {
    width: auto;
    min-width: 100%;
    margin-top: 6px;
  }
  .quotas th.first {
    width: 15em;
    padding-left: 0;
  }
  .quotas .of-unit {
    width: 5.6em;
  }
  .quotas th.number,
  .quotas .words-cell {
    white-space: normal;
    vertical-align: bottom;
  }
  .quotas .words-cell {
    font-size: var(--fs-12);
    vertical-align: top;
  }
  .lg .fits table.quotas {
    width: 100%;
    table-layout: fixed;
  }
  .quotas td:nth-child(2) {
    min-width: 5em;
  }
  .quotas td .lamp {
    margin-left: 4px;
  }
  .quotas td .lamp svg {
    margin-right: 0;
  }
  .quotas .words-cell {
    color: var(--muted);
  }
  .quotas td.out {
    opacity: 0.5;
  }

  .page:not(.wide) .rare {
    display: none;
  }
  .xs .targets .folds,
  .sm .targets .folds,
  .md .targets .folds {
    display: none;
  }
  .xs .targets .of-target,
  .xs .targets .of-projected {
    width: 5em;
  }
  .xs .targets td.last,
  .sm .targets td.last {
    white-space: normal;
  }
`;
