import { deflateRawSync, crc32 } from 'node:zlib';

/** One entry of an archive; what is given replaces what would be true. */
export interface HandEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly method?: number;
  readonly packed?: Uint8Array;
  readonly crc?: number;
  readonly size?: number;
  readonly flags?: number;
  /** The local header is said to stand here. */
  readonly at?: number;
}

export interface HandArchive {
  readonly zip64?: boolean;
  readonly comment?: string;
  /** The number of entries is said to be this. */
  readonly count?: number;
}

const MAX_32 = 0xffffffff;

/** Writes a zip archive field by field, so that any field can be wrong. */
export function zipByHand(
  entries: readonly HandEntry[],
  { zip64 = false, comment = '', count = entries.length }: HandArchive = {},
): Uint8Array {
  const chunks: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const method = entry.method ?? 8;
    const packed = Buffer.from(entry.packed ?? (method === 0 ? content : deflateRawSync(content)));
    const name = Buffer.from(entry.name, 'latin1');
    const size = entry.size ?? content.length;
    const shared = fields([2, 20], [2, entry.flags ?? 0], [2, method], [4, 0], [4, entry.crc ?? crc32(content)]);
    const local = Buffer.concat([fields([4, 0x04034b50]), shared, fields([4, packed.length], [4, size], [2, name.length], [2, 0]), name]);
    const place = entry.at ?? at;
    const extra = zip64 ? fields([2, 1], [2, 24], [8, size], [8, packed.length], [8, place]) : Buffer.alloc(0);
    const short = (value: number) => (zip64 ? MAX_32 : value);
    central.push(
      Buffer.concat([
        fields([4, 0x02014b50], [2, 20]),
        shared,
        fields(
          [4, short(packed.length)],
          [4, short(size)],
          [2, name.length],
          [2, extra.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, short(place)],
        ),
        name,
        extra,
      ]),
    );
    chunks.push(local, packed);
    at += local.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end64 = zip64
    ? Buffer.concat([
        fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, directory.length], [8, at]),
        fields([4, 0x07064b50], [4, 0], [8, at + directory.length], [4, 1]),
      ])
    : Buffer.alloc(0);
  const end = Buffer.concat([
    fields([4, 0x06054b50], [2, 0], [2, 0], [2, zip64 ? 0xffff : count], [2, zip64 ? 0xffff : count]),
    fields([4, directory.length], [4, zip64 ? MAX_32 : at], [2, comment.length]),
    Buffer.from(comment, 'latin1'),
  ]);
  return new Uint8Array(Buffer.concat([...chunks, directory, end64, end]));
}

function fields(...list: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    list.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 2) field.writeUInt16LE(value);
      else if (bytes === 4) field.writeUInt32LE(value);
      else field.writeBigUInt64LE(BigInt(value));
      return field;
    }),
  );
}
