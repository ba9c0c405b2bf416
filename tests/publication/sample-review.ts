import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readSettings } from '../../src/model/read-settings';
import type { Review } from '../../src/model/review';
import { review } from '../../src/review';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { departmentWorkbooks, readJson } from '../samples/sample-files';

/** The sample round of FY2024, from its files to the review. */
export async function sampleReview(): Promise<Review> {
  const read = readSettings(readJson('plan.json'));
  if ('problems' in read) throw new Error(read.problems.map(({ en }) => en).join('\n'));
  const sources = await Promise.all(
    departmentWorkbooks().map(async (path) => ({
      file: basename(path),
      sha256: '',
      workbook: await readWorkbook(new Uint8Array(readFileSync(path))),
    })),
  );
  return review(sources, { settings: read.settings, assumedYear: 2024 });
}
