/** What explains a difference: parts that add up as they are shown, since the base year too, following the sliders. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { expect, firstLever, open, settled, test } from './simulator';

async function moveFirstLever(page: Page, key: string, steps = 4): Promise<void> {
  await firstLever(page).locator('input[type=range]').focus();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
  await settled(page);
}

/** The rows of the waterfall as whole numbers of the last digit shown, and with full precision. */
async function waterfall(page: Page): Promise<{ id: string; shown: number; value: number }[]> {
  return page.locator('[data-role=waterfall] tr[data-part]').evaluateAll((rows) =>
    rows.map((row) => {
      const figure = row.querySelector<HTMLElement>('[data-value]');
      const text = (figure?.textContent ?? '').replace(/,/g, '').replace('\u2212', '-').replace('+', '').trim();
      return {
        id: (row as HTMLElement).dataset['part'] ?? '',
        shown: Number(text.replace('.', '')),
        value: Number(figure?.dataset['value']),
      };
    }),
  );
}

/** The steps lead from the first end to the last, as displayed to the last digit and without rounding to 1e-9. */
async function addsUp(page: Page): Promise<string[]> {
  const rows = await waterfall(page);
  const steps = rows.slice(1, -1);
  const sum = (of: 'shown' | 'value') =>
    steps.filter(({ id }) => of === 'shown' || id !== 'rounding').reduce((total, one) => total + one[of], rows[0]![of]);
  expect(sum('shown')).toBe(rows[rows.length - 1]!.shown);
  expect(Math.abs(sum('value') / rows[rows.length - 1]!.value - 1)).toBeLessThan(1e-9);
  const rounding = steps.find(({ id }) => id === 'rounding');
  if (rounding) expect(rounding.shown).not.toBe(0);
  return rows.map(({ id }) => id);
}

test('the difference to the base is told by groups that add up as displayed, for every headline indicator and year', async ({
  page,
}) => {
  await open(page);
  await page.locator('[data-view=attribution]').click();
  await settled(page);
  await expect(page.locator('[data-role=attribution-none]')).toBeVisible();
  await moveFirstLever(page, 'ArrowRight');
  const parts = await addsUp(page);
  expect(parts[0]).toBe('from');
  expect(parts).toContain('output');
  expect(parts).not.toContain('inherited');
  const before = await waterfall(page);
  await moveFirstLever(page, 'ArrowRight');
  expect(await waterfall(page)).not.toEqual(before);
  const group = page.locator('tr[data-part=output] [data-role=part-levers]');
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('[data-differs]').first()).toBeVisible();
  for (const indicator of ['output', 'va', 'va_per_mu', 'energy.total']) {
    await page.locator('[data-role=attribution-indicator]').selectOption(indicator);
    for (const year of ['2025', '2027']) {
      await page.locator('[data-role=attribution-year]').selectOption(year);
      await settled(page);
      await addsUp(page);
    }
  }
});

test('from the base year, what was under way is named apart; from presets and kept scenarios it counts too', async ({
  page,
}) => {
  await open(page);
  await page.locator('[data-view=attribution]').click();
  await settled(page);
  await page.locator('[data-role=from-base-year]').click();
  await settled(page);
  expect((await addsUp(page))[1]).toBe('inherited');
  await expect(page.locator('tr[data-part=inherited]')).toContainText('基期在途事项');
  await page.locator('[data-role=attribution-from]').selectOption('ambitious');
  await settled(page);
  const parts = await addsUp(page);
  expect(parts.length).toBeGreaterThan(5);
  await moveFirstLever(page, 'ArrowRight');
  await page.locator('[data-view=compare]').click();
  await page.locator('[data-role=keep]').click();
  await moveFirstLever(page, 'ArrowLeft', 2);
  await page.locator('[data-view=attribution]').click();
  await page.locator('[data-role=attribution-from]').selectOption('kept-1');
  await settled(page);
  expect((await addsUp(page)).filter((id) => !['from', 'to', 'rounding'].includes(id))).toEqual(['output']);
});

test('effects behind energy use and CO2 add up, and so do contributions to growth', async ({ page }) => {
  await open(page);
  await page.locator('[data-view=attribution]').click();
  await settled(page);
  await page.locator('[data-role=from-base-year]').click();
  await settled(page);
  await page.locator('[data-role=attribution-indicator]').selectOption('energy.total');
  await settled(page);
  const effects = await page
    .locator('[data-decomposed="energy.total"] [data-effect]')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['value'])));
  expect(effects).toHaveLength(4);
  const ends = await waterfall(page);
  const change = ends[ends.length - 1]!.value - ends[0]!.value;
  expect(Math.abs(effects.reduce((sum, one) => sum + one, 0) - change)).toBeLessThan(1e-9 * Math.abs(ends[0]!.value));
  expect(effects[3]).toBe(0);
  for (const by of ['chains', 'regions']) {
    await page.locator('[data-role=growth-by]').selectOption(by);
    const growth = await page
      .locator('[data-role=growth] tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => Number(row.querySelector<HTMLElement>('[data-year="2027"]')?.dataset['value'])),
      );
    const [total, ...parts] = growth;
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.abs(parts.reduce((sum, one) => sum + one, 0) - total!)).toBeLessThan(1e-12);
  }
});

test('the table is saved with its heads and copied', async ({ page }) => {
  await open(page);
  await page.locator('[data-view=attribution]').click();
  await moveFirstLever(page, 'ArrowRight');
  const waits = page.waitForEvent('download');
  await page.locator('[data-role=attribution] [data-role=save-csv]').click();
  const text = await readFile(await (await waits).path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines = text.slice(1).trim().split('\r\n');
  expect(lines[0]).toContain('贡献分解');
  expect(lines[3]).toContain('产出与增长');
  const last = lines[lines.length - 1]!.split(',').slice(3).map(Number);
  const [from, ...others] = last;
  const to = others.pop()!;
  expect(Math.abs(others.reduce((sum, one) => sum + one, from!) - to)).toBeLessThan(1e-6);
});

test('the contributions can be read by everybody', async ({ page }) => {
  await open(page);
  await page.locator('[data-view=attribution]').click();
  await moveFirstLever(page, 'ArrowRight');
  await page.locator('[data-role=part-levers]').first().click();
  expect(await faultsInThemes(page)).toEqual([]);
});

test('on paper every part and its assumptions keep their names', async ({ page }) => {
  await open(page);
  await page.locator('[data-preset=ambitious]').click();
  await page.locator('[data-view=attribution]').click();
  await settled(page);
  const group = page.locator('tr[data-part=output] [data-role=part-levers]');
  await group.click();
  await expect(page.locator('[data-role=attribution-most]')).toContainText('产出与增长');
  await page.emulateMedia({ media: 'print' });
  await expect(group).toBeVisible();
  await expect(page.locator('[data-differs] [data-focus-lever]').first()).toBeVisible();
  // Energy use has no emission factor.
  await expect(page.locator('[data-decomposed="energy.total"] [data-effect=factor]')).toHaveText('/');
});

test('on a phone the waterfall needs no scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.locator('[data-preset=ambitious]').click();
  await page.locator('[data-view=attribution]').click();
  await settled(page);
  const scrollers = page.locator('tuiyan-attribution .scroller');
  await expect(scrollers.first()).toBeVisible();
  for (let at = 0; at < (await scrollers.count()); at += 1) {
    expect(await scrollers.nth(at).evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1);
  }
});
