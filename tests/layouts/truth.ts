import type { Field } from '../../src/model/item';
import type { Rating } from '../../src/model/rating';
import type { Settings } from '../../src/model/settings';
import type { Workbook } from '../../src/workbook/workbook';
import type { Plan } from './plan';

/** What a drawn workbook says, known because it was drawn. */
export interface Truth {
  readonly items: readonly TrueItem[];
  readonly fiscalYear: number;
  readonly columns: readonly TrueColumn[];
  /** What every mark of the rating column means. */
  readonly marks: Readonly<Record<string, Rating>>;
  /** The meaning of the marks stands neither in the settings nor in the program: one question about it is as it should be. */
  readonly scaleIsAsked: boolean;
  /** Rules that rightly find something: what was drawn is not quite clean. */
  readonly mayFind: readonly string[];
}

export interface TrueItem {
  /** "" where the layout has no numbers. */
  readonly number: string;
  readonly name: string;
  /** Null where the workbook does not say it. */
  readonly policy: string | null;
  readonly department: string | null;
  readonly rating: Rating;
  readonly indicators: readonly TrueIndicator[];
}

export interface TrueIndicator {
  readonly name: string;
  readonly unit: string;
  /** Null where nothing is written. */
  readonly target: number | null;
  readonly actual: number | null;
  /** Only where it is written. */
  readonly comparator: '>=' | '<=' | null;
}

/** What a column (a row of a turned table, a label of a form) holds; a question about it is answered from here. */
export interface TrueColumn {
  readonly sheet: string;
  /** 0-based cell of the heading. */
  readonly row: number;
  readonly column: number;
  readonly field: DrawnField;
}

/** Beside the fields of the program, what a column may hold that is none of them. */
export type DrawnField =
  Field | 'otherRating' | 'previousRating' | 'schedule' | 'budget' | 'kindOfRow' | 'yearOfRow' | 'otherYear' | 'other';

export interface Drawn {
  readonly kind: string;
  readonly plan: Plan;
  readonly file: string;
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly truth: Truth;
  /** Every heading that was written, without year and bracket, for runs that take words out of the dictionary. */
  readonly wordsUsed: readonly string[];
}
