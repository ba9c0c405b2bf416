import type { PlacedColumn } from '../witnesses/order-witness';
import type { HeadingBlock, HeadingColumn } from './heading-block';

/** A heading over a number and the name right of it names the second: 取組項目 over 「1-1」 and 「窓口の委託」. */
export function headingOver({ columns }: HeadingBlock, placedColumns: readonly PlacedColumn[], index: number): Pick<HeadingColumn, 'path'> {
  const isBlank = (at: number): boolean => columns[at] !== undefined && (columns[at].path.at(-1) ?? '').trim() === '';
  const overTwo = (at: number): boolean =>
    isBlank(at + 1) && !isBlank(at) && placedColumns[at]?.isNumber === true && placedColumns[at + 1]?.isText === true;
  if (overTwo(index)) return { path: [] };
  return { path: overTwo(index - 1) ? (columns[index - 1]?.path ?? []) : (columns[index]?.path ?? []) };
}
