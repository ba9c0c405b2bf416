import { once } from 'node:events';
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
    let worker: Worker | null = null;
    try {
      for (const [index, job] of queue) {
        worker ??= pool.start();
        const outcome = await ask<Answer>(worker, job, pool);
        if ('failed' in outcome) {
          await worker.terminate();
          worker = null;
        }
        done(index, outcome);
      }
    } finally {
      await worker?.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(pool.size, jobs.length) }, lane));
}

async function ask<Answer>(worker: Worker, job: unknown, { limit, signal }: Pool): Promise<Outcome<Answer>> {
  signal.throwIfAborted();
  const given = new AbortController();
  const giveUp = (): void => {
    given.abort();
  };
  const timer = setTimeout(giveUp, limit);
  signal.addEventListener('abort', giveUp);
  worker.postMessage(job);
  try {
    // Rejected by the worker's error as well.
    const [answer] = (await once(worker, 'message', { signal: given.signal })) as [Answer];
    return { answer };
  } catch (cause) {
    signal.throwIfAborted();
    return { failed: given.signal.aborted ? 'slow' : 'crashed', cause };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
