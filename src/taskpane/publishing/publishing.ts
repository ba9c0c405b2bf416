import { isStop, type Stop } from '../../commands/stop';
import type { PublicationCheck } from '../../publication-check';
import type { Publishable } from '../../report/publication/publishable';
import { fiscalYearOf } from '../../text/fiscal-years';
import type { InspectedFile } from '../../requests/inspect-files';
import type { Publication } from '../../requests/publish';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import { isRenamed } from '../checking';
import type { Desk } from '../desk';

export interface Publishing {
  /** What may be published of the last check; null: it was stopped, and the session says why. */
  readonly publish: () => Promise<Publishable<Publication> | null>;
  /** 公表前点検 of the open workbook as it stands; null: it was stopped. */
  readonly inspect: () => Promise<PublicationCheck | null>;
  /** 公表前点検 of files against the result that is shown; null: it was stopped. */
  readonly inspectFiles: (files: readonly File[]) => Promise<readonly InspectedFile[] | null>;
  /** Opens a new workbook beside the one that is open. */
  readonly openNew: (workbook: Uint8Array) => Promise<Stop | null>;
  /** Writes the sheets of 公表用ブック into the open workbook, for a host that opens no new one. */
  readonly writeHere: (sheets: readonly SheetPlan[]) => Promise<void>;
}

/** 公表: texts and the clean workbook, made of the result that is shown. */
export function publishing({ host, reviewer, get, tell, work, attempt, onProgress }: Desk, today: () => string): Publishing {
  return {
    publish: async () => {
      const { checked } = get();
      if (!checked) return null;
      const outcome: Publishable<Publication> | Stop = await work('publish', async (signal) => {
        const publication = await reviewer.publish(checked.review, signal);
        tell({ type: 'prepared' });
        return publication;
      });
      return isStop(outcome) ? null : outcome;
    },
    inspect: async () => {
      const outcome: PublicationCheck | Stop = await work('inspect', async (signal) => {
        const { name, workbook } = await host.read({ signal, onProgress });
        tell({ type: 'read' });
        const check = await reviewer.inspect({ file: name, workbook, assumedYear: fiscalYearOf(today()) - 1 }, signal);
        tell({ type: 'inspected' });
        return check;
      });
      return isStop(outcome) ? null : outcome;
    },
    inspectFiles: async (files) => {
      const { checked } = get();
      if (!checked) return null;
      const outcome: readonly InspectedFile[] | Stop = await work('inspect', async (signal) => {
        const request = { files, review: checked.review, assumedYear: fiscalYearOf(today()) - 1 };
        const inspected = await reviewer.inspectFiles(request, signal);
        tell({ type: 'inspected' });
        return inspected;
      });
      return isStop(outcome) ? null : outcome;
    },
    openNew: (workbook) => attempt('openNew', () => host.openNew(workbook)),
    writeHere: async (sheets) => {
      await work('write', async (signal) => {
        const written = await host.write(sheets, { signal, onProgress });
        tell({ type: 'wrote', written: { ...written, renamed: isRenamed(sheets, written.sheets) } });
        return written;
      });
    },
  };
}
