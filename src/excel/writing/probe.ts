import { markName } from '../../workbook/own-sheets';
import { rangeAt } from '../areas';
import { hostFault, named, refusalOf } from '../excel-fault';
import { isOldFormat } from '../reading/cautions';
import type { RunExcel } from '../run-excel';
import type { Comforts } from './comforts';
import { beQuiet } from './comforts';
import type { OurMark } from './our-sheets';
import { setMark } from './our-sheets';
import { writingSentences } from './writing-sentences';

/** Codes that say nothing of why a workbook takes no sheets; what the others mean is known. */
const unclear: ReadonlySet<string> = new Set([
  'AccessDenied',
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'NotImplemented',
  'ApiNotFound',
  'UnsupportedOperation',
]);

/** An empty sheet that comes and goes. */
export interface ProbeOrder {
  readonly workingName: string;
  readonly otherName: string;
  readonly tableName: string;
  readonly mark: OurMark;
}

/**
 * Does once, with an empty sheet, all that a writing cannot do without, and deletes the sheet: a workbook that is shared, protected or
 * open for reading only is found before ten sheets are half drawn. One round trip.
 */
export async function probe(run: RunExcel, { workingName, otherName, tableName, mark }: ProbeOrder, comforts: Comforts): Promise<void> {
  await run(async (context) => {
    beQuiet(context, comforts);
    const sheet = context.workbook.worksheets.add(workingName);
    setMark(sheet, mark);
    sheet.names.add(markName, `="${mark.mark}"`).visible = false;
    const area = { top: 0, left: 0, bottom: 1, right: 0 };
    rangeAt(sheet, area).values = [['A'], [1]];
    sheet.tables.add(rangeAt(sheet, area), true).name = tableName;
    const cell = sheet.getCell(1, 1);
    cell.formulas = [['=1']];
    cell.numberFormat = [['0']];
    sheet.name = otherName;
    sheet.delete();
    await context.sync();
  });
}

/** The fault of a probe as one that says what to do. */
export async function faultOfProbe(run: RunExcel, error: unknown): Promise<unknown> {
  const refusal = refusalOf(error);
  if (refusal === null || !unclear.has(refusal.code)) return error;
  const { file, isReadOnly } = await aboutFile(run);
  const sentence = isReadOnly ? writingSentences.readOnly : isOldFormat(file) ? writingSentences.oldFormat : writingSentences.noSheets;
  return hostFault(sentence(named(refusal)), error);
}

async function aboutFile(run: RunExcel): Promise<{ readonly file: string; readonly isReadOnly: boolean }> {
  try {
    return await run(async (context) => {
      const workbook = context.workbook.load('name,readOnly');
      await context.sync();
      return { file: workbook.name, isReadOnly: workbook.readOnly };
    });
  } catch {
    // It was only to make the sentence clearer.
    return { file: '', isReadOnly: false };
  }
}
