import type { Area, Cell, Row, Sheet } from '../../src/workbook/workbook';

export type Written =
  string | number | { readonly number: number; readonly format: string } | { readonly formula: string; readonly result: number } | null;

/** A sheet while it is drawn. Rows and columns count from 0. */
export interface Canvas {
  readonly name: string;
  readonly put: (row: number, column: number, value: Written) => void;
  /** One row, cells from `left` on; null leaves a cell blank. */
  readonly line: (row: number, left: number, values: readonly Written[]) => void;
  readonly clear: (row: number, column: number) => void;
  /** Merges where there is more than one cell; only the first may hold something. */
  readonly merge: (top: number, left: number, bottom: number, right: number) => void;
  readonly hide: () => void;
  /** The first row below everything. */
  readonly below: () => number;
  readonly finish: (mergesKnown: boolean) => Sheet;
}

export function canvasOf(name: string): Canvas {
  const cells = new Map<number, Map<number, Cell>>();
  const merges: Area[] = [];
  let visibility: Sheet['visibility'] = 'visible';
  const put: Canvas['put'] = (row, column, value) => {
    const cell = cellOf(value);
    if (!cell) return;
    const line = cells.get(row) ?? new Map<number, Cell>();
    line.set(column, cell);
    cells.set(row, line);
  };
  return {
    name,
    put,
    clear: (row, column) => cells.get(row)?.delete(column),
    line: (row, left, values) => {
      values.forEach((value, at) => {
        put(row, left + at, value);
      });
    },
    merge: (top, left, bottom, right) => {
      if (bottom > top || right > left) merges.push({ top, left, bottom, right });
    },
    hide: () => {
      visibility = 'hidden';
    },
    below: () => Math.max(-1, ...cells.keys()) + 1,
    finish: (mergesKnown) => ({
      name,
      visibility,
      rows: [...cells]
        .filter(([, line]) => line.size > 0)
        .sort(([a], [b]) => a - b)
        .map(([index, line]): Row => ({ index, cells: spread(line) })),
      tables: [],
      ...(mergesKnown && { merges }),
    }),
  };
}

function spread(line: ReadonlyMap<number, Cell>): readonly (Cell | undefined)[] {
  return Array.from({ length: Math.max(...line.keys()) + 1 }, (_, column) => line.get(column));
}

function cellOf(value: Written): Cell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number') return { value, formula: null, format: 'General' };
  if ('formula' in value) return { value: value.result, formula: value.formula, format: 'General' };
  return { value: value.number, formula: null, format: value.format };
}
