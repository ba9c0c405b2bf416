import type { CellRef } from '../workbook/reference';
import type { Area, DocumentProperties } from '../workbook/workbook';
import type { Entry } from './entry';
import type { CountKind } from './typed-totals';

/** A draft to be published (公表資料案): its sentences, its table of results, and what goes along unseen. */
export interface PublicationReading {
  /** The rows of the table of results: 進捗状況を確認した取組項目数 24項目 … */
  readonly figures: readonly PublishedFigure[];
  /** Every other text: titles, press text, notes. */
  readonly texts: readonly Entry[];
  /** Merged cells inside the table of results; empty when merges are unknown. */
  readonly tableMerges: readonly { readonly at: CellRef; readonly area: Area }[];
  readonly hiddenSheets: readonly string[];
  /** Visible sheets with hidden rows or columns. */
  readonly sheetsWithHiddenLines: readonly string[];
  readonly comments: readonly CellRef[];
  readonly properties: DocumentProperties | null;
}

export interface PublishedFigure {
  readonly kind: CountKind;
  /** A number of items, or a rate in ％. */
  readonly value: number;
  /** The words in front of the figure. */
  readonly label: Entry;
  readonly entry: Entry;
}
