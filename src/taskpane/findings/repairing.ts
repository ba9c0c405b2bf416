import type { Stop } from '../../commands/stop';
import type { EvaluatedItem } from '../../model/review';
import { cellName } from '../../workbook/reference';
import type { ReadAndCheck } from '../checking';
import { stopOf, type Desk } from '../desk';
import { countBySeverity, type SeverityCounts } from './finding-groups';
import { itemName } from './finding-words';
import type { Confirmed, RepairsDone } from './repairs';

export interface Repairing {
  /** Writes what was confirmed, where the cells still hold what was read, and checks again. */
  readonly repair: (confirmed: Confirmed) => Promise<Stop | null>;
  /** Gives the cells back what they held, and checks again. */
  readonly undoRepairs: (done: RepairsDone) => Promise<Stop | null>;
  /**
   * Checks again, and tells how the findings of this item have changed. The whole workbook is read and checked: most of the time goes
   * into the one reading, and what was corrected in one item may have an effect on others.
   */
  readonly recheck: (item: EvaluatedItem) => Promise<Stop | null>;
}

export function repairing({ host, get, tell, work }: Desk, readAndCheck: ReadAndCheck): Repairing {
  const countsOf = ({ id, name }: EvaluatedItem): SeverityCounts =>
    countBySeverity(get().checked?.review.findings.filter(({ item }) => item === (id || name)) ?? []);

  return {
    repair: async ({ title, offers }) =>
      stopOf(
        await work('repair', async (signal) => {
          const { changed, refused, receipt } = await host.apply(offers.map(({ change }) => change));
          const written = new Set(changed.map(cellName));
          const done = { title, receipt, offers: offers.filter(({ change }) => written.has(cellName(change.at))) };
          tell({ type: 'findingsNews', news: { kind: 'repaired', done, refused } });
          return readAndCheck(signal);
        }),
      ),
    undoRepairs: async (done) =>
      stopOf(
        await work('repair', async (signal) => {
          await host.takeBack(done.receipt);
          tell({ type: 'findingsNews', news: { kind: 'undone', done } });
          return readAndCheck(signal);
        }),
      ),
    recheck: async (item) => {
      const before = countsOf(item);
      const stop = stopOf(await work('check', readAndCheck));
      if (!stop) tell({ type: 'findingsNews', news: { kind: 'rechecked', item: itemName(item), before, after: countsOf(item) } });
      return stop;
    },
  };
}
