/** Bytes to text: UTF-8 with or without its mark, UTF-16 with its mark, else GB18030, which contains GBK and GB2312. */
import { SheetFault } from './fault';

/** What no table holds: controls but for those that part cells and lines. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/;

export function decode(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (CONTROL.test(text)) throw new SheetFault('sheet-no-table');
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return by('UTF-8', bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return by('UTF-16LE', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return by('UTF-16BE', bytes.subarray(2));
  if (bytes.includes(0)) throw new SheetFault('sheet-no-table');
  try {
    return by('UTF-8', bytes);
  } catch {
    return by('gb18030', bytes);
  }
}

function by(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SheetFault('sheet-encoding', { encoding });
  }
}
