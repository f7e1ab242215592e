/** Kept scenarios: kept, named, compared, opened, saved as files, deleted and back, after a reload and from a link. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { expect, firstLever, message, open, settled, simulator, test } from './simulator';

async function moveFirstLever(page: Page, key: string, steps = 4): Promise<void> {
  await firstLever(page).locator('input[type=range]').focus();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
  await settled(page);
}

async function keep(page: Page, name: string): Promise<void> {
  await page.locator('[data-role=kept-name]').fill(name);
  await page.locator('[data-role=keep]').click();
  await settled(page);
}

/** The value of a scenario in the table of results. */
async function result(page: Page, scenario: string, indicator = 'output'): Promise<number> {
  const cell = page.locator(`[data-role=compare-results] [data-scenario=${scenario}][data-indicator="${indicator}"]`);
  return Number(await cell.first().getAttribute('data-value'));
}

const names = (page: Page) =>
  page.locator('[data-role=rename-kept]').evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value));

test('five scenarios are kept beside the base, named, and no sixth; a deletion is taken back', async ({ page }) => {
  await open(page);
  await page.locator('[data-view=compare]').click();
  await settled(page);
  await expect(page.locator('[data-role=compare-none]')).toBeVisible();
  for (const name of ['甲', '甲', '', '丁', '戊']) {
    await moveFirstLever(page, 'ArrowRight', 1);
    await keep(page, name);
  }
  expect(await names(page)).toEqual(['甲', '甲 2', '方案1', '丁', '戊']);
  await expect(page.locator('[data-role=keep]')).toBeDisabled();
  await expect(page.locator('[data-role=compare-legend] [data-scenario]')).toHaveCount(7);
  // The last one kept is the present scenario.
  await expect(page.locator('[data-scenario=kept-5] [data-role=same-as]')).toContainText('本情景');
  await page.locator('[data-kept=kept-2] [data-role=rename-kept]').fill('甲');
  await page.locator('[data-kept=kept-2] [data-role=rename-kept]').press('Enter');
  await page.locator('[data-kept=kept-2] [data-role=rename-kept]').blur();
  expect((await names(page))[1]).toBe('甲 2');
  await page.locator('[data-kept=kept-2] [data-role=delete-kept]').click();
  expect(await names(page)).toEqual(['甲', '方案1', '丁', '戊']);
  await page.locator('[data-role=restore-kept]').click();
  expect(await names(page)).toEqual(['甲', '甲 2', '方案1', '丁', '戊']);
  await page.reload();
  await expect(simulator(page)).toHaveAttribute('state', 'ready');
  await page.locator('[data-view=compare]').click();
  await settled(page);
  expect(await names(page)).toEqual(['甲', '甲 2', '方案1', '丁', '戊']);
});

test('results stand side by side with difference and per cent, and only assumptions that differ', async ({ page }) => {
  await open(page);
  await page.locator('[data-view=compare]').click();
  await page.locator('[data-kept=ambitious] [data-role=compare-kept]').check();
  await settled(page);
  const [base, ambitious] = [await result(page, 'base'), await result(page, 'ambitious')];
  expect(ambitious).toBeGreaterThan(base);
  const difference = page.locator('[data-role=compare-results] [data-row=output] [data-role=difference]').last();
  const percent = ((ambitious / base - 1) * 100).toFixed(1);
  const shown = (ambitious - base).toFixed(1).replace(/\B(?=(\d{3})+\.)/, ',');
  await expect(difference).toHaveText(`+${shown}（+${percent}%）`);
  const differing = await page.locator('[data-assumption]').count();
  expect(differing).toBeGreaterThan(0);
  // The preset itself is chosen: nothing differs any more but from the base.
  await page.locator('[data-kept=ambitious] [data-role=open-kept]').click();
  await settled(page);
  await expect(page.locator('[data-scenario=ambitious] [data-role=same-as]')).toBeVisible();
  await page.locator('[data-role=only-among]').check();
  await expect(page.locator('[data-assumption]')).toHaveCount(0);
  await page.locator('[data-role=only-among]').uncheck();
  await expect(page.locator('[data-assumption]')).toHaveCount(differing);
  await page.locator('[data-role=compare-reference]').selectOption('present');
  await expect(page.locator('[data-role=compare-results] [data-row=output] [data-role=difference]').last()).toHaveText(
    '0.0（0.0%）',
  );
  await page.locator('[data-role=compare-since]').selectOption('2025');
  await expect(page.locator('[data-role=compare-years] tbody tr')).toHaveCount(3);
  // The same line stands in the drawing, in the tables' heads and in the list.
  const dashes = await page
    .locator('[data-line=ambitious] .line, [data-kept=ambitious] .line-key .line')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('stroke-dasharray')));
  expect(new Set(dashes).size).toBe(1);
  expect(dashes).toHaveLength(2);
});

test('a scenario is opened in one step, saved as a file and read again; one of another plan says so beside the others', async ({
  page,
}) => {
  await open(page);
  await page.locator('[data-view=compare]').click();
  const field = firstLever(page).locator('[data-role=value]');
  const before = await field.inputValue();
  await moveFirstLever(page, 'ArrowRight');
  const moved = await field.inputValue();
  await keep(page, '提速');
  const waits = page.waitForEvent('download');
  await page.locator('[data-role=save-kept]').click();
  const file = await (await waits).path();
  const text = await readFile(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 1, preset: 'base' });
  await page.locator('[data-kept=conservative] [data-role=open-kept]').click();
  await page.locator('[data-kept=kept-1] [data-role=open-kept]').click();
  await settled(page);
  expect(await field.inputValue()).toBe(moved);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await settled(page);
  expect(await field.inputValue()).toBe(moved);
  const files = page.locator('tuiyan-kept input[type=file]');
  await files.setInputFiles({ name: '再读.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const foreign = text.replace(/"plan": "[^"]+"/, '"plan": "elsewhere"');
  await files.setInputFiles({ name: '外地.json', mimeType: 'application/json', buffer: Buffer.from(foreign) });
  await settled(page);
  expect(await names(page)).toEqual(['提速', '再读', '外地']);
  await expect(page.locator('[data-scenario=kept-3] [data-role=not-computed] [data-message]')).toBeVisible();
  await expect(page.locator('[data-scenario=kept-2] [data-role=same-as]')).toBeVisible();
  expect(await result(page, 'kept-2')).toBe(await result(page, 'present'));
  await page.locator('[data-kept=kept-3] [data-role=open-kept]').click();
  await expect(message(page, 'scenario-file-other-plan')).toBeVisible();
  await files.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('<html>') });
  await expect(message(page, 'scenario-file-unreadable')).toBeVisible();
  expect(before).not.toBe(moved);
});

test('a link carries a short set of compared scenarios, and merges it with what is kept', async ({ page, context }) => {
  await open(page);
  await page.locator('[data-view=compare]').click();
  await moveFirstLever(page, 'ArrowRight');
  await keep(page, '提速');
  await page.locator('[data-kept=implied] [data-role=compare-kept]').check();
  await expect(page.locator('[data-role=link-note]')).toContainText('2');
  await settled(page);
  const hash = new URL(page.url()).hash;
  expect(hash.length).toBeGreaterThan(10);
  const other = await context.browser()!.newContext();
  const reader = await other.newPage();
  await open(reader, `./${hash}`);
  expect(await names(reader)).toEqual(['提速']);
  await expect(reader.locator('[data-role=compare-legend] [data-scenario]')).toHaveCount(4);
  expect(await result(reader, 'kept-1')).toBe(await result(page, 'kept-1'));
  await other.close();
});

test('the comparison can be read by everybody', async ({ page }) => {
  await open(page);
  await page.locator('[data-view=compare]').click();
  await moveFirstLever(page, 'ArrowRight');
  await keep(page, '提速');
  await page.locator('[data-kept=ambitious] [data-role=compare-kept]').check();
  await settled(page);
  expect(await faultsInThemes(page)).toEqual([]);
});

test('on paper the lines are drawn for the sheet, and the status line covers nothing', async ({ page }) => {
  await open(page);
  await page.locator('[data-view=compare]').click();
  await settled(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.compare-lines')).toHaveAttribute('viewBox', '0 0 640 300');
  await expect(page.locator('tuiyan-status')).toHaveCSS('position', 'static');
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.compare-lines')).not.toHaveAttribute('viewBox', '0 0 640 300');
});

test('on a phone the tables of three presets fit beside each other', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.locator('[data-view=compare]').click();
  for (const id of ['conservative', 'ambitious'])
    await page.locator(`[data-kept=${id}] [data-role=compare-kept]`).check();
  await settled(page);
  for (const part of ['compare-chart', 'compare-results', 'compare-assumptions']) {
    const scroller = page.locator(`[data-role=${part}] .scroller`).first();
    await expect(scroller).toBeVisible();
    expect(await scroller.evaluate((box) => box.scrollWidth - box.clientWidth), part).toBeLessThanOrEqual(1);
  }
  // The chosen tab is in sight, though not all fit.
  const tab = page.locator('[role=tab][aria-selected=true]');
  const box = await tab.boundingBox();
  expect(box!.x + box!.width).toBeLessThanOrEqual(390);
});
