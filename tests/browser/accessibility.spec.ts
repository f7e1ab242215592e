/** axe finds nothing on any view, in both languages, light and dark, at three sizes, nor with everything opened. */
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, firstLever, open, settled, simulator, test } from './simulator';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 800, height: 900 },
  { width: 390, height: 844 },
];
const VIEWS = ['overview', 'targets', 'charts', 'quotas', 'review', 'audit', 'sources'];

/** What axe has against the page as it stands; the rules of colour alone where only colours differ. */
async function faultsOf(page: Page, rules: 'all' | 'colour'): Promise<string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    rules === 'all' ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
}

for (const lang of ['zh-CN', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const size of SIZES) {
      test(`${lang}, ${colorScheme}, ${size.width} px wide`, async ({ page }) => {
        test.setTimeout(240_000);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(size);
        await open(page);
        if (lang === 'en') {
          await simulator(page).evaluate((element) => element.setAttribute('lang', 'en'));
          await expect(page.locator('[data-preset=base]')).toHaveText('Base');
        }
        const told: string[] = [];
        for (const view of VIEWS) {
          await page.locator(`[role=tab][data-view=${view}]`).click();
          const faults = await faultsOf(page, colorScheme === 'light' ? 'all' : 'colour');
          told.push(...faults.map((fault) => `${view} ${fault}`));
        }
        expect(told).toEqual([]);
      });
    }
  }
}

test('with a lever changed, explained, set by year, a value refused and a message told', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, './#s=1.damaged');
  const lever = firstLever(page);
  await lever.locator('[data-role=more]').click();
  await lever.locator('[data-role=help]').click();
  await lever.locator('[data-role=by-year]').click();
  await lever.locator('[data-role=value]').first().fill('99999');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-message=link-unreadable]')).toBeVisible();
  expect(await faultsOf(page, 'all')).toEqual([]);
});

for (const theme of ['light', 'dark']) {
  test(`high contrast, ${theme}, a pack with tables by place`, async ({ page }) => {
    test.setTimeout(240_000);
    await open(page);
    await simulator(page).evaluate((element, theme) => {
      element.setAttribute('contrast', 'high');
      element.setAttribute('theme', theme);
      element.setAttribute('view', 'targets');
    }, theme);
    await page.locator('[data-role=pack-file]').setInputFiles(resolve(__dirname, '../plans/sample-city.toml'));
    await expect(page.locator('[data-quota]').first()).toBeVisible();
    await page.locator('[data-role=quote]').first().click();
    expect(await faultsOf(page, 'all')).toEqual([]);
  });
}
