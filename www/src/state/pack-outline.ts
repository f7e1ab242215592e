/**
 * A plan as it can be read without the engine: its title and what its document commits to, straight from the pack's text.
 *
 * The core alone reads and checks packs. This looks for no faults and leaves out what it does not understand; it is shown while the
 * engine is loading, and where it does not run at all.
 */
import type { LocalText } from '../engine/wire';

export interface OutlinedTarget {
  id: string | null;
  group: string | null;
  name: LocalText;
  /** A year or the years of a period. */
  years: readonly number[];
  level: string | null;
  op: string | null;
  /** As the pack writes it; null for a commitment without a number. */
  value: number | null;
  unit: string | null;
  clause: string | null;
  quote: string | null;
}

export interface PackOutline {
  title: LocalText;
  targets: readonly OutlinedTarget[];
}

type Value = string | number | boolean | Value[] | { [key: string]: Value };

export function packOutline(text: string): PackOutline | null {
  const sections = text.split(/^(?=\[)/m);
  const plan = sections.find((section) => /^\[plan\]/.test(section));
  const title = plan === undefined ? null : named(keysOf(plan), 'short_title', 'title');
  return title === null
    ? null
    : {
        title,
        targets: sections
          .filter((section) => /^\[\[targets\]\]/.test(section))
          .flatMap((section) => target(keysOf(section)) ?? []),
      };
}

function target(keys: ReadonlyMap<string, Value>): OutlinedTarget | null {
  const name = named(keys, 'name');
  if (name === null) return null;
  const source = keys.get('source');
  const part = (key: string): string | null => (isTable(source) ? textOf(source[key]) : null);
  const [year, period, value] = [keys.get('year'), keys.get('period'), keys.get('value')];
  return {
    id: textOf(keys.get('id')),
    group: textOf(keys.get('group')),
    name,
    years: typeof year === 'number' ? [year] : Array.isArray(period) ? period.filter(isNumber) : [],
    level: textOf(keys.get('level')),
    op: textOf(keys.get('op')),
    value: isNumber(value) ? value : null,
    unit: textOf(keys.get('unit')),
    clause: part('clause'),
    quote: part('quote'),
  };
}

/** The keys of one table; a line that is not understood gives none. */
function keysOf(section: string): Map<string, Value> {
  const keys = new Map<string, Value>();
  for (const line of section.split(/\r?\n/)) {
    const match = /^([\w-]+)\s*=\s*(.+)$/.exec(line);
    const read = match === null ? null : new Reader(match[2] ?? '').value();
    if (match !== null && read !== null) keys.set(match[1] ?? '', read);
  }
  return keys;
}

/** Reads one value of TOML that stands on one line. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(): Value | null {
    this.blanks();
    switch (this.text[this.at]) {
      case '"':
      case "'":
        return this.string();
      case '[':
        return this.list();
      case '{':
        return this.table();
      default: {
        const word = this.take(/[^\s,\]}#]+/y);
        const number = Number(word.replace(/_/g, ''));
        return word === ''
          ? null
          : word === 'true' || word === 'false'
            ? word === 'true'
            : Number.isNaN(number)
              ? word
              : number;
      }
    }
  }

  private string(): string | null {
    const quoted = this.take(/"(?:[^"\\]|\\.)*"|'[^']*'/y);
    if (quoted === '') return null;
    if (quoted.startsWith("'")) return quoted.slice(1, -1);
    try {
      return String(JSON.parse(quoted));
    } catch {
      return null;
    }
  }

  private list(): Value[] | null {
    const items: Value[] = [];
    this.at += 1;
    while (!this.takes(']')) {
      const item = this.value();
      if (item === null) return null;
      items.push(item);
      this.takes(',');
    }
    return items;
  }

  private table(): { [key: string]: Value } | null {
    const items = new Map<string, Value>();
    this.at += 1;
    while (!this.takes('}')) {
      this.blanks();
      const key = this.take(/[\w-]+/y);
      if (key === '' || !this.takes('=')) return null;
      const item = this.value();
      if (item === null) return null;
      items.set(key, item);
      this.takes(',');
    }
    return Object.fromEntries(items);
  }

  private takes(sign: string): boolean {
    this.blanks();
    const there = this.text[this.at] === sign;
    if (there) this.at += 1;
    return there;
  }

  private blanks(): void {
    this.take(/\s*/y);
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

function named(keys: ReadonlyMap<string, Value>, ...wanted: string[]): LocalText | null {
  for (const key of wanted) {
    const value = keys.get(key);
    if (typeof value === 'string') return { zh: value, en: null };
    const zh = isTable(value) ? textOf(value.zh) : null;
    if (isTable(value) && zh !== null) return { zh, en: textOf(value.en) };
  }
  return null;
}

function isTable(value: Value | undefined): value is { [key: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}

function isNumber(value: Value | undefined): value is number {
  return typeof value === 'number';
}

function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
