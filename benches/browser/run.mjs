/**
 * Random paths in wasm, in Chromium. `TUIYAN_CHROMIUM` names the browser; a server of this machine hands out the files.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { print } from '../lines.mjs';

const www = fileURLToPath(new URL('../../www/', import.meta.url));
const { chromium } = createRequire(`${www}package.json`)('@playwright/test');
const { build } = await import(createRequire(`${www}package.json`).resolve('vite'));
const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

const { output } = await build({
  root: www,
  configFile: false,
  logLevel: 'error',
  worker: { format: 'es' },
  build: {
    write: false,
    target: 'chrome80',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: fileURLToPath(new URL('page.mjs', import.meta.url)),
      output: { entryFileNames: 'page.js' },
    },
  },
});
const files = new Map(output.map((file) => [`/${file.fileName}`, file.code ?? file.source]));
files.set('/', '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>');
const server = createServer(({ url }, answer) => {
  const found = files.get(url);
  const type = TYPES[url.split('.').pop()] ?? 'text/html';
  answer.writeHead(found === undefined ? 404 : 200, { 'content-type': type }).end(found);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({
  executablePath: process.env.TUIYAN_CHROMIUM || undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.waitForFunction(() => 'measured' in window);
print(await page.evaluate(() => window.measured()));
await browser.close();
server.close();
