import { isStop, type Stop } from '../commands/stop';
import { isHostFault, type Host } from '../host';
import type { Sentence } from '../model/finding';
import type { Settings } from '../model/settings';
import type { SheetPlan } from '../report/sheet-plan';
import { fiscalYearOf } from '../text/fiscal-years';
import type { CellRef } from '../workbook/reference';
import type { Checked, Reviewer } from '../worker/reviewer';
import { newSession, nextSession, refusal, type Fault, type Session, type SessionEvent, type Task, type WrittenSheets } from './session';
import { unexpected, words } from './words';

export interface SessionStore {
  readonly get: () => Session;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: (event: SessionEvent) => void;
  readonly check: () => Promise<Stop | null>;
  /** Checks first when there is no result or an outdated one, so that the sheets say what stands in the workbook now. */
  readonly write: () => Promise<Stop | WrittenSheets>;
  readonly takeBack: () => Promise<void>;
  readonly reveal: (at: CellRef) => Promise<Stop | null>;
  readonly cancel: () => void;
}

export interface SessionParts {
  readonly host: Host;
  readonly reviewer: Reviewer;
  readonly settings: Settings;
  /** ISO date of today. */
  readonly today: () => string;
}

/** What the pane and the ribbon do with the open workbook. One thing at a time; what fails is told to the session and never thrown. */
export function openSession({ host, reviewer, settings, today }: SessionParts): SessionStore {
  let session = newSession;
  let cancelling = new AbortController();
  let watching: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function tell(event: SessionEvent): void {
    session = nextSession(session, event);
    for (const listener of listeners) listener();
  }

  function fail(during: Fault['during'], error: unknown): Stop {
    const reason = sentenceOf(error);
    tell({ type: 'failed', fault: { during, sentence: reason } });
    return { because: 'fault', reason };
  }

  async function work<Result extends object>(task: Task, body: (signal: AbortSignal) => Promise<Result>): Promise<Result | Stop> {
    if (session.work) return { because: 'busy', reason: words.busy };
    cancelling = new AbortController();
    const { signal } = cancelling;
    tell({ type: 'started', task });
    try {
      return await body(signal);
    } catch (error) {
      if (!signal.aborted || isHostFault(error)) return fail(task, error);
      tell({ type: 'cancelled' });
      return { because: 'cancelled', reason: words.cancelled };
    }
  }

  function onProgress(share: number): void {
    tell({ type: 'progressed', share });
  }

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

  async function readAndCheck(signal: AbortSignal): Promise<Checked> {
    await unlessAborted(watch(), signal);
    const { name, workbook } = await unlessAborted(host.read({ signal, onProgress }), signal);
    tell({ type: 'read' });
    const leftOut = session.tables.filter(({ included }) => !included).map(({ table: { sheet, area } }) => ({ sheet, area }));
    const request = { file: name, workbook, leftOut, settings, assumedYear: fiscalYearOf(today()) - 1 };
    const checked = await reviewer.check(request, signal);
    tell({ type: 'checked', checked });
    return checked;
  }

  async function check(): Promise<Stop | null> {
    const outcome = evaluable(await work('check', readAndCheck));
    return isStop(outcome) ? outcome : null;
  }

  async function write(): Promise<Stop | WrittenSheets> {
    const upToDate = session.outdated === null ? session.checked : null;
    const checked = evaluable(upToDate ?? (await work('check', readAndCheck)));
    if (isStop(checked)) return checked;
    return work('write', async (signal) => {
      const plans = await reviewer.plan(checked.review, signal);
      const written = await host.write(plans, { signal, onProgress });
      const sheets = { ...written, renamed: isRenamed(plans, written.sheets) };
      tell({ type: 'wrote', written: sheets });
      return sheets;
    });
  }

  async function takeBack(): Promise<void> {
    const { written } = session;
    if (!written) return;
    await work('takeBack', async () => {
      await host.takeBack(written.receipt);
      tell({ type: 'tookBack' });
      return written;
    });
  }

  async function reveal(at: CellRef): Promise<Stop | null> {
    try {
      await host.reveal(at);
      return null;
    } catch (error) {
      return fail('reveal', error);
    }
  }

  return {
    get: () => session,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell,
    check,
    write,
    takeBack,
    reveal,
    cancel: () => {
      cancelling.abort();
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

function sentenceOf(error: unknown): Sentence {
  if (isHostFault(error)) return error.sentence;
  return unexpected(error instanceof Error ? error.message : String(error));
}

function isRenamed(plans: readonly SheetPlan[], sheets: readonly string[]): boolean {
  return plans.some(({ name }, index) => sheets[index] !== name);
}
