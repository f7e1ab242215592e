/**
 * Two workers share out the random paths of a scenario. The first one, which answers the page, runs them from the beginning; the
 * second one runs them from the end and sends what they came to, block by block. Each core is deterministic, so the digits are
 * those of one worker. Neither waits: where the second one is slow, late or dead, the first one runs all.
 */
import type { Core } from './core';
import { nextTurn } from './risk-run';
import type { PackFormat, RiskQuestion, Scenario, Share } from './wire';

/** What the first worker says to the second one. */
type Order =
  | { kind: 'open'; text: string; format: PackFormat }
  | { kind: 'share'; run: number; scenario: Scenario; question: RiskQuestion }
  | { kind: 'end' };

/** What comes back: a block of the run with that number. */
interface Shared {
  run: number;
  share: Share;
}

/** The second worker, as the first one sees it. */
export class Second {
  private run = 0;
  private take: ((share: Share) => void) | null = null;

  constructor(private readonly port: MessagePort) {
    port.onmessage = ({ data }: MessageEvent<Shared>) => {
      if (data.run === this.run) this.take?.(data.share);
    };
  }

  /** Opens the pack that the first worker has open. */
  open(text: string, format: PackFormat): void {
    this.order({ kind: 'open', text, format });
  }

  /** Lets it run paths of a scenario; `take` gets each block, until the end or the next beginning. */
  begin({ scenario, question }: { scenario: Scenario; question: RiskQuestion }, take: (share: Share) => void): void {
    this.run += 1;
    this.take = take;
    this.order({ kind: 'share', run: this.run, scenario, question });
  }

  /** Nothing more is needed of the run. */
  end(): void {
    if (!this.take) return;
    this.take = null;
    this.order({ kind: 'end' });
  }

  private order(order: Order): void {
    this.port.postMessage(order);
  }
}

/** The second worker itself: obeys the first one, and falls silent at a fault. */
export function obey(core: Core, port: MessagePort): void {
  let run = 0;
  const share = async (order: Extract<Order, { kind: 'share' }>) => {
    run = order.run;
    if (core.beginRisk(order.scenario, order.question).wanted === null) return;
    for (;;) {
      const done = core.shareRisk();
      if (done === null) return;
      port.postMessage({ run, share: done } satisfies Shared, [done.values.buffer]);
      await nextTurn();
      if (run !== order.run) return;
    }
  };
  port.onmessage = async ({ data }: MessageEvent<Order>) => {
    try {
      if (data.kind === 'open') core.open(data.text, data.format);
      else if (data.kind === 'share') await share(data);
      else run = 0;
    } catch {
      port.close();
    }
  };
}
