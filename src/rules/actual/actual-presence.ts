import type { Indicator } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import { addressOf } from '../../workbook/reference';
import { isInScope, isWritten, nameOf, textOf, yearWords } from '../reading/entry-text';
import { targetText } from '../reading/figure-text';
import { isMergedAway } from '../reading/merged-cells';
import type { Hits, ItemContext, Rule } from '../rule';

/** 実績の記入: is there an actual, and is it the final one? */
export const actualPresenceRules: readonly Rule[] = [
  {
    id: 'actual-missing',
    severity: 'error',
    title: { ja: '実績のない評価', en: 'Rated without an actual' },
    why: { ja: '評価の根拠がありません。', en: 'The rating rests on nothing.' },
    fix: { ja: '実績を入力してください。', en: 'Enter the actual.' },
    basis: 'reform-office practice',
    message: {
      ja: '「{item}」は{fy}の実績がないまま「{eval}」と評価されています。実績を入力してください。',
      en: '"{item}" is rated "{eval}" without an actual for {fy}. Enter the actual.',
    },
    tellsOfBlank: true,
    scope: 'item',
    check: (item, context) => {
      if (!isInScope(item, context) || item.rating === 'undetermined') return [];
      const [actual] = item.indicators.flatMap(({ entries }) => entries.actual ?? []);
      if (!actual || item.indicators.some(({ entries }) => isWritten(entries.actual))) return [];
      const words = { item: nameOf(item), fy: yearWords(context.recognition.evaluatedYear), eval: textOf(item.entries.rating) };
      return [{ at: actual.at, words }];
    },
    examples: {
      ok: [
        { case: '評価対象外の項目', rows: [{ 令和6年度実績: '－', 評価: '評価対象外', 備考: '令和9年度末に評価' }] },
        {
          case: '実績が言葉で書かれている',
          rows: [{ 指標: '対話の手引き', 単位: '－', 令和6年度目標: '手引きの策定', 令和6年度実績: '令和7年3月に手引きを策定した' }],
        },
      ],
      ng: [
        { case: '実績が空欄', rows: [{ 令和6年度実績: '' }] },
        { case: '実績が「－」', rows: [{ 令和6年度実績: '－' }] },
      ],
    },
  },
  {
    id: 'actual-unreadable',
    severity: 'error',
    title: { ja: '数値として読めない実績', en: 'Actual is no number' },
    why: {
      ja: '数値目標と比べられず、評価の根拠になりません。',
      en: 'It cannot be compared with the target, so the rating rests on nothing.',
    },
    fix: { ja: '目標と比べられる数値を入力してください。', en: 'Enter a figure that can be compared with the target.' },
    basis: 'reform-office practice',
    message: {
      ja: '{item}の実績「{text}」は数値として読み取れません。目標と比べられる数値で入力してください。',
      en: 'The actual {text} of {item} cannot be read as a number. Enter a figure that can be compared with the target.',
    },
    scope: 'item',
    check: (item, context) => {
      if (!isInScope(item, context)) return [];
      return item.indicators.flatMap((indicator): Hits => {
        const { actual } = indicator.entries;
        if (!actual || !isNoFigure(indicator) || saysThatNoneIsPossible(item)) return [];
        return [{ at: actual.at, words: { item: `「${nameOf(item)}」`, text: textOf(actual) } }];
      });
    },
    examples: {
      ok: [
        { case: '文章に値が1つある', rows: [{ 令和6年度実績: '14回開催した' }] },
        { case: '空欄', rows: [{ 令和6年度実績: '' }], also: ['actual-missing'] },
        { case: '「－」', rows: [{ 令和6年度実績: '－' }], also: ['actual-missing'] },
        {
          case: '定性目標',
          rows: [{ 指標: '対話の手引き', 単位: '－', 令和6年度目標: '手引きの策定', 令和6年度実績: '令和7年3月に手引きを策定した' }],
        },
        { case: '評価対象外', rows: [{ 令和6年度実績: '計測せず', 評価: '評価対象外', 備考: '令和9年度末に評価' }] },
      ],
      ng: [
        { case: '数値目標に言葉の実績', rows: [{ 令和6年度実績: 'おおむね順調に進んだ' }] },
        { case: '有限でない数', rows: [{ 令和6年度実績: '1e400' }] },
      ],
    },
  },
  {
    id: 'zero-or-blank-unclear',
    severity: 'error',
    title: { ja: '0か未測定か不明な空欄', en: 'Blank: zero or not measured' },
    why: { ja: '0なのか、測っていないのか、書き忘れなのかが分かりません。', en: 'Nobody can tell zero from not measured or forgotten.' },
    fix: {
      ja: '実績が0の場合は「0」を、測定していない場合は理由を入力してください。',
      en: 'Enter 0 if it is zero; otherwise enter the reason.',
    },
    basis: '機械判読可能性の新ルール(内閣官房 デジタル行財政改革) 空欄の定義',
    message: {
      ja: '{cell}(「{indicator}」の実績)が空欄です。実績が0の場合は「0」を、測定していない場合は理由を入力してください。',
      en: '{cell} (actual of "{indicator}") is blank. Enter 0 if it is zero; otherwise enter the reason.',
    },
    tellsOfBlank: true,
    scope: 'item',
    check: (item, context) => {
      if (!isInScope(item, context)) return [];
      return item.indicators.flatMap((indicator): Hits => {
        const { actual } = indicator.entries;
        if (!actual || !isBlankFigure(indicator, item, context)) return [];
        return [{ at: actual.at, words: { cell: addressOf(actual.at), indicator: indicator.name || nameOf(item) } }];
      });
    },
    examples: {
      ok: [
        { case: '実績が0', rows: [{ 指標: '重大な不備の件数', 単位: '件', 前年度実績: 2, 令和6年度目標: '0以下', 令和6年度実績: 0 }] },
        {
          case: '測定していないことが書かれている',
          rows: [{}, { only: { 指標: '参加した事業者の数', 単位: '者', 令和6年度目標: '20以上', 令和6年度実績: '－' } }],
        },
        {
          case: '1つの実績を2つの指標の行で結合している',
          rows: [{}, { only: { 指標: '対話の開催回数(うち夜間)', 単位: '回', 令和6年度目標: '2以上' } }],
          merges: [{ from: ['令和6年度実績', 1], to: ['令和6年度実績', 2] }],
        },
      ],
      ng: [
        { case: '2つ目の指標の実績が空欄', rows: [{}, { only: { 指標: '参加した事業者の数', 単位: '者', 令和6年度目標: '20以上' } }] },
        { case: '評価の前で、実績が空欄', rows: [{ 令和6年度実績: '', 評価: '' }], also: ['rating-missing'] },
      ],
    },
  },
  {
    id: 'actual-approximate',
    severity: 'warning',
    title: { ja: '概数の実績', en: 'Approximate actual' },
    why: { ja: '目標との差が小さいと、判定が変わります。', en: 'Near the target the rating may change.' },
    fix: { ja: '正確な値を入力してください。', en: 'Enter the precise value.' },
    basis: 'reform-office practice',
    message: {
      ja: '実績「{raw}」は概数です。目標{target}との差が小さいと判定が変わるので、正確な値を入力してください。',
      en: 'The actual "{raw}" is approximate. Enter the precise value, because near target {target} the rating may change.',
    },
    scope: 'item',
    check: (item, context) => {
      if (!isInScope(item, context)) return [];
      return item.indicators.flatMap((indicator): Hits => {
        const { actual } = indicator.entries;
        if (!actual || !indicator.actual?.approximate || !indicator.target) return [];
        return [{ at: actual.at, words: { raw: textOf(actual), target: targetText(indicator) } }];
      });
    },
    examples: {
      ok: [
        { case: '正確な値', rows: [{}] },
        { case: '文章の中の概数', rows: [{ 主な取組実績: '約20者の事業者と対話を行い、結果を公表した。' }] },
      ],
      ng: [
        { case: '「約」の付いた実績', rows: [{ 単位: '', 前年度実績: '10回', 令和6年度目標: '12回以上', 令和6年度実績: '約14回' }] },
        { case: '「程度」の付いた実績', rows: [{ 単位: '', 前年度実績: '10回', 令和6年度目標: '12回以上', 令和6年度実績: '14回程度' }] },
      ],
    },
  },
  {
    id: 'actual-provisional',
    severity: 'warning',
    title: { ja: '確定前の実績', en: 'Provisional actual' },
    why: { ja: '確定した値で評価が変わることがあります。', en: 'The final value may change the rating.' },
    fix: {
      ja: '確定した値に直すか、確定する時期を備考に書いてください。',
      en: 'Enter the final value, or write in the notes when it will be known.',
    },
    basis: 'ある市の第5次行財政改革プラン(平成29年度取組結果)',
    message: {
      ja: '実績「{raw}」は確定前の値です。確定した値に直すか、確定する時期を備考に書いてください。',
      en: 'The actual "{raw}" is provisional. Enter the final value, or write in the notes when it will be known.',
    },
    scope: 'item',
    check: (item, context) => {
      if (!isInScope(item, context)) return [];
      return item.indicators.flatMap((indicator): Hits => {
        const { actual } = indicator.entries;
        return actual && isProvisional(indicator) ? [{ at: actual.at, words: { raw: textOf(actual) } }] : [];
      });
    },
    examples: {
      ok: [
        { case: '確定した値', rows: [{}] },
        { case: '翌年度の見込み', rows: [{ 令和7年度見込み: '16回' }] },
      ],
      ng: [
        { case: '速報値', rows: [{ 単位: '', 前年度実績: '10回', 令和6年度目標: '12回以上', 令和6年度実績: '14回（速報値）' }] },
        { case: '集計中', rows: [{ 令和6年度実績: '集計中' }], also: ['actual-unreadable'] },
      ],
    },
  },
];

/** 評価困難: the plan's own word for a rating that is not possible explains an actual without a figure. */
function saysThatNoneIsPossible({ rating, ratingSpelling }: EvaluatedItem): boolean {
  return rating === 'undetermined' && (ratingSpelling === 'exact' || ratingSpelling === 'alias');
}

/** Something is written where a figure is to be compared with a target, and it is none. Error values have a rule of their own. */
function isNoFigure({ kind, target, actual, entries }: Indicator): boolean {
  const { value } = entries.actual ?? {};
  const isError = typeof value === 'object' && value?.kind === 'error';
  return kind === 'numeric' && target !== null && !Number.isFinite(actual?.value) && isWritten(entries.actual) && !isError;
}

/** A figure with a target of its own is blank, while the item is not rated yet or another indicator of it is filled. */
function isBlankFigure({ kind, target, entries }: Indicator, item: EvaluatedItem, { table }: ItemContext): boolean {
  const expected = kind === 'relative' || (kind === 'numeric' && target !== null);
  if (!entries.actual || !expected || textOf(entries.actual) !== '' || isMergedAway(table, entries.actual.at) === true) return false;
  return item.rating === 'undetermined' || item.indicators.some((indicator) => isWritten(indicator.entries.actual));
}

const NOT_FINAL = /見込み?|見通し|速報値?|暫定値?|集計中|精査中/;
/** In a sentence such words speak of other things (増加が見込まれる), unless they end it or stand in brackets. */
const NOT_FINAL_AT_END = new RegExp(`(?:${NOT_FINAL.source})[)）]?。?$`);

function isProvisional({ kind, actual, entries }: Indicator): boolean {
  if (actual) return actual.provisional;
  return (kind === 'milestone' ? NOT_FINAL_AT_END : NOT_FINAL).test(textOf(entries.actual));
}
