/** Every plan of the build: one click from the first view, whole without the blocks that it lacks, its commitments all there. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { choosePlan, expect, open, settled, simulator, test } from './simulator';

const FOLDER = resolve(__dirname, '../../plans');
const PLANS = readdirSync(FOLDER).sort();
const SAMPLE = resolve(__dirname, '../plans/sample-city.toml');

/** Commitments as the pack's text lists them: its targets, and every cell of its tables. */
function written(pack: string): number {
  const tables = pack.split(/^(?=\[\[)/m);
  const targets = tables.filter((table) => table.startsWith('[[targets]]')).length;
  const cells = tables
    .filter((table) => table.startsWith('[[quotas]]'))
    .map((table) => {
      const regions = /^regions = \{([\s\S]*?)\}/m.exec(table)?.[1] ?? '';
      return (/^city = /m.test(table) ? 1 : 0) + (regions.match(/[\w-]+\s*=/g) ?? []).length;
    });
  return targets + cells.reduce((sum, one) => sum + one, 0);
}

/** The numbers of the counts sentence: all, with a number, projected, by hand, without, and those said twice. */
async function counts(page: Page): Promise<number[]> {
  const words = await page.locator('[data-role=target-counts]').innerText();
  return (words.match(/\d+/g) ?? []).map(Number);
}

async function showTargets(page: Page): Promise<void> {
  await page.locator('[role=tab][data-view=targets]').click();
  await expect(page.locator('tuiyan-targets [data-target]').first()).toBeVisible();
  await settled(page);
}

for (const plan of PLANS) {
  test(`${plan}: one click, verdict, no empty card, every commitment counted`, async ({ page }) => {
    await open(page);
    await choosePlan(page, plan);
    await expect(page.locator('tuiyan-status [data-role=versions]')).toContainText(plan);
    const verdict = await page.locator('[data-role=verdict]').innerText();
    expect(verdict).toMatch(/\d年.+约[\d,.]+/);
    expect(verdict).not.toContain('—');
    const figures = await page.locator('.card .figure, .answer .main-figure').allInnerTexts();
    expect(figures.length).toBeGreaterThan(6);
    expect(figures.filter((figure) => !/\d/.test(figure))).toEqual([]);

    await showTargets(page);
    const [all = 0, numbered = 0, projected = 0, byHand = 0, without = 0, twice = 0] = await counts(page);
    expect([numbered, all]).toEqual([projected + byHand, numbered + without]);
    const rows = page.locator('tuiyan-targets [data-target]');
    expect(await rows.count()).toBe(all + twice);
    expect(all + twice).toBe(written(readFileSync(resolve(FOLDER, plan, 'plan.toml'), 'utf8')));
    for (const view of ['charts', 'sources', 'overview']) {
      await page.locator(`[role=tab][data-view=${view}]`).click();
      await settled(page);
    }
  });
}

test('groups stand in the order of the document, fold, and count their lamps', async ({ page }) => {
  await open(page);
  await showTargets(page);
  const pack = readFileSync(resolve(FOLDER, 'quzhou-2023-415x/plan.toml'), 'utf8');
  const headings = Array.from(new Set(Array.from(pack.matchAll(/^group = "([^"]+)"/gm), ([, heading]) => heading)));
  const groups = page.locator('[data-target-group]');
  expect(await groups.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.targetGroup))).toEqual(
    headings,
  );
  const first = groups.first();
  const rows = first.locator('[data-target]');
  const inside = await rows.count();
  const bar = first.locator('h4 button');
  await expect(bar).toContainText(`${inside} 项`);
  const lamps = await first.locator('.group-lamps .lamp').allTextContents();
  expect(lamps.map((text) => Number(/\d+$/.exec(text)?.[0])).reduce((sum, one) => sum + one, 0)).toBe(inside);
  await bar.click();
  await expect(rows).toHaveCount(0);
  await expect(bar).toHaveAttribute('aria-expanded', 'false');
  await page.locator('[data-role=fold-all]').click();
  await expect(page.locator('tuiyan-targets [data-target]')).toHaveCount(0);
  await page.locator('[data-role=fold-all]').click();
  await expect(rows).toHaveCount(inside);
});

test('a target shows the words of the document on demand', async ({ page }) => {
  await open(page);
  await showTargets(page);
  const row = page.locator('tuiyan-targets tr[data-target=flagship-revenue-2027]').first();
  await expect(row.locator('[data-role=quoted]')).toHaveCount(0);
  await row.locator('[data-role=quote]').click();
  await expect(row.locator('[data-role=quoted]')).toContainText('5000');
  await row.locator('[data-role=quote]').click();
  await expect(row.locator('[data-role=quoted]')).toHaveCount(0);
});

const SEARCHES: [string, string, RegExp][] = [
  ['Chinese', '研发', /研发/],
  ['the first letters of the syllables', 'dxgj', /单项冠军/],
  ['a number', '5000', /5,?000/],
  ['two words', '单项 冠军', /单项冠军/],
];

test('search finds by name, first letters, clause and number; menus narrow further', async ({ page }) => {
  await open(page);
  await showTargets(page);
  const rows = page.locator('tuiyan-targets tr[data-target]');
  const all = await rows.count();
  const field = page.locator('[data-role=target-search]');
  for (const [name, words, found] of SEARCHES) {
    await field.fill(words);
    await expect(page.locator('[data-role=target-found]')).toContainText(`/${all}`);
    const texts = await rows.allTextContents();
    expect(texts.length, name).toBeGreaterThan(0);
    expect(texts.length, name).toBeLessThan(all);
    if (name !== 'a number')
      expect(
        texts.filter((text) => !found.test(text.replace(/\s/g, ''))),
        name,
      ).toEqual([]);
    else expect(texts.some((text) => found.test(text))).toBe(true);
  }
  await field.fill('无此目标');
  await expect(page.locator('.none-found')).toBeVisible();
  await page.locator('[data-role=clear-filter]').click();
  await expect(rows).toHaveCount(all);

  await page.locator('[data-filter=tracking]').selectOption('unnumbered');
  const [, , , , without] = await counts(page);
  const unnumbered = await rows.evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset.tracking));
  expect(new Set(unnumbered)).toEqual(new Set(['unnumbered']));
  expect(unnumbered.length).toBeGreaterThanOrEqual(without ?? 0);
  await page.locator('[data-filter=tracking]').selectOption('projected');
  await page.locator('[data-filter=status]').selectOption('met');
  const lamps = await rows.evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset.status));
  expect(new Set(lamps)).toEqual(new Set(['met']));
});

test('by gap the widest stands first, and the order holds while a lever is dragged', async ({ page }) => {
  await open(page);
  await showTargets(page);
  await page.locator('[data-order=gap]').click();
  const rows = page.locator('tuiyan-targets tr[data-target]');
  const order = (): Promise<(string | undefined)[]> =>
    rows.evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset.target));
  const before = await order();
  const lamps = await rows.evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset.status));
  expect(lamps.indexOf('met')).toBeGreaterThan(lamps.lastIndexOf('short') - lamps.length / 2);
  await page
    .locator('[data-lever] input[type=range]')
    .first()
    .evaluate((input: HTMLInputElement) => {
      input.value = input.max;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await settled(page);
  expect(await order()).toEqual(before);
});

test('a table by place stands as the document prints it; a pack from a file has its own place in the row of plans', async ({
  page,
}) => {
  await open(page);
  await page.locator('[data-role=pack-file]').setInputFiles(SAMPLE);
  const own = page.locator('[data-plan^="own:"]');
  await expect(own).toHaveAttribute('aria-current', 'true');
  await settled(page);
  await showTargets(page);
  const table = page.locator('[data-role=quota-table]').first();
  await expect(table).toBeVisible();
  const pack = readFileSync(SAMPLE, 'utf8');
  const quotas = pack.split(/^(?=\[\[)/m).filter((block) => block.startsWith('[[quotas]]'));
  await expect(page.locator('[data-quota]')).toHaveCount(quotas.length);
  const heads = await table.locator('thead th').allTextContents();
  expect(heads[2]?.trim()).toBe('全市');
  const cells = await page.locator('[data-quota] td[data-target]').allTextContents();
  for (const words of ['/', '待分解']) {
    expect(pack.includes(`"${words}"`), words).toBe(true);
    expect(
      cells.map((cell) => cell.trim()),
      words,
    ).toContain(words);
  }
  await choosePlan(page, 'quzhou-2021-industry');
  await own.click();
  await expect(own).toHaveAttribute('aria-current', 'true');
  await expect(simulator(page)).toHaveAttribute('state', 'ready');
});

test('the implied preset says from which targets it was solved', async ({ page }) => {
  await open(page);
  await choosePlan(page, 'wenzhou-2014-industry');
  await page.locator('[data-preset=implied]').click();
  await settled(page);
  await expect(page.locator('[data-role=preset-meaning]')).toContainText('规上工业增加值');
  await expect(page.locator('[data-role=scenario-label]')).toHaveText('计划隐含');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the plans are a menu', async ({ page }) => {
    await open(page);
    await page.locator('select[data-role=plan]').selectOption('huzhou-2023-clusters');
    await expect(page.locator('tuiyan-status [data-role=versions]')).toContainText('huzhou-2023-clusters');
    await settled(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
