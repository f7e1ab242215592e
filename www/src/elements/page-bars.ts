/**
 * What the page measures of itself, as custom properties of its outermost box: the bars that stay in sight, and the height that the first
 * view leaves to the first chart. It is measured after every drawing, when the element's size changes, and with the window.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { plotHeight } from './page-frame';

const FIRST_CHART = '.chart:not(.small)';

export class PageBars implements ReactiveController {
  private frame = 0;
  private readonly sizes = new ResizeObserver(() => this.resized());

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Told before measuring that the element may have another width. */
    private readonly resized: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.sizes.observe(this.host);
    window.addEventListener('resize', this.resized);
  }

  hostDisconnected(): void {
    this.sizes.disconnect();
    window.removeEventListener('resize', this.resized);
    window.cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  hostUpdated(): void {
    this.measure();
  }

  measure(): void {
    // On a narrow page the title block scrolls away, and what is pinned stays.
    const top = this.find('.pinned') === null ? '.masthead' : '.pinned';
    this.set('--masthead-height', this.height(top));
    this.set('--status-height', this.height('.status-line'));
    if (this.frame === 0) {
      this.frame = window.requestAnimationFrame(() => {
        this.frame = 0;
        this.measurePlot();
      });
    }
  }

  /** The first chart with its key ends where the status line begins. */
  private measurePlot(): void {
    const [page, plot] = [this.find('.page'), this.find(`${FIRST_CHART} .plot`)];
    if (page === null || plot === null) {
      return;
    }
    const above = plot.getBoundingClientRect().top - page.getBoundingClientRect().top;
    const below = this.height(`${FIRST_CHART} .key`) + this.height('.status-line') + 2;
    this.set('--plot-height', plotHeight(window.innerHeight, above, below));
  }

  private find(selector: string): HTMLElement | null {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  private height(selector: string): number {
    return this.find(selector)?.offsetHeight ?? 0;
  }

  private set(name: string, px: number): void {
    this.find('.page')?.style.setProperty(name, `${px}px`);
  }
}
