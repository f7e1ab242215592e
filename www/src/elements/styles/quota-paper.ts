/** A quota table on paper: alone, with title, unit and notes, without controls and empty columns. */
import { css } from 'lit';

export const quotaPaper = css`
  @media print {
    .quota-scroller {
      max-height: none;
      overflow: visible;
    }
    .quota-title,
    .quota-terms,
    .quota-tiers,
    .quota-factors,
    .quota-keys,
    .method-meaning,
    .quota-panel .toolbar,
    [data-role='quota-versions'][data-closed],
    .quota-proposal .buttons,
    .quota-grid .of-locked,
    .quota-grid .blank,
    .page[quota-table] > :not(.body),
    .page[quota-table] > .body > :not(.main),
    .page[quota-table] > .body > .main > :not(tuiyan-quotas) {
      display: none !important;
    }
    .page .quota-grid thead tr.city > * {
      font-size: 9pt;
    }
    .quota-paper-head h2 {
      margin: 0 0 4pt;
      font-size: 16pt;
    }
    .quota-paper-notes {
      margin-top: 6pt;
      font-size: 9pt;
    }
    .page .quota-grid thead th,
    .page .quota-grid thead tr.city > *,
    .page .quota-grid tfoot tr > * {
      position: static;
    }
    .page .quota-grid td.typed,
    .page .quota-grid td.chosen {
      background: none;
      box-shadow: none;
    }
    .page .quota-grid td:focus-within {
      outline: 0;
    }
    .page .quota-grid {
      border-top: 1.5pt solid #000000;
    }
    .page .quota-grid thead th {
      border-top: 0;
    }
    .page .quota-scroller {
      border-bottom: 1.5pt solid #000000;
    }
  }
`;
