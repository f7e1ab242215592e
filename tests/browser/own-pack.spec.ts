/** A pack from a file of the reader's own: a good one opens, a bad one says all that is wrong, and the present plan stays. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, figures, message, open, settled, simulator, test } from './simulator';

const PACK = readFileSync(resolve(__dirname, '../plans/tiny.toml'), 'utf8');

async function choose(page: Page, name: string, content: Buffer | string): Promise<void> {
  await page.locator('[data-role=pack-file]').setInputFiles({
    name,
    mimeType: 'application/toml',
    buffer: Buffer.from(content),
  });
}

test('a good pack opens', async ({ page }) => {
  await open(page);
  await choose(page, 'tiny.toml', PACK);
  const id = /^id = "(.+)"$/m.exec(PACK)?.[1] ?? '';
  await expect(simulator(page).locator('tuiyan-status')).toContainText(id);
});

test('a pack that is dropped on the page opens', async ({ page }) => {
  await open(page);
  await simulator(page).evaluate((element, pack) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([pack], 'tiny.toml', { type: 'application/toml' }));
    element.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    if (!element.hasAttribute('dropping')) throw new Error('the page does not say that it takes the file');
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, PACK);
  const id = /^id = "(.+)"$/m.exec(PACK)?.[1] ?? '';
  await expect(simulator(page).locator('tuiyan-status')).toContainText(id);
  await expect(simulator(page)).not.toHaveAttribute('dropping', '');
});

const REFUSED: { name: string; content: () => Buffer | string; code: string }[] = [
  { name: 'ten megabytes', content: () => Buffer.alloc(10_000_000, 120), code: 'pack-too-large' },
  { name: 'no text', content: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]), code: 'pack-not-text' },
  { name: 'no TOML', content: () => 'this is = = no\nTOML [[', code: 'toml-syntax' },
  { name: 'a missing number', content: () => PACK.replace('value = 60, ', ''), code: 'key-missing' },
  { name: 'no number', content: () => PACK.replace(/value = [0-9.]+/, 'value = nan'), code: 'number-not-finite' },
];

for (const { name, content, code } of REFUSED) {
  test(`${name}: refused with its reason, the present plan stays`, async ({ page }) => {
    await open(page);
    const before = await figures(page);
    await choose(page, 'pack.toml', content());
    await expect(message(page, code).first()).toBeVisible();
    await settled(page);
    expect(await figures(page)).toEqual(before);
    await expect(simulator(page)).toHaveAttribute('state', 'ready');
  });
}
