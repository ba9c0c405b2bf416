import type { DrawnSheet } from './draw-sheets';
import type { OurMark } from './our-sheets';
import { setMark } from './our-sheets';
import type { Context } from '../run-excel';
import { lastingTableName } from './table-names';
import type { OurSheetState, WorkbookState } from './workbook-state';

/** The last message of a writing: every step of it shows in the marks, so that `settled` can go on wherever it stopped. */
export async function changePlaces(
  context: Context,
  arriving: readonly DrawnSheet[],
  leaving: readonly OurSheetState[],
  { activeSheet }: WorkbookState,
): Promise<void> {
  const { worksheets } = context.workbook;
  const stage = arriving.length > 0 ? 'leaving' : 'removing';
  // OrNullObject: it is no harm when somebody deleted the sheet meanwhile.
  for (const { id, mark } of leaving) setMark(worksheets.getItemOrNullObject(id), { ...mark, stage });
  for (const { sheet, mark } of arriving) setMark(sheet, { ...mark, stage: 'ready' });
  for (const [index, { predecessor, sheet }] of predecessors(arriving, leaving).entries()) {
    // Each one that is put in front moves the next by one.
    sheet.position = predecessor.position + index;
    if (predecessor.id === activeSheet) sheet.activate();
    if (predecessor.visibility === 'Hidden') sheet.visibility = 'Hidden';
  }
  for (const { id } of leaving) worksheets.getItemOrNullObject(id).delete();
  for (const { sheet, mark, tables } of arriving) finish(sheet, mark, tables);
  await context.sync();
}

/** New sheets with the old ones whose places they take, from the first tab to the last. */
function predecessors(arriving: readonly DrawnSheet[], leaving: readonly OurSheetState[]) {
  return arriving
    .flatMap(({ sheet, mark }) => {
      const ofItsKind = leaving.filter((old) => old.mark.mark === mark.mark);
      const predecessor = ofItsKind.find((old) => old.mark.name === mark.name) ?? ofItsKind[0];
      return predecessor ? [{ sheet, predecessor }] : [];
    })
    .sort((a, b) => a.predecessor.position - b.predecessor.position);
}

/** Gives a complete sheet its name, its tables theirs, and the mark of one that stands. */
export function finish(sheet: Excel.Worksheet, mark: OurMark, tables: readonly string[]): void {
  sheet.name = mark.name;
  for (const table of tables) {
    const lasting = lastingTableName(table);
    if (lasting !== null) sheet.tables.getItem(table).name = lasting;
  }
  setMark(sheet, { ...mark, stage: 'standing' });
}
