/** XLSX to sheets: each cell as it is shown and, where it holds a number, all its digits. */
import SSF from 'ssf';
import type { FileSheet } from '../engine/wire';
import type { Archive } from './archive';
import { broken } from './fault';
import { Count, MOST_CELLS, tooMany, type Cell } from './limits';
import { Format } from './number';
import { attribute, readNeededXml, readXml } from './xml';

/** Letters of a cell's text; spreadsheets keep no more. */
const LONGEST_TEXT = 32_767;

interface Listed {
  name: string;
  hidden: boolean;
  relation: string;
}

/** What all sheets of a workbook share. */
interface Shared {
  texts: readonly string[];
  /** By the style of a cell. */
  formats: readonly Format[];
  general: Format;
  count: Count;
}

/** The worksheets of a workbook, in its order. */
export function readWorkbook(archive: Archive): FileSheet[] {
  const listed: Listed[] = [];
  let date1904 = false;
  readNeededXml(archive, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      listed.push({ name: attributes.name ?? '', hidden, relation: attribute(attributes, 'id') ?? '' });
    },
  });
  const parts = worksheets(archive);
  const shared = {
    texts: sharedTexts(archive),
    formats: formats(archive, date1904),
    general: new Format('', date1904),
    count: new Count(),
  };
  const sheets: FileSheet[] = [];
  for (const { name, hidden, relation } of listed) {
    const related = parts.get(relation);
    if (related === undefined) throw broken(`the sheet ${name} is missing`);
    if (related.isWorksheet) sheets.push(readSheet(archive, related.part, { name, hidden }, shared));
  }
  return sheets;
}

function worksheets(archive: Archive): Map<string, { part: string; isWorksheet: boolean }> {
  const parts = new Map<string, { part: string; isWorksheet: boolean }>();
  readNeededXml(archive, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      parts.set(Id, { part, isWorksheet: Type.endsWith('/worksheet') });
    },
  });
  return parts;
}

function sharedTexts(archive: Archive): string[] {
  const texts: string[] = [];
  const rich = new RichText();
  readXml(archive, 'xl/sharedStrings.xml', {
    open(name, attributes) {
      if (name === 'si') rich.begin();
      else rich.open(name, attributes);
    },
    text: (text) => rich.text(text),
    close(name) {
      if (name === 'si') texts.push(rich.whole);
      else rich.close(name);
    },
  });
  return texts;
}

/** A text in pieces of one look each; how it is pronounced is left out. */
class RichText {
  whole = '';
  private piece: string | null = null;
  private preserved = false;
  private spoken = false;

  begin(): void {
    this.whole = '';
    this.piece = null;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.spoken = true;
    if (name !== 't' || this.spoken) return;
    this.piece = '';
    this.preserved = attributes['xml:space'] === 'preserve';
  }

  text(text: string): void {
    if (this.piece !== null) this.piece += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.spoken = false;
    if (name !== 't' || this.piece === null) return;
    this.whole += unescaped(this.preserved ? this.piece : this.piece.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
    this.piece = null;
  }
}

/** Letters that XML cannot hold stand as `_x000A_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The formats of cells by style. Those of a workbook's own come by number, the others are known to all spreadsheets. */
function formats(archive: Archive, date1904: boolean): Format[] {
  const codes = new Map<string, string>();
  const builtIn = SSF.get_table();
  const found: Format[] = [];
  let ofCells = false;
  readXml(archive, 'xl/styles.xml', {
    open(name, attributes) {
      const number = attributes.numFmtId ?? '0';
      if (name === 'numFmt') codes.set(number, attributes.formatCode ?? '');
      else if (name === 'cellXfs') ofCells = true;
      else if (name === 'xf' && ofCells) {
        found.push(new Format(codes.get(number) ?? builtIn[Number(number)] ?? '', date1904));
      }
    },
    close(name) {
      if (name === 'cellXfs') ofCells = false;
    },
  });
  return found;
}

function readSheet(
  archive: Archive,
  part: string,
  { name, hidden }: Pick<FileSheet, 'name' | 'hidden'>,
  { texts, formats, general, count }: Shared,
): FileSheet {
  const sheet: FileSheet = { name, hidden, rows: [], merges: [] };
  const rich = new RichText();
  let [row, column] = [-1, -1];
  let cell: Readonly<Record<string, string>> | null = null;
  let value: string | null = null;
  let inValue = false;
  let merged = 0;

  const put = (): void => {
    if (cell === null) return;
    const format = formats[Number(cell.s ?? '0')] ?? general;
    const kind = cell.t ?? 'n';
    const read = cellOf(kind, kind === 'inlineStr' ? rich.whole : value, texts, format);
    if (read !== null) count.put(sheet.rows, row, column, read, name);
  };

  readNeededXml(archive, part, {
    open(element, attributes) {
      if (element === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
      } else if (element === 'c') {
        [row, column] = attributes.r === undefined ? [row, column + 1] : address(attributes.r);
        cell = attributes;
        value = null;
        rich.begin();
      } else if (element === 'v') {
        inValue = true;
        value = '';
      } else if (element === 'mergeCell') {
        const [first = '', last = first] = (attributes.ref ?? '').split(':');
        const [from, to] = [address(first), address(last)];
        merged += Math.max(to[0] - from[0], 0) + 1;
        if (merged > MOST_CELLS) throw tooMany('sheet-too-many-cells', name, MOST_CELLS);
        sheet.merges.push({ first: { row: from[0], column: from[1] }, last: { row: to[0], column: to[1] } });
      } else rich.open(element, attributes);
    },
    text(text) {
      if (inValue) value += text;
      else rich.text(text);
    },
    close(element) {
      if (element === 'v') inValue = false;
      else if (element === 'c') {
        put();
        cell = null;
      } else rich.close(element);
    },
  });
  return sheet;
}

/** Null: nothing stands in it. */
function cellOf(kind: string, value: string | null, texts: readonly string[], format: Format): Cell | null {
  if (value === null || value === '') return null;
  switch (kind) {
    case 's': {
      const text = texts[Number(value)];
      if (text === undefined) throw broken('a cell has a text that the workbook does not have');
      return ofText(text);
    }
    case 'inlineStr':
    case 'd':
    case 'e':
      return ofText(value);
    case 'str':
      return ofText(unescaped(value));
    case 'b':
      return ofText(value === '0' ? 'FALSE' : 'TRUE');
    case 'n': {
      const number = Number(value);
      if (!Number.isFinite(number)) throw broken(`${value} is no number`);
      return format.cell(number);
    }
    default:
      throw broken(`a cell is of the kind ${kind}`);
  }
}

function ofText(text: string): Cell | null {
  return text.trim() === '' ? null : { text: text.slice(0, LONGEST_TEXT), number: null };
}

/** Row and column of a name such as `AB12`, both counted from 0. */
function address(name: string): [number, number] {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? [];
  if (letters === undefined || Number(digits) < 1) throw broken(`${name} is no cell`);
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(digits) - 1, column - 1];
}
