import { hostFault } from '../host';
import type { PublicationCheck } from '../publication-check';
import type { Publishable } from '../report/publication/publishable';
import type { SheetPlan } from '../sheet-plan/sheet-plan';
import type { Gathered, GatherNews } from '../requests/gather';
import type { InspectedFile } from '../requests/inspect-files';
import type { Publication } from '../requests/publish';
import { ownBuild } from './build';
import type { Answer, Job, Report } from './job';
import { joinPieces } from '../requests/plan-pieces';
import type { Checked, Reviewer } from '../requests/reviewer';

/** As much of a web worker as is used here. */
export type WorkerPort = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** After an update. The same words stand in the pane when only the page has noticed. */
export const wasUpdated = {
  ja: 'アドインが更新されました。閉じて開き直してください。',
  en: 'The add-in was updated. Please close this pane and open it again.',
};
const notLoaded = {
  ja: 'アドインの部品を読み込めませんでした。アドインが更新されたか、置き場所につながりません。閉じて開き直してください。',
  en: 'A part of the add-in could not be loaded: it was updated, or its site cannot be reached. Please close this pane and open it again.',
};

/**
 * Every job has a worker of its own: nothing is left from one to the next, and to cancel is to end the worker.
 *
 * @param onOtherBuild the site has another build by now; what is under way is done by this one, from beginning to end
 */
export function reviewInWorker(startPort: () => WorkerPort, onOtherBuild: () => void = () => undefined): Reviewer {
  const starting = { startPort, onOtherBuild };
  return {
    check: (request, signal) => run<Checked>(starting, { task: 'check', request }, signal),
    plan: async (review, signal) => {
      const sheets = joinPieces();
      await run<null>(starting, { task: 'plan', review }, signal, (news) => {
        if (news.kind === 'piece') sheets.take(news.piece);
      });
      return sheets.plans();
    },
    planCheckSheets: (which, review, signal) => run<readonly SheetPlan[]>(starting, { task: 'planCheckSheets', which, review }, signal),
    publish: (review, signal) => run<Publishable<Publication>>(starting, { task: 'publish', review }, signal),
    inspect: (request, signal) => run<PublicationCheck>(starting, { task: 'inspect', request }, signal),
    inspectFiles: (request, signal) => run<readonly InspectedFile[]>(starting, { task: 'inspectFiles', request }, signal),
    gather: (request, onNews, signal) => run<Gathered>(starting, { task: 'gather', request }, signal, onNews),
  };
}

interface Starting {
  readonly startPort: () => WorkerPort;
  readonly onOtherBuild: () => void;
}

async function run<Result>(
  { startPort, onOtherBuild }: Starting,
  job: Job,
  signal?: AbortSignal,
  onNews?: (news: GatherNews) => void,
): Promise<Result> {
  signal?.throwIfAborted();
  const worker = startPort();
  const ended = new AbortController();
  try {
    const answer = await new Promise<Answer<Result>>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Report<Result>>) => {
        if ('builds' in data) {
          // Parts of two builds must not work on one result.
          if (data.builds.own !== ownBuild) reject(hostFault(wasUpdated));
          else if (data.builds.onSite !== null && data.builds.onSite !== ownBuild) onOtherBuild();
        } else if ('news' in data) onNews?.(data.news);
        else resolve(data);
      });
      worker.addEventListener('error', ({ message }) => {
        // An error without words: the worker's file did not come.
        reject(message ? new Error(message) : hostFault(notLoaded));
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
    if ('failed' in answer) {
      const { failed, stack } = answer;
      throw Object.assign(new Error(failed), stack !== undefined && { stack });
    }
    return answer.result;
  } finally {
    ended.abort();
    worker.terminate();
  }
}
