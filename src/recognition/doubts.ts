import { assignRoles, type RoleScores } from './assignment';
import { readHeading } from './headings/heading-reader';
import type { Role } from './roles';
import { levels, rival, sureMargin, word } from './weights';
import type { ColumnProfile } from './witnesses/column-profile';

/** A key field whose place is not sure. */
export interface Doubt {
  readonly field: 'itemName' | 'rating' | 'target' | 'actual';
  /** Index into the columns of the table. */
  readonly column: number;
  readonly margin: number;
  /** What the column would be in the next best assignment. */
  readonly alternatives: readonly Role[];
  /** Columns that say otherwise in some row. */
  readonly rivals?: readonly number[];
  /** Its heading names a year before the evaluated one. */
  readonly isEarlier?: true;
}

/** What is asked of a column. */
interface DoubtedColumn {
  readonly role: Role;
  readonly profile: ColumnProfile;
  readonly because: readonly string[];
  readonly path: readonly string[];
}

/** What is known of the table besides its columns. */
interface WhatIsKnown {
  /** Columns whose field a person decided. */
  readonly decided: ReadonlySet<number>;
  /** The columns are the labels of cards. */
  readonly ofCards: boolean;
  /** A title above the table rates its items. */
  readonly isTitled: boolean;
  /** Columns that could be the final rating. */
  readonly finalRatings: readonly number[];
  /** Columns that rate some item otherwise than the counted one. */
  readonly rivalRatings: readonly number[];
  /** Columns that are said to be of a year before the evaluated one, which others are of. */
  readonly ofEarlierYears: ReadonlySet<number>;
}

const keyFields = ['itemName', 'rating', 'target', 'actual'] as const;

/**
 * The next best assignment without each key field's column: where it is near, a person should look. On a card the name follows its number.
 */
export function doubtsOf(
  columns: readonly DoubtedColumn[],
  scores: readonly RoleScores[],
  { roles, total }: { readonly roles: readonly Role[]; readonly total: number },
  { decided, ofCards, isTitled, finalRatings, rivalRatings, ofEarlierYears }: WhatIsKnown,
): readonly Doubt[] {
  const isUnrated = !isTitled && !roles.includes('rating');
  return keyFields
    .flatMap((field): readonly Doubt[] => {
      const column = roles.indexOf(field);
      if (column === -1 || decided.has(column) || holdsNothing(columns[column], field)) return [];
      const next = assignRoles(scores, { column, role: field });
      const margin = total - next.total;
      const other = next.roles[column] ?? 'other';
      // Last year's rating beside this year's target; or a heading in which nobody changed the year.
      if (field === 'rating' && ofEarlierYears.has(column))
        return [{ field, column, margin: 0, alternatives: ['otherRating'], isEarlier: true }];
      const rivals = rivalRatings.filter((index) => !decided.has(index));
      if (field === 'rating' && (rivals.length > 0 || hasOtherRating(columns, column, finalRatings)))
        return [{ field, column, margin: 0, alternatives: ['otherRating', 'selfRating'], ...(rivals.length > 0 && { rivals }) }];
      if (field === 'itemName' && isOneOfLevels(columns, column, decided))
        return [{ field, column, margin: 0, alternatives: [ownWord(columns[column]) ?? rivalRole(other)] }];
      const isNumbered = ofCards && roles[column - 1] === 'itemNo';
      if (field === 'itemName' && !isNumbered && hasRival(columns, column))
        return [{ field, column, margin: 0, alternatives: [rivalRole(other)] }];
      if (field === 'itemName' && !isNumbered && isUnsaid(columns, column, ofCards || isUnrated))
        return [{ field, column, margin: 0, alternatives: ['other'] }];
      // An indicator that serves as the name is the same reading; a self-rating that serves as the rating is to be confirmed.
      const isSame = field === 'itemName' && other === field;
      const isSure = saysField(columns, scores, column, field) && !saysField(columns, scores, next.roles.indexOf(field), field);
      return margin >= sureMargin || isSame || isSure ? [] : [{ field, column, margin, alternatives: [other] }];
    })
    .sort((a, b) => a.margin - b.margin);
}

/** Another column could be the final rating as well, and does not say the same in every row. */
function hasOtherRating(columns: readonly DoubtedColumn[], rating: number, finalRatings: readonly number[]): boolean {
  const said = (index: number): string => columns[index]?.profile.texts.join('\n') ?? '';
  return finalRatings.some((index) => index !== rating && said(index) !== said(rating));
}

const says: ReadonlySet<string> = new Set(['exactWord', 'noun', 'likeness', 'beginning']);

/** No word names the items, on a card or in a table that rates nothing. */
function isUnsaid(columns: readonly DoubtedColumn[], name: number, mustSay: boolean): boolean {
  return mustSay && !(columns[name]?.because ?? []).some((why) => says.has(why));
}

/** What a column of names would be if another one held the items: the level above. */
function rivalRole(role: Role): Role {
  return role === 'itemName' || role === 'other' ? 'policy' : role;
}

function ownWord(column: DoubtedColumn | undefined): Role | null {
  const exact = readHeading(column?.path.at(-1) ?? '').exact;
  return exact === 'policy' || exact === 'middle' || exact === 'indicator' ? exact : null;
}

/** No word says which column names the items, and two levels are told apart in every row: 中分類 and 指標. A person knows. */
function isOneOfLevels(columns: readonly DoubtedColumn[], name: number, decided: ReadonlySet<number>): boolean {
  const isFineLevel = (index: number): boolean => {
    const column = columns[index];
    if (!column || ownWord(column) === null || decided.has(index)) return false;
    return column.profile.filled >= 2 && column.profile.distinct >= column.profile.filled * 0.9;
  };
  return isFineLevel(name) && columns.some((_, index) => index !== name && isFineLevel(index));
}

/** Its own word is that of the field and its values do not speak against it. */
function saysField(columns: readonly DoubtedColumn[], scores: readonly RoleScores[], column: number, field: Role): boolean {
  return readHeading(columns[column]?.path.at(-1) ?? '').exact === field && (scores[column]?.[field] ?? 0) >= word.exact;
}

/** Roles that a column of texts takes where nothing but its place tells it from the name. */
const likeNames: ReadonlySet<Role> = new Set<Role>([
  'policy',
  'middle',
  'section',
  'other',
  'note',
  'activity',
  'next',
  'issue',
  'indicator',
]);
/** Values or words that tell what else a column of texts holds. */
const tellsOther: ReadonlySet<string> = new Set(['exactWord', 'decided', 'measures', 'organisations', 'courses', 'units']);

/** No word says which of several columns of short texts, each as fine as the other, names the items. */
function hasRival(columns: readonly DoubtedColumn[], name: number): boolean {
  const own = columns[name];
  if (!own || own.because.includes('exactWord')) return false;
  const isWorded = own.because.includes('noun');
  const { nouns } = readHeading(own.path.at(-1) ?? '');
  const hasLevelAbove = columns.slice(0, name).some(({ role }) => role === 'policy' || role === 'middle');
  const saysOther = !hasLevelAbove && nouns.length > 0 && !nouns.includes('itemName');
  // Where most headings are words of the dictionary, a name without any word is no matter of course.
  const worded = columns.filter((column) => column.because.includes('exactWord')).length;
  const isOdd = worded >= columns.length * rival.worded && !own.because.some((why) => why === 'noun' || why === 'likeness');
  return columns.some(({ role, profile, because }, index) => {
    if (index === name || !likeNames.has(role)) return false;
    // The measures beside a column whose word names something else, or behind a number of their own, may be the items.
    const isMeasure =
      because.includes('measures') && (saysOther || isOdd || columns.slice(name, index).some((between) => between.role === 'itemNo'));
    if (!isMeasure && because.some((why) => tellsOther.has(why))) return false;
    if (isWorded && because.includes('noun')) return false;
    return isAsFine(profile, own.profile, own.because.includes('measures') ? rival.filledBesideMeasures : rival.filled);
  });
}

function isAsFine(other: ColumnProfile, own: ColumnProfile, share: number): boolean {
  return (
    other.filled >= own.filled * share &&
    other.distinct >= own.distinct * share &&
    other.medianLength >= rival.shortest &&
    other.medianLength <= levels.longest &&
    other.share('sentence') === 0 &&
    other.share('number') + other.share('quantity') + other.share('rating') + other.share('mark') + other.share('code') < rival.values
  );
}

/** Blank, or under its own word and with － in every cell, as where all items are out of scope: no value speaks against the heading. */
function holdsNothing(column: DoubtedColumn | undefined, field: Role): boolean {
  if (!column || column.profile.filled === 0) return column !== undefined;
  return readHeading(column.path.at(-1) ?? '').exact === field && column.profile.share('none') === 1;
}
