import { nodeInflate } from '../../src/cli/node-inflate';
import { crc32 } from '../../src/xlsx/package/crc32';
import { fflateInflate } from '../../src/xlsx/package/fflate-inflate';
import { readXlsx } from '../../src/xlsx/read-workbook';
import { deflateRawSync, crc32 as zlibCrc32 } from 'node:zlib';
import { refusedAs } from './refused-as';
import { part, sheetXml, valuesOf, workbookParts } from './workbook-parts';
import { zipByHand, type HandArchive, type HandEntry } from './zip-by-hand';

const sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>');

/** A workbook with one cell, its entries changed one by one. */
function archive(change: (entry: HandEntry) => HandEntry = (entry) => entry, options: HandArchive = {}): Uint8Array {
  const parts = Object.entries(workbookParts({ [part.sheet]: sheet })).map(([name, content]) => ({ name, content }));
  return zipByHand(parts.map(change), options);
}

const sheetOnly = (changed: Partial<HandEntry>) => (entry: HandEntry) => (entry.name === part.sheet ? { ...entry, ...changed } : entry);

describe.each([
  ['fflate', fflateInflate],
  ['zlib', nodeInflate],
])('a package unpacked by %s', (_, inflate) => {
  const read = (bytes: Uint8Array) => valuesOf(readXlsx(bytes, { inflate }).sheets[0]!);

  test.each([
    ['as usual', archive()],
    ['not packed at all', archive((entry) => ({ ...entry, method: 0 }))],
    ['with 64-bit sizes and places', archive(undefined, { zip64: true })],
    ['with a comment at its end', archive(undefined, { comment: 'PK\x05\x06 is not the end' })],
    ['with backslashes in its names', archive((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }))],
    ['with names in capitals', archive((entry) => ({ ...entry, name: entry.name.toUpperCase() }))],
  ])('is read %s', (_name, bytes) => {
    expect(read(bytes)).toEqual({ A1: 1 });
  });

  test('is read from the middle of a larger buffer', () => {
    const bytes = archive();
    const larger = new Uint8Array(bytes.length + 100).fill(7);
    larger.set(bytes, 50);
    expect(read(larger.subarray(50, 50 + bytes.length))).toEqual({ A1: 1 });
  });

  test.each([
    ['a checksum is wrong', sheetOnly({ crc: 1 }), 'damaged'],
    ['a part is longer than it says', sheetOnly({ size: 20 }), 'damaged'],
    ['a part is shorter than it says', sheetOnly({ size: 2000 }), 'damaged'],
    ['the packed bytes are none', sheetOnly({ packed: new Uint8Array(50).fill(0xff) }), 'damaged'],
    ['the packed bytes break off', sheetOnly({ packed: deflateRawSync(sheet).subarray(0, 30) }), 'damaged'],
    ['a part is said to stand elsewhere', sheetOnly({ at: 4 }), 'damaged'],
    ['a part is said to stand beyond the end', sheetOnly({ at: 1_000_000 }), 'damaged'],
    ['a part is packed in a way nobody uses', sheetOnly({ method: 12 }), 'unsupported-format'],
    ['a part is encrypted', sheetOnly({ flags: 1 }), 'encrypted'],
    ['a part is too large', sheetOnly({ size: 0xfffffffe }), 'too-large'],
  ])('is refused when %s', (_name, change, code) => {
    expect(() => read(archive(change))).toThrow(refusedAs(code));
  });

  test('is refused when it gives more than it says, before all of it is unpacked', () => {
    const bomb = deflateRawSync(Buffer.alloc(400 * 1024 * 1024));
    const before = process.memoryUsage().rss;
    expect(() => inflate(bomb, 1000)).toThrow();
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

test.each([
  ['the directory has fewer entries than it says', archive(undefined, { count: 99 }), 'damaged'],
  ['it has too many parts', archive(undefined, { zip64: true, count: 100_000 }), 'too-large'],
  ['its end is missing', archive().subarray(0, 500), 'cut-off'],
  ['only its first bytes are there', archive().subarray(0, 3), 'cut-off'],
])('a package is refused when %s', (_, bytes, code) => {
  expect(() => readXlsx(bytes)).toThrow(refusedAs(code));
});

test.each([
  ['of all parts together', { total: 600 }],
  ['of a part', { part: 300 }],
  ['of the file', { file: 100 }],
  ['of parts', { entries: 2 }],
  ['of cells', { cells: 0 }],
  ['of cells and holes', { slots: 0 }],
])('the limit %s holds', (_, limits) => {
  expect(() => readXlsx(archive(), { limits })).toThrow(refusedAs('too-large'));
});

test('checksums are those of zlib', () => {
  for (const length of [0, 1, 7, 8, 9, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 151 + length) & 0xff);
    expect(crc32(bytes)).toBe(zlibCrc32(bytes));
  }
});
