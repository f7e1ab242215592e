/**
 * Random paths in wasm, in a worker of Chromium: the same events as in Node. `TUIYAN_CHROMIUM` names the browser; a server of
 * this machine hands out the files.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { print } from './node.mjs';

const root = new URL('..', import.meta.url);
const { chromium } = createRequire(new URL('www/package.json', root))('@playwright/test');
const TYPES = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };
const WORKER = `
  import { Engine, initSync } from '/www/src/engine/generated/tuiyan_wasm.js';
  import { packOf } from '/benches/pack.mjs';
  import { measure } from '/benches/risk-events.mjs';
  const bytes = await (await fetch('/www/src/engine/generated/tuiyan_wasm_bg.wasm')).arrayBuffer();
  initSync({ module: new WebAssembly.Module(bytes) });
  const inputs = await (await fetch('/benches/fixtures/six-regions-seven-chains-risk.json')).json();
  const engine = new Engine();
  const pack = packOf(inputs);
  const { plan } = engine.open(JSON.stringify(pack), 'json');
  const scenario = { format: 1, plan: pack.plan.id, preset: 'base', levers: {} };
  postMessage(measure({ engine, plan, scenario }));
`;

const server = createServer(({ url }, answer) => {
  if (url === '/favicon.ico') {
    answer.writeHead(404).end();
    return;
  }
  const own = { '/': '<!doctype html><title>bench</title>', '/worker.js': WORKER }[url];
  const type = TYPES[url.split('.').pop()] ?? 'text/html';
  answer.writeHead(200, { 'content-type': type }).end(own ?? readFileSync(new URL(`.${url}`, root)));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({
  executablePath: process.env.TUIYAN_CHROMIUM || undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
print(
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
      }),
  ),
);
await browser.close();
server.close();
