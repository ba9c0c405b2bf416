import type { CellRef } from '../workbook/reference';

/**
 * What became of a visible sheet: table, form: its items were read; guidance, example, cover, reference (lists, legends), counts
 * (typed totals), narrative (text only); lastYear, otherStage, superseded, copy: the same items of another year, stage or state, or a second time;
 * leftOut: a person said so; ours: written by this program; hidden; empty; unexplained: it may hold items and was not understood.
 */
export type SheetRole =
  | 'table'
  | 'form'
  | 'guidance'
  | 'example'
  | 'cover'
  | 'reference'
  | 'counts'
  | 'narrative'
  | 'lastYear'
  | 'otherStage'
  | 'superseded'
  | 'copy'
  | 'leftOut'
  | 'ours'
  | 'hidden'
  | 'empty'
  | 'unexplained';

/** One fate for each sheet of a workbook, in its order. */
export interface SheetFate {
  readonly name: string;
  readonly role: SheetRole;
  /** The heading in doubt; null: none stands out. */
  readonly at: CellRef | null;
  /** Its text. Absent: no heading is in doubt. */
  readonly heading?: string;
}

/** A filled column of a table that no field took. */
export interface ColumnFate {
  readonly at: CellRef;
  readonly heading: string;
  readonly role: 'notUsed' | 'unexplained';
  /** What its contents could be that a check would need; only of an unexplained column. */
  readonly couldBe?: 'rating' | 'figures' | 'narrative';
}

/** A used row of a table that is neither an item nor told elsewhere. */
export interface RowFate {
  readonly at: CellRef;
  readonly role: 'example' | 'prepared' | 'unexplained';
}

export interface Account {
  readonly sheets: readonly SheetFate[];
  readonly columns: readonly ColumnFate[];
  readonly rows: readonly RowFate[];
}
