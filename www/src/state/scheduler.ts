/**
 * The run scheduler: one run in flight, at most one waiting, and the newest wins.
 *
 * A drag gives inputs faster than answers come; an input that was overtaken before its run began is never run.
 * So the queue has no length, and the answer to the last input is always the last one delivered.
 */
export class RunScheduler<Input, Output> {
  private flying = false;
  private waiting: { input: Input } | null = null;
  private idlers: (() => void)[] = [];

  /**
   * `run` answers an input; `deliver` takes each answer, with whether a newer input is waiting already; `fault` takes what
   * `run` threw. A fault drops the waiting input too: it is for the owner to ask again once it has mended what broke.
   */
  constructor(
    private readonly run: (input: Input) => Promise<Output>,
    private readonly deliver: (output: Output, input: Input, newerWaits: boolean) => void,
    private readonly fault: (error: unknown, newest: Input) => void,
  ) {}

  /** True while a run is in flight or waiting. */
  get busy(): boolean {
    return this.flying;
  }

  request(input: Input): void {
    if (this.flying) this.waiting = { input };
    else void this.fly(input);
  }

  /** Resolves when nothing is in flight or waiting, at once if so already. */
  idle(): Promise<void> {
    return this.flying ? new Promise((resolve) => this.idlers.push(resolve)) : Promise.resolve();
  }

  private async fly(first: Input): Promise<void> {
    this.flying = true;
    let input = first;
    for (;;) {
      try {
        const output = await this.run(input);
        this.deliver(output, input, this.waiting !== null);
      } catch (error) {
        const newest = this.waiting ? this.waiting.input : input;
        this.waiting = null;
        this.land();
        this.fault(error, newest);
        return;
      }
      if (!this.waiting) break;
      input = this.waiting.input;
      this.waiting = null;
    }
    this.land();
  }

  private land(): void {
    this.flying = false;
    const idlers = this.idlers;
    this.idlers = [];
    for (const resolve of idlers) resolve();
  }
}
