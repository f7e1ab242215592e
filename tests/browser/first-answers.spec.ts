/** How long it takes from opening the page to its first answers: reported, never asserted. What is asserted is that they come. */
import { expect, open, shown, test } from './simulator';

const OPENINGS = 5;

test('opening to first answers', async ({ page }, info) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('tuiyan-simulator[state=ready]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('first-answers'));
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['state'] });
  });
  const times: number[] = [];
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    await open(page, `./?${opening}`);
    await expect(shown(page, 'output', 2027)).toBeVisible();
    const time = await page.evaluate(() => performance.getEntriesByName('first-answers')[0]?.startTime);
    expect(time).toBeGreaterThan(0);
    // The first opening warms the caches.
    if (opening > 0) times.push(time ?? Number.NaN);
  }
  times.sort((a, b) => a - b);
  const line = `opening to first answers: median ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, slowest ${times[times.length - 1]?.toFixed(0)} ms (${OPENINGS} openings)`;
  info.annotations.push({ type: 'measured', description: line });
  console.info(line);
});
