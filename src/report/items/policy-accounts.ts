import type { Item } from '../../model/item';
import type { Review } from '../../model/review';
import { isNoneMark } from '../../text/marks';
import { inPlanOrder } from './item-order';

/** What the departments write about the items of one policy, for the narrative part of what is published. */
export interface PolicyAccount {
  /** The number in the plan; null when the policy is none of the plan's. */
  readonly no: number | null;
  readonly name: string;
  /** 主な取組実績, then 今後の取組; a paragraph each, absent when nothing is written. */
  readonly paragraphs: readonly string[];
}

const narratives = ['activity', 'next'] as const;

/**
 * One account for each policy with something to tell, in the order of the plan, then as met. Policies that are followed under
 * another plan are told about too, though their items are not counted.
 */
export function policyAccounts(review: Pick<Review, 'items' | 'settings'>): readonly PolicyAccount[] {
  const { policies } = review.settings;
  const told = inPlanOrder(review).filter(({ counted, notCountedBecause }) => counted || notCountedBecause === 'untrackedPolicy');
  const names = new Set([...policies.map(({ name }) => name), ...told.map(({ policy }) => policy)]);
  return [...names]
    .filter((name) => name !== '')
    .map((name) => {
      const ofPolicy = told.filter(({ policy }) => policy === name);
      const paragraphs = narratives.map((field) => paragraph(ofPolicy, field)).filter((words) => words !== '');
      return { no: policies.find((policy) => policy.name === name)?.no ?? null, name, paragraphs };
    })
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The sentences of all items one after the other, as written; of an entry that stands for several items, once. */
function paragraph(items: readonly Item[], field: (typeof narratives)[number]): string {
  const sentences = items.flatMap(({ entries }) => sentencesOf(entries[field]?.text ?? ''));
  return [...new Set(sentences)].join('');
}

const bullet = /^[・･●○◯◎■□◆◇▪•▶]\s*/;
const startOfEntry = String.raw`(?=\s*(?:[・･●○◯◎■□◆◇▪•▶①-⑳]|[(（]?\d+[)）.．]))`;
const breakBetweenSentences = new RegExp(String.raw`\s*\n${startOfEntry}|(?<=[。！？])\s*\n|\n\s*\n`);

/** Line breaks inside a sentence are taken out, as are bullets; every sentence ends with a full stop. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(breakBetweenSentences)
    .map((piece) =>
      piece
        .replace(/\s*\n\s*/g, '')
        .trim()
        .replace(bullet, ''),
    )
    .filter((piece) => piece !== '' && !isNoneMark(piece))
    .map((piece) => (/[。．！？]$/.test(piece) ? piece : `${piece}。`));
}
