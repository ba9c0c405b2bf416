import type { SheetMark } from '../../sheet-plan/sheet-plan';
import { markName } from '../../workbook/own-sheets';
import type { Area } from '../../workbook/workbook';
import { areaOfRange, placeProperties } from '../areas';
import type { OurMark } from './our-sheets';
import { isOurs, markOf } from './our-sheets';
import type { Context } from '../run-excel';
import type { OurSheet } from './settle';
import { isWorkingSheetName } from './sheet-names';

/** What a writing has to know of the workbook before it begins. */
export interface WorkbookState {
  readonly structureProtected: boolean;
  readonly activeSheet: string;
  readonly sheets: readonly SheetState[];
  /** Of tables and of defined names of the whole workbook: they share one space. */
  readonly takenNames: readonly string[];
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly protected: boolean;
  /** Ours only; null for everybody else's. */
  readonly mark: OurMark | null;
  /** What the hidden name of a sheet says that we wrote into a file; Excel has not marked it yet. */
  readonly markInFile: string | null;
  /** Cells with a value or a look. */
  readonly used: Area | null;
  /** Cells with a value. */
  readonly filled: Area | null;
  readonly tables: readonly string[];
}

/** Two round trips. */
export async function readState(context: Context): Promise<WorkbookState> {
  const { workbook } = context;
  workbook.protection.load('protected');
  workbook.names.load('items/name');
  workbook.tables.load('items/name,items/worksheet/id');
  workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  await context.sync();
  const tables = workbook.tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.id }));
  const sheets = workbook.worksheets.items.map((sheet, position) => askForState(sheet, position, tables));
  await context.sync();
  return {
    structureProtected: workbook.protection.protected,
    activeSheet: active.id,
    sheets: sheets.map((answer) => answer()),
    takenNames: [...workbook.names.items, ...tables].map(({ name }) => name),
  };
}

interface TablePlace {
  readonly name: string;
  readonly sheet: string;
}

function askForState(sheet: Excel.Worksheet, position: number, tables: readonly TablePlace[]): () => SheetState {
  const mark = markOf(sheet);
  const name = sheet.names.getItemOrNullObject(markName).load('formula');
  const used = sheet.getUsedRangeOrNullObject().load(placeProperties);
  const filled = sheet.getUsedRangeOrNullObject(true).load(placeProperties);
  return () => ({
    id: sheet.id,
    name: sheet.name,
    position,
    visibility: sheet.visibility,
    protected: sheet.protection.protected,
    mark: ownMark(sheet.name, mark()) ?? (used.isNullObject ? markOfUnmarked(sheet.name) : null),
    markInFile: name.isNullObject ? null : String(name.formula).replace(/^="(.*)"$/, '$1'),
    used: used.isNullObject ? null : areaOfRange(used),
    filled: filled.isNullObject ? null : areaOfRange(filled),
    tables: tables.filter((table) => table.sheet === sheet.id).map((table) => table.name),
  });
}

function ownMark(name: string, mark: OurMark | null): OurMark | null {
  return isOurs(name, mark) ? mark : null;
}

/** An empty sheet under a working name was added by us, and Excel refused to mark it and to let it go. */
function markOfUnmarked(sheet: string): OurMark | null {
  return isWorkingSheetName(sheet) ? { mark: 'items', name: sheet, run: `unmarked ${sheet}`, stage: 'drawing' } : null;
}

export type OurSheetState = SheetState & OurSheet;

export function ourSheets({ sheets }: WorkbookState): readonly OurSheetState[] {
  return sheets.filter((sheet): sheet is OurSheetState => sheet.mark !== null);
}

/** A sheet of ours that is planned or stands. */
interface KnownSheet {
  readonly mark: SheetMark;
  readonly name: string;
}

/** Our sheets that stand, of the kinds of the given ones; those from a file only under the name of one of them. */
export function standingSheets(state: WorkbookState, kin: readonly KnownSheet[]): readonly OurSheetState[] {
  const kinds = new Set(kin.map(({ mark }) => mark));
  const marked = ourSheets(state).filter(({ mark }) => mark.stage === 'standing' && kinds.has(mark.mark));
  const markedKinds = new Set(marked.map(({ mark }) => mark.mark));
  const fromFile = kin.flatMap(({ mark, name }): readonly OurSheetState[] => {
    if (markedKinds.has(mark)) return [];
    const sheet = state.sheets.find((each) => each.mark === null && each.markInFile === mark && each.name === name);
    return sheet ? [{ ...sheet, mark: { mark, name, run: 'file', stage: 'standing' } }] : [];
  });
  return [...marked, ...fromFile];
}
