import type { StatusWord } from '../../src/model/settings';
import { isoDate } from '../../src/text/fiscal-years';
import { fold, foldHeading, isRelisted, narrow, tidy, withoutNoteMark, withoutRelistMark } from '../../src/text/fold';
import { hasNoValueWord, isDittoMark, isNoneMark, isPlaceholder, isToBeSet, noteMarksIn } from '../../src/text/marks';
import { comparatorFrom, comparatorInName, isDone, isMilestone, isVague, namesDeliverable } from '../../src/text/milestones';
import { readEvaluationYears, readOutReason } from '../../src/text/out-reasons';
import { readRating } from '../../src/text/rating-words';
import { ratingColumns, ring, testLines } from './columns';

const marks: readonly StatusWord[] = [
  { label: '◎', countsAs: 'achieved', aliases: [] },
  { label: '○', countsAs: 'achieved', aliases: ['A'] },
  { label: '△', countsAs: 'notAchieved', aliases: [] },
  { label: '×', countsAs: 'notAchieved', aliases: [] },
  { label: '－', countsAs: 'outOfScope', aliases: [] },
];
const numbers: readonly StatusWord[] = [
  { label: '①', countsAs: 'achieved', aliases: [] },
  { label: '②', countsAs: 'notAchieved', aliases: [] },
];
const vocabularies: Readonly<Record<string, readonly StatusWord[]>> = { '◎○△×': marks, '①②': numbers };

testLines('ratings.csv', ({ 文 = '', 設定 = '' }) => ratingColumns(readRating(文, vocabularies[設定] ?? null)));

testLines('out-reasons.csv', ({ 文 = '' }) => ({
  理由: readOutReason(文) ?? '',
  評価年度: readEvaluationYears(文).join(' '),
  令和9年度までの計画: readEvaluationYears(文, 2027).join(' '),
}));

testLines('marks.csv', ({ 文 = '' }) => ({
  なし: ring(isNoneMark(文)),
  同上: ring(isDittoMark(文)),
  値がない言葉: ring(hasNoValueWord(文)),
  未設定: ring(isToBeSet(文)),
  記入例など: ring(isPlaceholder(文)),
  注の印: noteMarksIn(文).join(' '),
}));

testLines('milestones.csv', ({ 文 = '' }) => ({
  定性目標: ring(isMilestone(文)),
  完了: ring(isDone(文, '2025-03-31')),
  成果物: ring(namesDeliverable(文)),
  あいまい: ring(isVague(文)),
}));

testLines('comparators.csv', ({ 文 = '' }) => ({ 向きの欄として: comparatorFrom(文) ?? '', 指標名として: comparatorInName(文) ?? '' }));

testLines('names.csv', ({ 文 = '' }) => ({
  比較: fold(文),
  見出し: foldHeading(文),
  表示: tidy(文),
  注の印なし: withoutNoteMark(文),
  再掲: ring(isRelisted(文)),
  再掲の印なし: withoutRelistMark(文),
}));

test('without a day of the figures a dated act counts whatever its date', () => {
  expect(isDone('令和8年4月 運用開始')).toBe(true);
  expect(isDone('令和8年4月 運用開始', isoDate(45747))).toBe(false);
});

test('narrow keeps the length, so that places stay the same', () => {
  const text = '　（Ｒ６～９）　１，２３４％　①㈱㍻ｶﾞ';
  expect(narrow(text)).toBe(' (R6~9) 1,234% ①㈱㍻ｶﾞ');
  expect(narrow(text)).toHaveLength(text.length);
});
