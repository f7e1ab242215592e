/** Bytes to sheets: what sort of file it is, by its first bytes and not by its name. The command line reads alike. */
import type { SheetsRead } from '../engine/files';
import type { FileSheet } from '../engine/wire';
import { Archive } from './archive';
import { decode } from './encoding';
import { SheetFault } from './fault';
import { LARGEST_FILE } from './limits';
import { readSeparated } from './separated';
import { readWorkbook } from './workbook';

/** The sheets of a file: XLSX, or separated values. What is neither, or is too large, has the one reason that stands in the way. */
export function readSheets(bytes: Uint8Array): SheetsRead {
  try {
    return { sheets: sheetsOf(bytes), diagnostics: [] };
  } catch (error) {
    if (error instanceof SheetFault) return { sheets: null, diagnostics: [error.diagnostic] };
    throw error;
  }
}

function sheetsOf(bytes: Uint8Array): FileSheet[] {
  if (bytes.length > LARGEST_FILE) throw new SheetFault('sheet-too-large', { bytes: bytes.length, most: LARGEST_FILE });
  const sheets = startsWith(bytes, 'PK\x03\x04') ? readWorkbook(workbook(bytes)) : [separated(bytes)];
  const holds = sheets.some(({ rows }) =>
    rows.some((row) => row.some(({ text, number }) => number !== null || text.trim() !== '')),
  );
  if (!holds) throw new SheetFault('sheet-empty');
  return sheets;
}

function workbook(bytes: Uint8Array): Archive {
  const archive = new Archive(bytes);
  if (archive.has('xl/workbook.xml')) return archive;
  const [, format] = ARCHIVES.find(([part]) => archive.has(part)) ?? [null, 'ZIP'];
  throw otherFormat(format);
}

/** What else is an archive, by a part that it has. */
const ARCHIVES = [
  ['xl/workbook.bin', 'XLSB'],
  ['word/document.xml', 'DOCX'],
  ['content.xml', 'ODS'],
] as const;

function separated(bytes: Uint8Array): FileSheet {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    throw holdsEncrypted(bytes) ? new SheetFault('sheet-password') : otherFormat('XLS');
  }
  const [, format] = STARTS.find(([start]) => startsWith(bytes, start)) ?? [];
  if (format !== undefined) throw otherFormat(format);
  // Some systems name a page of HTML, or a workbook of 2003 in XML, like a workbook.
  const head = new TextDecoder().decode(bytes.subarray(0, 1000)).toLowerCase().trimStart();
  if (head.startsWith('<?xml')) throw otherFormat('XML');
  if (/^<(!doctype html|html|table)/.test(head)) throw otherFormat('HTML');
  return readSeparated(decode(bytes));
}

const STARTS = [
  ['%PDF', 'PDF'],
  ['{\\rtf', 'RTF'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'GZIP'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
] as const;

function otherFormat(format: string): SheetFault {
  return new SheetFault('sheet-other-format', { format });
}

/** A workbook with a password lies in a container of the older format, in a stream of this name. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  const marker = Uint8Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (marker.every((unit, index) => bytes[at + 2 * index] === unit && bytes[at + 2 * index + 1] === 0)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Array.from(start).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
