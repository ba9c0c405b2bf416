import type { Arguments } from '../engine/arguments';
import type { RangeObject } from '../model/range-object';
import type { WorkbookModel } from '../model/workbook';
import { required } from './define';

export type Member = (range: RangeObject, args: Arguments, workbook: WorkbookModel) => unknown;

/** The strict sister of an OrNullObject method. */
export const orError =
  (find: Member): Member =>
  (range, args, workbook) =>
    required(find(range, args, workbook), args.location);
