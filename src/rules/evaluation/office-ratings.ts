import { ratingLabels } from '../../evaluation/labels';
import { nameOf } from '../reading/entry-text';
import type { RoundRule, Rule } from '../rule';

const decision = { id: '2-1', name: '民間との対話の充実', department: '企画室', rating: 'notAchieved', text: '未達成' } as const;

const officeRatingWithoutReason: RoundRule = {
  id: 'office-rating-without-reason',
  severity: 'error',
  title: { ja: '理由のない評価の変更', en: 'Rating changed without a reason' },
  why: {
    ja: '理由がないと、所属にも読み手にも、なぜ評価が変わったのか説明できません。',
    en: 'Without a reason nobody can explain to the department or the readers why the rating changed.',
  },
  fix: { ja: '評価確認表の「評価を変えた理由」に記入してください。', en: 'Write it into the column 評価を変えた理由 of 評価確認表.' },
  basis: 'reform-office practice',
  message: {
    ja: '{item}の評価を{own}から{office}に変えた理由がありません。評価確認表に理由を記入してください。',
    en: 'The rating of {item} was changed from {own} to {office} without a reason. Write it on the rating review sheet.',
  },
  scope: 'round',
  check: ({ items }) =>
    items.flatMap((item) => {
      const { counted, office, rating } = item;
      if (!counted || !office || office.self === rating || office.reason.trim() !== '') return [];
      const words = { item: `「${nameOf(item)}」`, own: ratingLabels[office.self], office: ratingLabels[rating] };
      // The office answers for it, not the department.
      return [{ at: null, of: item, department: '', words }];
    }),
  examples: {
    ok: [
      { case: '理由が書かれている', rows: [{}], decisions: [{ ...decision, reason: '追加の資料で実績を確認した。' }] },
      {
        case: '所属の評価と同じ',
        rows: [{ 評価: '未達成', 課題: '参加者が少なかった。', 改善策: '周知を広げる。' }],
        decisions: [{ ...decision, reason: '' }],
        also: ['rating-below-figures'],
      },
    ],
    ng: [{ case: '理由が空欄', rows: [{}], decisions: [{ ...decision, reason: '' }] }],
  },
};

export const officeRatingRules: readonly Rule[] = [officeRatingWithoutReason];
