/** The frame: title bar, verdict, views, levers beside results, status line; and how it folds with the page's own width. */
import { css } from 'lit';

export const layout = css`
  .page {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 100%;
  }
  :host([fill]) .page {
    min-height: 100vh;
  }
  .masthead {
    position: sticky;
    top: 0;
    z-index: 5;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .bar {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    min-height: 44px;
    padding: 4px var(--gutter);
    border-bottom: 1px solid var(--line);
  }
  .bar > * {
    margin-right: 12px;
  }
  .bar > *:last-child {
    margin-right: 0;
  }
  .bar .product {
    font-size: var(--fs-16);
    font-weight: 600;
    color: var(--accent);
    letter-spacing: 0.1em;
  }
  .bar .push {
    margin-left: auto;
  }
  .bar .tools {
    display: flex;
    align-items: center;
  }
  .bar .tools > * {
    margin-left: 4px;
  }

  .bar tuiyan-plans {
    display: flex;
    align-items: center;
    min-width: 0;
  }
  .plans {
    display: flex;
    flex-wrap: wrap;
  }
  .plans button {
    min-height: 28px;
    padding: 2px 8px;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--muted);
  }
  .plans button:hover {
    color: var(--accent);
    background: var(--accent-tint);
  }
  .plans button[aria-current='true'] {
    color: var(--ink);
    font-weight: 600;
    box-shadow: inset 0 -2px 0 var(--accent);
  }
  .bar select[data-role='plan'] {
    display: none;
  }
  .subject {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    padding: 5px var(--gutter) 0;
    color: var(--muted);
    font-size: var(--fs-12);
  }
  .subject > * {
    margin-right: 12px;
  }
  .subject h1 {
    min-width: 0;
    color: var(--ink);
  }
  .subject .tag {
    padding: 0 6px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    white-space: nowrap;
  }
  .subject .scenario {
    margin-right: 0;
  }
  .subject .scenario > span {
    margin-right: 12px;
  }
  .subject .scenario b {
    margin-right: 8px;
    font-weight: 600;
    color: var(--ink);
  }
  .verdict {
    padding: 0 var(--gutter) 2px;
  }
  .verdict h2 {
    display: inline;
    margin-right: 12px;
    font-size: var(--fs-20);
    line-height: 1.35;
  }
  .verdict h2 .figure {
    color: var(--accent);
    white-space: nowrap;
  }
  .verdict h2 .figure .unit {
    margin-left: 0.15em;
  }
  .verdict .aside {
    color: var(--muted);
    font-size: var(--fs-12);
    font-weight: 400;
    white-space: nowrap;
  }
  .tabs-row {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    padding-right: var(--gutter);
  }
  .tabs-row > tuiyan-tabs {
    flex: 0 1 auto;
  }
  .tabs-row > tuiyan-years {
    display: flex;
    align-items: center;
    margin-left: auto;
  }
  tuiyan-years > * {
    margin-left: 8px;
  }
  .not-statistics {
    margin-left: 20px;
    font-size: var(--fs-12);
    font-weight: 600;
    white-space: nowrap;
  }
  .large .verdict h2 {
    font-size: max(28px, var(--fs-20));
  }

  .views {
    display: flex;
    padding: 0 var(--gutter);
    overflow-x: auto;
  }
  .views button {
    min-height: 30px;
    padding: 2px 6px;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--muted);
  }
  .views button:hover {
    color: var(--accent);
  }
  .views button[aria-selected='true'] {
    border-bottom-color: var(--accent);
    color: var(--ink);
    font-weight: 600;
  }
  .views button:focus {
    outline-offset: -3px;
  }

  .body.without-side {
    grid-template-columns: minmax(0, 1fr) !important;
  }
  .body {
    flex: 1 1 auto;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .md .body {
    grid-template-columns: 352px minmax(0, 1fr);
  }
  .lg .body {
    grid-template-columns: 424px minmax(0, 1fr);
  }
  .wide .body {
    grid-template-columns: 460px minmax(0, 1fr);
  }
  .md .side,
  .lg .side {
    position: sticky;
    top: var(--masthead-height, 0px);
    align-self: stretch;
    max-height: calc(var(--page-height, 100vh) - var(--masthead-height, 0px) - var(--status-height, 0px));
    overflow-y: auto;
    overscroll-behavior: contain;
    border-right: 1px solid var(--line);
  }
  .main {
    min-width: 0;
    padding: 2px var(--gutter) 16px;
  }
  .section {
    margin-top: 20px;
  }
  /* What is out of sight costs no layout while a lever is dragged. */
  tuiyan-tally,
  tuiyan-indicators,
  tuiyan-regions {
    content-visibility: auto;
    contain-intrinsic-size: auto 500px;
  }
  .section.first {
    margin-top: 8px;
  }
  .section > h3 {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    padding-bottom: 4px;
    border-bottom: 1px solid var(--ink);
  }
  .section > h3 .note {
    margin-left: auto;
    padding-left: 12px;
    font-weight: 400;
    font-size: var(--fs-12);
    color: var(--muted);
  }
  .xs .section > h3 > .note {
    margin-left: 0;
    padding-left: 0;
  }
  .xs .section > h3 {
    justify-content: space-between;
  }

  .toolbar {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    min-height: 32px;
    margin-bottom: 4px;
  }
  .toolbar > * {
    margin: 2px 12px 2px 0;
  }
  .toolbar > .push {
    margin-left: auto;
    margin-right: 0;
  }

  tuiyan-status {
    position: sticky;
    bottom: 0;
    z-index: 4;
  }
  .status-line {
    display: flex;
    flex-wrap: wrap;
    min-height: 26px;
    padding: 3px var(--gutter);
    border-top: 1px solid var(--line);
    background: var(--raised);
    color: var(--muted);
    font-size: var(--fs-12);
  }
  .status-line > * {
    margin-right: 12px;
    white-space: nowrap;
  }
  .status-line .limit {
    color: var(--ink);
  }
  .status-line .legend {
    margin-left: auto;
    margin-right: 0;
  }
  .status-line .legend b {
    margin-left: 8px;
    font-weight: 600;
    color: var(--ink);
  }

  .messages {
    padding: 6px var(--gutter);
  }
  .message {
    display: flex;
    align-items: flex-start;
    margin: 4px 0;
    padding: 6px 8px 6px 12px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--near);
    background: var(--raised);
  }
  .message.error {
    border-left-color: var(--short);
  }
  .message.note {
    border-left-color: var(--accent);
  }
  .message .what {
    flex: 1 1 auto;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .message .where {
    color: var(--muted);
    font-size: var(--fs-12);
  }
  .unmoved {
    padding: 4px var(--gutter);
    background: var(--raised);
    border-bottom: 1px solid var(--line);
    font-size: var(--fs-12);
  }
  /* An engine that comes quickly leaves no time to read, and no flash. */
  .outline:not(.lasting) {
    animation: outline-appears 1ms 400ms backwards;
  }
  @keyframes outline-appears {
    from {
      visibility: hidden;
    }
  }
  .waiting {
    padding: 32px var(--gutter);
    color: var(--muted);
  }
`;
