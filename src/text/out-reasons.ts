import type { FiscalYear } from '../model/fiscal-year';
import type { OutReason } from '../model/rating';
import { readFiscalYears, yearsOf } from './fiscal-years';
import { fold } from './fold';

const FINAL = '最終年度|計画期間|計画終了|期間終了|期末|終了時';
/** What stands behind a year when it is the one of the evaluation: 末に評価, 末時点で評価を実施; not の評価, に評価した. */
const EVALUATED =
  '(?:(?:の?末日?)(?:時点|現在)?(?:に|で|において|にて|の)?|(?:時点|現在)?(?:に|で|において|にて))、?(?:最終)?(?:的に)?(?:目標の)?(?:達成状況を)?(?:の)?(?:評価|判定)(?!し?(?:た|済)|を(?:実施|行)(?:し|っ)た)';
const YEAR = '(?:元|\\d{1,4})(?:\\(.{1,6}\\))?年度?|R\\d{1,2}';

/** The first that fits gives the reason: a cause outside the office before what it led to. */
const reasons: readonly (readonly [OutReason, RegExp])[] = [
  ['externalShock', /感染症|コロナ|災害|地震|豪雨|台風|水害|震災/],
  [
    'managedElsewhere',
    /(?:別の?|他の?)計画|(?:戦略|計画|方針|プラン)(?:の中|等)?(?:で|において|により)(?:別途)?(?:進捗)?(?:管理|評価)|別途.{0,6}(?:進捗管理|評価)/,
  ],
  [
    'newItem',
    /年度途中.{0,6}(?:追加|新規|開始)|新規.{0,4}(?:追加|項目)|新規の?(?:取組|事業)(?:である|な|の)?ため|新たに(?:追加|設定|始め|開始|着手|取り組み?始め|立ち上げ)|(?:次年度|翌年度|来年度|年度)から(?:評価|実施|開始)|(?:今|本|当|同)年度(?:中|途中)?(?:から|より|に)(?:新たに)?(?:取組を)?(?:始め|開始|着手|追加|新設|取り組み?始め)/,
  ],
  ['finalYearOnly', new RegExp(`(?:${FINAL}).{0,12}(?:評価|判定|判断)|(?:${YEAR})${EVALUATED}`)],
  [
    'mergedOrEnded',
    /(?:項目|取組|事業).{0,10}(?:統合|集約|一本化|廃止|終了|完了した)|^(?:.{0,10}[にへと])?(?:統合|集約|廃止|終了|休止)(?:済み?|した|する)?(?:のため|ため|により|に伴い)?(?:、.*)?$/,
  ],
  [
    'targetNotSet',
    /目標.{0,4}(?:未設定|未定|設定していない|設定されていない|定めていない|設定しない|なし)|目標(?:値)?(?:を|は|の)?.{0,12}設定(?:予定|する|中|前)|今後.{0,4}目標/,
  ],
  [
    'notMeasurableYet',
    /実績.{0,6}(?:未確定|確定し(?:てい)?ない|確定前|判明し|把握でき|出てい)|確定して(?:い|お)|調査.{0,6}(?:未実施|実施し(?:てい)?ない|行わない|なし|対象外)|隔年|\d年(?:に1|ご|毎)|未公表|公表され(?:てい)?ない|集計中|測定(?:でき|してい|し)ない|測定不能/,
  ],
];

/** Why an item is out of scope, from a reason cell, a note or a rating's remark; other: a reason that fits none; null: no reason is given. */
export function readOutReason(text: string): OutReason | null {
  const folded = fold(text);
  if (folded === '') return null;
  const found = reasons.find(([, pattern]) => pattern.test(folded));
  if (found) return found[0];
  return causeOfLeavingOut.test(folded) ? 'other' : null;
}

const NOT_EVALUATED =
  '対象外|(?:評価|判定)の?対象(?:とは|には|と|に|から)(?:し|なら|含め|除)|(?:評価|判定)(?:は|を)?(?:し(?:てい)?ない|せず|行わない|行って(?:い)?ない|実施し(?:てい)?ない|見送|保留|でき(?:てい)?ない)|(?:評価|判定)(?:不能|不可|困難)';
const causeOfLeavingOut = new RegExp(`(?:ため|により|から|につき|ので)、?.{0,12}?(?:${NOT_EVALUATED})`);
const leavesOut = new RegExp(NOT_EVALUATED);

/** A sentence that says of an item that it is not evaluated, in whatever words: 評価対象外とする, 評価の対象としない, 評価を見送った. */
export function saysNotEvaluated(text: string): boolean {
  return leavesOut.test(fold(text));
}

const EVALUATED_BEHIND = new RegExp(`^${EVALUATED}`);
const NAMES_LAST_YEAR = /最終年度|計画期間(?:の)?(?:終了|満了|末)|計画終了/;
const ONLY_YEARS = /^(?:[、,・及びと~\-\s/()]|末|時点|から|評価|のみ|に|で|実施|を|する|予定)*$/;

/**
 * The years in which an item is evaluated, from an evaluation-year cell (令和9年度) or a sentence (令和9年度末に評価).
 * `lastYear` of the plan gives 最終年度 its year; without it 最終年度 names none.
 */
export function readEvaluationYears(text: string, lastYear?: FiscalYear): readonly FiscalYear[] {
  if (text === '') return [];
  const folded = fold(text);
  const mentions = readFiscalYears(folded).filter(({ kind }) => kind !== 'date');
  if (mentions.length === 0) return lastYear !== undefined && NAMES_LAST_YEAR.test(folded) ? [lastYear] : [];
  const between = mentions.reduceRight((rest, { at, end }) => rest.slice(0, at) + rest.slice(end), folded);
  const named = ONLY_YEARS.test(between)
    ? mentions
    : mentions.filter(({ asOfEnd, end }) => EVALUATED_BEHIND.test((asOfEnd ? '末' : '') + folded.slice(end)));
  const years = named.flatMap(yearsOf);
  if (years.length === 0 && lastYear !== undefined && NAMES_LAST_YEAR.test(folded)) return [lastYear];
  const [first] = years;
  const onwards = first !== undefined && lastYear !== undefined && between.includes('から');
  return onwards ? yearsOf({ fiscalYear: first, to: Math.max(first, lastYear) }) : [...new Set(years)];
}
