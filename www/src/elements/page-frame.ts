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
