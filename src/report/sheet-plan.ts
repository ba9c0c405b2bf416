import type { CellRef } from '../workbook/reference';
import type { Area, Position, Span } from '../workbook/workbook';
import type { LookName } from './looks';

/**
 * What a sheet is, not which verbs make it. One plan is shown by every renderer: the file writer, Excel and the golden texts.
 * Plans are made by `planSheet`, which refuses nonsense and freezes them.
 */
export interface SheetPlan {
  readonly name: string;
  readonly mark: SheetMark;
  /** One sentence: what a reader finds on the sheet. */
  readonly purpose: string;
  /** Of each used column from A, in half-width characters of the standard font. */
  readonly columnWidths: readonly number[];
  /** Of every row that holds something, in points; high enough for its wrapped text. */
  readonly rowHeights: readonly RowHeight[];
  /** Rectangles of cells that do not overlap. Cells outside them are blank and without a look. */
  readonly blocks: readonly Block[];
  readonly tables: readonly TablePlan[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Shown on screen; off where the sheet is laid out as a document. */
  readonly gridLines: boolean;
  readonly print: PrintSetup;
}

/**
 * Says that the sheet is ours and which one it is, so that it may be replaced later. Every renderer writes it as the sheet's
 * hidden name (`markName` in workbook/own-sheets), whose value is the mark.
 */
export type SheetMark =
  | 'evaluation-result'
  | 'by-policy'
  | 'by-status'
  | 'by-department'
  | 'by-kind'
  | 'not-achieved'
  | 'out-of-scope'
  | 'reconciliation'
  | 'findings'
  | 'items'
  | 'settings'
  | 'rules'
  | 'return-slip';

export interface Block {
  /** The upper left cell. */
  readonly at: Position;
  readonly rows: readonly (readonly PlanCell[])[];
  /** Least height of its rows in points. */
  readonly rowHeight?: number;
}

export type PlanCell =
  | { readonly kind: 'blank'; readonly look: LookName }
  /** Stays text whatever it starts with: "=1+1", "-5%達成", "@所属". */
  | { readonly kind: 'text'; readonly text: string; readonly look: LookName }
  | { readonly kind: 'number'; readonly value: number; readonly format: string; readonly look: LookName }
  /** `formula` without "=", in Excel's English names; `value` is its result, computed from the review. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly value: string | number;
      readonly format: string;
      readonly look: LookName;
    }
  /** Leads to a cell of the same workbook. */
  | { readonly kind: 'link'; readonly text: string; readonly to: CellRef; readonly look: LookName };

export interface RowHeight {
  readonly row: number;
  readonly points: number;
}

/** An Excel table. The first row of the area is its headings. */
export interface TablePlan {
  /** Western letters, because formulas and scripts spell it. */
  readonly name: string;
  readonly area: Area;
  /** The headings, as they stand in the first row. */
  readonly columns: readonly string[];
}

/** Always one page wide and as many pages high as it takes, with page numbers in the footer. */
export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Rows printed again on every page. */
  readonly repeatRows: Span | null;
  /** Stands left of the page numbers. */
  readonly footer: string;
}

/** Of every printed page, in millimetres. */
export const printMargins = { top: 18, bottom: 18, left: 15, right: 15, footer: 8 } as const;
