/** Parts of a workbook in XML, read from beginning to end, so that a large sheet needs no tree. */
import { SaxesParser } from 'saxes';
import type { Archive } from './archive';
import { broken } from './fault';

/** What a reader wants to hear; names come without their prefix. */
export interface Heard {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads a part; false where there is none. */
export function readXml(archive: Archive, part: string, heard: Heard): boolean {
  const parser = new SaxesParser<{ xmlns?: false; position: false }>({ position: false });
  parser.on('error', (error) => {
    throw broken(`${part}: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => heard.open?.(local(name), attributes));
  parser.on('closetag', ({ name }) => heard.close?.(local(name)));
  if (heard.text) {
    const text = heard.text.bind(heard);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let decoder: TextDecoder | null = null;
  const feed = (piece: Uint8Array, more: boolean): void => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    let text: string;
    try {
      text = decoder.decode(piece, { stream: more });
    } catch {
      throw broken(`${part} is no text`);
    }
    parser.write(text);
  };
  if (!archive.unpack(part, (piece) => feed(piece, true))) return false;
  feed(new Uint8Array(), false);
  parser.close();
  return true;
}

/** The same of a part that a workbook cannot be without. */
export function readNeededXml(archive: Archive, part: string, heard: Heard): void {
  if (!readXml(archive, part, heard)) throw broken(`${part} is missing`);
}

/** An attribute by its name without a prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
