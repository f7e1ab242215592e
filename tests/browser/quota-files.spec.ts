/** Quota tables into files and back, files that are not taken, and the memo on paper. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsOfAccess } from './axe';
import { choosePlan, expect, open, settled, simulator, test } from './simulator';

const TABLE = 'energy-freed-quota-2023';

/** The table whose parts come to 15.1 against the city's 15. */
async function openTable(page: Page, id = TABLE): Promise<void> {
  await open(page, './#');
  await choosePlan(page, 'huzhou-2023-clusters');
  await page.locator('[role=tab][data-view=quotas]').click();
  await page.locator(`[data-quota-open="${id}"]`).click();
  await settled(page);
  await expect(page.locator('[data-role=quota-line]')).toContainText('15.1');
}

function cell(page: Page, place: string, field: string) {
  return page.locator(`[data-quota-region="${place}"][data-quota-field="${field}"]`);
}

async function type(page: Page, place: string, field: string, text: string): Promise<void> {
  await cell(page, place, field).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await settled(page);
}

/** Every cell of the grid as it is read. */
function cells(page: Page): Promise<string[]> {
  return page.locator('tuiyan-quota-grid [data-quota-field]').evaluateAll((all) =>
    all.map((one) => {
      const { quotaRegion, quotaField } = (one as HTMLElement).dataset;
      return `${quotaRegion} ${quotaField} ${(one as HTMLElement).innerText.trim()}`;
    }),
  );
}

interface Saved {
  name: string;
  bytes: Buffer;
}

async function save(page: Page, form: 'table-xlsx' | 'annex-xlsx' | 'table-csv'): Promise<Saved> {
  await page.locator('[data-role=save-table] summary').click();
  const coming = page.waitForEvent('download');
  await page.locator(`[data-save=${form}]`).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function read(page: Page, { name, bytes }: Saved): Promise<void> {
  await page
    .locator('[data-role=table-file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await expect(page.locator('[data-role=file-reading]')).toBeVisible();
}

for (const form of ['table-xlsx', 'table-csv'] as const) {
  test(`a table saved as ${form} opens again as the same table, in one step of undo`, async ({ page }) => {
    await openTable(page);
    const original = await cells(page);
    await type(page, 'wuxing', 'quota', '3.9');
    await type(page, 'nanxun', 'floor', '3');
    await cell(page, 'deqing', 'locked').locator('button').click();
    await settled(page);
    const changed = await cells(page);
    const file = await save(page, form);
    expect(file.name).toMatch(/^湖州.+腾出能耗空间分解表_\d{8}\.(xlsx|csv)$/);

    await read(page, file);
    await expect(page.locator('[data-role=file-take]'), 'nothing of it is another').toHaveCount(0);
    await page.locator('[data-role=file-drop]').click();

    await page.locator('[data-role=quota-reset]').click();
    await settled(page);
    expect(await cells(page)).toEqual(original);
    await read(page, file);
    expect(await cells(page), 'nothing is taken yet').toEqual(original);
    await page.locator('[data-role=file-take]').click();
    await settled(page);
    expect(await cells(page)).toEqual(changed);
    await page.keyboard.press('Control+z');
    await settled(page);
    expect(await cells(page)).toEqual(original);
  });
}

test('all tables in one annex open again, and a file that is dropped is read', async ({ page }) => {
  await openTable(page);
  const { name, bytes } = await save(page, 'annex-xlsx');
  await page.locator('[data-role=quota-back]').click();
  await simulator(page).evaluate(
    (element, { file, content }) => {
      const dataTransfer = new DataTransfer();
      const raw = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([raw], file));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { file: name, content: bytes.toString('base64') },
  );
  await expect(page.locator('[data-file-table]')).toHaveCount(16);
  await expect(page.locator('[data-file-table]', { hasText: '相同' })).toHaveCount(16);
});

test('the scripts of files are fetched by no one but who opens or saves a file', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await openTable(page);
  expect(fetched.filter((url) => /sheets/.test(url))).toEqual([]);
  await save(page, 'table-csv');
  expect(fetched.filter((url) => /sheets[^?]*\.js$/.test(url))).toHaveLength(1);
});

test('bad cells are told all at once, and the table on the page stays', async ({ page }) => {
  await openTable(page);
  const before = await cells(page);
  const lines = [
    '区县,分解指标,下限',
    '"=cmd|\' /C calc\'!A0",4,1',
    '南浔区,3.x,1',
    '德清县,2,多',
    '长兴县,3.5,1',
    '长兴县,2,1',
  ];
  await read(page, { name: '坏表.csv', bytes: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) });
  const faults = page.locator('[data-file-fault]');
  await expect(faults).toHaveCount(5);
  await expect(page.locator('[data-file-fault="A3"]')).toContainText('吴兴区');
  await expect(page.locator('[data-file-fault="A2"]')).toContainText('=cmd');
  await expect(page.locator('[data-file-fault="B3"]')).toContainText('3.x');
  await expect(page.locator('[data-file-fault="C4"]')).toContainText('多');
  await expect(page.locator('[data-file-fault="A6"]')).toContainText('长兴县');
  await expect(page.locator('[data-role=file-take]')).toHaveCount(0);
  expect(await cells(page)).toEqual(before);
});

for (const { name, letters, times } of [
  { name: 'no table', letters: '%PDF-1.7 this is none', times: 1 },
  { name: 'more than is read', letters: '1', times: 20_000_001 },
]) {
  test(`${name}: refused with its reason, the table stays`, async ({ page }) => {
    await openTable(page);
    const before = await cells(page);
    await simulator(page).evaluate(
      (element, content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content.letters.repeat(content.times)], 'file.xlsx'));
        element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      { letters, times },
    );
    await expect(page.locator('[data-role=file-faults]')).toBeVisible();
    await expect(page.locator('[data-file-fault]')).toHaveCount(1);
    expect(await cells(page)).toEqual(before);
  });
}

test('the memo prints alone on one page, and stands in a file of its own', async ({ page, context }) => {
  await openTable(page);
  await page.locator('[data-role=quota-memo]').click();
  const memo = page.locator('[data-role=memo-sheet]');
  await expect(memo).toContainText('工作测算稿');
  await expect(memo).toContainText('加码 0.67%');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('tuiyan-quota-grid')).toBeHidden();
  await expect(page.locator('tuiyan-header')).toBeHidden();
  await expect(memo).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  const coming = page.waitForEvent('download');
  await page.locator('[data-role=memo-save]').click();
  const file = readFileSync(await (await coming).path(), 'utf8');
  const alone = await context.newPage();
  await alone.setContent(file);
  expect(await alone.locator('article').innerText()).toContain('加码 0.67%');
  expect(await alone.locator('script').count()).toBe(0);
  await alone.close();

  await page.keyboard.press('Escape');
  await expect(page.locator('[data-role=memo]')).toHaveCount(0);
  await expect(page.locator('[data-role=quota-memo]')).toBeFocused();
});

test('files and memo have no faults of access, in a dark look too', async ({ page }) => {
  await openTable(page);
  await simulator(page).evaluate((element) => element.setAttribute('theme', 'dark'));
  await read(page, { name: '坏表.csv', bytes: Buffer.from('区县,分解指标\n南浔区,3.x\n') });
  expect(await faultsOfAccess(page)).toEqual([]);
  await page.locator('[data-role=quota-memo]').click();
  await expect(page.locator('[data-role=memo-sheet]')).toBeVisible();
  expect(await faultsOfAccess(page)).toEqual([]);
});
