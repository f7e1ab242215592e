/** The analyses in wasm, in Node, each from question to answer as the page asks it: a bundled plan with all its levers. */
import { bench } from './median.mjs';
import { print } from './lines.mjs';
import { Engine, initSync } from '../www/src/engine/generated/tuiyan_wasm.js';
import { read } from './node.mjs';

const PLAN = 'quzhou-2023-415x';
/** A handful of targets, and levers of all kinds that reach them. */
const TARGETS = 5;
const LEVERS = 20;

initSync({ module: read('../www/src/engine/generated/tuiyan_wasm_bg.wasm') });
const engine = new Engine();
const { plan } = engine.open(read(`../plans/${PLAN}/plan.toml`).toString(), 'toml');
const scenario = { format: 1, plan: plan.id, preset: 'base', levers: {} };
const other = { ...scenario, preset: 'ambitious' };

function answered(of, question) {
  let { progress, diagnostics } = engine.begin_analysis(of, question);
  if (progress === null) throw new Error(JSON.stringify(diagnostics));
  while (progress.done < progress.of) progress = engine.advance_analysis();
  const { answer, diagnostics: faults } = engine.show_analysis();
  if (answer === null) throw new Error(JSON.stringify(faults));
  return answer;
}

const { projection } = engine.project(scenario);
const may = (lever) => lever.plausible !== null && !lever.whole && Object.keys(lever.years).length === 0;
const free = plan.levers.filter(may).slice(0, LEVERS);
const isReached = ({ indicator }) => free.some(({ affects }) => affects.includes(indicator));
const isMissed = (target, at) => projection.targets[at].status === 'short' && !target.region && isReached(target);
const targets = plan.targets.filter(isMissed).slice(0, TARGETS).map(({ id }) => id);
const groups = answered(other, { kind: 'attribution', from: scenario }).parts.filter(({ levers }) => levers.length > 0);
const year = plan.last_year;
const timed = (name, of, question, rounds) => bench(name, () => answered(of, question), 1, rounds);
print([
  timed('sensitivity of an indicator: tornado, derivatives, kinks, what stands still', scenario, { kind: 'sensitivity', indicator: plan.headline, year }, 31),
  timed(`attribution to ${groups.length} groups, all indicators and years`, other, { kind: 'attribution', from: scenario }, 11),
  timed(`goal seek: ${targets.length} targets, ${free.length} free levers`, scenario, { kind: 'seek', targets, free: free.map(({ id }) => id) }, 7),
  timed('required growth of one target', scenario, { kind: 'required-growth', target: targets[0] }, 31),
  timed('audit of one plan', scenario, { kind: 'audit', packs: [] }, 31),
  timed('mid-term review of all targets', scenario, { kind: 'review', published: true }, 7),
]);
