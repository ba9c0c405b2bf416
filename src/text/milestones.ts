import type { Comparator } from '../model/quantity';
import { completableActs, completedVerbs, continuingActs, deliverableLookalikes, deliverables, vagueVerbs } from './act-words';
import { endOfFiscalYear, readFiscalYears } from './fiscal-years';
import { fold } from './fold';
import { hasNoValueWord, isDittoMark, isNoneMark } from './marks';

const oneOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
/** "電子化", "民営化" are acts too. */
const ACT = `(?:${oneOf(completableActs)}|[一-龠ァ-ヶー]化)`;
const ANY_ACT = new RegExp(`${ACT}|${oneOf(continuingActs)}`);
const VERB_AT_END = /(?:[うくぐすつぬぶむる]|した|った|んだ|[えけせてねべめれいきしちにびみり]た)(?:こと)?[。.]?(?:$|[)）」])/;
const REFERENCE = /^[(（]?(?:別紙|別添|別表|別途|別記|資料|同左|同右|左記|右記|左に同じ|上記|下記|備考)[^、。]{0,8}$/;
const ONLY_SIGNS = /^[^一-龠々ぁ-んァ-ヶA-Za-z]*$/;

/** True for symbols, fragments and references that say neither a number nor what is to be done: ↗, ?, 別紙のとおり, 同左. */
export function saysNothing(text: string): boolean {
  const folded = fold(text);
  return ONLY_SIGNS.test(folded) || REFERENCE.test(folded) || isDittoMark(text) || isNoneMark(text) || /^[A-Za-z]$/.test(folded);
}

const ENDS_IN_ACT = new RegExp(
  `(?:${ACT}|${oneOf(continuingActs)})(?:を|の)?(?:する|した|します|しました|済み?|予定)?[。.]?$|(?:${oneOf(vagueVerbs)}|${oneOf(completedVerbs)})[。.]?$`,
);

/** "…を実施する", "…の契約締結": the text ends in what is or was done. */
export function endsInAct(text: string): boolean {
  return ENDS_IN_ACT.test(text);
}

/** 定性目標: the text names an act or something to be made (ロードマップの策定, 受益者負担の適正化を図る). */
export function isMilestone(text: string): boolean {
  if (saysNothing(text) || hasNoValueWord(text)) return false;
  const folded = fold(text);
  return ANY_ACT.test(folded) || namesDeliverable(text) || VERB_AT_END.test(folded);
}

const LOOKALIKES = new RegExp(oneOf(deliverableLookalikes), 'g');
const DELIVERABLE = new RegExp(`${oneOf(deliverables)}|「[^」]{2,}」|『[^』]{2,}』`);

/** Something that exists afterwards is named: 計画, 要綱, システム, 「…」. */
export function namesDeliverable(text: string): boolean {
  return DELIVERABLE.test(fold(text).replace(LOOKALIKES, ''));
}

const FIRM_ACT = new RegExp(oneOf(completableActs));
const VAGUE = new RegExp(`(?:${oneOf(vagueVerbs)}|(?:${oneOf(continuingActs)}))(?:こと|とする|していく|ていく|ます)?[。.]?$`);

/** Only 推進する, 努める, 検討する, 図る …: nobody could say when it is done. A deliverable, a firm act or a date makes it testable. */
export function isVague(text: string): boolean {
  const folded = fold(text);
  return VAGUE.test(folded) && !FIRM_ACT.test(folded) && !namesDeliverable(text) && readFiscalYears(text).length === 0;
}

/** 策定した, 策定済み, 策定を完了, 運用を開始し、; a wish (したい) or a condition (した場合) is no past. */
const PAST =
  '(?:した(?!い|場合|とき|際|ら|としても)|しました|いたしました|され(?:た|ました)|して(?:いる|おり|います)(?!ない)|し、|済|を?完了|が完了|に至った|を行った|を行いました)';
const NO_DRAFT = '(?<!案[をの])(?<!案)(?<!(?:未|不|再))';
const DONE = new RegExp(
  [
    `${NO_DRAFT}${ACT}(?:を|が|は)?${PAST}`,
    `${NO_DRAFT}${ACT}のうえ`,
    `(?<!案を)(?:${oneOf(completedVerbs)})`,
    '^(?:済|済み|実施済|完了|完了済|達成済)(?:み)?$',
  ].join('|'),
);
/** An act as the last word with a date before it: 令和6年12月 策定. */
const DATED_ACT = new RegExp(`${NO_DRAFT}(?:${oneOf(completableActs)})(?:[)）]|。)*$`);
const NOT_YET =
  /予定|見込|目指|めざ|目標|に向け|するため|したい|する方針|する見通し|していない|しておらず|できな|できて(?:い|お)|至らな|至って(?:い|お)|せず|未(?:策定|実施|完了|了|定|着手|公表|整備|達成)|見送|延期|中止|断念|遅れ(?:て|が)|までに/;

/**
 * True when the text says that an act is completed (ロードマップを策定した, 運用を開始し、…).
 * A draft (案を作成した), a denial and a plan are not. `asOf` (ISO): an act dated later has not happened.
 */
export function isDone(text: string, asOf?: string): boolean {
  return clauses(text).some((clause) => isDoneClause(clause, asOf));
}

function clauses(text: string): readonly string[] {
  return text
    .split(/[。\n\r]|(?<=た)(?:が|ものの|けれども)、?/)
    .map(fold)
    .filter((clause) => clause !== '');
}

function isDoneClause(clause: string, asOf: string | undefined): boolean {
  const bare = clause.replace(/^[・○●※>-]+/, '');
  const withoutSideAct = bare.replace(/^.*(?:予定|に向け|ため)(?:だった|であった)[^、]*、/, '');
  if (NOT_YET.test(withoutSideAct)) return false;
  const years = readFiscalYears(withoutSideAct);
  if (asOf !== undefined && years.some(({ date, fiscalYear }) => (date ?? endOfFiscalYear(fiscalYear - 1)) > asOf)) return false;
  return DONE.test(withoutSideAct) || (years.length > 0 && DATED_ACT.test(withoutSideAct));
}

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
  [
    '>=',
    ['以上', '↑', '↗', '⬆', '▲増', '増', '増加', '増やす', '上向き', '上昇', '向上', '拡大', '高い方', '多い方', '上がる', '>=', '≧', '≥'],
  ],
  [
    '<=',
    [
      '以下',
      '以内',
      '↓',
      '↘',
      '⬇',
      '減',
      '減少',
      '減らす',
      '削減',
      '縮減',
      '短縮',
      '抑制',
      '下向き',
      '低下',
      '縮小',
      '低い方',
      '少ない方',
      '下がる',
      '<=',
      '≦',
      '≤',
    ],
  ],
  ['>', ['超', '上回る', 'を上回る', '超える', 'を超える', '>']],
  ['<', ['未満', '下回る', 'を下回る', '<']],
  ['keep', ['維持', '現状維持', '→', '⇒', '同水準', '横ばい', '継続']],
  ['=', ['ちょうど', '=', '全件', '全て', 'すべて']],
];
const directions = new Map(directionWords.flatMap(([op, words]) => words.map((word) => [fold(word), op] as const)));
const BETTER = /^(?:値が)?(高|多|大き|低|少な|小さ)(?:い|く)(?:ほど|方が|なる)/;

/** The comparator of a direction cell (以上, ↓, 多いほど良い) or of a heading (計画額(以上)); null when it says none or two (以上・以下). */
export function comparatorFrom(text: string): Comparator | null {
  const folded = fold(text);
  if (folded === '' || folded.length > 40) return null;
  if (folded.includes('以上') && folded.includes('以下')) return null;
  const direct = directions.get(folded);
  if (direct) return direct;
  const better = BETTER.exec(folded)?.[1];
  if (better !== undefined) return '高多大き'.includes(better) ? '>=' : '<=';
  const inBrackets = /[([【](.+?)[)\]】]/.exec(folded)?.[1];
  const atEnd = /(?<![\d歳割])(以上|以下|以内|未満)$/.exec(folded)?.[1];
  return directions.get(inBrackets ?? atEnd ?? '') ?? null;
}
