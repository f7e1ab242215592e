/** Paper is light and of the usual size, whatever the screen is: the page is drawn so before it is printed, and as it was afterwards. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class PaperMode implements ReactiveController {
  on = false;

  constructor(
    host: ReactiveControllerHost,
    /** Draws the host at once: the charts read their colours in the same event, after it. */
    private readonly draw: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.turn);
    window.addEventListener('afterprint', this.turn);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.turn);
    window.removeEventListener('afterprint', this.turn);
  }

  private readonly turn = ({ type }: Event): void => {
    this.on = type === 'beforeprint';
    this.draw();
  };
}
