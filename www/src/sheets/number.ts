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
  private readonly percent: boolean;

  constructor(
    private readonly code: string,
    private readonly date1904: boolean,
  ) {
    this.followed = code !== '' && code !== '@' && code.toLowerCase() !== 'general' && code.length <= LONGEST_FORMAT;
    this.percent = scalesToPercent(code);
    this.isDate = this.followed && SSF.is_date(code);
  }

  /** The number as it is shown; null where the format shows it as it is, or cannot be followed. */
  shown(value: number): string | null {
    if (!this.followed) return null;
    try {
      return SSF.format(this.code, value, { date1904: this.date1904 }).trim();
    } catch {
      return null;
    }
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
  return code.replace(/"[^"]*("|$)|\[[^\]]*(\]|$)|[\\!_*][^]?/g, '').includes('%');
}
