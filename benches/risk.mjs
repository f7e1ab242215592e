/** Random paths in wasm, in Node: the made-up plan of `risk.rs`. */
import { packOf } from './pack.mjs';
import { print } from './lines.mjs';
import { engineWith, read } from './node.mjs';
import { measure } from './risk-events.mjs';

print(measure(engineWith(packOf(JSON.parse(read('fixtures/six-regions-seven-chains-risk.json'))))));
