/** The levers: groups, and rows of name, field, slider with plausible band and plan tick. */
import { css } from 'lit';

export const levers = css`
  .levers-head {
    position: sticky;
    top: 0;
    z-index: 3;
    padding: 5px var(--gutter);
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .levers-head {
    display: flex;
    align-items: center;
  }
  .levers-head h2 {
    margin-right: 12px;
  }
  .levers-head input[type='search'] {
    flex: 1 1 auto;
    min-width: 0;
  }
  /* One line whatever was changed, so that the levers below stay where they are. */
  .chips {
    display: flex;
    align-items: center;
    height: 28px;
    padding: 0 var(--gutter);
    overflow-x: auto;
    overflow-y: hidden;
    scrollbar-width: none;
    border-bottom: 1px solid var(--line);
    white-space: nowrap;
  }
  .chips::-webkit-scrollbar {
    display: none;
  }
  .chips > .link {
    flex: none;
    margin: 0 8px;
  }
  .chip {
    display: inline-flex;
    flex: none;
    align-items: center;
    margin-right: 6px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--accent-tint);
    font-size: var(--fs-12);
  }
  .chip button {
    min-height: 24px;
    padding: 0 6px;
    border: 0;
    background: none;
    color: var(--ink);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip button.icon {
    flex: none;
    width: 24px;
    padding: 0;
  }
  .chip svg.icon {
    width: 12px;
    height: 12px;
  }

  .group-head {
    display: flex;
    align-items: center;
    padding-right: var(--gutter);
    border-bottom: 1px solid var(--line);
    background: var(--raised);
  }
  .group-head h3 {
    flex: 1 1 auto;
    min-width: 0;
  }
  .group-head h3 > button {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: 26px;
    padding: 0 0 0 var(--gutter);
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--ink);
    font-weight: 600;
    text-align: left;
  }
  .group-head h3 > button:focus {
    outline-offset: -3px;
  }
  .group-head .ways button {
    margin-left: 8px;
    font-size: var(--fs-12);
  }
  .lever-group .turn {
    width: 12px;
    height: 12px;
    margin-right: 6px;
  }
  .lever-group [aria-expanded='true'] > .turn {
    transform: rotate(90deg);
  }
  .badge {
    margin-left: 8px;
    padding: 0 6px;
    border-radius: 8px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: var(--fs-12);
    font-weight: 400;
    line-height: 16px;
  }
  .lever-group .rest {
    margin-left: auto;
    font-weight: 400;
    font-size: var(--fs-12);
    color: var(--muted);
  }

  .lever {
    padding: 0 var(--gutter);
    border-bottom: 1px solid var(--line);
    scroll-margin: 80px 0 40px;
  }
  .lever.part {
    padding-left: calc(var(--gutter) + 12px);
    background: var(--surface);
  }
  .lever.common {
    background: var(--surface);
  }
  .lever .top {
    display: flex;
    align-items: center;
    height: 25px;
    padding-top: 1px;
  }
  .lever .name {
    flex: 1 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .lever.changed .name {
    font-weight: 600;
    color: var(--accent);
  }
  .lever .meaning {
    flex: none;
    margin: 0 4px;
    color: var(--muted);
    font-size: var(--fs-12);
    white-space: nowrap;
  }
  .md .lever .meaning {
    display: none;
  }
  .lever input[data-role='value'] {
    flex: none;
    width: 60px;
    min-height: 24px;
    padding: 0 6px;
    text-align: right;
    font-weight: 600;
  }
  .lever input[data-role='value'][aria-invalid='true'] {
    border-color: var(--short);
    outline-color: var(--short);
  }
  .lever .unit {
    flex: none;
    margin-left: 4px;
    font-size: var(--fs-12);
    color: var(--muted);
    white-space: nowrap;
  }
  .lever button.icon {
    flex: none;
    width: 24px;
    min-height: 24px;
    margin-left: 2px;
  }
  .lever .bottom {
    display: flex;
    align-items: flex-start;
    height: 30px;
  }
  .lever .reset-space {
    flex: none;
    width: 26px;
  }
  .lever .bottom button {
    flex: none;
    min-height: 24px;
    margin: -4px 0 0;
    padding: 0;
    width: 24px;
    border-color: transparent;
    font-size: var(--fs-16);
    line-height: 1;
  }
  .lever .bottom button.by-year {
    width: auto;
    padding: 0 2px;
    margin-left: 4px;
    font-size: var(--fs-12);
  }
  .lever .fault,
  .lever .quiet {
    padding-bottom: 4px;
    font-size: var(--fs-12);
  }
  .lever .fault {
    color: var(--short);
  }
  .lever .quiet {
    color: var(--muted);
  }

  .lever .years {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    grid-gap: 6px;
    padding: 4px 0 8px;
  }
  .lever .years label {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-size: var(--fs-12);
  }
  .lever .about {
    margin: 2px 0 8px;
    padding: 8px;
    background: var(--raised);
    font-size: var(--fs-12);
  }
  .lever .about {
    display: grid;
    grid-template-columns: 5em minmax(0, 1fr);
    grid-gap: 3px 8px;
  }
  .lever .about dt {
    color: var(--muted);
  }
  .lever .about dd {
    overflow-wrap: anywhere;
  }
  .none-found {
    padding: 12px var(--gutter);
    color: var(--muted);
  }

  .large .lever .top {
    height: 32px;
  }
  .large .lever .bottom {
    height: 38px;
  }

  @media (pointer: coarse) {
    .page .lever .top {
      height: 46px;
    }
    .page .lever input[data-role='value'],
    .page .lever .bottom button,
    .page .lever button.icon {
      min-height: 44px;
    }
    .page .lever .bottom {
      height: 48px;
      padding-top: 14px;
    }
    .page .lever .bottom button {
      width: 44px;
      margin-top: -14px;
    }
  }
  @media (forced-colors: active) {
    .group-head {
      border: 1px solid CanvasText;
    }
  }
`;
