import type { Entry } from '../model/entry';
import type { TableReading } from '../model/recognition';
import type { CountKind, CountRow, CountTable, TypedFigure } from '../model/typed-totals';
import { readFiscalYears } from '../text/fiscal-years';
import { fold } from '../text/fold';
import { contains } from '../workbook/reference';
import type { Area } from '../workbook/workbook';
import { countKindOf, figureIn, isTotalLabel } from './count-words';
import type { SheetView } from './sheet-view';

/** Item tables of a sheet, as far as the counts beside them need to know them. */
type ItemTable = Pick<TableReading, 'area' | 'otherTables' | 'rows'>;

/**
 * The counts and rates written on a sheet beside its items: boxes, tables by policy or department, total rows of the list, sentences.
 * `year` is the evaluated one: a sentence about another year is no count of these items.
 */
export function readTypedTotals(view: SheetView, tables: readonly ItemTable[], year: number): readonly CountTable[] {
  const page = new Page(view, tables);
}
