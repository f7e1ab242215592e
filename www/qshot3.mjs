import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const shot = async (name, opts, lang, theme) => {
  const page = await browser.newPage(opts);
  page.on('pageerror', (e) => console.log('EXC', e.message.slice(0,400)));
  await page.goto('http://127.0.0.1:8197/');
  const settled = () => page.locator('tuiyan-simulator').evaluate((e) => e.settled);
  await page.waitForSelector('tuiyan-simulator[state=ready]');
  await page.locator('tuiyan-simulator').evaluate((e, [lang, theme]) => { e.setAttribute('lang', lang); e.setAttribute('theme', theme); e.setAttribute('view', 'quotas'); e.setAttribute('plan','quzhou-2022-renewal'); }, [lang, theme]);
  await page.waitForTimeout(1500); await settled();
  await page.screenshot({ path: `/tmp/qshots/${name}-list.png` });
  console.log(await page.locator('[data-quota-open]').evaluateAll((l) => l.map((e) => e.dataset.quotaOpen)));
  await page.locator('[data-quota-open*="land-freed"], [data-quota-open*="land"]').first().click();
  await settled();
  await page.locator('tuiyan-simulator').evaluate((e) => e.setAttribute('risk','on'));
  await page.waitForTimeout(2500); await settled();
  await page.locator('[data-role=quota-method]').selectOption('projection-share');
  await page.locator('[data-role=quota-propose]').click(); await page.waitForTimeout(300); await settled();
  await page.screenshot({ path: `/tmp/qshots/${name}.png` });
  if (name !== 'wide') { await page.locator('[data-role=quota-take]').click(); await settled(); await page.locator('[data-role=quota-follows]').check(); await page.locator('td.of-quota').nth(2).click(); await page.keyboard.type('3000'); await page.keyboard.press('Enter'); await settled(); 
  await page.locator('[data-role=quota-compare]').click(); await page.locator('[data-compare-method=base-share]').click(); await page.locator('[data-compare-method=equal-probability]').click();await page.waitForTimeout(600); await settled();
  await page.screenshot({ path: `/tmp/qshots/${name}-full.png`, fullPage: true }); }
  await page.close();
};
await shot('wide', { viewport: { width: 1920, height: 1080 } }, 'zh-CN', 'light');
await shot('en-dark', { viewport: { width: 1366, height: 768 } }, 'en', 'dark');
await shot('phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, 'zh-CN', 'light');
await browser.close();
