import { enoughCells, shares, values } from '../weights';
import type { ColumnProfile } from './column-profile';
import type { Legend } from '../headings/legend';
import { comparableRating } from '../../text/rating-words';
import { tellAll, type Tell } from './witness';

type ValueWitness = keyof typeof values;

/** What the values of a column speak for and against. Returns the names of the witnesses that spoke. */
export function valueWitness(profile: ColumnProfile, legend: Legend | null, tell: Tell): void {
  // A few cells prove little, for or against.
  const share = Math.min(1, (profile.filled === 0 ? profile.rows : profile.filled) / enoughCells);
  for (const name of witnessesOf(profile, legend)) {
    tellAll(
      (role, weight, why) => {
        tell(role, weight * share, why);
      },
      values[name],
      name,
    );
  }
}

export function witnessesOf(profile: ColumnProfile, legend: Legend | null): readonly ValueWitness[] {
  const { share, filled, rows, distinct, medianLength } = profile;
  if (filled === 0) return ['empty'];
  const spoken: ValueWitness[] = [];
  const when = (holds: boolean, name: ValueWitness): boolean => {
    if (holds) spoken.push(name);
    return holds;
  };
  /** Only the first that holds speaks: the others say the same, weaker. */
  const first = (...candidates: readonly (readonly [ValueWitness, boolean])[]): void => {
    const found = candidates.find(([, holds]) => holds);
    if (found) spoken.push(found[0]);
  };
  const numbers = share('number');
  // One mark or none: it says that something holds, not how far a goal was reached.
  const flags = distinct === 1 && filled >= 2 && filled < rows && share('mark') === 1;
  when(flags, 'flags');
  // 拡充, 継続, 縮小 say what is to become of it, not how far a goal was reached.
  when(filled >= 2 && distinct >= 2 && share('course') >= shares.nearlyAll && share('rating') === 0, 'courses');
  const ratings =
    when(profile.planRatings >= shares.most, 'planRatings') ||
    when(share('rating') >= shares.most, 'ratings') ||
    when(!flags && share('mark') >= shares.most && filled >= 2 && !profile.running && numbers < shares.many && distinct <= 8, 'marks') ||
    when(
      share('progress') + share('rating') + share('none') >= shares.most && share('sentence') === 0 && (profile.closedSet || filled < 4),
      'progressWords',
    );
  if (legend !== null && explained(profile, legend) >= shares.most) spoken.push(legend.ofGoals ? 'legendOfGoals' : 'legendOfOthers');
  when(profile.closedSet && numbers < shares.most, 'closedSet');
  when(distinct >= filled * shares.distinct && filled >= 5, 'distinct');
  const figures = share('quantity') + numbers;
  if (!ratings) {
    first(['bareNumbers', numbers >= shares.nearlyAll], ['quantities', figures >= shares.many], ['someNumbers', figures >= 0.2]);
  }
  when(share('bound') >= shares.few, 'bounds');
  when(share('milestone') >= shares.few && share('action') < shares.most, 'milestones');
  when(figures >= shares.many && profile.roundness >= 0.7, 'round');
  first(['running', profile.running], ['permutation', profile.permutation]);
  when(share('code') >= shares.nearlyAll && distinct >= filled * 0.9 && !profile.permutation, 'codes');
  when(share('letterDigits') >= shares.nearlyAll, 'letterDigitCodes');
  when(share('unit') >= shares.most && !ratings, 'units');
  when(share('direction') >= shares.most, 'directions');
  when(share('organisation') >= shares.most, 'organisations');
  when(share('yearLabel') >= shares.nearlyAll, 'yearLabels');
  when(share('kindOfRow') >= shares.nearlyAll && distinct >= 2 && distinct <= 6 && filled >= 2, 'kindsOfRow');
  when(share('arrow') >= shares.most && share('mark') < 1, 'schedule');
  if (share('sentence') < shares.many && !ratings) {
    when(share('measure') >= shares.many && share('organisation') < shares.many && numbers < shares.some, 'measures');
    when(share('action') >= shares.many && share('organisation') < shares.many && numbers < shares.some, 'actions');
  }
  when(medianLength >= 6 && medianLength <= 30 && numbers < shares.some && figures < shares.most, 'lengthOfNames');
  when(medianLength <= 3, 'veryShort');
  first(['sentences', share('sentence') >= 0.5], ['someSentences', share('sentence') >= shares.sentencesSome]);
  first(['longTexts', medianLength > 30], ['middlingTexts', medianLength >= 17]);
  when(share('past') >= shares.some, 'past');
  when(share('plan') >= shares.some, 'plans');
  when(share('tagged') >= shares.many, 'taggedIssue');
  first(['seldomFilled', filled < rows * shares.some], ['partlyFilled', filled < rows * 0.9]);
  when(distinct === 1 && filled >= 3, 'oneText');
  when(distinct === 1 && filled >= 3 && numbers === 1, 'oneNumber');
  when(filled >= 3 && distinct < filled * 0.7, 'repeating');
  when(share('date') >= shares.most, 'dates');
  when(profile.headingWords >= shares.many, 'headingWords');
  when(!ratings && distinct >= filled * 0.8 && medianLength >= 5 && filled >= 3 && figures < shares.some, 'freeTexts');
  return spoken;
}

/** Share of the filled cells that are marks of the legend. */
export function explained({ texts }: ColumnProfile, { meanings }: Legend): number {
  if (texts.length === 0) return 0;
  const marks = new Set([...meanings.keys()].map(comparableRating));
  return texts.filter((text) => marks.has(comparableRating(text)) || marks.has(comparableRating(leadingMark(text)))).length / texts.length;
}

/** 「A 順調に進んでいる」 → A. */
export function leadingMark(text: string): string {
  return /^(\S{1,2}?)[\s　.．:：、]/.exec(text.trim())?.[1] ?? text;
}
