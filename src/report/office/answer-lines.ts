import { matterOf, sharedSetting } from '../../model/answer-keys';
import { fieldLabels } from '../../model/field-labels';
import type { Field } from '../../model/item';
import { countAsRead, leaveOut, type Answer, type LabelMeaning } from '../../model/question';
import type { Settings } from '../../model/settings';
import { answerRows, meaningWords, settingsParts, countedWord, unusedWords, yesNoWords } from '../../model/settings-sheet';
import { fiscalYearLabel } from '../../text/fiscal-years';

/** Part, subject, value and note. */
export type SettingsLine = readonly [part: string, subject: string, value: string, note: string];

/** 点検設定: what people answered, in rows that can be read and deleted. Answers about shared items stand as 共通項目. */
export function answerLines({ answers }: Pick<Settings, 'answers'>): readonly SettingsLine[] {
  return Object.entries(answers).flatMap(([key, answer]) => (sharedSetting(key, answer) ? [] : linesOf(key, answer)));
}

/** The rows of one answer. */
export function linesOf(key: string, answer: Answer): readonly SettingsLine[] {
  const matter = matterOf(key);
  const asText = typeof answer === 'object' ? JSON.stringify(answer) : String(answer);
  switch (matter.kind) {
    case 'column':
      return [
        [
          `${settingsParts.columnAnswer} ${matter.layout}`,
          matter.heading,
          columnValue(asText),
          again('この見出しの列を、値に書いたものとして読みます。'),
        ],
      ];
    case 'legend':
    case 'ratingWord': {
      if (typeof answer !== 'object') break;
      const part = matter.kind === 'legend' ? settingsParts.legendAnswer : settingsParts.wordAnswer;
      return Object.entries(answer).map(([label, meaning]) => [
        `${part} ${matter.id}`,
        label,
        meaning in meaningWords ? meaningWords[meaning as LabelMeaning] : meaning,
        again('評価のこの語を、値に書いた区分として数えます。'),
      ]);
    }
    case 'table':
      return [
        [`${settingsParts.tableAnswer} ${matter.layout}`, matter.sheet, placeValue(asText), again('このシートの、この見出しの表です。')],
      ];
    case 'sheet':
      return [[settingsParts.sheetAnswer, matter.sheet, placeValue(asText), again('この名前のシートです。')]];
    case 'year': {
      const year = Number(answer);
      const value = Number.isInteger(year) ? fiscalYearLabel(year) : asText;
      return [[settingsParts.answer, answerRows.year, value, again('年度の書かれていないブックを、この年度のものとして読みます。')]];
    }
    case 'complete':
      if (typeof answer !== 'boolean') break;
      return [
        [
          settingsParts.answer,
          answerRows.complete,
          answer ? yesNoWords.yes : yesNoWords.no,
          again('ほかに届くブックがないときは「はい」です。'),
        ],
      ];
    case 'sharedItem':
    case 'other':
      break;
  }
  return [[settingsParts.answer, key, asText, again('')]];
}

function columnValue(answer: string): string {
  if (answer === leaveOut || answer === 'other') return unusedWords.column;
  return answer in fieldLabels ? fieldLabels[answer as Field].ja : answer;
}

function placeValue(answer: string): string {
  if (answer === countAsRead) return countedWord;
  return answer === leaveOut ? unusedWords.place : answer;
}

function again(what: string): string {
  return `${what}行を消すと、改めて確認します。`;
}
