import { wordsToDecide } from '../../src/evaluation/words-to-decide';
import { ratingKey } from '../../src/model/answer-keys';
import type { LabelMeaning } from '../../src/model/question';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { cellName } from '../../src/workbook/reference';
import { reviewDrawn } from '../recognition/grid';

const drawn = (settings: Partial<Settings> = {}): Review =>
  reviewDrawn(
    {
      表: `
        番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
        2-1 | 民間との対話 | 12回以上 | 14回 | ○
        2-2 | 民間提案 | 3件以上 | 4件 | ◯
        2-3 | 窓口の見直し | 5件以上 | 4件 | Ｂ
        2-4 | 文書の電子化 | 5件以上 | 6件 | 達成
        2-5 | 公園の運営 | 5件以上 | 6件 |`,
    },
    settings,
  );

const shown = (review: Review) =>
  wordsToDecide(review).map(({ word, places }) => [word, places.map(({ at, item }) => `${item} ${cellName(at)}`)]);

test('words that mean nothing yet, with where they stand; a rating that is known or blank needs no decision', () => {
  expect(shown(drawn())).toEqual([
    ['○', ['2-1 表!E2', '2-2 表!E3']],
    ['Ｂ', ['2-3 表!E4']],
  ]);
});

const answered = (meanings: Readonly<Record<string, LabelMeaning>>) => ({ answers: { [ratingKey('ratingWord', '0a1b2c3d')]: meanings } });

test('an answer counts from then on, for every form of the mark, and nothing else is decided by it', () => {
  const review = drawn(answered({ '○': 'achieved' }));
  expect(review.items.map(({ rating }) => rating)).toEqual(['achieved', 'achieved', 'undetermined', 'achieved', 'undetermined']);
  expect(shown(review)).toEqual([['Ｂ', ['2-3 表!E4']]]);
});

test('an answered word is no spelling to correct', () => {
  expect(drawn(answered({ Ｂ: 'notAchieved' })).items[2]).toMatchObject({ rating: 'notAchieved', ratingSpelling: 'exact' });
});

test('an answer goes before the vocabulary of the plan, and of a later year too', () => {
  const statuses = [{ label: '○', countsAs: 'notAchieved', aliases: [] }] as const;
  expect(drawn({ ...answered({ '○': 'achieved' }), statuses }).items[0]?.rating).toBe('achieved');
  expect(drawn({ ...answered({ '○': 'achieved' }), later: [{ from: 2024, statuses }] }).items[0]?.rating).toBe('achieved');
});

test('a vocabulary that holds from a later year on is not used before', () => {
  const later = [{ from: 2025, statuses: [{ label: '○', countsAs: 'achieved', aliases: [] }] }] as const;
  expect(drawn({ later }).items[0]?.rating).toBe('undetermined');
  expect(drawn({ later: [{ ...later[0], from: 2024 }] }).items[0]?.rating).toBe('achieved');
});
