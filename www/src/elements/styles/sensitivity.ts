/** Bars of a sensitivity, and the plane of two levers. Low and high ends differ by fill, not by hue. */
import { css } from 'lit';

export const sensitivity = css`
  tuiyan-sensitivity,
  tuiyan-plane {
    display: block;
    min-width: 0;
  }
  .sensitivity select[data-role='sensitivity-indicator'] {
    max-width: 18em;
  }
  .sensitivity-base {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    margin: 4px 0;
  }
  .sensitivity-base b {
    margin: 0 16px 0 4px;
    font-size: var(--fs-16);
  }
  .sensitivity-base .unit {
    margin-left: 3px;
    font-size: var(--fs-12);
    font-weight: 400;
    color: var(--muted);
  }
  .tornado-key {
    display: inline-flex;
    align-items: center;
    color: var(--muted);
  }
  .tornado-key i {
    width: 18px;
    height: 8px;
    margin: 0 4px 0 12px;
  }
  .tornado i.low,
  .tornado-key i.low {
    border: 1px solid var(--accent);
    background: var(--surface);
  }
  .tornado i.high,
  .tornado-key i.high {
    background: var(--accent);
  }
  table.tornado {
    table-layout: fixed;
  }
  .tornado th.assumption {
    width: 34%;
    overflow-wrap: anywhere;
  }
  .tornado th.number,
  .tornado td.number {
    width: 12%;
  }
  .xs .tornado th.number,
  .xs .tornado td.number {
    width: 19%;
    padding-left: 2px;
    padding-right: 2px;
  }
  .tornado td {
    vertical-align: middle;
  }
  .tornado .drawn {
    padding: 0 4px;
  }
  .tornado thead .drawn {
    border-bottom-color: var(--ink);
  }
  .tornado .bars {
    position: relative;
    display: block;
    height: 32px;
  }
  .tornado .bars i {
    position: absolute;
    left: var(--left);
    width: var(--size);
    height: 10px;
  }
  .tornado .bars i.low {
    top: 5px;
  }
  .tornado .bars i.high {
    top: 17px;
  }
  .tornado .bars i.base {
    top: -5px;
    bottom: -5px;
    left: var(--base);
    width: 1px;
    height: auto;
    background: var(--ink);
  }
  .still dt {
    margin-top: 8px;
    font-weight: 600;
  }
  .still dd {
    font-size: var(--fs-12);
    color: var(--muted);
  }
  .slopes td.small {
    min-width: 7em;
    font-size: var(--fs-12);
  }

  .plane .asks label {
    display: inline-flex;
    align-items: center;
  }
  .plane .asks select {
    max-width: 16em;
    margin-left: 4px;
  }
  .plane .asks input {
    width: 7em;
    margin: 0 4px;
    text-align: right;
  }
  .plane-box {
    max-width: 560px;
  }
  .plane-body {
    display: grid;
    grid-template-columns: 4em minmax(0, 1fr);
  }
  .plane-box .ticks {
    display: flex;
    justify-content: space-between;
    color: var(--muted);
  }
  .plane-box .ticks.up {
    flex-direction: column;
    padding-right: 6px;
    text-align: right;
  }
  .plane-box .ticks.along,
  .plane-box .axis.along {
    margin-left: 4em;
  }
  .plane-box .axis.along {
    text-align: right;
  }
  .plane-drawing {
    display: block;
    width: 100%;
    height: auto;
    border: 1px solid var(--control);
    overflow: visible;
  }
  .plane-drawing .cell {
    fill: var(--accent);
    stroke: none;
    shape-rendering: crispEdges;
  }
  .plane-drawing path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .plane-drawing .halo {
    stroke: var(--surface);
    stroke-width: 5;
  }
  .plane-drawing .line {
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  .plane-drawing .present circle {
    fill: var(--surface);
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .plane-drawing .present .core {
    fill: var(--ink);
  }
  .plane-key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 6px 0;
    color: var(--muted);
  }
  .plane-key .scale {
    width: 96px;
    height: 10px;
    margin: 0 6px;
    border: 1px solid var(--line);
    background: linear-gradient(to right, var(--surface), var(--accent));
  }
  .plane-key .line-key,
  .plane-key .dot-key {
    display: inline-flex;
    align-items: center;
    margin-left: 16px;
  }
  .plane-key .line-key i {
    width: 20px;
    height: 0;
    margin-right: 4px;
    border-top: 3px solid var(--ink);
  }
  .plane-key .dot-key i {
    width: 10px;
    height: 10px;
    margin-right: 4px;
    border: 2px solid var(--ink);
    border-radius: 5px;
  }
  .plane-table td.reached {
    font-weight: 600;
  }
  .plane-table td,
  .plane-table th {
    font-size: var(--fs-12);
  }
`;
