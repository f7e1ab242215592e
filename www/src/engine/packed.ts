/** What the page of one file keeps packed, in base64. */
import { unpackedLzma } from './lzma';

export function unpacked(base64: string): Uint8Array<ArrayBuffer> {
  return unpackedLzma(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}

export function unpackedText(base64: string): string {
  return new TextDecoder().decode(unpacked(base64));
}
