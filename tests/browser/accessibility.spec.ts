/**
 * axe finds nothing on any view, in both languages and themes, at three sizes, nor with everything opened. A plan of the product is
 * looked at once, with all of its hundreds of rows; the languages and sizes with a smaller one that has every table of the format.
 */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { faultsInThemes, faultsOfAccess, type Theme } from './axe';
import { expect, firstLever, open, settled, simulator, test } from './simulator';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 800, height: 900 },
  { width: 390, height: 844 },
];
const THEMES = ['light', 'dark'] as const;
const VIEWS = ['overview', 'targets', 'charts', 'quotas', 'review', 'audit', 'sources'];

async function openSampleCity(page: Page): Promise<void> {
  await open(page);
  await page.locator('[data-role=pack-file]').setInputFiles(resolve(__dirname, '../plans/sample-city.toml'));
  await expect(simulator(page).locator('tuiyan-status')).toContainText('sample-city-2025');
  await settled(page);
}

/** What axe has against any view. */
async function faultsOfViews(page: Page, themes: readonly Theme[]): Promise<string[]> {
  const told: string[] = [];
  for (const view of VIEWS) {
    await page.locator(`[role=tab][data-view=${view}]`).click();
    told.push(...(await faultsInThemes(page, themes)).map((fault) => `${view} ${fault}`));
  }
  return told;
}

for (const theme of THEMES) {
  test(`a plan of the product, with all of its rows, ${theme}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(SIZES[0]!);
    await open(page);
    expect(await faultsOfViews(page, [theme])).toEqual([]);
  });
}

for (const lang of ['zh-CN', 'en']) {
  for (const size of SIZES) {
    test(`${lang}, ${size.width} px wide`, async ({ page }) => {
      test.setTimeout(240_000);
      await page.setViewportSize(size);
      await openSampleCity(page);
      if (lang === 'en') {
        await simulator(page).evaluate((element) => element.setAttribute('lang', 'en'));
        await expect(page.locator('[data-preset=base]')).toHaveText('Base');
      }
      // Colours do not depend on the language.
      expect(await faultsOfViews(page, lang === 'en' ? ['light'] : THEMES)).toEqual([]);
    });
  }
}

test('with a lever changed, explained, set by year, a value refused and a message told', async ({ page }) => {
  test.slow();
  await open(page, './#s=1.damaged');
  const lever = firstLever(page);
  await lever.locator('[data-role=more]').click();
  await lever.locator('[data-role=help]').click();
  await lever.locator('[data-role=by-year]').click();
  await lever.locator('[data-role=value]').first().fill('99999');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-message=link-unreadable]')).toBeVisible();
  expect(await faultsOfAccess(page)).toEqual([]);
});

for (const theme of THEMES) {
  test(`high contrast, ${theme}, a pack with tables by place`, async ({ page }) => {
    test.slow();
    await openSampleCity(page);
    await simulator(page).evaluate((element, theme) => {
      element.setAttribute('contrast', 'high');
      element.setAttribute('theme', theme);
      element.setAttribute('view', 'targets');
    }, theme);
    await expect(page.locator('[data-quota]').first()).toBeVisible();
    await page.locator('[data-role=quote]').first().click();
    expect(await faultsOfAccess(page)).toEqual([]);
  });
}
