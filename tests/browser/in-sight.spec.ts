/** What has to be read without scrolling sideways, by keyboard, or in words where a drawing would mislead. */
import { choosePlan, expect, open, settled, simulator, test } from './simulator';

const OTHER = 'quzhou-2021-industry';

for (const width of [1366, 800, 390, 360]) {
  test(`the status of every target stands in sight at ${width} px, in English`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await open(page);
    await simulator(page).evaluate((element) => {
      element.setAttribute('lang', 'en');
      element.setAttribute('view', 'targets');
    });
    const lamps = page.locator('.targets td.last .lamp');
    await expect(lamps.first()).toBeVisible();
    await settled(page);
    const table = (await page.locator('tuiyan-targets').boundingBox())!;
    const boxes = await lamps.evaluateAll((all) => all.map((lamp) => lamp.getBoundingClientRect().right));
    expect(boxes.length).toBeGreaterThan(10);
    expect(Math.max(...boxes)).toBeLessThanOrEqual(table.x + table.width + 0.5);
  });
}

test('on a phone the heads of the targets stand right under what is pinned', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.locator('[role=tab][data-view=targets]').click();
  await settled(page);
  await page.evaluate(() => window.scrollTo(0, 900));
  await expect(async () => {
    const [pinned, heads] = await Promise.all(['.pinned', '.heads-row'].map((one) => page.locator(one).boundingBox()));
    expect(Math.abs(heads!.y - pinned!.y - pinned!.height)).toBeLessThanOrEqual(1);
  }).toPass();
});

test('published figures of another scope are told under the chart and listed with value and scope', async ({
  page,
}) => {
  await open(page);
  await choosePlan(page, OTHER);
  await settled(page);
  await page.locator('[data-role=chart-indicator]').first().selectOption('va_rate');
  await settled(page);
  await expect(page.locator('[data-chart=va_rate] [data-role=other-scope]').first()).toContainText('口径不同');
  await page.locator('[role=tab][data-view=sources]').click();
  await settled(page);
  const row = page.locator('tr', { hasText: '2023年一季度：138÷656' });
  await expect(row).toContainText('口径不同');
  await expect(row).toContainText('21');
});

test('arrow keys walk the years and the lines of a chart, and each is said', async ({ page }) => {
  await open(page);
  const chart = page.locator('[data-chart]').first();
  const plot = chart.locator('.plot');
  await expect(plot.locator('canvas').first()).toBeVisible();
  await plot.focus();
  await page.keyboard.press('ArrowLeft');
  const said = chart.locator('[aria-live=polite]');
  await expect(said).not.toBeEmpty();
  const first = await said.textContent();
  await page.keyboard.press('ArrowDown');
  await expect(said).not.toHaveText(first ?? '');
  await expect(chart.locator('.tip .row.chosen')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(said).toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(chart.locator('.tip')).toHaveCount(0);
});

test('in English the tabs and what stands beside them keep to one line on an office screen', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page);
  await page.locator('[data-role=lang]').click();
  await expect(page.locator('[role=tab][data-view=quotas]')).toHaveText('Quotas');
  const row = await page.locator('.tabs-row').boundingBox();
  expect(row!.height).toBeLessThan(40);
});
