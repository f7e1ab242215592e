/** What the page of one file keeps deflated, in base64. */
import { inflateSync, strFromU8 } from 'fflate';

export function inflated(base64: string): Uint8Array {
  return inflateSync(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}

export function inflatedText(base64: string): string {
  return strFromU8(inflated(base64));
}
