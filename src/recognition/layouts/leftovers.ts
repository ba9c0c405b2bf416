import type { Leftover } from '../../model/review';
import { filledOutside, type SheetView } from '../sheet-view';
import type { FoundTable } from './sheet-tables';

/** Texts below and beside the tables of a sheet that are no item: notes, counts, remarks. The head of the sheet is none. */
export function leftoversOf(view: SheetView, tables: readonly FoundTable[]): readonly Leftover[] {
  const areas = tables.map(({ table }) => table.area);
  const top = Math.min(...areas.map((area) => area.top));
  return view.usedRows
    .filter((row) => row >= top)
    .flatMap((row) =>
      filledOutside(view, row, areas).map((column) => ({ at: { sheet: view.sheet.name, row, column }, text: view.text(row, column) })),
    );
}
