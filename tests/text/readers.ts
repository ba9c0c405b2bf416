import { readDate, readFiscalYears } from '../../src/text/fiscal-years';
import { fold, foldHeading, isRelisted, narrow, tidy, withoutNoteMark, withoutRelistMark } from '../../src/text/fold';
import { hasNoValueWord, isDittoMark, isNoneMark, isPlaceholder, isToBeSet, noteMarksIn } from '../../src/text/marks';
import { comparatorFrom, comparatorInName, isDone, isMilestone, isVague, namesDeliverable } from '../../src/text/milestones';
import { numbersIn, readPlainNumber } from '../../src/text/numbers';
import { readEvaluationYears, readOutReason } from '../../src/text/out-reasons';
import { readNumberCell, readQuantity } from '../../src/text/quantities';
import { readRating } from '../../src/text/rating-words';
import { canonicalUnit, unitOf } from '../../src/text/units';

/** Every reader of a cell's text, by name. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  ...{ fold, foldHeading, narrow, tidy, withoutNoteMark, withoutRelistMark, isRelisted },
  ...{ noteMarksIn, isNoneMark, isDittoMark, isPlaceholder, hasNoValueWord, isToBeSet },
  ...{ readFiscalYears, readDate, numbersIn, readPlainNumber, canonicalUnit, unitOf },
  ...{ isMilestone, isVague, namesDeliverable, comparatorFrom, comparatorInName, readOutReason },
  isDone: (text) => isDone(text, '2025-03-31'),
  readEvaluationYears: (text) => readEvaluationYears(text, 2027),
  readRating: (text) => readRating(text, null),
  readQuantity: (text) => readQuantity(text, { unit: '％', fiscalYear: 2024 }),
  readNumberCell: (format) => readNumberCell(5, format, null),
};
