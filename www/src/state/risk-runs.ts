/**
 * The runs of random paths: one under way, the newest wins, and one figure is never waited for in vain.
 *
 * While a lever is dragged only what is on view is asked for, and a run is let go on to its first answer before the next
 * one takes its place: else a steady hand would overtake every run before it has said anything. Once the hand rests, the
 * newest run takes over at once: first what is on view, then everything.
 */
import type { EnginePort } from '../engine/protocol';
import type { RiskAnswer, RiskQuestion, Scenario } from '../engine/wire';

export interface RiskAsk {
  /** The planner's scenario, by which an answer is known to be of the present one. */
  scenario: Scenario;
  /** The same with seed and number of paths. */
  run: Scenario;
  chosen: readonly string[];
  onView: readonly string[];
  dragging: boolean;
}

interface Flight {
  ask: RiskAsk;
  answered: boolean;
}

export class RiskRuns {
  private flight: Flight | null = null;
  private waiting: RiskAsk | null = null;
  private idlers: (() => void)[] = [];

  /** `deliver` takes every answer of the newest run; `ended` hears that nothing is under way any more. */
  constructor(
    private readonly engine: Pick<EnginePort, 'risk' | 'stopRisk'>,
    private readonly deliver: (answer: RiskAnswer, ask: RiskAsk) => void,
    private readonly ended: () => void,
    private readonly fault: (error: unknown) => void,
  ) {}

  get busy(): boolean {
    return this.flight !== null;
  }

  request(ask: RiskAsk): void {
    if (ask.dragging && this.flight !== null && !this.flight.answered) {
      this.waiting = ask;
      return;
    }
    void this.fly(ask);
  }

  /** Ends what is under way; nothing more of it is delivered. */
  stop(): void {
    if (this.flight === null) return;
    this.engine.stopRisk();
    this.land();
  }

  /** Resolves when nothing is under way, at once if so already. */
  idle(): Promise<void> {
    return this.flight === null ? Promise.resolve() : new Promise((resolve) => this.idlers.push(resolve));
  }

  private async fly(ask: RiskAsk): Promise<void> {
    const flight: Flight = { ask, answered: false };
    this.flight = flight;
    this.waiting = null;
    try {
      for (const indicators of ask.dragging ? [ask.onView] : [ask.onView, null]) {
        const question: RiskQuestion = {
          indicators: indicators === null ? null : [...indicators],
          chosen: [...ask.chosen],
        };
        await this.engine.risk(ask.run, question, (answer) => this.take(flight, answer));
        if (this.flight !== flight) return;
        if (this.waiting !== null) {
          void this.fly(this.waiting);
          return;
        }
      }
      this.land();
      this.ended();
    } catch (error) {
      if (this.flight !== flight) return;
      this.land();
      this.fault(error);
    }
  }

  private take(flight: Flight, answer: RiskAnswer): void {
    if (this.flight !== flight) return;
    this.deliver(answer, flight.ask);
    // What was delivered may have been answered with a newer run, or with none.
    if (this.flight !== flight) return;
    flight.answered = flight.answered || answer.risk !== null;
    if (flight.answered && this.waiting !== null) void this.fly(this.waiting);
  }

  private land(): void {
    this.flight = null;
    this.waiting = null;
    const idlers = this.idlers;
    this.idlers = [];
    for (const resolve of idlers) resolve();
  }
}
