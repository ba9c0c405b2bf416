import { isHostFault, type ReadOptions, type SelfTest, type Trial } from '../../host';
import { hostFault, refusalOf } from '../excel-fault';
import type { Context, RunExcel } from '../run-excel';
import { setMark } from '../writing/our-sheets';
import { settled } from '../writing/settled-state';
import { aboutHost } from './about-host';
import { entryTrials } from './entry-trials';
import { refusalTrials } from './refusal-trials';
import { sheetTrials } from './sheet-trials';
import type { TrialPlan } from './trial-plan';
import { errorOf, trialSheet } from './trial-plan';

export const trialPlans: readonly TrialPlan[] = [...entryTrials, ...refusalTrials, ...sheetTrials];

const notEmpty = {
  ja: '環境の確認は、何も入力していない新しいブックで行います。Excelで新しいブックを開き、そのブックの画面で、もう一度押してください。このブックには何も書き込んでいません。',
  en: 'This is tried in a new, empty workbook. Open one in Excel and press the button in its pane. Nothing was written into this workbook.',
};

/**
 * Tries one behaviour after the other, each on a sheet of its own that is marked as one at work: what an interrupted run leaves behind is
 * taken away by the next run or writing. About three round trips each.
 * @throws HostFault when the workbook is not empty
 */
export async function selfTest(run: RunExcel, { signal, onProgress }: ReadOptions = {}): Promise<SelfTest> {
  await settled(run);
  await run(refuseContents);
  const about = await aboutHost(run);
  const trials: Trial[] = [];
  try {
    for (const plan of trialPlans) {
      signal?.throwIfAborted();
      trials.push(await tried(run, plan, about));
      onProgress?.(trials.length / trialPlans.length);
    }
  } finally {
    await settled(run);
  }
  const { left } = await settled(run);
  return { about: { ...about, referenceStyle: referenceStyleIn(trials) }, trials, left };
}

async function refuseContents(context: Context): Promise<void> {
  const { workbook } = context;
  workbook.worksheets.load('items/id');
  workbook.names.load('items/name');
  await context.sync();
  const used = workbook.worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
  await context.sync();
  if (workbook.names.items.length > 0 || used.some(({ isNullObject }) => !isNullObject)) throw hostFault(notEmpty);
}

async function tried(
  run: RunExcel,
  { id, title, expected: belief, run: tryOut, after }: TrialPlan,
  about: SelfTest['about'],
): Promise<Trial> {
  const started = Date.now();
  const expected = written(belief);
  const seen = await answerOf(() =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.add(trialSheet);
      setMark(sheet, { mark: 'items', name: trialSheet, run: id, stage: 'drawing' });
      return written(await tryOut(context, sheet));
    }),
  );
  if (after) await answerOf(() => run((context) => after(context, about)));
  await answerOf(() => run(removeSheet));
  const outcome = seen === expected ? 'same' : seen.startsWith('error ') ? 'impossible' : 'different';
  return { id, title, outcome, expected, seen, milliseconds: Date.now() - started };
}

async function removeSheet(context: Context): Promise<void> {
  context.workbook.worksheets.getItemOrNullObject(trialSheet).delete();
  await context.sync();
}

/** Excel's refusal, or that it does not answer, is an answer as well. */
async function answerOf<Answer>(ask: () => Promise<Answer>): Promise<Answer | string> {
  try {
    return await ask();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== null) return errorOf(refusal.code);
    if (isHostFault(error)) return errorOf('none, no answer');
    throw error;
  }
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function referenceStyleIn(trials: readonly Trial[]): string | null {
  const reference = trials.find(({ id }) => id === 'reference-of-name');
  if (!reference || reference.seen.startsWith('error ')) return null;
  return reference.outcome === 'same' ? 'A1' : reference.seen;
}
