import type { Sentence } from '../../model/finding';
import { UnreadableWorkbook } from '../../xlsx/unreadable-workbook';
import type { Failure } from './worker-pool';

/** What is said of a file that its reader did not come back from. */
export function refusalOf({ failed, cause }: Failure, seconds: number): Sentence {
  if (failed === 'slow') return tooSlow(seconds);
  const outOfMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? new UnreadableWorkbook('too-large').sentence : broken(String(cause));
}

function tooSlow(seconds: number): Sentence {
  return {
    ja: `${seconds}秒たっても読み終わらないため、取りやめました。Excelで開き、「Excel ブック（.xlsx）」で保存し直してください。`,
    en: `Reading took longer than ${seconds} seconds and was given up. Open the file in Excel and save it as an Excel workbook (.xlsx).`,
  };
}

function broken(cause: string): Sentence {
  return {
    ja: `予期しない誤り（${cause}）のため、読み取れません。開発者に知らせてください。Excelで保存し直すと読める場合があります。`,
    en: `The file cannot be read because of an unexpected error (${cause}). Please tell the developers. Saving it again in Excel may help.`,
  };
}
