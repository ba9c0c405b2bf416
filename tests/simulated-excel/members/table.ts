import type { Area } from '../../../src/workbook/workbook';
import type { Arguments } from '../engine/arguments';
import { HostError, invalidArgument, itemNotFound, mergedRangeConflict, notImplemented } from '../engine/host-error';
import { cellArea, height, intersection, width } from '../model/area';
import { valueOf } from '../model/cell';
import { entered } from '../model/enter';
import { checkNewName } from '../model/named-item';
import { RangeObject, rangeWithin } from '../model/range-object';
import { SheetModel } from '../model/sheet';
import type { TableColumnObject } from '../model/table';
import { TableModel, TableRowObject } from '../model/table';
import { WorkbookModel } from '../model/workbook';
import { announceWrite, checkUnlocked, writeCells } from './cell-writes';
import { View, define, fields } from './define';
import type { ExcelTypes } from './define';
import { rangeArgument } from './range-arguments';

type Owner = WorkbookModel | SheetModel;

const plain = fields<TableModel>({
  ShowHeaders: 'showHeaders',
  Style: 'style',
  ShowBandedRows: 'showBandedRows',
  ShowBandedColumns: 'showBandedColumns',
  ShowFilterButton: 'showFilterButton',
  HighlightFirstColumn: 'highlightFirstColumn',
  HighlightLastColumn: 'highlightLastColumn',
});

const tablesOf = (owner: Owner) => (owner instanceof WorkbookModel ? owner.tables() : owner.tables);

/** A table takes no cells of another table and no merged cells (doc: error table, MergedRangeConflict). */
function checkFree(sheet: SheetModel, area: Area, location: string, self: TableModel | null = null): void {
  if (sheet.tables.some((table) => table !== self && intersection(table.area, area))) throw invalidArgument(location);
  if (sheet.merges.some((merge) => intersection(merge, area))) throw mergedRangeConflict(location);
}

function addTable(owner: Owner, args: Arguments, workbook: WorkbookModel): TableModel {
  const { sheet, area } = rangeArgument(args, 0, owner instanceof SheetModel ? owner : workbook.selection.sheet, workbook);
  if (owner instanceof SheetModel && owner !== sheet) throw args.invalid();
  if (!args.flag(1)) throw notImplemented('TableCollection.add without headers');
  checkUnlocked(sheet, area, args.location);
  checkFree(sheet, area, args.location);
  // A table has at least one row below its headers.
  const table = new TableModel(
    sheet,
    workbook.nextId(),
    freeTableName(workbook),
    height(area) === 1 ? { ...area, bottom: area.bottom + 1 } : area,
  );
  sheet.tables.push(table);
  table.settleHeaders();
  return table;
}

function freeTableName(workbook: WorkbookModel): string {
  const taken = new Set(workbook.tables().map(({ name }) => name));
  for (let number = 1; ; number++) if (!taken.has(`テーブル${number}`)) return `テーブル${number}`;
}

/** Adds rows at the end: values of the wrong width are refused. The rows below the table are pushed down by Excel; here they have to be free. */
function addRows({ owner: table }: View<TableModel>, args: Arguments): TableRowObject {
  if (args.has(0) && args.integer(0) !== -1) throw notImplemented('TableRowCollection.add in the middle');
  const raw = args.any(1);
  const rows = (Array.isArray(raw) ? (Array.isArray(raw[0]) ? raw : [raw]) : [[raw]]) as unknown[][];
  const { sheet, area } = table;
  if (table.showTotals) throw notImplemented('TableRowCollection.add to a table with totals');
  const added: Area = { ...area, top: area.bottom + 1, bottom: area.bottom + rows.length };
  checkFree(sheet, { ...area, bottom: added.bottom }, args.location, table);
  const first = height(table.bodyArea);
  writeCells(rangeWithin(sheet, added, args.location), rows, 'values', (cell, value, location) =>
    entered(cell, value, location, sheet.workbook.entry),
  );
  table.area = { ...area, bottom: added.bottom };
  announceWrite(sheet, added);
  return new TableRowObject(table, first);
}

function resize(table: TableModel, args: Arguments, workbook: WorkbookModel): void {
  const { sheet, area } = rangeArgument(args, 0, table.sheet, workbook);
  if (sheet !== table.sheet || area.top !== table.area.top || !intersection(area, table.area)) throw args.invalid();
  checkFree(sheet, area, args.location, table);
  table.area = area;
  table.settleHeaders();
}

function remove(table: TableModel): void {
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
}

const range = (table: TableModel, area: Area) => new RangeObject(table.sheet, area);

function total(table: TableModel, args: Arguments): Area {
  if (!table.totalArea) throw itemNotFound(args.location);
  return table.totalArea;
}

const rowCount = (table: TableModel) => height(table.bodyArea);
const valuesIn = (table: TableModel, area: Area) =>
  Array.from({ length: height(area) }, (_, row) =>
    Array.from({ length: width(area) }, (__, column) => valueOf(table.sheet.cell(area.top + row, area.left + column))),
  );

export const tableTypes: ExcelTypes = {
  TableCollection: define<View<Owner>>({
    items: ({ owner }) => tablesOf(owner),
    call: { Add: ({ owner }, args, workbook) => addTable(owner, args, workbook) },
  }),
  TableScopedCollection: define<View<readonly TableModel[]>>({ items: ({ owner }) => owner }),
  Table: define<TableModel>({
    id: ({ id }) => id,
    get: { ...plain.get, Name: ({ name }) => name, LegacyId: ({ id }) => id, ShowTotals: ({ showTotals }) => showTotals },
    set: {
      ...plain.set,
      Name: (table, name) => {
        const { workbook } = table.sheet;
        if (typeof name !== 'string') throw invalidArgument('Table.name');
        if (name.toLowerCase() !== table.name.toLowerCase()) checkNewName(workbook, name, 'Table.name');
        workbook.renameInFormulas('table', table.name, name);
        table.name = name;
      },
      ShowTotals: (table, value) => {
        if ((value === true) === table.showTotals) return;
        if (value === true) checkFree(table.sheet, { ...table.area, bottom: table.area.bottom + 1 }, 'Table.showTotals', table);
        table.area = { ...table.area, bottom: table.area.bottom + (value === true ? 1 : -1) };
        table.showTotals = value === true;
        const label = table.totalArea;
        if (label) table.sheet.put(label.top, label.left, { ...table.sheet.cell(label.top, label.left), content: '集計' });
      },
    },
    navigate: {
      Columns: (table) => new View('TableColumnCollection', table),
      Rows: (table) => new View('TableRowCollection', table),
      Worksheet: ({ sheet }) => sheet,
    },
    call: {
      GetRange: (table) => range(table, table.area),
      GetHeaderRowRange: (table) => range(table, table.headerArea),
      GetDataBodyRange: (table) => range(table, table.bodyArea),
      GetTotalRowRange: (table, args) => range(table, total(table, args)),
      Resize: resize,
      ConvertToRange: (table) => {
        remove(table);
        return range(table, table.area);
      },
      // The cells go with the table; formulas that name it become #REF!.
      Delete: (table) => {
        const { sheet, area } = table;
        checkUnlocked(sheet, area, 'Table.delete');
        remove(table);
        sheet.eachCell(area, (cell, row, column) => {
          sheet.put(row, column, { ...cell, content: '', formula: null, apostrophe: false });
        });
        sheet.workbook.renameInFormulas('table', table.name, null);
        announceWrite(sheet, area);
      },
    },
  }),
  TableColumnCollection: define<View<TableModel>>({ items: ({ owner }) => owner.columns }),
  TableColumn: define<TableColumnObject>({
    id: ({ index }) => index + 1,
    get: {
      Name: ({ name }) => name,
      Index: ({ index }) => index,
      Values: (column) => valuesIn(column.table, column.within(column.table.area)),
    },
    set: {
      Name: (column, name) => {
        if (typeof name !== 'string' || name === '') throw invalidArgument('TableColumn.name');
        const { sheet, headerArea } = column.table;
        const at = column.within(headerArea);
        checkUnlocked(sheet, at, 'TableColumn.name');
        sheet.put(at.top, at.left, { ...sheet.cell(at.top, at.left), content: name });
        announceWrite(sheet, cellArea(at.top, at.left));
      },
    },
    call: {
      GetRange: (column) => range(column.table, column.within(column.table.area)),
      GetHeaderRowRange: (column) => range(column.table, column.within(column.table.headerArea)),
      GetDataBodyRange: (column) => range(column.table, column.within(column.table.bodyArea)),
      GetTotalRowRange: (column, args) => range(column.table, column.within(total(column.table, args))),
    },
  }),
  TableRowCollection: define<View<TableModel>>({
    items: ({ owner }) => Array.from({ length: rowCount(owner) }, (_, index) => new TableRowObject(owner, index)),
    call: { Add: addRows },
  }),
  TableRow: define<TableRowObject>({
    get: { Index: ({ index }) => index, Values: (row) => valuesIn(row.table, row.area) },
    call: {
      GetRange: (row) => {
        if (row.index >= rowCount(row.table)) throw new HostError('ItemNotFound', 'The row does not exist.', 'TableRow.getRange');
        return range(row.table, row.area);
      },
    },
  }),
};
