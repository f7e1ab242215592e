/** What may go wrong: a message says what happened and how to mend it, and the last good figures stay. */
import { deflateRawSync } from 'node:zlib';
import { expect, figures, firstLever, message, open, settled, simulator, test, valueOf } from './simulator';

/** A link with any payload, as somebody who means harm would write it. */
function forged(payload: string): string {
  return `./#s=1.${deflateRawSync(Buffer.from(payload)).toString('base64url')}`;
}

test.describe('an engine that does not load', () => {
  const cases = [
    { code: 'wasm-missing', reply: { status: 404, contentType: 'text/plain', body: 'not found' } },
    {
      code: 'wasm-mime',
      reply: { status: 200, contentType: 'text/html', body: '<!doctype html><title>portal</title>' },
    },
    {
      code: 'wasm-corrupt',
      reply: { status: 200, contentType: 'application/wasm', body: Buffer.from([0, 97, 115, 109, 9, 9]) },
    },
  ];
  for (const { code, reply } of cases) {
    test(`${code}: its cause and remedy, then a retry`, async ({ page, faults }) => {
      faults.allow(/404/);
      await page.route('**/*.wasm', (route) => route.fulfill(reply));
      await page.goto('./');
      await expect(simulator(page)).toHaveAttribute('state', 'failed');
      await expect(message(page, code)).toBeVisible();
      await expect(message(page, code)).toHaveAttribute('role', 'alert');
      await expect(page.locator('h1')).toContainText('衢州');
      const targets = page.locator('[data-role=outline] tbody tr');
      await expect(targets.first()).toBeVisible();
      await expect(
        targets
          .filter({ hasText: /产业链.*营业收入/ })
          .filter({ hasText: '5,000' })
          .first(),
      ).toBeVisible();
      await page.unroute('**/*.wasm');
      await message(page, code).locator('[data-role=retry]').click();
      await expect(simulator(page)).toHaveAttribute('state', 'ready');
      await expect(message(page, code)).toHaveCount(0);
      await expect(page.locator('[data-role=outline]')).toHaveCount(0);
      expect(await valueOf(page, 'output', 2027)).toBeGreaterThan(0);
    });
  }

  test('a network that is gone', async ({ page, faults }) => {
    faults.allow(/ERR_FAILED/);
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('./');
    await expect(message(page, 'wasm-missing')).toBeVisible();
  });
});

test('a worker that ends is replaced, with the scenario kept', async ({ page }) => {
  await open(page);
  await firstLever(page).locator('[data-role=more]').click();
  await settled(page);
  const before = await valueOf(page, 'output', 2027);
  await page.workers()[0]?.evaluate(() => self.close());
  await firstLever(page).locator('[data-role=more]').click();
  // As a rule the lock tells at once; where the browser gives it up late, the limit on an answer does.
  await expect(message(page, 'engine-restarted')).toBeVisible({ timeout: 20_000 });
  await settled(page);
  await expect(simulator(page)).toHaveAttribute('state', 'ready');
  expect(await valueOf(page, 'output', 2027)).toBeGreaterThan(before);
  expect(page.workers().length).toBe(1);
});

test('a host whose policy allows no worker: the main thread computes the same figures', async ({
  page,
  faults,
  browser,
}) => {
  faults.allow(/./);
  const other = await (await browser.newContext()).newPage();
  await open(other);
  const expected = await figures(other);
  await other.context().close();
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('worker-src', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await page.goto('./');
  await expect(simulator(page)).toHaveAttribute('state', 'degraded');
  await expect(message(page, 'engine-on-main-thread')).toHaveCount(1);
  expect(await figures(page)).toEqual(expected);
  await firstLever(page).locator('[data-role=more]').click();
  await settled(page);
  expect(await figures(page)).not.toEqual(expected);
});

test('a plan that does not exist: the first plan and one message', async ({ page }) => {
  await open(page, forged(JSON.stringify({ p: 'atlantis-2030', k: 'base', l: {} })));
  await expect(message(page, 'plan-unknown')).toHaveCount(1);
  await expect(message(page, 'plan-unknown')).toContainText('atlantis-2030');
  const before = await figures(page);
  await simulator(page).evaluate((element) => element.setAttribute('plan', 'nowhere'));
  await expect(message(page, 'plan-unknown')).toHaveCount(2);
  expect(await figures(page)).toEqual(before);
});

test.describe('a hostile link', () => {
  const plan = 'quzhou-2023-415x';
  const cases: [string, string, string][] = [
    [
      '__proto__ and markup',
      `{"p":"${plan}","k":"base","l":{"__proto__":{"x":1},"<img src=x onerror=alert(1)>":1}}`,
      'link-ignored',
    ],
    ['infinity', `{"p":"${plan}","k":"base","l":{"price":1e999}}`, 'link-ignored'],
    ['an unknown lever', `{"p":"${plan}","k":"base","l":{"no.such.lever":0.1}}`, 'link-ignored'],
    ['no JSON', '{"p":', 'link-unreadable'],
    ['five megabytes of nothing', ' '.repeat(5_000_000), 'link-too-long'],
  ];
  for (const [name, payload, code] of cases) {
    test(`${name}: the base and one message`, async ({ page }) => {
      await open(page);
      const base = await figures(page);
      await page.goto('about:blank');
      page.on('dialog', () => expect('no dialog').toBe('a dialog'));
      await open(page, forged(payload));
      await expect(message(page, code)).toHaveCount(1);
      expect(await figures(page)).toEqual(base);
      expect(await simulator(page).evaluate((element) => element.shadowRoot?.querySelectorAll('img').length)).toBe(0);
      expect(await page.evaluate(() => ({}) as { x?: number }).then((one) => one.x)).toBeUndefined();
    });
  }

  test('a megabyte: the base and one message', async ({ page }) => {
    await open(page, `./#s=1.${'A'.repeat(1_000_000)}`);
    await expect(message(page, 'link-too-long')).toHaveCount(1);
  });
});

test('storage that is denied: one notice, and the work goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page);
  const before = await figures(page);
  await firstLever(page).locator('[data-role=more]').click();
  await firstLever(page).locator('[data-role=more]').click();
  await settled(page);
  await expect(message(page, 'storage-denied')).toHaveCount(1);
  expect(await figures(page)).not.toEqual(before);
});
