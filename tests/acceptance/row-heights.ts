import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convert } from './libreoffice';

/** Row (from 0) → points, for each sheet of a workbook. */
export type RowHeights = readonly ReadonlyMap<number, number>[];

const worksheet = (number: number) => `xl/worksheets/sheet${number}.xml`;

/**
 * How high LibreOffice makes the rows of workbooks so that their wrapped texts are seen whole. It does so when it opens a file of
 * its own kind whose rows have no height; so each workbook loses its heights, becomes such a file, and is opened once more.
 */
export function heightsNeeded(workbooks: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, RowHeights>> {
  const bare = Object.fromEntries(Object.entries(workbooks).map(([name, bytes]) => [name, withoutHeights(bytes)]));
  const opened = convert(convert(bare, 'ods'), 'xlsx');
  return Object.fromEntries(Object.entries(opened).map(([name, bytes]) => [name, heightsIn(bytes)]));
}

function withoutHeights(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    name.startsWith('xl/worksheets/sheet') ? bareSheet(part) : part,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

function bareSheet(part: Uint8Array): Uint8Array {
  return strToU8(
    strFromU8(part)
      .replace(/ (?:ht|customHeight)="[^"]*"/g, '')
      .replace(/<sheetFormatPr[^>]*>/, ''),
  );
}

function heightsIn(bytes: Uint8Array): RowHeights {
  const parts = unzipSync(bytes);
  const heights: ReadonlyMap<number, number>[] = [];
  for (let part = parts[worksheet(1)]; part; part = parts[worksheet(heights.length + 1)]) {
    const rows = strFromU8(part).matchAll(/<row r="(\d+)"[^>]*? ht="([\d.]+)"/g);
    heights.push(new Map([...rows].map(([, row, points]) => [Number(row) - 1, Number(points)])));
  }
  return heights;
}
