import type { Sentence } from '../model/finding';
import { refusals, type Refusal } from './refusals';

/** The file cannot be read as a workbook. `sentence` says what it is, why, and what to do. */
export class UnreadableWorkbook extends Error {
  readonly code: RefusalCode;
  readonly refusal: Refusal;
  readonly sentence: Sentence;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    const { code, ja, en } = refusals[refusal];
    super(en, options);
    this.name = 'UnreadableWorkbook';
    this.code = code;
    this.refusal = refusal;
    this.sentence = { ja, en };
  }
}

export type RefusalCode = (typeof refusals)[Refusal]['code'];
