/** Goal seek: two columns of choices, the answer's tables, the small bar of a lever in its range. */
import { css } from 'lit';

export const seek = css`
  tuiyan-seek,
  tuiyan-seek-targets,
  tuiyan-seek-levers,
  tuiyan-seek-answer,
  tuiyan-own-targets,
  tuiyan-required,
  tuiyan-analysis-status {
    display: block;
    min-width: 0;
  }
  .seek-grid {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-gap: 0 24px;
  }
  .xs .seek-grid,
  .sm .seek-grid {
    grid-template-columns: minmax(0, 1fr);
  }
  .seek h4,
  .seek-answer h4 {
    margin: 8px 0 2px;
    font-size: var(--fs-14);
    font-weight: 600;
  }
  .seek-ways {
    display: flex;
    flex-wrap: wrap;
    min-height: 28px;
    align-items: center;
  }
  .seek-ways > * {
    margin-right: 12px;
  }
  .seek-list {
    max-height: 300px;
    margin: 4px 0;
    padding: 0 4px;
    overflow-y: auto;
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
  }
  .seek-list fieldset {
    min-width: 0;
    margin: 0;
    padding: 4px 0;
    border: 0;
  }
  .seek-list legend {
    padding: 4px 0 2px;
    font-size: var(--fs-12);
    color: var(--muted);
  }
  .seek-list summary,
  .seek-own summary,
  .required summary,
  .still summary,
  .slopes summary {
    padding: 6px 0;
    color: var(--accent);
    cursor: pointer;
  }
  .seek-target {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-gap: 0 8px;
    align-items: baseline;
    padding: 3px 0;
    border-top: 1px solid var(--line);
  }
  .seek-target .small,
  .seek-lever .small {
    display: block;
  }
  .own-ways button {
    margin-right: 12px;
  }
  .own-targets caption {
    padding-top: 12px;
  }
  .xs .own-targets th,
  .xs .own-targets td {
    padding-left: 3px;
    padding-right: 3px;
  }
  .seek-group {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    border-bottom: 1px solid var(--line);
  }
  .seek-group button.plain {
    padding-left: 0;
    color: var(--ink);
    white-space: normal;
    text-align: left;
  }
  .seek-form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .seek-form > * {
    margin: 2px 6px 2px 0;
  }
  .seek-form select[data-role='own-indicator'] {
    max-width: 14em;
  }
  .seek-form input[type='text'] {
    width: 7em;
    text-align: right;
  }
  .fault {
    color: var(--short);
    font-size: var(--fs-12);
  }
  .seek-lever {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-gap: 0 4px;
    align-items: start;
    padding: 2px 0;
  }
  .seek-lever input.weight {
    width: 4.5em;
    text-align: right;
  }
  .seek-run,
  .seek-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 8px 0;
  }
  .seek-run > *,
  .seek-actions > * {
    margin-right: 12px;
  }
  button.strong {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.strong:hover {
    background: var(--accent);
    text-decoration: underline;
  }
  button.strong[disabled] {
    border-color: var(--line);
    background: none;
    color: var(--muted);
    opacity: 1;
    text-decoration: none;
  }
  .seek-said {
    margin: 4px 0;
    font-weight: 600;
  }
  .seek-limits {
    margin: 0 0 4px;
    padding-left: 1.2em;
    list-style: disc;
  }
  .seek-answer caption,
  .plane-table caption,
  .slopes caption {
    padding-top: 12px;
  }
  .seek-targets-table [data-met='no'] > td:last-child,
  .seek-levers-table [data-judged='above'] .judged,
  .seek-levers-table [data-judged='below'] .judged {
    font-weight: 600;
  }
  .seek-levers-table td.judged {
    min-width: 12em;
    font-size: var(--fs-12);
  }
  .seek-levers-table .drawn {
    width: 140px;
    min-width: 110px;
    vertical-align: middle;
  }
  /* The whole range as a hairline, the plausible band as a tint, the way from a tick to a dot. */
  .range-bar {
    position: relative;
    display: block;
    height: 14px;
    border-bottom: 1px solid var(--control);
  }
  .range-bar i {
    position: absolute;
    bottom: 0;
  }
  .range-bar .plausible {
    left: var(--low);
    width: var(--wide);
    height: 8px;
    background: var(--band);
  }
  .range-bar .way {
    bottom: 3px;
    left: var(--left);
    width: var(--size);
    height: 2px;
    background: var(--ink);
  }
  .range-bar .from {
    left: var(--from);
    width: 1px;
    height: 12px;
    background: var(--ink);
  }
  .range-bar .to {
    left: var(--to);
    width: 8px;
    height: 8px;
    margin-left: -4px;
    border-radius: 4px;
    background: var(--ink);
  }
  .asks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 4px;
  }
  .asks > * {
    margin: 2px 12px 2px 0;
  }
  .asks label {
    color: var(--muted);
    font-size: var(--fs-12);
  }
  .asks select {
    max-width: min(22em, 100%);
  }
  /* On a phone unit and judgement stand under the name, so that the numbers need no scrolling. */
  .seek-answer .second.folded {
    display: none;
  }
  .md .seek-answer .folds {
    display: table-cell;
  }
  .xs .seek-answer .second.folded,
  .sm .seek-answer .second.folded {
    display: block;
  }
  .xs .seek-answer th,
  .xs .seek-answer td {
    padding-left: 4px;
    padding-right: 4px;
  }
  .xs .seek-levers-table th.first,
  .xs .seek-targets-table th:first-child {
    min-width: 8em;
    max-width: 12em;
    padding-left: 0;
  }
  .xs .seek-answer thead th.number {
    white-space: normal;
  }
  .required-levers {
    columns: 2;
  }
  .xs .required-levers {
    columns: 1;
  }
  button.seek-way {
    display: block;
    min-height: 20px;
    font-size: var(--fs-12);
  }
  tuiyan-table-tools button {
    min-height: 24px;
    margin-left: 8px;
    font-size: var(--fs-12);
  }
  .analysis-status {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
  }
  .analysis-status > * {
    margin-right: 8px;
  }
  .analysis-faults {
    padding: 4px 0;
    color: var(--short);
  }
  @media print {
    .page .seek-answer .folds {
      display: table-cell;
    }
    .page .seek-answer .second.folded {
      display: none;
    }
    .page .seek-list,
    .page .seek-ways,
    .page .seek-run,
    .page .asks,
    tuiyan-table-tools,
    .page .seek-actions,
    .page .seek-own,
    .page .seek h4,
    .page .seek label {
      display: none;
    }
    .page .plane-box {
      break-inside: avoid;
    }
    .range-bar i,
    .tornado i,
    .tornado-key i,
    .plane-key .scale,
    .plane-drawing {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;
