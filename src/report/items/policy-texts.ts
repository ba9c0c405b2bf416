import { policyKinds } from '../../model/press';
import type { Review } from '../../model/review';
import { leftEmpty, pressParagraphs, type PressParagraph } from './press-state';

/** What is told of one policy: its three boxes, one paragraph after the other. */
export interface PolicyTexts {
  /** The number in the plan; null when the policy is none of the plan's. */
  readonly no: number | null;
  readonly name: string;
  readonly paragraphs: readonly PressParagraph[];
}

/** One for each policy with something to tell, in the order of the plan, then as met; also for those that are not counted. */
export function policyTexts(review: Review): readonly PolicyTexts[] {
  const { policies } = review.settings;
  const paragraphs = pressParagraphs(review).filter(({ policy, text }) => policy !== '' && text !== leftEmpty);
  const names = new Set([...policies.map(({ name }) => name), ...paragraphs.map(({ policy }) => policy)]);
  return [...names]
    .map((name) => ({
      no: policies.find((policy) => policy.name === name)?.no ?? null,
      name,
      paragraphs: policyKinds.flatMap((kind) => paragraphs.filter((paragraph) => paragraph.policy === name && paragraph.kind === kind)),
    }))
    .filter((policy) => policy.paragraphs.length > 0);
}

/** The texts of a kind that belong to no policy: the title, the lead paragraphs, the files. */
export function headTexts(kind: PressParagraph['kind'], review: Review): readonly PressParagraph[] {
  return pressParagraphs(review).filter((paragraph) => paragraph.kind === kind && paragraph.policy === '' && paragraph.text !== leftEmpty);
}
