/** A made-up plan for benches: an inputs document written as a pack. */

/** The fixture's resolved inputs, written as a pack: every number an assumption. */
export function packOf(inputs) {
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
  const each = (numbers, unit) =>
    Object.fromEntries(Object.entries(numbers).map(([id, value]) => [id, quantity(value, unit)]));
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
      Object.entries(inputs.levers).map(([id, byYear]) => [
        id,
        { value: Object.values(byYear)[0], ...(inputs.risk?.spread[id] && { spread: inputs.risk.spread[id].sd }), source },
      ]),
    ),
    ...(inputs.risk && { risk: riskOf(inputs.risk, each, quantity, source) }),
    indicators: inputs.tracked.map(({ id, process, value, driver, weights }) => ({
      id, process, value, unit: process === 'share' || process === 'composition' ? 'share' : '件', name: name(id), source,
      ...(driver && { driver }),
      ...(weights && {
        weights: Object.fromEntries(Object.entries(weights).map(([chain, weight]) => [chain, quantity(weight)])),
      }),
    })),
  };
}

function riskOf({ persistence, sigma, beta, correlation }, each, quantity, source) {
  const { chain, region, renewal_region, tracked, ...city } = sigma;
  return {
    persistence: quantity(persistence, '1'),
    sigma: each(city, '1'),
    chain_sigma: each(chain, '1'),
    region_sigma: each(region, '1'),
    renewal_region_sigma: each(renewal_region, '1'),
    tracked_sigma: each(tracked, '1'),
    beta: each(beta, '1'),
    correlation: { value: correlation.matrix, source },
  };
}
