import type { CellRef } from '../workbook/reference';
import type { Area, Position, Span } from '../workbook/workbook';
import type { Filling } from './filling';
import type { LookName, SeriesColours } from './looks';

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
  /** They lie beside the cells, never over them. */
  readonly charts: readonly ChartPlan[];
  /** Rows that begin a new page. */
  readonly pageBreaks: readonly number[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Shown on screen; off where the sheet is laid out as a document. */
  readonly gridLines: boolean;
  readonly print: PrintSetup;
  /** Absent: a sheet to be read. */
  readonly filling?: Filling;
}

/**
 * Says that the sheet is ours and which one it is, so that it may be replaced later. Every renderer writes it as the sheet's
 * hidden name (`markName` in workbook/own-sheets), whose value is the mark. One of 公表用ブック that stands beside the report is public.
 */
export type SheetMark = ReportMark | `public-${ReportMark}`;

type ReportMark =
  | 'evaluation-result'
  | 'correction'
  | 'by-policy'
  | 'by-status'
  | 'by-department'
  | 'by-kind'
  | 'by-year'
  | 'not-achieved'
  | 'out-of-scope'
  | 'published-items'
  | 'appendix-items'
  | 'item-cards'
  | 'reconciliation'
  | 'findings'
  | 'items'
  | 'settings'
  | 'rules'
  | 'return-slip'
  | 'answers'
  | 'receipts'
  | 'files'
  | 'replacements'
  | 'reminder'
  | 'item-master'
  | 'departments'
  | 'tally'
  | 'press-texts'
  | 'press-sources'
  | 'rating-review'
  | 'like-cases'
  | 'decision'
  | 'promises'
  | 'change-log'
  | 'handover'
  | 'runs'
  | 'next-year-form';

export interface Block {
  /** The upper left cell. */
  readonly at: Position;
  readonly rows: readonly (readonly PlanCell[])[];
  /** Least height of its rows in points. */
  readonly rowHeight?: number;
  /** The office's own working: left out of what is published. */
  readonly working?: true;
  /**
   * In each of its rows these columns of the block are one cell, whose text is that of the first; the others are blank. In files alone:
   * sheets that are written into an open workbook have no merged cells.
   */
  readonly across?: Span;
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

/**
 * A native chart over cells of its own sheet: a bar for each category, from left to right, made of the series one behind the other,
 * in the order of the cells from top to bottom. Figures stand in the bars (a 0 stays away), series are named in a legend below.
 */
export interface ChartPlan {
  readonly kind: 'stackedBar';
  readonly title: string;
  /** For those who do not see it: what it shows, with its figures. */
  readonly description: string;
  /** Names of the bars, one below the other. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** The figures are parts of a hundred: the bars end at 100. Else they are counts, and begin at 0 as well. */
  readonly percent?: true;
  /** The cells that it covers. */
  readonly place: Area;
}

export interface ChartSeries {
  /** The cell of its name. */
  readonly name: Position;
  /** One cell for each category, one below the other. */
  readonly values: Area;
  readonly colours: SeriesColours;
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
