import { crc32 } from './crc32';
import type { Inflate } from './inflate';
import type { Limits } from '../limits';
import { UnreadableWorkbook } from '../unreadable-workbook';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localHeader: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_RECORD = 0x06064b50;
const UNKNOWN_32 = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
const XML = /\.(?:xml|rels)$/i;
const STORED = 0;
const DEFLATED = 8;

/**
 * A zip archive, read by its central directory alone (APPNOTE.TXT 6.3, ZIP64 included).
 * Names are matched without regard to case and with "\" as "/", as Office does.
 */
export class ZipArchive {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private unpacked = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
    private readonly inflate: Inflate,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof RangeError ? new UnreadableWorkbook('damaged', { cause: error }) : error;
    }
  }

  /** Names of all parts as written, with "/". */
  names(): readonly string[] {
    return Array.from(this.entries.values(), ({ name }) => name);
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** A part unpacked, its size and checksum verified. Throws when it is missing or broken. */
  read(name: string): Uint8Array {
    const entry = this.entries.get(keyOf(name));
    if (!entry) throw new UnreadableWorkbook('damaged');
    if (entry.encrypted) throw new UnreadableWorkbook('password');
    this.unpacked += entry.size;
    if (entry.size > this.limits.part || this.unpacked > this.limits.total) throw new UnreadableWorkbook('too-large');
    const bytes = this.unpack(entry, this.packedBytes(entry));
    const checksum = this.inflate.crc32 ?? crc32;
    if (bytes.length !== entry.size || checksum(bytes) !== entry.crc) throw new UnreadableWorkbook('damaged');
    return bytes;
  }

  private unpack(entry: Entry, packed: Uint8Array): Uint8Array {
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) throw new UnreadableWorkbook('other-format');
    try {
      return this.inflate(packed, entry.size);
    } catch (error) {
      throw new UnreadableWorkbook('damaged', { cause: error });
    }
  }

  private packedBytes({ localHeader, packedSize }: Entry): Uint8Array {
    const { view, bytes } = this;
    const nameAt = localHeader + 30;
    if (nameAt > bytes.length || view.getUint32(localHeader, true) !== LOCAL_HEADER) throw new UnreadableWorkbook('damaged');
    const start = nameAt + view.getUint16(localHeader + 26, true) + view.getUint16(localHeader + 28, true);
    if (start + packedSize > bytes.length) throw new UnreadableWorkbook('damaged');
    return bytes.subarray(start, start + packedSize);
  }

  private readDirectory(): void {
    const { view } = this;
    const end = this.findEndRecord();
    let count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR) {
      const end64 = this.readSize64(locator + 8);
      if (view.getUint32(end64, true) !== ZIP64_END_RECORD) throw new UnreadableWorkbook('damaged');
      count = this.readSize64(end64 + 32);
      at = this.readSize64(end64 + 48);
    }
    if (count > this.limits.entries) throw new UnreadableWorkbook('too-large');
    for (let read = 0; read < count; read++) at = this.readEntry(at);
    const text = Array.from(this.entries.values()).filter(({ name }) => XML.test(name));
    if (text.reduce((total, { size }) => total + size, 0) > this.limits.total) throw new UnreadableWorkbook('too-large');
  }

  private findEndRecord(): number {
    const { view } = this;
    const last = view.byteLength - END_RECORD_SIZE;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (view.getUint32(at, true) === END_RECORD) return at;
    }
    throw new UnreadableWorkbook('cut-off');
  }

  /** Reads the entry of the central directory at `at`; the place of the next one. A part given twice would be two workbooks in one file. */
  private readEntry(at: number): number {
    const { view } = this;
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new UnreadableWorkbook('damaged');
    const nameAt = at + 46;
    const nameEnd = nameAt + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    const size = view.getUint32(at + 24, true);
    const packedSize = view.getUint32(at + 20, true);
    const localHeader = view.getUint32(at + 42, true);
    const long = this.readZip64Extra(nameEnd, extraEnd, [size, packedSize, localHeader]);
    const name = latin1(this.bytes.subarray(nameAt, nameEnd)).replaceAll('\\', '/');
    if (this.entries.has(keyOf(name))) throw new UnreadableWorkbook('damaged');
    this.entries.set(keyOf(name), {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      size: long[0] ?? size,
      packedSize: long[1] ?? packedSize,
      localHeader: long[2] ?? localHeader,
    });
    return next;
  }

  /** The extra field holds, in this order, only those values that did not fit into 32 bits. */
  private readZip64Extra(from: number, to: number, values: readonly number[]): readonly number[] {
    if (!values.includes(UNKNOWN_32)) return values;
    for (let at = from; at + 4 <= to; at += 4 + this.view.getUint16(at + 2, true)) {
      if (this.view.getUint16(at, true) !== 1) continue;
      let field = at + 4;
      return values.map((value) => {
        if (value !== UNKNOWN_32) return value;
        field += 8;
        return this.readSize64(field - 8);
      });
    }
    return values;
  }

  private readSize64(at: number): number {
    const size = this.view.getBigUint64(at, true);
    if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw new UnreadableWorkbook('damaged');
    return Number(size);
  }
}

/** Office writes part names in ASCII; other names are never asked for. */
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}
