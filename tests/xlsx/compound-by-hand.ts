const SECTOR = 512;
const MINI_SECTOR = 64;
const SMALL = 4096;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;

/** Writes a compound file (MS-CFB, 512-byte sectors) with these streams beside the root. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams);
  const small = entries.filter(([, content]) => content.length < SMALL);
  const mini = Buffer.concat(small.map(([, content]) => padded(content, MINI_SECTOR)));
  const large = entries.filter(([, content]) => content.length >= SMALL);
  const miniTable = new Array<number>(mini.length / MINI_SECTOR).fill(END);
  const blocks = [
    Buffer.alloc(SECTOR * Math.ceil((entries.length + 1) / 4)),
    padded(mini, SECTOR),
    padded(words(miniTable), SECTOR),
    ...large.map(([, content]) => padded(content, SECTOR)),
  ];
  const starts = blocks.map((_, index) => 1 + sum(blocks.slice(0, index).map(({ length }) => length / SECTOR)));
  const next = [TABLE, ...blocks.flatMap(({ length }, index) => chain(starts[index]!, length / SECTOR))];
  const startOf = (name: string) => {
    const place = large.findIndex(([other]) => other === name);
    if (place >= 0) return starts[3 + place]!;
    return sum(
      small
        .slice(
          0,
          small.findIndex(([other]) => other === name),
        )
        .map(([, { length }]) => Math.ceil(length / MINI_SECTOR)),
    );
  };
  blocks[0]!.set(directoryEntry('Root Entry', 5, mini.length === 0 ? END : starts[1]!, mini.length), 0);
  entries.forEach(([name, content], index) => {
    blocks[0]!.set(directoryEntry(name, 2, startOf(name), content.length), 128 * (index + 1));
  });
  const table = padded(words([...next, ...new Array<number>(SECTOR / 4 - next.length).fill(FREE)]), SECTOR);
  return new Uint8Array(Buffer.concat([header(starts), table, ...blocks]));
}

/** The beginning of an .xls stream: BOF, and FilePass when encrypted. */
export function xlsStream({ encrypted = false, size = 5000 }): Uint8Array {
  const beginning = [0x09, 0x08, 16, 0, 0, 6, 5, 0, ...new Array<number>(12).fill(0)];
  const filePass = [0x2f, 0x00, 6, 0, 1, 0, 1, 0, 1, 0];
  const stream = new Uint8Array(size);
  stream.set(encrypted ? [...beginning, ...filePass] : beginning);
  return stream;
}

function header(starts: readonly number[]): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(starts[0]!, 48);
  bytes.writeUInt32LE(SMALL, 56);
  bytes.writeUInt32LE(starts[2]!, 60);
  bytes.writeUInt32LE(END, 68);
  bytes.fill(0xff, 76);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}

function directoryEntry(name: string, kind: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry[66] = kind;
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

function chain(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => (index === length - 1 ? END : start + index + 1));
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}

function padded(bytes: Uint8Array, to: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
