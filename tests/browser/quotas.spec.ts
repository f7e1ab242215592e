/** The quota tables of a plan, worked on as a spreadsheet: tables of the Huzhou document, and Quzhou's targets handed down. */
import type { Locator, Page } from '@playwright/test';
import { faultsOfAccess } from './axe';
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

/** The field of a cell that has the focus; it takes what is typed. */
const focused = (page: Page, place: string, field: string): Locator => cell(page, place, field).locator('.cell-field');

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
  await expect(focused(page, 'nanxun', 'quota')).toBeFocused();
  await expect(cell(page, 'wuxing', 'quota')).toHaveText('3.9');
  await page.keyboard.press('F2');
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'nanxun', 'quota')).toHaveText('3.5');
  await cell(page, 'nanxun', 'floor').click();
  await page.keyboard.type('１');
  await page.keyboard.press('Tab');
  await expect(focused(page, 'nanxun', 'cap')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(cell(page, 'nanxun', 'floor')).toHaveText('');
});

test('G2: an input method begins its word in the cell from the first letter on, and its Enter is its own', async ({
  page,
}) => {
  await openTable(page, ENERGY);
  await cell(page, 'wuxing', 'quota').click();
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: 'd', selectionStart: 1, selectionEnd: 1 });
  await expect(focused(page, 'wuxing', 'quota')).toHaveValue('d');
  await keys.send('Input.imeSetComposition', { text: 'dai fen', selectionStart: 7, selectionEnd: 7 });
  await expect(cell(page, 'wuxing', 'quota')).toHaveClass(/edited/);
  await keys.send('Input.insertText', { text: '待分解' });
  await page.keyboard.press('Enter');
  await expect(cell(page, 'wuxing', 'quota')).toHaveText('待分解');
  await expect(line(page)).toContainText('待分解 3.9万吨标准煤（1 处）');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'wuxing', 'quota')).toHaveText('4.0');
});

test('G2: arrows walk, Shift marks a block, Ctrl+C and Ctrl+V take it elsewhere as one step', async ({ page }) => {
  await openTable(page, ENERGY);
  await cell(page, 'wuxing', 'quota').click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('td.chosen')).toHaveCount(2);
  await page.keyboard.press('Control+c');
  await cell(page, 'changxing', 'quota').click();
  await page.keyboard.press('ArrowUp');
  await expect(focused(page, 'deqing', 'quota')).toBeFocused();
  await page.keyboard.press('Control+v');
  await settled(page);
  await expect.poll(() => quotas(page)).toEqual(['4.0', '3.5', '4.0', '3.5', '2.0', '0.1']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => quotas(page)).toEqual(['4.0', '3.5', '2.0', '3.5', '2.0', '0.1']);
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

test('G4: seven methods, each with its meaning; a proposal that is left changes nothing', async ({ page }) => {
  await openTable(page, ENERGY);
  const before = await quotas(page);
  const menu = page.locator('[data-role=quota-method]');
  expect((await menu.locator('option').allInnerTexts()).map((text) => text.trim())).toEqual([
    '按基数',
    '按推演',
    '等增速',
    '按潜力',
    '等概率',
    '分档',
    '因素法',
  ]);
  const meanings = new Set<string>();
  for (const method of ['base-share', 'projection-share', 'equal-growth', 'capacity', 'tiered', 'factors']) {
    await menu.selectOption(method);
    meanings.add(await page.locator('#quota-method-meaning').innerText());
  }
  expect(meanings.size).toBe(6);
  await menu.selectOption('projection-share');
  await page.locator('[data-role=quota-propose]').click();
  await expect(page.locator('td[data-quota-field=proposed]').nth(1)).not.toHaveText('—');
  await page.locator('[data-role=quota-drop]').click();
  await expect(page.locator('td[data-quota-field=proposed]')).toHaveCount(0);
  expect(await quotas(page)).toEqual(before);
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

test('G5: locked rows, floors and caps hold in a proposal, and a mean tells what rounding leaves', async ({ page }) => {
  await openTable(page, ENERGY);
  await page.locator('[data-role=quota-method]').selectOption('projection-share');
  await cell(page, 'wuxing', 'locked').locator('button').click();
  await cell(page, 'nanxun', 'floor').click();
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await cell(page, 'deqing', 'cap').click();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.locator('[data-role=quota-propose]').click();
  const of = (place: string): Promise<string> => cell(page, place, 'proposed').innerText();
  await expect(cell(page, 'wuxing', 'proposed')).toHaveText('4.0');
  expect(Number(await of('nanxun'))).toBeGreaterThanOrEqual(5);
  expect(Number(await of('deqing'))).toBeLessThanOrEqual(1);
  await page.locator('[data-role=quota-choice]').selectOption('va-per-mu-quota-2023');
  await settled(page);
  await page.locator('[data-role=quota-method]').selectOption('projection-share');
  await page.locator('[data-role=quota-propose]').click();
  await expect(page.locator('[data-role=quota-proposal]')).toContainText('取整后各地合成比目标');
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

test('the bars above a table stay one line each at 1366, in both languages', async ({ page }) => {
  await openTable(page, 'va-per-mu-quota-2023');
  for (const lang of ['zh-CN', 'en']) {
    await simulator(page).evaluate((element, to) => element.setAttribute('lang', to), lang);
    await settled(page);
    for (const bar of ['.quota-title', '.quota-terms']) {
      const heights = await page
        .locator(bar)
        .evaluate((one) => [one.getBoundingClientRect().height, one.scrollWidth - one.clientWidth]);
      expect(heights[0], `${bar} in ${lang}`).toBeLessThanOrEqual(44);
      expect(heights[1], `${bar} in ${lang}`).toBeLessThanOrEqual(0);
    }
  }
});

test('in the list, the remark on a mean follows a lever that moves its weights', async ({ page }) => {
  await open(page);
  await choosePlan(page, HUZHOU);
  await page.locator('[role=tab][data-view=quotas]').click();
  const glance = page
    .locator('tr', { has: page.locator('[data-quota-open="va-per-mu-quota-2023"]') })
    .locator('.glance');
  await expect(glance).toContainText('少 5.67');
  await page.locator('[data-preset=ambitious]').click();
  await settled(page);
  await expect(glance).not.toContainText('少 5.67');
});

test('J1: a link says that changed tables travel by file, with the button to save them', async ({ page, context }) => {
  test.slow();
  await openTable(page, ENERGY);
  await page.locator('[data-role=copy-link]').click();
  await expect(page.locator('[data-message=tables-by-file]')).toHaveCount(0);
  for (const [table, text] of [
    ['va-per-mu-quota-2023', '236'],
    [ENERGY, '3.9'],
  ] as const) {
    await page.locator('[data-role=quota-choice]').selectOption(table);
    await settled(page);
    await cell(page, 'wuxing', 'quota').click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await settled(page);
  }
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('[data-role=copy-link]').click();
  const told = page.locator('[data-message=tables-by-file]');
  await expect(told).toContainText('改动过的 2 张分解表');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const coming = page.waitForEvent('download');
  await told.locator('[data-action=save-tables]').click();
  const file = await (await coming).path();

  // Who opens the link in another browser is told, and the file brings both tables back.
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await open(page, address);
  await expect(page.locator('[data-message=link-without-tables]')).toContainText('2 张');
  await page.locator('[data-role=table-file]').setInputFiles(file);
  await page.locator('[data-role=file-take]').click();
  await settled(page);
  await page.locator(`[data-quota-open="${ENERGY}"]`).click();
  await expect(cell(page, 'wuxing', 'quota')).toHaveText('3.9');
  await page.locator('[data-role=quota-choice]').selectOption('va-per-mu-quota-2023');
  await expect(cell(page, 'wuxing', 'quota')).toHaveText('236');
});

test('a table is printed alone, with title, unit and notes, and without controls', async ({ page }) => {
  await openTable(page, ENERGY);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-role=quota-paper-head]')).toContainText(
    '湖州市2023年高耗低效整治腾出能耗空间分解表',
  );
  await expect(page.locator('.quota-paper-notes')).toContainText('情景摘要');
  await expect(page.locator('.quota-grid')).toBeVisible();
  await expect(page.locator('tuiyan-header')).toBeHidden();
  await expect(page.locator('.quota-title, .quota-terms, .quota-grid .of-locked').first()).toBeHidden();
  await expect(page.locator('.quota-grid thead th.of-floor')).toBeHidden();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
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
  expect(await faultsOfAccess(page)).toEqual([]);
});
