/**
 * Numbers as people read and type them: the only place of the page that turns one into the other.
 *
 * Thousands by comma, minus as U+2212, missing as —, decimals from the registry's `Display`. Nothing here asks the machine's
 * locale, so that the same value is the same text everywhere.
 */
import { FluentNumber } from '@fluent/bundle';
import type { Display } from '../engine/wire';

export const MISSING = '—';
export const MINUS = '\u2212';

/** A value of the engine's unit as the number that stands before the unit: scaled, rounded, grouped. */
export function formatValue(value: number | null, display: Display): string {
  return value === null ? MISSING : decimal(value * display.scale, display.decimals);
}

/** The same with a sign also where it is positive; a difference that rounds to nothing has none. */
export function formatDifference(value: number | null, display: Display): string {
  return value === null ? MISSING : signed(value * display.scale, display.decimals);
}

/** A fraction as a percentage without its sign character: 0.0951 → 9.5. */
export function formatPercent(fraction: number | null, decimals = 1): string {
  return fraction === null ? MISSING : decimal(fraction * 100, decimals);
}

/**
 * A probability in whole per cent. It is never 0 or 100: a share of paths proves neither that something cannot be nor that it
 * must be; `bound` says where only that much can be said.
 */
export function formatProbability(probability: number): { percent: string; bound: 'below' | 'above' | 'no' } {
  const percent = Math.round(probability * 100);
  const bound = percent < 1 ? 'below' : percent > 99 ? 'above' : 'no';
  return { percent: String(Math.min(99, Math.max(1, percent))), bound };
}

/** Whole percentage points with their sign. */
export function formatPoints(points: number): string {
  return signed(points, 0);
}

/** A plain number with at most `most` decimals, as few as it needs. */
export function formatPlain(value: number, most = 6): string {
  if (!Number.isFinite(value)) return MISSING;
  const fixed = value.toFixed(most);
  return decorated(fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed);
}

/** A year stands without thousands. */
export function formatYear(year: number): string {
  return String(Math.round(year));
}

/** True where two values are shown alike, so that no difference is to be shown (missing equals missing). */
export function shownAlike(a: number | null, b: number | null, display: Display): boolean {
  return formatValue(a, display) === formatValue(b, display);
}

/** How a value stands in its field while it is typed: scaled, without thousands, with the decimals that it needs. */
export function editable(value: number, display: Display): string {
  const scaled = value * display.scale;
  const shortest = Number(scaled.toFixed(Math.max(display.decimals, EDITABLE_DECIMALS)));
  const text = shortest.toFixed(display.decimals);
  return Number(text) === shortest ? text : String(shortest);
}

/**
 * What somebody typed, as a value of the engine's unit; null where it is no number. Full-width digits and signs, thousands
 * by comma (also ，), a percent sign and blanks around it are understood; anything else is not guessed at.
 */
export function parseTyped(text: string, display: Display): number | null {
  const plain = halfWidth(text).trim();
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?\s*(%?)$/.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', percent = ''] = match;
  if (whole === '' && fraction.length < 2) return null;
  if (percent !== '' && !PERCENT_UNITS.has(display.unit)) return null;
  const shown = Number(`${sign}${whole.replace(/,/g, '') || '0'}${fraction === '.' ? '' : fraction}`);
  if (!Number.isFinite(shown)) return null;
  return unscaled(shown, display.scale);
}

/** A number among a text's arguments: it chooses the plural form as a number and shows as this module shows it. */
export class ShownNumber extends FluentNumber {
  override toString(): string {
    return formatPlain(this.value);
  }
}

/** Units in which a typed % says the same as without it. */
const PERCENT_UNITS: ReadonlySet<string> = new Set(['percent', 'percent-per-year', 'points', 'points-per-year']);

const EDITABLE_DECIMALS = 6;

function decimal(value: number, decimals: number): string {
  return Number.isFinite(value) ? decorated(rounded(value, decimals)) : MISSING;
}

function signed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return MISSING;
  const text = decorated(rounded(value, decimals));
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Halves go away from zero, as in the command line; what rounds to nothing has no sign. */
function rounded(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function decorated(fixed: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(fixed) ?? [];
  return `${sign ? MINUS : ''}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${rest}`;
}

/** `shown / scale` as the decimal fraction that was meant: 9.5 % is 0.095, not 0.09500000000000001. */
function unscaled(shown: number, scale: number): number {
  return scale === 1 ? shown : Number((shown / scale).toPrecision(15));
}

const FULL_WIDTH: Record<string, string> = {
  '，': ',',
  '。': '.',
  '．': '.',
  '％': '%',
  '－': '-',
  '＋': '+',
  '　': ' ',
};

function halfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，。．％－＋　]/g, (sign) => FULL_WIDTH[sign] ?? sign)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\u00a0/g, ' ');
}
