/** One projection in wasm, without conversion to JavaScript objects: the made-up plan of `projection.rs`, in Node. */
import { readFileSync } from 'node:fs';
import { Engine, initSync } from '../www/src/engine/generated/tuiyan_wasm.js';

const here = (file) => readFileSync(new URL(file, import.meta.url));
initSync({ module: here('../www/src/engine/generated/tuiyan_wasm_bg.wasm') });

/** The fixture's resolved inputs, written as a pack: every number an assumption. */
function packOf(inputs) {
  const source = { kind: 'assumption', ref: 'made up for a bench' };
  const quantity = (value, unit) => ({ value, unit, source });
  const name = (id) => ({ zh: id, en: id });
  const pick = (object, keys, unit) =>
    Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, quantity(object[key], unit)]));
  const units = {
    land: '亩', land_pool: '亩', workers: '万人', energy: '万tce', energy_pool: '万tce', co2_factor: 'tCO2/tce',
    listed_count: '家', ipo_pipeline: '家', inefficient_firms: '家',
  };
  const { investment_phasing, projects_history, ...numbers } = inputs.baseline;
  return {
    plan: {
      id: inputs.plan, version: 1, city: name('bench'), title: name('bench'),
      base_year: inputs.base_year, last_year: inputs.horizon,
    },
    chains: inputs.chains.map((chain) => ({
      id: chain.id, name: name(chain.id), flagship: chain.flagship, output: quantity(chain.output, '亿元'),
      ...pick(chain, ['va_rate', 'energy_index', 'renewal_exposure', 'project_share', 'revenue_ratio'], '1'),
    })),
    regions: inputs.regions.map((region) => ({
      id: region.id, name: name(region.id),
      ...pick(region, ['output_share', 'land_share', 'workers_share', 'renewal_share', 'project_share'], '1'),
    })),
    specialisation: Object.fromEntries(
      inputs.regions.map((region, row) => [
        region.id,
        Object.fromEntries(inputs.chains.map((chain, column) => [chain.id, quantity(inputs.specialisation[row][column])])),
      ]),
    ),
    baseline: {
      ...Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, quantity(value, units[key] ?? '亿元')])),
      investment_phasing: { value: investment_phasing, source },
      projects_history: Object.fromEntries(
        Object.entries(projects_history).map(([year, value]) => [year, quantity(value, '亿元')]),
      ),
    },
    levers: Object.fromEntries(
      Object.entries(inputs.levers).map(([id, byYear]) => [id, { value: Object.values(byYear)[0], source }]),
    ),
    indicators: inputs.tracked.map(({ id, process, value, driver, weights }) => ({
      id, process, value, unit: process === 'share' || process === 'composition' ? 'share' : '件', name: name(id), source,
      ...(driver && { driver }),
      ...(weights && {
        weights: Object.fromEntries(Object.entries(weights).map(([chain, weight]) => [chain, quantity(weight)])),
      }),
    })),
  };
}

const engine = new Engine();
const inputs = JSON.parse(here('fixtures/six-regions-seven-chains.json'));
const opened = engine.open(JSON.stringify(packOf(inputs)), 'json');
if (!opened.plan) throw new Error(JSON.stringify(opened.diagnostics));
const scenario = { format: 1, plan: inputs.plan, preset: 'base', levers: {} };

/** The median of several rounds, in nanoseconds for one turn of what `round` does `times` over. */
function median(round, times) {
  const rounds = [];
  for (let count = 0; count < 31; count += 1) {
    const started = process.hrtime.bigint();
    round(times);
    rounds.push(Number(process.hrtime.bigint() - started) / times);
  }
  return rounds.sort((a, b) => a - b)[15];
}

const bench = (name, round, times) => console.log(JSON.stringify({ name, ns: median(round, times) }));
bench('one projection, all indicators', (times) => engine.repeat(scenario, times), 5000);
bench(
  'one slider event: scenario in, results out',
  (times) => {
    for (let step = 0; step < times; step += 1) {
      engine.project({ ...scenario, levers: { 'growth.chain.chain1': 0.02 + (step % 1000) * 1e-5 } });
    }
  },
  200,
);
