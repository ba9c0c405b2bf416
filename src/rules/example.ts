import type { OfficeDecision } from '../model/earlier-round';
import type { Sentence } from '../model/finding';
import type { Settings } from '../model/settings';
import type { DocumentProperties, Sheet } from '../workbook/workbook';

/** A case that shows a rule at work: one workbook, and what else the round holds where that matters. */
export interface Example extends ExampleWorkbook {
  /** What the case is, as a clerk would say it. */
  readonly case: string;
  readonly settings?: Partial<Settings>;
  /** Further workbooks of the round. */
  readonly others?: readonly ExampleWorkbook[];
  /** Files of the round that could not be read. */
  readonly refused?: readonly { readonly file: string; readonly reason: Sentence }[];
  /** What the office entered in 評価確認表. */
  readonly decisions?: readonly OfficeDecision[];
  /** Other rules of severity error that the same fault must bring with it. */
  readonly also?: readonly string[];
}

/**
 * A workbook with one list. The rows are laid over a clean row of an ordinary list, so only what matters is written:
 * `{ 評価: '達成', 令和6年度実績: 90 }`. A key that is no heading of the clean row adds a column; null takes a column away.
 */
export interface ExampleWorkbook {
  /** Default: 企画室.xlsx. */
  readonly file?: string;
  /** No row: the workbook has no list, only `sheets`. */
  readonly rows: readonly (ExampleRow | BareRow)[];
  /** Heading of the clean row → heading to write instead; "令和6年度>目標" writes a group over the column; "" leaves it blank. */
  readonly headings?: Readonly<Record<string, string>>;
  /** Cells above the heading, a row each; default: title, department and as-of date. */
  readonly head?: readonly SheetRow[];
  /** Rows below the table, after a blank row. */
  readonly below?: readonly SheetRow[];
  /** A text two columns to the right of the table, in its first row. */
  readonly beside?: string;
  /** Merged cells of the table. */
  readonly merges?: readonly { readonly from: ExampleCellName; readonly to: ExampleCellName }[];
  /** Rows of the example that are hidden, counted from 1, and headings of hidden columns. */
  readonly hidden?: { readonly rows?: readonly number[]; readonly columns?: readonly string[] };
  readonly struck?: readonly ExampleCellName[];
  /** Cells of whose text a part was struck through and is left out. */
  readonly partlyStruck?: readonly ExampleCellName[];
  readonly drawings?: number;
  /** Sheets beside the list. */
  readonly sheets?: readonly ExampleSheet[];
  readonly properties?: DocumentProperties;
}

export interface ExampleSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly visibility?: Sheet['visibility'];
  /** What this program calls it, for a sheet that it wrote. */
  readonly mark?: string;
  /** Addresses: "A5:A6". */
  readonly merges?: readonly string[];
  /** Addresses of cells with a comment. */
  readonly comments?: readonly string[];
}

export type ExampleRow = Readonly<Record<string, ExampleCell>>;
/** A row that is not laid over the clean row: only these cells stand in it. `{ only: {} }` is a blank row. */
export interface BareRow {
  readonly only: ExampleRow;
}
/** Heading (as in the clean row) and row of the example, counted from 1. */
export type ExampleCellName = readonly [heading: string, row: number];
export type SheetRow = readonly ExampleCell[];
/**
 * A number may carry its format: `{ value: 0.83, format: '0%' }`; a date is written as { date: '2025-01-02' }, a duration as a part of
 * a day under its format. A formula whose result is null has none stored.
 */
export type ExampleCell =
  | string
  | number
  | null
  | { readonly value: number; readonly format: string }
  | { readonly error: string }
  | { readonly date: string }
  | { readonly duration: number; readonly format: string }
  | { readonly formula: string; readonly result: string | number | null; readonly format?: string };

/** A row without a fault: an ordinary item that met its target. Every example starts from it. */
export const cleanRow = {
  項目番号: '2-1',
  取組方針: '官民連携の推進',
  取組項目: '民間との対話の充実',
  所管: '企画室',
  指標: '対話の開催回数(年間)',
  単位: '回',
  前年度実績: 10,
  令和6年度目標: '12以上',
  令和6年度実績: 14,
  評価: '達成',
  主な取組実績: '事業者との対話を公募により行い、結果を公表した。',
  課題: '',
  改善策: '',
  備考: '',
} as const;
