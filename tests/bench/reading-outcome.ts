import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { review } from '../../src/review';
import type { Drawn } from '../layouts/truth';
import { answersFor, openQuestions } from './reading-answers';
import { compare, isComplete, isRight, type Comparison } from './reading-judgement';

/**
 * right0 … right2: everything is right after so many questions were answered (the meaning of marks that nothing but a person
 * can know is not counted as one); asked: it asks, two answers do not do; refused: it says which sheet or heading it could not
 * read; refusedBlindly: it says only that it could not; told: incomplete, and an error or a question names a place; wrong: a
 * wrong value without a question; lost: items lack and it is final; unsaid: items lack, it is not final, but for another reason;
 * figures: the items are right, a figure is not.
 */
export type Outcome =
  'right0' | 'right1' | 'right2' | 'asked' | 'refused' | 'refusedBlindly' | 'told' | 'figures' | 'wrong' | 'unsaid' | 'lost';

export interface Reading {
  readonly drawn: Drawn;
  readonly review: Review;
  readonly found: Comparison;
  readonly outcome: Outcome;
  /** Final although an item lacks, is undetermined or is wrong. */
  readonly falselyFinal: boolean;
  readonly alarms: readonly string[];
  readonly milliseconds: number;
}

/** Ratings that nobody could know without being asked; 2025 is what a clock would say. */
const assumedYear = 2025;

export function readDrawn(drawn: Drawn): Reading {
  const before = performance.now();
  const first = reviewOf(drawn);
  const milliseconds = performance.now() - before;
  const found = compare(drawn, first);
  return {
    drawn,
    review: first,
    found,
    outcome: outcomeOf(drawn, first, found),
    falselyFinal: isFinal(first) && !isComplete(found),
    alarms: alarmsOf(drawn, first, found),
    milliseconds,
  };
}

function reviewOf({ workbook, file, settings }: Drawn, answers: Settings['answers'] = {}): Review {
  const withAnswers = Object.keys(answers).length === 0 ? settings : { ...settings, answers };
  return review([{ file, sha256: '', workbook }], { settings: withAnswers, assumedYear });
}

export function isFinal({ results, items, workbooks }: Review): boolean {
  return results.final && items.length > 0 && workbooks.every(({ status }) => status !== 'refused');
}

function outcomeOf(drawn: Drawn, first: Review, found: Comparison): Outcome {
  const asked = openQuestions(first, drawn);
  if (asked.length === 0 && rightButForMarks(drawn, first, found)) return 'right0';
  const answered = afterAnswers(drawn, first);
  if (answered !== null) return answered === 1 ? 'right1' : 'right2';
  if (openQuestions(first, drawn).length > 0) return 'asked';
  if (first.items.length === 0) return namesPlace(drawn, first) ? 'refused' : 'refusedBlindly';
  if (found.missing.length > 0 && isFinal(first)) return 'lost';
  if (found.wrongRatings + found.invented.length > 0 || (isFinal(first) && !isComplete(found))) return 'wrong';
  if (isComplete(found)) return 'figures';
  if (first.findings.some(({ severity, rule }) => severity === 'error' && tellsOfLoss.has(rule))) return 'told';
  return found.missing.length > 0 ? 'unsaid' : 'wrong';
}

/** Rules that say that a part was not read, or not understood. */
const tellsOfLoss: ReadonlySet<string> = new Set([
  'sheet-not-read',
  'rows-not-read',
  'column-not-understood',
  'header-not-found',
  'required-column-missing',
  'tables-multiple',
  'rating-unknown',
]);

/** Right, where marks that only a person can explain are either read by the legend or asked about. */
function rightButForMarks({ truth }: Drawn, { results }: Review, found: Comparison): boolean {
  return isRight(found) || (truth.scaleIsAsked && !results.final && isRight({ ...found, openRatings: 0 }));
}

/** How many answers it takes, at most two; null when two do not do. */
function afterAnswers(drawn: Drawn, first: Review): 1 | 2 | null {
  let answers: Settings['answers'] = {};
  let now = first;
  for (const count of [1, 2] as const) {
    const next = answersFor(drawn, now, answers);
    if (next === null) return null;
    answers = next;
    now = reviewOf(drawn, answers);
    if (openQuestions(now, drawn).length === 0 && rightButForMarks(drawn, now, compare(drawn, now))) return count;
  }
  return null;
}

/** An error or a refusal whose sentence names a cell, a sheet or a heading; the four words of the general sentence are no heading. */
function namesPlace({ workbook, truth }: Drawn, { findings, workbooks, questions }: Review): boolean {
  const sentences = [
    ...findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.ja),
    ...workbooks.flatMap(({ reason }) => reason?.ja ?? []),
    ...questions.filter(({ kind }) => kind === 'sheet').map(({ message }) => message.ja),
  ];
  const said = sentences.join('\n').replaceAll('「取組項目」「目標」「実績」「評価」', '');
  const headings = truth.columns.map(({ sheet, row, column }) => {
    const cell = workbook.sheets.find(({ name }) => name === sheet)?.rows.find(({ index }) => index === row)?.cells[column];
    return typeof cell?.value === 'string' ? `「${cell.value}」` : '';
  });
  return (
    /[A-Z]{1,2}\d+/.test(said) ||
    [...workbook.sheets.map(({ name }) => name), ...headings].some((name) => name !== '' && said.includes(name))
  );
}

/** Every drawn workbook is clean: loud findings are false, but for what a reading that failed must say. */
function alarmsOf({ truth }: Drawn, { findings }: Review, found: Comparison): readonly string[] {
  if (!isComplete({ ...found, openRatings: truth.scaleIsAsked ? 0 : found.openRatings })) return [];
  const allowed = new Set([...truth.mayFind, ...(truth.scaleIsAsked ? ['rating-unknown'] : [])]);
  return findings.filter(({ severity, rule }) => severity !== 'info' && !allowed.has(rule)).map(({ rule }) => rule);
}
