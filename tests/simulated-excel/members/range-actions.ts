import { accessDenied, invalidArgument, mergedRangeConflict, notImplemented } from '../engine/host-error';
import * as areas from '../model/area';
import type { Cell } from '../model/cell';
import { blankCell } from '../model/cell';
import { AreasObject, RangeObject } from '../model/range-object';
import { shiftCells, wholeShift } from '../model/shift';
import { specialCells } from '../model/special-cells';
import { cellStyleKey, dataValidationKey, hyperlinkKey, look } from '../model/style-keys';
import { announceWrite, checkAlive, checkAllowed, checkUnlocked } from './cell-writes';
import { View } from './define';
import { orError } from './range-member';
import type { Member } from './range-member';

/** Excel.ClearApplyTo: Contents keeps formats, Formats keeps values, All takes both. */
const clear: Member = ({ sheet, area }, args) => {
  checkUnlocked(sheet, area, args.location);
  const what = args.has(0) ? args.text(0) : 'All';
  if (!['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'].includes(what)) throw args.invalid();
  const change = (edit: (cell: Cell) => Cell) => {
    sheet.eachCell(area, (cell, row, column) => {
      sheet.put(row, column, edit(cell));
    });
  };
  if (what === 'All' || what === 'Contents') change((cell) => ({ ...blankCell, format: cell.format }));
  if (what === 'All' || what === 'Formats') {
    change((cell) => ({ ...cell, format: 'General' }));
    for (const prefix of [look(''), cellStyleKey]) sheet.painted.erase(area, prefix);
    sheet.merges = sheet.merges.filter((merge) => !areas.intersection(merge, area));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !areas.covers(area, format.area));
  }
  if (what === 'All') sheet.painted.erase(area, dataValidationKey);
  if (what !== 'Contents' && what !== 'Formats') sheet.painted.erase(area, hyperlinkKey);
  if (what === 'RemoveHyperlinks') for (const key of ['Font.Color', 'Font.Underline']) sheet.painted.erase(area, look(key));
  if (what === 'All' || what === 'Contents') announceWrite(sheet, area);
};

/** Merging keeps the upper-left value only; a table takes no merged cells (peers-and-office.md pain 11). */
const merge: Member = ({ sheet, area }, args) => {
  checkUnlocked(sheet, area, args.location);
  checkAllowed(sheet, 'allowFormatCells', args.location);
  if (sheet.tables.some((table) => areas.intersection(table.area, area))) throw mergedRangeConflict(args.location);
  const parts = args.flag(0)
    ? Array.from({ length: areas.height(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))
    : [area];
  sheet.merges = sheet.merges.filter((old) => !areas.intersection(old, area));
  for (const part of parts.filter((each) => areas.cellCount(each) > 1)) {
    sheet.eachCell(part, (cell, row, column) => {
      if (row !== part.top || column !== part.left) sheet.put(row, column, { ...blankCell, format: cell.format });
    });
    sheet.merges.push(part);
  }
};

const unmerge: Member = ({ sheet, area }, args) => {
  checkAllowed(sheet, 'allowFormatCells', args.location);
  sheet.merges = sheet.merges.filter((old) => !areas.intersection(old, area));
};

/** Whole rows and whole columns only: what moving a block does to tables and merges around it is not known here. */
const shift =
  (kind: 'insert' | 'delete'): Member =>
  (range, args) => {
    const { sheet, area } = range;
    const direction = args.text(0);
    const whole = wholeShift(area, kind, direction);
    if (!whole) throw notImplemented(`Range.${kind}("${direction}") of anything but whole rows or columns`);
    const action = {
      insert: { rows: 'allowInsertRows', columns: 'allowInsertColumns' },
      delete: { rows: 'allowDeleteRows', columns: 'allowDeleteColumns' },
    } as const;
    checkAllowed(sheet, action[kind][whole.axis], args.location);
    shiftCells(sheet, whole);
    const changeType = {
      insert: { rows: 'RowInserted', columns: 'ColumnInserted' },
      delete: { rows: 'RowDeleted', columns: 'ColumnDeleted' },
    } as const;
    sheet.workbook.events.recordArea('changed', sheet, area, { changeType: changeType[kind][whole.axis] });
    return kind === 'insert' ? new RangeObject(sheet, area) : null;
  };

/** Selecting shows the sheet too; a sheet that is hidden cannot be shown (InvalidOperation not verified). */
const select: Member = ({ sheet, area }, args, workbook) => {
  checkAlive(sheet, args.location);
  workbook.activate(sheet, args.location);
  workbook.select(sheet, area);
};

/** Excel looks for no special cells on a protected sheet (rule of its grid; the code is not verified). */
const special: Member = ({ sheet, area }, args) => {
  if (sheet.protection) throw accessDenied(args.location);
  const found = specialCells(sheet, area, args.text(0), args.has(1) ? args.text(1) : 'All', args.location);
  return found.length > 0 ? new AreasObject(sheet, found) : null;
};

/** Asking for merged areas empties the user's undo list in desktop Excel (office-js#5918): the simulator counts it. */
const mergedAreas: Member = ({ sheet, area }) => {
  sheet.workbook.undoListsLost++;
  const found = sheet.merges.filter((merged) => areas.intersection(merged, area));
  return found.length > 0 ? new AreasObject(sheet, found) : null;
};

export const rangeActions: Readonly<Record<string, Member>> = {
  Clear: clear,
  Merge: merge,
  Unmerge: unmerge,
  Insert: shift('insert'),
  Delete: shift('delete'),
  Select: select,
  GetSpecialCells: orError(special),
  GetSpecialCellsOrNullObject: special,
  GetMergedAreas: orError(mergedAreas),
  GetMergedAreasOrNullObject: mergedAreas,
  GetTables: ({ sheet, area }, args) => {
    const fully = args.flag(0);
    const tables = sheet.tables.filter((table) => (fully ? areas.covers(area, table.area) : areas.intersection(area, table.area)));
    return new View('TableScopedCollection', tables);
  },
  Calculate: (_, __, workbook) => {
    workbook.stale = true;
  },
  // office.js announces the shape of a large write before it sends the blocks (excel-win32 setRangePropertiesInBulk).
  _ValidateArraySize: ({ area }, args) => {
    if (args.integer(0) !== areas.height(area) || args.integer(1) !== areas.width(area)) throw invalidArgument('Range.values');
  },
};
