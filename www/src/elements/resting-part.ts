/** A part that does no work while a lever is dragged and it is out of sight; once the hand lets go it is up to date again. */
import type { PageState } from '../state/state';
import { PagePart } from './page-part';

export abstract class RestingPart extends PagePart {
  private sight: IntersectionObserver | null = null;
  private inSight = true;
  private stale = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.sight = new IntersectionObserver((entries) => {
      this.inSight = entries.some((entry) => entry.isIntersecting);
      this.catchUp(this.inSight);
    });
    this.sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sight?.disconnect();
    this.sight = null;
  }

  protected override follows(state: PageState, changed: boolean): void {
    if (state.dragging && !this.inSight) {
      this.stale = this.stale || changed;
      return;
    }
    this.catchUp(true);
    super.follows(state, changed);
  }

  private catchUp(may: boolean): void {
    if (may && this.stale) {
      this.stale = false;
      this.requestUpdate();
    }
  }
}
