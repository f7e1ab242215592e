/**
 * Slider events on random paths as the page asks for them, from the request to its last answer: of one worker and of two that share
 * the paths. Built with the page's own engine and run in a browser.
 */
import { startWorkerRunner } from '../../www/src/engine/worker-runner.ts';
import { median } from '../median.mjs';
import { packOf } from '../pack.mjs';
import { moves, ON_VIEW, PATHS } from '../risk-events.mjs';

const EVENTS = 41;
/** So many events come first: memory is taken, draws are made, the second worker starts. */
const BEFORE = 8;

/** Measures and gives `{name, ns}` of each bench; `create` makes a worker. */
export async function measure(create, bytes, inputs) {
  const pack = packOf(inputs);
  const measured = [];
  for (const [workers, second] of [
    ['one worker', null],
    ['two workers', create],
  ]) {
    const runner = await startWorkerRunner(create, bytes, second);
    const { plan } = await runner.open(JSON.stringify(pack), 'json');
    const levers = moves(plan);
    for (const [what, indicators] of [
      ['indicators on view', ON_VIEW],
      ['all indicators', null],
    ]) {
      const took = [];
      for (let event = 0; event < BEFORE + EVENTS; event += 1) {
        const scenario = { format: 1, plan: pack.plan.id, preset: 'base', levers: levers(), seed: 1, paths: PATHS };
        let last = null;
        const started = performance.now();
        await runner.risk(scenario, { indicators, chosen: null }, (answer) => (last = answer));
        if (event >= BEFORE) took.push((performance.now() - started) * 1e6);
        if (last?.risk?.paths !== PATHS) throw new Error(JSON.stringify(last?.diagnostics));
        // A hand moves on every few frames.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      measured.push({ name: `10,000 paths, ${what} and quantiles, asked of ${workers}`, ns: median(took) });
    }
    runner.close();
  }
  return measured;
}
