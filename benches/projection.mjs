/** One projection in wasm, without conversion to JavaScript objects: the made-up plan of `projection.rs`, in Node. */
import { packOf } from './pack.mjs';
import { bench } from './median.mjs';
import { print } from './lines.mjs';
import { engineWith, read } from './node.mjs';

const inputs = JSON.parse(read('fixtures/six-regions-seven-chains.json'));
const { engine, scenario } = engineWith(packOf(inputs));
print([
  bench('one projection, all indicators', (times) => engine.repeat(scenario, times), 5000),
  bench(
    'one slider event: scenario in, results out',
    (times) => {
      for (let step = 0; step < times; step += 1) {
        engine.project({ ...scenario, levers: { 'growth.chain.chain1': 0.02 + (step % 1000) * 1e-5 } });
      }
    },
    200,
  ),
]);
