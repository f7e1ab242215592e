/** Goal seek: targets and levers are chosen, the search shows how far it is and stops, its answer is taken over in one step or says what stops it. */
import type { Page } from '@playwright/test';
import { faultsOfAccess } from './axe';
import { expect, open, settled, simulator, test } from './simulator';

async function openSeek(page: Page): Promise<void> {
  await open(page);
  await page.locator('[role=tab][data-view=seek]').click();
  await expect(page.locator('[data-role=seek-run]')).toBeVisible();
}

async function choose(page: Page, ids: readonly string[]): Promise<void> {
  await page.locator('[data-role=seek-none]').click();
  for (const id of ids) await page.locator(`.seek-target[data-target="${id}"] input`).check();
}

async function run(page: Page): Promise<void> {
  await page.locator('[data-role=seek-run]').click();
  await settled(page);
  await expect(page.locator('.seek-answer')).toBeVisible();
}

test('a target of the table leads to goal seek with that target chosen, and what it requires stands beside', async ({
  page,
}) => {
  await open(page);
  await page.locator('[role=tab][data-view=targets]').click();
  await settled(page);
  await page.locator('tr[data-target="va-per-mu-2027"] [data-role=seek-this]').click();
  await expect(page.locator('[role=tab][data-view=seek]')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[data-role=seek-run]')).toBeFocused();
  await expect(page.locator('.seek-target input:checked')).toHaveCount(1);
  await expect(page.locator('.seek-target[data-target="va-per-mu-2027"] input')).toBeChecked();
  await settled(page);
  // The same as `tuiyan require quzhou-2023-415x --target va-per-mu-2027`.
  const required = page.locator('.required [data-verdict]');
  await expect(required).toHaveAttribute('data-verdict', 'implausible');
  expect(Number(await required.getAttribute('data-nearest'))).toBeCloseTo(0.103, 3);
  await expect(required).toContainText('需年均 10.3%，高于合理上限 6.5%');
  // A target that is met has no such way.
  await page.locator('[role=tab][data-view=targets]').click();
  await settled(page);
  await expect(page.locator('tr[data-status=met] [data-role=seek-this]')).toHaveCount(0);
  expect(await page.locator('tr[data-status=short] [data-role=seek-this]').count()).toBeGreaterThan(10);
});

test('the answer lists every lever now and needed, and is applied and undone in one step', async ({ page }) => {
  await openSeek(page);
  await choose(page, ['va-per-mu-2027']);
  await run(page);
  await expect(page.locator('.seek-answer')).toHaveAttribute('data-feasible', 'yes');
  const row = page.locator('[data-aim="va-per-mu-2027"]');
  await expect(row).toHaveAttribute('data-met', 'yes');
  expect(Number(await row.locator('[data-stat=reached]').getAttribute('data-value'))).toBeGreaterThanOrEqual(
    195 - 1e-9,
  );
  const changes = page.locator('[data-change]');
  expect(await changes.count()).toBeGreaterThan(3);
  await expect(changes.first().locator('.range-bar .to')).toBeVisible();
  const price = page.locator('[data-change=price]');
  const needed = Number(await price.locator('[data-stat=needed]').getAttribute('data-value'));
  expect(needed).toBeGreaterThan(0);
  await page.locator('[data-role=seek-apply]').click();
  await settled(page);
  await expect(page.locator('[data-role=seek-applied]')).toBeVisible();
  await expect(page.locator('.seek-target[data-target="va-per-mu-2027"]')).toHaveAttribute('data-status', 'met');
  // What was found stands in the levers, to which a click on the name leads.
  await price.locator('[data-focus-lever]').click();
  const field = page.locator('div[data-lever=price] [data-role=value]');
  await expect(field).toBeFocused();
  expect(Number(await field.inputValue()) / 100).toBeCloseTo(needed, 6);
  await page.locator('[data-role=undo]').click();
  await settled(page);
  await expect(page.locator('.seek-target[data-target="va-per-mu-2027"]')).not.toHaveAttribute('data-status', 'met');
  await expect(page.locator('[data-role=reset-all]')).toHaveCount(0);
  await page.locator('[data-role=seek-drop]').click();
  await expect(page.locator('.seek-answer')).toHaveCount(0);
});

test('a lever that is locked stays, and a target of one’s own is sought', async ({ page }) => {
  await openSeek(page);
  await page.locator('[data-role=seek-none]').click();
  await expect(page.locator('[data-role=seek-run]')).toBeDisabled();
  await page.locator('.seek-own summary').click();
  await page.locator('[data-role=own-indicator]').selectOption('output');
  await page.locator('[data-role=own-value]').fill('abc');
  await page.locator('[data-role=own-add]').click();
  await expect(page.locator('.seek-own .fault')).toBeVisible();
  await page.locator('[data-role=own-value]').fill('4,000');
  await page.locator('[data-role=own-add]').click();
  await expect(page.locator('[data-aim="output@2027>=4000"]')).toContainText('4,000');
  await page.locator('section[data-seek-group=output] button[aria-expanded]').click();
  const lock = page.locator('[data-seek-lever=price] [data-role=seek-lock]');
  await expect(lock).toHaveAttribute('aria-pressed', 'false');
  await lock.click();
  await expect(lock).toHaveAttribute('aria-pressed', 'true');
  await run(page);
  const reached = page.locator('tr[data-aim="output@2027>=4000"] [data-stat=reached]');
  expect(Number(await reached.getAttribute('data-value'))).toBeGreaterThanOrEqual(4000 - 1e-6);
  await expect(page.locator('[data-change=price]')).toHaveCount(0);
});

test('own targets are edited, left out, judged among the targets, contradict in words, and travel with the link', async ({
  page,
}) => {
  await openSeek(page);
  await page.locator('[data-role=seek-none]').click();
  await expect(page.locator('[data-role=seek-asked]')).toContainText('尚未选择目标');
  await page.locator('.seek-own summary').click();
  const years = await page.locator('[data-role=own-year] option').allInnerTexts();
  expect(years.map((year) => year.trim())).not.toContain('2022年');
  const add = async (op: string, value: string) => {
    await page.locator('[data-role=own-indicator]').selectOption('output');
    await page.locator('[data-role=own-op]').selectOption(op);
    await page.locator('[data-role=own-value]').fill(value);
    await page.locator('[data-role=own-add]').click();
  };
  await add('>=', '4000');
  await expect(page.locator('[data-role=seek-run]')).toBeEnabled();
  await add('<=', '3900');
  await expect(page.locator('[data-role=own-contradict]')).toContainText('相互矛盾');
  // Edited, it keeps its place and contradicts no more.
  await page.locator('[data-aim="output@2027<=3900"] [data-role=own-edit]').click();
  await expect(page.locator('[data-role=own-value]')).toHaveValue('3900.0');
  await page.locator('[data-role=own-value]').fill('4100');
  await page.locator('[data-role=own-value]').press('Enter');
  await expect(page.locator('[data-role=own-contradict]')).toHaveCount(0);
  await expect(page.locator('[data-role=own-targets] tr[data-aim]')).toHaveCount(2);
  await page.locator('[data-aim="output@2027<=4100"] [data-role=own-sought]').uncheck();
  await expect(page.locator('[data-role=seek-asked]')).toContainText('目标 1 项');

  const link = await simulator(page).evaluate((element) =>
    (element as unknown as { store: { link: () => string } }).store.link(),
  );
  await page.goto('about:blank');
  await open(page, `./${link}`);
  await page.locator('[role=tab][data-view=targets]').click();
  await settled(page);
  await expect(page.locator('[data-aim="output@2027>=4000"]')).toHaveAttribute('data-status', 'near');
  await expect(page.locator('[data-aim="output@2027<=4100"]')).toHaveAttribute('data-status', 'met');
  // They are none of the plan's.
  await expect(page.locator('[data-target] [data-role=own-edit]')).toHaveCount(0);
  await page.locator('[data-aim="output@2027>=4000"] [data-role=own-seek]').click();
  await expect(page.locator('[data-role=own-sought]:checked')).toHaveCount(1);
  await page.locator('[data-aim="output@2027<=4100"] [data-role=own-remove]').click();
  await expect(page.locator('[data-role=own-targets] tr[data-aim]')).toHaveCount(1);
});

test('with all assumptions locked the page says what to do, and the scenario stays', async ({ page }) => {
  await openSeek(page);
  await choose(page, ['va-per-mu-2027']);
  const groups = page.locator('.levers-list section');
  for (let at = 0; at < (await groups.count()); at += 1) {
    const lock = groups.nth(at).locator('.seek-group button.link');
    if ((await lock.count()) > 0 && (await lock.innerText()).includes('锁定')) await lock.click();
  }
  await expect(page.locator('[data-role=seek-asked]')).toContainText('均已锁定');
  await expect(page.locator('[data-role=seek-run]')).toBeDisabled();
  await expect(page.locator('[data-role=reset-all]')).toHaveCount(0);
});

test('what cannot be met is told with its gap and what stops it, and no button promises more', async ({ page }) => {
  await openSeek(page);
  await choose(page, ['va-per-mu-2027']);
  // Only two levers may move, too few for the target.
  const groups = page.locator('.levers-list section');
  for (let at = 0; at < (await groups.count()); at += 1) {
    const lock = groups.nth(at).locator('.seek-group button.link');
    if ((await lock.count()) > 0 && (await lock.innerText()).includes('锁定')) await lock.click();
  }
  await expect(page.locator('[data-role=seek-run]')).toBeDisabled();
  await page.locator('section[data-seek-group=projects] .seek-group button[aria-expanded]').click();
  for (const id of ['projects.landing_rate', 'projects.count.giant']) {
    await page.locator(`[data-seek-lever="${id}"] [data-role=seek-lock]`).click();
  }
  await run(page);
  const answer = page.locator('.seek-answer');
  await expect(answer).toHaveAttribute('data-feasible', 'no');
  await expect(answer.locator('[data-aim="va-per-mu-2027"]')).toHaveAttribute('data-met', 'no');
  await expect(answer.locator('[data-aim="va-per-mu-2027"]')).toContainText('差');
  await expect(answer.locator('.seek-said')).toContainText('达不到');
  await expect(answer.locator('[data-role=seek-limit]').first()).toContainText('总差距');
});

test('a long search shows how far it is after 0.4 s, and ends within 0.2 s', async ({ page }) => {
  await openSeek(page);
  await page.locator('[data-role=seek-all-unmet]').click();
  await page.locator('[data-role=seek-run]').click();
  const cancel = page.locator('tuiyan-seek [data-role=cancel-analysis]');
  await expect(cancel).toBeVisible();
  await expect(page.locator('tuiyan-seek progress').first()).toBeVisible();
  const took = await simulator(page).evaluate(async (element) => {
    const root = element.shadowRoot as ShadowRoot;
    const begun = performance.now();
    root.querySelector<HTMLElement>('tuiyan-seek [data-role=cancel-analysis]')?.click();
    while (root.querySelector('tuiyan-seek [data-role=cancel-analysis]') !== null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - begun;
  });
  expect(took).toBeLessThan(200);
  await expect(page.locator('[data-role=seek-run]')).toBeEnabled();
  await settled(page);
  await expect(page.locator('.seek-answer')).toHaveCount(0);
});

test('goal seek is for everybody', async ({ page }) => {
  await openSeek(page);
  await choose(page, ['va-per-mu-2027']);
  await page.locator('[data-role=seek-weights]').click();
  await page.locator('section[data-seek-group=output] .seek-group button[aria-expanded]').click();
  await run(page);
  expect(await faultsOfAccess(page)).toEqual([]);
});
