import { headingWords, type HeadingField } from '../../../src/recognition/headings/heading-words';
import { foldHeading } from '../../../src/text/fold';
import type { Dice } from '../dice';
import type { DrawnField } from '../truth';

/** The words of one office: the same field always has the same heading in a workbook. */
export interface Voice {
  readonly of: (field: DrawnField) => string;
  /** Every word that was given out. */
  readonly used: () => readonly string[];
}

/** What stands for each field; several words to choose from. */
export type Vocabulary = Readonly<Partial<Record<DrawnField, readonly string[]>>>;

/** Columns that hold no field of the program, in words that offices use for them. */
const beside: Vocabulary = {
  otherRating: ['必要性', '効率性', '有効性', '着手の状況', '優先度', '公平性'],
  schedule: ['工程', '実施工程', 'スケジュール', '年次計画'],
  budget: ['予算額（千円）', '事業費（千円）', '決算額（千円）', '所要額（千円）'],
  other: ['今後の扱い', '関連計画', '対象', '根拠法令', '実施主体'],
  kindOfRow: ['区分', '内訳', '種別'],
  yearOfRow: ['年度', '対象年度'],
  previousRating: ['前回評価', '前年度評価'],
};

/** Words of the dictionary that no office would write over a column of a list. */
const unlikely: ReadonlySet<string> = new Set([
  'ID',
  'Ver',
  '※',
  '注',
  'その他',
  '版',
  '執行額',
  '決算額',
  '計画額',
  '実績額',
  '目標額',
  '予定',
  '名称',
  '基準',
  '項目番号',
]);

export const dictionaryWords: Vocabulary = Object.fromEntries(
  (Object.entries(headingWords) as [HeadingField, readonly string[]][]).map(([field, words]) => [
    field,
    words.filter((word) => !unlikely.has(word)),
  ]),
);

/** One word for each field, drawn once; words that are the same after folding are not given to two fields. */
export function voiceOf(words: Vocabulary, dice: Dice): Voice {
  const chosen = new Map<DrawnField, string>();
  const taken = new Set<string>();
  const wordFor = (field: DrawnField): string => {
    const list = words[field] ?? beside[field] ?? dictionaryWords[field];
    if (!list || list.length === 0) throw new Error(`No word for ${field}.`);
    const free = list.filter((word) => !taken.has(foldHeading(word)));
    return dice.pick(free.length > 0 ? free : list);
  };
  return {
    of: (field) => {
      const before = chosen.get(field);
      if (before !== undefined) return before;
      const word = wordFor(field);
      chosen.set(field, word);
      taken.add(foldHeading(word));
      return word;
    },
    used: () => [...chosen.values()],
  };
}
