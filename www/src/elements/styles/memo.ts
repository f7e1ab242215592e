/** The memo: a sheet of paper over the page, the same on screen, in print and in the file that is saved. */
import { css, unsafeCSS } from 'lit';

/** The sheet itself; a file of the memo has these rules and no others. */
export const MEMO_SHEET = `
.memo { color: #000; background: #fff; font: 10.5pt/1.55 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'SimSun', serif; }
.memo h2, .memo h3, .memo th { font-family: 'SimHei', 'Heiti SC', 'Noto Sans CJK SC', sans-serif; }
.memo h2 { margin: 0; font-size: 16pt; font-weight: 600; line-height: 1.35; text-align: center; }
.memo .memo-kind, .memo .memo-mark { margin: 2pt 0 0; text-align: center; }
.memo .memo-mark { margin-bottom: 8pt; font-weight: 600; }
.memo h3 { margin: 7pt 0 1pt; font-size: 11pt; font-weight: 600; }
.memo p { margin: 0; text-align: justify; }
.memo ol { margin: 0; padding: 0 0 0 1.6em; list-style: decimal; }
.memo li { margin: 0; padding: 0; }
.memo li::before { content: none; }
.memo .memo-head { display: flex; align-items: flex-end; margin: 2pt 0 3pt; }
.memo .memo-head > * { flex: 1 1 0; }
.memo .memo-head .memo-caption { flex: 3 1 0; text-align: center; font-weight: 600; font-family: 'SimHei', 'Heiti SC', 'Noto Sans CJK SC', sans-serif; }
.memo .memo-head .memo-unit { text-align: right; }
.memo table { width: 100%; margin: 0; border-collapse: collapse; border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000; font-size: 10pt; line-height: 1.35; font-variant-numeric: tabular-nums; }
.memo th, .memo td { position: static; padding: 2pt 4pt; border: 0; color: #000; background: none; font-size: 10pt; text-align: right; vertical-align: middle; white-space: normal; }
.memo td { white-space: nowrap; }
.memo thead th { border-bottom: 0.75pt solid #000; font-weight: 600; text-align: center; vertical-align: middle; }
.memo tbody th { font-weight: 400; text-align: left; white-space: nowrap; }
.memo tbody th.within { padding-left: 1.4em; }
.memo tr.city th, .memo tr.city td { font-weight: 600; }
.memo tr.total th, .memo tr.total td { border-top: 0.75pt solid #000; font-weight: 600; }
.memo .memo-notes { margin-top: 8pt; font-size: 9pt; line-height: 1.45; }
.memo .memo-notes p { overflow-wrap: anywhere; }
.memo tr { break-inside: avoid; page-break-inside: avoid; }
.memo thead { display: table-header-group; }
`;

/** What a file has beside the sheet. */
export const MEMO_FILE = `
@page { size: A4 portrait; margin: 22mm 22mm 18mm 26mm; }
html, body { margin: 0; padding: 0; background: #fff; }
@media screen { .memo { box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 14mm; } }
${MEMO_SHEET}`;

export const memo = css`
  tuiyan-quota-memo {
    display: block;
  }
  .memo-panel {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 60;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--raised);
  }
  .memo-bar {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    padding: 6px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .memo-bar > * {
    margin-right: 8px;
  }
  .memo-bar h2 {
    flex: 1 1 auto;
    min-width: 0;
    font-size: var(--fs-16);
  }
  .memo-sheet {
    box-sizing: border-box;
    width: 210mm;
    max-width: 100%;
    margin: 16px auto;
    padding: 20mm 20mm 16mm 24mm;
    border: 1px solid var(--line);
    background: #ffffff;
  }
  .xs .memo-sheet,
  .sm .memo-sheet {
    margin: 0 auto;
    padding: 16px;
    overflow-x: auto;
  }
  ${unsafeCSS(MEMO_SHEET)}
  @media print {
    .page[memo] > :not(.body),
    .page[memo] > .body > :not(.main),
    .page[memo] > .body > .main > :not(tuiyan-quotas),
    .page[memo] tuiyan-quotas > :not(tuiyan-quota-memo),
    .page[memo] .memo-bar {
      display: none !important;
    }
    .page[memo] .memo-panel {
      position: static;
      overflow: visible;
      background: none;
    }
    .page[memo] .memo-sheet {
      width: auto;
      margin: 0;
      padding: 0;
      border: 0;
      overflow: visible;
    }
    .page[memo] .memo table,
    .page[memo] .memo th,
    .page[memo] .memo td {
      font-size: 10pt;
    }
  }
`;
