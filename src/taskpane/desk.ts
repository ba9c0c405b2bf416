import { isStop, type Stop } from '../commands/stop';
import { isHostFault, type Host } from '../host';
import type { Sentence } from '../model/finding';
import type { Reviewer } from '../requests/reviewer';
import { causesOf } from './faults/causes';
import { newSession, nextSession, type Fault, type Session, type SessionEvent, type Task } from './session';
import { unexpected, words } from './words';

/** What everything that the pane does shares: the session, the workbook, and the rule of one thing at a time. */
export interface Desk {
  readonly host: Host;
  readonly reviewer: Reviewer;
  readonly get: () => Session;
  readonly tell: (event: SessionEvent) => void;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Runs the body unless something else is going on. What fails is told to the session and returned, never thrown. */
  readonly work: <Result extends object>(task: Task, body: (signal: AbortSignal) => Promise<Result>) => Promise<Result | Stop>;
  /** For what may be done beside other work, such as showing a cell. Null: it was done. */
  readonly attempt: (during: Fault['during'], body: () => Promise<void>) => Promise<Stop | null>;
  readonly onProgress: (share: number) => void;
  readonly cancel: () => void;
}

export function openDesk(host: Host, reviewer: Reviewer): Desk {
  let session = newSession;
  let cancelling = new AbortController();
  const listeners = new Set<() => void>();

  function tell(event: SessionEvent): void {
    session = nextSession(session, event);
    for (const listener of listeners) listener();
  }

  function fail(during: Fault['during'], error: unknown): Stop {
    const reason = sentenceOf(error);
    tell({ type: 'failed', fault: { during, sentence: reason, causes: causesOf(error) } });
    return { because: 'fault', reason };
  }

  return {
    host,
    reviewer,
    get: () => session,
    tell,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    work: async (task, body) => {
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
    },
    attempt: async (during, body) => {
      try {
        await body();
        return null;
      } catch (error) {
        return fail(during, error);
      }
    },
    onProgress: (share) => {
      tell({ type: 'progressed', share });
    },
    cancel: () => {
      cancelling.abort();
    },
  };
}

/** Null: it was done. */
export function stopOf(outcome: object): Stop | null {
  return isStop(outcome) ? outcome : null;
}

function sentenceOf(error: unknown): Sentence {
  if (isHostFault(error)) return error.sentence;
  return unexpected(error instanceof Error ? error.message : String(error));
}
