import { contradictsItself, readPublishedRound } from '../../src/model/published-round';
import { reviewJson } from '../../src/report/review-json';
import { fy2024Items, reviewOf } from '../report/fy2024-round';

const counts = { confirmed: 24, inScope: 23, achieved: 19, notAchieved: 4, outOfScope: 1 };
const nothingElse = { publishedOn: null, rateText: null, notes: null, byPolicy: null, byDepartment: null, items: null };

test('counts that a clerk writes, those left out following from the others', () => {
  expect(readPublishedRound({ fiscalYear: 2024, confirmed: 24, achieved: 19, notAchieved: 4 })).toEqual({
    fiscalYear: 2024,
    counts,
    ...nothingElse,
  });
});

test('an earlier review in its own JSON', () => {
  const review = reviewOf(fy2024Items);
  const read = readPublishedRound(JSON.parse(JSON.stringify(reviewJson(review, 'ja'))));
  expect(read).toMatchObject({ fiscalYear: 2024, counts, notes: review.notes });
  expect(read?.byPolicy?.map(({ name }) => name)).toEqual(review.byPolicy.map(({ name }) => name));
  expect(read?.items).toHaveLength(24);
  expect(read?.items?.find(({ id }) => id === '6-4')).toEqual({
    id: '6-4',
    name: '未収金対策',
    department: '財政局',
    policy: '持続可能な行財政基盤の構築',
    rating: 'achieved',
    indicators: [{ no: null, name: '未収金残高', unit: null, target: 300, actual: 29150 }],
  });
});

test.each([
  ['no year', { confirmed: 24, achieved: 19, notAchieved: 5 }],
  ['no counts', { fiscalYear: 2024 }],
  ['a count that is none', { fiscalYear: 2024, confirmed: 24, achieved: 19.5, notAchieved: 4 }],
  ['a text', '24'],
  ['a list', []],
])('is null for %s', (_, value) => {
  expect(readPublishedRound(value)).toBeNull();
});

test('a list of which a member cannot be read is not half a list', () => {
  const items = [{ id: '1', name: '甲', counted: true, rating: 'achieved', indicators: [] }, { counted: true }];
  expect(readPublishedRound({ fiscalYear: 2024, ...counts, items })?.items).toBeNull();
});

test.each([
  ['agree', { confirmed: 24, achieved: 19, notAchieved: 4 }, false],
  ['agree under results', { results: counts }, false],
  ['none', { note: '項目ごとの値だけ' }, false],
  ['a part of them', { confirmed: 24 }, true],
  ['more rated than confirmed', { confirmed: 22, achieved: 19, notAchieved: 4 }, true],
  ['a wrong denominator', { ...counts, inScope: 24 }, true],
  ['items that were not rated', { results: { ...counts, confirmed: 25 } }, true],
])('counts that contradict each other: %s', (_, value, contradicts) => {
  expect(contradictsItself(value)).toBe(contradicts);
});

test('counts that contradict each other are read as they were published', () => {
  expect(readPublishedRound({ fiscalYear: 2024, ...counts, inScope: 24 })?.counts).toEqual({ ...counts, inScope: 24 });
});
