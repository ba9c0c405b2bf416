import { dirname, join, resolve } from 'node:path';
import type { Review } from '../model/review';
import { planSlipFiles } from '../review';
import { distinctNames } from '../rounds/distinct-names';
import { writeWorkbook } from '../xlsx/writing/write-workbook';
import type { Outputs } from './arguments';
import { clearTargets, type GateOptions } from './files/output-gate';
import { fileNameOf, writtenOn } from './files/names';
import type { FileToWrite } from './files/write-files';
import type { Sentence } from '../model/finding';

/** Where the slips go. */
export type SlipOutputs = Pick<Outputs, 'slips' | 'due'>;

/** Paths of --force that are about slips: their names are known only after the review. */
export function isSlipPath(path: string, { slips }: SlipOutputs): boolean {
  return slips !== null && dirname(resolve(path)) === resolve(slips);
}

/** The 差し戻し票 of every department and its message, none over a file that exists. */
export async function slipFiles(
  review: Review,
  { slips, due }: SlipOutputs,
  gate: GateOptions,
): Promise<{ readonly files: readonly FileToWrite[] } | { readonly problems: readonly Sentence[] }> {
  if (slips === null) return { files: [] };
  const made = planSlipFiles(review, { due });
  const names = distinctNames(made.map(({ department }) => fileNameOf(department)));
  const written = review.run ? { written: writtenOn(review.run.on) } : {};
  const files = made.flatMap(({ department, plan, mail }, index) => {
    const path = join(slips, `差し戻し票_${names[index] ?? department}`);
    return [
      { path: `${path}.xlsx`, content: () => writeWorkbook([plan], { title: `差し戻し票 ${department}`, ...written }) },
      { path: `${path}.txt`, content: () => `${[`件名：${mail.subject}`, '', ...mail.body].join('\r\n')}\r\n` },
    ];
  });
  const cleared = await clearTargets(
    files.map(({ path }) => ({ path, kind: 'form' })),
    gate,
  );
  if ('problems' in cleared) return cleared;
  return { files: cleared.cleared.map((place, index) => ({ ...place, content: files[index]?.content ?? (() => '') })) };
}
