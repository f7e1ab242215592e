/** A layout to CSV: UTF-8 with its mark, so that spreadsheets take it for what it is; lines end with CR LF. */
import type { FileLayout } from '../engine/wire';
import { isMarked } from './marked';
import { inPercent } from './percent';

/** Formulas stand as what they come to; a number stays a number. */
export function csvOf({ rows }: FileLayout): Uint8Array<ArrayBuffer> {
  // All rows are as long as the longest, so that whoever reads it finds a table.
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
  const lines = rows.map((row) => {
    const fields = Array.from({ length: width }, (_, at) => quoted(field(row[at]?.content ?? 'blank')));
    // A row of one blank field would be a blank line.
    return `${width === 1 && fields[0] === '' ? '""' : fields.join(',')}\r\n`;
  });
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

function field(content: FileLayout['rows'][number][number]['content']): string {
  if (content === 'blank') return '';
  if ('text' in content) return unrun(content.text);
  if ('number' in content) return content.number;
  if ('percent' in content) return inPercent(content.percent);
  const { result, percent } = content.formula;
  const isNumber = result.trim() !== '' && Number.isFinite(Number(result));
  const text = percent ? inPercent(result) : result;
  return isNumber ? text : unrun(text);
}

function unrun(text: string): string {
  return isMarked(text) ? `'${text}` : text;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}
