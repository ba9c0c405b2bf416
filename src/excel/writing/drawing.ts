import type { Look } from '../../sheet-plan/looks';
import type { ChartPlan, PrintSetup, SheetMark } from '../../sheet-plan/sheet-plan';
import type { Area, Cell, Position } from '../../workbook/workbook';

/**
 * What a sheet of ours holds, in the measures of Excel: made of a plan, or read from a sheet that stands, so that it can be drawn
 * again.
 */
export interface Drawing {
  readonly name: string;
  readonly mark: SheetMark;
  readonly blocks: readonly DrawnBlock[];
  /** Of the columns from A, in points. */
  readonly columnWidths: readonly number[];
  /** In points, by 0-based row; a hole keeps its height. */
  readonly rowHeights: readonly (number | undefined)[];
  readonly tables: readonly DrawnTable[];
  readonly charts: readonly ChartPlan[];
  /** 0-based rows that begin a new page. */
  readonly pageBreaks: readonly number[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  readonly print: PrintSetup;
}

/** Cells side by side; all rows have the same length. */
export interface DrawnBlock {
  /** The upper left cell. */
  readonly at: Position;
  readonly rows: readonly (readonly DrawnCell[])[];
}

export interface DrawnCell {
  /** Null: blank. */
  readonly content: Content | null;
  /** Number format. */
  readonly format: string;
  /** Null: as the workbook's own cells. */
  readonly look: Look | null;
  readonly link: DrawnLink | null;
}

export type Content = Pick<Cell, 'value' | 'formula'>;

export type DrawnLink = Pick<Excel.RangeHyperlink, 'address' | 'documentReference'>;

export interface DrawnTable {
  readonly name: string;
  readonly area: Area;
}

/** A cell with its place on the sheet. */
export interface PlacedCell extends Position {
  readonly cell: DrawnCell;
}

export function placedCells(blocks: readonly DrawnBlock[]): readonly PlacedCell[] {
  return blocks.flatMap(({ at, rows }) =>
    rows.flatMap((row, down) => row.map((cell, across) => ({ row: at.row + down, column: at.column + across, cell }))),
  );
}
