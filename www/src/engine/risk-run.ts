/**
 * The random paths of a scenario on a core: in slices, so that other requests come in between and a newer run overtakes it.
 */
import type { Core } from './core';
import type { Second } from './second';
import type { RiskAnswer, RiskQuestion, Scenario } from './wire';

/** Paths that are shown at once, as a first picture. */
const FIRST = 500;
/** Paths of a slice: a few milliseconds; fewer where a second worker runs some of them, so that little is run twice. */
const SLICE = 1000;
const SHARED_SLICE = 500;
/** How often a long run tells how far it is, in paths. */
const TOLD = 20_000;

/**
 * Delivers what the first paths say, then what all of them say; a long run tells its progress in between. `turn` lets others
 * have theirs and answers whether the run is to go on. A second worker, where there is one, runs paths from the end while this
 * core runs them from the beginning, until they meet: nobody waits for the other.
 */
export async function runRisk(
  core: Core,
  { scenario, question }: { scenario: Scenario; question: RiskQuestion },
  turn: () => Promise<boolean>,
  deliver: (answer: RiskAnswer) => void,
  second: Second | null = null,
): Promise<void> {
  const { wanted, diagnostics } = core.beginRisk(scenario, question);
  if (wanted === null) {
    deliver({ risk: null, diagnostics, progress: 1 });
    return;
  }
  const show = (done: number) => deliver({ ...core.showRisk(), progress: done / wanted });
  if (wanted > FIRST) second?.begin({ scenario, question }, (share) => core.adoptRisk(share));
  let done = core.advanceRisk(FIRST);
  if (done < wanted) show(done);
  let told = done;
  while (done < wanted) {
    if (!(await turn())) return;
    const now = core.advanceRisk(second ? SHARED_SLICE : SLICE);
    // Where the browser gives no more memory, fewer paths have to do; the answer says how many.
    if (now === done) break;
    done = now;
    if (done - told >= TOLD) {
      told = done;
      deliver({ risk: null, diagnostics: [], progress: done / wanted });
    }
  }
  second?.end();
  show(wanted);
}

/** Lets everything that waits in the event loop have its turn; a timer would wait four milliseconds. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
