/** Separated values to one sheet: by comma, semicolon or tab, whichever makes a table of the text. */
import type { FileSheet } from '../engine/wire';
import { Count } from './limits';
import { isMarked } from './marked';

/** In the order of preference. */
const SEPARATORS = [',', ';', '\t'];
/** Records that are looked at to find the separator. */
const SAMPLE = 200;

/** The one sheet of a text. Blank lines are rows, so that a row's number is the one that a spreadsheet shows. */
export function readSeparated(text: string): FileSheet {
  // As spreadsheets write and hide it.
  const named = /^sep=([\0-\x7f])\r*\n/.exec(text);
  const separator = named?.[1] ?? sniff(text);
  const sheet: FileSheet = { name: '', hidden: false, rows: [], merges: [] };
  const count = new Count();
  let row = 0;
  for (const record of records(named ? text.slice(named[0].length) : text, separator)) {
    record.forEach((field, column) => {
      const unmarked = field.startsWith("'") && isMarked(field.slice(1)) ? field.slice(1) : field;
      if (unmarked.trim() !== '') count.put(sheet.rows, row, column, { text: unmarked, number: null }, '');
    });
    row += 1;
  }
  return sheet;
}

/**
 * The fields of each line; none for a blank line. A quote counts as one at a field's start alone, where it is doubled within
 * the quotes it stands for itself, and what follows the closing quote belongs to the field.
 */
function* records(text: string, separator: string): Generator<string[]> {
  let at = 0;
  const plainEnd = new RegExp(
    `[${separator === '\\' || separator === ']' || separator === '^' ? '\\' : ''}${separator}\\r\\n]`,
    'g',
  );
  while (at < text.length) {
    const record: string[] = [];
    const start = at;
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        for (at += 1; at < text.length;) {
          const quote = text.indexOf('"', at);
          const end = quote < 0 ? text.length : quote;
          field += text.slice(at, end);
          at = end + 1;
          if (text[at] !== '"') break;
          field += '"';
          at += 1;
        }
      }
      plainEnd.lastIndex = at;
      const end = plainEnd.exec(text)?.index ?? text.length;
      field += text.slice(at, end);
      at = end;
      record.push(field);
      if (text[at] !== separator) break;
      at += 1;
    }
    const isBlank = at === start;
    const end = text[at];
    at += end === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (!isBlank) yield record;
    // A carriage return alone ends a line of old files; blank ones of them are none.
    else if (text[at - 1] === '\n') yield [];
  }
}

/** The separator by which most records have the same number of fields, more than one; the more fields, the better. */
function sniff(text: string): string {
  let best = { alike: 0, width: 0, separator: ',' };
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>();
    let seen = 0;
    for (const { length } of records(text, separator)) {
      if (length === 0) continue;
      widths.set(length, (widths.get(length) ?? 0) + 1);
      seen += 1;
      if (seen === SAMPLE) break;
    }
    for (const [width, alike] of widths) {
      if (width > 1 && (alike > best.alike || (alike === best.alike && width > best.width))) {
        best = { alike, width, separator };
      }
    }
  }
  return best.separator;
}
