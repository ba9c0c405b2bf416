import { readFileSync } from 'node:fs';
import type { Item } from '../../src/model/item';
import type { Settings } from '../../src/model/settings';
import { headingWords } from '../../src/recognition/headings/heading-words';
import { readHeading } from '../../src/recognition/headings/heading-reader';
import { recognise } from '../../src/recognition/recognise';
import type { Cell, Row, Sheet, Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { expectedOf, hasZoo, pathIn, settingsOf, zooFolders } from './zoo';

/** What a department does to a form without changing what it says. Merges are left out: no change here depends on them. */
const changes: readonly { readonly name: string; readonly change: (sheet: Sheet) => Sheet }[] = [
  { name: 'three rows added above', change: (sheet) => moved(sheet, 3, 0) },
  { name: 'two columns added on the left', change: (sheet) => moved(sheet, 0, 2) },
  { name: 'a title line added on top', change: (sheet) => withRow(moved(sheet, 1, 0), 0, [text('別記様式')]) },
  { name: 'a column of its own added at the right end', change: (sheet) => withLastColumn(sheet) },
  { name: 'headings in half-width letters', change: (sheet) => mapHeadings(sheet, (heading) => heading.normalize('NFKC')) },
  { name: 'headings in full-width letters', change: (sheet) => mapHeadings(sheet, fullWidth) },
  {
    name: 'blanks and breaks inside headings',
    change: (sheet) => mapHeadings(sheet, (heading) => `${heading.slice(0, 1)}　${heading.slice(1)}`),
  },
  { name: 'headings renamed within the dictionary', change: (sheet) => mapHeadings(sheet, renamed) },
];

const books = zooFolders.flatMap((folder) => {
  const { workbooks, folder: whole } = expectedOf(folder);
  return Object.entries(workbooks)
    .filter(([, { itemCount, layout }]) => itemCount > 0 && !layout.startsWith('form'))
    .map(([file, expected]) => ({
      folder,
      file,
      settings: settingsOf(folder, expected.settings === undefined ? whole.settings : expected.settings),
    }));
});

(hasZoo ? describe : describe.skip).each(changes)('the items stay the same with $name', ({ change }) => {
  test.each(books)('$folder/$file', async ({ folder, file, settings }) => {
    const workbook = await readWorkbook(new Uint8Array(readFileSync(pathIn(folder, file))));
    const altered: Workbook = { ...workbook, sheets: workbook.sheets.map((sheet) => change(withoutPlaces(sheet))) };
    const before = itemsOf(workbook, file, settings);
    expect(before.length).toBeGreaterThan(0);
    expect(itemsOf(altered, file, settings)).toEqual(before);
  });
});

function itemsOf(workbook: Workbook, file: string, settings: Settings): readonly unknown[] {
  return recognise(workbook, file, { settings, year: 2024, assumedYear: 2024 }).items.map(said);
}

/** An item without its places. */
function said({ id, name, policy, department, counted, rating, evaluateIn, outReason, indicators }: Item): unknown {
  return {
    ...{ id, name, policy, department, counted, rating, evaluateIn, outReason },
    indicators: indicators.map(({ no, name: indicator, kind, unit, comparator, target, actual }) => ({
      ...{ no, indicator, kind, unit, comparator },
      target: target?.value,
      actual: actual?.value,
    })),
  };
}

function withoutPlaces({ merges: _merges, hiddenRows: _rows, hiddenColumns: _columns, ...sheet }: Sheet): Sheet {
  return sheet;
}

function text(value: string): Cell {
  return { value, formula: null, format: 'General' };
}

function moved(sheet: Sheet, down: number, right: number): Sheet {
  const rows = sheet.rows.map(({ index, cells }): Row => ({
    index: index + down,
    cells: [...Array<undefined>(right).fill(undefined), ...cells],
  }));
  return { ...sheet, rows };
}

function withRow(sheet: Sheet, index: number, cells: readonly Cell[]): Sheet {
  return { ...sheet, rows: [{ index, cells }, ...sheet.rows].sort((a, b) => a.index - b.index) };
}

/** A remark of the department right of everything else, under a heading that means nothing here. */
function withLastColumn(sheet: Sheet): Sheet {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  const heading = sheet.rows.find((row) => row.cells.filter((cell) => isHeading(cell)).length >= 4);
  if (!heading) return sheet;
  const rows = sheet.rows.map((row): Row => {
    if (row.index < heading.index) return row;
    const cells = [...row.cells];
    cells[width] = text(row === heading ? '照合欄' : '済');
    return row === heading || row.cells.length > 3 ? { ...row, cells } : row;
  });
  return { ...sheet, rows };
}

function isHeading(cell: Cell | undefined): cell is Cell & { readonly value: string } {
  return typeof cell?.value === 'string' && readHeading(cell.value).confidence === 1;
}

/** Changes the headings in rows that are made of headings. */
function mapHeadings(sheet: Sheet, map: (heading: string) => string): Sheet {
  const rows = sheet.rows.map((row): Row => {
    const filled = row.cells.filter((cell) => cell !== undefined && cell.value !== '' && cell.value !== null);
    if (row.cells.filter(isHeading).length < 3 || row.cells.filter(isHeading).length * 2 < filled.length) return row;
    return { ...row, cells: row.cells.map((cell) => (isHeading(cell) ? { ...cell, value: map(cell.value) } : cell)) };
  });
  return { ...sheet, rows };
}

function fullWidth(heading: string): string {
  return heading.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** Another spelling of the same field; a heading with a year or a bracket keeps them, so it is left alone. */
function renamed(heading: string): string {
  const { field, fiscalYear, comparator, unit } = readHeading(heading);
  if (field === null || fiscalYear !== null || comparator !== null || unit !== null || /[(（]/.test(heading)) return heading;
  const spellings = headingWords[field].filter((word) => !/[(（]/.test(word));
  return spellings[spellings.length > 1 ? 1 : 0] ?? heading;
}
