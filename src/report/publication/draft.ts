import type { Review } from '../../model/review';
import type { PressParagraph } from '../items/press-state';
import { obstacle } from './publishable';

/** Stands wherever a draft is seen. */
export const draftMark = '暫定';

/** Above a draft: that it is one, and what stands in the way of publishing it. */
export function draftNotice(review: Review): string {
  return `【${draftMark}】${draftWords}${obstacle(review)?.ja ?? ''}`;
}

/** On every page of a draft. */
export const draftWords = 'この資料は暫定の案です。公表しないでください。';

/** In a draft a paragraph that must not go out as it is says so. */
export function markedText({ text, state }: PressParagraph, draft: boolean): string {
  return draft && (state === '古い' || state === '要確認') ? `【${state}】${text}` : text;
}
