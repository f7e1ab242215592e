/** Sensitivity: bars over plausible bands, why the others move nothing, slopes, and two levers at once; all of it follows the sliders. */
import type { Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { expect, open, settled, test } from './simulator';

async function openSensitivity(page: Page): Promise<void> {
  await open(page);
  await page.locator('[role=tab][data-view=sensitivity]').click();
  await expect(page.locator('.tornado tbody tr').first()).toBeVisible();
  await settled(page);
}

async function ends(page: Page): Promise<{ id: string; low: number; high: number }[]> {
  return page.locator('[data-effect]').evaluateAll((rows) =>
    rows.map((row) => {
      const at = (stat: string) => Number(row.querySelector<HTMLElement>(`[data-stat=${stat}]`)?.dataset['value']);
      return { id: (row as HTMLElement).dataset['effect'] ?? '', low: at('at-low'), high: at('at-high') };
    }),
  );
}

test('ten bars, the widest first, with both ends; all on demand', async ({ page }) => {
  await openSensitivity(page);
  const first = await ends(page);
  expect(first.length).toBe(10);
  const base = Number(await page.locator('.sensitivity-base [data-value]').getAttribute('data-value'));
  const widths = first.map(({ low, high }) => Math.max(low, high, base) - Math.min(low, high, base));
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  await expect(page.locator('[data-effect=price] .second')).toContainText('−2.0 → 3.0 %');
  await page.locator('[data-role=all-bars]').click();
  expect((await ends(page)).length).toBeGreaterThan(30);
});

test('a bar is what the page shows once its lever stands at that end, and a click on it goes to the lever', async ({
  page,
}) => {
  await openSensitivity(page);
  const price = (await ends(page)).find(({ id }) => id === 'price');
  await page.locator('[data-effect=price] [data-focus-lever]').click();
  const field = page.locator('div[data-lever=price] [data-role=value]');
  await expect(field).toBeFocused();
  await field.fill('3');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.locator('.sensitivity-base [data-value]')).toHaveAttribute('data-value', String(price?.high));
});

test('what moves nothing has its reason, and slopes stand in a table that can be copied', async ({ page }) => {
  await openSensitivity(page);
  await page.locator('[data-role=still] summary').click();
  await expect(page.locator('[data-role=still] dt').first()).toBeVisible();
  await page.locator('[data-role=slopes] summary').click();
  const table = page.locator('[data-role=slopes] table');
  await expect(table.locator('tbody tr').first().locator('td')).toHaveCount(9);
  const download = page.waitForEvent('download');
  await page.locator('[data-role=slopes] [data-role=save-csv]').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const stream = await file.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain('quzhou-2023-415x');
  expect(text).toContain('弹性');
});

test('two levers make a plane with the line of a wanted value and the present position', async ({ page }) => {
  await openSensitivity(page);
  const plane = page.locator('.plane');
  await expect(plane.locator('rect.cell')).toHaveCount(441);
  await expect(plane.locator('.present')).toHaveCount(1);
  await plane.locator('[data-role=plane-level]').fill('3400');
  await page.keyboard.press('Enter');
  await settled(page);
  expect(await plane.locator('path.line').count()).toBeGreaterThan(0);
  await expect(plane.locator('[data-role=plane-said]')).toContainText('3,400');
  await plane.locator('[data-role=plane-y]').selectOption('projects.landing_rate');
  await settled(page);
  await plane.locator('[data-role=plane-numbers]').click();
  await expect(plane.locator('.plane-table tbody tr')).toHaveCount(21);
  await expect(plane.locator('.plane-table caption')).toContainText('项目落地率');
});

test('another indicator and year, for everybody and in both themes', async ({ page }) => {
  // The long tables are looked through twice.
  test.slow();
  await openSensitivity(page);
  await page.locator('[data-role=sensitivity-indicator]').selectOption('va_per_mu');
  await page.locator('[data-role=sensitivity-year]').selectOption('2025');
  await settled(page);
  await expect(page.locator('.tornado caption')).toContainText('2025');
  await page.locator('[data-role=slopes] summary').click();
  await page.locator('[data-role=still] summary').click();
  expect(await faultsInThemes(page)).toEqual([]);
});
