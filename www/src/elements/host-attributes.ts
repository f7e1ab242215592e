/** What a host may write on the element: a value or a name that is none of these is told in the console, and the default holds. */
import { isRiskNumber, RISK_NUMBERS, RISK_RANGES } from '../state/risk';
import type { RiskNumber } from '../state/risk';
import { CONTRASTS, LANGS, SIZES, THEMES, VIEWS } from '../state/state';
import type { StartOptions } from '../state/store';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  lang: LANGS,
  theme: THEMES,
  size: SIZES,
  contrast: CONTRASTS,
  view: VIEWS,
  risk: ['on', 'off'],
};

const FREE = [
  'plan',
  'seed',
  'paths',
  'levers',
  'indicators',
  'readonly',
  'storage-key',
  'url-sync',
  'fill',
  'state',
  'dropping',
];

/** Attributes that every element may have. */
const OF_ANY_ELEMENT = /^(id|class|style|slot|hidden|title|role|part|dir|tabindex|is|data-.*|aria-.*|on.*)$/;

/** `risk` alone, and "on", ask for uncertainty; null where the attribute says nothing. */
export function riskWanted(value: string | null): boolean | null {
  return value === '' || value === 'on' ? true : value === 'off' ? false : null;
}

/** What a host says of the random paths; what it does not say, or says wrongly, is left out. */
export function riskOptions(host: Record<'risk' | RiskNumber, string | null>): StartOptions {
  const risk = riskWanted(host.risk);
  const [seed, paths] = [riskNumber('seed', host.seed), riskNumber('paths', host.paths)];
  return {
    ...(risk === null ? {} : { risk }),
    ...(seed === null ? {} : { seed }),
    ...(paths === null ? {} : { paths }),
  };
}

/** Seed or number of paths as a host writes it; null where that is none. */
export function riskNumber(name: RiskNumber, value: string | null): number | null {
  const number = value !== null && /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
  return isRiskNumber(name, number) ? number : null;
}

export function warnOfValue(name: string, value: string | null): void {
  const number = RISK_NUMBERS.find((one) => one === name);
  if (number !== undefined && value !== null && value !== '' && riskNumber(number, value) === null) {
    const [least, most] = RISK_RANGES[number];
    console.warn(`tuiyan-simulator: ${name}="${value}" is no whole number from ${least} to ${most}; it is ignored`);
  }
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
