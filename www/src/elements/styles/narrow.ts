/** The page on a phone or in a narrow frame: the verdict pinned, tools behind a menu, levers in a sheet over the lower half. */
import { css } from 'lit';

export const narrow = css`
  .xs .masthead,
  .sm .masthead {
    position: static;
    border-bottom: 0;
  }
  .xs .bar,
  .sm .bar {
    border-bottom: 0;
  }
  .bar .menu-button {
    display: none;
  }
  .xs .bar .menu-button {
    display: inline-flex;
    margin-right: 0;
  }
  .xs .plans,
  .sm .plans {
    display: none;
  }
  .xs .bar tuiyan-plans,
  .sm .bar tuiyan-plans {
    flex: 1 1 50%;
  }
  .xs .bar select[data-role='plan'],
  .sm .bar select[data-role='plan'] {
    display: block;
    width: 100%;
    min-width: 0;
    font-weight: 600;
  }
  /* The menu of plans shows the title already. */
  .xs .subject h1,
  .sm .subject h1 {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
  .xs .subject .span,
  .xs .subject .untouched {
    display: none;
  }
  .xs .bar .segments {
    margin-top: 4px;
  }
  .xs .bar tuiyan-pack-opener,
  .xs .bar .tools {
    display: none;
  }
  .xs .bar.open tuiyan-pack-opener {
    display: inline-flex;
    order: 1;
    margin-left: 8px;
  }
  .xs .bar.open .tools {
    display: flex;
    flex-wrap: wrap;
    order: 2;
    margin: 4px 0;
  }
  .xs .tabs-row,
  .sm .tabs-row {
    padding-right: 0;
  }
  .xs .tabs-row > tuiyan-years,
  .sm .tabs-row > tuiyan-years {
    margin-left: calc(var(--gutter) - 8px);
  }
  .xs .tabs-row > tuiyan-tabs {
    flex-basis: 100%;
  }
  .xs .not-statistics,
  .sm .not-statistics {
    margin: 4px var(--gutter) 0;
    white-space: normal;
  }
  .pinned {
    position: sticky;
    top: 0;
    z-index: 5;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .xs .pinned .verdict,
  .sm .pinned .verdict {
    padding: 6px var(--gutter);
    max-height: 132px;
    overflow: hidden;
  }
  .xs .verdict h2,
  .sm .verdict h2 {
    flex-basis: 100%;
    font-size: var(--fs-16);
  }
  .xs .side,
  .sm .side {
    position: fixed;
    left: 0;
    right: 0;
    bottom: 57px;
    z-index: 8;
    height: calc(55vh - 57px);
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--surface);
    border-top: 2px solid var(--accent);
  }
  .xs .side[hidden],
  .sm .side[hidden] {
    display: none;
  }
  .sheet-bar {
    position: sticky;
    bottom: 0;
    z-index: 9;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 6px var(--gutter);
    border-top: 1px solid var(--line);
    background: var(--surface);
  }
  .sheet-bar button {
    min-height: 44px;
  }
  .xs tuiyan-status,
  .sm tuiyan-status {
    position: static;
  }
  .xs .status-line > *,
  .sm .status-line > * {
    white-space: normal;
  }
  .xs tuiyan-chart,
  .sm tuiyan-chart {
    scroll-margin-top: 136px;
  }
  .sheet-open .main {
    padding-bottom: 60vh;
  }
`;
