import { outReasonLabels } from '../../evaluation/labels';
import { nextEvaluation, waitsForItsYear, writtenReason } from '../../evaluation/exclusion-reason';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Item } from '../../model/item';
import type { EvaluatedItem, Review } from '../../model/review';
import { inPlanOrder } from './item-order';

/** An item that was not achieved, with what the department writes about it; "" where nothing is written. */
export interface NotAchievedItem {
  readonly item: EvaluatedItem;
  readonly issue: string;
  readonly countermeasure: string;
}

/** An item that was not evaluated. */
export interface ExcludedItem {
  readonly item: EvaluatedItem;
  /** "" when none is given. */
  readonly reason: string;
  /** null when nothing says it. */
  readonly evaluatedIn: FiscalYear | null;
}

/** Stands for a countermeasure that is written together with the issue. */
export const writtenWithIssue = '（課題の欄に記載）';

/** Every counted item rated 未達成, in the order of the plan: a reader is owed the cause and the plan. */
export function notAchievedItems(review: Review): readonly NotAchievedItem[] {
  return counted(review, 'notAchieved').map((item) => ({ item, ...issueAndCountermeasure(item) }));
}

/** 課題 and 改善策 of an item; a form may have one column for both. */
export function issueAndCountermeasure({ entries }: Pick<Item, 'entries'>): Pick<NotAchievedItem, 'issue' | 'countermeasure'> {
  const issue = entries.issue?.text.trim() ?? '';
  const countermeasure = entries.countermeasure?.text.trim() ?? '';
  const together = entries.issueAndCountermeasure?.text.trim() ?? '';
  if (together === '') return { issue, countermeasure };
  return {
    issue: [issue, together].filter(Boolean).join('\n'),
    countermeasure: countermeasure === '' ? writtenWithIssue : countermeasure,
  };
}

/** Every counted item rated 評価対象外, in the order of the plan. */
export function excludedItems(review: Review): readonly ExcludedItem[] {
  return counted(review, 'outOfScope').map((item) => {
    return {
      item,
      // What is published says what was written; only that an item waits for its year has words of its own.
      reason: waitsForItsYear(item, review.fiscalYear) ? outReasonLabels.finalYearOnly.ja : writtenReason(item),
      evaluatedIn: nextEvaluation(item, review.fiscalYear, review.settings),
    };
  });
}

function counted(review: Review, rating: 'notAchieved' | 'outOfScope'): readonly EvaluatedItem[] {
  return inPlanOrder(review).filter((item) => item.counted && item.rating === rating);
}
