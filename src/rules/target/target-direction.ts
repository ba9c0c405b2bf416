import { meets } from '../../evaluation/compare';
import type { Sentence } from '../../model/finding';
import type { Indicator } from '../../model/item';
import type { Comparator } from '../../model/quantity';
import type { EvaluatedItem } from '../../model/review';
import { comparatorFrom } from '../../text/milestones';
import { quantityText } from '../../text/quantity-text';
import { convert } from '../../text/units';
import { isInScope, nameOf, textOf } from '../reading/entry-text';
import { isDirectionInDoubt } from '../reading/figures-in-doubt';
import { figureText, referenceWords, targetText } from '../reading/figure-text';
import { isOfOneYear } from '../reading/one-year';
import { writing } from '../reading/hits';
import type { Hits, ItemRule, Rule } from '../rule';

export const directionMissing: ItemRule = {
  id: 'direction-missing',
  severity: 'warning',
  title: { ja: '向きのない目標', en: 'Target without direction' },
  why: { ja: '「以上」か「以下」かで、達成と未達成が入れ替わります。', en: '以上 or 以下 turns achieved into not achieved.' },
  fix: { ja: '目標に「以上」「以下」などを書き加えてください。', en: 'Add 以上 or 以下 to the target.' },
  basis: 'ある市の市政改革プラン2.0(目標の表記)',
  message: {
    ja: '「{item}」の目標「{target}」は、多いほど良いのか少ないほど良いのかが書かれていません。「{guess}」と推定して判定したので、目標に「以上」「以下」などを書き加えてください。',
    en: 'Target "{target}" of "{item}" does not say whether more or less is better. It was judged as "{guess}"; add 以上 or 以下.',
  },
  scope: 'item',
  check: (item, context) => {
    if (!isInScope(item, context) || directionInNote(item)) return [];
    return item.indicators.filter(isDirectionInDoubt).flatMap((indicator): Hits => {
      const { target } = indicator.entries;
      if (!target) return [];
      const guess = targetText(indicator);
      return [{ at: target.at, words: { item: nameOf(item), target: textOf(target), guess }, ...withDirection(indicator) }];
    });
  },
  examples: {
    ok: [
      { case: '目標に「以上」がある', rows: [{ 令和6年度目標: '12以上' }] },
      { case: '向きの欄がある', rows: [{ 目標の向き: '以上', 令和6年度目標: 12 }] },
      {
        case: '指標の名称から分かる',
        rows: [{ 指標: '待ち時間の短縮', 単位: '分', 前年度実績: 30, 令和6年度目標: 20, 令和6年度実績: 18 }],
      },
      { case: '100％の目標', rows: [{ 指標: '点検した事業の割合', 単位: '％', 前年度実績: 90, 令和6年度目標: 100, 令和6年度実績: 100 }] },
    ],
    ng: [
      { case: '数値だけの目標', rows: [{ 令和6年度目標: 12 }] },
      { case: '単位だけが付いた目標', rows: [{ 単位: '', 前年度実績: '10回', 令和6年度目標: '12回', 令和6年度実績: '14回' }] },
    ],
  },
};

/** 目標の向き: is more better, or less? */
export const targetDirectionRules: readonly Rule[] = [
  directionMissing,
  {
    id: 'direction-contradicts-baseline',
    severity: 'warning',
    title: { ja: '基準値と逆向きの目標', en: 'Direction against the baseline' },
    why: { ja: '向きを取り違えると、達成と未達成が入れ替わります。', en: 'A wrong direction turns achieved into not achieved.' },
    fix: { ja: '増やす目標か減らす目標か、向きを確認してください。', en: 'Check whether the figure is to rise or to fall.' },
    basis: 'ある市の市政改革プラン2.0(目標の表記)',
    message: {
      ja: '目標は「{comp}」ですが、目標値{target}は{reference}{base}より{rel}です。増やす目標か減らす目標か、向きを確認してください。',
      en: 'The comparator is "{comp}", but target {target} is {rel} than {reference} {base}. Check the direction.',
    },
    scope: 'item',
    check: (item, context) => (isInScope(item, context) ? item.indicators.flatMap(againstBaseline) : []),
    examples: {
      ok: [
        { case: '前年度より増やす目標', rows: [{ 前年度実績: 10, 令和6年度目標: '12以上' }] },
        { case: '前年度と同じ値の目標', rows: [{ 前年度実績: 12, 令和6年度目標: '12以上' }] },
        {
          case: '前年度より減らす目標',
          rows: [{ 指標: '待ち時間', 単位: '分', 前年度実績: 30, 令和6年度目標: '20以下', 令和6年度実績: 18 }],
        },
      ],
      ng: [
        {
          case: '「以下」なのに基準値より大きい',
          rows: [{ 指標: '待ち時間', 単位: '分', 前年度実績: 30, 令和6年度目標: '40以下', 令和6年度実績: 18 }],
        },
        { case: '「以上」なのに基準値より小さい', rows: [{ 基準値: 20, 令和6年度目標: '12以上' }] },
      ],
    },
  },
  {
    id: 'target-easier-than-last-year',
    severity: 'info',
    title: { ja: '前年度の実績より緩い目標', en: 'Target easier than last year' },
    why: {
      ja: '努力しなくても達成できる目標ではないかと聞かれることがあります。',
      en: 'Readers may ask whether it can be met without effort.',
    },
    fix: { ja: '意図した水準か確認してください。', en: 'Check that the level is meant.' },
    basis: '事務事業評価シートの記入についての担当者の記事',
    message: {
      ja: '目標{target}は前年度の実績{prev}より緩い水準です。意図したものか確認してください。',
      en: 'Target {target} is easier than last year’s actual {prev}. Check that this is meant.',
    },
    scope: 'item',
    check: (item, context) => (isInScope(item, context) ? item.indicators.flatMap(easierThanLastYear) : []),
    examples: {
      ok: [
        { case: '前年度の実績より高い目標', rows: [{ 前年度実績: 10, 令和6年度目標: '12以上' }] },
        { case: '前年度の水準を保つ目標', rows: [{ 前年度実績: 12, 令和6年度目標: '12以上' }] },
      ],
      ng: [{ case: '前年度に既に達している目標', rows: [{ 前年度実績: 13, 令和6年度目標: '12以上' }] }],
    },
  },
];

/** A note says it for the item: 「目標は以下」. */
function directionInNote({ entries, noteText }: EvaluatedItem): boolean {
  return [textOf(entries.note), noteText].some((note) => comparatorFrom(note) !== null || /目標.{0,8}(?:以上|以下|未満)/.test(note));
}

/** Offered where the target is a text, so that the word can stand in its cell. */
function withDirection({
  entries: { target },
  target: quantity,
  comparator,
}: Indicator): ReturnType<typeof writing> | Record<string, never> {
  if (typeof target?.value !== 'string' || !quantity || comparator === null) return {};
  return writing(textOf(target) + quantityText({ ...quantity, comparator }).replace(quantityText({ ...quantity, comparator: null }), ''));
}

/** Within this part of the baseline a target keeps the level; amounts of one year (income, cases) swing more. */
const CLEARLY = 0.05;
const CLEARLY_FOR_ONE_YEAR = 0.2;

const directionWords: Readonly<Partial<Record<Comparator, string>>> = { '>=': '以上', '>': '超', '<=': '以下', '<': '未満' };
const lower: Sentence = { ja: '小さい値', en: 'lower' };
const higher: Sentence = { ja: '大きい値', en: 'higher' };

function againstBaseline(indicator: Indicator): Hits {
  const { target, baseline, previous, comparator, entries } = indicator;
  const reference = baseline ?? (entries.previous ? previous : null);
  const comp = comparator && directionWords[comparator];
  if (!target || !reference || !entries.target || !comp || indicator.comparatorInferred) return [];
  if (target.accumulation === 'cumulative' && reference.accumulation !== 'cumulative') return [];
  const unit = (quantity: typeof target) => quantity.unit ?? indicator.unit;
  const [from, to] = [unit(reference), unit(target)];
  const clearly = isOfOneYear(indicator) ? CLEARLY_FOR_ONE_YEAR : CLEARLY;
  const base = from && to ? convert(reference.value, from, to) : reference.value;
  if (base === null || Math.abs(target.value - base) <= Math.abs(base) * clearly) return [];
  const isLower = target.value < base;
  if (comparator.startsWith('>') !== isLower) return [];
  const words = {
    comp,
    target: figureText({ ...target, comparator: null }, indicator),
    base: figureText(reference, indicator),
    reference: referenceWords[baseline ? 'baseline' : 'previous'],
    rel: isLower ? lower : higher,
  };
  return [{ at: entries.target.at, words }];
}

function easierThanLastYear(indicator: Indicator): Hits {
  const { target, previous, comparator, entries, unit } = indicator;
  if (!target || !previous || !comparator || comparator === 'keep' || comparator === 'range' || comparator === '=' || !entries.target)
    return [];
  const [from, to] = [previous.unit ?? unit, target.unit ?? unit];
  const before = from && to ? convert(previous.value, from, to) : previous.value;
  if (before === null || before === target.value || !meets(before, { value: target.value, unit: to, comparator })) return [];
  return [{ at: entries.target.at, words: { target: targetText(indicator), prev: figureText(previous, indicator) } }];
}
