import { newSheet } from './sheet.mjs';
import { looksOf } from './looks.mjs';
import { RATINGS } from './ratings.mjs';

export const INVENTED = '※本シートの項目名・数値・文章は架空の見本です。';

const GUIDE = [
  ['取組項目', '計画に定めた名称を、略さずに記入してください。', '必須'],
  ['担当課', '取組を主に担当する課を一つ記入してください。', '必須'],
  ['目標', '計画に定めた年度別の目標です。変更が必要なときは、事前に改革推進課へ御相談ください。', '記入済み'],
  ['実績', '令和6年度末の確定した値を記入してください。定性的な目標は、行ったことと時期を記入してください。', '必須'],
  ['評価', '「達成」「未達成」「評価対象外」から選んでください。', '必須'],
  ['主な取組実績', '令和6年度に実施した内容を、3行程度で記入してください。', '必須'],
  ['課題', '今後に向けた課題を記入してください。', '未達成の場合は必須'],
  ['改善策', '課題に対する改善策を記入してください。', '未達成の場合は必須'],
  ['備考', '評価対象外とする理由など、補足することを記入してください。', '評価対象外の場合は必須'],
];

/** The instruction sheet that stands in front of a distributed form. */
export function guideSheet(name, { title, formVersion, headingFill }) {
  const looks = looksOf(headingFill);
  const sheet = newSheet(
    name,
    [3, 18, 62, 22].map((width) => ({ width })),
  );
  sheet.put(0, 3, `様式版：${formVersion}`, looks.plainRight);
  sheet.put(1, 1, [title, name].join('　'), looks.strong);
  sheet.put(3, 1, '１　対象　令和6年度末（令和7年3月31日）時点の取組状況', looks.plain);
  sheet.put(4, 1, '２　提出　令和7年5月23日（金曜日）までに市政改革室へ電子データで提出', looks.plain);
  sheet.put(5, 1, '３　各欄の書き方', looks.plain);
  ['欄', '書き方', '記入'].forEach((heading, index) => sheet.put(6, 1 + index, heading, looks.heading));
  GUIDE.forEach(([field, how, required], index) => {
    sheet.put(7 + index, 1, field, looks.centre);
    sheet.put(7 + index, 2, how, looks.text);
    sheet.put(7 + index, 3, required, looks.centre);
  });
  const notes = 8 + GUIDE.length;
  sheet.put(notes, 1, '※行や列の追加、削除及び移動はしないでください。', looks.plain);
  sheet.put(notes + 1, 1, INVENTED, looks.plain);
  return sheet.finish({ paper: 'a4', landscape: false });
}

export const CHOICES_SHEET = '選択肢';

/** The hidden sheet behind the choices of 評価. */
export function choicesSheet() {
  return { name: CHOICES_SHEET, hidden: true, columns: [{ width: 14 }], rows: [['評価'], ...RATINGS.map((rating) => [rating])] };
}

/** Lets the cells of a range take only the ratings on the hidden sheet. */
export const ratingChoices = (range) => ({
  type: 'list',
  range,
  formula1: `'${CHOICES_SHEET}'!$A$2:$A$${RATINGS.length + 1}`,
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: '評価',
  errorMessage: '一覧から選んでください。',
});
