/**
 * Unpacks LZMA, as Igor Pavlov's specification describes it, of a known length and with the whole output as dictionary: the
 * strongest packing whose unpacker is a page long.
 */

/** Where the chances of each decision begin, in one list. */
const IS_MATCH = 0;
const IS_REP = 192;
const IS_REP_G0 = 204;
const IS_REP_G1 = 216;
const IS_REP_G2 = 228;
const IS_REP0_LONG = 240;
const POS_SLOT = 432;
const POS_SPECIAL = 688;
const POS_ALIGN = 803;
const LENGTH = 819;
const REP_LENGTH = 1333;
const LITERAL = 1847;

/** Bytes of the head: properties, size of the dictionary, length. */
const HEAD = 13;

/** Throws a `RangeError` where the bytes are damaged. */
export function unpackedLzma(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const properties = packed[0] ?? 0;
  const literalContext = properties % 9;
  const literalPosition = Math.floor(properties / 9) % 5;
  const literalMask = (1 << literalPosition) - 1;
  const positionMask = (1 << Math.floor(properties / 45)) - 1;
  const head = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (properties >= 225 || head.getUint32(9, true) !== 0) throw new RangeError('the packed bytes are damaged');
  const out = new Uint8Array(head.getUint32(5, true));
  const chances = new Uint16Array(LITERAL + (0x300 << (literalContext + literalPosition))).fill(1024);

  let range = 0xffffffff;
  let code = head.getUint32(HEAD + 1);
  let next = HEAD + 5;

  function bit(at: number): number {
    const chance = chances[at]!;
    const bound = (range >>> 11) * chance;
    let answer = 0;
    if (code < bound) {
      range = bound;
      chances[at] = chance + ((2048 - chance) >>> 5);
    } else {
      range -= bound;
      code -= bound;
      chances[at] = chance - (chance >>> 5);
      answer = 1;
    }
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | packed[next++]!) >>> 0;
    }
    return answer;
  }

  function direct(bits: number): number {
    let value = 0;
    for (let left = bits; left > 0; left -= 1) {
      range >>>= 1;
      value <<= 1;
      if (code >= range) {
        code -= range;
        value |= 1;
      }
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | packed[next++]!) >>> 0;
      }
    }
    return value;
  }

  function tree(at: number, bits: number): number {
    let node = 1;
    for (let left = bits; left > 0; left -= 1) node = (node << 1) | bit(at + node);
    return node - (1 << bits);
  }

  function reversedTree(at: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let place = 0; place < bits; place += 1) {
      const answer = bit(at + node);
      node = (node << 1) | answer;
      value |= answer << place;
    }
    return value;
  }

  function lengthBy(at: number, position: number): number {
    if (bit(at) === 0) return 2 + tree(at + 2 + (position << 3), 3);
    if (bit(at + 1) === 0) return 10 + tree(at + 130 + (position << 3), 3);
    return 18 + tree(at + 258, 8);
  }

  function distance(length: number): number {
    const slot = tree(POS_SLOT + (Math.min(length - 2, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const first = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return first + reversedTree(POS_SPECIAL + first - slot, bits);
    return first + direct(bits - 4) * 16 + reversedTree(POS_ALIGN, 4);
  }

  let state = 0;
  let [rep0, rep1, rep2, rep3] = [0, 0, 0, 0];
  let at = 0;
  while (at < out.length) {
    const position = at & positionMask;
    if (bit(IS_MATCH + (state << 4) + position) === 0) {
      const before = at > 0 ? out[at - 1]! : 0;
      const context = ((at & literalMask) << literalContext) + (before >> (8 - literalContext));
      const literal = LITERAL + 0x300 * context;
      let node = 1;
      if (state >= 7) {
        let match = out[at - rep0 - 1]!;
        while (node < 0x100) {
          const expected = (match >> 7) & 1;
          match <<= 1;
          const answer = bit(literal + ((1 + expected) << 8) + node);
          node = (node << 1) | answer;
          if (answer !== expected) break;
        }
      }
      while (node < 0x100) node = (node << 1) | bit(literal + node);
      out[at] = node;
      at += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length = 1;
    if (bit(IS_REP + state) === 0) {
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      length = lengthBy(LENGTH, position);
      rep0 = distance(length);
      state = state < 7 ? 7 : 10;
    } else if (bit(IS_REP_G0 + state) === 0) {
      const isLong = bit(IS_REP0_LONG + (state << 4) + position) === 1;
      if (isLong) length = lengthBy(REP_LENGTH, position);
      state = (state < 7 ? 8 : 11) + (isLong || state >= 7 ? 0 : 1);
    } else {
      if (bit(IS_REP_G1 + state) === 0) [rep0, rep1] = [rep1, rep0];
      else if (bit(IS_REP_G2 + state) === 0) [rep0, rep1, rep2] = [rep2, rep0, rep1];
      else [rep0, rep1, rep2, rep3] = [rep3, rep0, rep1, rep2];
      length = lengthBy(REP_LENGTH, position);
      state = state < 7 ? 8 : 11;
    }
    if (rep0 >= at || at + length > out.length) throw new RangeError('the packed bytes are damaged');
    for (const end = at + length; at < end; at += 1) out[at] = out[at - rep0 - 1]!;
  }
  return out;
}
