/** Two cores that share out the paths of a scenario give what one gives. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import pack from '../../../tests/plans/sample-city.toml?raw';
import { startCore, type Core } from './core';
import { runRisk } from './risk-run';
import { obey, Second } from './second';
import type { RiskAnswer, Scenario } from './wire';

const bytes = readFileSync(new URL('./generated/tuiyan_wasm_bg.wasm', import.meta.url));
const scenario: Scenario = { format: 1, plan: 'sample-city-2025', preset: 'base', levers: {}, seed: 3, paths: 6100 };
const question = { indicators: null, chosen: null };
const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

function opened(): Core {
  const core = startCore(new Uint8Array(bytes).buffer);
  const { plan } = core.open(pack, 'toml');
  expect(plan?.id).toBe(scenario.plan);
  return core;
}

function secondOf(core: Core): { second: Second; shares: () => number } {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  let shares = 0;
  const counted: Core = {
    ...core,
    shareRisk: () => {
      shares += 1;
      return core.shareRisk();
    },
  };
  obey(counted, port2);
  return { second: new Second(port1), shares: () => shares };
}

/** The answers of a run; between its slices the event loop turns, as in a worker. */
async function answers(core: Core, second: Second | null): Promise<RiskAnswer[]> {
  const told: RiskAnswer[] = [];
  const turn = async () => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    return true;
  };
  await runRisk(core, { scenario, question }, turn, (answer) => told.push(answer), second);
  return told;
}

it('a second worker runs some of the paths, and the answers are those of one', async () => {
  const alone = await answers(opened(), null);
  const { second, shares } = secondOf(opened());
  const shared = await answers(opened(), second);
  expect(shares()).toBeGreaterThan(1);
  expect(shared).toEqual(alone);
  // Also of a second run, on draws that are kept.
  expect(await answers(opened(), second)).toEqual(alone);
});

it('a second worker that fails is done without', async () => {
  const alone = await answers(opened(), null);
  const broken: Core = {
    ...opened(),
    beginRisk: () => {
      throw new Error('out of memory');
    },
  };
  const { second, shares } = secondOf(broken);
  expect(await answers(opened(), second)).toEqual(alone);
  expect(shares()).toBe(0);
});
