/** The same digits native and in wasm: every bit of every indicator, over random scenarios with outturns. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answerOf, riskOf } from '../../../tests/bits/digest.mjs';
import { Engine, initSync } from '../../src/engine/generated/tuiyan_wasm.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SCENARIOS = 500;

initSync({ module: readFileSync(new URL('../../src/engine/generated/tuiyan_wasm_bg.wasm', import.meta.url)) });

for (const plan of readdirSync(`${root}/plans`)) {
  test(`${plan}: ${SCENARIOS} random scenarios give the same bits native and in wasm`, () => {
    const pack = `${root}/plans/${plan}/plan.toml`;
    const [program, ...before] = process.env.TUIYAN_SCENARIOS
      ? [process.env.TUIYAN_SCENARIOS]
      : ['cargo', 'run', '--quiet', '--package', 'tuiyan', '--example', 'random_scenarios', '--'];
    const lines = execFileSync(program, [...before, pack, String(SCENARIOS), '20221'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const cases = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(cases.length, SCENARIOS);
    const [engine, second] = [new Engine(), new Engine()];
    for (const one of [engine, second]) assert.ok(one.open(readFileSync(pack, 'utf8'), 'toml').plan);
    const projected = cases.filter(({ digest }) => /^[0-9a-f]{16}$/.test(digest)).length;
    assert.ok(projected > SCENARIOS / 2, `only ${projected} scenarios can be projected`);
    for (const one of cases) {
      assert.equal(answerOf(engine.project(one.scenario)), one.digest, JSON.stringify(one.scenario));
      assert.equal(riskOf(engine, one, second), one.risk, `random paths of ${JSON.stringify(one.scenario)}`);
    }
    const run = cases.filter(({ risk }) => /^[0-9a-f]{16}$/.test(risk ?? '')).length;
    assert.ok(run > 5, `random paths of only ${run} scenarios`);
  });
}
