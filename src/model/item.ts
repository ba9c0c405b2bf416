import type { CellRef } from '../workbook/reference';
import type { Entry } from './entry';
import type { FiscalYear } from './fiscal-year';
import type { Comparator, Quantity } from './quantity';
import type { OutReason, Rating } from './rating';

/** Fields with one value per item. */
export type ItemField =
  | 'itemNo'
  | 'policy'
  | 'middle'
  | 'itemName'
  | 'department'
  | 'section'
  | 'rating'
  | 'selfRating'
  | 'midRating'
  | 'evaluateIn'
  | 'outReason'
  | 'activity'
  | 'previousActivity'
  | 'evidence'
  | 'issue'
  | 'countermeasure'
  | 'issueAndCountermeasure'
  | 'next'
  | 'note'
  | 'contact';

/** Fields with one value per indicator row. */
export type IndicatorField =
  | 'indicatorNo'
  | 'indicator'
  | 'unit'
  | 'direction'
  | 'baseline'
  | 'previous'
  | 'target'
  | 'finalTarget'
  | 'actual'
  | 'achievementRate'
  | 'rank';

export type Field = ItemField | IndicatorField;

/** 取組項目, as recognised on a sheet for the evaluated year. */
export interface Item {
  /** The workbook's file name and, with `at`, what makes the item unique in a round. */
  readonly file: string;
  /** Item number as written, without surrounding blanks ("2-1", "①"); "" when there is none. A date is restored ("1-2"). */
  readonly id: string;
  /** As written, line breaks inside and trailing note marks taken out; "" when missing. */
  readonly name: string;
  /** 取組方針: the plan's name when it matches one, else as written; "" when there is none. */
  readonly policy: string;
  /** How the policy was matched: exact; loose (letters differ); unknown (none of the plan's); none (nothing written anywhere). */
  readonly policyMatch: 'exact' | 'loose' | 'unknown' | 'none';
  /** 所属: the column's value, else the head of the sheet; "" when there is none. */
  readonly department: string;
  /** False: shown, but not one of the confirmed items; `notCountedBecause` says why. */
  readonly counted: boolean;
  /**
   * relisted: 再掲; untrackedPolicy: its policy is followed under another plan; superseded: a newer workbook of the department
   * is used; otherYear: its workbook is of another year; inOtherWorkbook: the item is counted from another workbook. Null when it
   * is counted.
   */
  readonly notCountedBecause: 'relisted' | 'untrackedPolicy' | 'superseded' | 'otherYear' | 'inOtherWorkbook' | null;
  /** How the rating is written: exact label, alias, a word outside the vocabulary, blank, or no rating column at all. */
  readonly ratingSpelling: 'exact' | 'alias' | 'unknown' | 'blank' | 'noColumn';
  readonly rating: Rating;
  /** 取りまとめ担当の評価, which counts as `rating` then; absent: the office entered none. */
  readonly office?: OfficeRating;
  readonly evaluateIn: 'everyYear' | readonly FiscalYear[];
  readonly outReason: OutReason | null;
  readonly indicators: readonly Indicator[];
  /**
   * The cells behind the item, for the evaluated year. Absent: the table has no such column. Where the office rated, the cell of
   * the rating has its place and the office's word.
   */
  readonly entries: Readonly<Partial<Record<ItemField, Entry>>>;
  /** First row of the item to its last row, 0-based. */
  readonly rows: { readonly from: number; readonly to: number };
  /** The name's cell. */
  readonly at: CellRef;
  /** Text of the notes that the item's note marks lead to; "" when there is none. */
  readonly noteText: string;
  /** Index into the workbook's tables. */
  readonly table: number;
}

/** What the office entered in the place of the department's own rating. */
export interface OfficeRating {
  /** 所管の自己評価: what the department's workbook says. */
  readonly self: Rating;
  /** The same as written there; "" for a blank cell and for no column at all. */
  readonly selfText: string;
  /** The office's rating as it entered it. */
  readonly text: string;
  /** Why they differ; "" when nobody has said. */
  readonly reason: string;
}

/** 指標 of an item. */
export interface Indicator {
  /** ①-1, ア …; null when there is none. */
  readonly no: string | null;
  readonly name: string;
  /** numeric 数値目標, milestone 定性目標, relative 前年度比の目標; unreadable: none of these; none: no target. */
  readonly kind: 'numeric' | 'milestone' | 'relative' | 'unreadable' | 'none';
  /** Unit from the unit column, the value, the number format, the heading or the head of the table. */
  readonly unit: string | null;
  /** From the value, the number format, the direction column, the heading or the indicator's name; null when nothing says it. */
  readonly comparator: Comparator | null;
  /** True when the comparator was inferred (baseline, 100％ share) and not written anywhere. */
  readonly comparatorInferred: boolean;
  /** The evaluated year's target; null when none is set, it is no number, or the cell only holds a later year's. */
  readonly target: Quantity | null;
  /** A target for a later year: from its own column, or from the yearly cell that names that year. */
  readonly finalTarget: Quantity | null;
  readonly actual: Quantity | null;
  /** Last year's actual and the baseline, when a column or the text gives them. */
  readonly previous: Quantity | null;
  readonly baseline: Quantity | null;
  /** What a relative target is compared with. */
  readonly relativeTo: 'previous' | 'baseline' | null;
  readonly entries: Readonly<Partial<Record<IndicatorField, Entry>>>;
  /** Yearly targets and actuals of all years on the sheet, the evaluated one included. */
  readonly years: readonly YearEntries[];
  readonly row: number;
}

export interface YearEntries {
  readonly fiscalYear: FiscalYear;
  readonly target?: Entry;
  readonly actual?: Entry;
}
