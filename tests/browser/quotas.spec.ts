/** The quota tables of a plan, worked on as a spreadsheet: tables of the Huzhou document, and Quzhou's targets handed down. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { choosePlan, expect, open, settled, simulator, test } from './simulator';

const HUZHOU = 'huzhou-2023-clusters';
const ENERGY = 'energy-freed-quota-2023';

async function openTable(page: Page, table: string, plan = HUZHOU): Promise<void> {
  await open(page);
  await choosePlan(page, plan);
  await page.locator('[role=tab][data-view=quotas]').click();
  await page.locator(`[data-quota-open="${table}"]`).click();
  await settled(page);
}

function cell(page: Page, place: string, field: string): Locator {
  return page.locator(`[data-quota-region="${place}"][data-quota-field="${field}"]`);
}

const line = (page: Page): Locator => page.locator('[data-role=quota-line]');
const quotas = (page: Page): Promise<string[]> => page.locator('tbody td[data-quota-field=quota]').allInnerTexts();

/** What Ctrl+V does, with a clipboard that holds this. */
async function paste(page: Page, plain: string, rich = ''): Promise<void> {
  await simulator(page).evaluate(
    (element, [text, html]) => {
      const data = new DataTransfer();
      data.setData('text/plain', text ?? '');
      if (html) data.setData('text/html', html);
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      element.shadowRoot?.activeElement?.dispatchEvent(event);
    },
    [plain, rich],
  );
  await settled(page);
}

test('G1: all tables of the document are one click away; city, sums and places stay in sight at every width', async ({
  page,
}) => {
  await open(page);
  await choosePlan(page, HUZHOU);
  await page.locator('[role=tab][data-view=quotas]').click();
  await expect(page.locator('[data-quota-open$="-quota-2023"]')).toHaveCount(16);
  await page.locator('[data-quota-open="va-per-mu-quota-2023"]').click();
  const heads = page.locator('.quota-grid thead tr').first();
  for (const word of ['基期值', '权重', '下限', '上限', '锁定', '分解指标', '需增长', '推演值', '差额']) {
    await expect(heads).toContainText(word);
  }
  for (const size of [
    { width: 1366, height: 600 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    const shifts = await page.locator('.quota-scroller').evaluate((scroller) => {
      scroller.scrollTo(200, 200);
      const frame = scroller.getBoundingClientRect();
      const of = (selector: string) => scroller.querySelector(selector)?.getBoundingClientRect();
      const places = Array.from(
        scroller.querySelectorAll('th.first'),
        (one) => one.getBoundingClientRect().left - frame.left,
      );
      const city = (of('tr.city td')?.top ?? 0) - (of('thead th')?.bottom ?? 0);
      const sums = (of('tfoot td')?.bottom ?? 0) - (frame.top + scroller.clientHeight);
      return [...places, city, sums];
    });
    expect(shifts.filter((shift) => Math.abs(shift) > 2)).toEqual([]);
  }
});

test('G2: typing replaces, Enter goes down, Tab right, Esc takes back, F2 edits, Delete empties', async ({ page }) => {
  await openTable(page, ENERGY);
  await cell(page, 'wuxing', 'quota').click();
  await page.keyboard.type('3.9');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'nanxun', 'quota')).toBeFocused();
  await expect(cell(page, 'wuxing', 'quota')).toHaveText('3.9');
  await page.keyboard.press('F2');
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'nanxun', 'quota')).toHaveText('3.5');
  await cell(page, 'nanxun', 'floor').click();
  await page.keyboard.type('１');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'nanxun', 'cap')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(cell(page, 'nanxun', 'floor')).toHaveText('');
});

test('G2: a block is pasted from plain text; one with a bad cell is refused whole, with its reason', async ({
  page,
}) => {
  await openTable(page, ENERGY);
  await cell(page, 'wuxing', 'quota').click();
  await paste(page, '1\r\n3.x\r\n');
  expect((await quotas(page)).slice(0, 2)).toEqual(['4.0', '3.5']);
  await expect(cell(page, 'nanxun', 'quota')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-role=quota-paste-refused]')).toContainText('3.x');
  await paste(page, '1,000\r\n３．４\r\n', '<table><tr><td>####</td></tr><tr><td>####</td></tr></table>');
  expect((await quotas(page)).slice(0, 2)).toEqual(['1,000.0', '3.4']);
  await expect(page.locator('[data-role=quota-paste-refused]')).toHaveCount(0);
});

test('G3: parts against target stand in a lasting line, and one edit is one step', async ({ page }) => {
  await openTable(page, ENERGY);
  await expect(line(page)).toHaveText('合计 15.1，全市 15.0，超 0.1万吨标准煤（加码 0.67%）');
  await cell(page, 'wuxing', 'quota').click();
  await page.keyboard.type('3.9');
  await page.keyboard.press('Enter');
  await expect(line(page)).toContainText('两者相等');
  await page.keyboard.press('Control+z');
  await expect(line(page)).toContainText('超 0.1');
});

test('G4: a proposal shows who gains and loses before it is taken', async ({ page }) => {
  await openTable(page, ENERGY);
  await page.locator('[data-role=quota-method]').selectOption('projection-share');
  await page.locator('[data-role=quota-propose]').click();
  await expect(page.locator('[data-role=quota-proposal]')).toContainText('减少：吴兴区');
  await expect(cell(page, 'wuxing', 'quota')).toHaveText('4.0');
  const proposed = await page.locator('tbody td[data-quota-field=proposed]').allInnerTexts();
  expect(proposed.reduce((sum, text) => sum + Math.round(Number(text) * 10), 0)).toBe(150);
  await page.locator('[data-role=quota-take]').click();
  await expect(page.locator('[data-role=quota-proposal]')).toHaveCount(0);
  expect(await quotas(page)).toEqual(proposed);
});

test('G4: with the others following, an edited place is held and undo takes all back at once', async ({ page }) => {
  await openTable(page, ENERGY);
  const before = await quotas(page);
  await page.locator('[data-role=quota-follows]').check();
  await cell(page, 'nanxun', 'quota').click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(line(page)).toContainText('两者相等');
  await expect(cell(page, 'nanxun', 'locked').locator('button')).toHaveAttribute('aria-pressed', 'mixed');
  await page.keyboard.press('Control+z');
  await expect(line(page)).toContainText('超 0.1');
  expect(await quotas(page)).toEqual(before);
});

test('G5: bounds that make a target unreachable are named with their amounts, and no table comes', async ({ page }) => {
  await openTable(page, ENERGY);
  await cell(page, 'wuxing', 'cap').click();
  await paste(page, '1\n1\n1\n1\n1\n1');
  await page.locator('[data-role=quota-propose]').click();
  await expect(page.locator('[data-role=quota-unmet]')).toContainText('至多 6万吨标准煤，差 9万吨标准煤');
  await expect(page.locator('[data-role=quota-unmet]')).toContainText('吴兴区 上限 1');
  await expect(page.locator('td[data-quota-field=proposed]')).toHaveCount(0);
});

test('G6: without weights only the interval stands, and the shares that would be needed', async ({ page }) => {
  await openTable(page, 'rd-intensity-quota-2023');
  await expect(line(page)).toContainText('2.3～2.7%');
  await expect(page.locator('[data-role=quota-weights-needed]')).toContainText('南浔区 0～25%');
  await expect(page.locator('td[data-quota-field=weight]').nth(1)).toHaveText('—');
});

test('G7: a target of Quzhou is handed down, with chances by place and the place whose miss hurts most', async ({
  page,
}) => {
  await openTable(page, 'land-freed-2023', 'quzhou-2022-renewal');
  await expect(line(page)).toContainText('待分解 7 处');
  await page.locator('[data-role=quota-method]').selectOption('equal-probability');
  await page.locator('[data-role=quota-risk-on]').click();
  await settled(page);
  await page.locator('[data-role=quota-propose]').click();
  await page.locator('[data-role=quota-take]').click();
  await expect(line(page)).toHaveText('合计 15,000亩，全市 15,000亩，两者相等');
  await expect(page.locator('tbody td[data-quota-field=probability] .chance').first()).toHaveText(
    /^(约 \d+%|[<>]\d+%)$/,
  );
  await expect(page.locator('[data-role=quota-hurts]')).toContainText('缺口主要在');
});

test('versions and methods stand side by side', async ({ page }) => {
  await openTable(page, ENERGY);
  await page.locator('[data-role=quota-keep]').click();
  await cell(page, 'wuxing', 'quota').click();
  await page.keyboard.type('3.9');
  await page.keyboard.press('Enter');
  await page.locator('[data-compare-method=projection-share]').click();
  await expect(page.locator('.quota-compare thead th')).toHaveCount(4);
  await page.locator('[data-role=quota-against]').selectOption({ label: '第1版' });
  await expect(page.locator('.quota-compare tbody tr').first()).toContainText('−0.1');
});

test('an embed that only shows tables takes no edit and ranks nobody', async ({ page }) => {
  await open(page);
  await simulator(page).evaluate((element) => element.setAttribute('readonly', 'quotas'));
  await choosePlan(page, HUZHOU);
  await page.locator('[role=tab][data-view=quotas]').click();
  await page.locator(`[data-quota-open="${ENERGY}"]`).click();
  await cell(page, 'wuxing', 'quota').click();
  await page.keyboard.type('9');
  await expect(cell(page, 'wuxing', 'quota')).toHaveText('4.0');
  await expect(
    page.locator('[data-role=quota-propose], [data-role=quota-versions], [data-role=quota-hurts]'),
  ).toHaveCount(0);
});

test('axe finds nothing in a table with a proposal, a fault and a comparison', async ({ page }) => {
  await openTable(page, 'va-per-mu-quota-2023');
  await page.locator('[data-role=quota-propose]').click();
  await page.locator('[data-role=quota-compare]').click();
  await cell(page, 'wuxing', 'quota').click();
  await paste(page, 'x1');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)).toEqual(
    [],
  );
});
