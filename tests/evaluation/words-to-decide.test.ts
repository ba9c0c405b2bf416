import { withWordDecided, wordsToDecide } from '../../src/evaluation/words-to-decide';
import { defaultSettings } from '../../src/model/default-settings';
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

test('a decision counts from then on, for every form of the mark, and nothing else is decided by it', () => {
  const settings = withWordDecided(defaultSettings, '○', 'achieved');
  const review = drawn(settings);
  expect(review.items.map(({ rating }) => rating)).toEqual(['achieved', 'achieved', 'undetermined', 'achieved', 'undetermined']);
  expect(shown(review)).toEqual([['Ｂ', ['2-3 表!E4']]]);
});

test('a decided word is no spelling to correct', () => {
  expect(drawn(withWordDecided(defaultSettings, 'Ｂ', 'notAchieved')).items[2]).toMatchObject({
    rating: 'notAchieved',
    ratingSpelling: 'exact',
  });
});

test('the later decision about a word counts', () => {
  const settings = withWordDecided(withWordDecided(defaultSettings, '○', 'achieved'), '○', 'notAchieved');
  expect(settings.statuses?.filter(({ label }) => label === '○')).toEqual([{ label: '○', countsAs: 'notAchieved', aliases: [] }]);
});

test('a blank word decides nothing', () => {
  expect(withWordDecided(defaultSettings, '　', 'achieved')).toBe(defaultSettings);
});

test('a vocabulary that holds from a later year on is not used before', () => {
  const later = [{ from: 2025, statuses: [{ label: '○', countsAs: 'achieved', aliases: [] }] }] as const;
  expect(drawn({ later }).items[0]?.rating).toBe('undetermined');
  expect(drawn({ later: [{ ...later[0], from: 2024 }] }).items[0]?.rating).toBe('achieved');
});
