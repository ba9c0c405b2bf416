import { isStop, type Stop } from '../../commands/stop';
import type { ResultTablePlaces, SheetArea } from '../../host';
import type { Sentence } from '../../model/finding';
import { planResultTable, type ResultTable } from '../../report/result/result-table';
import type { Desk } from '../desk';
import { words } from './words';

/** Each returns where the table stands and could stand now; null: it was stopped, and the session says why. */
export interface Inserting {
  /** Looks at the selected cell. Writes nothing. */
  readonly look: () => Promise<ResultTablePlaces | null>;
  readonly insert: (at: SheetArea) => Promise<ResultTablePlaces | null>;
  /** The table that stands gets the figures of the last check. */
  readonly refresh: () => Promise<ResultTablePlaces | null>;
  readonly remove: () => Promise<ResultTablePlaces | null>;
}

/** 評価結果 as a table in a sheet of the user's own, made of the result that is shown. */
export function inserting({ host: { resultTable }, get, tell, work }: Desk): Inserting {
  async function insertion(done: Sentence, change: (table: ResultTable) => Promise<unknown>): Promise<ResultTablePlaces | null> {
    const { checked } = get();
    if (!checked) return null;
    const outcome: ResultTablePlaces | Stop = await work('insert', async () => {
      const table = planResultTable(checked.review);
      await change(table);
      const places = await resultTable.look(table);
      tell({ type: 'inserted', sentence: done });
      return places;
    });
    return isStop(outcome) ? null : outcome;
  }

  return {
    look: () => insertion(words.looked, () => Promise.resolve()),
    insert: (at) => insertion(words.inserted, (table) => resultTable.insert(table, at)),
    refresh: () => insertion(words.refreshed, (table) => resultTable.refresh(table)),
    remove: () => insertion(words.removed, () => resultTable.remove()),
  };
}
