/** Uncertainty: switched on, moved, reproduced from a link, chosen, switched off again; and read by everybody. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, figures, firstLever, open, settled, shown, simulator, test, valueOf } from './simulator';

/** Every chance and quantile on the page with its full precision. */
async function chances(page: Page): Promise<string[]> {
  return simulator(page).evaluate((element) =>
    Array.from((element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('[data-stat][data-value]'), (one) => {
      const { indicator, year, stat, value } = one.dataset;
      const target = one.closest<HTMLElement>('[data-target]')?.dataset['target'];
      return [target, indicator, year, stat, value].join(' ');
    }),
  );
}

async function switchOn(page: Page): Promise<void> {
  const toggle = page.locator('[data-role=risk]');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-checked', 'true');
  await settled(page);
}

async function moveFirstLever(page: Page, key: string): Promise<void> {
  await firstLever(page).locator('input[type=range]').focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press(key);
  await settled(page);
}

test('switched on, chances and bands stand beside figures that stay as they are; switched off, everything is as before', async ({
  page,
}) => {
  await open(page);
  await expect(page.locator('[data-stat]')).toHaveCount(0);
  const before = await figures(page);
  const output = await valueOf(page, 'output', 2027);
  await switchOn(page);
  expect(await valueOf(page, 'output', 2027)).toBe(output);
  const joint = page.locator('[data-stat=joint-probability]').first();
  await expect(joint).toBeVisible();
  const together = Number(await joint.getAttribute('data-value'));
  expect(together).toBeGreaterThanOrEqual(0);
  expect(together).toBeLessThanOrEqual(1);
  await expect(page.locator('[data-bottleneck]').first()).toBeVisible();
  const card = page.locator('[data-card=output]');
  const [low, high] = await Promise.all(
    ['p10', 'p90'].map(async (stat) => Number(await card.locator(`[data-stat=${stat}]`).getAttribute('data-value'))),
  );
  expect(low).toBeLessThan(high!);
  await expect(page.locator('[data-role=fan-key]').first()).toBeVisible();
  await expect(page.locator('[data-role=risk-note]')).toContainText('不是考核结论');
  await expect(page.locator('[data-role=risk-run]')).toContainText('10,000');
  await page.locator('[data-role=risk]').click();
  await settled(page);
  expect(await figures(page)).toEqual(before);
  await expect(page.locator('[data-stat]')).toHaveCount(0);
});

test('a lever moves the chances, and the page says by how much', async ({ page }) => {
  await open(page);
  await switchOn(page);
  await page.locator('[role=tab][data-view=targets]').click();
  await settled(page);
  const before = await chances(page);
  expect(before.length).toBeGreaterThan(5);
  await moveFirstLever(page, 'ArrowRight');
  const after = await chances(page);
  expect(after.length).toBe(before.length);
  expect(after).not.toEqual(before);
  await expect(page.locator('[data-target] .moved').first()).toContainText('较上次');
});

test('a link with seed and number of paths gives the same digits', async ({ page, context }) => {
  await open(page);
  await switchOn(page);
  const usual = await chances(page);
  await page.locator('[data-role=risk-settings]').click();
  const seed = page.locator('[data-role=risk-seed]');
  await seed.fill('-3');
  await page.keyboard.press('Enter');
  await expect(page.locator('#risk-seed-fault')).toBeVisible();
  await expect(seed).toHaveValue('-3');
  await seed.fill('７');
  await page.keyboard.press('Enter');
  await expect(page.locator('#risk-seed-fault')).toHaveCount(0);
  await page.locator('[data-role=risk-paths]').fill('2,000');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.locator('[data-role=risk-run]')).toContainText('2,000');
  await page.keyboard.press('Escape');
  await expect(seed).toHaveCount(0);
  const here = await chances(page);
  expect(here).not.toEqual(usual);
  const address = page.url();
  expect(address).toContain('#s=');
  const other = await context.newPage();
  await open(other, address);
  expect(await chances(other)).toEqual(here);
});

test('targets that are to be met together can be chosen, the bottleneck left out, and the usual ones taken again', async ({
  page,
}) => {
  await open(page);
  await switchOn(page);
  await page.locator('[role=tab][data-view=targets]').click();
  await settled(page);
  const line = page.locator('[data-role=joint]');
  const joint = line.locator('[data-stat=joint-probability]');
  const usual = await joint.getAttribute('data-value');
  const bottleneck = await line.locator('[data-bottleneck]').getAttribute('data-bottleneck');
  await line.locator('[data-role=drop-bottleneck]').click();
  await settled(page);
  expect(Number(await joint.getAttribute('data-value'))).toBeGreaterThanOrEqual(Number(usual));
  const box = page.locator(`[data-target="${bottleneck}"] [data-role=choose]`).first();
  if ((await box.count()) > 0) await expect(box).not.toBeChecked();
  await line.locator('[data-role=usual-targets]').click();
  await settled(page);
  expect(await joint.getAttribute('data-value')).toBe(usual);
});

test('the table of a chart holds the median and the band of 80 %', async ({ page }) => {
  await open(page);
  await switchOn(page);
  await page.locator('[data-role=chart-table]').first().click();
  const [low, middle, high] = await Promise.all(
    ['p10', 'p50', 'p90'].map(async (stat) =>
      Number(await page.locator(`[data-chart] td[data-stat=${stat}][data-year="2027"]`).getAttribute('data-value')),
    ),
  );
  expect(low).toBeLessThan(middle!);
  expect(middle).toBeLessThan(high!);
  await expect(shown(page, 'output', 2027)).toBeVisible();
});

for (const lang of ['zh-CN', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing with uncertainty on: ${lang}, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page);
      await simulator(page).evaluate((element, lang) => {
        element.setAttribute('lang', lang);
        element.setAttribute('risk', 'on');
      }, lang);
      await settled(page);
      await page.locator('[data-role=risk-settings]').click();
      const told: string[] = [];
      for (const view of ['overview', 'targets']) {
        if (view !== 'overview') await page.locator(`[role=tab][data-view=${view}]`).click();
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        told.push(
          ...violations.map(({ id, nodes }) => `${view} ${id}: ${nodes.map(({ target }) => target).join('; ')}`),
        );
      }
      expect(told).toEqual([]);
    });
  }
}
