/** A4 portrait, legible in grey: no controls, every table whole, heads repeated. */
import { css } from 'lit';

export const print = css`
  @media print {
    .page {
      display: block;
      min-height: 0;
      color: #000000;
      background: #ffffff;
      --surface: #ffffff;
      --raised: #ffffff;
      --ink: #000000;
      --muted: #333333;
      --line: #999999;
      --accent: #000000;
      --met: #000000;
      --near: #000000;
      --short: #000000;
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
      width: 48px;
      border: 0;
      background: none;
    }
    .page .masthead,
    .page .pinned,
    .page .status-line {
      position: static;
    }
    .page .body {
      display: block;
    }
    .page .main,
    .page .bar,
    .page .verdict,
    .page .status-line {
      padding-left: 0;
      padding-right: 0;
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
    .page .card {
      page-break-inside: avoid;
      break-inside: avoid;
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
