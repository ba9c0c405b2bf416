import type { Rating } from '../model/rating';
import type { StatusWord } from '../model/settings';
import { fold, withoutNoteMark } from './fold';

export interface RatingReading {
  readonly rating: Rating;
  /** exact: a label as defined, with or without a note; alias: counted, but spelt otherwise; unknown: not in the vocabulary. */
  readonly spelling: 'exact' | 'alias' | 'unknown' | 'blank';
  /** The label it counts as; null when none. */
  readonly label: string | null;
}

/**
 * The vocabulary of a plan that rates 達成 or 未達成. Marks and letters (○, ①, A) and half-words (概ね達成, 達成見込)
 * are missing on purpose: what they mean is the office's decision.
 */
export const builtInStatuses: readonly StatusWord[] = [
  {
    label: '達成',
    countsAs: 'achieved',
    aliases: ['達成済', '達成済み', '目標達成', '目標を達成', '達成した', '達成しました', '①:目標達成'],
  },
  {
    label: '未達成',
    countsAs: 'notAchieved',
    aliases: ['未達', '目標未達成', '目標未達', '目標を未達成', '不達成', '達成できず', '達成せず', '②:目標未達成'],
  },
  { label: '評価対象外', countsAs: 'outOfScope', aliases: ['評価の対象外', '評価外', '評価しない', '-', '該当なし', '評価不能'] },
  { label: '対象外', countsAs: 'outOfScope', aliases: [] },
];

const UNDETERMINED = { rating: 'undetermined', label: null } as const;
const NUMBER_IN_FRONT = /^(?:[\d①-⑳]+[.:、)）]?|[・■○◯〇◎●☑✓])(?=..)/;
const POLITE_END = /(?:です|とする|とします)?[。.]?$/;
/** What in a bracket makes the rating another than the word says: 達成(見込み), 未達成(一部達成). */
const QUALIFIED = /見込|見通し|一部|概ね|おおむね|ほぼ|暫定|仮|予定|未定|確認|調整|達成(?!率)|\?/;

/** Reads a rating cell. `statuses`: the office's own words; null: 達成, 未達成, 評価対象外. */
export function readRating(text: string, statuses: readonly StatusWord[] | null): RatingReading {
  if (text.trim() === '') return { ...UNDETERMINED, spelling: 'blank' };
  const words = statuses ?? builtInStatuses;
  const asWritten = withoutNoteMark(text);
  const { rating, remark } = ratingAndRemark(asWritten);
  const noted = remark === null || QUALIFIED.test(remark) ? null : rating;
  const commented = ratingAndComment(asWritten, words);
  const labels = [asWritten, noted, commented].filter((each) => each !== null);
  const exact = labels.flatMap((each) => words.find(({ label }) => label === each) ?? [])[0];
  if (exact) return reading(exact, 'exact');
  const alias = labels.flatMap((each) => byAlias(each, words) ?? [])[0] ?? reasonFirst(asWritten, words) ?? byLeadingMark(asWritten, words);
  return alias ? reading(alias, 'alias') : { ...UNDETERMINED, spelling: 'unknown' };
}

function reading({ countsAs, label }: StatusWord, spelling: 'exact' | 'alias'): RatingReading {
  return { rating: countsAs, spelling, label };
}

/** "評価対象外(令和9年度末に評価)" → the rating and the remark in brackets behind it. */
function ratingAndRemark(text: string): { readonly rating: string; readonly remark: string | null } {
  const match = /^([^(（]+?)[(（]([^()（）]+)[)）]$/s.exec(text);
  return { rating: match?.[1]?.trimEnd() ?? text, remark: match?.[2] ?? null };
}

/** In a comment: the rating is another than the word says, or the word goes on: 「達成 できなかった」. */
const CHANGES_THE_WORD = /^[ぁ-ん]|^[\d０-９]+(?:項目|件)?(?:\s|$)|見込|見通し|一部|概ね|おおむね|ほぼ|暫定|予定|未定|\?/;

/** Letters; what is shorter may be a number, a date or another mark. */
const SHORTEST_COMMENT = 5;

/** "達成　目標を上回った" → "達成"; null where no comment stands behind, or one that names another rating. */
function ratingAndComment(text: string, words: readonly StatusWord[]): string | null {
  const match = /^(\S{1,12}?)(?:[\s　]+|[:：。、,，]\s*)(\S.*)$/s.exec(text);
  const [, rating = '', comment = ''] = match ?? [];
  if (rating === '' || comment.length < SHORTEST_COMMENT || CHANGES_THE_WORD.test(comment)) return null;
  const [first = ''] = comment.split(/[\s　、,，/／・。のかや]/);
  return byAlias(first, words) === null ? rating : null;
}

function byAlias(text: string, words: readonly StatusWord[]): StatusWord | null {
  const bySpelling = spellingsOf(words);
  const spelling = comparableRating(text);
  return bySpelling.get(spelling) ?? bySpelling.get(spelling.replace(NUMBER_IN_FRONT, '')) ?? null;
}

const known = new WeakMap<readonly StatusWord[], ReadonlyMap<string, StatusWord>>();

/** Comparable spelling → word; the first word keeps a spelling that two share. */
function spellingsOf(words: readonly StatusWord[]): ReadonlyMap<string, StatusWord> {
  let spellings = known.get(words);
  if (!spellings) {
    const pairs = words.flatMap((word) => [word.label, ...word.aliases].map((spelling) => [comparableRating(spelling), word] as const));
    spellings = new Map(pairs.reverse());
    known.set(words, spellings);
  }
  return spellings;
}

/** "令和9年度末に評価するため、評価対象外" */
function reasonFirst(text: string, words: readonly StatusWord[]): StatusWord | null {
  const last = /(?:ため|により|につき)[、,]?(.{2,6})$/s.exec(comparableRating(text))?.[1];
  const word = last === undefined ? null : byAlias(last, words);
  return word?.countsAs === 'outOfScope' ? word : null;
}

/** 「A 順調に進んでいる」: the mark is the rating, the text its comment. */
function byLeadingMark(text: string, words: readonly StatusWord[]): StatusWord | null {
  const mark = /^([◎○〇◯●△▲▽▼×✕✖☆★]|[A-Za-zＡ-Ｚａ-ｚ][+＋'′-]?|[①-⑳ⅠⅡⅢⅣⅤⅥⅦ1-9１-９])(?:[\s　.．:：、,)）]+|(?=[ぁ-んァ-ヶ一-龠]))\S/.exec(
    text,
  )?.[1];
  return mark === undefined ? null : byAlias(mark, words);
}

/** For comparing rating words only: circles and crosses of one shape are one mark, whatever their code. */
export function comparableRating(text: string): string {
  return fold(text).replace(/[〇◯]/g, '○').replace(/[✕✖╳]/g, '×').replace(POLITE_END, '');
}
