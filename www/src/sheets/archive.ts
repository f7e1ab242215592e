/** The archive that a workbook is: what stands in it, unpacked a piece at a time. What it unpacks to is counted, not believed. */
import { Inflate } from 'fflate';
import { broken, SheetFault } from './fault';
import { MOST_INFLATED } from './limits';

/** The most entries of an archive; a workbook of a thousand sheets has some three thousand. */
const MOST_ENTRIES = 10_000;
/** So many packed bytes are unpacked at a time; they come to a thousand times as many at most. */
const STEP = 32 * 1024;

interface Entry {
  encrypted: boolean;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its own head stands. */
  offset: number;
}

export class Archive {
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private left = MOST_INFLATED;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.list();
    } catch (error) {
      // Reading past the end.
      throw error instanceof RangeError ? broken('the archive is cut off') : error;
    }
  }

  private list(): void {
    let end = this.bytes.length - 22;
    while (end >= 0 && this.view.getUint32(end, true) !== 0x06054b50) end -= 1;
    if (end < 0) throw broken('the archive has no end');
    const count = this.view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw inflates();
    let at = this.view.getUint32(end + 16, true);
    let declared = 0;
    for (let left = count; left > 0; left -= 1) {
      if (this.view.getUint32(at, true) !== 0x02014b50) throw broken('the archive has no list of its parts');
      const length = this.view.getUint16(at + 28, true);
      const flags = this.view.getUint16(at + 8, true);
      const entry = {
        encrypted: (flags & 1) === 1,
        method: this.view.getUint16(at + 10, true),
        crc: this.view.getUint32(at + 16, true),
        packed: this.view.getUint32(at + 20, true),
        unpacked: this.view.getUint32(at + 24, true),
        offset: this.view.getUint32(at + 42, true),
      };
      if (entry.encrypted) throw new SheetFault('sheet-password');
      declared += entry.unpacked;
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + length));
      this.entries.set(name.replace(/\\/g, '/').toLowerCase(), entry);
      at += 46 + length + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
    if (declared > MOST_INFLATED) throw inflates();
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Unpacks a part into `take`; true where there is one. */
  unpack(name: string, take: (piece: Uint8Array) => void): boolean {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return false;
    const packed = this.packed(entry, name);
    let crc = -1;
    let length = 0;
    const counted = (piece: Uint8Array): void => {
      length += piece.length;
      this.left -= piece.length;
      if (this.left < 0) throw inflates();
      crc = checked(crc, piece);
      take(piece);
    };
    if (entry.method === 0) counted(packed);
    else if (entry.method === 8) inflate(packed, name, counted);
    else throw broken(`${name} is packed in a way that is not known`);
    if (length !== entry.unpacked || (crc ^ -1) >>> 0 !== entry.crc) throw broken(`${name} is damaged`);
    return true;
  }

  private packed({ offset, packed }: Entry, name: string): Uint8Array {
    const head = offset + 30;
    if (head > this.bytes.length) throw broken(`${name} is cut off`);
    const start = head + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    if (start + packed > this.bytes.length) throw broken(`${name} is cut off`);
    return this.bytes.subarray(start, start + packed);
  }
}

function inflate(packed: Uint8Array, name: string, take: (piece: Uint8Array) => void): void {
  const inflater = new Inflate((piece) => take(piece));
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof SheetFault ? error : broken(`${name} is damaged`);
  }
}

function inflates(): SheetFault {
  return new SheetFault('sheet-inflates', { most: MOST_INFLATED });
}

/** The check sum of archives, CRC-32, a byte at a time. */
const CRC_OF_BYTE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function checked(before: number, piece: Uint8Array): number {
  let crc = before;
  for (let at = 0; at < piece.length; at += 1) crc = CRC_OF_BYTE[(crc ^ piece[at]!) & 0xff]! ^ (crc >>> 8);
  return crc;
}
