import { readRating } from '../../text/rating-words';
import { nameOf, textOf } from '../reading/entry-text';
import { labelOf, rateAs, vocabulary } from '../reading/rating-repair';
import type { Rule } from '../rule';

/** 評価の記入: is there a rating, and is it one that counts? */
export const ratingRules: readonly Rule[] = [
  {
    id: 'rating-missing',
    severity: 'error',
    title: { ja: '評価の空欄', en: 'No rating' },
    why: { ja: '未入力の項目があるうちは、達成率が確定しません。', en: 'The rate stays open until every item is rated.' },
    fix: {
      ja: '評価を入力してください。判定案がある場合は、確認して入れることができます。',
      en: 'Enter the rating; a proposal can be taken over after a check.',
    },
    basis: 'ある市の報道発表資料(令和6年度末時点)',
    message: {
      ja: '「{item}」の評価が空欄です。評価を入力してください。未入力の項目があるうちは達成率が確定しません。',
      en: '"{item}" has no rating. Enter it; the rate stays open until every item is rated.',
    },
    tellsOfBlank: true,
    scope: 'item',
    check: (item, { settings }) =>
      item.counted && item.ratingSpelling === 'blank' && item.entries.rating
        ? [{ at: item.entries.rating.at, words: { item: nameOf(item) }, ...rateAs(item.proposed, settings) }]
        : [],
    examples: {
      ok: [
        {
          case: '評価が入っている',
          rows: [{ 評価: '未達成', 令和6年度実績: 9, 課題: '参加者が少なかった。', 改善策: '開催の時期を見直す。' }],
        },
        { case: '評価の列がない様式', rows: [{ 評価: null }] },
        { case: '他の計画で管理する取組方針の項目', rows: [{ 取組方針: '働き方改革', 評価: '' }] },
      ],
      ng: [{ case: '評価が空欄', rows: [{ 評価: '' }] }],
    },
  },
  {
    id: 'rating-unknown',
    severity: 'error',
    title: { ja: '区分にない評価', en: 'Rating outside the vocabulary' },
    why: { ja: '達成か未達成かが決まらず、集計できません。', en: 'It says neither achieved nor not achieved, so it cannot be counted.' },
    fix: {
      ja: '使える区分から選んでください。記号や略号を使う場合は、点検設定で意味を決めてください。',
      en: 'Choose from the vocabulary, or define the mark in the settings.',
    },
    basis: '機械判読可能性の新ルール(内閣官房 デジタル行財政改革) 選択肢の列',
    message: {
      ja: '評価「{raw}」は使える区分にないため、集計できません。{vocab}から選んでください。記号や略号を使う場合は、設定で意味を決めてください。',
      en: 'Rating "{raw}" is not in the vocabulary and cannot be counted. Choose from {vocab}, or define the mark in the settings.',
    },
    scope: 'item',
    check: (item, { settings }) => {
      const { rating } = item.entries;
      if (!item.counted || item.ratingSpelling !== 'unknown' || !rating || isError(rating.value)) return [];
      return [{ at: rating.at, words: { raw: textOf(rating), vocab: vocabulary(settings) }, ...rateAs(item.proposed, settings) }];
    },
    examples: {
      ok: [
        { case: '区分の語に注の印が付いている', rows: [{ 評価: '達成(注1)' }] },
        {
          case: '記号の意味を設定で決めている',
          rows: [{ 評価: '○' }],
          settings: {
            statuses: [
              { label: '○', countsAs: 'achieved', aliases: [] },
              { label: '×', countsAs: 'notAchieved', aliases: [] },
            ],
          },
        },
      ],
      ng: [
        { case: '区分にない語', rows: [{ 評価: '概ね達成' }] },
        { case: '意味を決めていない記号', rows: [{ 評価: '△' }] },
        { case: '評価が済んでいない', rows: [{ 評価: '評価中' }] },
      ],
    },
  },
  {
    id: 'rating-spelling-differs',
    severity: 'warning',
    title: { ja: '評価の表記の揺れ', en: 'Rating spelt otherwise' },
    why: { ja: 'COUNTIFなどの集計から漏れるおそれがあります。', en: 'COUNTIF and pivot tables may miss it.' },
    fix: { ja: '表記をそろえてください。', en: 'Unify the spelling.' },
    basis: '総務省 統一ルール 1-5',
    message: {
      ja: '評価「{raw}」を「{std}」として数えました。COUNTIFなどの集計から漏れるおそれがあるので、表記をそろえてください。',
      en: 'Rating "{raw}" was counted as "{std}". Unify the spelling, because COUNTIF may miss it.',
    },
    scope: 'item',
    check: (item, { settings }) => {
      const { rating } = item.entries;
      if (item.ratingSpelling !== 'alias' || !rating || rating.inherited) return [];
      const std = readRating(rating.text, settings.statuses).label ?? labelOf(item.rating, settings);
      const repair = { kind: 'auto', label: { ja: `「${std}」にそろえる`, en: `Unify to "${std}"` }, value: std } as const;
      return [{ at: rating.at, words: { raw: rating.text, std }, repair }];
    },
    examples: {
      ok: [
        { case: '区分どおりの表記', rows: [{ 評価: '達成' }] },
        { case: '注の印が付いている', rows: [{ 評価: '達成※1' }], below: [['※1 令和7年3月31日時点の値による。']] },
      ],
      ng: [
        { case: '送り仮名が付いている', rows: [{ 評価: '達成済み' }] },
        { case: '後ろに空白がある', rows: [{ 評価: '達成　' }] },
        { case: '番号が前に付いている', rows: [{ 評価: '１　達成' }] },
      ],
    },
  },
];

/** An error value is told by formula-error. */
function isError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'code' in value;
}
