import { readPublishedRound } from '../../src/model/published-round';
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
    rating: 'achieved',
    indicators: [{ no: null, name: '未収金残高', unit: null, target: 300, actual: 29150 }],
  });
});

test.each([
  ['no year', { confirmed: 24, achieved: 19, notAchieved: 5 }],
  ['no counts', { fiscalYear: 2024 }],
  ['a count that is none', { fiscalYear: 2024, confirmed: 24, achieved: 19.5, notAchieved: 4 }],
  ['more rated than confirmed', { fiscalYear: 2024, confirmed: 22, achieved: 19, notAchieved: 4 }],
  ['a wrong denominator', { fiscalYear: 2024, ...counts, inScope: 24 }],
  ['items that were not rated', { fiscalYear: 2024, results: { ...counts, confirmed: 25, undetermined: 1 } }],
  ['a text', '24'],
  ['a list', []],
])('is null for %s', (_, value) => {
  expect(readPublishedRound(value)).toBeNull();
});

test('a list of which a member cannot be read is not half a list', () => {
  const items = [{ id: '1', name: '甲', counted: true, rating: 'achieved', indicators: [] }, { counted: true }];
  expect(readPublishedRound({ fiscalYear: 2024, ...counts, items })?.items).toBeNull();
});
