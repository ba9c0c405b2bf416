import type { DrawingOrder } from './draw-sheets';
import type { Drawing } from './drawing';
import type { ProbeOrder } from './probe';
import { freeSheetName, freeTableName, workingSheetName } from './sheet-names';
import { temporaryTableName } from './table-names';
import type { OurSheetState, WorkbookState } from './workbook-state';

/** Finds the names: those of the old sheets and tables become free, but only at the end. */
export function ordersFor(
  drawings: readonly Drawing[],
  leaving: readonly OurSheetState[],
  state: WorkbookState,
  run: string,
): readonly DrawingOrder[] {
  const sheetNames = state.sheets.map(({ name }) => name);
  const staying = sheetNames.filter((name) => !leaving.some((sheet) => sheet.name === name));
  const tables = tableNamesFor(drawings, leaving, state);
  return drawings.map((drawing) => {
    const name = freeSheetName(drawing.name, staying);
    staying.push(name);
    const workingName = workingSheetName(name, sheetNames);
    sheetNames.push(workingName);
    return { drawing, workingName, tables, mark: { mark: drawing.mark, name, run, stage: 'drawing' } };
  });
}

/** The names that tables are drawn under, by the names in the drawings. */
function tableNamesFor(drawings: readonly Drawing[], leaving: readonly OurSheetState[], { takenNames }: WorkbookState) {
  const leavingNames = leaving.flatMap((sheet) => sheet.tables);
  const staying = takenNames.filter((name) => !leavingNames.includes(name));
  const names = new Map<string, string>();
  for (const { name } of drawings.flatMap((drawing) => drawing.tables)) {
    // A name that becomes free, but whose temporary one does not, is of no use now.
    const blocked = leavingNames.filter((each) => leavingNames.includes(temporaryTableName(each)));
    const lasting = freeTableName(name, [...staying, ...blocked]);
    staying.push(lasting);
    names.set(name, leavingNames.includes(lasting) ? temporaryTableName(lasting) : lasting);
  }
  return names;
}

const probeName = '進捗評価の確認';

export function isProbe(sheet: string): boolean {
  return sheet.startsWith(probeName);
}

/** What the empty sheet is called that is to try whether the workbook takes sheets. */
export function probeOrder([first]: readonly Drawing[], { sheets, takenNames }: WorkbookState, run: string): ProbeOrder {
  if (!first) throw new Error('there is nothing to probe for');
  const names = sheets.map(({ name }) => name);
  const otherName = freeSheetName(probeName, names);
  return {
    workingName: workingSheetName(otherName, names),
    otherName,
    tableName: freeTableName('shinchoku_probe', takenNames),
    mark: { mark: first.mark, name: otherName, run, stage: 'drawing' },
  };
}
