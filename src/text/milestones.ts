import { completableActs, completedVerbs, continuingActs, deliverableLookalikes, deliverables, lastingActs, vagueVerbs } from './act-words';
import { endOfFiscalYear, readFiscalYears } from './fiscal-years';
import { fold } from './fold';
import { hasNoValueWord, isDittoMark, isNoneMark } from './marks';
import { oneOf } from './word-lists';

export { comparatorFrom, comparatorInName } from './directions';

/** "電子化", "民営化" are acts too. */
const ACT = `(?:${oneOf(completableActs)}|[一-龠ァ-ヶー]化)`;
const ANY_ACT = `(?:${ACT}|${oneOf(continuingActs)})`;
const NAMES_ACT = new RegExp(ANY_ACT);
const ENDS_IN_VERB = /(?:[うくぐすつぬぶむる]|[えきぎけしじせちてねびべみめりれっ]た|んだ)(?:こと)?[。.]?(?:$|[)）」])/;
const ENDS_IN_ACT = new RegExp(
  `(?:${ANY_ACT}(?:を|の)?(?:する|した|します|しました|済み?|予定)?|${oneOf(vagueVerbs)}|${oneOf(completedVerbs)})[。.]?$`,
);
const REFERENCE = /^[(（]?(?:別紙|別添|別表|別途|別記|資料|同左|同右|左記|右記|左に同じ|上記|下記|備考)[^、。]{0,8}$/;
const NO_WORDS = /^(?:[^一-龠々ぁ-んァ-ヶA-Za-z]*|[A-Za-z])$/;

/** True for symbols, fragments and references that say neither a number nor what is to be done: ↗, ?, 別紙のとおり, 同左. */
export function saysNothing(text: string): boolean {
  const folded = fold(text);
  return NO_WORDS.test(folded) || REFERENCE.test(folded) || isDittoMark(text) || isNoneMark(text);
}

/** "…を実施する", "…の契約締結": the text ends in what is or was done. */
export function endsInAct(text: string): boolean {
  return ENDS_IN_ACT.test(text);
}

/** 定性目標: the text names an act or something to be made (ロードマップの策定, 受益者負担の適正化を図る). */
export function isMilestone(text: string): boolean {
  if (saysNothing(text) || hasNoValueWord(text)) return false;
  const folded = fold(text);
  return NAMES_ACT.test(folded) || namesDeliverable(text) || ENDS_IN_VERB.test(folded);
}

const LOOKALIKES = new RegExp(oneOf(deliverableLookalikes), 'g');
const DELIVERABLE = new RegExp(`${oneOf(deliverables)}|「[^「」]{2,60}」|『[^『』]{2,60}』`);

/** Something that exists afterwards is named: 計画, 要綱, システム, 「…」. */
export function namesDeliverable(text: string): boolean {
  return DELIVERABLE.test(fold(text).replace(LOOKALIKES, ''));
}

const FIRM_ACT = new RegExp(oneOf(completableActs));
const VAGUE = new RegExp(`(?:${oneOf(vagueVerbs)}|${oneOf(continuingActs)})(?:こと|とする|していく|ていく|ます)?[。.]?$`);

/** Only 推進する, 努める, 検討する, 図る …: nobody could say when it is done. A deliverable, a firm act or a date makes it testable. */
export function isVague(text: string): boolean {
  const folded = fold(text);
  return VAGUE.test(folded) && !FIRM_ACT.test(folded) && !namesDeliverable(text) && readFiscalYears(text).length === 0;
}

/** した is no past in a wish (したい) or a condition (した場合). */
const PAST =
  '(?:した(?!い|場合|とき|際|ら|としても)|しました|いたしました|され(?:た|ました)|し、|済|を?完了|が完了|に至った|を行った|を行いました)';
/** 案を作成した: the thing itself is still to come. 未策定 denies. */
const NOT_A_DRAFT = '(?<!案[をの]?|[未不再])';
const DONE = new RegExp(
  [
    `${NOT_A_DRAFT}${ACT}(?:を|が|は)?${PAST}`,
    `${NOT_A_DRAFT}${oneOf(lastingActs)}し(?:ている|ており|ています)`,
    `${NOT_A_DRAFT}${ACT}のうえ`,
    '^(?:実施|完了|対応|達成)?済み?$|^完了$',
  ].join('|'),
);
const DONE_BY_VERB = new RegExp(`(?<!案を)${oneOf(completedVerbs)}`);
/** Verbs such as 行った say nothing of what is still being prepared (策定に向けて準備を行った). */
const PREPARING = /に向け|準備|検討[をし]|協議[をし]|調整[をし]/;
/** An act as the last word, with a date before it: 令和6年12月 策定. */
const DATED_ACT = new RegExp(`${NOT_A_DRAFT}${oneOf(completableActs)}[)）。]*$`);
const NOT_YET =
  /予定(?!どおり|通り|より|から)|見込|目標とする|するため|する方針|していない|しておらず|できな|できて(?:い|お)|至らな|至って(?:い|お)|せず|未(?:策定|実施|完了|了|定|着手|公表|整備|達成)|見送|断念/;
const BY_THEN = /までに|目指|めざ|目標|に向け/;

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
  if (NOT_YET.test(clause)) return false;
  const years = readFiscalYears(clause);
  if (asOf !== undefined && years.some(({ date, fiscalYear }) => (date ?? endOfFiscalYear(fiscalYear - 1)) > asOf)) return false;
  if (DONE.test(clause) || (DONE_BY_VERB.test(clause) && !PREPARING.test(clause))) return true;
  return years.length > 0 && DATED_ACT.test(clause) && !BY_THEN.test(clause);
}
