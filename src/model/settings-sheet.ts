import type { LabelMeaning } from './question';
import type { Override, RuleSetting, Settings, SharedItemsSetting } from './settings';

/**
 * The sheet 点検設定: one table that people edit without code. Each row is a part (区分), a subject (項目) and a value (値).
 * The writer and the reader share these words.
 */
export const settingsSheetName = '点検設定';
export const settingsHeadings = ['区分', '項目', '値', '説明'] as const;

export const settingsParts = {
  plan: '計画',
  judging: '判定',
  policy: '取組方針',
  rating: '評価の区分',
  /** Followed by the fingerprint of the headings: 列の割り当て 3fa9c2d1. */
  columns: '列の割り当て',
  /** Followed by the fingerprint of the rows: 見出しの行 9ab3c2d1. */
  headings: '見出しの行',
  /** Departments, and how their common items count. */
  shared: '共通項目',
  rule: '点検項目',
  override: '理由を書いて維持',
  /** Answers to questions about the reading; the first four are followed by what tells them apart: 列の意味 3fa9c2d1. */
  columnAnswer: '列の意味',
  legendAnswer: '評価の記号',
  wordAnswer: '評価の言葉',
  tableAnswer: '表の扱い',
  sheetAnswer: 'シートの扱い',
  answer: '確認への回答',
} as const;

/** Rows of 計画: what is written beside 項目, and which setting it is. */
export const planRows: readonly {
  readonly name: string;
  readonly key: 'plan' | 'office' | 'from' | 'to' | 'fiscalYear' | 'asOf';
  readonly note: string;
}[] = [
  { name: '名称', key: 'plan', note: '評価結果の見出しに使います。' },
  { name: '取りまとめの担当', key: 'office', note: '報道発表文や依頼文に書く名称(例:行政改革課)' },
  { name: '開始年度', key: 'from', note: '計画期間の最初の年度(例:令和6年度)' },
  { name: '終了年度', key: 'to', note: '計画期間の最後の年度(例:令和9年度)' },
  { name: '評価する年度', key: 'fiscalYear', note: '空欄のときは、ブックに書かれた年度' },
  { name: '時点', key: 'asOf', note: '空欄のときは、評価する年度の3月31日' },
];

export const rollUpRow = {
  name: '指標が複数ある項目',
  note: 'すべて達成で達成、過半数で達成、主な指標による、人が評価、のいずれか',
} as const;
export const thresholdRow = { name: '達成とみなす割合', note: '目標に対する割合(％)。100のときは、目標どおりで達成' } as const;

export const toleranceRow = {
  name: '許容する差',
  note: '目標に届かなくても達成とみなす差(目標に対する％)。0のときは、許容しない',
} as const;

/** A part that holds only from a year on: 判定(令和7年度から). */
export function partFrom(part: string, year: string | null): string {
  return year === null ? part : `${part}(${year}から)`;
}

export const ruleWords: Readonly<Record<RuleSetting['severity'], string>> = {
  error: '要修正',
  warning: '要確認',
  info: 'お知らせ',
  off: '点検しない',
};

/**
 * The subject of a reason: 総務局｜2-1｜窓口の集約｜評価 rating-contradicts-figures「達成」. Written by hand, the number alone will do
 * where no other department has it: 2-1 rating-contradicts-figures「達成」.
 */
export function overrideSubject({ item, identity, field, rule, basis }: Override): string {
  if (!identity) return `${item} ${rule}「${basis}」`;
  const parts = [identity.department, identity.id, identity.name, field ?? ''].map((part) => part.replaceAll(partsMark, '|'));
  return `${parts.join(partsMark)} ${rule}「${basis}」`;
}

/** What the words before the rule say of the item. */
export function overrideItem(words: string): Pick<Override, 'item' | 'identity' | 'field'> {
  const [department, id, name, field] = words.split(partsMark).map((part) => part.trim());
  if (department === undefined || id === undefined || name === undefined) return { item: words };
  return { item: id || name, identity: { department, id, name }, ...(field !== undefined && field !== '' && { field }) };
}

const partsMark = '｜';
export const overrideSubjectPattern = /^(?<item>.+?)[\s\u3000]+(?<rule>[a-z0-9]+(?:-[a-z0-9]+)+)[\s\u3000]*「(?<basis>.*)」$/s;

export const rollUpWords: Readonly<Record<Settings['rollUp'], string>> = {
  all: 'すべて達成で達成',
  majority: '過半数で達成',
  main: '主な指標による',
  byHand: '人が評価',
};

/** 値 of 共通項目: 所属ごとに数える, or 1件として数える(総務局). */
export const sharedWords = { each: '所属ごとに数える', once: '1件として数える' } as const;

export function sharedValue(shared: SharedItemsSetting): string {
  return shared.count === 'each' ? sharedWords.each : `${sharedWords.once}(${shared.owner})`;
}

export const trackedWords = { tracked: '数える', untracked: '数えない' } as const;
/** Row of 列の割り当て: of several tables on a sheet, this one holds the items. */
export const chosenTableRow = { name: '読み取る表', value: 'この表' } as const;
/** Row of 見出しの行: how many rows the headings have. */
export const headingRowsRow = { name: '行数' } as const;
export const noColumn = '(該当する列なし)';

/** Rows of 確認への回答. */
export const answerRows = { year: 'ブックに書かれていない年度', complete: 'これで全部ですか' } as const;
/** 値 of 表の扱い: its items count as they were read. */
export const countedWord = 'このまま数える';
/** 値 of 列の意味: no field stands in this column; of 表の扱い and シートの扱い: it is not read. */
export const unusedWords = { column: '(使わない)', place: '読まない' } as const;
export const yesNoWords = { yes: 'はい', no: 'いいえ' } as const;
/** 値 of 評価の記号 and 評価の言葉. */
export const meaningWords: Readonly<Record<LabelMeaning, string>> = {
  achieved: '達成',
  notAchieved: '未達成',
  outOfScope: '評価対象外',
  undetermined: '未評価',
  notARating: '評価ではない',
};
