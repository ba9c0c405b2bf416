import type { Entry } from '../model/entry';
import { displayedText } from '../workbook/displayed-text';
import type { Area, Cell, Position, Row, Sheet } from '../workbook/workbook';

/** A sheet by row and column. Displayed texts are made once a cell. */
export interface SheetView {
  readonly sheet: Sheet;
  /** Indices of the rows that hold a cell with something in it, ascending. */
  readonly usedRows: readonly number[];
  cell(row: number, column: number): Cell | undefined;
  /** As shown; "" for a blank cell. */
  text(row: number, column: number): string;
  /** Columns of the row that show something, ascending. */
  filled(row: number): readonly number[];
  /** The cell as an entry, blank ones too; its place is that on the sheet. */
  entry(row: number, column: number): Entry;
  /** Where a row and column of the view stand on the sheet. */
  place(row: number, column: number): Position;
  isHidden(column: number): boolean;
}

interface ReadRow {
  readonly row: Row;
  readonly texts: string[];
  readonly filled: readonly number[];
}

export function viewOf(sheet: Sheet): SheetView {
  const rows = new Map<number, ReadRow>();
  for (const row of sheet.rows) {
    const texts: string[] = [];
    const filled: number[] = [];
    row.cells.forEach((cell, column) => {
      const text = cell ? displayedText(cell) : '';
      texts[column] = text;
      if (text.trim() !== '') filled.push(column);
    });
    if (filled.length > 0) rows.set(row.index, { row, texts, filled });
  }
  const cell = (row: number, column: number): Cell | undefined => rows.get(row)?.row.cells[column];
  const text = (row: number, column: number): string => rows.get(row)?.texts[column] ?? '';
  const hidden = sheet.hiddenColumns ?? [];
  return {
    sheet,
    usedRows: [...rows.keys()],
    cell,
    text,
    filled: (row) => rows.get(row)?.filled ?? [],
    entry: (row, column) => {
      const read = rows.get(row);
      const found = read?.row.cells[column];
      const at = { sheet: sheet.name, row, column };
      const entry = { value: found?.value ?? null, text: read?.texts[column] ?? '', format: found?.format ?? 'General', at };
      const formula = found?.formula ?? null;
      return formula === null ? entry : { ...entry, formula };
    },
    place: (row, column) => ({ row, column }),
    isHidden: (column) => hidden.some(({ from, to }) => column >= from && column <= to),
  };
}

/** The sheet with rows and columns exchanged: a table whose headings run down and whose items run across reads like a list. */
export function turned(view: SheetView): SheetView {
  const filled = new Map<number, number[]>();
  for (const row of view.usedRows) {
    for (const column of view.filled(row)) {
      const rows = filled.get(column);
      if (rows) rows.push(row);
      else filled.set(column, [row]);
    }
  }
  const hidden = view.sheet.hiddenRows ?? [];
  return {
    sheet: view.sheet,
    usedRows: [...filled.keys()].sort((a, b) => a - b),
    cell: (row, column) => view.cell(column, row),
    text: (row, column) => view.text(column, row),
    filled: (row) => filled.get(row) ?? [],
    entry: (row, column) => view.entry(column, row),
    place: (row, column) => ({ row: column, column: row }),
    isHidden: (column) => hidden.some(({ from, to }) => column >= from && column <= to),
  };
}

/** Made by `turned`. */
export function isTurned(view: SheetView): boolean {
  return view.place(0, 1).row === 1;
}

/** The filled columns of a row from `left` to `right`; mostly all of them. */
export function filledWithin(view: SheetView, row: number, { left, right }: Pick<Area, 'left' | 'right'>): readonly number[] {
  const filled = view.filled(row);
  const isWhole = (filled[0] ?? left) >= left && (filled.at(-1) ?? right) <= right;
  return isWhole ? filled : filled.filter((column) => column >= left && column <= right);
}

/** The filled columns of a row that lie in none of the areas. */
export function filledOutside(view: SheetView, row: number, areas: readonly Area[]): readonly number[] {
  const across = areas.filter(({ top, bottom }) => row >= top && row <= bottom);
  return across.reduce((columns, { left, right }) => columns.filter((column) => column < left || column > right), view.filled(row));
}
