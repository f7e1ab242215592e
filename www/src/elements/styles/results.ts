/** Answers, cards, charts: the figures of the first view. */
import { css } from 'lit';

export const results = css`
  .answers {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    grid-gap: 0 16px;
  }
  .sm .answers,
  .md .answers {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .xs .answers,
  .lg .answers {
    grid-template-columns: minmax(0, 1fr);
  }
  .answer {
    min-width: 0;
    padding: 3px 0;
    border-top: 1px solid var(--line);
  }
  .lg .answer:first-child {
    border-top: 0;
  }
  .answer h3 {
    font-weight: 400;
    font-size: var(--fs-12);
    color: var(--muted);
  }
  .answer .main-figure {
    font-size: var(--fs-20);
    font-weight: 600;
    line-height: 1.3;
  }
  .answer .main-figure.words {
    font-size: var(--fs-16);
    line-height: 1.6;
  }
  .answer .unit,
  .card .unit {
    margin-left: 3px;
    font-size: var(--fs-12);
    font-weight: 400;
    color: var(--muted);
  }
  .answer .pair {
    display: flex;
    flex-wrap: wrap;
  }
  .answer .pair > * {
    margin-right: 14px;
  }
  .answer .pair > :last-child {
    margin: 0;
    align-self: center;
  }
  .answer .pair .label {
    margin-right: 4px;
    font-size: var(--fs-12);
    font-weight: 400;
    color: var(--muted);
  }
  .answer .beside {
    display: inline-block;
    margin-left: 12px;
    font-weight: 400;
  }
  .answer .under {
    font-size: var(--fs-12);
    color: var(--muted);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    grid-gap: 0 12px;
  }
  .md .cards {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .lg .cards.of-8,
  .lg .cards.of-7,
  .lg .cards.of-4 {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .wide .card .figure {
    font-size: var(--fs-36);
  }
  .xs .cards {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .xs .card:first-child {
    grid-column: 1 / -1;
  }
  .card {
    position: relative;
    min-width: 0;
    padding: 5px 0;
    border-bottom: 1px solid var(--line);
  }
  .card h3 {
    font-size: var(--fs-12);
    font-weight: 600;
    display: flex;
    white-space: nowrap;
  }
  .card h3 .value {
    min-width: 0;
    margin-right: 0.4em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .xs .card .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .xs .card .figure > .delta {
    margin-left: 6px;
  }
  .xs .card h3 {
    white-space: normal;
  }
  .xs .card h3 .value {
    white-space: normal;
    text-align: left;
  }
  .card .figure {
    font-size: var(--fs-28);
    font-weight: 600;
    line-height: 1.2;
    white-space: nowrap;
  }
  .card .figure .unit {
    display: inline-block;
    white-space: nowrap;
  }
  .card .figure.long {
    font-size: var(--fs-20);
    line-height: 1.68;
  }
  .card .against {
    font-size: var(--fs-12);
    line-height: 1.4;
    color: var(--muted);
  }
  .card .against > span {
    white-space: nowrap;
    margin-right: 4px;
  }
  .xs .card .against > span,
  .sm .card .against > span,
  .md .card .against > span,
  .xs .card .figure {
    white-space: normal;
  }
  .card .delta {
    color: var(--ink);
    font-size: var(--fs-12);
    white-space: nowrap;
  }

  .first-charts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: 0 24px;
  }
  .lg .first-charts {
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
  }
  .wide .first-charts {
    grid-template-columns: minmax(0, 3fr) minmax(0, 1fr);
  }

  .chart {
    margin-top: 4px;
    min-width: 0;
  }
  .chart .head {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    min-height: 28px;
  }
  .chart .head h3 {
    margin-right: 8px;
  }
  .chart .head select {
    max-width: 60%;
    font-weight: 600;
  }
  .chart .head .push {
    margin-left: auto;
    display: flex;
    align-items: center;
  }
  .chart .head .push > * {
    margin-left: 6px;
  }
  .chart .plot {
    position: relative;
    width: 100%;
    height: var(--plot-height, max(196px, min(320px, calc(100vh - 394px))));
    cursor: crosshair;
  }
  .chart .canvas {
    width: 100%;
    height: 100%;
  }
  .xs .chart .plot,
  .sm .chart .plot {
    height: 230px;
  }
  .chart.small .plot {
    height: 150px;
  }
  .chart .tip {
    position: absolute;
    top: 24px;
    left: calc(var(--x, 0px) + 10px);
    z-index: 2;
    min-width: 150px;
    max-width: 260px;
    padding: 6px 10px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: var(--fs-12);
    line-height: 1.5;
    cursor: default;
  }
  .chart .tip.left {
    left: auto;
    right: calc(100% - var(--x, 0px) + 10px);
  }
  .chart .tip b {
    display: block;
  }
  .chart .tip .row {
    display: flex;
    justify-content: space-between;
  }
  .chart .tip .row.chosen {
    font-weight: 600;
  }
  .chart .tip .row > :last-child {
    margin-left: 16px;
    text-align: right;
    white-space: nowrap;
  }
  .chart .cursor {
    position: absolute;
    top: 24px;
    bottom: 24px;
    left: var(--x, 0px);
    width: 1px;
    background: var(--muted);
    pointer-events: none;
  }
  .chart .key {
    display: flex;
    flex-wrap: wrap;
    font-size: var(--fs-12);
    color: var(--muted);
  }
  .chart .key > span {
    margin-right: 12px;
  }
  .chart .key svg {
    width: 22px;
    height: 10px;
    margin-right: 4px;
    vertical-align: 0;
  }
  .chart .summary {
    font-size: var(--fs-12);
  }
  .chart .from {
    font-size: var(--fs-12);
    color: var(--muted);
  }

  .tally .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: 0 24px;
    padding-top: 6px;
  }
  .lg .tally .columns {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
  }
  .tally .count {
    margin-right: 12px;
  }
  .tally h4 {
    font-weight: 400;
  }
  .tally .shapes {
    display: flex;
    flex-wrap: wrap;
    padding: 2px 0 4px;
  }
  .tally .shapes > * {
    margin: 0 5px 4px 0;
    line-height: 1;
  }
  .tally .shapes svg {
    width: 14px;
    height: 14px;
    margin: 0;
  }
  .tally .worst {
    border-top: 1px solid var(--line);
  }
  .tally .worst li {
    display: flex;
    align-items: baseline;
    padding: 3px 0;
    border-bottom: 1px solid var(--line);
  }
  .tally .worst li > :first-child {
    flex: 1 1 auto;
    min-width: 0;
    margin-right: 8px;
  }
  .tally .total {
    font-size: var(--fs-28);
    font-weight: 600;
    line-height: 1.2;
  }

  .multiples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(300px, 1fr));
    grid-gap: 12px 24px;
  }
  .xs .multiples {
    grid-template-columns: minmax(0, 1fr);
  }

  @media (forced-colors: active) {
    .chart .plot {
      forced-color-adjust: none;
      background: #ffffff;
    }
    .lamp svg {
      forced-color-adjust: auto;
      fill: CanvasText;
    }
  }
`;
