/** Random paths in wasm, in Node: the made-up plan of `risk.rs`, a different lever at each event. */
import { packOf } from './pack.mjs';
import { bench, engineWith, read } from './node.mjs';

const inputs = JSON.parse(read('fixtures/six-regions-seven-chains-risk.json'));
const { engine, plan, scenario } = engineWith(packOf(inputs));
const PATHS = 10_000;
const growth = plan.levers.filter(({ family }) => family === 'growth.chain').map(({ id }) => id);
const onView = [
  'output', 'output.multiple', 'revenue.flagship', 'va', 'va.real_growth', 'va_per_mu', 'tax_per_mu', 'land.freed',
  'energy.intensity_cut', 'listed.count', 'gdp', 'labour_productivity',
];

function event(step, indicators, seed = 1) {
  const levers = { [growth[step % growth.length]]: 0.02 + step * 1e-4 };
  const { wanted, diagnostics } = engine.begin_risk({ ...scenario, levers, seed, paths: PATHS }, { indicators, chosen: null });
  if (wanted !== PATHS) throw new Error(JSON.stringify(diagnostics));
  engine.advance_risk(PATHS);
}

function answered(step, indicators, seed) {
  event(step, indicators, seed);
  return engine.show_risk();
}

bench('10,000 paths drawn and run, all indicators and quantiles', (_, step) => answered(step, null, step + 2), 1, 7);
answered(0, null);
bench('10,000 paths, on view', (_, step) => answered(step + 1, onView), 1, 31);
answered(0, null);
bench('10,000 paths run, all indicators', (_, step) => event(step + 1, null), 1, 15);
bench('10,000 paths, all indicators and quantiles', (_, step) => answered(step + 1, null), 1, 15);
