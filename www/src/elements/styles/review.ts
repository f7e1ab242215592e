/** Findings of an audit, the mid-term review, published results and the backtest. */
import { css } from 'lit';

export const review = css`
  tuiyan-audit,
  tuiyan-review,
  tuiyan-outturns,
  tuiyan-backtest,
  tuiyan-outturn-form {
    display: block;
  }
  .filters button[aria-pressed='true'] {
    color: var(--accent);
    border-color: var(--accent);
    background: var(--accent-tint);
  }
  .said p,
  p.said {
    max-width: 60em;
    margin: 4px 0 8px;
    line-height: 1.7;
  }
  .review-verdict {
    margin: 4px 0 8px;
    font-size: var(--fs-16);
  }
  .review-verdict .verdict-word {
    margin-left: 8px;
  }
  .moved-note {
    margin: 0 0 8px;
    padding: 4px 10px;
    border-left: 3px solid var(--ink);
    background: var(--raised);
  }

  .severity,
  .verdict-word {
    font-weight: 600;
    white-space: nowrap;
  }
  .severity-shape,
  .verdict-shape {
    width: 10px;
    height: 10px;
    margin-right: 5px;
    fill: currentColor;
  }
  .severity-shape,
  .verdict-shape .open {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .severity.contradiction,
  .verdict-word.missed,
  .verdict-word.beyond-plausible {
    color: var(--short);
  }
  .severity.not-additive,
  .severity.tension,
  .verdict-word.within-reach {
    color: var(--near);
  }
  .severity.already-met,
  .verdict-word.met,
  .verdict-word.on-course {
    color: var(--met);
  }
  .severity.shift {
    color: var(--accent);
  }
  .severity.note,
  .verdict-word.not-judged {
    color: var(--muted);
  }

  .findings {
    margin: 0;
    padding: 0;
    list-style: none;
    border-top: 1px solid var(--ink);
  }
  .finding {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
  }
  .finding .says {
    max-width: 62em;
    line-height: 1.6;
  }
  .finding .items {
    margin-top: 2px;
    color: var(--muted);
  }
  .finding .item {
    margin-right: 16px;
  }
  .evidence {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: 8px 24px;
    margin-top: 8px;
  }
  .clauses {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    grid-gap: 8px 16px;
    align-content: start;
  }
  .clauses figure {
    margin: 0;
  }
  .clauses .second {
    display: block;
    font-size: var(--fs-12);
    color: var(--muted);
  }
  table.arithmetic {
    width: auto;
    min-width: 16em;
  }
  .xs .finding,
  .sm .finding {
    grid-template-columns: minmax(0, 1fr);
  }
  .xs .evidence,
  .sm .evidence {
    grid-template-columns: minmax(0, 1fr);
  }

  table.review td,
  table.backtest td,
  table.outturns td {
    min-width: 5em;
  }
  table.review td .second.wraps,
  table.backtest td .second.wraps {
    max-width: 22em;
  }
  table.outturns td:last-child {
    min-width: 14em;
  }
  table.review button.link,
  .findings button.link {
    white-space: normal;
    text-align: left;
  }
  table.review th,
  table.review td {
    padding-left: 5px;
    padding-right: 5px;
  }
  table.review th.first {
    min-width: 9em;
  }
  table.review td {
    min-width: 0;
  }
  table.review td:nth-child(2) {
    min-width: 10em;
  }
  table.review td:nth-child(6) {
    min-width: 10em;
  }
  table.outturns td:last-child {
    overflow-wrap: anywhere;
  }
  .xs table.review td:nth-child(2) {
    min-width: 10em;
  }
  table.outturns td:nth-child(5),
  table.backtest td:nth-child(6) {
    min-width: 7em;
  }
  table.backtest td:last-child {
    min-width: 15em;
  }
  .of-published {
    color: var(--ink);
    font-weight: 600;
  }
  .of-model {
    color: var(--muted);
  }
  .causes {
    margin: 0;
    padding: 0;
    list-style: none;
    min-width: 13em;
  }
  .causes li {
    display: flex;
    justify-content: space-between;
  }
  .causes li > :first-child {
    margin-right: 12px;
  }
  .causes li.whole {
    border-top: 1px solid var(--line);
    font-weight: 600;
  }

  .outturn-form {
    margin-top: 12px;
  }
  .outturn-form summary {
    color: var(--accent);
    cursor: pointer;
  }
  .outturn-form form {
    margin: 8px 0 12px;
  }
  .outturn-form form > * {
    margin: 2px 12px 4px 0;
  }
  .outturn-form form[data-role='type-outturn'] label {
    display: inline-block;
    color: var(--muted);
    font-size: var(--fs-12);
  }
  .outturn-form select {
    max-width: 18em;
  }
  .outturn-form textarea {
    display: block;
    width: 100%;
    max-width: 52em;
    padding: 4px 8px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    color: var(--ink);
    background: var(--surface);
    font: inherit;
  }

  @media print {
    .page .outturn-form,
    .page tuiyan-audit .filters {
      display: none;
    }
    .page table.review td:nth-child(n),
    .page table.backtest td:nth-child(n),
    .page table.outturns td:nth-child(n),
    .page .causes {
      min-width: 0;
    }
    .page table.review {
      table-layout: fixed;
    }
    .page table.review thead th:nth-child(1) {
      width: 18%;
    }
    .page table.review thead th:nth-child(2) {
      width: 19%;
    }
    .page table.review thead th:nth-child(6) {
      width: 17%;
    }
    .page table.review .verdict-word {
      white-space: normal;
    }
    .page table.backtest th.first,
    .page table.outturns th.first {
      min-width: 7em;
    }
    .page table.review th.first {
      min-width: 0;
    }
    .page .finding,
    .page .evidence {
      break-inside: avoid;
    }
    .page .findings button.link[data-to-target] {
      display: inline !important;
      padding: 0;
      border: 0;
      color: inherit;
    }
    .page table.review button.link {
      display: inline !important;
      color: inherit;
    }
  }
`;
