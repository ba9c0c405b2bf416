import type { Sentence } from '../model/finding';
import { cellName } from '../workbook/reference';
import type { ChangedCell } from './repairs/apply-changes';
import { putBack } from './repairs/apply-changes';
import { readContents, sameContents } from './writing/contents';
import { hostFault } from './excel-fault';
import { sentences } from './fault-sentences';
import { replaceSheets } from './writing/replace-sheets';
import type { RunExcel } from './run-excel';
import type { WorkbookState } from './writing/workbook-state';
import { ourSheets } from './writing/workbook-state';
import type { WrittenReport } from './writing/write-sheets';
import { refuseProtected } from './writing/write-sheets';

/** What is needed to take back something we wrote, without Excel's undo, which does not cover sheets. */
export type RestorePoint =
  { readonly kind: 'sheets'; readonly report: WrittenReport } | { readonly kind: 'cells'; readonly changed: readonly ChangedCell[] };

/**
 * @returns what could not be done of it, though the old sheets stand again
 * @throws HostFault when somebody has changed what we wrote: then it is left as it is
 */
export async function takeBack(run: RunExcel, point: RestorePoint): Promise<readonly Sentence[]> {
  if (point.kind === 'sheets') return takeBackSheets(run, point.report);
  const left = await putBack(run, point.changed);
  if (left.length > 0) throw hostFault(sentences.someLeft(left.map(cellName).join('、')));
  return [];
}

/** Takes the sheets out and draws those again that stood in their place. */
async function takeBackSheets(run: RunExcel, { run: writing, sheets, former }: WrittenReport): Promise<readonly Sentence[]> {
  if (former === null) throw hostFault(sentences.tooLargeToTakeBack);
  const { notices } = await replaceSheets(run, async (state) => {
    const standing = ourSheets(state).filter(({ mark }) => mark.run === writing);
    if (standing.length === 0 || isOvertaken(sheets, writing, state)) throw hostFault(sentences.nothingToTakeBack);
    refuseProtected(standing);
    const found = await run((context) => readContents(context, standing));
    const changed = standing.find(({ mark }, index) => {
      const written = sheets.find((sheet) => sheet.name === mark.name);
      return !sameContents(found[index] ?? new Map(), written?.contents ?? new Map());
    });
    if (changed) throw hostFault(sentences.changedSince(changed.name));
    return { drawings: former, leaving: standing };
  });
  return notices;
}

/** A later writing has put other sheets in the place of some of these. */
function isOvertaken(sheets: WrittenReport['sheets'], writing: string, state: WorkbookState): boolean {
  return ourSheets(state).some(({ mark }) => mark.run !== writing && sheets.some((sheet) => sheet.mark === mark.mark));
}
