import { rowKind } from './headings/row-kinds';
import { fold } from '../text/fold';
import { isNoneMark } from '../text/marks';
import { endsInAct } from '../text/milestones';
import { comparatorFrom } from '../text/directions';
import { readFiscalYears } from '../text/fiscal-years';
import { readQuantity } from '../text/quantities';
import { readRating } from '../text/rating-words';
import { canonicalUnit } from '../text/units';

/** What one text looks like, whatever column it stands in. */
export interface TextTraits {
  readonly length: number;
  readonly rating: boolean;
  readonly mark: boolean;
  readonly progress: boolean;
  readonly number: number | null;
  readonly quantity: boolean;
  readonly bound: boolean;
  readonly milestone: boolean;
  readonly sentence: boolean;
  readonly past: boolean;
  readonly plan: boolean;
  readonly unit: boolean;
  readonly direction: boolean;
  readonly organisation: boolean;
  readonly measure: boolean;
  readonly action: boolean;
  readonly date: boolean;
  readonly yearLabel: boolean;
  readonly code: boolean;
  readonly letterDigits: boolean;
  readonly kindOfRow: boolean;
  readonly arrow: boolean;
  readonly none: boolean;
  /** What is to become of it: 拡充, 継続, 縮小. */
  readonly course: boolean;
  readonly tagged: boolean;
}

/** ◎, A, ①, Ⅳ, A+ …; a mark and its text (A 順調, 3：普通) is one too. */
const markOnly = /^(?:[◎○〇◯●△▲▽▼×✕✖☆★□■－―ー-]|[A-Za-z][+'′-]?|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4}|[ア-オ])$/;
const markAndText =
  /^([◎○〇◯●△▲×☆★]|[A-ZＡ-Ｚ](?![A-Za-zＡ-Ｚａ-ｚ0-9０-９])|[①-⑳]|[ⅠⅡⅢⅣⅤ]|[1-9１-９](?=[\s　.．:：、]))[\s　.．:：、)）]*(\S.{0,30})?$/;
const progressWords =
  /^(?:(?:概ね|おおむね|ほぼ)?(?:順調|達成|完了|実施|計画どおり|予定どおり|計画通り|予定通り|目標どおり)(?:に(?:進捗|推移|進んでいる|実施))?|(?:やや|大幅に|かなり)?(?:遅れ(?:ている|気味|あり)?|遅延)|未着手|未実施|着手(?:済み?)?|実施(?:済み?|中)|検討中|準備中|取組中|継続(?:中|実施)?|完了済み?|一部(?:達成|実施|完了)|横ばい|改善|悪化|中止|休止|廃止|終了|変更・中止|見直し|拡大|拡充|縮小|維持|要改善)$/;
const courseWords =
  /^(?:拡充|拡大|重点化|充実|(?:現状|現行)(?:維持|どおり|通り)?(?:で|のまま)?(?:継続)?|現状維持|継続(?:実施)?|維持|縮小|廃止|休止|統合|統廃合|廃止・?統合|終期設定|見直し(?:て|の上で?)?(?:継続)?|改善(?:して|の上)?継続|民間委託|民営化|移管)$/;
const organisation = /(?:課|部|局|室|係|署|所|館|センター|区役所|委員会|事務局|担当|グループ|班|会計管理者|企業団|病院|学校)(?:長|等)?$/;
const measure =
  /(?:数|率|額|割合|時間|件数|人数|回数|日数|面積|量|度|費|値|高|比|点|延べ人数|残高|単価|距離|延長|指数|ポイント|箇所|か所|定員|収入|シェア)$/;
const action =
  /(?:推進|促進|導入|見直し|整備|強化|拡大|拡充|充実|向上|改善|活用|確保|削減|縮減|構築|実施|検討|委託|化|公表|開催|運用|育成|支援|連携|作成|策定|設置|適正化|統合|再編|売却|募集|開放|改革|改定|更新|管理|普及|啓発|運営|登用|公募|対策|事業|研修|対応|発信|配置|徴収|検証|利用|提供|保全|再生|振興|防止|創出|育て|立ち上げます|設けます|建て替えます|ます)$/;
const pastEnd = /(?:た|ました|できた|済み?|だった|かった)[。.]?(?:[(（][^()（）]*[)）])?$/;
const planEnd = /(?:する|行う|図る|進める|努める|予定(?:である)?|いく|めざす|目指す|検討する|取り組む|ます|継続|したい)[。.]?$/;
const arrow = /[→⇒⇨➡➔]|^[■□●○]$|^→+$/;

const known = new Map<string, TextTraits>();
const rememberAtMost = 20000;

export function traitsOf(text: string): TextTraits {
  const before = known.get(text);
  if (before) return before;
  const traits = read(text);
  if (known.size >= rememberAtMost) known.clear();
  known.set(text, traits);
  return traits;
}

const longestLooked = 400;

function read(whole: string): TextTraits {
  const text = whole.slice(0, longestLooked).trim();
  const folded = fold(text);
  const length = folded.length;
  const short = length <= 20;
  const plainNumber = /^[▲△−-]?[\d,]+(?:\.\d+)?[%％]?$/.exec(folded);
  const number = plainNumber ? Number(folded.replace(/[,%％▲△]/g, '')) : null;
  const reading = length <= 40 && number === null && !text.includes('。') ? readRating(text, null) : null;
  const rating = reading !== null && (reading.spelling === 'exact' || reading.spelling === 'alias') && !isNoneMark(text);
  const quantity = number === null && length <= 40 && /\d/.test(folded) && readQuantity(text).kind === 'quantity' && !text.includes('。');
  const sentence = text.includes('。') || (length > 30 && (pastEnd.test(text) || planEnd.test(text)));
  const first = markAndText.exec(text);
  return {
    length,
    rating,
    mark:
      short &&
      !/\d{3}/.test(folded) &&
      (markOnly.test(folded) ||
        markOnly.test(text) ||
        (first !== null && length <= 24 && !text.includes('。') && number === null && !quantity)),
    progress: short && progressWords.test(folded.replace(/[。.]$/, '')),
    number: number !== null && Number.isFinite(number) ? number : null,
    quantity,
    bound: /(?:以上|以下|以内|未満|超|上回る|下回る|まで)(?:$|[(（。])/.test(folded) && /\d/.test(folded),
    milestone: short && number === null && !quantity && endsInAct(folded),
    sentence,
    past: pastEnd.test(text),
    plan: planEnd.test(text),
    unit: short && number === null && canonicalUnit(text) !== null,
    direction: short && comparatorFrom(text) !== null && !/\d/.test(folded) && length <= 8,
    organisation: length <= 24 && organisation.test(folded.replace(/[(（].*[)）]$/, '')),
    measure: length <= 40 && measure.test(folded.replace(/[(（【[＜<〔].*$/, '')),
    action: length <= 40 && action.test(folded.replace(/[(（【[].*$/, '')),
    date: short && /\d/.test(folded) && readFiscalYears(text).some(({ kind }) => kind === 'date'),
    yearLabel: short && /\d|元/.test(folded) && isYearLabel(text),
    code: length <= 10 && /^[A-Za-z]{0,3}[-.]?\d{1,4}(?:[-.]\d{1,3}){0,3}$|^[①-⑳]$|^[(（]\d+[)）]$/.test(folded),
    letterDigits: length <= 10 && /^[A-Za-z]{1,3}-?\d/.test(folded),
    kindOfRow: !rating && rowKind(text) !== null,
    arrow: length <= 8 && arrow.test(text),
    none: isNoneMark(text),
    course: short && courseWords.test(folded),
    tagged: /^[【〔[<＜](?:課題|問題|要因)/.test(text),
  };
}

function isYearLabel(text: string): boolean {
  const [mention, second] = readFiscalYears(text);
  return mention !== undefined && second === undefined && mention.kind !== 'date' && fold(text).length - fold(mention.text).length <= 2;
}
