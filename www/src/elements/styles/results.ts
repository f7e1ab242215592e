/** Answers, cards, charts: the figures of the first view. */
import { css } from 'lit';

export const results = css`
  .answers {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    border-top: 1px solid var(--ink);
    border-bottom: 1px solid var(--line);
  }
  .md .answers {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .sm .answers {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .xs .answers {
    grid-template-columns: minmax(0, 1fr);
  }
  .answer {
    min-width: 0;
    padding: 6px 12px 6px 12px;
    border-left: 1px solid var(--line);
  }
  .answer:first-child {
    border-left: 0;
    padding-left: 0;
  }
  .xs .answer,
  .sm .answer {
    border-left: 0;
    padding-left: 0;
    border-top: 1px solid var(--line);
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
    white-space: nowrap;
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
    margin-right: 16px;
  }
  .answer .pair .label {
    margin-right: 4px;
    font-size: var(--fs-12);
    font-weight: 400;
    color: var(--muted);
  }
  .answer .under {
    font-size: var(--fs-12);
    color: var(--muted);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    border-bottom: 1px solid var(--line);
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
    padding: 8px 8px 8px 12px;
    border-left: 1px solid var(--line);
  }
  .cards .card:first-child {
    border-left-color: transparent;
    padding-left: 0;
  }
  .card h3 {
    font-size: var(--fs-12);
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card .figure {
    font-size: var(--fs-28);
    font-weight: 600;
    line-height: 1.2;
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
    grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr);
  }
  .wide .first-charts {
    grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
  }

  .chart {
    margin-top: 8px;
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
    height: var(--chart-height, 230px);
    cursor: crosshair;
  }
  .chart .canvas {
    width: 100%;
    height: 100%;
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

  .tally .shapes {
    display: flex;
    flex-wrap: wrap;
    padding: 6px 0;
  }
  .tally .shapes button {
    min-height: 24px;
    width: 24px;
    padding: 0;
    border: 0;
    background: none;
  }
  .tally .shapes svg {
    width: 12px;
    height: 12px;
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
