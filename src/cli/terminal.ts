import type { Sentence } from '../model/finding';
import type { Parse } from './reading/bounded-parse';
import type { Readers } from './reading/read-all';

/** Where the program writes; the tests hand in their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** ISO date. */
  readonly today: string;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** True: a screen, on which progress is shown. */
  readonly interactive?: boolean;
  /** True: no control codes are written to it. */
  readonly plain?: boolean;
  /** Absent: all files are read in this thread. */
  readonly readers?: Readers;
  /** Takes a workbook from its bytes within bounds of time and memory; absent: in this thread, however long it takes. */
  readonly parse?: Parse;
  /** Tells this program from others that keep readings in the same folder. */
  readonly version?: () => Promise<string>;
}

/** 0 nothing to correct; 1 an error or an undetermined item; 2 a file could not be read, or wrong usage; 130 interrupted. */
export type ExitStatus = 0 | 1 | 2 | 130;

/** Tells why nothing was done. */
export function complain(sentences: readonly Sentence[], locale: 'ja' | 'en', terminal: Terminal): ExitStatus {
  for (const sentence of sentences) terminal.error(`${sentence[locale]}\n`);
  return 2;
}

export const interrupted: Sentence = { ja: '中断しました。何も書き出していません。', en: 'Interrupted. Nothing was written.' };
