import type { Sentence } from '../model/finding';

/** Where the program writes; the tests hand in their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** ISO date. */
  readonly today: string;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

/** 0 nothing to correct; 1 an error or an undetermined item; 2 a file could not be read, or wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** Tells why nothing was done. */
export function complain(sentences: readonly Sentence[], locale: 'ja' | 'en', terminal: Terminal): ExitStatus {
  for (const sentence of sentences) terminal.error(`${sentence[locale]}\n`);
  return 2;
}
