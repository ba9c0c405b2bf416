import type { Stop } from '../../commands/stop';
import type { ReadAndCheck } from '../checking';
import { stopOf, type Desk } from '../desk';

export interface ChoosingPrevious {
  /** Compares with this workbook of last year from now on, as long as the pane is open; null: with none. Checks again. */
  readonly choosePrevious: (file: File | null) => Promise<Stop | null>;
}

export function choosingPrevious({ tell, work }: Desk, readAndCheck: ReadAndCheck): ChoosingPrevious {
  return {
    choosePrevious: async (file) =>
      stopOf(
        await work('check', (signal) => {
          tell({ type: 'previousChosen', previous: file });
          return readAndCheck(signal);
        }),
      ),
  };
}
