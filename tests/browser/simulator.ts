/**
 * What every journey needs: a page whose faults fail the test, and the few steps that all journeys take.
 * Things are found by the names that docs/embedding.md promises.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** Faults of the page: exceptions, console errors, reports of the content security policy. */
export interface Faults {
  readonly seen: string[];
  /** Faults that match are part of the journey (a file that is missing on purpose). */
  allow(pattern: RegExp): void;
}

export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ page }, use) => {
      const seen: string[] = [];
      const allowed: RegExp[] = [];
      page.on('pageerror', (error) => seen.push(`exception: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') seen.push(`console: ${message.text()}`);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use({ seen, allow: (pattern) => allowed.push(pattern) });
      expect(seen.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export function simulator(page: Page): Locator {
  return page.locator('tuiyan-simulator');
}

/** Opens the page and waits for its first answers. */
export async function open(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await expect(simulator(page)).toHaveAttribute('state', 'ready', { timeout: 20_000 });
  await settled(page);
}

/** Waits until everything of the latest input is painted. */
export async function settled(page: Page): Promise<void> {
  await simulator(page).evaluate((element) => (element as unknown as { settled: Promise<void> }).settled);
}

/** The first place that shows the city's value of an indicator in a year. */
export function shown(page: Page, indicator: string, year: number): Locator {
  return page
    .locator(
      `[data-indicator="${indicator}"][data-year="${year}"]:not([data-region]):not([data-chain]):not([data-stat])`,
    )
    .first();
}

export async function valueOf(page: Page, indicator: string, year: number): Promise<number> {
  const value = await shown(page, indicator, year).getAttribute('data-value');
  expect(value, `${indicator} ${year} stands on the page`).not.toBeNull();
  return Number(value);
}

/** Every figure on the page with its full precision and as it is read, and every status of a target. */
export async function figures(page: Page): Promise<string[]> {
  return simulator(page).evaluate((element) => {
    const root = element.shadowRoot as ShadowRoot;
    const values = Array.from(root.querySelectorAll('[data-value]'), (figure) => {
      const { indicator, year, region, chain, value } = (figure as HTMLElement).dataset;
      return [indicator, year, region, chain, value, figure.textContent?.trim()].join(' ');
    });
    const statuses = Array.from(root.querySelectorAll('[data-target]'), (target) => {
      const { target: id, status } = (target as HTMLElement).dataset;
      return `${id} ${status}`;
    });
    return [...values, ...statuses];
  });
}

/** The first lever row of the page, which moves the headline. */
export function firstLever(page: Page): Locator {
  return page.locator('[data-lever]').first();
}

export function message(page: Page, code: string): Locator {
  return page.locator(`[data-message="${code}"]`);
}

/** Opens a plan of the header's row by its one click, and waits for its answers. */
export async function choosePlan(page: Page, id: string): Promise<void> {
  await page.locator(`[data-plan="${id}"]`).click();
  await expect(page.locator(`[data-plan="${id}"]`)).toHaveAttribute('aria-current', 'true');
  await expect(simulator(page)).toHaveAttribute('state', 'ready');
  await settled(page);
}
