import { isStop, type Stop } from '../commands/stop';
import type { Settings } from '../model/settings';
import type { SheetPlan } from '../sheet-plan/sheet-plan';
import { fiscalYearOf } from '../text/fiscal-years';
import type { Checked } from '../requests/reviewer';
import { stopOf, type Desk } from './desk';
import { refusal, type WrittenSheets } from './session';
import { noOfficeSettings, type OfficeSettings } from './settings/office-settings';

export interface Checking {
  readonly check: () => Promise<Stop | null>;
  /** For a workbook that is calculated by hand: calculates, then checks. */
  readonly calculateAndCheck: () => Promise<Stop | null>;
  /** Checks first when there is no result or an outdated one, so that the sheets say what stands in the workbook now. */
  readonly write: () => Promise<Stop | WrittenSheets>;
  readonly takeBack: () => Promise<void>;
}

/** Reads the open workbook and checks it, within the work that is going on. */
export type ReadAndCheck = (signal: AbortSignal) => Promise<Checked>;

export interface CheckingParts {
  /** What holds where nobody has decided anything. */
  readonly settings: Settings;
  /** Gives 市の設定. Absent: there are none. */
  readonly officeSettings?: (() => Promise<OfficeSettings>) | undefined;
  /** ISO date of today. */
  readonly today: () => string;
}

export function readAndCheck(desk: Desk, { settings, officeSettings, today }: CheckingParts): ReadAndCheck {
  const { host, reviewer, get, tell, onProgress } = desk;
  let watching: Promise<void> | undefined;

  /** Events only mark the results; that they can't be had is shown and stops nothing. */
  function watch(): Promise<void> {
    watching ??= host
      .onChanged(() => {
        tell({ type: 'workbookChanged' });
      })
      .then(
        () => undefined,
        () => {
          tell({ type: 'notWatching' });
        },
      );
    return watching;
  }

  return async (signal) => {
    await unlessAborted(watch(), signal);
    const { name, workbook, isStale = false, cautions = [] } = await unlessAborted(host.read({ signal, onProgress }), signal);
    const { office, problem } = await unlessAborted(officeSettings?.() ?? Promise.resolve(noOfficeSettings), signal);
    tell({ type: 'read', stale: isStale, cautions: problem ? [...cautions, problem] : cautions });
    const leftOut = get()
      .tables.filter(({ included }) => !included)
      .map(({ table: { sheet, area } }) => ({ sheet, area }));
    const { previous } = get();
    const request = { file: name, workbook, leftOut, settings, office, assumedYear: fiscalYearOf(today()) - 1, previous };
    const checked = await reviewer.check(request, signal);
    tell({ type: 'checked', checked });
    return checked;
  };
}

export function checkAndWrite({ host, reviewer, get, tell, work, onProgress }: Desk, read: ReadAndCheck): Checking {
  return {
    check: async () => stopOf(evaluable(await work('check', read))),
    calculateAndCheck: async () =>
      stopOf(
        evaluable(
          await work('check', async (signal) => {
            await host.calculate();
            return read(signal);
          }),
        ),
      ),
    write: async () => {
      const { checked: last, outdated } = get();
      const checked = evaluable((outdated === null ? last : null) ?? (await work('check', read)));
      if (isStop(checked)) return checked;
      return work('write', async (signal) => {
        const plans = await reviewer.plan(checked.review, signal);
        const written = await host.write(plans, { signal, onProgress });
        const sheets = { ...written, renamed: isRenamed(plans, written.sheets) };
        tell({ type: 'wrote', written: sheets });
        return sheets;
      });
    },
    takeBack: async () => {
      const { written } = get();
      if (!written) return;
      await work('takeBack', async () => {
        const notices = await host.takeBack(written.receipt);
        tell({ type: 'tookBack' });
        tell({ type: 'noticed', notices });
        return written;
      });
    },
  };
}

/** A host notices the signal between round trips only, and an answer may be lost; what only reads can be given up at once. */
function unlessAborted<Result>(waiting: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    waiting.then(resolve, reject);
  });
}

function evaluable(outcome: Checked | Stop): Checked | Stop {
  const reason = isStop(outcome) ? null : refusal(outcome);
  return reason ? { because: 'noTable', reason } : outcome;
}

/** True when a sheet could not get the name that was planned. */
export function isRenamed(plans: readonly SheetPlan[], sheets: readonly string[]): boolean {
  return plans.some(({ name }, index) => sheets[index] !== name);
}
