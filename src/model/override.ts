import type { ItemIdentity } from './item-ref';

/** 理由を書いて維持: the reason for which a finding is kept. */
export interface Override {
  /** Number of the item, or its name when it has none. */
  readonly item: string;
  /**
   * The item's department, number and name. Absent in a reason written by hand: that holds only where `item`, rule and basis leave
   * no doubt which finding is meant.
   */
  readonly identity?: ItemIdentity;
  /** Which of the item's cells: 実績, 実績2 for the second indicator. Absent as `identity` is. */
  readonly field?: string;
  /** Set for a reason that a department wrote into its own workbook: it answers nothing in another file. */
  readonly file?: string;
  readonly rule: string;
  /** What stood in the cells when the reason was written; the reason holds as long as they say the same. */
  readonly basis: string;
  readonly reason: string;
}
