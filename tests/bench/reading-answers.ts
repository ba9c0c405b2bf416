import { isOneItemKey } from '../../src/model/one-item';
import type { Answer } from '../../src/model/question';
import type { Settings } from '../../src/model/settings';
import type { Review } from '../../src/model/review';
import type { CellRef } from '../../src/workbook/reference';
import type { Drawn, DrawnField } from '../layouts/truth';

/** A question of a review, as far as the bench needs it. */
export interface Question {
  readonly kind: string;
  readonly at: CellRef | null;
  readonly taken: unknown;
  readonly alternatives: readonly unknown[];
  readonly key: string;
}

/** The questions of a review. That one item be pointed out on a sheet that was not read is a refusal. */
function questionsOf({ questions }: Review): readonly Question[] {
  return questions.filter(({ key }) => !isOneItemKey(key));
}

const aboutMarks = (kind: string): boolean => kind === 'legend' || kind === 'ratingWord';

/** Questions that a better reading would not have asked. */
export function openQuestions(review: Review, { truth }: Drawn): readonly Question[] {
  return questionsOf(review).filter(({ kind }) => !(aboutMarks(kind) && truth.scaleIsAsked));
}

/** The answers so far with the next question answered by the truth (marks in passing); null when nothing can be answered. */
export function answersFor(drawn: Drawn, review: Review, before: Settings['answers']): Settings['answers'] | null {
  const open = questionsOf(review).filter(({ key }) => !(key in before));
  const marks = open.filter(({ kind }) => aboutMarks(kind) && drawn.truth.scaleIsAsked);
  const next = open.find((question) => !marks.includes(question));
  const asked = next ? [...marks, next] : marks;
  if (asked.length === 0) return null;
  return { ...before, ...Object.fromEntries(asked.map((question) => [question.key, answerTo(question, drawn) as Answer])) };
}

const known: ReadonlySet<DrawnField> = new Set<DrawnField>([
  'otherRating',
  'previousRating',
  'schedule',
  'budget',
  'kindOfRow',
  'yearOfRow',
  'otherYear',
  'other',
]);

function answerTo({ kind, at, taken }: Question, { truth, workbook }: Drawn): unknown {
  if (aboutMarks(kind)) return truth.marks;
  if (kind === 'year') return truth.fiscalYear;
  if (kind === 'complete') return true;
  if (kind === 'column') {
    const here = truth.columns.filter(({ sheet, column }) => sheet === at?.sheet && column === at.column);
    const field = (here.find(({ row }) => row === at?.row) ?? here[0])?.field;
    return field === undefined || known.has(field) ? 'leaveOut' : field;
  }
  if (kind === 'sheet' || kind === 'table') {
    const holdsItems = truth.columns.some(({ sheet }) => sheet === at?.sheet) && workbook.sheets.some(({ name }) => name === at?.sheet);
    return holdsItems ? taken : 'leaveOut';
  }
  return taken;
}
