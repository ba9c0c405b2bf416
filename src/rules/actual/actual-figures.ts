import { isSameAmount, meets } from '../../evaluation/compare';
import { shownNumber } from '../../evaluation/judge-indicator';
import { amount } from '../../evaluation/working';
import type { Sentence } from '../../model/finding';
import type { Indicator } from '../../model/item';
import { convert, withoutBinaryNoise } from '../../text/units';
import { addressOf } from '../../workbook/reference';
import { numberFor } from '../reading/cell-reading';
import { isInScope } from '../reading/entry-text';
import { fractionAmongShares, isSignInDoubt, scaleJump } from '../reading/figures-in-doubt';
import { figureText, referenceWords, targetText } from '../reading/figure-text';
import { writing } from '../reading/hits';
import type { Hits, ItemRule, Rule } from '../rule';

/** 実績の値: is the figure likely to be the right one? */
export const actualFigureRules: readonly Rule[] = [
  {
    id: 'actual-scale-jump',
    severity: 'warning',
    title: { ja: '桁の違う実績', en: 'Actual of another scale' },
    why: { ja: '円・千円・百万円・億円などの取り違えのことが多いためです。', en: 'Most often the unit was mistaken.' },
    fix: { ja: '単位と桁を確認してください。', en: 'Check unit and digits.' },
    basis: 'いわき市 行財政改革行動計画の進捗(億円と百万円の混在)',
    message: {
      ja: '実績{value}は{reference}{prev}の{ratio}です。単位(円・千円・百万円・億円など)の取り違えがないか確認してください。',
      en: 'The actual {value} is {ratio} {reference} {prev}. Check for a wrong unit (円, 千円, 百万円, 億円).',
    },
    scope: 'item',
    check: eachIndicator((indicator) => {
      const jump = scaleJump(indicator);
      const { actual, previous, entries, unit } = indicator;
      if (!jump || !actual || !entries.actual) return [];
      const words = {
        value: figureText(actual, indicator),
        prev: amount(jump.before, actual.unit ?? unit),
        ratio: ratioWords(jump.ratio),
        reference: referenceWords[previous ? 'previous' : 'baseline'],
      };
      const corrected = numberFor(entries.actual, withoutBinaryNoise(actual.value / jump.factor));
      return [{ at: entries.actual.at, words, ...(typeof entries.actual.value === 'number' && writing(corrected)) }];
    }),
    examples: {
      ok: [
        {
          case: '前年度と同じ桁',
          rows: [{ 指標: '広告収入額(年間)', 単位: '百万円', 前年度実績: 182, 令和6年度目標: '190以上', 令和6年度実績: 203 }],
        },
        { case: '小さな件数', rows: [{ 前年度実績: 1, 令和6年度目標: '2以上', 令和6年度実績: 11 }] },
        {
          case: '目標も同じ桁',
          rows: [{ 指標: '広告収入額(年間)', 単位: '千円', 前年度実績: 150, 令和6年度目標: '1500以上', 令和6年度実績: 1600 }],
        },
      ],
      ng: [
        {
          case: '百万円の欄に千円の値',
          rows: [{ 指標: '広告収入額(年間)', 単位: '百万円', 前年度実績: 182, 令和6年度目標: '190以上', 令和6年度実績: 203000 }],
        },
      ],
    },
  },
  {
    id: 'percent-scale-doubtful',
    severity: 'warning',
    title: { ja: '割合の桁の疑い', en: 'Share or fraction' },
    why: { ja: '0.83と83では、判定が変わります。', en: '0.83 and 83 give different ratings.' },
    fix: { ja: '値か表示形式を直してください。', en: 'Correct the value or the number format.' },
    basis: 'reform-office practice',
    message: {
      ja: '{cell} の値は {value} です。{percent}％のつもりであれば、値か表示形式を直してください。',
      en: '{cell} holds {value}. If {percent}％ is meant, correct the value or the number format.',
    },
    scope: 'item',
    check: eachIndicator((indicator) => {
      const fraction = fractionAmongShares(indicator);
      if (!fraction) return [];
      const { entry, value, percent } = fraction;
      return [{ at: entry.at, words: { cell: addressOf(entry.at), value, percent }, ...(entry.value === value && writing(percent)) }];
    }),
    examples: {
      ok: [
        {
          case: '表示形式がパーセント',
          rows: [
            {
              指標: '点検した事業の割合',
              単位: '％',
              前年度実績: 80,
              令和6年度目標: '82以上',
              令和6年度実績: { value: 0.83, format: '0%' },
            },
          ],
        },
        {
          case: '目標も小さい割合',
          rows: [{ 指標: '運用利回り', 単位: '％', 前年度実績: 0.31, 令和6年度目標: '0.35以上', 令和6年度実績: 0.42 }],
        },
      ],
      ng: [
        {
          case: '83％のつもりの0.83',
          rows: [{ 指標: '点検した事業の割合', 単位: '％', 前年度実績: 80, 令和6年度目標: '82以上', 令和6年度実績: 0.83 }],
        },
      ],
    },
  },
  {
    id: 'actual-same-as-last-year',
    severity: 'warning',
    title: { ja: '前年度と同じ実績', en: 'Actual same as last year' },
    why: { ja: '前年度の値が更新されずに残っていることがあります。', en: 'Last year’s value may have been left standing.' },
    fix: { ja: '更新漏れでないか確認してください。', en: 'Check that it was updated.' },
    basis: '盛岡タイムス 2012年(前年の写しが多い); 毎日新聞 2020年(行政事業レビューの誤記)',
    lastYear: 'previous',
    message: {
      ja: '実績{value}が前年度とまったく同じです。更新漏れでないか確認してください。',
      en: 'The actual {value} is exactly last year’s. Check that it was updated.',
    },
    scope: 'item',
    check: eachIndicator((indicator) => {
      const { actual, previous, unit, entries } = indicator;
      if (!actual || !previous || !entries.actual || indicator.kind === 'milestone') return [];
      const isCount = Number.isInteger(actual.value) && Math.abs(actual.value) < SMALL_COUNT;
      const isWhole = actual.value === 100 && (actual.unit ?? unit) === '％';
      if (isCount || isWhole || !isSameAmount(actual, previous)) return [];
      return [{ at: entries.actual.at, words: { value: figureText(actual, indicator) } }];
    }),
    examples: {
      ok: [
        { case: '前年度と違う値', rows: [{ 前年度実績: 13, 令和6年度実績: 14 }] },
        {
          case: 'どちらも100％',
          rows: [{ 指標: '点検した事業の割合', 単位: '％', 前年度実績: 100, 令和6年度目標: '100以上', 令和6年度実績: 100 }],
        },
        { case: '小さな件数', rows: [{ 前年度実績: 4, 令和6年度目標: '3以上', 令和6年度実績: 4 }] },
      ],
      ng: [
        {
          case: '前年度とまったく同じ値',
          rows: [{ 指標: '庁内照会の件数(年間)', 単位: '件', 前年度実績: 1537, 令和6年度目標: '1600以下', 令和6年度実績: 1537 }],
        },
      ],
    },
  },
  {
    id: 'cumulative-actual-fell',
    severity: 'warning',
    title: { ja: '減った累計', en: 'Cumulative actual fell' },
    why: {
      ja: '累計が減ることはなく、単年度の値を入れたおそれがあります。',
      en: 'A cumulative value cannot fall; a single-year value may have been entered.',
    },
    fix: { ja: '累計の値か確認してください。', en: 'Check that it is the cumulative value.' },
    basis: 'reform-office practice',
    lastYear: 'previous',
    message: {
      ja: '累計の実績が{reference}{prev}から{value}に減っています。単年度の値を入れていないか確認してください。',
      en: 'The cumulative actual fell from {reference} {prev} to {value}. Check that it is not a single-year value.',
    },
    scope: 'item',
    check: eachIndicator((indicator) => {
      const { actual, previous, baseline, name, target, entries } = indicator;
      const earlier = previous ?? baseline;
      const isCumulative = /累計|延べ|通算|累積/.test(name) || [actual, target].some((figure) => figure?.accumulation === 'cumulative');
      if (!actual || !earlier || !entries.actual || !isCumulative || isSignInDoubt(indicator)) return [];
      const before = earlier.unit && actual.unit ? convert(earlier.value, earlier.unit, actual.unit) : earlier.value;
      if (before === null || actual.value >= before) return [];
      const reference = referenceWords[previous ? 'previous' : 'baseline'];
      return [{ at: entries.actual.at, words: { reference, prev: figureText(earlier, indicator), value: figureText(actual, indicator) } }];
    }),
    examples: {
      ok: [
        {
          case: '累計が増えている',
          rows: [{ 指標: '改修した施設の数(累計)', 単位: '施設', 前年度実績: 31, 令和6年度目標: '38以上', 令和6年度実績: 39 }],
        },
        {
          case: '年間の値',
          rows: [{ 指標: '改修した施設の数(年間)', 単位: '施設', 前年度実績: 18, 令和6年度目標: '14以上', 令和6年度実績: 15 }],
        },
      ],
      ng: [
        {
          case: '累計が前年度より少ない',
          rows: [
            {
              指標: '改修した施設の数(累計)',
              単位: '施設',
              前年度実績: 41,
              令和6年度目標: '42以上',
              令和6年度実績: 39,
              評価: '未達成',
              課題: '入札が不調となった。',
              改善策: '発注を早める。',
            },
          ],
        },
      ],
    },
  },
  {
    id: 'display-and-value-disagree',
    severity: 'warning',
    title: { ja: '表示と値で変わる判定', en: 'Display and value disagree' },
    why: {
      ja: '画面では目標に届いて見え、計算では届かないことになります。',
      en: 'On the screen the target is met, in the computation it is not.',
    },
    fix: { ja: 'どちらの値を使うか決めて、入力し直してください。', en: 'Decide which value counts and enter it.' },
    basis: 'reform-office practice',
    message: {
      ja: '{cell} は画面では{shown}ですが、入っている値は{value}で、目標{target}に対する判定が変わります。どちらの値を使うか決めてください。',
      en: '{cell} shows {shown} but holds {value}; against target {target} the judgement differs. Decide which value counts.',
    },
    scope: 'item',
    check: eachIndicator((indicator) => {
      const { actual, target, comparator, unit, entries } = indicator;
      if (!actual || !target || !comparator || !entries.actual) return [];
      const shown = shownNumber(entries.actual, actual.value);
      const bar = { ...target, comparator };
      const inTargetUnit = (actual.unit ?? unit) === (target.unit ?? unit);
      if (shown === null || !inTargetUnit || meets(shown, bar) === meets(actual.value, bar)) return [];
      const words = {
        cell: addressOf(entries.actual.at),
        shown: figureText({ ...actual, value: shown }, indicator),
        value: figureText(actual, indicator),
        target: targetText(indicator),
      };
      return [{ at: entries.actual.at, words, ...writing(numberFor(entries.actual, shown)) }];
    }),
    examples: {
      ok: [
        {
          case: '丸めても判定が変わらない',
          rows: [
            {
              指標: '来館者の満足度',
              単位: '％',
              前年度実績: 86.1,
              令和6年度目標: '87以上',
              令和6年度実績: { value: 88.26, format: '0.0' },
            },
          ],
        },
      ],
      ng: [
        {
          case: '丸めると目標に届く',
          rows: [
            {
              指標: '来館者の満足度',
              単位: '％',
              前年度実績: 86.1,
              令和6年度目標: '87以上',
              令和6年度実績: { value: 86.96, format: '0.0' },
            },
          ],
        },
      ],
    },
  },
];

/** Below this, the same number again is no surprise. */
const SMALL_COUNT = 10;

function eachIndicator(check: (indicator: Indicator) => Hits): ItemRule['check'] {
  return (item, context) => (isInScope(item, context) ? item.indicators.flatMap(check) : []);
}

/** 1115 → 約1,100倍; 0.0009 → 約1,100分の1. */
function ratioWords(ratio: number): Sentence {
  const times = amount(Number((ratio < 1 ? 1 / ratio : ratio).toPrecision(2)), null);
  return ratio < 1 ? { ja: `約${times}分の1`, en: `about 1/${times} of` } : { ja: `約${times}倍`, en: `about ${times} times` };
}
