import type { CellRef } from '../workbook/reference';
import type { Area } from '../workbook/workbook';
import type { EarlierRound } from './earlier-round';
import type { Finding, KeptFinding, NotChecked, Sentence } from './finding';
import type { FiscalYear } from './fiscal-year';
import type { Heading } from './heading';
import type { Field, Item } from './item';
import type { Account } from './account';
import type { Question } from './question';
import type { Rating } from './rating';
import type { GroupResults, WholeResults } from './results';
import type { Round } from './round';
import type { Settings } from './settings';
import type { ReadSlip, ReviewedAnswer } from './slips/slip-reading';

export type { GroupResults, OpenPoint, Rate, Results, WholeResults } from './results';
export type { Round } from './round';

/**
 * The one source of every number: the pane, the sheets, the file, the press text and the CSV show this value,
 * so they cannot disagree.
 */
export interface Review {
  readonly fiscalYear: FiscalYear;
  /** ISO date of the figures, 31 March at the end of the fiscal year unless the settings say otherwise. */
  readonly asOf: string;
  readonly settings: Settings;
  readonly workbooks: readonly ReviewedWorkbook[];
  /** Every item recognised, in the order read; also those that are not counted. */
  readonly items: readonly EvaluatedItem[];
  readonly results: WholeResults;
  readonly byPolicy: readonly GroupResults[];
  readonly byDepartment: readonly GroupResults[];
  /** Items of last year's workbooks that no item of this year is; absent or empty when none is at hand. */
  readonly lastYearOnly?: readonly Item[];
  /** (注) sentences in Japanese, one for each item out of scope. */
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
  /** Findings that people answered with a reason; they are not among `findings`. */
  readonly kept: readonly KeptFinding[];
  /** 差し戻し票 that came back in this run. */
  readonly slips: readonly ReadSlip[];
  /** Answers of the departments, those of earlier runs among them, with what became of each. */
  readonly answers: readonly ReviewedAnswer[];
  /** Rules that were not carried out. */
  readonly notChecked: readonly NotChecked[];
  readonly round: Round;
  /** Readings that a person should confirm; the gravest first. */
  readonly questions: readonly Question[];
  /** What the last report workbook of the same round holds; null when there is none. */
  readonly earlier: EarlierRound | null;
  /** Null when nobody keeps a record, as in a check of one workbook. */
  readonly run: Run | null;
}

/** When the review was made, ISO date, and by whom; "" when no name was given. */
export interface Run {
  readonly on: string;
  readonly by: string;
}

export interface EvaluatedItem extends Item {
  /** What the figures say; null when they cannot say. A proposal, never counted. */
  readonly proposed: Exclude<Rating, 'undetermined'> | null;
  /** How the proposal was reached, a sentence to show. */
  readonly working: Sentence;
  /** One proposal per indicator, in their order. */
  readonly indicatorProposals: readonly (Exclude<Rating, 'undetermined'> | null)[];
  /** The same item as last year's workbook has it; absent when none is at hand or it does not hold the item. */
  readonly lastYear?: Item;
}

export interface ReviewedWorkbook {
  readonly file: string;
  readonly sha256: string;
  readonly status: 'read' | 'partly' | 'refused';
  /** A sentence when refused or read in part. */
  readonly reason: Sentence | null;
  /** progress: a department's tracking workbook; consolidated: one sheet made of many; publication: a draft to be published. */
  readonly kind: 'progress' | 'consolidated' | 'publication';
  readonly fiscalYear: FiscalYear | null;
  /** For a file that could not be read: what its name says. */
  readonly department: string;
  /** When it was last saved, ISO 8601; null when unknown. */
  readonly savedAt: string | null;
  readonly tables: readonly RecognisedTable[];
  readonly leftovers: readonly Leftover[];
  /** What became of every sheet, column and row; null for a file that could not be read. */
  readonly account: Account | null;
}

/** この表をこう読みました: the frame that was read and what each column was taken for. */
export interface RecognisedTable {
  readonly sheet: string;
  readonly layout: 'list' | 'form';
  readonly area: Area;
  /** Known again wherever the same headings stand; "" for a form. */
  readonly fingerprint: string;
  /** 0-based rows of the headings; empty for a form. */
  readonly headingRows: readonly number[];
  readonly items: number;
  /** Field → 0-based column, for the evaluated year. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** 0 to 1. */
  readonly confidence: number;
  /** Every column from the left, with what its heading says and what else it could be; empty for a form. */
  readonly headings: readonly Heading[];
  /** Other tables of items on the same sheet that were not read as part of this one. */
  readonly otherTables: readonly OtherTable[];
}

export interface OtherTable extends Area {
  readonly fingerprint: string;
}

export interface Leftover {
  readonly at: CellRef;
  readonly text: string;
}
