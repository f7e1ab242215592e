/**
 * What axe has against the page, for every journey that looks. It is asked for faults alone and runs in the page itself: to name
 * thousands of elements that have none, and to carry them out of the browser, takes longer than the rules do.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, settled } from './simulator';

/** The rules that a change of colours can break. */
const COLOUR = ['color-contrast', 'link-in-text-block'];

export interface Looking {
  /** All rules, unless only the colours differ from what was looked at before. */
  rules?: 'all' | 'colour';
  /** The part of the page to look at, as a path through shadow roots; the whole page unless told. */
  within?: [string, string, ...string[]];
}

export type Theme = 'light' | 'dark';

/** All rules in the light theme, and those of colour in the dark one: nothing else differs between the two. */
export async function faultsInThemes(page: Page, themes: readonly Theme[] = ['light', 'dark']): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('.page')).toHaveClass(theme === 'dark' ? /dark/ : /^(?!.*dark)/);
    const found = await faultsOfAccess(page, { rules: theme === 'light' ? 'all' : 'colour' });
    faults.push(...found.map((fault) => `${theme} ${fault}`));
  }
  return faults;
}

/** What axe has against the page as it stands: each rule with the elements that break it. */
export async function faultsOfAccess(page: Page, { rules = 'all', within }: Looking = {}): Promise<string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (rules === 'colour') axe.withRules(COLOUR);
  if (within) axe.include({ fromShadowDom: within });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
}
