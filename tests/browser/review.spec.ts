/** 中期评估: published results imposed by a switch or typed, read aloud, judged; and the backtest that knows none of them. */
import type { Page } from '@playwright/test';
import { expect, open, settled, simulator, test, valueOf } from './simulator';

async function openReview(page: Page): Promise<void> {
  await open(page);
  await page.locator('[data-view=review]').click();
  await settled(page);
}

async function impose(page: Page): Promise<void> {
  await page.locator('[data-role=use-published]').click();
  await expect(page.locator('[data-role=use-published]')).toHaveAttribute('aria-checked', 'true');
  await settled(page);
}

test('the pack’s results are imposed by a switch in one step, told everywhere, and kept in the link', async ({
  page,
}) => {
  await openReview(page);
  const output = page.locator('[data-outturn=output][data-outturn-year="2024"]');
  await expect(output).toHaveAttribute('data-imposed', 'false');
  await expect(page.locator('[data-role=moved-note]')).toHaveCount(0);
  await impose(page);
  await expect(output).toHaveAttribute('data-imposed', 'true');
  await expect(page.locator('[data-role=moved-note]')).toContainText('2024');
  await expect(page.locator('[data-role=scenario-outturns]')).toBeVisible();
  const reasons = page.locator('[data-outturn][data-imposed=false]');
  expect(await reasons.count()).toBeGreaterThan(0);
  await expect(reasons.first()).toContainText('对照');

  const link = await simulator(page).evaluate((element) =>
    (element as unknown as { store: { link: () => string } }).store.link(),
  );
  await page.locator('[data-view=overview]').click();
  const moved = await valueOf(page, 'output', 2027);
  await page.locator('[data-role=undo]').click();
  await settled(page);
  const unmoved = await valueOf(page, 'output', 2027);
  expect(unmoved).not.toBe(moved);
  await page.goto('about:blank');
  await open(page, `./${link}`);
  await expect(page.locator('[data-role=moved-note]')).toBeVisible();
  await page.locator('[data-view=overview]').click();
  expect(await valueOf(page, 'output', 2027)).toBe(moved);
});

test('the verdict stands first; sentences, pace and what is needed follow, and they agree', async ({ page }) => {
  await openReview(page);
  await impose(page);
  const verdict = page.locator('[data-role=review-verdict]');
  const word = await verdict.getAttribute('data-verdict');
  const box = await verdict.boundingBox();
  const said = page.locator('[data-role=sentences]');
  expect(box!.y).toBeLessThan((await said.boundingBox())!.y);
  await expect(said.locator('[data-sentence=headline]')).toContainText(
    (await verdict.locator('.verdict-word').innerText()).trim(),
  );
  await expect(said.locator('[data-sentence=happened]').first()).toBeVisible();
  const rows = page.locator('[data-review]');
  const count = await rows.count();
  await page.locator(`[data-verdict-filter=${word}]`).click();
  expect(await rows.count()).toBeLessThan(count);
  await expect(page.locator(`[data-review]:not([data-verdict=${word}])`)).toHaveCount(0);
  await page.locator('[data-verdict-filter=all]').click();
  const row = rows.filter({ has: page.locator('[data-role=ahead]') }).first();
  await expect(row).toContainText('序时进度');
  await expect(row).toContainText('时间进度');
  await expect(row.locator('[data-role=needed]')).toHaveAttribute('data-value', /\d/);
});

test('typed results are refused with every fault, then taken, shown and removed', async ({ page }) => {
  await openReview(page);
  const form = page.locator('[data-role=type-outturn]');
  await page.locator('[data-role=outturn-form] summary').click();
  await form.locator('[name=year]').fill('2022');
  await page.locator('[data-role=take-typed]').click();
  await expect(page.locator('[data-role=outturn-faults] li')).toHaveCount(2);
  await expect(page.locator('[data-role=moved-note]')).toHaveCount(0);

  await form.locator('[name=indicator]').selectOption('output');
  await form.locator('[name=year]').fill('2023');
  await form.locator('[name=value]').fill('2,900');
  await form.locator('[name=source]').fill('统计公报');
  await page.locator('[data-role=take-typed]').click();
  const row = page.locator('[data-outturn=output][data-outturn-year="2023"]');
  await expect(row).toHaveAttribute('data-imposed', 'true');
  await expect(row).toContainText('统计公报');
  await expect(page.locator('[data-role=outturn-faults]')).toHaveCount(0);
  await row.locator('[data-role=remove-outturn]').click();
  await expect(row).toHaveCount(0);
  await expect(page.locator('[data-role=moved-note]')).toHaveCount(0);
});

test('pasted rows are taken together, or every bad cell is told and none is taken', async ({ page }) => {
  await openReview(page);
  await page.locator('[data-role=outturn-form] summary').click();
  const rows = page.locator('[data-role=paste-outturns] textarea');
  await rows.fill('指标\t年份\t数值\n规上工业总产值\t今年\t2900\n没有的指标\t2023\t很多');
  await page.locator('[data-role=take-pasted]').click();
  await expect(page.locator('[data-role=outturn-faults] li').nth(1)).toBeVisible();
  await expect(page.locator('[data-role=moved-note]')).toHaveCount(0);
  await rows.fill('指标\t年份\t数值\t单位\n规上工业总产值\t2023\t2900\t亿元\n地区生产总值\t2023\t2125.2\t亿元');
  await page.locator('[data-role=take-pasted]').click();
  await expect(page.locator('[data-outturn=output][data-outturn-year="2023"]')).toHaveAttribute('data-imposed', 'true');
  await expect(page.locator('[data-role=outturn-faults]')).toHaveCount(0);
  await page.locator('[data-role=undo]').click();
  await expect(page.locator('[data-outturn=output][data-outturn-year="2023"]')).toHaveCount(0);
});

test('the backtest knows no published result, tells fit from test, and its causes sum to the error', async ({
  page,
}) => {
  await openReview(page);
  await impose(page);
  await page.locator('[data-role=run-backtest]').click();
  await expect(page.locator('[data-role=backtest-table]')).toBeVisible({ timeout: 40_000 });
  const output = page.locator('[data-case=output][data-case-year="2024"]');
  await expect(output).toHaveAttribute('data-nature', 'fit');
  const number = async (role: string) => Number(await output.locator(role).getAttribute('data-value'));
  const [published, projected, error] = [
    await number('[data-indicator=output]'),
    await number('[data-role=backtest-projected]'),
    await number('[data-role=backtest-error]'),
  ];
  expect(published).toBe(3012.5);
  expect(projected).not.toBe(published);
  expect(error).toBeCloseTo(projected / published - 1, 12);
  await expect(page.locator('[data-nature=scope] [data-role=backtest-error][data-value]')).toHaveCount(0);
  expect(await page.locator('[data-nature=test]').count()).toBeGreaterThan(0);
  const split = page
    .locator('[data-case]')
    .filter({ has: page.locator('[data-role=causes]') })
    .first();
  const parts = await split
    .locator('[data-part]')
    .evaluateAll((all) => all.reduce((sum, one) => sum + Number((one as HTMLElement).dataset['part']), 0));
  expect(parts).toBeCloseTo(Number(await split.locator('[data-role=backtest-error]').getAttribute('data-value')), 9);
});
