import type { Area } from '../../../src/workbook/workbook';
import type { Arguments } from '../engine/arguments';
import { notImplemented } from '../engine/host-error';
import { addressOf, cellArea, entireColumns, entireRows, height, quotedSheet, width } from '../model/area';
import { RangeObject } from '../model/range-object';
import { defaultBorder, defaultLook, defaultSizes, hiddenKeys, look, sizeKeys } from '../model/style-keys';
import { checkAllowed } from './cell-writes';
import { hyperlink, setHyperlink } from './hyperlink';
import { normalised } from './range-format';

/**
 * getCellProperties and its sisters: many formats in one call (doc: @types Range.getCellProperties, setCellProperties,
 * getRowProperties …; all ExcelApi 1.9). A request or a set of properties is a tree of names; a leaf is one property.
 */
type Tree = Readonly<Record<string, unknown>>;

interface Property {
  readonly read: (range: RangeObject) => unknown;
  readonly write?: (range: RangeObject, value: unknown) => void;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The property of a path such as format/font/strikethrough, or the member's name for the refusal. */
function propertyAt(path: readonly string[]): Property {
  const name = path.join('/');
  const single = singles[name];
  if (single) return single;
  const [head, ...rest] = path;
  const below = rest.map(capital).join('.');
  const unpainted = rest[0] === 'borders' ? defaultBorder(capital(rest.at(-1) ?? '')) : defaultLook(below);
  if (head !== 'format' || unpainted === undefined) throw notImplemented(`cell property ${name}`);
  const key = look(below);
  return {
    read: ({ sheet, area }) => sheet.painted.at(area.top, area.left, key, unpainted),
    write: ({ sheet, area }, value) => {
      sheet.painted.paint(area, key, normalised(below, value));
    },
  };
}

const size = (name: 'rowHeight' | 'columnWidth', whole: (area: Area) => Area): Property => ({
  read: ({ sheet, area }) => sheet.painted.read(whole(area), sizeKeys[name], defaultSizes[name]),
  write: ({ sheet, area }, value) => {
    sheet.painted.paint(whole(area), sizeKeys[name], value);
  },
});

const hidden = (key: string, whole: (area: Area) => Area): Property => ({
  read: ({ sheet, area }) => sheet.painted.read(whole(area), key, false),
  write: ({ sheet, area }, value) => {
    sheet.painted.paint(whole(area), key, value === true);
  },
});

const singles: Readonly<Record<string, Property>> = {
  address: { read: ({ sheet, area }) => `${quotedSheet(sheet.name)}!${addressOf(area)}` },
  rowIndex: { read: ({ area }) => area.top },
  columnIndex: { read: ({ area }) => area.left },
  rowHidden: hidden(hiddenKeys.rows, entireRows),
  columnHidden: hidden(hiddenKeys.columns, entireColumns),
  'format/rowHeight': size('rowHeight', entireRows),
  'format/columnWidth': size('columnWidth', entireColumns),
  hyperlink: { read: hyperlink, write: setHyperlink },
};

type Reader = (range: RangeObject) => unknown;

/** Looks the properties up once for all cells. Borders are asked for once and answered for every side. */
function reader(wanted: Tree, path: readonly string[] = []): Reader {
  const asked = Object.entries(wanted).filter(([, value]) => value === true || isTree(value));
  const readers = asked.map(([name, value]): readonly [string, Reader] => {
    const at = [...path, name];
    if (!isTree(value)) return [name, propertyAt(at).read];
    return [name, reader(name === 'borders' ? Object.fromEntries(sides.map((side) => [side, value])) : value, at)];
  });
  return (range) => Object.fromEntries(readers.map(([name, read]) => [name, read(range)]));
}

const sides = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'];

function write(range: RangeObject, data: Tree, path: readonly string[] = []): void {
  for (const [name, value] of Object.entries(data)) {
    const at = [...path, name];
    if (isTree(value) && name !== 'hyperlink') write(range, value, at);
    else propertyWriter(at)(range, value);
  }
}

function propertyWriter(path: readonly string[]): NonNullable<Property['write']> {
  const { write: writer } = propertyAt(path);
  if (!writer) throw notImplemented(`cell property ${path.join('/')} (to write)`);
  return writer;
}

const row = ({ sheet, area }: RangeObject, index: number) =>
  new RangeObject(sheet, { ...area, top: area.top + index, bottom: area.top + index });
const column = ({ sheet, area }: RangeObject, index: number) =>
  new RangeObject(sheet, { ...area, left: area.left + index, right: area.left + index });
const cell = ({ sheet, area }: RangeObject, atRow: number, atColumn: number) =>
  new RangeObject(sheet, cellArea(area.top + atRow, area.left + atColumn));

const indices = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The data has one entry for each row or column; null or an empty one leaves it. */
function writeAll(args: Arguments, count: number, target: (index: number) => RangeObject): void {
  const data = args.any(0);
  if (!Array.isArray(data) || data.length !== count) throw args.invalid();
  for (const [index, entry] of data.entries()) if (isTree(entry)) write(target(index), entry);
}

export const cellProperties = {
  GetCellProperties: (range: RangeObject, args: Arguments) => {
    const read = reader(args.record(0));
    return indices(height(range.area)).map((atRow) => indices(width(range.area)).map((atColumn) => read(cell(range, atRow, atColumn))));
  },
  GetRowProperties: (range: RangeObject, args: Arguments) => {
    const read = reader(args.record(0));
    return indices(height(range.area)).map((index) => read(row(range, index)));
  },
  GetColumnProperties: (range: RangeObject, args: Arguments) => {
    const read = reader(args.record(0));
    return indices(width(range.area)).map((index) => read(column(range, index)));
  },
  SetCellProperties: (range: RangeObject, args: Arguments) => {
    checkAllowed(range.sheet, 'allowFormatCells', args.location);
    const rows = args.any(0);
    if (!Array.isArray(rows) || rows.length !== height(range.area)) throw args.invalid();
    for (const [atRow, entries] of (rows as unknown[]).entries()) {
      if (!Array.isArray(entries) || entries.length !== width(range.area)) throw args.invalid();
      for (const [atColumn, entry] of (entries as unknown[]).entries()) if (isTree(entry)) write(cell(range, atRow, atColumn), entry);
    }
  },
  SetRowProperties: (range: RangeObject, args: Arguments) => {
    checkAllowed(range.sheet, 'allowFormatRows', args.location);
    writeAll(args, height(range.area), (index) => row(range, index));
  },
  SetColumnProperties: (range: RangeObject, args: Arguments) => {
    checkAllowed(range.sheet, 'allowFormatColumns', args.location);
    writeAll(args, width(range.area), (index) => column(range, index));
  },
};
