import { fold, narrow } from './fold';

/** Marks that say "none" when they fill a cell. A blank cell is not one of them. */
const noneMarks = ['-', '...', 'なし', '無し', '無', '該当なし', '該当無し', '特になし', '特に無し', 'n/a', '***', 'x', '/'];
const noValueWords = [
  'データなし',
  '調査なし',
  '調査未実施',
  '実績なし',
  '数値なし',
  '不明',
  '非公表',
  '調査中',
  '調整中',
  '集計中',
  '未集計',
  '未確定',
];
const noValueMarks = ['na', 'nan', '?', '..'];
const dittoMarks = ['〃', '〃〃', '同上', '同', '々', '"', '″', '〻', '”', '“', '仝', "''"];

const foldedSet = (marks: readonly string[]): ReadonlySet<string> => new Set(marks.map((mark) => fold(mark).toLowerCase()));
const none = foldedSet(noneMarks);
const ditto = foldedSet(dittoMarks);
const noValue = foldedSet(noValueMarks);

/** The letters that a mark for "none" begins with, in every width. */
const MAYBE_NONE = /^\s*[-−﹣－‐‑‒–—―ーｰ─━.．…‥な無該特nNｎＮ*＊xXｘＸ/／]/;

/** －, ―, なし, 該当なし …: the cell says that there is nothing. */
export function isNoneMark(text: string): boolean {
  if (text.length > 8 || !MAYBE_NONE.test(text)) return false;
  const folded = fold(text).toLowerCase();
  return none.has(folded) || /^-+$/.test(folded);
}

/** No ditto mark begins with a letter or a digit. */
const PLAIN_START = /^\w/;

/** 〃, 同上 …: the same as the cell above. An arrow can mean it too, but also "keep"; the column decides. */
export function isDittoMark(text: string): boolean {
  return text.length <= 6 && !PLAIN_START.test(text) && ditto.has(fold(text).toLowerCase());
}

const CLAUSE_END = '(?=$|[、。(（)）」\\]】※]|のため|です|である|とする|する|につき|・)';
const NO_VALUE = new RegExp(`(?:^|[、。(（はが:：])(?:${noValueWords.join('|')})${CLAUSE_END}`);

/** データなし, 不明, 集計中 …: there is no value, said in words. */
export function hasNoValueWord(text: string): boolean {
  const folded = fold(text);
  return noValue.has(folded.toLowerCase()) || NO_VALUE.test(folded);
}

const SET_LATER = new RegExp(`(?:未定|未設定|設定予定|今後設定|別途設定|後日設定)${CLAUSE_END}`);
/** These words also end targets in words (…の見直しを検討中), so nothing but a year or 目標 may stand before them. */
const IN_PROGRESS = new RegExp(
  `^[(（]?(?:.{0,8}年度(?:の|に|末)?)?(?:目標(?:値)?(?:は|を|の)?)?(?:現在)?(?:検討中|調整中|設定中|協議中)${CLAUSE_END}`,
);

/** 未定, 設定予定, 検討中 …: the target is still to be set. */
export function isToBeSet(text: string): boolean {
  if (!/[未設検調協]/.test(text)) return false;
  const folded = fold(text);
  return SET_LATER.test(folded) || IN_PROGRESS.test(folded);
}

const PLACEHOLDERS = [
  /(?<![一二三四五六七八九十百千〇])(?:[○〇◯]{2,}|●{2,}|△{2,}|×{2,}|X{3,}|x{3,})(?![一二三四五六七八九十百千])/,
  /(?<![一二三四五六七八九十百千〇])[○〇◯●](?:年|月|日)/,
  /記入例|ここに記入|後日記入|後で記入/,
  /[(【]例[)】]|^例[):：]/,
  /(?:要確認|要修正|仮置き)(?=$|[)」】。、※])/,
  /^\(?仮\)?$|\(仮\)$/,
];

/** Seen at a glance; most texts hold none of these. */
const MAYBE_PLACEHOLDER = /[○〇◯●△×XxＸｘ]{2}|[○〇◯●][年月日]|記入|例|要確認|要修正|仮/;

/** ○○, (例), 要確認 …: left over from an example or to be filled in later. */
export function isPlaceholder(text: string): boolean {
  if (!MAYBE_PLACEHOLDER.test(text)) return false;
  const plain = narrow(text).trim();
  return PLACEHOLDERS.some((pattern) => pattern.test(plain));
}

const NOTE_MARK =
  /[([【]\s*(?<bracketed>注|※|\*)\s*(?<a>\d{1,2}(?:\s*[,、・]\s*\d{1,2})*)?\s*[)\]】]|(?<free>※|(?<![\d*])[*†‡](?!\*)|(?<![受発外特傾脚備])注(?=\s*\d))\s*(?<b>\d{1,2}(?!\d)(?:\s*[,、]\s*※?\d{1,2}(?!\d))*)?/g;

/** The note marks of a text in one spelling: "満足度(※１、２)" → ["※1", "※2"], "評価対象外（注）" → ["注"]. */
export function noteMarksIn(text: string): readonly string[] {
  if (!/[※注*＊†‡]/.test(text)) return [];
  return Array.from(narrow(text).matchAll(NOTE_MARK)).flatMap(({ groups = {} }) => {
    const sign = groups.bracketed ?? groups.free ?? '';
    const numbers = (groups.a ?? groups.b ?? '').match(/\d+/g) ?? [];
    return numbers.length > 0 ? numbers.map((number) => sign + number) : [sign];
  });
}
