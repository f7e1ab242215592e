/**
 * What the page keeps in this browser: settings, and the last scenario of each plan.
 *
 * Everything stands under one key prefix. Storage may be full, denied or absent: reading then gives defaults, writing gives
 * false, and the page goes on without it.
 */
import { CONTRASTS, LANGS, SIZES, THEMES, type Contrast, type Lang, type Size, type Theme } from './state';

export interface Settings {
  lang: Lang | null;
  theme: Theme;
  size: Size;
  contrast: Contrast;
  plan: string | null;
  collapsedGroups: readonly string[];
  /** Whether uncertainty is shown; null until the reader has chosen. */
  risk: boolean | null;
}

export const NO_SETTINGS: Settings = {
  lang: null,
  theme: 'auto',
  size: 'normal',
  contrast: 'normal',
  plan: null,
  collapsedGroups: [],
  risk: null,
};

export class PageStorage {
  /** `area` gives the browser's storage and may throw where that is denied; `key` sets pages on one origin apart. */
  constructor(
    private readonly area: () => Storage | null,
    private readonly key = '',
  ) {}

  settings(): Settings {
    const kept = parsed(this.read('settings'));
    return {
      lang: oneOf(LANGS, kept.lang) ?? NO_SETTINGS.lang,
      theme: oneOf(THEMES, kept.theme) ?? NO_SETTINGS.theme,
      size: oneOf(SIZES, kept.size) ?? NO_SETTINGS.size,
      contrast: oneOf(CONTRASTS, kept.contrast) ?? NO_SETTINGS.contrast,
      plan: typeof kept.plan === 'string' ? kept.plan : null,
      collapsedGroups: Array.isArray(kept.collapsedGroups)
        ? kept.collapsedGroups.filter((group): group is string => typeof group === 'string').slice(0, 50)
        : [],
      risk: typeof kept.risk === 'boolean' ? kept.risk : NO_SETTINGS.risk,
    };
  }

  saveSettings(settings: Settings): boolean {
    return this.write('settings', JSON.stringify(settings));
  }

  /** The fragment of the plan's last scenario, null if there is none. */
  saved(plan: string): string | null {
    return this.read(`scenario:${plan}`);
  }

  save(plan: string, fragment: string): boolean {
    return this.write(`scenario:${plan}`, fragment);
  }

  /** The quota tables that a planner has changed, as one text a plan. */
  savedQuotas(plan: string): string | null {
    return this.read(`quotas:${plan}`);
  }

  saveQuotas(plan: string, text: string): boolean {
    return this.write(`quotas:${plan}`, text);
  }

  /** The scenarios that a planner has kept, as one text a plan. */
  savedKept(plan: string): string | null {
    return this.read(`kept:${plan}`);
  }

  saveKept(plan: string, text: string): boolean {
    return this.write(`kept:${plan}`, text);
  }

  /** Removes all that any page of this product kept here. */
  clear(): void {
    try {
      const area = this.area();
      if (!area) return;
      const keys: string[] = [];
      for (let at = 0; at < area.length; at += 1) {
        const key = area.key(at);
        if (key !== null && key.startsWith(PREFIX)) keys.push(key);
      }
      for (const key of keys) area.removeItem(key);
    } catch {
      // Where storage is denied nothing was kept.
    }
  }

  private read(name: string): string | null {
    try {
      return this.area()?.getItem(this.full(name)) ?? null;
    } catch {
      return null;
    }
  }

  private write(name: string, value: string): boolean {
    try {
      const area = this.area();
      if (!area) return false;
      if (area.getItem(this.full(name)) !== value) area.setItem(this.full(name), value);
      return true;
    } catch {
      return false;
    }
  }

  private full(name: string): string {
    return `${PREFIX}${this.key ? `${this.key}:` : ''}${name}`;
  }
}

export const PREFIX = 'tuiyan:';

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function oneOf<T extends string>(words: readonly T[], word: unknown): T | null {
  return words.find((one) => one === word) ?? null;
}
