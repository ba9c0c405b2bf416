import type { Review } from '../model/review';
import { checkWithPrevious } from '../requests/check-with-previous';
import { checkPublication } from '../publication-check';
import type { Builds } from './build';
import { gather, type GatherNews, type GatherRequest } from '../requests/gather';
import { inspectFiles, type InspectFilesRequest } from '../requests/inspect-files';
import { piecesOf } from '../requests/plan-pieces';
import { publish } from '../requests/publish';
import { plan, planCheckSheets, type CheckRequest, type CheckSheets, type InspectRequest } from '../requests/reviewer';

/** What the page asks of a worker, one job each. */
export type Job =
  | { readonly task: 'check'; readonly request: CheckRequest }
  | { readonly task: 'plan'; readonly review: Review }
  | { readonly task: 'planCheckSheets'; readonly which: CheckSheets; readonly review: Review }
  | { readonly task: 'publish'; readonly review: Review }
  | { readonly task: 'inspect'; readonly request: InspectRequest }
  | { readonly task: 'inspectFiles'; readonly request: InspectFilesRequest }
  | { readonly task: 'gather'; readonly request: GatherRequest };

/** failed: a fault of ours, for the pure review never throws on untidy input; the stack says where it is, and is absent where none is kept. */
export type Answer<Result> = { readonly result: Result } | { readonly failed: string; readonly stack?: string };

/** What a worker posts: of which build it is, news while it works, then its answer. */
export type Report<Result> = { readonly builds: Builds } | { readonly news: GatherNews } | Answer<Result>;

/** @param tell posts news; plans are told in pieces, whatever they are of */
export async function answer(job: Job, tell: (news: GatherNews) => void): Promise<Answer<unknown>> {
  try {
    return { result: await resultOf(job, tell) };
  } catch (error) {
    if (!(error instanceof Error)) return { failed: String(error) };
    return { failed: error.message, ...(error.stack !== undefined && { stack: error.stack }) };
  }
}

function resultOf(job: Job, tell: (news: GatherNews) => void): unknown {
  switch (job.task) {
    case 'check':
      return checkWithPrevious(job.request);
    case 'plan':
      for (const sheet of plan(job.review)) for (const piece of piecesOf(sheet)) tell({ kind: 'piece', piece });
      return null;
    case 'planCheckSheets':
      return planCheckSheets(job.which, job.review);
    case 'publish':
      return publish(job.review);
    case 'inspect': {
      const { workbook, file, assumedYear } = job.request;
      return checkPublication(workbook, file, null, assumedYear);
    }
    case 'inspectFiles':
      return inspectFiles(job.request);
    case 'gather':
      return gather(job.request, tell);
  }
}
