import type { Entry } from './entry';

/** What a figure written on a sheet counts. `share` is a part of a whole in ％; `rate` is 達成率. */
export type CountKind = 'confirmed' | 'inScope' | 'achieved' | 'notAchieved' | 'outOfScope' | 'undetermined' | 'rate' | 'share';

/** A count or a rate that somebody wrote beside the items, by hand or by formula. */
export interface TypedFigure {
  readonly kind: CountKind;
  /** A number of items; a rate or a share in ％. */
  readonly value: number;
  /** Decimals shown. */
  readonly decimals: number;
  /** The words that say what it counts, as written: 確認した項目数. */
  readonly label: string;
  readonly entry: Entry;
}

/** The figures of one group, or of all items. */
export interface CountRow {
  /** 官民連携の推進, 市民局, 合計, 小計; "" when the figures stand alone. */
  readonly label: string;
  readonly isTotal: boolean;
  readonly figures: readonly TypedFigure[];
  /** Rows of the item list that a subtotal in the list counts; absent for a table of its own. */
  readonly counts?: { readonly from: number; readonly to: number };
}

/** A box or a table of counts, or a sentence with counts. */
export interface CountTable {
  readonly sheet: string;
  /** What it is called: the text above it, else "". */
  readonly title: string;
  readonly rows: readonly CountRow[];
}
