import type { FiscalYear } from '../../model/fiscal-year';
import type { IndicatorField } from '../../model/item';
import { fold } from '../../text/fold';
import type { Position } from '../../workbook/workbook';
import { yearColumns, type ChosenColumns } from '../headings/chosen-columns';
import { indicatorPlaces } from '../headings/field-places';
import type { HeadingBlock, HeadingColumn } from '../headings/heading-block';
import type { IndicatorPlaces } from '../items/places';
import type { SheetView } from '../sheet-view';

/** Pair rows: a column says 計画 and 実績 in turn and tells which row holds the target and which the actual; the years stand across. */
export interface PairRows {
  readonly column: number;
  readonly years: readonly HeadingColumn[];
}

/** 目標, 計画分, 予定（Ａ）: the row of the target. 実績, 実績値Ｂ: that of the actual. 達成率 is neither. */
const suffix = '(?:値|分|額|数|量|水準)?(?:[A-Z]|[A-Z]/[A-Z])?(?:\\(.*\\))?$';
const planWord = new RegExp(`^(?:年度|数値)?(?:計画|目標|予定|見込み?|量の見込み|めざす値|目指す値)${suffix}`);
const actualWord = new RegExp(`^(?:年度|年度末)?(?:実績|実施|結果|到達|決算|確保実績)${suffix}`);
const rowsLookedAt = 20;

/** The pair rows of a table; null when it has none. */
export function findPairRows(view: SheetView, block: HeadingBlock, end: number): PairRows | null {
  const years = yearColumns(block);
  if (years.length === 0) return null;
  const rows = view.usedRows.filter((row) => row > block.bottom && row < end).slice(0, rowsLookedAt);
  const says = (column: number, word: RegExp): boolean => rows.some((row) => word.test(fold(view.text(row, column))));
  const found = block.columns.find(({ column }) => says(column, planWord) && says(column, actualWord));
  return found ? { column: found.column, years } : null;
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

function pairsIn(view: SheetView, { column }: PairRows, rows: readonly number[]): readonly Pair[] {
  const found: Pair[] = [];
  for (const row of rows) {
    const word = fold(view.text(row, column));
    const kind = planWord.test(word) ? 'plan' : actualWord.test(word) ? 'actual' : null;
    if (!kind) continue;
    const open = found.at(-1);
    if (open && open[kind] === undefined) open[kind] = row;
    else found.push({ [kind]: row });
  }
  return found;
}
