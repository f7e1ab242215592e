/** How the page sits in its frame: the size class of its own width, and frames to wait for. */

/** Widths, in px, from which a size class holds. */
const WIDTHS = [
  ['wide', 1680],
  ['lg', 1200],
  ['md', 768],
  ['sm', 480],
] as const;

export type Width = 'xs' | 'sm' | 'md' | 'lg' | 'wide';

export function widthClass(width: number): Width {
  return WIDTHS.find(([, from]) => width >= from)?.[0] ?? 'xs';
}

/** Less than this, in px, tells nothing; more than that takes room from what stands below. */
const LEAST_PLOT = 110;
const MOST_PLOT = 320;
const SCROLLED_PLOT = 260;

/**
 * The height of the first chart's drawing, in px: what the first view leaves between the things above it and those below. Where that is
 * too little the chart is scrolled to, and has its usual height.
 */
export function plotHeight(view: number, above: number, below: number): number {
  const room = Math.floor(view - above - below);
  return room < LEAST_PLOT ? SCROLLED_PLOT : Math.min(MOST_PLOT, room);
}

/** Resolves after `count` frames. */
export async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await new Promise<void>((resolve) => {
      // A page in the background gets no frames.
      const limit = window.setTimeout(resolve, 200);
      window.requestAnimationFrame(() => {
        window.clearTimeout(limit);
        resolve();
      });
    });
  }
}
