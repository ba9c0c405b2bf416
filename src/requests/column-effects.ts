import { fieldLabels } from '../model/field-labels';
import type { Sentence } from '../model/finding';
import type { Entry } from '../model/entry';
import type { Field } from '../model/item';
import { leaveOut, type ColumnValues, type Question } from '../model/question';
import type { Review } from '../model/review';
import { columnLetters } from '../workbook/reference';

type Reading = Pick<Review, 'items' | 'workbooks'>;

/** What follows when a column is taken for another field than it was: whether its values can be that, and what becomes blank. */
export function columnEffects(question: Question, answer: string, files: readonly string[], review: Reading): readonly Sentence[] {
  const { taken } = question;
  if (answer === taken || !(taken in fieldLabels)) return [];
  return [
    ...(answer in fieldLabels
      ? [...unlikeValues(question.values, answer as Field), ...inPlaceOf(question, answer as Field, files, review)]
      : []),
    ...becomesBlank(question, taken as Field, files, review),
    ...(answer === leaveOut ? [{ ja: 'この列の値は、点検にも集計にも使いません。', en: 'The values of this column are not used.' }] : []),
  ];
}

const figureFields: readonly Field[] = ['target', 'actual', 'finalTarget', 'baseline', 'previous', 'achievementRate', 'rank'];
const ratingFields: readonly Field[] = ['rating', 'selfRating', 'midRating'];

const valueWords: Readonly<Record<ColumnValues, Sentence>> = {
  ratings: { ja: 'この列の値は、評価の言葉や記号です。', en: 'The values of this column are words or marks of a rating.' },
  figures: { ja: 'この列の値は、数値です。', en: 'The values of this column are figures.' },
  sentences: { ja: 'この列の値は、文章です。', en: 'The values of this column are sentences.' },
  texts: { ja: 'この列の値は、数値でも評価でもありません。', en: 'The values of this column are neither figures nor ratings.' },
};

/** A target may be a milestone in words, a rating may have words of its own: only what contradicts is told. */
function unlikeValues(values: ColumnValues | undefined, field: Field): readonly Sentence[] {
  if (values === undefined) return [];
  const isFigure = figureFields.includes(field);
  const isRating = ratingFields.includes(field);
  const fits = isFigure ? values === 'figures' : isRating ? values === 'ratings' : values === 'sentences' || values === 'texts';
  return fits ? [] : [valueWords[values]];
}

/** The field has a column already, which gives it up. */
function inPlaceOf({ at }: Question, field: Field, files: readonly string[], { workbooks }: Reading): readonly Sentence[] {
  const table = workbooks
    .filter(({ file }) => files.includes(file))
    .flatMap(({ tables }) => tables)
    .find(
      ({ sheet, headings }) =>
        sheet === at?.sheet && headings.some((heading) => heading.at.column === at.column && heading.at.row === at.row),
    );
  const column = table?.columns[field];
  if (column === undefined || column === at?.column) return [];
  const letters = columnLetters(column);
  return [
    {
      ja: `「${fieldLabels[field].ja}」は、いまの${letters}列に代えて、この列から読みます。`,
      en: `${fieldLabels[field].en} is read from this column instead of column ${letters}.`,
    },
  ];
}

function becomesBlank({ at }: Question, field: Field, files: readonly string[], { items }: Reading): readonly Sentence[] {
  const stands = (entry: Entry | undefined): boolean =>
    entry !== undefined && entry.text.trim() !== '' && entry.at.sheet === at?.sheet && entry.at.column === at.column;
  const count = items.filter(
    ({ file, entries, indicators }) =>
      files.includes(file) &&
      (stands((entries as Readonly<Partial<Record<Field, Entry>>>)[field]) ||
        indicators.some((indicator) => stands((indicator.entries as Readonly<Partial<Record<Field, Entry>>>)[field]))),
  ).length;
  if (count === 0) return [];
  return [
    {
      ja: `「${fieldLabels[field].ja}」${count}件は、ほかの列から読めなければ空欄になります。`,
      en: `${fieldLabels[field].en} becomes blank for ${count} item(s), unless another column holds it.`,
    },
  ];
}
