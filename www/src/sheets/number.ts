/** The number of a cell as a decimal, and as its format shows it. */
import SSF from 'ssf';
import type { Cell } from './limits';
import { inPercent } from './percent';

/** Longest format that is followed; a longer one is none that a person wrote. */
const LONGEST_FORMAT = 255;

/** A number format of a workbook. */
export class Format {
  readonly isDate: boolean;
  private readonly followed: boolean;
  private readonly code: string;
  /** Whether numbers below zero have a section of their own. */
  private readonly hasSections: boolean;
  private readonly percent: boolean;

  constructor(
    code: string,
    private readonly date1904: boolean,
  ) {
    this.code = quotedWords(code);
    this.hasSections = withoutTexts(code).includes(';');
    this.followed = code !== '' && code !== '@' && code.toLowerCase() !== 'general' && code.length <= LONGEST_FORMAT;
    this.percent = scalesToPercent(code);
    this.isDate = this.followed && SSF.is_date(code);
  }

  /** The number as it is shown; null where the format shows it as it is, or cannot be followed. */
  shown(value: number): string | null {
    if (!this.followed) return null;
    try {
      // Half-way the formatter rounds some numbers below zero upwards, so it gets them without their sign.
      if (value >= 0 || this.isDate || this.hasSections) return this.format(value);
      const shown = this.format(-value);
      return /[1-9]/.test(shown) ? `-${shown}` : shown;
    } catch {
      return null;
    }
  }

  private format(value: number): string {
    return SSF.format(this.code, value, { date1904: this.date1904 }).trim();
  }

  cell(value: number): Cell {
    const shown = this.shown(value);
    if (this.isDate) return { text: shown ?? decimal(value), number: null };
    const exact = decimal(value);
    // A sign that the format only writes behind the number scales nothing, but it belongs to what is meant.
    const sign = shown?.slice(-1) ?? '';
    const number = this.percent ? inPercent(exact) : sign !== '' && '%％‰'.includes(sign) ? exact + sign : exact;
    return { text: shown ?? number, number };
  }
}

/**
 * The shortest decimal of a number with at most 15 digits that count, as many as spreadsheets keep: a sum such as
 * 0.30000000000000004 is 0.3.
 */
export function decimal(value: number): string {
  const [digits = '', exponent = '0'] = rounded(value).split('e');
  const sign = value < 0 ? '-' : '';
  const plain = digits.replace(/[-.]/g, '').replace(/0+$/, '');
  if (plain === '') return '0';
  const point = Number(exponent) + 1;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${plain}`;
  if (point >= plain.length) return sign + plain.padEnd(point, '0');
  return `${sign}${plain.slice(0, point)}.${plain.slice(point)}`;
}

/** Half-way between two decimals of 15 digits the even one is taken. */
function rounded(value: number): string {
  const up = value.toExponential(14);
  const [more = '', exponent] = value.toExponential(60).split('e');
  const isTie = /^-?\d\.\d{14}50*$/.test(more);
  return isTie && Number(more.charAt(more.indexOf('.') + 14)) % 2 === 0
    ? `${more.slice(0, more.indexOf('.') + 15)}e${exponent}`
    : up;
}

/** Whether a format has a per-cent sign that is not a mere text. */
function scalesToPercent(code: string): boolean {
  return withoutTexts(code).includes('%');
}

/** A format without what it writes as it stands, and without what is in brackets. */
function withoutTexts(code: string): string {
  return code.replace(/"[^"]*("|$)|\[[^\]]*(\]|$)|[\\!_*][^]?/g, '');
}

/** Signs and words beyond ASCII stand for themselves, in quotes or not; the formatter knows them in quotes alone. */
function quotedWords(code: string): string {
  return code.replace(
    /("[^"]*("|$)|\[[^\]]*(\]|$)|[\\!_*][^]?)|([^\0-\x7f]+)/g,
    (_, kept?: string, _1?, _2?, words?: string) => (words === undefined ? (kept ?? '') : `"${words}"`),
  );
}
