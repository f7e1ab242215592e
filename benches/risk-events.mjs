/** Slider events on random paths in wasm, a different lever each time: shared by Node and the browser. */
import { bench } from './median.mjs';

export const PATHS = 10_000;
export const ON_VIEW = [
  'output', 'output.multiple', 'revenue.flagship', 'va', 'va.real_growth', 'va_per_mu', 'tax_per_mu', 'land.freed',
  'energy.intensity_cut', 'listed.count', 'gdp', 'labour_productivity',
];

/** Gives what a planner moves, another growth rate at each call. */
export function moves(plan) {
  const growth = plan.levers.filter(({ family }) => family === 'growth.chain').map(({ id }) => id);
  let step = 0;
  return () => {
    step += 1;
    return { [growth[step % growth.length]]: 0.02 + step * 1e-4 };
  };
}

/** Measures and gives `{name, ns}` of each bench. */
export function measure({ engine, plan, scenario }) {
  const levers = moves(plan);
  let step = 0;
  const event = (indicators, { seed = 1, paths = PATHS } = {}) => {
    step += 1;
    const moved = { ...scenario, levers: levers(), seed, paths };
    const { wanted, diagnostics } = engine.begin_risk(moved, { indicators, chosen: null });
    if (wanted !== paths) throw new Error(JSON.stringify(diagnostics));
    engine.advance_risk(paths);
  };
  const answered = (indicators, settings) => {
    event(indicators, settings);
    return engine.show_risk();
  };
  const cold = bench('10,000 paths drawn, all indicators and quantiles', () => answered(null, { seed: step + 2 }), 1, 7);
  answered(null);
  const view = bench('10,000 paths, indicators on view and quantiles', () => answered(ON_VIEW), 1, 31);
  const first = bench('500 paths, indicators on view and quantiles', () => answered(ON_VIEW, { paths: 500 }), 1, 31);
  answered(null);
  const run = bench('10,000 paths, all indicators', () => event(null), 1, 15);
  const all = bench('10,000 paths, all indicators and quantiles', () => answered(null), 1, 15);
  return [cold, first, view, run, all];
}
