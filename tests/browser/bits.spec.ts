/** The same digits in Chromium's wasm as native: every bit of every indicator, over random scenarios with outturns. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const root = resolve(__dirname, '../..');
const SCENARIOS = 500;
const HOST = 'http://bits.test/';

const FILES: Record<string, { path: string; contentType: string }> = {
  'tuiyan_wasm.js': { path: 'www/src/engine/generated/tuiyan_wasm.js', contentType: 'text/javascript' },
  'tuiyan_wasm_bg.wasm': { path: 'www/src/engine/generated/tuiyan_wasm_bg.wasm', contentType: 'application/wasm' },
  'replay.mjs': { path: 'tests/bits/replay.mjs', contentType: 'text/javascript' },
  'digest.mjs': { path: 'tests/bits/digest.mjs', contentType: 'text/javascript' },
};

interface Case {
  scenario: object;
  digest: string;
  risk: string | null;
}

/** Gives the cases whose digest differs in the browser. */
type Replay = (text: string, all: Case[]) => Case[];

function cases(pack: string): Case[] {
  const [program, ...before] = process.env.TUIYAN_SCENARIOS
    ? [process.env.TUIYAN_SCENARIOS]
    : ['cargo', 'run', '--quiet', '--package', 'tuiyan', '--example', 'random_scenarios', '--'];
  const lines = execFileSync(program, [...before, pack, String(SCENARIOS), '77'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
}

for (const plan of readdirSync(`${root}/plans`)) {
  test(`${plan}: ${SCENARIOS} random scenarios give the native bits`, async ({ page }) => {
    test.slow();
    await page.route(`${HOST}**`, async (route) => {
      const file = FILES[new URL(route.request().url()).pathname.slice(1)];
      await route.fulfill(
        file
          ? { body: readFileSync(`${root}/${file.path}`), contentType: file.contentType }
          : { body: '<!doctype html>', contentType: 'text/html' },
      );
    });
    await page.goto(HOST);
    const pack = `${root}/plans/${plan}/plan.toml`;
    await page.addScriptTag({ type: 'module', url: `${HOST}replay.mjs` });
    await page.waitForFunction(() => 'replay' in window);
    const wrong = await page.evaluate(({ text, all }) => (window as unknown as { replay: Replay }).replay(text, all), {
      text: readFileSync(pack, 'utf8'),
      all: cases(pack),
    });
    expect(wrong).toEqual([]);
  });
}
