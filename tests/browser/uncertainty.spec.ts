/** Uncertainty: switched on, moved, reproduced from a link, chosen, switched off again; and read by everybody. */
import type { Page } from '@playwright/test';
import { faultsInThemes } from './axe';
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

test('two workers share the paths, and the page goes on when either ends', async ({ page }) => {
  await open(page);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  expect(page.workers().length).toBe(1);
  await switchOn(page);
  await expect.poll(() => page.workers().length).toBe(cores > 1 ? 2 : 1);
  await moveFirstLever(page, 'ArrowRight');
  const moved = await chances(page);
  await page
    .workers()
    .at(-1)
    ?.evaluate(() => self.close());
  await moveFirstLever(page, 'ArrowRight');
  expect(await chances(page)).not.toEqual(moved);
  await moveFirstLever(page, 'ArrowLeft');
  expect(await chances(page)).toEqual(moved);
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

test('the first chart stands whole over the status line, with its key, in every usual window', async ({ page }) => {
  await open(page);
  await switchOn(page);
  for (const [lang, width, height] of [
    ['zh-CN', 1366, 600],
    ['zh-CN', 1366, 768],
    ['zh-CN', 1920, 1080],
    ['en', 1366, 600],
    ['en', 1000, 700],
    ['zh-CN', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await simulator(page).evaluate((element, lang) => element.setAttribute('lang', lang), lang);
    await settled(page);
    const first = page.locator('[data-chart]').first();
    // On narrow pages the cards fill the first view, and the chart is scrolled to.
    if (width < 1200) await first.locator('.plot').evaluate((plot) => plot.scrollIntoView({ block: 'center' }));
    await expect(async () => {
      const edges = await simulator(page).evaluate((element) => {
        const box = (selector: string) =>
          (element.shadowRoot as ShadowRoot).querySelector(selector)!.getBoundingClientRect();
        return {
          plot: box('[data-chart] .plot').top - box('.masthead').bottom,
          key: box('[data-chart] .key').bottom - Math.min(box('.status-line').top, window.innerHeight),
          wide: document.documentElement.scrollWidth - window.innerWidth,
        };
      });
      expect(edges.plot, `${lang} ${width}×${height}`).toBeGreaterThanOrEqual(0);
      expect(edges.key, `${lang} ${width}×${height}`).toBeLessThanOrEqual(0);
      expect(edges.wide, `${lang} ${width}×${height}`).toBeLessThanOrEqual(0);
    }).toPass();
  }
});

test('the tables of the overview hold the band under a figure and the chance beside a lamp', async ({ page }) => {
  await open(page);
  await switchOn(page);
  const row = page.locator('tuiyan-indicators [data-row=va]');
  const [low, high] = await Promise.all(
    ['p10', 'p90'].map(async (stat) =>
      Number(await row.locator(`[data-stat=${stat}][data-year="2027"]`).getAttribute('data-value')),
    ),
  );
  expect(low).toBeLessThan(high!);
  const said = await page.locator('[data-stat=probability]').allTextContents();
  expect(await row.locator('[data-target] [data-stat=probability]').count()).toBeGreaterThan(0);
  for (const words of said) expect(words.trim()).toMatch(/^(<1%|>99%|约 [1-9]\d?%)$/);
  const region = page.locator('tuiyan-regions [data-region-row] [data-stat=p90][data-region]');
  expect(await region.count()).toBeGreaterThan(5);
});

test('a change is said once, with the chance of the headline', async ({ page }) => {
  await open(page);
  await switchOn(page);
  await page.evaluate(() => {
    const root = document.querySelector('tuiyan-simulator')!.shadowRoot as ShadowRoot;
    const said: string[] = [];
    Object.assign(window, { said });
    const status = root.querySelector('tuiyan-announcer [role=status]')!;
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await moveFirstLever(page, 'ArrowRight');
  await expect(page.locator('tuiyan-announcer [role=status]')).toContainText('目标概率');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^2027年.*亿元，目标 \d+\/\d+ 项可达成，2027年目标概率(<1%|>99%|约 \d+%)$/);
});

test('paper is light and whole, whatever the screen is: no column is cut, and how the chances came about stands there', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page);
  await switchOn(page);
  for (const view of ['overview', 'targets']) {
    await page.locator(`[role=tab][data-view=${view}]`).click();
    await settled(page);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // The breadth of A4 between its margins.
    await page.setViewportSize({ width: 657, height: 990 });
    await expect(page.locator('[data-role=risk-run]')).toContainText('种子 1');
    await expect(page.locator('[data-role=risk-note]')).toContainText('不是考核结论');
    await expect(page.locator('.chance').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
    const cut = await simulator(page).evaluate((element) => {
      const root = element.shadowRoot as ShadowRoot;
      const shown = (one: Element) => one.getClientRects().length > 0;
      return Array.from(root.querySelectorAll('td, th, .card .against > span, .chart canvas, .key > span'))
        .filter((one) => shown(one) && one.getBoundingClientRect().right > window.innerWidth + 1)
        .map((one) => `${one.tagName} ${one.textContent?.trim()}`);
    });
    expect(cut, view).toEqual([]);
    if (view === 'targets') {
      const names = await page
        .locator('table.targets tbody th.first')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
      expect(Math.min(...names)).toBeGreaterThan(90);
      await expect(page.locator('table.targets td.folds [data-stat=probability]').first()).toBeVisible();
    }
    await page.emulateMedia({ media: null, colorScheme: 'dark' });
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.page')).toHaveClass(/dark/);
  }
});

for (const lang of ['zh-CN', 'en']) {
  test(`axe finds nothing with uncertainty on: ${lang}, light and dark`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
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
      told.push(...(await faultsInThemes(page)).map((fault) => `${view} ${fault}`));
    }
    expect(told).toEqual([]);
  });
}
