/** The main way through the page: move a lever, choose a preset, reset, switch the plan, read it in English. */
import type { Page } from '@playwright/test';
import { choosePlan, expect, figures, firstLever, open, settled, shown, simulator, test, valueOf } from './simulator';

const PLAN = 'quzhou-2023-415x';
const OTHER = 'quzhou-2021-industry';

test('load, move a slider, preset, reset, switch plan, English', async ({ page }) => {
  await open(page);
  const atFirst = await figures(page);
  expect(atFirst.length).toBeGreaterThan(6);
  const output = await valueOf(page, 'output', 2027);

  const lever = firstLever(page);
  const id = await lever.getAttribute('data-lever');
  await lever.locator('input[type=range]').focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await settled(page);
  const moved = await valueOf(page, 'output', 2027);
  expect(moved).toBeGreaterThan(output);
  await expect(lever.locator('[data-role=reset]')).toBeVisible();

  await page.locator('[data-preset=ambitious]').click();
  await settled(page);
  const ambitious = await valueOf(page, 'output', 2027);
  expect(ambitious).not.toBe(output);
  await page.locator('[data-preset=base]').click();
  await settled(page);
  expect(await figures(page)).toEqual(atFirst);

  await page.locator(`[data-lever="${id}"]`).locator('[data-role=value]').first().fill('１２．５％');
  await page.keyboard.press('Enter');
  await settled(page);
  expect(await valueOf(page, 'output', 2027)).not.toBe(output);
  await page.locator(`[data-lever="${id}"]`).locator('[data-role=reset]').first().click();
  await settled(page);
  expect(await figures(page)).toEqual(atFirst);

  await choosePlan(page, OTHER);
  await expect(shown(page, 'output', 2025)).toBeVisible();
  await settled(page);
  const english = page.locator('[data-role=lang]');
  await english.click();
  await expect(page.locator('[data-preset=base]')).toHaveText('Base');
  await expect(simulator(page)).toHaveAttribute('state', 'ready');
  const text = await simulator(page).evaluate((element) => element.shadowRoot?.textContent ?? '');
  expect(text).toContain('Above-scale industrial output');
  await choosePlan(page, PLAN);
  await settled(page);
  expect((await figures(page)).length).toBe(atFirst.length);
});

test.describe('a typed value that was refused goes, with its remark, when the lever changes without it', () => {
  const changes: [string, (page: Page) => Promise<unknown>][] = [
    ['another plan', (page) => choosePlan(page, OTHER)],
    ['another preset', (page) => page.locator('[data-preset=ambitious]').click()],
    ['everything reset', (page) => page.locator('[data-role=reset-all]').click()],
  ];
  for (const [name, change] of changes) {
    test(name, async ({ page }) => {
      await open(page);
      const price = page.locator('[data-lever=price]');
      await page.locator('[data-lever]:not([data-lever=price]) [data-role=more]').first().click();
      await settled(page);
      const before = await price.locator('[data-role=value]').inputValue();
      await price.locator('[data-role=value]').fill('99');
      await page.keyboard.press('Enter');
      await expect(price.locator('.fault')).toBeVisible();
      await expect(price.locator('[data-role=value]')).toHaveValue('99');
      await change(page);
      await expect(price.locator('.fault')).toHaveCount(0);
      await expect(price.locator('[data-role=value]')).not.toHaveValue('99');
      if (name === 'everything reset') await expect(price.locator('[data-role=value]')).toHaveValue(before);
    });
  }
});

test('a drag with the pointer moves the answers while it goes on, and is one step back', async ({ page }) => {
  await open(page);
  const atFirst = await figures(page);
  const range = firstLever(page).locator('input[type=range]');
  const box = (await range.boundingBox())!;
  const from = await range.evaluate((input: HTMLInputElement) => {
    const { min, max, value } = input;
    return (Number(value) - Number(min)) / (Number(max) - Number(min));
  });
  const thumb = 10 + from * (box.width - 20);
  await page.mouse.move(box.x + thumb, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + thumb + 30, box.y + box.height / 2, { steps: 10 });
  await settled(page);
  const during = await valueOf(page, 'output', 2027);
  await page.mouse.move(box.x + thumb + 60, box.y + box.height / 2, { steps: 10 });
  await settled(page);
  expect(await valueOf(page, 'output', 2027)).not.toBe(during);
  await page.mouse.up();
  await settled(page);
  await page.locator('[data-role=undo]').click();
  await settled(page);
  expect(await figures(page)).toEqual(atFirst);
});

test('of 200 inputs in a row the last one stands', async ({ page }) => {
  await open(page);
  const range = firstLever(page).locator('input[type=range]');
  const last = await range.evaluate((input: HTMLInputElement) => {
    const [min, max] = [Number(input.min), Number(input.max)];
    for (let at = 1; at <= 200; at += 1) {
      input.value = String(min + ((max - min) * at) / 200);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return input.value;
  });
  await settled(page);
  const dragged = await figures(page);
  await page.locator('[data-preset=base]').click();
  await settled(page);
  expect(await figures(page)).not.toEqual(dragged);
  await range.evaluate((input: HTMLInputElement, value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, last);
  await settled(page);
  expect(await figures(page)).toEqual(dragged);
});

test('a value that is refused stays in its field with the reason, and the figures stay', async ({ page }) => {
  await open(page);
  const atFirst = await figures(page);
  const field = firstLever(page).locator('[data-role=value]').first();
  await field.fill('99999');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(field).toHaveValue('99999');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await figures(page)).toEqual(atFirst);
  await page.keyboard.press('Escape');
  await expect(field).not.toHaveValue('99999');
});

test('the wheel over a slider scrolls and changes nothing', async ({ page }) => {
  await open(page);
  const atFirst = await figures(page);
  const range = firstLever(page).locator('input[type=range]');
  await range.focus();
  await range.hover();
  await page.mouse.wheel(0, 200);
  await settled(page);
  expect(await figures(page)).toEqual(atFirst);
});

test('a link opens the same scenario in another browser; a reload restores it and says so', async ({
  page,
  browser,
}) => {
  await open(page);
  await firstLever(page).locator('[data-role=more]').click();
  await settled(page);
  const here = await figures(page);
  const address = page.url();
  expect(address).toContain('#s=1.');
  const elsewhere = await browser.newContext({ locale: 'de-DE', timezoneId: 'America/New_York' });
  const other = await elsewhere.newPage();
  await open(other, address);
  expect(await figures(other)).toEqual(here);
  await elsewhere.close();

  await open(page, './?again');
  await expect(page.locator('[data-message=scenario-restored]')).toBeVisible();
  expect(await figures(page)).toEqual(here);
});

test('a host sets attributes and is told by the state', async ({ page }) => {
  await open(page);
  await simulator(page).evaluate((element) => element.setAttribute('plan', 'quzhou-2021-industry'));
  await expect(page.locator('[data-plan=quzhou-2021-industry]')).toHaveAttribute('aria-current', 'true');
  await simulator(page).evaluate((element) => element.setAttribute('lang', 'en'));
  await expect(page.locator('[data-preset=base]')).toHaveText('Base');
  await simulator(page).evaluate((element) => element.setAttribute('view', 'targets'));
  await expect(page.locator('[role=tab][data-view=targets]')).toHaveAttribute('aria-selected', 'true');
});

test('tuiyan-change tells what the reader changed, and not what was opened', async ({ page }) => {
  await open(page);
  await simulator(page).evaluate((element) => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const name of ['tuiyan-change', 'tuiyan-ready']) element.addEventListener(name, () => told.push(name));
  });
  const told = (): Promise<string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told.splice(0));
  await choosePlan(page, OTHER);
  await simulator(page).evaluate((element) => element.setAttribute('theme', 'dark'));
  await settled(page);
  expect(await told()).toEqual(['tuiyan-ready']);
  await firstLever(page).locator('[data-role=more]').click();
  await settled(page);
  expect(await told()).toEqual(['tuiyan-change']);
});

test('paper lists what was changed, the screen does not', async ({ page }) => {
  await open(page);
  await firstLever(page).locator('[data-role=more]').click();
  await page.locator('[data-lever=price] [data-role=more]').click();
  await settled(page);
  const list = page.locator('[data-role=changed-levers]');
  await expect(list).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(list).toBeVisible();
  await expect(list.locator('[data-changed-lever=price]')).toContainText('工业品出厂价格年涨幅');
  await expect(page.locator('.side')).toBeHidden();
});

test('high contrast is one switch, and is kept', async ({ page }) => {
  await open(page);
  const ink = (): Promise<string> =>
    page.locator('[data-role=verdict]').evaluate((verdict) => getComputedStyle(verdict).color);
  const before = await ink();
  await page.locator('[data-role=contrast]').click();
  expect(await ink()).toBe('rgb(0, 0, 0)');
  await open(page, './?again');
  expect(await ink()).toBe('rgb(0, 0, 0)');
  await page.locator('[data-role=contrast]').click();
  expect(await ink()).toBe(before);
});

test('taken out and put back it shows the same scenario; twenty times over it leaves one worker', async ({ page }) => {
  await open(page);
  await firstLever(page).locator('[data-role=more]').click();
  await settled(page);
  const before = await figures(page);
  for (let round = 0; round < 20; round += 1) {
    await simulator(page).evaluate(async (element) => {
      const parent = element.parentElement as HTMLElement;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
      parent.append(element);
    });
  }
  await expect(simulator(page)).toHaveAttribute('state', 'ready');
  await settled(page);
  expect(await figures(page)).toEqual(before);
  await expect.poll(() => page.workers().length).toBe(1);
});
