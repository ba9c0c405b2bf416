import type { Worker } from 'node:worker_threads';
import type { Workbook } from '../../workbook/workbook';
import { readXlsx } from '../../xlsx/reading/read-xlsx';
import type { Refusal } from '../../xlsx/refusals';
import { UnreadableWorkbook } from '../../xlsx/unreadable-workbook';
import { nodeInflate } from '../node-inflate';
import { inWorkers } from './worker-pool';

/** What a thread answers that reads the older formats. */
export type LegacyAnswer = { readonly workbook: Workbook } | { readonly refusal: Refusal };

/** Milliseconds that a file of an older format (.xls, .xlsb, .ods) may take: its reader is not ours and knows no bounds. Ten seconds with all around it. */
const LEGACY_LIMIT = 8_000;

export type Parse = (bytes: Uint8Array) => Promise<Workbook>;

/** Reads .xlsx in this thread, where every cost is bounded, and the older formats in one of their own, which can be ended. */
export function boundedParse(startLegacy: () => Worker): Parse {
  return async (bytes) => {
    try {
      return readXlsx(bytes, { inflate: nodeInflate });
    } catch (error) {
      if (!(error instanceof UnreadableWorkbook && error.refusal === 'other-format')) throw error;
    }
    return parseLegacy(bytes, startLegacy);
  };
}

async function parseLegacy(bytes: Uint8Array, start: () => Worker): Promise<Workbook> {
  const pool = { start, size: 1, limit: LEGACY_LIMIT, signal: new AbortController().signal };
  const answers: LegacyAnswer[] = [];
  await inWorkers<LegacyAnswer>([bytes], pool, (_, outcome) => {
    answers.push('answer' in outcome ? outcome.answer : { refusal: 'legacy-cost' });
  });
  const [answer = { refusal: 'legacy-cost' }] = answers;
  if ('refusal' in answer) throw new UnreadableWorkbook(answer.refusal);
  return answer.workbook;
}
