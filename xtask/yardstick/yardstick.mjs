// A yardstick for code that V8 compiles: the time of one multiply and one add, each waiting for the one before it.
// The same loop as `yardstick.rs`. Prints nanoseconds a step, the best of several runs.
const STEPS = 20_000_000;
const RUNS = 7;

function loop(x, factor, summand) {
  for (let step = 0; step < STEPS; step++) x = x * factor + summand;
  return x;
}

let best = Infinity;
for (let run = 0; run < RUNS; run++) {
  const started = performance.now();
  if (loop(1, 0.999999, 0.25) < 0) throw new Error('never');
  best = Math.min(best, ((performance.now() - started) * 1e6) / STEPS);
}
console.log(best);
