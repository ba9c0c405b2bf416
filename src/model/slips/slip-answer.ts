/** What a department answered to one finding of its 差し戻し票. */
export interface SlipAnswer {
  /** 照合番号 of the finding. */
  readonly key: string;
  readonly department: string;
  /** Number and name, as the slip says. */
  readonly item: string;
  /** The finding's sentence, as the slip says. */
  readonly message: string;
  /** unclear: something else was written in the place of a choice. */
  readonly choice: 'corrected' | 'asIs' | 'unclear';
  /** 回答 as entered. */
  readonly text: string;
  /** Why it is right as it is; "" when nobody has said. */
  readonly reason: string;
  /** Section and post; the department where nothing was entered. */
  readonly by: string;
  /** ISO date; null when unknown. */
  readonly on: string | null;
}
