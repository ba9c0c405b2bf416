import type { Publishable } from '../../report/publishable';
import type { Publication } from '../../worker/publish';
import type { Stop } from '../../commands/stop';
import { stopOf, type Desk } from '../desk';

export interface Publishing {
  /** What may be published of the last check; null: it was stopped, and the session says why. */
  readonly publish: () => Promise<Publishable<Publication> | null>;
  /** Opens a new workbook beside the one that is open. */
  readonly openNew: (workbook: Uint8Array) => Promise<Stop | null>;
}

/** 公表: texts and the clean workbook, made of the result that is shown. */
export function publishing({ host, reviewer, get, tell, work, attempt }: Desk): Publishing {
  return {
    publish: async () => {
      const { checked } = get();
      if (!checked) return null;
      const outcome = await work('publish', async (signal) => {
        const publication = await reviewer.publish(checked.review, signal);
        tell({ type: 'prepared' });
        return publication;
      });
      return stopOf(outcome) ? null : (outcome as Publishable<Publication>);
    },
    openNew: (workbook) => attempt('openNew', () => host.openNew(workbook)),
  };
}
