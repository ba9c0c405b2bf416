import type { Look } from '../report/looks';
import type { PrintSetup, SheetMark } from '../report/sheet-plan';
import type { Area, Cell, Position } from '../workbook/workbook';

/**
 * What a sheet of ours holds, in the measures of Excel: made of a plan, or of a sheet that stands, so that it can be drawn again.
 * Everything that can be put into a drawing can be read back from the sheet.
 */
export interface Drawing {
  readonly name: string;
  readonly mark: SheetMark;
  readonly blocks: readonly CellBlock[];
  /** Number formats other than General. */
  readonly formats: readonly Painted<string>[];
  readonly looks: readonly Painted<Look>[];
  readonly links: readonly LinkedCell[];
  /** Of the columns from A, in points. */
  readonly columnWidths: readonly number[];
  /** In points, by 0-based row; a hole keeps its height. */
  readonly rowHeights: readonly (number | undefined)[];
  readonly tables: readonly DrawnTable[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  readonly print: PrintSetup;
}

/** Cells side by side; undefined is a blank one. All rows have the same length. */
export interface CellBlock {
  readonly at: Position;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** Something laid over several areas. */
export interface Painted<Value> {
  readonly value: Value;
  readonly areas: readonly Area[];
}

export interface LinkedCell {
  readonly at: Position;
  readonly link: Pick<Excel.RangeHyperlink, 'address' | 'documentReference'>;
}

export interface DrawnTable {
  readonly name: string;
  readonly area: Area;
}
