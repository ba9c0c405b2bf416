import type { Review } from '../model/review';
import type { SheetPlan } from '../report/sheet-plan';
import { check, plan, type Checked, type CheckRequest } from './reviewer';

/** What the page asks of a worker, one job each. */
export type Job = { readonly task: 'check'; readonly request: CheckRequest } | { readonly task: 'plan'; readonly review: Review };

/** failed: a fault of ours, for the pure review never throws on untidy input. */
export type Answer<Result> = { readonly result: Result } | { readonly failed: string };

export function answer(job: Job): Answer<Checked | readonly SheetPlan[]> {
  try {
    return { result: job.task === 'check' ? check(job.request) : plan(job.review) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
