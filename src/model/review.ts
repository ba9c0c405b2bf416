import type { CellRef } from '../workbook/reference';
import type { Area } from '../workbook/workbook';
import type { Finding, Sentence } from './finding';
import type { FiscalYear } from './fiscal-year';
import type { Field, Item } from './item';
import type { Rating } from './rating';
import type { Settings } from './settings';

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
  readonly results: Results;
  readonly byPolicy: readonly GroupResults[];
  readonly byDepartment: readonly GroupResults[];
  /** (注) sentences in Japanese, one for each item out of scope. */
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
  readonly round: Round;
}

export interface EvaluatedItem extends Item {
  /** What the figures say; null when they cannot say. A proposal, never counted. */
  readonly proposed: Exclude<Rating, 'undetermined'> | null;
  /** How the proposal was reached, a sentence to show. */
  readonly working: Sentence;
  /** One proposal per indicator, in their order. */
  readonly indicatorProposals: readonly (Exclude<Rating, 'undetermined'> | null)[];
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
  readonly department: string;
  readonly tables: readonly RecognisedTable[];
  readonly leftovers: readonly Leftover[];
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
}

export interface Leftover {
  readonly at: CellRef;
  readonly text: string;
}

/** The published figures. confirmed = achieved + notAchieved + outOfScope + undetermined, always. */
export interface Results {
  readonly confirmed: number;
  readonly inScope: number;
  readonly achieved: number;
  readonly notAchieved: number;
  readonly outOfScope: number;
  readonly undetermined: number;
  /** achieved ÷ (achieved + notAchieved); null when that is 0. */
  readonly rate: Rate | null;
  /** False while anything is undetermined: 未確定. */
  readonly final: boolean;
}

export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** One decimal, half up, without a trailing ".0": "82.6", "80". */
  readonly percent: string;
  /** False when `percent` is exact; then no 約 is written. */
  readonly rounded: boolean;
}

export interface GroupResults {
  readonly name: string;
  readonly results: Results;
}

/** What the round knows beyond the single workbooks. Empty lists where no settings say what to expect. */
export interface Round {
  readonly received: readonly string[];
  readonly missing: readonly string[];
  /** Files that a newer version of the same department replaces; their items are not counted. */
  readonly superseded: readonly { readonly file: string; readonly by: string }[];
  readonly conflicts: readonly { readonly item: string; readonly files: readonly string[] }[];
  readonly changes: readonly { readonly item: string; readonly field: string; readonly before: string; readonly after: string }[];
}
