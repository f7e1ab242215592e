/** `dist/tuiyan.html`: the page as one file, opened from a folder by a double click, works without asking for anything. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { choosePlan, expect, figures, firstLever, open, settled, test } from './simulator';

const built = join(__dirname, '../../dist/tuiyan.html');

test('the one-file page runs from a folder with a Chinese name and blanks, in a worker, and fetches nothing', async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath('推演 文件', '产业 规划.html');
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(built, file);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await open(page, pathToFileURL(file).href);
  expect(page.workers().map((worker) => worker.url().slice(0, 5))).toEqual(['blob:']);

  const before = await figures(page);
  await firstLever(page).locator('[data-role=more]').click();
  await settled(page);
  expect(await figures(page)).not.toEqual(before);

  await page.locator('[data-role=lang]').click();
  await expect(page.locator('[data-preset=base]')).toHaveText('Base');
  await choosePlan(page, 'quzhou-2021-industry');
  await settled(page);

  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([pathToFileURL(file).href]);
});
