import { describe, expect, it } from 'vitest';
import { RunScheduler } from './scheduler';

/** An engine that answers when it is told to. */
function slowEngine() {
  const open: { input: number; answer: () => void; fail: () => void }[] = [];
  const started: number[] = [];
  const run = (input: number) =>
    new Promise<number>((resolve, reject) => {
      started.push(input);
      open.push({ input, answer: () => resolve(input), fail: () => reject(new Error('lost')) });
    });
  return { open, started, run };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the run scheduler', () => {
  it('of 200 inputs in a row runs the first and the last, one at a time', async () => {
    const engine = slowEngine();
    const delivered: [number, boolean][] = [];
    const scheduler = new RunScheduler(
      engine.run,
      (out: number, _: number, newer) => delivered.push([out, newer]),
      () => {},
    );
    for (let input = 1; input <= 200; input += 1) {
      scheduler.request(input);
      expect(engine.started.length - delivered.length).toBeLessThanOrEqual(1);
    }
    expect(engine.started).toEqual([1]);
    engine.open.shift()?.answer();
    await turn();
    expect(engine.started).toEqual([1, 200]);
    engine.open.shift()?.answer();
    await turn();
    expect(delivered).toEqual([
      [1, true],
      [200, false],
    ]);
    expect(scheduler.busy).toBe(false);
  });

  it('delivers answers in the order of their inputs, the newest last, when inputs and answers interleave', async () => {
    const delivered: number[] = [];
    let outstanding = 0;
    let most = 0;
    const scheduler = new RunScheduler<number, number>(
      async (input) => {
        outstanding += 1;
        most = Math.max(most, outstanding);
        await turn();
        outstanding -= 1;
        return input;
      },
      (output) => delivered.push(output),
      () => {},
    );
    for (let input = 1; input <= 200; input += 1) {
      scheduler.request(input);
      if (input % 3 === 0) await Promise.resolve();
      if (input % 20 === 0) await turn();
    }
    await scheduler.idle();
    expect(most).toBe(1);
    expect(delivered[delivered.length - 1]).toBe(200);
    expect(delivered).toEqual([...delivered].sort((a, b) => a - b));
  });

  it('is idle only when the waiting run has been answered too', async () => {
    const engine = slowEngine();
    const scheduler = new RunScheduler(
      engine.run,
      () => {},
      () => {},
    );
    let idle = false;
    scheduler.request(1);
    scheduler.request(2);
    void scheduler.idle().then(() => (idle = true));
    engine.open.shift()?.answer();
    await turn();
    expect(idle).toBe(false);
    engine.open.shift()?.answer();
    await turn();
    expect(idle).toBe(true);
  });

  it('hands a fault over with the newest input, and goes on with the next request', async () => {
    const engine = slowEngine();
    const faults: number[] = [];
    const delivered: number[] = [];
    const scheduler = new RunScheduler(
      engine.run,
      (out: number) => delivered.push(out),
      (_, newest) => faults.push(newest),
    );
    scheduler.request(1);
    scheduler.request(2);
    engine.open.shift()?.fail();
    await turn();
    expect(faults).toEqual([2]);
    expect(scheduler.busy).toBe(false);
    scheduler.request(3);
    engine.open.shift()?.answer();
    await turn();
    expect(delivered).toEqual([3]);
  });
});
