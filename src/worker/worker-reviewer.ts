import type { PublicationCheck } from '../publication-check';
import type { Publishable } from '../report/publication/publishable';
import type { SheetPlan } from '../sheet-plan/sheet-plan';
import type { Gathered, GatherNews } from '../requests/gather';
import type { Publication } from '../requests/publish';
import type { Answer, Job, Report } from './job';
import { joinPieces } from '../requests/plan-pieces';
import type { Checked, Reviewer } from '../requests/reviewer';

/** As much of a web worker as is used here. */
export type WorkerPort = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** Every job has a worker of its own: nothing is left from one to the next, and to cancel is to end the worker. */
export function reviewInWorker(startWorker: () => WorkerPort): Reviewer {
  return {
    check: (request, signal) => run<Checked>(startWorker, { task: 'check', request }, signal),
    plan: async (review, signal) => {
      const sheets = joinPieces();
      await run<null>(startWorker, { task: 'plan', review }, signal, (news) => {
        if (news.kind === 'piece') sheets.take(news.piece);
      });
      return sheets.plans();
    },
    planCheckSheets: (which, review, signal) => run<readonly SheetPlan[]>(startWorker, { task: 'planCheckSheets', which, review }, signal),
    publish: (review, signal) => run<Publishable<Publication>>(startWorker, { task: 'publish', review }, signal),
    inspect: (request, signal) => run<PublicationCheck>(startWorker, { task: 'inspect', request }, signal),
    gather: (request, onNews, signal) => run<Gathered>(startWorker, { task: 'gather', request }, signal, onNews),
  };
}

async function run<Result>(
  startWorker: () => WorkerPort,
  job: Job,
  signal?: AbortSignal,
  onNews?: (news: GatherNews) => void,
): Promise<Result> {
  signal?.throwIfAborted();
  const worker = startWorker();
  const ended = new AbortController();
  try {
    const answer = await new Promise<Answer<Result>>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Report<Result>>) => {
        if ('news' in data) onNews?.(data.news);
        else resolve(data);
      });
      worker.addEventListener('error', ({ message }) => {
        reject(new Error(message || 'the worker could not be loaded'));
      });
      signal?.addEventListener(
        'abort',
        () => {
          reject(signal.reason as Error);
        },
        { signal: ended.signal },
      );
      worker.postMessage(job);
    });
    if ('failed' in answer) throw new Error(answer.failed);
    return answer.result;
  } finally {
    ended.abort();
    worker.terminate();
  }
}
