/**
 * Finds Chinese names by the first letters of their syllables, as officials type them: `zjz` finds 增加值.
 *
 * The common characters of GB 2312 stand in the order of their pronunciation, so a character's place in that standard gives its letter;
 * the browser's own GB 18030 decoder knows the places. Nothing is loaded for it.
 */

/** First code of each letter; a letter ends where the next begins. */
const STARTS: readonly [string, number][] = [
  ['a', 0xb0a1],
  ['b', 0xb0c5],
  ['c', 0xb2c1],
  ['d', 0xb4ee],
  ['e', 0xb6ea],
  ['f', 0xb7a2],
  ['g', 0xb8c1],
  ['h', 0xb9fe],
  ['j', 0xbbf7],
  ['k', 0xbfa6],
  ['l', 0xc0ac],
  ['m', 0xc2e8],
  ['n', 0xc4c3],
  ['o', 0xc5b6],
  ['p', 0xc5be],
  ['q', 0xc6da],
  ['r', 0xc8bb],
  ['s', 0xc8f6],
  ['t', 0xcbfa],
  ['w', 0xcdda],
  ['x', 0xcef4],
  ['y', 0xd1b9],
  ['z', 0xd4d1],
];
const LAST_CODE = 0xd7f9;

/** Characters read in two ways in these names, and the rarer ones that stand outside the ordered part. */
const OTHER_READINGS: Readonly<Record<string, string>> = {
  长: 'cz',
  重: 'zc',
  行: 'xh',
  率: 'ls',
  调: 'td',
  衢: 'q',
  柯: 'k',
  瓯: 'o',
  亩: 'm',
};

/** Whether the letters of `query` are the first letters of consecutive characters of `text`. */
export function matchesInitials(text: string, query: string): boolean {
  const wanted = query.toLowerCase();
  if (!/^[a-z]+$/.test(wanted)) {
    return false;
  }
  const letters = Array.from(text, lettersOf).filter((one) => one !== '');
  for (let start = 0; start + wanted.length <= letters.length; start += 1) {
    if (Array.from(wanted).every((letter, at) => letters[start + at]?.includes(letter))) {
      return true;
    }
  }
  return false;
}

/** The letters that a character may stand for; empty for what is not spoken. */
function lettersOf(character: string): string {
  if (/[a-z0-9]/i.test(character)) {
    return character.toLowerCase();
  }
  return OTHER_READINGS[character] ?? table().get(character) ?? '';
}

let letterTable: Map<string, string> | null = null;

function table(): Map<string, string> {
  if (letterTable === null) {
    letterTable = new Map();
    const decoder = new TextDecoder('gb18030');
    STARTS.forEach(([letter, start], at) => {
      const end = at + 1 < STARTS.length ? (STARTS[at + 1]?.[1] ?? 0) - 1 : LAST_CODE;
      for (let code = start; code <= end; code += 1) {
        if ((code & 0xff) >= 0xa1 && (code & 0xff) <= 0xfe) {
          letterTable?.set(decoder.decode(new Uint8Array([code >> 8, code & 0xff])), letter);
        }
      }
    });
  }
  return letterTable;
}
