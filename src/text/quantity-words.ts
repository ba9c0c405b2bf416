import type { Comparator, Quantity } from '../model/quantity';
import { wordsOf } from './word-lists';

/** Words around a number: data for quantities.ts. */

/** What a word directly behind a number says of it. */
export interface Postfix {
  readonly words: readonly string[];
  readonly comparator?: Comparator;
  readonly approximate?: true;
  readonly provisional?: true;
  readonly accumulation?: NonNullable<Quantity['accumulation']>;
  /** 5％減 is −5: the word turns the sign. */
  readonly turnsSign?: true;
}

export const postfixes: readonly Postfix[] = [
  { words: wordsOf('以上 ↑ ↗ ~ を下回らない'), comparator: '>=' },
  { words: wordsOf('以下 以内 ↓ ↘ を上回らない を超えない を限度 が上限'), comparator: '<=' },
  { words: wordsOf('超 を超える を超え を上回る を上回り より多い より多く より向上 より増加 より改善'), comparator: '>' },
  { words: wordsOf('未満 を下回る より少ない より少なく より減少 より低下 より短縮'), comparator: '<' },
  { words: wordsOf('維持 を維持 の維持 を継続して維持 →'), comparator: 'keep' },
  { words: wordsOf('ちょうど'), comparator: '=' },
  { words: wordsOf('増 増加 の増 の増加 上昇 の上昇 向上 の向上'), comparator: '>=' },
  { words: wordsOf('減 減少 の減 の減少 低下 の低下'), comparator: '<=', turnsSign: true },
  // An amount of reduction: the more the better, and nobody writes it as a negative number.
  { words: wordsOf('削減 の削減 縮減 の縮減 短縮 の短縮 圧縮 の圧縮 低減 の低減'), comparator: '>=' },
  { words: wordsOf('程度 余り 余 強 弱 前後 ほど くらい ぐらい 内外'), approximate: true },
  { words: wordsOf('見込み 見込 見通し 速報値 速報 暫定値 暫定 推計値 推計 概算 集計中 精査中'), provisional: true },
  { words: wordsOf('累計 の累計'), accumulation: 'cumulative' },
];

/** Words that begin like a postfix and mean something else: 強化, 増設, 減免, 超過, 弱者. */
export const NOT_A_POSTFIX =
  /(?:強[化度制い]|弱[者点い]|増[設員築額便進強]|減[員額量税免築塩]|超過|余[剰裕地]|維持管理|向上[のを]図|→\s?[約\d▲△])/y;

/** Words in front of an amount, up to the amount before it. */
export const APPROXIMATELY = /(?:約|およそ|おおよそ|概ね|おおむね|ほぼ)\s*$/;
export const PROVISIONAL = /見込|見通し|速報|暫定|推計|概算|集計中|精査中|未確定|確定予定/;
export const ROUGH = /概数|約数/;
export const CUMULATIVE = /累計|延べ|のべ|通算|累積|合計|総計/;
export const SINGLE = /単年度|(?<!\d\s?)年間|当年度分|年度内|(?<![\d前当次翌各末期来昨])年\s*$/;

/** Comparators in front of an amount: 最低80％, ≧80, ~15分, 全24区. */
export const prefixes: readonly (readonly [Comparator, RegExp])[] = [
  ['>=', /(?:最低(?:でも)?|少なくとも|下限|[≧≥]|>=)\s*$/],
  ['<=', /(?:最大(?:でも)?|上限|[≦≤]|<=|~)\s*$/],
  ['>', />\s*$/],
  ['<', /<\s*$/],
  ['=', /全\s*$/],
];

/** Whose value it is. */
export const PREVIOUS = /[前昨]年(?!度?(?:比|差|と比|から|に比|より|並|水準|以上|以下))/;
export const BASELINE = /基準(?:値|年)|現状値|現状\s*[はで:]?\s*$|策定時|当初(?:値|は|:)|従前|従来/;
export const PART_OF = /うち|内訳|再掲/;
export const COMPARED = /[前昨]年(?:度|同期)?(?:実績)?(?:比|と比|に比|より|から)|対前年/;
/** Figures that only explain the one beside them. */
export const ASIDE = /比|差|増減|達成率|進捗率|目標|計画|前回/;

/** What of the text in front of an amount has been read. */
export const READ = /(?:約|およそ|おおよそ|概ね|おおむね|ほぼ|年|全|¥|[≧≥≦≤<>=~]+)\s*$|累計|延べ|のべ|通算|累積|単年度|年間|[→⇒:、。;・/]/g;

/** A span of years without a year of the calendar: 4年間で, 期間中. */
export const SPAN = /\d{1,2}\s?(?:年間|か年|カ年|ヶ年|ヵ年|年で)|(?:計画|取組|実施)?期間(?:中|内|全体)/;

/** Nouns behind a number that are no unit. */
export const NOT_A_UNIT =
  /^(?:目標|実績|見込|達成|予定|現在|時点|程度|末|年|月|日|番|号|条|項|次|期|割|済|超|増|減|中|内|外|上|下|以上|以下|実施|開催|策定|公表|運用|開始|導入|整備|設置|締結|完了|終了|作成|選定)/;

/** What may follow the last amount of a cell that only states it: 84.6％となった, 80％とする, 1,500億円の売却を目標. */
export const STATES = new RegExp(
  `^(?:${[
    '(?:と|に)?(?:なった|なりました|なる|する|します|した|しました|させる)',
    'で(?:した|す|あった|ある)|だった',
    '(?:に|へ)(?:到達|達した|達する)(?:する|した)?',
    '(?:を|の)?(?:達成|確保|実現)(?:する|した)?',
    '[^、。]{0,12}(?:目標|目指す|めざす)(?:とする|値)?',
  ].join('|')})(?:見込み?|予定)?$`,
);

/** 98％に引き上げる, 15分に短縮する: the verb gives the direction. */
export const RAISING = /^(?:程度)?(?:に|へ|まで(?:に)?|を)?(?:引き?上げ|高め|増や|増加|向上|拡大|拡充|伸ば)/;
export const LOWERING = /^(?:程度)?(?:に|へ|まで(?:に)?)?(?:引き?下げ|減ら|減少|抑え|抑制|短縮|削減|縮減|圧縮|低減|下げ)/;
