import type { Area } from '../../../src/workbook/workbook';
import { HostError, accessDenied, invalidArgument, invalidOperation } from '../engine/host-error';
import { cellArea, entireColumns, entireRows, grid, parseAddress, sized } from '../model/area';
import { AreasObject, RangeObject, rangeWithin } from '../model/range-object';
import { copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../model/sheet-operations';
import { calculateSheet } from '../model/calculation';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { checkAlive } from './cell-writes';
import { View, define, fields, required, view } from './define';
import { findAll } from './find';
import type { ExcelTypes } from './define';
import { rangeArgument, rangeAt } from './range-arguments';

const of = view<SheetModel>;
const plain = fields<SheetModel>({ TabColor: 'tabColor', EnableCalculation: 'enableCalculation', StandardWidth: 'standardWidth' });
/** office.js sets these two by other names than it reads them by. */
const shown = fields<SheetModel>({ Gridlines: 'showGridlines', Headings: 'showHeadings' });

function neighbour(sheet: SheetModel, step: 1 | -1, visibleOnly: boolean): SheetModel | null {
  const { sheets } = sheet.workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const candidate = sheets[at];
    if (candidate && (!visibleOnly || candidate.visibility === 'Visible')) return candidate;
  }
  return null;
}

const visible = ({ owner }: View<WorkbookModel>, only: boolean) => owner.sheets.filter((sheet) => !only || sheet.visibility === 'Visible');

const freeze = ({ owner: sheet }: View<SheetModel>, area: Area | null) => {
  sheet.frozen = area;
};

export const worksheetTypes: ExcelTypes = {
  WorksheetCollection: define<View<WorkbookModel>>({
    items: ({ owner }) => owner.sheets,
    call: {
      Add: ({ owner }, args) => owner.addSheet(args.has(0) ? args.text(0) : null, args.location),
      GetActiveWorksheet: ({ owner }) => owner.selection.sheet,
      GetCount: (collection, args) => visible(collection, args.flag(0)).length,
      GetFirst: (collection, args) => required(visible(collection, args.flag(0))[0], args.location),
      GetLast: (collection, args) => required(visible(collection, args.flag(0)).at(-1), args.location),
    },
  }),
  Worksheet: define<SheetModel>({
    id: ({ id }) => id,
    get: {
      ...plain.get,
      ShowGridlines: ({ showGridlines }) => showGridlines,
      ShowHeadings: ({ showHeadings }) => showHeadings,
      Name: ({ name }) => name,
      Position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      Visibility: ({ visibility }) => visibility,
      StandardHeight: () => 18.75,
    },
    set: {
      ...plain.set,
      ...shown.set,
      Name: (sheet, name) => {
        renameSheet(sheet, name);
      },
      Position: (sheet, position) => {
        moveSheet(sheet, position);
      },
      Visibility: (sheet, visibility) => {
        showSheet(sheet, visibility);
      },
    },
    navigate: {
      Tables: of('TableCollection'),
      Names: of('NamedItemCollection'),
      Charts: of('ChartCollection'),
      Comments: of('CommentCollection'),
      Shapes: of('ShapeCollection'),
      Protection: of('WorksheetProtection'),
      FreezePanes: of('WorksheetFreezePanes'),
      PageLayout: of('PageLayout'),
      HorizontalPageBreaks: of('PageBreakCollection'),
      AutoFilter: of('AutoFilter'),
      CustomProperties: ({ customProperties }) => new View('WorksheetCustomPropertyCollection', customProperties),
    },
    call: {
      GetRange: (sheet, args, workbook) => {
        checkAlive(sheet, args.location);
        return rangeAt(args.has(0) ? args.text(0) : '', sheet, workbook, args.location);
      },
      // "A1:B2, A5:B5" or "A1:B2; A5:B5" (doc: @types Worksheet.getRanges).
      GetRanges: (sheet, args, workbook) => {
        checkAlive(sheet, args.location);
        const addresses = args.has(0) ? args.text(0).split(/[,;]/) : [''];
        return new AreasObject(
          sheet,
          addresses.map((address) => rangeAt(address.trim(), sheet, workbook, args.location).area),
        );
      },
      GetRangeByIndexes: (sheet, args) =>
        rangeWithin(sheet, sized(args.integer(0, 0), args.integer(1, 0), args.integer(2, 1), args.integer(3, 1)), args.location),
      GetCell: (sheet, args) => rangeWithin(sheet, cellArea(args.integer(0), args.integer(1)), args.location),
      // A blank sheet answers A1 and no error (doc: @types Worksheet.getUsedRange).
      GetUsedRange: (sheet, args) => new RangeObject(sheet, sheet.usedArea(grid, args.flag(0)) ?? cellArea(0, 0)),
      GetUsedRangeOrNullObject: (sheet, args) => {
        const area = sheet.usedArea(grid, args.flag(0));
        return area && new RangeObject(sheet, area);
      },
      FindAll: (sheet, args) => required(findAll(sheet, args), args.location),
      FindAllOrNullObject: findAll,
      Activate: (sheet, args, workbook) => {
        workbook.activate(sheet, args.location);
      },
      Delete: deleteSheet,
      Copy: (sheet, args) =>
        copySheet(sheet, args.has(0) ? args.text(0) : 'None', args.has(1) ? args.object<SheetModel>(1, 'Worksheet') : null),
      Calculate: (sheet) => {
        calculateSheet(sheet);
      },
      GetNext: (sheet, args) => required(neighbour(sheet, 1, args.flag(0)), args.location),
      GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.flag(0)),
      GetPrevious: (sheet, args) => required(neighbour(sheet, -1, args.flag(0)), args.location),
      GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.flag(0)),
      _GetSheetById: (_, args, workbook) =>
        required(
          workbook.sheets.find(({ id }) => id === args.text(0)),
          args.location,
        ),
      _GetAnotherWorksheetById: (_, args, workbook) =>
        required(
          workbook.sheets.find(({ id }) => id === args.text(0)),
          args.location,
        ),
    },
  }),
  WorksheetProtection: define<View<SheetModel>>({
    get: { Protected: ({ owner }) => owner.protection !== null, Options: ({ owner }) => owner.protection?.options ?? null },
    call: {
      // Fails if the worksheet has already been protected (doc: @types WorksheetProtection.protect).
      Protect: ({ owner }, args) => {
        if (owner.protection) throw invalidOperation(args.location);
        owner.protection = { options: args.has(0) ? args.record(0) : {}, password: args.has(1) ? args.text(1) : '' };
        owner.workbook.events.record('protectionChanged', owner, { isProtected: true });
      },
      Unprotect: ({ owner }, args) => {
        if (owner.protection && owner.protection.password !== (args.has(0) ? args.text(0) : '')) throw accessDenied(args.location);
        owner.protection = null;
        owner.workbook.events.record('protectionChanged', owner, { isProtected: false });
      },
    },
  }),
  WorksheetFreezePanes: define<View<SheetModel>>({
    call: {
      FreezeRows: (view_, args) => {
        const count = args.has(0) ? args.integer(0, 0) : 1;
        freeze(view_, count === 0 ? null : entireRows(sized(0, 0, count, 1)));
      },
      FreezeColumns: (view_, args) => {
        const count = args.has(0) ? args.integer(0, 0) : 1;
        freeze(view_, count === 0 ? null : entireColumns(sized(0, 0, 1, count)));
      },
      FreezeAt: (view_, args, workbook) => {
        // The frozen cells are the top- and left-most pane: everything from A1 to the range's end.
        const { area } = rangeArgument(args, 0, view_.owner, workbook);
        freeze(view_, { ...area, top: 0, left: 0 });
      },
      Unfreeze: (view_) => {
        freeze(view_, null);
      },
      GetLocation: ({ owner }, args) => new RangeObject(owner, required(owner.frozen, args.location)),
      GetLocationOrNullObject: ({ owner }) => owner.frozen && new RangeObject(owner, owner.frozen),
    },
  }),
  AutoFilter: define<View<SheetModel>>({
    get: { Enabled: ({ owner }) => owner.autoFilter !== null, IsDataFiltered: () => false },
    call: {
      Apply: ({ owner }, args, workbook) => {
        if (args.has(1) || args.has(2))
          throw new HostError('NotImplemented', 'The simulated Excel filters nothing: AutoFilter.apply with a criterion.', args.location);
        owner.autoFilter = rangeArgument(args, 0, owner, workbook).area;
      },
      Remove: ({ owner }) => {
        owner.autoFilter = null;
      },
      GetRangeOrNullObject: ({ owner }) => owner.autoFilter && new RangeObject(owner, owner.autoFilter),
    },
  }),
  PageBreakCollection: define<View<SheetModel>>({
    items: ({ owner }) => owner.rowBreaks.map((row) => new View('PageBreak', { sheet: owner, row })),
    call: {
      Add: ({ owner }, args) => {
        const row = parseAddress(args.text(0))?.top;
        if (row === undefined) throw invalidArgument(args.location);
        owner.rowBreaks.push(row);
        return new View('PageBreak', { sheet: owner, row });
      },
      RemovePageBreaks: ({ owner }) => {
        owner.rowBreaks = [];
      },
    },
  }),
  PageBreak: define<View<{ readonly sheet: SheetModel; readonly row: number }>>({
    id: ({ owner }) => `break${owner.row}`,
    get: { RowIndex: ({ owner }) => owner.row },
  }),
};
