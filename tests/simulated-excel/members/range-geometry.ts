import type { Area } from '../../../src/workbook/workbook';
import type { Arguments } from '../engine/arguments';
import * as areas from '../model/area';
import { rangeWithin } from '../model/range-object';
import { checkAlive } from './cell-writes';
import { rangeArgument } from './range-arguments';
import { find } from './find';
import { orError } from './range-member';
import type { Member } from './range-member';

/** A range of the same sheet whose area is computed from this one's; it has to lie within the grid. */
const related =
  (area: (area: Area, args: Arguments) => Area): Member =>
  (range, args) => {
    checkAlive(range.sheet, args.location);
    return rangeWithin(range.sheet, area(range.area, args), args.location);
  };

const row = (area: Area, index: number): Area => ({ ...area, top: area.top + index, bottom: area.top + index });
const column = (area: Area, index: number): Area => ({ ...area, left: area.left + index, right: area.left + index });

/** getRowsBelow(2) and its three sisters; a negative count counts the other way (doc: @types Range.getRowsBelow). */
const beside = (side: 'above' | 'below' | 'before' | 'after'): Member =>
  related((area, args) => {
    const count = args.has(0) ? args.integer(0, 1) : 1;
    switch (side) {
      case 'above':
        return { ...area, top: area.top - count, bottom: area.top - 1 };
      case 'below':
        return { ...area, top: area.bottom + 1, bottom: area.bottom + count };
      case 'before':
        return { ...area, left: area.left - count, right: area.left - 1 };
      case 'after':
        return { ...area, left: area.right + 1, right: area.right + count };
    }
  });

const used: Member = (range, args) => {
  checkAlive(range.sheet, args.location);
  const area = range.sheet.usedArea(range.area, args.flag(0));
  return area && rangeWithin(range.sheet, area, args.location);
};

const common: Member = (range, args, workbook) => {
  const other = rangeArgument(args, 0, range.sheet, workbook);
  const area = other.sheet === range.sheet ? areas.intersection(range.area, other.area) : null;
  return area && rangeWithin(range.sheet, area, args.location);
};

export const rangeGeometry: Readonly<Record<string, Member>> = {
  // The cell may lie outside the range, so long as it stays within the grid (doc: @types Range.getCell).
  GetCell: related((area, args) => areas.cellArea(area.top + args.integer(0), area.left + args.integer(1))),
  GetRow: related((area, args) => row(area, args.integer(0))),
  GetColumn: related((area, args) => column(area, args.integer(0))),
  GetLastCell: related((area) => areas.cellArea(area.bottom, area.right)),
  GetLastRow: related((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: related((area) => ({ ...area, left: area.right })),
  GetEntireRow: related(areas.entireRows),
  GetEntireColumn: related(areas.entireColumns),
  GetOffsetRange: related((area, args) => areas.moved(area, args.integer(0), args.integer(1))),
  GetResizedRange: related((area, args) => ({ ...area, bottom: area.bottom + args.integer(0), right: area.right + args.integer(1) })),
  GetAbsoluteResizedRange: related((area, args) => areas.sized(area.top, area.left, args.integer(0, 1), args.integer(1, 1))),
  GetRowsAbove: beside('above'),
  GetRowsBelow: beside('below'),
  GetColumnsBefore: beside('before'),
  GetColumnsAfter: beside('after'),
  GetBoundingRect: (range, args, workbook) => {
    const other = rangeArgument(args, 0, range.sheet, workbook);
    return rangeWithin(range.sheet, areas.bounding(range.area, other.area), args.location);
  },
  Find: orError(find),
  FindOrNullObject: find,
  GetUsedRange: orError(used),
  GetUsedRangeOrNullObject: used,
  GetIntersection: orError(common),
  GetIntersectionOrNullObject: common,
};
