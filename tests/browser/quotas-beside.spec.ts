/** What a planner adds to a quota table: columns and panels that stand beside the usual grid, each edit one step, all kept with the sheet. */
import type { Locator, Page } from '@playwright/test';
import { faultsOfAccess } from './axe';
import { choosePlan, expect, open, settled, test } from './simulator';

const ENERGY = 'energy-freed-quota-2023';
const PLACES = ['wuxing', 'nanxun', 'deqing', 'changxing', 'anji', 'nantaihu'];

async function openTable(page: Page, table: string, plan = 'huzhou-2023-clusters'): Promise<void> {
  await open(page);
  await choosePlan(page, plan);
  await page.locator('[role=tab][data-view=quotas]').click();
  await page.locator(`[data-quota-open="${table}"]`).click();
  await settled(page);
}

const cell = (page: Page, place: string, field: string): Locator =>
  page.locator(`[data-quota-region="${place}"][data-quota-field="${field}"]`);
const line = (page: Page): Locator => page.locator('[data-role=quota-line]');
const panel = (page: Page, name: string): Locator => page.locator(`[data-quota-panel=${name}]`);

/** Ticks columns or panels in the menu. */
async function add(page: Page, ...names: string[]): Promise<void> {
  await page.locator('[data-role=quota-beside] summary').click();
  for (const name of names) await page.locator(`[data-beside=${name}]`).check();
  await page.keyboard.press('Escape');
  await settled(page);
}

async function type(page: Page, place: string, field: string, text: string): Promise<void> {
  await cell(page, place, field).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await settled(page);
}

/** Down a column, from the first place on. */
async function column(page: Page, field: string, texts: readonly string[]): Promise<void> {
  await cell(page, PLACES[0]!, field).click();
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await settled(page);
}

test('nothing of it stands in a table that needs none of it', async ({ page }) => {
  await openTable(page, ENERGY);
  await expect(page.locator('[data-quota-panel]')).toHaveCount(0);
  const heads = await page.locator('.quota-grid thead tr').first().locator('th').allInnerTexts();
  expect(heads.map((head) => head.split('\n')[0]!.trim())).toEqual([
    '区县、功能区',
    '基期值',
    '下限',
    '上限',
    '锁定',
    '分解指标',
    '需增长',
    '推演值',
    '差额',
  ]);
});

test('a binding row asks for a probability, and the check tells where it is not kept', async ({ page }) => {
  await openTable(page, ENERGY);
  await page.locator('[data-role=quota-method]').selectOption('equal-probability');
  await page.locator('[data-role=quota-risk-on]').click();
  await settled(page);
  await add(page, 'commitment');
  await cell(page, 'wuxing', 'commitment').click();
  await page.keyboard.press('Enter');
  await cell(page, 'wuxing', 'commitment').locator('select').selectOption('binding');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(cell(page, 'wuxing', 'commitment')).toHaveText('约束性');
  await expect(cell(page, 'wuxing', 'least_probability')).toHaveText('80');
  await expect(page.locator('[data-role=quota-remarks]')).toContainText('约束性指标：“吴兴区”的达成概率');
  await page.keyboard.press('Control+z');
  await settled(page);
  await expect(cell(page, 'wuxing', 'commitment')).toHaveText('预期性');
});

test('a zone within its county does not count, and what the city keeps is a row of its own', async ({ page }) => {
  await openTable(page, ENERGY);
  await expect(line(page)).toContainText('超 0.1');
  await add(page, 'place', 'reserve');
  const zone = PLACES[5]!;
  await cell(page, zone, 'counts_in_total').click();
  await page.keyboard.press('Enter');
  await cell(page, zone, 'counts_in_total').locator('select').selectOption('');
  await page.keyboard.press('Tab');
  await settled(page);
  await expect(line(page)).toContainText('两者相等');
  await expect(page.locator(`[data-quota-place=${zone}] th`)).toContainText('不计入合计');
  await type(page, 'reserve', 'quota', '0.5');
  await expect(line(page)).toContainText('合计 15.5');
});

test('bounds of unknown weights narrow what follows, and say where the target cannot be', async ({ page }) => {
  await openTable(page, 'rd-intensity-quota-2023');
  await add(page, 'shares');
  await expect(cell(page, 'nanxun', 'share_needed')).toHaveText('0～25');
  await type(page, 'nanxun', 'least_share', '20');
  await expect(page.locator('[data-role=quota-weights-needed]')).toContainText('按所设权重范围，全市值在');
  await expect(cell(page, 'nanxun', 'share_needed')).toHaveText('20～25');
  await type(page, 'nanxun', 'least_share', '90');
  await expect(page.locator('[data-role=quota-weights-needed]')).toContainText('不可能恰为 2.6%');
});

test('tiers are the planner’s: rates, edges and points, and a bad one is marked and told', async ({ page }) => {
  await openTable(page, ENERGY);
  await page.locator('[data-role=quota-method]').selectOption('tiered');
  await expect(page.locator('[data-rule^="tiers.rates."]')).toHaveCount(5);
  await page.locator('[data-role=quota-tier-edges]').check();
  await expect(page.locator('[data-rule^="tiers.edges."]')).toHaveCount(4);
  await page.locator('[data-role=quota-tier-less]').click();
  await expect(page.locator('[data-rule^="tiers.edges."]')).toHaveCount(3);
  await page.locator('[data-rule="tiers.rates.0"]').fill('多');
  await page.locator('[data-rule="tiers.rates.0"]').press('Enter');
  await page.locator('[data-role=quota-propose]').click();
  await expect(page.locator('[data-role=quota-proposal]')).toContainText('多');
  await page.locator('[data-role=quota-tiers-usual]').click();
  await expect(page.locator('[data-rule^="tiers.rates."]')).toHaveCount(5);
  await column(page, 'base', ['30', '20', '20', '20', '10', '10']);
  await column(page, 'intensity', ['5', '4', '3', '2', '1', '1']);
  await column(page, 'grade', ['A', 'B', 'C', 'D', 'A', 'B']);
  await page.locator('[data-role=quota-propose]').click();
  await expect(page.locator('[data-role=quota-take]')).toBeVisible();
});

test('disputed bases stand side by side with the quota on each, adjustments with their reasons', async ({ page }) => {
  await openTable(page, ENERGY);
  await add(page, 'vintages');
  await page.locator('[data-vintage-add=快报]').click();
  await page.locator('[data-vintage-add=年报]').click();
  await settled(page);
  await column(page, 'bases.快报', ['30', '20', '20', '20', '5', '5']);
  await column(page, 'bases.年报', ['20', '30', '20', '20', '5', '5']);
  const told = page.locator('[data-role=quota-vintages] [data-vintage-place=wuxing] td');
  await expect(told.nth(1)).toHaveText('4.5');
  await expect(told.nth(4)).toHaveText('3.0');
  await page.locator('[data-role=quota-adjustment-add]').click();
  await page.locator('[data-rule$="adjustments.0.amount"]').fill('-30');
  await page.locator('[data-rule$="adjustments.0.amount"]').press('Enter');
  await page.locator('[data-rule$="adjustments.0.reason"]').fill('企业搬迁');
  await page.locator('[data-rule$="adjustments.0.reason"]').press('Enter');
  await settled(page);
  await expect(told.nth(1)).toHaveText('0.0');
});

test('axe finds nothing in the menu and the panels', async ({ page }) => {
  test.slow();
  await openTable(page, ENERGY);
  await add(page, 'commitment', 'reserve', 'vintages', 'revision', 'chain', 'score');
  await page.locator('[data-role=quota-level-above]').click();
  await page.locator('[data-role=quota-beside] summary').click();
  expect(await faultsOfAccess(page, { within: ['tuiyan-simulator', 'tuiyan-quotas'] })).toEqual([]);
});

test('a revision shares what is left over the periods left, with over-fulfilment carried over or not', async ({
  page,
}) => {
  await openTable(page, ENERGY);
  await add(page, 'revision');
  await page.locator('[data-rule="revision.periods"]').fill('2');
  await page.locator('[data-rule="revision.periods"]').press('Enter');
  await column(page, 'done', ['2', '1', '1', '1', '1', '0']);
  await column(page, 'due', ['1', '1', '1', '1', '1', '0']);
  await expect(cell(page, 'wuxing', 'left')).toHaveText('3.0');
  await page.locator('[data-rule="revision.carry_over"]').check();
  await settled(page);
  await expect(cell(page, 'wuxing', 'left')).toHaveText('2.0');
  await expect(cell(page, 'wuxing', 'per_period')).toHaveText('1.0');
  await expect(page.locator('[data-role=quota-revision-line]')).toContainText('余');
  await panel(page, 'revision').locator('h3 button').click();
  await expect(cell(page, 'wuxing', 'left')).toHaveCount(0);
});

test('the chain tells what each level adds, and scores stand only where a weight is filled in', async ({ page }) => {
  await openTable(page, ENERGY);
  await add(page, 'chain', 'score');
  await page.locator('[data-role=quota-level-above]').click();
  await page.locator('[data-rule="levels_above.0.figure"]').fill('12');
  await page.locator('[data-rule="levels_above.0.figure"]').press('Enter');
  await settled(page);
  await expect(page.locator('[data-chain-level=city]')).toContainText('×1.25');
  await expect(page.locator('[data-chain-level=places]')).toContainText('×1.2583');
  await expect(cell(page, 'wuxing', 'points_at_stake')).toHaveText('—');
  await page.locator('[data-rule="score.weight"]').fill('10%');
  await page.locator('[data-rule="score.weight"]').press('Enter');
  await settled(page);
  await expect(cell(page, 'wuxing', 'points_at_stake')).toHaveText('0.25');
  await page.locator('[data-role=undo]').click();
  await settled(page);
  await expect(cell(page, 'wuxing', 'points_at_stake')).toHaveText('—');
  await page.locator('[data-role=redo]').click();
  await page.reload();
  await settled(page);
  await choosePlan(page, 'huzhou-2023-clusters');
  await page.locator('[role=tab][data-view=quotas]').click();
  await page.locator(`[data-quota-open="${ENERGY}"]`).click();
  await settled(page);
  await expect(page.locator('[data-chain-level=city]')).toContainText('×1.25');
  await expect(cell(page, 'wuxing', 'points_at_stake')).toHaveText('0.25');
});

test('what one indicator opens stands beside it', async ({ page }) => {
  await openTable(page, 'land-freed-2023', 'quzhou-2022-renewal');
  await expect(page.locator('[data-role=quota-pairs]')).toContainText('由此处腾出的土地开出');
});

test('an embed that only shows tables offers none of it', async ({ page }) => {
  await open(page);
  await page.locator('tuiyan-simulator').evaluate((element) => element.setAttribute('readonly', 'quotas'));
  await choosePlan(page, 'huzhou-2023-clusters');
  await page.locator('[role=tab][data-view=quotas]').click();
  await page.locator(`[data-quota-open="${ENERGY}"]`).click();
  await settled(page);
  await expect(page.locator('.quota-grid')).toBeVisible();
  await expect(page.locator('[data-role=quota-beside], [data-quota-panel], .cell-field')).toHaveCount(0);
});
