import { ratingLabels } from '../../evaluation/labels';
import type { EvaluatedItem } from '../../model/review';
import type { Rating } from '../../model/rating';
import { fold } from '../../text/fold';
import { isDue, nameOf, textOf } from '../reading/entry-text';
import { isInDoubt } from '../reading/figures-in-doubt';
import { labelOf, rateAs } from '../reading/rating-repair';
import type { Hits, ItemContext, Rule } from '../rule';

/** 評価と数値: does the rating follow from target and actual? */
export const ratingAgainstFiguresRules: readonly Rule[] = [
  {
    id: 'rating-contradicts-figures',
    severity: 'error',
    title: { ja: '目標に届かない「達成」', en: 'Achieved against the figures' },
    why: {
      ja: '目標に届いていない項目を達成と数えると、達成率が実際より高くなります。',
      en: 'Counting it makes the rate higher than it is.',
    },
    fix: {
      ja: '評価を直すか、達成と判断した理由を備考に書いてください。',
      en: 'Correct the rating, or write in the notes why it counts as achieved.',
    },
    basis: 'ある市の市政改革プラン 平成25年度末 進捗状況; ある市の市政改革プラン2.0 区政編 元年度の進捗状況',
    message: {
      ja: '「{item}」の評価は「{eval}」ですが、目標と実績を比べると「{working}」です。「{calc}」に直すか、「{eval}」と判断した理由を備考に書いてください。',
      en: '"{item}" is rated "{eval}", but the figures say: {working}. Change to "{calc}", or write in the notes why it counts as "{eval}".',
    },
    scope: 'item',
    check: (item, context) => {
      const judged = judgedIndicators(item, context);
      const missed = judged !== null && judged.length > 0 && judged.every((proposal) => proposal === 'notAchieved');
      return item.rating === 'achieved' && missed ? disagreement(item, 'notAchieved', context) : [];
    },
    examples: {
      ok: [
        { case: '目標とちょうど同じ値', rows: [{ 令和6年度目標: '12以上', 令和6年度実績: 12 }] },
        {
          case: '単位を換算すると目標に届いている',
          rows: [{ 単位: '', 前年度実績: '1.1億円', 令和6年度目標: '1.2億円以上', 令和6年度実績: '12,500万円' }],
        },
        { case: '理由が備考にある', rows: [{ 令和6年度実績: 11, 備考: '台風で中止した1回を勘案し、達成と判断した。' }] },
        { case: '目標の向きが書かれていない', rows: [{ 令和6年度目標: 12, 令和6年度実績: 11 }] },
      ],
      ng: [
        { case: '目標に届かない実績', rows: [{ 令和6年度目標: '12以上', 令和6年度実績: 9 }] },
        {
          case: '以下の目標を超えた実績',
          rows: [{ 指標: '待ち時間', 単位: '分', 前年度実績: 30, 令和6年度目標: '20以下', 令和6年度実績: 25 }],
        },
        {
          case: '換算すると目標に届かない',
          rows: [{ 単位: '', 前年度実績: '1.1億円', 令和6年度目標: '1.2億円以上', 令和6年度実績: '11,500万円' }],
        },
      ],
    },
  },
  {
    id: 'rating-below-figures',
    severity: 'warning',
    title: { ja: '目標を満たす「未達成」', en: 'Not achieved against the figures' },
    why: { ja: '目標を満たした項目を未達成と数えると、達成率が実際より低くなります。', en: 'Counting it makes the rate lower than it is.' },
    fix: {
      ja: '評価を直すか、未達成と判断した理由を備考に書いてください。',
      en: 'Correct the rating, or write in the notes why it counts as not achieved.',
    },
    basis: 'ある市の市政改革プラン2.0 区政編 元年度の進捗状況',
    message: {
      ja: '「{item}」の評価は「{eval}」ですが、目標と実績を比べると「{working}」です。「{calc}」に直すか、「{eval}」と判断した理由を備考に書いてください。',
      en: '"{item}" is rated "{eval}", but the figures say: {working}. Change to "{calc}", or write in the notes why it counts as "{eval}".',
    },
    scope: 'item',
    check: (item, context) => {
      const judged = judgedIndicators(item, context);
      const inFigures = item.indicators.some(({ kind }) => kind === 'numeric' || kind === 'relative');
      const met = judged !== null && judged.length > 0 && judged.every((proposal) => proposal === 'achieved');
      return item.rating === 'notAchieved' && inFigures && met ? disagreement(item, 'achieved', context) : [];
    },
    examples: {
      ok: [
        {
          case: '目標に届かない実績',
          rows: [{ 令和6年度実績: 9, 評価: '未達成', 課題: '参加者が少なかった。', 改善策: '時期を見直す。' }],
        },
        {
          case: '定性的な目標が完了していない',
          rows: [
            { 評価: '未達成', 課題: '調整に時間を要した。', 改善策: '時期を見直す。' },
            {
              only: { 指標: '対話の手引き', 令和6年度目標: '手引きの策定', 令和6年度実績: '案を作成し、関係者と調整している' },
            },
          ],
        },
      ],
      ng: [{ case: '目標を満たす実績', rows: [{ 評価: '未達成', 課題: '参加者の分野が偏った。', 改善策: '周知の方法を見直す。' }] }],
    },
  },
  {
    id: 'rating-differs-from-indicators',
    severity: 'error',
    title: { ja: '指標の結果と異なる評価', en: 'Rating differs from its indicators' },
    why: {
      ja: '指標のまとめ方が項目ごとに違うと、達成率の意味が変わります。',
      en: 'If indicators are rolled up differently each time, the rate loses its meaning.',
    },
    fix: { ja: '評価を直すか、理由を備考に書いてください。', en: 'Correct the rating, or write the reason in the notes.' },
    basis: 'ある市の市政改革プラン2.0 区政編 元年度の進捗状況; 佐野市 施策評価',
    message: {
      ja: '指標の結果({list})からは「{calc}」になりますが、「{item}」の評価は「{eval}」です。評価を直すか、理由を備考に書いてください。',
      en: 'The indicators ({list}) give "{calc}", but "{item}" is rated "{eval}". Correct the rating, or write the reason in the notes.',
    },
    scope: 'item',
    check: (item, context) => {
      const judged = judgedIndicators(item, context);
      const mixed = judged !== null && judged.includes('notAchieved') && judged.some((proposal) => proposal !== 'notAchieved');
      if (!mixed || (item.rating !== 'achieved' && item.rating !== 'notAchieved')) return [];
      return item.proposed === null || item.proposed === item.rating ? [] : disagreement(item, item.proposed, context);
    },
    examples: {
      ok: [
        {
          case: '一部の指標だけが届かず、未達成としている',
          rows: [
            { 評価: '未達成', 課題: '参加者が少なかった。', 改善策: '時期を見直す。' },
            { only: { 指標: '参加した事業者の数', 単位: '者', 令和6年度目標: '20以上', 令和6年度実績: 17 } },
          ],
        },
        {
          case: '設定により、人が評価を決める',
          rows: [{}, { only: { 指標: '参加した事業者の数', 単位: '者', 令和6年度目標: '20以上', 令和6年度実績: 17 } }],
          settings: { rollUp: 'byHand' },
        },
      ],
      ng: [
        {
          case: '一部の指標が届かないのに「達成」',
          rows: [{}, { only: { 指標: '参加した事業者の数', 単位: '者', 令和6年度目標: '20以上', 令和6年度実績: 17 } }],
        },
      ],
    },
  },
];

/** The results of the indicators that have a target; null when the rating is not to be held against them. */
function judgedIndicators(item: EvaluatedItem, context: ItemContext): EvaluatedItem['indicatorProposals'] | null {
  const { settings, recognition } = context;
  if (!item.counted || !isDue(item, context) || givesReason(item)) return null;
  if (item.indicators.some((indicator) => isInDoubt(indicator, recognition.evaluatedYear, settings))) return null;
  return item.indicatorProposals.filter((_, index) => item.indicators[index]?.kind !== 'none');
}

function disagreement(item: EvaluatedItem, calc: Exclude<Rating, 'undetermined'>, { settings }: ItemContext): Hits {
  const { rating } = item.entries;
  if (!rating) return [];
  const words = {
    item: nameOf(item),
    eval: textOf(rating),
    calc: labelOf(calc, settings),
    working: item.working,
    list: indicatorResults(item),
  };
  return [{ at: rating.at, words, ...rateAs(calc, settings) }];
}

/** "①-1 達成、①-2 未達成"; an indicator without number and name by its place. */
function indicatorResults({ indicators, indicatorProposals }: EvaluatedItem): { readonly ja: string; readonly en: string } {
  const results = (language: 'ja' | 'en') =>
    indicators.flatMap(({ no, name }, index) => {
      const proposal = indicatorProposals[index];
      const called = (no ?? name) || `${language === 'ja' ? '指標' : 'indicator '}${index + 1}`;
      return proposal ? `${called} ${ratingLabels[proposal][language]}` : [];
    });
  return { ja: results('ja').join('、'), en: results('en').join(', ') };
}

const DELIBERATE = /達成(?:した|する|の?もの|扱い)?(?:と|に)(?:判断|評価|整理|みな|した|する|分類)|勘案|考慮し|やむを得|みなし/;
const REPEATS_FIGURES = /(?:目標|計画)(?:値)?(?:を|に)(?:上回|達成し|満たし|到達し|達し)/;

/** Somebody wrote why the rating stands against the figures (理由を書いて維持する). */
function givesReason({ entries, noteText }: EvaluatedItem): boolean {
  const reason = fold([entries.note, entries.evidence].map(textOf).join('。') + noteText);
  return DELIBERATE.test(reason) && !REPEATS_FIGURES.test(reason);
}
