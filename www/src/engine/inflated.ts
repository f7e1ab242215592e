/** A text that the one-file page keeps deflated, in base64. */
import { inflateSync, strFromU8 } from 'fflate';

export function inflated(base64: string): string {
  return strFromU8(inflateSync(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))));
}
