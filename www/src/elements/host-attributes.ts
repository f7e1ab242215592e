/** What a host may write on the element: a value or a name that is none of these is told in the console, and the default holds. */
import { CONTRASTS, LANGS, SIZES, THEMES, VIEWS } from '../state/state';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  lang: LANGS,
  theme: THEMES,
  size: SIZES,
  contrast: CONTRASTS,
  view: VIEWS,
};

const FREE = ['plan', 'levers', 'indicators', 'storage-key', 'url-sync', 'fill', 'state', 'dropping'];

/** Attributes that every element may have. */
const OF_ANY_ELEMENT = /^(id|class|style|slot|hidden|title|role|part|dir|tabindex|is|data-.*|aria-.*|on.*)$/;

export function warnOfValue(name: string, value: string | null): void {
  const words = WORDS[name];
  if (words !== undefined && value !== null && value !== '' && !words.includes(value)) {
    console.warn(`tuiyan-simulator: ${name}="${value}" is none of ${words.join(', ')}; it is ignored`);
  }
}

export function warnOfAttributes(element: HTMLElement): void {
  for (const { name } of Array.from(element.attributes)) {
    if (!(name in WORDS) && !FREE.includes(name) && !OF_ANY_ELEMENT.test(name)) {
      console.warn(`tuiyan-simulator: there is no attribute "${name}"; it is ignored`);
    }
  }
}
