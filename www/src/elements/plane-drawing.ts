/** The drawing of a plane: tinted cells, the line of the wanted value, the present position. Attributes alone set it, as a strict policy wants. */
import { nothing, svg, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HeatMapView } from '../engine/wire';

/** A cell's sides; the drawing scales to its box. */
const CELL = { width: 24, height: 16 } as const;
/** The lightest and the darkest tint. */
const TINTS = [0.06, 0.78] as const;

/** The smallest and largest value; null where there is none. */
export function planeRange({ values }: Pick<HeatMapView, 'values'>): [number, number] | null {
  const all = values.filter((one): one is number => one !== null);
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}

/** Where a value lies along an axis of cells, from the middle of the first to that of the last. */
export function cellPlace(value: number, ticks: readonly number[], side: number): number {
  const first = ticks[0] ?? 0;
  const last = ticks[ticks.length - 1] ?? 0;
  const part = last === first ? 0 : (value - first) / (last - first);
  return (part * (ticks.length - 1) + 0.5) * side;
}

export function tint(value: number, [low, high]: readonly [number, number]): number {
  const part = high === low ? 0 : (value - low) / (high - low);
  return Number((TINTS[0] + part * (TINTS[1] - TINTS[0])).toFixed(3));
}

export function planeDrawing(map: HeatMapView, said: string, present: string): TemplateResult {
  const ends = planeRange(map);
  const [width, height] = [map.x.length * CELL.width, map.y.length * CELL.height];
  const across = (value: number): number => cellPlace(value, map.x, CELL.width);
  const up = (value: number): number => height - cellPlace(value, map.y, CELL.height);
  const path = (line: readonly (readonly [number, number])[]): string =>
    line.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${across(x).toFixed(2)} ${up(y).toFixed(2)}`).join(' ');
  const [px, py] = map.present;
  const inside = px !== null && py !== null && within(px, map.x) && within(py, map.y);
  return html`<svg class="plane-drawing" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${said}>
    ${map.values.map((value, at) => {
      const [column, row] = [at % map.x.length, Math.floor(at / map.x.length)];
      return value === null || ends === null
        ? nothing
        : svg`<rect class="cell" x=${column * CELL.width} y=${height - (row + 1) * CELL.height} width=${CELL.width} height=${CELL.height} fill-opacity=${tint(value, ends)}></rect>`;
    })}
    ${map.lines.map((line) => svg`<path class="halo" d=${path(line)}></path><path class="line" d=${path(line)}></path>`)}
    ${
      inside
        ? svg`<g class="present"><title>${present}</title><circle cx=${across(px)} cy=${up(py)} r="6"></circle><circle class="core" cx=${across(px)} cy=${up(py)} r="2.5"></circle></g>`
        : nothing
    }
  </svg>`;
}

function within(value: number, ticks: readonly number[]): boolean {
  return value >= (ticks[0] ?? 0) && value <= (ticks[ticks.length - 1] ?? 0);
}
