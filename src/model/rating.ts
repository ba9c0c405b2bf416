/** 評価: what a person entered, after spelling is settled. Undetermined: no valid rating yet. */
export type Rating = 'achieved' | 'notAchieved' | 'outOfScope' | 'undetermined';

/** 評価対象外の理由. Each is seen in a published evaluation (domain facts, section 8.2). */
export type OutReason =
  'finalYearOnly' | 'targetNotSet' | 'newItem' | 'notMeasurableYet' | 'mergedOrEnded' | 'externalShock' | 'managedElsewhere' | 'other';
