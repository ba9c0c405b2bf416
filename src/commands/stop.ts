import type { Sentence } from '../model/finding';

/** Why something that was asked for did not happen. */
export interface Stop {
  /** noTable: the workbook could be read, but there is nothing to evaluate in it. */
  readonly because: 'fault' | 'noTable' | 'cancelled' | 'busy';
  readonly reason: Sentence;
}

export function isStop(outcome: object): outcome is Stop {
  return 'because' in outcome;
}
