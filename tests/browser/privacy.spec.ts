/** Nothing leaves the page: after load it asks for files of the build alone, and only where an action needs one. */
import { choosePlan, expect, firstLever, open, settled, simulator, test } from './simulator';

test('moving levers, presets and views ask for nothing; language and plan for one file of the build each', async ({
  page,
  context,
}) => {
  await open(page);
  const asked: { url: string; method: string; data: string | null }[] = [];
  context.on('request', (request) =>
    asked.push({ url: request.url(), method: request.method(), data: request.postData() }),
  );
  const statuses: number[] = [];
  context.on('response', (response) => statuses.push(response.status()));

  for (let step = 0; step < 5; step += 1) await firstLever(page).locator('[data-role=more]').click();
  await page.locator('[data-preset=conservative]').click();
  for (const view of ['targets', 'charts', 'sources', 'overview'])
    await page.locator(`[role=tab][data-view=${view}]`).click();
  await settled(page);
  expect(asked).toEqual([]);

  await page.locator('[data-role=lang]').click();
  await expect(page.locator('[data-preset=base]')).toHaveText('Base');
  await choosePlan(page, 'quzhou-2021-industry');
  await settled(page);
  await expect(simulator(page)).toHaveAttribute('state', 'ready');

  const origin = new URL(page.url()).origin;
  expect(asked.length).toBe(2);
  for (const { url, method, data } of asked) {
    const { origin: from, pathname, search } = new URL(url);
    expect([from, method, data, search]).toEqual([origin, 'GET', null, '']);
    expect(pathname).toMatch(/\/assets\/[\w.-]+\.js$/);
  }
  expect(statuses.every((status) => status === 200)).toBe(true);
  expect(await context.cookies()).toEqual([]);
});

test('what is kept in the browser stands under one prefix', async ({ page }) => {
  await open(page);
  await firstLever(page).locator('[data-role=more]').click();
  await settled(page);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !key.startsWith('tuiyan:'))).toEqual([]);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});
