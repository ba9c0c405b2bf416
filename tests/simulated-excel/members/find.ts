import type { Arguments } from '../engine/arguments';
import { cellArea, grid, height, width } from '../model/area';
import { textOf } from '../model/cell-text';
import { AreasObject, RangeObject } from '../model/range-object';
import type { SheetModel } from '../model/sheet';
import type { Area } from '../../../src/workbook/workbook';
import { notImplemented } from '../engine/host-error';
import type { Member } from './range-member';

/** Cells whose shown text has the words, row by row (doc: @types SearchCriteria; by default a part is enough and case does not matter). */
function cellsWith(sheet: SheetModel, within: Area, args: Arguments): readonly Area[] {
  const { completeMatch, matchCase } = args.has(1) ? args.record(1) : {};
  const folded = (text: string) => (matchCase === true ? text : text.toLowerCase());
  const sought = folded(args.text(0));
  if (sought === '') throw args.invalid();
  const found: Area[] = [];
  const used = sheet.usedArea(within, true);
  if (used)
    sheet.eachCell(used, (cell, row, column) => {
      const text = folded(textOf(cell));
      if (completeMatch === true ? text === sought : text.includes(sought)) found.push(cellArea(row, column));
    });
  return found;
}

/** In more cells than one; from a single cell on Excel searches the whole sheet, in an order that no document tells. */
export const find: Member = ({ sheet, area }, args) => {
  if (height(area) * width(area) === 1) throw notImplemented(`${args.location} from a single cell`);
  const found = cellsWith(sheet, area, args);
  const { searchDirection } = args.has(1) ? args.record(1) : {};
  const first = searchDirection === 'Backwards' ? found.at(-1) : found[0];
  return first ? new RangeObject(sheet, first) : null;
};

export function findAll(sheet: SheetModel, args: Arguments): AreasObject | null {
  const found = cellsWith(sheet, grid, args);
  return found.length > 0 ? new AreasObject(sheet, found) : null;
}
