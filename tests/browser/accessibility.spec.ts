/** axe finds nothing on any view, in both languages, light and dark, at three sizes. */
import AxeBuilder from '@axe-core/playwright';
import { expect, open, settled, simulator, test } from './simulator';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 800, height: 900 },
  { width: 390, height: 844 },
];
const VIEWS = ['overview', 'targets', 'charts', 'sources'];

for (const lang of ['zh-CN', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const size of SIZES) {
      test(`${lang}, ${colorScheme}, ${size.width} px wide`, async ({ page }) => {
        test.slow();
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
          await settled(page);
          const { violations } = await new AxeBuilder({ page }).analyze();
          for (const { id, nodes } of violations) {
            told.push(`${view} ${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
          }
        }
        expect(told).toEqual([]);
      });
    }
  }
}
