import type { Worker } from 'node:worker_threads';

export interface Pool {
  readonly start: () => Worker;
  /** Workers at the same time. */
  readonly size: number;
  /** Milliseconds that one job may take. */
  readonly limit: number;
  /** Aborted: every worker is ended and the promise is rejected with the signal's reason. */
  readonly signal: AbortSignal;
}

export type Outcome<Answer> = { readonly answer: Answer } | Failure;

/** slow: not done within the limit; crashed: the worker came to an end by itself. Either way the job is given up. */
export interface Failure {
  readonly failed: 'slow' | 'crashed';
  readonly cause: unknown;
}

/** Hands every job to a worker that is free. A worker that fails is replaced, and the rest goes on. */
export async function inWorkers<Answer>(
  jobs: readonly unknown[],
  pool: Pool,
  done: (index: number, outcome: Outcome<Answer>) => void,
): Promise<void> {
  const queue = jobs.entries();
  const lane = async (): Promise<void> => {
    let watched: Watched | null = null;
    try {
      for (const [index, job] of queue) {
        watched ??= watch(pool.start());
        const outcome: Outcome<Answer> = await ask<Answer>(watched, job, pool);
        if ('failed' in outcome) {
          await watched.worker.terminate();
          watched = null;
        }
        done(index, outcome);
      }
    } finally {
      await watched?.worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(pool.size, jobs.length) }, lane));
}

/** A worker whose end is heard for as long as it lives: an error that nobody listens to would end the whole run. */
interface Watched {
  readonly worker: Worker;
  /** Why it came to an end by itself; asked again and again, for that can happen between two jobs. */
  readonly ended: Promise<unknown>;
}

function watch(worker: Worker): Watched {
  const ended = new Promise<unknown>((resolve) => {
    let cause: unknown = null;
    worker.on('error', (error) => {
      cause = error;
    });
    // An error can overtake the answer given before it; the exit comes after all that the worker has posted.
    worker.on('exit', (code) => {
      resolve(cause ?? new Error(`the reader ended with code ${code}`));
    });
  });
  return { worker, ended };
}

async function ask<Answer>({ worker, ended }: Watched, job: unknown, { limit, signal }: Pool): Promise<Outcome<Answer>> {
  signal.throwIfAborted();
  const done: (() => void)[] = [];
  const answered = new Promise<Outcome<Answer>>((resolve) => {
    const take = (answer: Answer): void => {
      resolve({ answer });
    };
    const giveUp = (): void => {
      resolve({ failed: 'slow', cause: signal.reason });
    };
    const timer = setTimeout(giveUp, Math.min(limit, LONGEST_TIMER));
    worker.on('message', take);
    signal.addEventListener('abort', giveUp);
    done.push(() => {
      clearTimeout(timer);
      worker.off('message', take);
      signal.removeEventListener('abort', giveUp);
    });
  });
  worker.postMessage(job);
  const outcome = await Promise.race([answered, ended.then((cause): Failure => ({ failed: 'crashed', cause }))]);
  for (const undo of done) undo();
  signal.throwIfAborted();
  return outcome;
}

/** Milliseconds; a longer time would ring at once. */
const LONGEST_TIMER = 2 ** 31 - 1;
