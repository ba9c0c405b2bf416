import type { ResultTablePlaces, SheetArea } from '../host';
import type { CellRef } from '../workbook/reference';
import { readyToWrite, type CheckingPage } from './ready-to-write';
import type { Stop } from './stop';

export interface InsertingPage extends CheckingPage {
  readonly session: CheckingPage['session'] & {
    /** Each resolves to null where it was stopped; the pane then says why. */
    readonly insertion: {
      look(): Promise<ResultTablePlaces | null>;
      insert(at: SheetArea): Promise<ResultTablePlaces | null>;
      refresh(): Promise<ResultTablePlaces | null>;
    };
    reveal(at: CellRef): Promise<Stop | null>;
  };
}

/**
 * 評価結果の表: checks the open workbook and puts the table where a cell is selected, into blank cells only; one that stands already gets
 * the figures of this check where it stands, and is shown. What is refused changes nothing, and the pane says why.
 */
export async function insertResultTable(page: InsertingPage): Promise<void> {
  if (!(await readyToWrite(page))) return;
  const { session } = page;
  const { insertion } = session;
  const places = await insertion.look();
  const after = places && (await (places.standing ? insertion.refresh() : insertion.insert(places.selected)));
  if (!after?.standing) return page.showPane();
  const { sheet, area } = after.standing;
  if (await session.reveal({ sheet, row: area.top, column: area.left })) await page.showPane();
}
