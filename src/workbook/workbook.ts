/**
 * A workbook as plain data: a snapshot taken once by a reader (a file or the open workbook in Excel).
 * Rows and columns count from 0. What a reader cannot know is absent (undefined), never guessed:
 * Excel is not asked for merged areas, because asking costs the user's undo history.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly properties?: DocumentProperties;
  /** File names of other workbooks that formulas refer to; absent when unknown. */
  readonly externalLinks?: readonly string[];
  /** What the reader was refused, so that what would be seen in it is not checked. Absent: nothing. */
  readonly unread?: readonly UnreadPart[];
}

/**
 * Parts of a workbook that a reader may be refused. calculation: whether formulas show what they are worth now; dateSystem: dates are
 * taken for those of the 1900 system. pendingCalculation: formulas are known to wait for it, so what they show may be old.
 */
export const unreadParts = [
  'hiddenLines',
  'struckCells',
  'drawings',
  'comments',
  'properties',
  'calculation',
  'pendingCalculation',
  'dateSystem',
] as const;

export type UnreadPart = (typeof unreadParts)[number];

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows that hold at least one cell, ascending. */
  readonly rows: readonly Row[];
  readonly tables: readonly Table[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly Span[];
  readonly hiddenColumns?: readonly Span[];
  /** Cells whose text is struck through. */
  readonly struckCells?: readonly Position[];
  /** Cells of whose text a part is struck through; the text read is the rest. Absent when unknown or none. */
  readonly partlyStruckCells?: readonly Position[];
  readonly comments?: readonly Position[];
  /** Shapes and pictures lying on the sheet or placed in its cells, charts not counted. */
  readonly drawings?: number;
}

export interface Row {
  readonly index: number;
  /** By column; a hole is a blank cell. */
  readonly cells: readonly (Cell | undefined)[];
}

/** A cell that holds something. A formula without a stored result has the value null. */
export interface Cell {
  readonly value: CellValue;
  /** Without the leading "=". */
  readonly formula: string | null;
  /** The number format as Excel's English code, "General" when none. */
  readonly format: string;
}

export type CellValue = string | number | boolean | CellDate | CellError | null;

/** A number under a date format; days in Excel's 1900 system, whatever system the file uses. */
export interface CellDate {
  readonly kind: 'date';
  readonly serial: number;
}

export interface CellError {
  readonly kind: 'error';
  /** As Excel shows it: "#DIV/0!", "#N/A", "#REF!" … */
  readonly code: string;
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A run of rows or columns, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Table {
  readonly name: string;
  readonly area: Area;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; absent for the whole workbook. */
  readonly sheet?: string;
  readonly formula: string;
  readonly hidden: boolean;
}

export interface DocumentProperties {
  readonly creator?: string;
  readonly lastModifiedBy?: string;
  readonly company?: string;
  readonly manager?: string;
  /** Names of properties that the office or a program added. */
  readonly custom?: readonly string[];
  /** ISO 8601, as stored in the file. */
  readonly modified?: string;
  readonly created?: string;
}
