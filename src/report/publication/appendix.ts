import type { EvaluatedItem, Review } from '../../model/review';
import { refuseClashes } from '../../sheet-plan/plan-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import { ratingLabels } from '../../evaluation/labels';
import { fold } from '../../text/fold';
import { plainNumber } from '../../text/item-numbers';
import { inPlanOrder } from '../items/item-order';
import { planAppendixList } from './appendix-list';
import { draftMark, draftWords } from './draft';
import { planItemCards } from './item-cards';
import type { Drafting, Publishable } from './publishable';
import { publish } from './publishable';

/** Which items: of any of these numbers, departments, policies or ratings; empty: all. */
export interface AppendixChoice extends Drafting {
  readonly of?: readonly string[];
}

/** 別紙: the list of the items with what was done and what comes next, and a page for each. Values alone, nothing of the files. */
export function planAppendix(review: Review, { of = [], ...drafting }: AppendixChoice = {}): Publishable<readonly SheetPlan[]> {
  return publish(
    review,
    (published) => {
      const items = chosenItems(published, of);
      const plans = [planAppendixList(published, items), planItemCards(published, items)].map((plan) =>
        drafting.draft ? asDraft(plan) : plan,
      );
      refuseClashes(plans);
      return plans;
    },
    drafting,
  );
}

/** Words that name no item, department, policy or rating of the round. */
export function unknownChoices(review: Review, of: readonly string[]): readonly string[] {
  return of.filter((word) => chosenItems(review, [word]).length === 0);
}

function chosenItems(review: Review, of: readonly string[]): readonly EvaluatedItem[] {
  const counted = inPlanOrder(review).filter((item) => item.counted);
  return of.length === 0 ? counted : counted.filter((item) => of.some((word) => isMeant(item, word)));
}

function isMeant({ id, name, department, policy, rating }: EvaluatedItem, word: string): boolean {
  const wanted = fold(word);
  return (
    plainNumber(id) === plainNumber(word) || [name, department, policy, ratingLabels[rating].ja].some((words) => fold(words) === wanted)
  );
}

function asDraft(plan: SheetPlan): SheetPlan {
  return { ...plan, print: { ...plan.print, footer: `【${draftMark}】${draftWords} ${plan.print.footer}` } };
}
