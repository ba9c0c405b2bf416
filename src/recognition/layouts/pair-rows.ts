import type { FiscalYear } from '../../model/fiscal-year';
import type { IndicatorField } from '../../model/item';
import { fold } from '../../text/fold';
import type { Position } from '../../workbook/workbook';
import { yearColumns, type ChosenColumns } from '../headings/chosen-columns';
import { indicatorPlaces } from '../headings/field-places';
import type { HeadingBlock, HeadingColumn } from '../headings/heading-block';
import { rowCycle } from '../headings/row-cycle';
import { orderTold, rowKind, type RowKind } from '../headings/row-kinds';
import type { IndicatorPlaces } from '../items/places';
import type { SheetView } from '../sheet-view';

/**
 * Pair rows: the target stands in one row and the actual in another, the years across. A column says 計画 and 実績 in turn, or a remark tells
 * what the upper and the lower row of each record hold.
 */
export interface PairRows {
  /** The column of the words; null where a remark tells. */
  readonly column: number | null;
  /** Of records without such words: what their first and second row hold, and perhaps a third. */
  readonly order: readonly RowKind[] | null;
  /** What the words mean where the rows tell it and not the dictionary, by word, folded. */
  readonly meanings: ReadonlyMap<string, RowKind>;
  readonly years: readonly HeadingColumn[];
}

const rowsLookedAt = 20;

/** The pair rows of a table; null when it has none. */
export function findPairRows(view: SheetView, block: HeadingBlock, end: number): PairRows | null {
  const cycle = block.recordRows > 1 ? null : rowCycle(view, block);
  if (cycle) {
    const years = yearColumns(block);
    const order = cycle.column === null ? cycle.kinds : null;
    return years.length === 0 ? null : { column: cycle.column, order, meanings: cycle.words, years };
  }
  const rows = view.usedRows.filter((row) => row > block.bottom && row < end).slice(0, rowsLookedAt);
  const says = (column: number, kind: RowKind): boolean => rows.some((row) => rowKind(view.text(row, column)) === kind);
  const words = block.columns.find(({ column }) => says(column, 'plan') && says(column, 'actual'));
  const order = words ? null : orderTold(view, block);
  const years = words || order ? yearColumns(block) : [];
  return years.length === 0 ? null : { column: words?.column ?? null, order, meanings: new Map(), years };
}

/** The indicators of an item's rows: each pair is one. */
export function pairIndicators(
  view: SheetView,
  pairs: PairRows,
  columns: ChosenColumns,
  rows: readonly number[],
  year: FiscalYear,
): readonly IndicatorPlaces[] {
  return pairsIn(view, pairs, rows).map(({ plan, actual }) => {
    const row = plan ?? actual ?? rows[0] ?? 0;
    const at = (of: number | undefined, fiscalYear: FiscalYear): Position | undefined => {
      const column = pairs.years.find((heading) => heading.fiscalYear === fiscalYear)?.column;
      return of === undefined || column === undefined ? undefined : { row: of, column };
    };
    const cells: Partial<Record<IndicatorField, Position>> = indicatorPlaces(columns, row);
    const [target, reached, before] = [at(plan, year), at(actual, year), at(actual, year - 1)];
    return {
      row,
      cells: { ...cells, ...(target && { target }), ...(reached && { actual: reached }), ...(before && { previous: before }) },
      years: pairs.years.flatMap(({ fiscalYear }) => {
        if (fiscalYear === null) return [];
        const [planned, result] = [at(plan, fiscalYear), at(actual, fiscalYear)];
        return [{ fiscalYear, ...(planned && { target: planned }), ...(result && { actual: result }) }];
      }),
      headingUnit: null,
      headingComparator: null,
    };
  });
}

interface Pair {
  plan?: number;
  actual?: number;
}

function pairsIn(view: SheetView, { column, order, meanings }: PairRows, rows: readonly number[]): readonly Pair[] {
  const found: Pair[] = [];
  rows.forEach((row, index) => {
    const word = column === null ? '' : view.text(row, column);
    const kind = column === null ? order?.[index % order.length] : (meanings.get(fold(word)) ?? rowKind(word));
    if (kind !== 'plan' && kind !== 'actual') return;
    const open = found.at(-1);
    if (open && open[kind] === undefined) open[kind] = row;
    else found.push({ [kind]: row });
  });
  return found;
}
