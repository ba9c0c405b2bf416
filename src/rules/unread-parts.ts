import type { NotChecked, Sentence } from '../model/finding';
import type { Recognition } from '../model/recognition';
import type { UnreadPart } from '../workbook/workbook';
import type { Rule } from './rule';

/** Rules that could not see what they look at, because Excel did not tell it. Once a rule, for the first reason. */
export function notSeen(rules: readonly Rule[], recognitions: readonly Recognition[]): readonly NotChecked[] {
  const unread = new Set(recognitions.flatMap((recognition) => recognition.unread ?? []));
  return rules.flatMap(({ id, title, needs = [] }): readonly NotChecked[] => {
    const missing = needs.find((part) => unread.has(part));
    return missing === undefined ? [] : [{ rule: id, title, because: 'unread', reason: reasons[missing] }];
  });
}

const untold = (ja: string, en: string): Sentence => ({
  ja: `Excelが${ja}を答えないため、点検していません。`,
  en: `Not checked: Excel does not tell ${en}.`,
});

const reasons: Readonly<Record<UnreadPart, Sentence>> = {
  hiddenLines: untold('非表示の行と列', 'which rows and columns are hidden'),
  struckCells: untold('取消線の有無', 'what is struck through'),
  drawings: untold('図形の有無', 'whether there are drawings'),
  comments: untold('コメントの場所', 'where comments are'),
  properties: untold('ファイルの作成者など', 'who made the file'),
  calculation: {
    ja: 'Excelが計算の状態を答えないため、表示されている値のまま点検しました。計算方法が「手動」のときは、F9キーで再計算してから、もう一度点検してください。',
    en: 'Excel does not tell whether everything is calculated, so what is shown was checked. If calculation is manual, press F9 and check again.',
  },
  pendingCalculation: {
    ja: '計算方法が「手動」で、再計算されていない数式があるため、表示されている古い値のまま点検しました。再計算してから、もう一度点検してください。',
    en: 'Calculation is manual and formulas wait for it, so the old values that are shown were checked. Calculate, then check again.',
  },
  dateSystem: {
    ja: 'Excelが日付の数え方（1900年か1904年か）を答えないため、1900年からの日付として点検しました。',
    en: 'Excel does not tell whether dates count from 1900 or 1904, so they were taken as from 1900.',
  },
};
