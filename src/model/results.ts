import type { Sentence } from './finding';

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

/** The figures of a whole review. Final only while nothing is open: `withFinality` decides. */
export interface WholeResults extends Results {
  /** Why the result is not final, the gravest first; empty for a final one. */
  readonly open: readonly OpenPoint[];
}

/** One thing that keeps a result from being final, and what it is about. */
export interface OpenPoint extends Sentence {
  /**
   * reading: a part of what arrived; departments: what has not arrived; stage: figures of a day within the year; ratings: items without one;
   * questions: 確認 unanswered.
   */
  readonly about: 'reading' | 'departments' | 'items' | 'year' | 'stage' | 'ratings' | 'questions';
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
