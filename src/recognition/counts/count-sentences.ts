import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { CountKind, TypedFigure } from '../../model/typed-totals';
import { readFiscalYears } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import { countKindOf } from './count-words';

const NUMBER = '(?<value>[\\d,]+(?:\\.\\d+)?)';
const COUNTED = '(?:取組)?(?:項目)?(?:数)?(?:は|が|を|:)?(?:合計|全部で|約)?';

/** How sentences state counts: 「達成」が19項目、達成率は約82.6パーセント. */
const statements: readonly (readonly [CountKind, RegExp])[] = (
  [
    ['rate', `達成率(?:は|が|:)?約?${NUMBER}(?:%|パーセント)`],
    ['notAchieved', `「?未達成」?(?:とした|となった|であった|の)?${COUNTED}${NUMBER}(?:項目|件)`],
    ['outOfScope', `「?(?:評価)?対象外」?(?:とした|となった|である|の)?${COUNTED}${NUMBER}(?:項目|件)`],
    ['achieved', `(?<!未)「?(?<!未)達成」?(?:した|とした|となった|であった|の)?${COUNTED}${NUMBER}(?:項目|件)`],
    ['inScope', `評価(?:可能な|対象(?:とした|は|の))${COUNTED}${NUMBER}(?:項目|件)`],
    ['confirmed', `(?:確認した|全)${COUNTED}${NUMBER}(?:項目|件)`],
  ] as const
).map(([kind, source]) => [kind, new RegExp(source, 'g')]);

/** About another time, or about what is to come. */
const ANOTHER_TIME = /前年度|昨年度|前回|目標|予定|見込|以上|以下/;

/** The counts that the sentences of a cell state for the evaluated year. */
export function figuresInSentences(entry: Entry, year: FiscalYear): readonly TypedFigure[] {
  if (typeof entry.value !== 'string' || !/[\d０-９]/.test(entry.text) || !/項目|達成率/.test(entry.text) || countKindOf(entry.text))
    return [];
  return entry.text
    .split(/[。\n]/)
    .filter((sentence) => !ANOTHER_TIME.test(sentence) && isAbout(sentence, year))
    .flatMap((sentence) => statementsIn(fold(sentence), entry));
}

function isAbout(sentence: string, year: FiscalYear): boolean {
  const years = readFiscalYears(sentence).filter(({ kind }) => kind !== 'date');
  return years.length === 0 || years.some(({ fiscalYear }) => fiscalYear === year);
}

function statementsIn(sentence: string, entry: Entry): readonly TypedFigure[] {
  return statements.flatMap(([kind, pattern]) =>
    Array.from(sentence.matchAll(pattern)).map(({ 0: text, groups = {} }) => {
      const digits = groups.value ?? '';
      const label = text.slice(0, text.indexOf(digits)).replace(/(?:は|が|を|:|約)+$/, '');
      return { kind, value: Number(digits.replace(/,/g, '')), decimals: digits.split('.')[1]?.length ?? 0, label, entry };
    }),
  );
}
