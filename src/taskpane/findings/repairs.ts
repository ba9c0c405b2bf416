import type { Receipt } from '../../host';
import type { Sentence } from '../../model/finding';
import type { CellRef } from '../../workbook/reference';
import type { Offer } from '../../requests/offers';
import type { SeverityCounts } from './finding-groups';

/** Repairs that the user has seen and confirmed. */
export interface Confirmed {
  /** Of the repair or of the rule. */
  readonly title: Sentence;
  readonly offers: readonly Offer[];
}

/** Repairs that stand in the workbook and can be taken back. */
export interface RepairsDone extends Confirmed {
  readonly receipt: Receipt;
}

/** What was done last in the list of findings. */
export type FindingsNews =
  | {
      readonly kind: 'repaired';
      readonly done: RepairsDone;
      /** Left alone because somebody had changed them since they were read. */
      readonly refused: readonly CellRef[];
    }
  | { readonly kind: 'undone'; readonly done: RepairsDone }
  | { readonly kind: 'rechecked'; readonly item: Sentence; readonly before: SeverityCounts; readonly after: SeverityCounts };

export interface Repairs {
  /** The latest at the end. */
  readonly done: readonly RepairsDone[];
  readonly news: FindingsNews | null;
}

export const noRepairs: Repairs = { done: [], news: null };

export function repairsAfter({ done }: Repairs, news: FindingsNews): Repairs {
  switch (news.kind) {
    case 'repaired':
      return { done: news.done.offers.length > 0 ? [...done, news.done] : done, news };
    case 'undone':
      return { done: done.filter(({ receipt }) => receipt.id !== news.done.receipt.id), news };
    case 'rechecked':
      return { done, news };
  }
}
