/** A4 portrait, legible in grey: no controls, every table whole, heads repeated. */
import { css } from 'lit';

export const print = css`
  @media print {
    /* The same on paper from a dark, large or high-contrast screen. */
    .page,
    .page.dark,
    .page.large,
    .page.contrast,
    .page.contrast.dark {
      --scale: 1;
      --surface: #ffffff;
      --raised: #ffffff;
      --ink: #000000;
      --muted: #333333;
      --line: #999999;
      --accent: #000000;
      --met: #000000;
      --near: #000000;
      --short: #000000;
      --fan-50: #b4cde1;
      --fan-80: #d3e2ee;
      --fan-90: #e9f1f7;
      --fan-edge: #6f93b0;
    }
    .page {
      display: block;
      min-height: 0;
      color: #000000;
      background: #ffffff;
      font-family: 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'SimSun', serif;
      font-size: 10.5pt;
    }
    .page h1,
    .page h2,
    .page h3,
    .page th {
      font-family: 'SimHei', 'Heiti SC', 'Noto Sans CJK SC', sans-serif;
    }
    .page button:not(.value),
    .page select,
    .page input[type='search'],
    .page .switch,
    .page tuiyan-years,
    .page .chips,
    .page .side,
    .page .views,
    .page .tools,
    .page .segments,
    .page .sheet-bar,
    .page .drawer,
    .page .filters,
    .page .plans,
    .page .heads-row,
    .page button.clause,
    .page .unmoved {
      display: none !important;
    }
    .page .bar h1 {
      white-space: normal;
    }
    .page .chart .head h3.spoken {
      position: static;
      width: auto;
      height: auto;
      margin: 0;
      clip: auto;
    }
    .page td input[type='text'] {
      width: 34px;
      padding: 0;
      border: 0;
      background: none;
    }
    .page .masthead,
    .page .pinned,
    .page tuiyan-status,
    .page .status-line {
      position: static;
    }
    /* Names stay, though they lead somewhere on screen; what is folded leaves no sign of itself. */
    .page button[data-focus-lever],
    .page button[data-role='part-levers'] {
      display: inline !important;
      padding: 0;
      border: 0;
      color: var(--ink);
      text-decoration: none;
    }
    .page tuiyan-seek details:not([open]),
    .page tuiyan-required details:not([open]),
    .page tuiyan-sensitivity details:not([open]),
    .page .seek-own {
      display: none;
    }
    .page .body {
      display: block;
    }
    .page .main,
    .page .bar,
    .page .subject,
    .page .verdict,
    .page .status-line {
      padding-left: 0;
      padding-right: 0;
    }
    .page .not-statistics {
      margin-left: 0;
    }
    .page .pinned .verdict {
      padding: 0;
      max-height: none;
    }
    .page .subject h1 {
      position: static;
      width: auto;
      height: auto;
      clip: auto;
    }
    .page .subject h1,
    .page .card h3,
    .page .card h3 .value,
    .page .card .figure,
    .page .card .against > span,
    .page .status-line > * {
      white-space: normal;
    }
    .page .card h3 {
      display: block;
    }
    .page .card h3 .value {
      display: inline;
      text-align: left;
    }
    /* A drawing is as broad as its column. It is made anew for paper; where a browser tells nothing of printing, that of the screen is fitted. */
    .page .first-charts {
      display: block;
    }
    .page .chart .plot,
    .page .chart .canvas,
    .page .chart .canvas > div {
      width: 100% !important;
      height: auto !important;
    }
    .page .chart .canvas canvas {
      position: static !important;
      width: 100% !important;
      height: auto !important;
    }
    .page .chart .cursor,
    .page .chart .tip {
      display: none;
    }
    .page .multiples {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .page .answers {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .page .risk-note .meaning {
      white-space: normal;
    }
    .page table {
      font-size: 9pt;
    }
    .page td .second,
    .page td.number,
    .page th.number {
      white-space: normal;
    }
    .page td .keep {
      white-space: nowrap;
    }
    .page[lang='en'] td .line {
      white-space: normal;
    }
    /* A band may part after its dash, so that no column leaves the sheet. */
    .page td .band .keep {
      white-space: normal;
    }
    .page tuiyan-indicators th.first,
    .page tuiyan-regions th.first {
      min-width: 7em;
    }
    .page td .second,
    .page td .small,
    .page .card .against {
      font-size: 8pt;
    }
    .page thead th.year {
      border-left-width: 6px;
    }
    .page tuiyan-regions [data-region-row] td:nth-child(2) {
      white-space: nowrap;
    }
    .page .cards .card .against.uncertain > span {
      display: block;
    }
    .page .targets td.last .lamp {
      white-space: normal;
    }
    .page th,
    .page td {
      padding-left: 3px;
      padding-right: 3px;
    }
    /* The columns share the breadth of the sheet; what a narrow screen folds away has its column again. */
    .page .targets th.folds,
    .page .targets td.folds {
      display: table-cell;
    }
    .page .targets col.folds {
      display: table-column;
    }
    .page .targets .second.folded,
    .page.uncertain .targets .rare {
      display: none;
    }
    .page .targets .of-level,
    .page .targets .of-completion {
      width: 8%;
    }
    .page[lang] .targets .of-unit,
    .page[lang] .targets .of-year,
    .page .targets .of-target,
    .page .targets .of-projected {
      width: 9%;
    }
    .page .targets .of-status {
      width: 11%;
    }
    .page .targets .of-gap {
      width: 14%;
    }
    .page .targets .of-probability,
    .page[lang='en'] .targets .of-gap {
      width: 13%;
    }
    .page[lang='en'] .targets .of-probability {
      width: 15%;
    }
    /* Each table of targets shows its own heads on paper. */
    .page .targets .behind th {
      padding: 2px 4px;
      font-size: 9pt;
      line-height: 1.3;
    }
    .page .targets .behind span {
      position: static;
      width: auto;
      height: auto;
      clip: auto;
      white-space: normal;
    }
    .page .target-group-rows {
      content-visibility: visible;
    }
    .page .target-group h4 button {
      display: flex !important;
      border: 0;
      border-bottom: 1px solid var(--ink);
    }
    .page tuiyan-tally,
    .page tuiyan-indicators,
    .page tuiyan-regions {
      content-visibility: visible;
    }
    .page .only-print {
      display: block;
    }
    .page thead {
      display: table-header-group;
    }
    .page tr,
    .page .chart,
    .page .answer,
    .page .answers,
    .page .card,
    .page .tally,
    .page .joint-line,
    .page .risk-note {
      page-break-inside: avoid;
      break-inside: avoid;
    }
    .page .section > h3,
    .page .target-group h4 {
      page-break-after: avoid;
      break-after: avoid;
    }
    .page .scroller {
      overflow: visible;
    }
    .page th.first,
    .page td.first {
      position: static;
    }
    .page .lamp svg {
      fill: #000000;
    }
    .page .lamp.unknown svg {
      fill: none;
      stroke: #000000;
    }
    .page .lamp.short svg,
    .page .lamp.met svg {
      -webkit-print-color-adjust: exact;
      color-adjust: exact;
    }
  }
`;
