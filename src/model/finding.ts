import type { ItemRef } from './item-ref';
import type { Override } from './override';
import type { SlipAnswer } from './slips/slip-answer';
import type { CellRef } from '../workbook/reference';

/** A sentence in both languages of the screen. */
export interface Sentence {
  readonly ja: string;
  readonly en: string;
}

/** error 要修正 blocks publication; warning 要確認 passes after confirmation; info お知らせ. */
export type Severity = 'error' | 'warning' | 'info';

/** 指摘: something about the data. It never stops the run. */
export interface Finding {
  /** Id of the rule in words: subject-fault. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Sentence;
  /** null: the finding is about the round, not about one file. */
  readonly file: string | null;
  /** null: the finding is about a workbook or a round. */
  readonly at: CellRef | null;
  /** The item's number, or its name when it has none; null when the finding is about no single item. */
  readonly item: string | null;
  /** The item that `item` names; absent when the finding is about no single item that was read. */
  readonly ref?: ItemRef;
  /** The department that answers for it, where neither an item nor a file says so. */
  readonly department?: string;
  readonly repair: Repair | null;
}

/** 維持: a finding that people answered with a reason. It blocks nothing, and it is shown and counted apart. */
export interface KeptFinding extends Finding {
  readonly reason: string;
  /**
   * The reason as the settings hold it; office: the office decided the rating itself and gave this reason; slip: the department's
   * answer, with who gave it and when.
   */
  readonly answeredBy: Override | 'office' | { readonly slip: SlipAnswer };
}

/** 点検していません: a rule that was not carried out, or not everywhere, and why. It never counts as passed. */
export interface NotChecked {
  readonly rule: string;
  readonly title: Sentence;
  readonly because: 'switchedOff' | 'noPreviousYear' | 'unread';
  readonly reason: Sentence;
}

/** A change of one cell that is offered, previewed, and written only on the user's word. */
export interface Repair {
  /** auto: lossless, may be applied in bulk; confirm: previewed first; guide: only leads to the place. */
  readonly kind: 'auto' | 'confirm' | 'guide';
  readonly label: Sentence;
  /** The value to write; absent when only a person can know it. */
  readonly value?: string | number;
}

/** Id of the finding that a rule which crashed leaves behind: never a pass. */
export const crashedRule = 'check-crashed';
