/** 一致性审查: findings with their severity, clauses and arithmetic; other plans of the city beside; a way to each target; a file. */
import { readFileSync } from 'node:fs';
import { expect, open, settled, test } from './simulator';

test('findings stand with severity, the words of their clauses and their arithmetic, and lead to their targets', async ({
  page,
}) => {
  await open(page);
  await page.locator('[data-view=audit]').click();
  await settled(page);
  const summary = page.locator('[data-role=audit-summary]');
  expect(Number(await summary.getAttribute('data-checks'))).toBeGreaterThan(50);
  const first = page.locator('[data-finding]').first();
  await expect(first).toHaveAttribute('data-severity', 'contradiction');
  await first.locator('[data-role=clauses]').click();
  const quotes = first.locator('[data-role=quoted]');
  await expect(quotes).toHaveCount(2);
  await expect(quotes.first()).toContainText('40家');
  await expect(quotes.last()).toContainText('20家');
  const [one, other, difference] = await Promise.all(
    ['first_value', 'second_value', 'difference'].map(async (name) =>
      Number(await first.locator(`[data-figure=${name}]`).getAttribute('data-value')),
    ),
  );
  expect(Math.abs(one! - other!)).toBe(difference);

  const count = await page.locator('[data-finding]').count();
  await page.locator('[data-severity-filter=tension]').click();
  const tensions = await page.locator('[data-finding]').count();
  expect(tensions).toBeGreaterThan(0);
  expect(tensions).toBeLessThan(count);
  await expect(page.locator('[data-finding]:not([data-severity=tension])')).toHaveCount(0);

  const link = page.locator('[data-finding] [data-to-target]').first();
  const target = await link.getAttribute('data-to-target');
  await link.click();
  await expect(page.locator(`tuiyan-targets [data-target="${target}"]`)).toBeInViewport();
});

test('a plan of the city is compared on a click, one of another city is not, and it is said why', async ({ page }) => {
  await open(page);
  await page.locator('[data-view=audit]').click();
  await settled(page);
  await expect(page.locator('[data-finding][data-severity=shift]')).toHaveCount(0);
  await page.locator('[data-beside=quzhou-2021-industry]').click();
  await expect(page.locator('[data-role=compared]')).toBeVisible();
  await settled(page);
  await expect(page.locator('[data-finding][data-severity=shift]').first()).toBeVisible();
  const count = await page.locator('[data-finding]').count();
  const other = (
    await page.locator('[data-beside]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['beside']!))
  ).find((id) => !id.startsWith('quzhou'))!;
  await page.locator(`[data-beside=${other}]`).click();
  await expect(page.locator('[data-role=not-compared]')).toContainText('不是同一城市');
  await expect(page.locator('[data-finding]')).toHaveCount(count);
});

test('the findings are saved as a table with the plan and the versions above it', async ({ page }) => {
  await open(page);
  await page.locator('[data-view=audit]').click();
  await settled(page);
  const count = await page.locator('[data-finding]').count();
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-role=save-csv]').click()]);
  expect(file.suggestedFilename()).toMatch(/一致性审查.*\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain('quzhou-2023-415x');
  const lines = text.trimEnd().split('\r\n');
  const head = lines.findIndex((line) => line.startsWith('性质,'));
  expect(lines.length - head - 1).toBe(count);
});
