import type { CheckSheets } from '../../requests/reviewer';
import { isRenamed } from '../checking';
import type { Desk } from '../desk';

export interface CheckSheetWriting {
  /** Writes sheets about the check as it stands. Nothing is checked again. */
  readonly writeCheckSheets: (which: CheckSheets) => Promise<void>;
}

/** 差し戻し票 and 点検項目一覧, each written by itself when somebody asks for it. */
export function writingCheckSheets({ host, reviewer, get, tell, work, onProgress }: Desk): CheckSheetWriting {
  return {
    writeCheckSheets: async (which) => {
      const { checked } = get();
      if (!checked) return;
      await work('write', async (signal) => {
        const plans = await reviewer.planCheckSheets(which, checked.review, signal);
        const written = await host.write(plans, { signal, onProgress });
        tell({ type: 'wrote', written: { ...written, renamed: isRenamed(plans, written.sheets) } });
        return written;
      });
    },
  };
}
