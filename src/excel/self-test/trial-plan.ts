import type { SelfTest } from '../../host';
import type { Sentence } from '../../model/finding';
import { refusalOf } from '../excel-fault';
import type { Context } from '../run-excel';

/** A behaviour that is tried on an empty sheet of its own. */
export interface TrialPlan {
  readonly id: string;
  readonly title: Sentence;
  /** What we believe that Excel does: the value that `run` answers, or `errorOf` a code. */
  readonly expected: unknown;
  /** Answers what Excel did, as plain data without anything of the user's. */
  readonly run: (context: Context, sheet: Excel.Worksheet) => Promise<unknown>;
  /** Puts right what does not go with the sheet. */
  readonly after?: (context: Context, about: SelfTest['about']) => Promise<void>;
}

/** What the sheets of the trials are called, one after the other, and a second one. Empty ones of such names are taken away. */
export const trialSheet = '環境の確認（書き出し中）';
export const otherSheet = `${trialSheet} (2)`;

/** How a refusal is written down. */
export const errorOf = (code: string): string => `error ${code}`;

/** "done", or the code with which Excel refuses what is asked for. */
export async function outcomeOf(context: Context, ask: () => void): Promise<string> {
  try {
    ask();
    await context.sync();
    return 'done';
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return errorOf(refusal.code);
  }
}
