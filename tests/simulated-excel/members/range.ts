import type { Area } from '../../../src/workbook/workbook';
import { invalidArgument } from '../engine/host-error';
import * as areas from '../model/area';
import { formulaOf, valueOf, valueType } from '../model/cell';
import type { Cell } from '../model/cell';
import { textOf } from '../model/cell-text';
import { entered } from '../model/enter';
import type { RangeObject } from '../model/range-object';
import type { SheetModel } from '../model/sheet';
import { cellStyleKey, defaultSizes, hiddenKeys, sizeKeys } from '../model/style-keys';
import { announceWrite, checkAllowed, checkUnlocked, writeCells } from './cell-writes';
import { cellProperties } from './cell-properties';
import { View, define } from './define';
import type { ExcelTypes } from './define';
import { hyperlink, setHyperlink } from './hyperlink';
import { rangeGeometry } from './range-geometry';
import { rangeActions } from './range-actions';

/** At most so many cells can be read at once; more give null without an error (doc: resource-limits, "5,000,000 cells"). */
const readLimit = 5_000_000;

/** The cells of a range as rows of what `show` makes of each; null for whole rows or columns (doc excel-add-ins-ranges-unbounded). */
function read({ sheet, area }: RangeObject, show: (cell: Cell) => unknown): unknown[][] | null {
  if (areas.isUnbounded(area) || areas.cellCount(area) > readLimit) return null;
  sheet.workbook.recalculate();
  return Array.from({ length: areas.height(area) }, (_, row) =>
    Array.from({ length: areas.width(area) }, (__, column) => show(sheet.cell(area.top + row, area.left + column))),
  );
}

function setValues(range: RangeObject, value: unknown, property: string): void {
  const { entry } = range.sheet.workbook;
  writeCells(range, value, property, (cell, written, location) => entered(cell, written, location, entry));
  announceWrite(range.sheet, range.area);
}

function setNumberFormats(range: RangeObject, value: unknown, property: string): void {
  checkAllowed(range.sheet, 'allowFormatCells', `Range.${property}`);
  writeCells(range, value, property, (cell, format, location) => {
    if (typeof format !== 'string') throw invalidArgument(location);
    // "" resets to General (doc excel-add-ins-blank-null-values).
    return { ...cell, format: format === '' ? 'General' : format };
  });
  range.sheet.workbook.events.recordArea('formatChanged', range.sheet, range.area);
}

const hidden = (kind: 'rows' | 'columns') => {
  const whole = kind === 'rows' ? areas.entireRows : areas.entireColumns;
  return {
    get: ({ sheet, area }: RangeObject) => sheet.painted.read(whole(area), hiddenKeys[kind], false),
    set: ({ sheet, area }: RangeObject, value: unknown) => {
      checkAllowed(sheet, kind === 'rows' ? 'allowFormatRows' : 'allowFormatColumns', 'Range.hidden');
      sheet.painted.paint(whole(area), hiddenKeys[kind], value === true);
      if (kind === 'rows')
        sheet.workbook.events.recordArea('rowHiddenChanged', sheet, whole(area), { changeType: value === true ? 'Hidden' : 'Unhidden' });
    },
  };
};

const rows = hidden('rows');
const columns = hidden('columns');

/** All, none, or null for some of both (doc: @types Range.hidden). */
function allHidden(range: RangeObject): boolean | null {
  const [row, column] = [rows.get(range), columns.get(range)];
  if (row === true || column === true) return true;
  return row === false && column === false ? false : null;
}

export const rangeTypes: ExcelTypes = {
  Range: define<RangeObject>({
    track: (range) => range.sheet.tracked.add(range),
    untrack: (range) => range.sheet.tracked.delete(range),
    get: {
      Address: ({ address }) => address,
      AddressLocal: ({ address }) => address,
      CellCount: ({ area }) => cellCountOf(area),
      RowIndex: ({ area }) => area.top,
      ColumnIndex: ({ area }) => area.left,
      RowCount: ({ area }) => areas.height(area),
      ColumnCount: ({ area }) => areas.width(area),
      IsEntireRow: ({ area }) => areas.isEntireRows(area),
      IsEntireColumn: ({ area }) => areas.isEntireColumns(area),
      Values: (range) => read(range, valueOf),
      Formulas: (range) => read(range, formulaOf),
      FormulasLocal: (range) => read(range, formulaOf),
      Text: (range) => read(range, textOf),
      ValueTypes: (range) => read(range, valueType),
      NumberFormat: (range) => read(range, ({ format }) => format),
      NumberFormatLocal: (range) => read(range, ({ format }) => (format === 'General' ? 'G/標準' : format)),
      RowHidden: rows.get,
      ColumnHidden: columns.get,
      Hidden: allHidden,
      // In points from the sheet's corner; hidden rows and columns take none (doc: @types Range.left, top, width, height).
      Left: ({ sheet, area }) => across(sheet, 0, area.left),
      Top: ({ sheet, area }) => down(sheet, 0, area.top),
      Width: ({ sheet, area }) => across(sheet, area.left, area.right + 1),
      Height: ({ sheet, area }) => down(sheet, area.top, area.bottom + 1),
      HasSpill: () => false,
      Hyperlink: hyperlink,
      Style: ({ sheet, area }) => sheet.painted.read(area, cellStyleKey, 'Normal'),
    },
    set: {
      Values: (range, value) => {
        setValues(range, value, 'values');
      },
      Formulas: (range, value) => {
        setValues(range, value, 'formulas');
      },
      FormulasLocal: (range, value) => {
        setValues(range, value, 'formulasLocal');
      },
      NumberFormat: (range, value) => {
        setNumberFormats(range, value, 'numberFormat');
      },
      RowHidden: rows.set,
      ColumnHidden: columns.set,
      Hyperlink: setHyperlink,
      Style: ({ sheet, area }, value) => {
        checkUnlocked(sheet, area, 'Range.style');
        sheet.painted.paint(area, cellStyleKey, value);
      },
    },
    navigate: {
      Worksheet: ({ sheet }) => sheet,
      Format: ({ sheet, area }) => new View('RangeFormat', { sheet, areas: [area] }),
      ConditionalFormats: ({ sheet, area }) => new View('ConditionalFormatCollection', { sheet, areas: [area] }),
      DataValidation: ({ sheet, area }) => new View('DataValidation', { sheet, areas: [area] }),
    },
    call: { ...rangeGeometry, ...rangeActions, ...cellProperties },
  }),
};

function across(sheet: SheetModel, from: number, to: number): number {
  let points = 0;
  for (let column = from; column < to; column++) {
    const isHidden = sheet.painted.at(0, column, hiddenKeys.columns, false) === true;
    points += isHidden ? 0 : Number(sheet.painted.at(0, column, sizeKeys.columnWidth, defaultSizes.columnWidth));
  }
  return points;
}

function down(sheet: SheetModel, from: number, to: number): number {
  let points = 0;
  for (let row = from; row < to; row++) {
    const isHidden = sheet.painted.at(row, 0, hiddenKeys.rows, false) === true;
    points += isHidden ? 0 : Number(sheet.painted.at(row, 0, sizeKeys.rowHeight, defaultSizes.rowHeight));
  }
  return points;
}

/** More than 2,147,483,647 cells are answered -1 (doc: @types Range.cellCount). */
function cellCountOf(area: Area): number {
  const count = areas.cellCount(area);
  return count > 2 ** 31 - 1 ? -1 : count;
}
