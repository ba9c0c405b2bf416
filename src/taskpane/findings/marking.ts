import type { Stop } from '../../commands/stop';
import type { MarkedCell } from '../../host';
import type { Checked } from '../../requests/reviewer';
import type { ReadAndCheck } from '../checking';
import { stopOf, type Desk } from '../desk';

export interface Marking {
  /** Frames the cells of the findings in the sheets, now and after every check. */
  readonly markFindings: () => Promise<Stop | null>;
  readonly unmarkFindings: () => Promise<Stop | null>;
}

export function marking({ host: { marks }, get, tell, work }: Desk): Marking {
  return {
    markFindings: async () => {
      const { checked } = get();
      if (!checked) return null;
      return stopOf(
        await work('mark', async () => {
          const marked = await marks.mark(cellsOf(checked));
          tell({ type: 'marked', marked });
          return marked;
        }),
      );
    },
    unmarkFindings: async () =>
      stopOf(
        await work('mark', async () => {
          await marks.unmark();
          tell({ type: 'marked', marked: null });
          return {};
        }),
      ),
  };
}

/** The marks follow the check, as long as they are wanted. */
export function markingAgain({ host: { marks }, get, tell, attempt }: Desk, readAndCheck: ReadAndCheck): ReadAndCheck {
  return async (signal) => {
    const checked = await readAndCheck(signal);
    if (get().marked) {
      await attempt('mark', async () => {
        tell({ type: 'marked', marked: await marks.mark(cellsOf(checked)) });
      });
    }
    return checked;
  };
}

function cellsOf({ review: { findings } }: Checked): readonly MarkedCell[] {
  return findings.flatMap(({ at, severity }) => (at ? [{ at, severity }] : []));
}
