/** The grid of a quota table: city, sums and places stay in sight; what can be typed into is tinted. */
import { css } from 'lit';

export const quotaGrid = css`
  .quota-scroller {
    max-height: max(
      280px,
      calc(var(--page-height, 100vh) - var(--masthead-height, 0px) - var(--status-height, 0px) - 150px)
    );
    overflow: auto;
    border-bottom: 1px solid var(--ink);
  }
  table.quota-grid {
    border-collapse: separate;
    border-spacing: 0;
  }
  .quota-grid th,
  .quota-grid td {
    padding: 3px 8px;
    vertical-align: middle;
  }
  .quota-grid thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    vertical-align: bottom;
    white-space: nowrap;
  }
  .quota-grid thead tr.city > * {
    position: sticky;
    top: var(--head-height, 0px);
    z-index: 2;
    border-top: 0;
    border-bottom: 1px solid var(--control);
    background: var(--surface);
    color: var(--ink);
    font-size: var(--fs-14);
  }
  .quota-grid tfoot tr > * {
    position: sticky;
    bottom: 0;
    z-index: 2;
    border-top: 1px solid var(--control);
    border-bottom: 0;
    background: var(--surface);
  }
  .quota-grid th.first {
    min-width: 8em;
    max-width: 11em;
    padding-left: 0;
    border-right: 1px solid var(--line);
  }
  .quota-grid thead th.first {
    white-space: normal;
  }
  .quota-grid thead th.first,
  .quota-grid tfoot th.first {
    z-index: 3;
  }
  .quota-grid th.within {
    padding-left: 1em;
  }
  .quota-grid td {
    height: 30px;
    cursor: cell;
  }
  .quota-grid td.typed {
    position: relative;
    background: var(--raised);
    box-shadow:
      inset 1px 0 0 var(--surface),
      inset -1px 0 0 var(--surface);
  }
  .quota-grid .of-quota {
    font-weight: 600;
  }
  .quota-grid td.of-proposed {
    color: var(--accent);
    font-weight: 600;
  }
  .quota-grid th.of-locked,
  .quota-grid td.of-locked {
    padding-left: 2px;
    padding-right: 2px;
    text-align: center;
  }
  .quota-grid .of-model {
    color: var(--muted);
  }
  .quota-grid td.chosen {
    background: var(--accent-tint);
  }
  .quota-grid td:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .quota-grid td.faulty {
    box-shadow: inset 0 0 0 2px var(--short);
  }
  .quota-grid td.edited {
    padding: 0;
  }
  .quota-grid .cell-field {
    width: 100%;
    min-width: 64px;
    min-height: 29px;
    border: 0;
    border-radius: 0;
    outline: 2px solid var(--accent);
    outline-offset: -2px;
    text-align: right;
  }
  .quota-grid input.cell-field.resting {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    min-width: 0;
    min-height: 0;
    padding: 0;
    outline: 0;
    opacity: 0;
    cursor: cell;
  }
  .quota-grid button.lock {
    width: 24px;
    min-height: 24px;
  }
  .quota-grid tr.of-reserve > * {
    border-top: 1px solid var(--line);
  }
  .quota-grid .lock.free {
    color: var(--control);
  }
  .quota-grid .lock.locked .body,
  .quota-grid .lock .half {
    fill: currentColor;
  }
  @media (pointer: coarse) {
    .quota-grid td {
      height: 44px;
    }
    .page .quota-grid button.lock {
      width: 44px;
    }
  }
  .xs .quota-grid th.first {
    min-width: 4.5em;
    max-width: 5.5em;
  }
`;
