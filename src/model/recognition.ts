import type { Account } from './account';
import type { Question } from './question';
import type { CellRef } from '../workbook/reference';
import type { Area, Position, Span, UnreadPart } from '../workbook/workbook';
import type { Entry } from './entry';
import type { FiscalYear } from './fiscal-year';
import type { Field, Item } from './item';
import type { PublicationReading } from './publication';
import type { Leftover, RecognisedTable } from './review';
import type { Override } from './settings';
import type { SlipReading } from './slips/slip-reading';
import type { CountTable } from './typed-totals';

export type { Heading } from './heading';

/** What was understood of one workbook. Recognition never throws on untidy input; what it could not place is in `leftovers`. */
export interface Recognition {
  readonly file: string;
  readonly kind: 'progress' | 'consolidated' | 'publication';
  /** The plan it is about: what the settings or a title say, or the preset whose policies it has; null when nothing says it. */
  readonly plan: string | null;
  /** The year the workbook is about, from its titles and headings; null when nothing names one. */
  readonly fiscalYear: FiscalYear | null;
  /** What the workbook names itself, where a person answered another year. Absent: nothing else. */
  readonly namedYear?: FiscalYear;
  /** The year whose columns were read: the round's, or the workbook's own when it has no columns of the round's. */
  readonly evaluatedYear: FiscalYear;
  readonly department: Entry | null;
  readonly departmentName: string;
  /** When the workbook was last saved, ISO 8601; null when unknown. */
  readonly savedAt: string | null;
  readonly tables: readonly TableReading[];
  readonly items: readonly Item[];
  readonly leftovers: readonly Leftover[];
  readonly account: Account;
  readonly questions: readonly Question[];
  /** True: nothing in the workbook names a year and none was given; `evaluatedYear` was assumed. */
  readonly yearAssumed: boolean;
  /** Tables that hold the same items of another year, stage or state; they are not counted. */
  readonly leftAside: readonly LeftAside[];
  /** The items of its sheets of the year before, which do not count; what is compared with last year looks there. Absent: none. */
  readonly lastYear?: readonly Item[];
  /** Visible sheets on which no table was found, guidance sheets left out; the fullest first. */
  readonly sheetsWithoutTable: readonly string[];
  /** Counts and rates written beside the items. */
  readonly typedTotals: readonly CountTable[];
  /** File names of other workbooks that formulas refer to: [1] in a formula is the first. Absent when unknown. */
  readonly externalLinks?: readonly string[];
  /** Reasons on the workbook's own sheet 点検設定 for keeping what was found. Absent: it has none. */
  readonly overrides?: readonly Override[];
  /** Its 差し戻し票 with answers. Absent: it has none. */
  readonly slips?: SlipReading;
  /** The items as they were when the workbook was last checked and our sheets were written into it. Absent: they were not. */
  readonly checked?: readonly CheckedItem[];
  /** Cells of the tables whose formulas have no stored result: what they say is unknown. Absent: none. */
  readonly unstored?: readonly CellRef[];
  /** What the workbook's reader was refused. Absent: nothing. */
  readonly unread?: readonly UnreadPart[];
  /** Only of a draft to be published. */
  readonly publication?: PublicationReading;
}

/** An item in the words of 一覧データ; several indicators stand in lines. */
export interface CheckedItem {
  readonly id: string;
  readonly name: string;
  readonly rating: string;
  readonly target: string;
  readonly actual: string;
}

export interface LeftAside {
  readonly sheet: string;
  readonly at: CellRef;
  readonly why: 'lastYear' | 'otherStage' | 'superseded' | 'copy';
}

/** A table with everything the rules need to know of how it was read. */
export interface TableReading extends RecognisedTable {
  readonly head: SheetHead;
  readonly rows: readonly RowReading[];
  /** Merges that touch the table's rows; absent when merges are unknown. */
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly Span[];
  readonly hiddenColumns?: readonly Span[];
  /** Struck-through cells of the sheet; absent when unknown. */
  readonly struckCells?: readonly Position[];
  /** Cells of the sheet of whose text a part is struck through and left out; absent when unknown or none. */
  readonly partlyStruckCells?: readonly Position[];
  /** Where no column rates: the one that says something else of the items, "今後の方向（拡充、継続…）". Absent: none does. */
  readonly otherScale?: string;
  /** Shapes and pictures on the sheet; absent when unknown. */
  readonly drawings?: number;
}

/** What stands above a table or in the head of a form. */
export interface SheetHead {
  readonly title: Entry | null;
  readonly department: Entry | null;
  readonly asOf: Entry | null;
  readonly formVersion: Entry | null;
  /** "単位：百万円" for the whole table. */
  readonly unit: string | null;
  /** Every text of the head, for year labels and marks. */
  readonly texts: readonly Entry[];
}

/** A row below the headings that is no item row of its own. */
export interface RowReading {
  readonly row: number;
  readonly kind: 'item' | 'indicator' | 'total' | 'band' | 'heading' | 'blank' | 'prepared' | 'note' | 'example' | 'unread';
  /** The cell that says what the row is: the label of a total, the text of a band. */
  readonly label: Entry | null;
  /** The cells of a total row that hold something, by the field of their column. */
  readonly entries?: Readonly<Partial<Record<Field, Entry>>>;
}
