import { levels, order, shares } from '../weights';
import type { ColumnProfile } from './column-profile';
import { tellAll, type Tell } from './witness';

/** A column in its place among the others. */
export interface PlacedColumn {
  readonly profile: ColumnProfile;
  readonly isText: boolean;
  /** Its texts name what is measured: 数, 率, 額. */
  readonly isMeasure: boolean;
  readonly isFigure: boolean;
  readonly isRating: boolean;
  readonly isNarrative: boolean;
  readonly isNumber: boolean;
  readonly isUnit: boolean;
}

export function placed(profile: ColumnProfile, witnesses: readonly string[]): PlacedColumn {
  const has = (...names: readonly string[]): boolean => names.some((name) => witnesses.includes(name));
  const isRating = has('planRatings', 'ratings', 'marks', 'progressWords') && !has('sentences', 'organisations', 'units', 'kindsOfRow');
  const isFigure = has('bareNumbers', 'quantities', 'someNumbers') && !has('running');
  const isNarrative = has('sentences', 'someSentences', 'longTexts');
  return {
    profile,
    isRating,
    isFigure,
    isNarrative,
    isNumber: has('running', 'codes', 'letterDigitCodes'),
    isUnit: has('units'),
    isMeasure: has('measures'),
    isText:
      profile.filled > 0 &&
      !isRating &&
      !isFigure &&
      !isNarrative &&
      profile.medianLength >= 3 &&
      !has('units', 'directions', 'running', 'codes', 'yearLabels', 'kindsOfRow', 'dates', 'organisations'),
  };
}

/** What stands left and right of a column. `index` counts the columns of the table from the left; `hasLevels`: they may run from wide to fine. */
export function orderWitness(columns: readonly PlacedColumn[], index: number, tell: Tell, hasLevels: boolean): void {
  const own = columns[index];
  if (!own) return;
  const say = (name: keyof typeof order): void => {
    tellAll(tell, order[name], name);
  };
  const { profile } = own;
  const left = columns[index - 1];
  const right = columns[index + 1];
  const rating = columns.findLast(({ isRating }) => isRating);
  if (own.isText) {
    const before = columns.slice(0, index).filter(({ isText }) => isText);
    const isDistinct = profile.distinct >= profile.filled * 0.9;
    const plan = hasLevels ? levelsOf(columns) : [];
    if (plan.includes(own)) say(plan.at(-1) === own ? 'lastLevel' : 'levelAbove');
    else if (own.isMeasure && before.some(({ isMeasure }) => !isMeasure)) say('laterText');
    else if (
      isDistinct &&
      !before.some(({ profile: other }) => other.distinct >= other.filled * 0.9 && other.filled >= profile.filled * 0.9)
    )
      say('firstDistinctText');
    else if (before.length > 0) say('laterText');
    if (columns.slice(Math.max(0, index - 3), index).some(({ isNumber }) => isNumber)) say('afterNumber');
    const after = columns.slice(index + 1);
    const numbered = after[after.findIndex(({ isNumber }) => isNumber) + 1];
    if (numbered?.isText && !numbered.isMeasure && numbered !== after[0]) say('leftOfNumber');
    const finer = after.some(
      (other) => other.isText && !other.isMeasure && other.profile.distinct > profile.distinct && other.profile.filled >= profile.filled,
    );
    if (finer) say('finerTextRight');
    if (before.some((other) => other.profile.distinct < profile.distinct)) say('coarserTextLeft');
    if (rating && rating !== own && rating.profile.filled >= 2) {
      say(
        profile.filled >= rating.profile.filled * 0.9 && profile.distinct >= profile.filled * 0.85 ? 'asFineAsRating' : 'coarserThanRating',
      );
    }
    if (right?.isFigure) say('figureRight');
    if (right?.isUnit) say('unitRight');
  }
  if (profile.repeats >= shares.few && profile.share('sentence') < shares.few && !own.isFigure) say('repeatsDownward');
  if (index < columns.length / 3) say('leftThird');
  else if (index >= (columns.length * 2) / 3) say('rightThird');
  if (own.isNumber && left?.isText && right?.isMeasure) say('numbersMeasures');
  // A number stands right before the names; what stands further right, or is a text itself, is none.
  const isBeforeNames = right?.isText === true && !own.isText;
  if (!isBeforeNames && columns.slice(0, index).some(({ isText, profile: other }) => isText && other.distinct >= other.filled * 0.9))
    say('rightOfNames');
  if (index === 0) say('firstColumn');
  if (index === columns.length - 1 && columns.length > 3) say('lastColumn');
  if (own.isFigure && left?.isFigure && alike(left.profile, profile)) say('likeFigureLeft');
  if (own.isFigure && right?.isFigure && alike(profile, right.profile)) say('likeFigureRight');
  const bound = profile.share('bound') >= shares.few;
  if (bound && right && right.profile.share('bound') < shares.few) say('boundHere');
  if (!bound && left && left.profile.share('bound') >= shares.few) say('boundLeft');
  if (left && profile.share('past') > left.profile.share('past') + 0.2) say('morePastThanLeft');
  if (own.isRating) {
    const ratings = columns.filter(({ isRating }) => isRating);
    if (ratings.length === 1) say('onlyRating');
    else say(ratings.at(-1) === own ? 'lastOfRatings' : 'ratingFollows');
  }
  if (left?.isNarrative) say('narrativeLeft');
  if (columns.slice(0, index).some(({ isRating }) => isRating)) say('afterRating');
}

/**
 * Texts of like length before the first figure, rating or narrative, each as fine as the next: the levels of a plan, from the widest to the
 * item. Empty where they are fewer than two.
 */
function levelsOf(columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const end = columns.findIndex(({ isFigure, isRating, isNarrative }) => isFigure || isRating || isNarrative);
  const texts = columns
    .slice(0, end === -1 ? columns.length : end)
    .filter(({ isText, isMeasure, profile }) => isText && !isMeasure && profile.medianLength <= levels.longest);
  const finest = Math.max(0, ...texts.map(({ profile }) => profile.distinct));
  const found = texts.filter(({ profile }) => profile.distinct === finest);
  const [first, last] = [found[0], found.at(-1)];
  const alike = first && last && last.profile.medianLength <= first.profile.medianLength * levels.likeLength;
  return found.length < 2 || !alike ? [] : found;
}

/** Half to double, row by row, in most rows where both have a number. */
function alike(a: ColumnProfile, b: ColumnProfile): boolean {
  let both = 0;
  let like = 0;
  a.numbers.forEach((number, index) => {
    const other = b.numbers[index];
    if (number === null || other === null || other === undefined) return;
    both += 1;
    const [low, high] = [Math.min(Math.abs(number), Math.abs(other)), Math.max(Math.abs(number), Math.abs(other))];
    if (high <= low * 2 || high - low <= 2) like += 1;
  });
  return both >= 2 && like >= both * 0.6;
}
