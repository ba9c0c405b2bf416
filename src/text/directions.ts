import type { Comparator } from '../model/quantity';
import { fold } from './fold';
import { wordsOf } from './word-lists';

/** A reduction as an amount: the more the better (縮減額, 削減率). */
const AMOUNT_OF_REDUCTION = /(?:削減|縮減|短縮|低減|圧縮)(?:額|率|量|数|時間|日数|効果|件数|割合)/;
const LESS_IS_BETTER = [
  /(?:削減|縮減|短縮|低減|減少|抑制|圧縮|解消|軽減)(?:$|[(（])/,
  /(?<!基金|積立金?|預金|準備金)残高/,
  /待ち時間|未収金|滞納|排出量|苦情|超過勤務|時間外勤務|事故/,
];
const MORE_IS_BETTER = /(?:増加|拡大|向上|増)(?:$|[(（])/;

/** The direction that an indicator's name gives: …の短縮, 未収金残高, 待ち時間 → "<="; …の増加, 縮減額 → ">="; else null. */
export function comparatorInName(indicatorName: string): Comparator | null {
  const name = fold(indicatorName);
  if (AMOUNT_OF_REDUCTION.test(name)) return '>=';
  if (LESS_IS_BETTER.some((pattern) => pattern.test(name))) return '<=';
  return MORE_IS_BETTER.test(name) ? '>=' : null;
}

const directionWords: readonly (readonly [Comparator, readonly string[]])[] = [
  ['>=', wordsOf('以上 >= ≧ ≥ ↑ ↗ ⬆ 増 増加 増やす 上昇 向上 拡大 上向き 上がる 高い方 多い方')],
  ['<=', wordsOf('以下 以内 <= ≦ ≤ ↓ ↘ ⬇ 減 減少 減らす 低下 削減 縮減 縮小 短縮 抑制 下向き 下がる 低い方 少ない方')],
  ['>', wordsOf('超 超える を超える 上回る を上回る >')],
  ['<', wordsOf('未満 下回る を下回る <')],
  ['keep', wordsOf('維持 現状維持 同水準 横ばい → ⇒')],
  ['=', wordsOf('ちょうど 全件 全て すべて =')],
];
const directions = new Map(directionWords.flatMap(([op, words]) => words.map((word) => [fold(word), op] as const)));

const BETTER = /^(?:値が)?(高|多|大き|低|少な|小さ)(?:い|く)(?:ほど|方が|なる)/;
const IN_BRACKETS = /[([【](.+?)[)\]】]/;
/** 65歳以上 names a group of people. */
const AT_END = /(?<![\d歳割])(以上|以下|以内|未満)$/;
const LONGEST_HEADING = 40;

/** The comparator of a direction cell (以上, ↓, 多いほど良い) or of a heading (計画額(以上)); null when it says none or two (以上・以下). */
export function comparatorFrom(text: string): Comparator | null {
  const folded = fold(text);
  if (folded.length > LONGEST_HEADING || (folded.includes('以上') && folded.includes('以下'))) return null;
  const direct = directions.get(folded);
  if (direct) return direct;
  const better = BETTER.exec(folded)?.[1];
  if (better !== undefined) return ['高', '多', '大き'].includes(better) ? '>=' : '<=';
  return directions.get(IN_BRACKETS.exec(folded)?.[1] ?? AT_END.exec(folded)?.[1] ?? '') ?? null;
}
