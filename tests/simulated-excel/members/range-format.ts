import type { Area } from '../../../src/workbook/workbook';
import type { HostObject } from '../engine/host-type';
import { invalidArgument } from '../engine/host-error';
import { entireColumns, entireRows, grid, height, width } from '../model/area';
import type { SheetModel } from '../model/sheet';
import { defaultBorder, defaultLook, defaultSizes, look, sizeKeys } from '../model/style-keys';
import { checkAllowed } from './cell-writes';
import type { ExcelTypes } from './define';
import { View, define } from './define';

/** What carries a format: a range or several areas. */
export interface Formatted {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

type FormatView = View<Formatted>;

/** Mixed areas answer null, as Excel does (doc excel-add-ins-blank-null-values). */
function readLook({ owner: { sheet, areas } }: FormatView, key: string, unpainted: unknown): unknown {
  const values = new Set(areas.map((area) => sheet.painted.read(area, key, unpainted)));
  return values.size === 1 ? [...values][0] : null;
}

function paintLook({ owner: { sheet, areas } }: FormatView, key: string, value: unknown, location: string): void {
  checkAllowed(sheet, 'allowFormatCells', location);
  // null is not valid input for a property (doc excel-add-ins-blank-null-values).
  if (value === null || value === undefined) throw invalidArgument(location);
  for (const area of areas) {
    sheet.painted.paint(area, key, value);
    sheet.workbook.events.recordArea('formatChanged', sheet, area);
  }
}

/** Properties under range.format that Excel just keeps: the path of names is the key. */
function looks(prefix: string, names: string) {
  const paths = names.split(' ').map((name) => [name, prefix ? `${prefix}.${name}` : name] as const);
  return {
    get: Object.fromEntries(paths.map(([name, path]) => [name, (view: FormatView) => readLook(view, look(path), defaultLook(path))])),
    set: Object.fromEntries(
      paths.map(([name, path]) => [
        name,
        (view: FormatView, value: unknown) => {
          paintLook(view, look(path), normalised(path, value), `${view.type}.${name}`);
        },
      ]),
    ),
  };
}

/** Colours come back as "#RRGGBB", whatever spelling they were set in. */
export function normalised(path: string, value: unknown): unknown {
  return path.endsWith('Color') && typeof value === 'string' ? colour(value) : value;
}

export function colour(value: string): string {
  const named: Readonly<Record<string, string>> = {
    red: '#FF0000',
    green: '#008000',
    blue: '#0000FF',
    yellow: '#FFFF00',
    orange: '#FFA500',
    black: '#000000',
    white: '#FFFFFF',
    gray: '#808080',
  };
  return (named[value.toLowerCase()] ?? (value.startsWith('#') ? value : `#${value}`)).toUpperCase();
}

class BorderObject implements HostObject {
  readonly type = 'RangeBorder';
  constructor(
    readonly view: FormatView,
    readonly side: Side,
  ) {}
}

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];

/** A border belongs to cells: the outer edge to those along it, the inner ones to all but the last row or column. */
function borderCells(area: Area, side: Side): { readonly area: Area | null; readonly key: string } {
  switch (side) {
    case 'EdgeTop':
      return { area: { ...area, bottom: area.top }, key: 'Top' };
    case 'EdgeBottom':
      return { area: { ...area, top: area.bottom }, key: 'Bottom' };
    case 'EdgeLeft':
      return { area: { ...area, right: area.left }, key: 'Left' };
    case 'EdgeRight':
      return { area: { ...area, left: area.right }, key: 'Right' };
    case 'InsideHorizontal':
      return { area: height(area) > 1 ? { ...area, bottom: area.bottom - 1 } : null, key: 'Bottom' };
    case 'InsideVertical':
      return { area: width(area) > 1 ? { ...area, right: area.right - 1 } : null, key: 'Right' };
    default:
      return { area, key: side };
  }
}

function border(property: string) {
  const place = ({ view, side }: BorderObject) => view.owner.areas.flatMap((area) => borderCells(area, side).area ?? []);
  const key = ({ side }: BorderObject) => look(`Borders.${borderCells(grid, side).key}.${property}`);
  return {
    get: (object: BorderObject) =>
      readLook(new View('RangeBorder', { sheet: object.view.owner.sheet, areas: place(object) }), key(object), defaultBorder(property)),
    set: (object: BorderObject, value: unknown) => {
      const target = new View('RangeBorder', { sheet: object.view.owner.sheet, areas: place(object) });
      paintLook(target, key(object), normalised(property, value), `RangeBorder.${property}`);
      // A line that gets a weight or a colour becomes visible.
      const style = look(`Borders.${borderCells(grid, object.side).key}.Style`);
      if (property !== 'Style' && readLook(target, style, 'None') === 'None') paintLook(target, style, 'Continuous', 'RangeBorder.style');
    },
  };
}

const size = (key: 'columnWidth' | 'rowHeight') => {
  const whole = key === 'columnWidth' ? entireColumns : entireRows;
  const location = `RangeFormat.${key}`;
  return {
    get: (view: FormatView) =>
      readLook(new View(view.type, { ...view.owner, areas: view.owner.areas.map(whole) }), sizeKeys[key], defaultSizes[key]),
    set: (view: FormatView, value: unknown) => {
      const { sheet, areas } = view.owner;
      checkAllowed(sheet, key === 'columnWidth' ? 'allowFormatColumns' : 'allowFormatRows', location);
      // Excel's limits: 255 characters wide, 409.5 points high.
      if (typeof value !== 'number' || value < 0 || value > (key === 'columnWidth' ? 1790 : 409.5)) throw invalidArgument(location);
      for (const area of areas) sheet.painted.paint(whole(area), sizeKeys[key], value);
    },
  };
};

const cellLooks = looks(
  '',
  'WrapText HorizontalAlignment VerticalAlignment TextOrientation ReadingOrder ShrinkToFit IndentLevel AutoIndent',
);
const columnWidth = size('columnWidth');
const rowHeight = size('rowHeight');
const borderProperties = { Style: border('Style'), Weight: border('Weight'), Color: border('Color'), TintAndShade: border('TintAndShade') };

const isSide = (key: unknown): key is Side => sides.some((side) => side.toLowerCase() === String(key).toLowerCase());

export const rangeFormatTypes: ExcelTypes = {
  RangeFormat: define<FormatView>({
    get: { ...cellLooks.get, ColumnWidth: columnWidth.get, RowHeight: rowHeight.get },
    set: { ...cellLooks.set, ColumnWidth: columnWidth.set, RowHeight: rowHeight.set },
    navigate: {
      Fill: ({ owner }) => new View('RangeFill', owner),
      Font: ({ owner }) => new View('RangeFont', owner),
      Borders: ({ owner }) => new View('RangeBorderCollection', owner),
      Protection: ({ owner }) => new View('FormatProtection', owner),
    },
    call: {
      // No fonts are measured here: a fitted width cannot be true, so sizes stay as they are.
      AutofitColumns: ({ owner: { sheet } }) => {
        checkAllowed(sheet, 'allowFormatColumns', 'RangeFormat.autofitColumns');
      },
      AutofitRows: ({ owner: { sheet } }) => {
        checkAllowed(sheet, 'allowFormatRows', 'RangeFormat.autofitRows');
      },
    },
  }),
  RangeFill: define<FormatView>({
    ...looks('Fill', 'Color Pattern PatternColor TintAndShade'),
    call: {
      Clear: ({ owner: { sheet, areas } }) => {
        checkAllowed(sheet, 'allowFormatCells', 'RangeFill.clear');
        for (const area of areas) sheet.painted.erase(area, look('Fill.'));
      },
    },
  }),
  RangeFont: define<FormatView>(looks('Font', 'Name Size Color Bold Italic Underline Strikethrough Subscript Superscript TintAndShade')),
  FormatProtection: define<FormatView>(looks('Protection', 'Locked FormulaHidden')),
  RangeBorderCollection: define<FormatView>({
    items: (view) => sides.map((side) => new BorderObject(view, side)),
    find: (view, key) =>
      isSide(key) ? new BorderObject(view, sides.find((side) => side.toLowerCase() === key.toLowerCase()) ?? key) : null,
  }),
  RangeBorder: define<BorderObject>({
    id: ({ side }) => side,
    get: {
      SideIndex: ({ side }) => side,
      ...Object.fromEntries(Object.entries(borderProperties).map(([name, property]) => [name, property.get])),
    },
    set: Object.fromEntries(Object.entries(borderProperties).map(([name, property]) => [name, property.set])),
  }),
};
