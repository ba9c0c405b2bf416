import type { Refusal } from '../refusals';
import { UnreadableWorkbook } from '../unreadable-workbook';

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

const HEADER = 512;
const DIRECTORY_ENTRY = 128;
const LAST_SECTOR = 0xfffffffa;
const MINI_SECTOR = 64;
const TABLES_IN_HEADER = 109;

/** Streams that tell what a compound file holds, most telling first. Names as in the directory, in lower case. */
const tellTales: readonly (readonly [RegExp, Refusal])[] = [
  [/^(?:\tdrmcontent|drmencrypteddataspace|drmencryptedtransform|labelinfo)$/, 'label'],
  [/^(?:encryptedpackage|encryptioninfo)$/, 'password'],
  [/^worddocument$/, 'document'],
  [/^powerpoint document$/, 'presentation'],
];

/** Passes when the compound file (MS-CFB) is an .xls workbook that can be read; else throws UnreadableWorkbook. */
export function checkCompoundFile(bytes: Uint8Array): void {
  const file = new CompoundFile(bytes);
  const refused = tellTales.find(([name]) => file.find(name));
  if (refused) throw new UnreadableWorkbook(refused[1]);
  const workbook = file.find(/^(?:workbook|book)$/);
  if (!workbook) throw new UnreadableWorkbook('unknown');
  if (file.isBeyondEnd(workbook)) throw new UnreadableWorkbook('cut-off');
  if (isEncrypted(file.head(workbook))) throw new UnreadableWorkbook('password');
}

const BEGINNING_OF_FILE = 0x0809;
const FILE_PASS = 0x002f;
/** Records that may stand between the beginning and FilePass (MS-XLS 2.1.7.20.3). */
const WRITE_PROTECT = 0x0086;

/** An encrypted .xls has a FilePass record right at its beginning. */
function isEncrypted(head: DataView): boolean {
  let at = 0;
  while (at + 4 <= head.byteLength) {
    const record = head.getUint16(at, true);
    if (record === FILE_PASS) return true;
    if (record !== BEGINNING_OF_FILE && record !== WRITE_PROTECT) return false;
    at += 4 + head.getUint16(at + 2, true);
  }
  return false;
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly next: readonly number[];
  private readonly streams: readonly Stream[];

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER) throw new UnreadableWorkbook('cut-off');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new UnreadableWorkbook('damaged');
    this.sectorSize = 1 << shift;
    this.next = this.readAllocationTable();
    this.streams = this.readDirectory();
  }

  find(name: RegExp): Stream | undefined {
    return this.streams.find((stream) => name.test(stream.name.toLowerCase()));
  }

  isBeyondEnd(stream: Stream): boolean {
    const mini = this.isMini(stream) ? this.streams[0] : undefined;
    const { start, size } = mini ?? stream;
    return this.sectors(start, Math.ceil(size / this.sectorSize)).some((sector) => this.offset(sector) >= this.bytes.length);
  }

  /** The first bytes of a stream, at most one sector. */
  head(stream: Stream): DataView {
    const root = this.streams[0];
    let at = this.offset(stream.start);
    if (root && this.isMini(stream)) {
      const place = stream.start * MINI_SECTOR;
      const index = Math.floor(place / this.sectorSize);
      at = this.offset(this.sectors(root.start, index + 1)[index] ?? 0) + (place % this.sectorSize);
    }
    const length = Math.max(0, Math.min(this.isMini(stream) ? MINI_SECTOR : this.sectorSize, this.bytes.length - at));
    return new DataView(this.bytes.buffer, this.bytes.byteOffset + Math.min(at, this.bytes.length), length);
  }

  private isMini({ size }: Stream): boolean {
    return size < this.view.getUint32(56, true);
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  /** A chain of sectors; stops at its end, at `most`, or where the chain leaves the table. */
  private sectors(start: number, most: number): readonly number[] {
    const chain: number[] = [];
    for (let sector = start; sector < LAST_SECTOR && chain.length < most; sector = this.next[sector] ?? LAST_SECTOR) chain.push(sector);
    return chain;
  }

  private readAllocationTable(): readonly number[] {
    const table: number[] = [];
    const places = this.tablePlaces();
    for (const sector of places) {
      const at = this.offset(sector);
      if (at + this.sectorSize > this.bytes.length) throw new UnreadableWorkbook('cut-off');
      for (let entry = 0; entry < this.sectorSize; entry += 4) table.push(this.view.getUint32(at + entry, true));
    }
    return table;
  }

  /** Sectors that hold the allocation table: the first 109 stand in the header, more of them in sectors of their own. */
  private tablePlaces(): readonly number[] {
    const places: number[] = [];
    const count = Math.min(this.view.getUint32(44, true), Math.ceil(this.bytes.length / this.sectorSize));
    for (let at = 0; at < TABLES_IN_HEADER && places.length < count; at++) places.push(this.view.getUint32(76 + at * 4, true));
    let more = this.view.getUint32(68, true);
    while (places.length < count && more < LAST_SECTOR) {
      const at = this.offset(more);
      if (at + this.sectorSize > this.bytes.length) throw new UnreadableWorkbook('cut-off');
      const last = at + this.sectorSize - 4;
      for (let place = at; place < last && places.length < count; place += 4) places.push(this.view.getUint32(place, true));
      more = this.view.getUint32(last, true);
    }
    return places.filter((sector) => sector < LAST_SECTOR);
  }

  private readDirectory(): readonly Stream[] {
    const streams: Stream[] = [];
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    for (const sector of this.sectors(this.view.getUint32(48, true), most)) {
      const at = this.offset(sector);
      if (at + this.sectorSize > this.bytes.length) throw new UnreadableWorkbook('cut-off');
      for (let entry = at; entry < at + this.sectorSize; entry += DIRECTORY_ENTRY) streams.push(this.readStream(entry));
    }
    return streams;
  }

  private readStream(at: number): Stream {
    const nameLength = Math.min(64, Math.max(2, this.view.getUint16(at + 64, true))) - 2;
    const name = new TextDecoder('utf-16le').decode(this.bytes.subarray(at, at + nameLength));
    return { name, start: this.view.getUint32(at + 116, true), size: this.view.getUint32(at + 120, true) };
  }
}
