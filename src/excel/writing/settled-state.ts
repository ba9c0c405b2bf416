import { refusalOf } from '../excel-fault';
import type { Context, RunExcel } from '../run-excel';
import { finish } from './change-places';
import type { OurMark } from './our-sheets';
import { setMark } from './our-sheets';
import type { Settlement } from './settle';
import { isSettled, settle } from './settle';
import { freeSheetName } from './sheet-names';
import { lastingTableName } from './table-names';
import type { OurSheetState, SheetState, WorkbookState } from './workbook-state';
import { ourSheets, readState } from './workbook-state';

/** The workbook with nothing of ours at work in it. */
export interface Settled {
  readonly state: WorkbookState;
  /** Sheets of ours that Excel does not let go: by now they are the user's to delete. */
  readonly left: readonly string[];
  /** Complete sheets of ours that Excel did not let have their names. */
  readonly unnamed: readonly string[];
  /** Why it does not; null when nothing was refused. */
  readonly error: unknown;
}

/** A sheet that the writing which failed may have made, and whose mark may be missing. */
export interface MadeSheet {
  readonly names: readonly string[];
  readonly mark: OurMark;
}

interface Made {
  readonly sheets: readonly MadeSheet[];
  /** Ids of all sheets before. */
  readonly before: ReadonlySet<string>;
}

/**
 * Brings to an end what an interrupted writing left behind. What Excel refuses is tried once more, sheet by sheet, and then left: it is
 * named, and nothing else waits for it. Two round trips when nothing is at work.
 */
export async function settled(run: RunExcel, made: Made = { sheets: [], before: new Set() }): Promise<Settled> {
  const state = withMade(await run(readState), made);
  const settlement = settle(ourSheets(state));
  if (isSettled(settlement)) return { state, left: [], unnamed: [], error: null };
  let refused: unknown = null;
  try {
    await run((context) => settleAll(context, state, settlement));
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    refused = error;
    await settleEach(run, state, settlement);
  }
  return { ...resigned(withMade(await run(readState), made)), error: refused };
}

function withMade(state: WorkbookState, { sheets: made, before }: Made): WorkbookState {
  const markFor = (sheet: SheetState): OurMark | null =>
    before.has(sheet.id) ? null : (made.find(({ names }) => names.includes(sheet.name))?.mark ?? null);
  return { ...state, sheets: state.sheets.map((sheet) => (sheet.mark ? sheet : { ...sheet, mark: markFor(sheet) })) };
}

async function settleAll(context: Context, state: WorkbookState, { deleted, finished, kept }: Settlement<OurSheetState>): Promise<void> {
  for (const sheet of kept) keep(context, sheet);
  for (const sheet of deleted) remove(context, sheet);
  const taken = namesOf(state.sheets.filter((sheet) => !deleted.some(({ id }) => id === sheet.id)));
  for (const sheet of finished) taken.push(name(context, sheet, taken));
  await context.sync();
}

/** Each in a message of its own, so that what Excel refuses of one holds up no other. */
async function settleEach(run: RunExcel, state: WorkbookState, { deleted, finished, kept }: Settlement<OurSheetState>): Promise<void> {
  const done = async (step: (context: Context) => void): Promise<boolean> => {
    try {
      await run(async (context) => {
        step(context);
        await context.sync();
      });
      return true;
    } catch (error) {
      if (refusalOf(error) === null) throw error;
      return false;
    }
  };
  for (const sheet of kept)
    await done((context) => {
      keep(context, sheet);
    });
  const gone = new Set<string>();
  for (const sheet of deleted)
    if (
      await done((context) => {
        remove(context, sheet);
      })
    )
      gone.add(sheet.id);
  const staying = state.sheets.filter(({ id }) => !gone.has(id));
  const taken = namesOf(staying);
  const tables = staying.flatMap((sheet) => sheet.tables);
  for (const sheet of finished) {
    // An old sheet that stays keeps the name of its table.
    const free = sheet.tables.filter((table) => !tables.includes(lastingTableName(table) ?? ''));
    await done((context) => taken.push(name(context, { ...sheet, tables: free }, taken)));
  }
}

const namesOf = (sheets: readonly SheetState[]): string[] => sheets.map((sheet) => sheet.name);

function sheetOf(context: Context, { id }: OurSheetState): Excel.Worksheet {
  // OrNullObject: somebody may have deleted it meanwhile.
  return context.workbook.worksheets.getItemOrNullObject(id);
}

function keep(context: Context, sheet: OurSheetState): void {
  setMark(sheetOf(context, sheet), { ...sheet.mark, stage: 'standing' });
}

function remove(context: Context, sheet: OurSheetState): void {
  sheetOf(context, sheet).delete();
}

function name(context: Context, sheet: OurSheetState, taken: readonly string[]): string {
  const free = freeSheetName(
    sheet.mark.name,
    taken.filter((each) => each !== sheet.name),
  );
  finish(sheetOf(context, sheet), { ...sheet.mark, name: free }, sheet.tables);
  return free;
}

/** What could not be brought to an end is taken for what it is: a sheet that nobody waits for. */
function resigned(state: WorkbookState): Omit<Settled, 'error'> {
  const { deleted, finished, kept } = settle(ourSheets(state));
  const standing = [...finished, ...kept];
  const sheets = state.sheets.map((sheet) => {
    if (deleted.some(({ id }) => id === sheet.id)) return { ...sheet, mark: null };
    const own = standing.find(({ id }) => id === sheet.id);
    return own ? { ...sheet, mark: { ...own.mark, stage: 'standing' as const } } : sheet;
  });
  return { state: { ...state, sheets }, left: namesOf(deleted), unnamed: namesOf(finished) };
}
