/**
 * @jest-environment jsdom
 */
import type { Item } from '../../src/model/item';
import type { PublishedFigures } from '../../src/model/settings';
import type { Review } from '../../src/model/review';
import { correctionOf } from '../../src/report/publication/correction';
import { resultPage } from '../../src/report/publication/page';
import { planPublication } from '../../src/report/publication/plan-publication';
import { planReport } from '../../src/report/plan-report';
import { pressText } from '../../src/report/publication/press-text';
import { reviewJson } from '../../src/report/review-json';
import { item, quantity } from '../evaluation/model-values';
import { fy2024Items, fy2024Settings, reviewOf } from '../report/fy2024-round';
import { plannedCells } from '../report/planned-cells';
import { published } from './golden';

const asPublished = JSON.parse(JSON.stringify(reviewJson(reviewOf(fy2024Items), 'ja'))) as PublishedFigures;
const counts = { fiscalYear: 2024, confirmed: 24, inScope: 23, achieved: 19, notAchieved: 4 };

/** The round with one item changed, after `before` was published. */
function corrected(id: string, change: Partial<Item>, before: PublishedFigures = asPublished): Review {
  const items = fy2024Items.map((item) => (item.id === id && item.counted ? { ...item, ...change } : item));
  return reviewOf(items, [], { ...fy2024Settings, published: [before] });
}

const changesOf = (review: Review) => correctionOf(review)?.changes.map(({ place, before, after }) => `${place}: ${before} → ${after}`);
const onlyItem = (id: string) => fy2024Items.find((item) => item.id === id)!;

test('a rating that was wrong changes the counts, the rate, its policy, its department and the item', () => {
  expect(changesOf(corrected('2-1', { rating: 'notAchieved' }))).toEqual([
    '評価結果が「達成」であった取組項目数: 19項目 → 18項目',
    '評価結果が「未達成」であった取組項目数: 4項目 → 5項目',
    '達成率: 約82.6パーセント → 約78.3パーセント',
    '取組方針「官民連携の推進」の達成: 7項目 → 6項目',
    '取組方針「官民連携の推進」の未達成: 1項目 → 2項目',
    '取組方針「官民連携の推進」の達成率: 87.5パーセント → 75パーセント',
    '所属「市政改革室」の達成: 5項目 → 4項目',
    '所属「市政改革室」の未達成: 0項目 → 1項目',
    '所属「市政改革室」の達成率: 100パーセント → 80パーセント',
    '取組項目「委託業務の点検」の評価: 達成 → 未達成',
  ]);
});

test('a figure that was wrong', () => {
  const [indicator] = onlyItem('2-1').indicators;
  expect(changesOf(corrected('2-1', { indicators: [{ ...indicator!, actual: quantity(121, '件') }] }))).toEqual([
    '取組項目「委託業務の点検」の「点検した委託業務の数(累計)」の実績: 126件 → 121件',
  ]);
});

test('a name that was wrong', () => {
  expect(changesOf(corrected('2-1', { name: '委託業務の総点検' }))).toEqual([
    '取組項目「委託業務の総点検」の名称: 委託業務の点検 → 委託業務の総点検',
  ]);
});

test('a note that was wrong stands beside the right one; an item left out is told', () => {
  const changes = changesOf(corrected('3-9', { evaluateIn: [2026] }));
  expect(changes).toEqual([
    '(注): (注)取組項目「環境負荷の低減に係る取組の推進」については、令和9年度末時点で評価を実施のため、評価対象外。 → (注)取組項目「環境負荷の低減に係る取組の推進」については、令和8年度末時点で評価を実施のため、評価対象外。',
  ]);
  const left = reviewOf(
    fy2024Items.filter(({ id }) => id !== '3-9'),
    [],
    { ...fy2024Settings, published: [asPublished] },
  );
  expect(changesOf(left)).toEqual(
    expect.arrayContaining([
      '進捗状況を確認した取組項目数: 24項目 → 23項目',
      expect.stringMatching(/^\(注\): \(注\)取組項目.* → －$/),
      '取組項目「環境負荷の低減に係る取組の推進」: 掲載 → －',
    ]),
  );
});

describe('against figures alone', () => {
  test('the five rows are compared, the rate as it was written', () => {
    const before = { ...counts, achieved: 18, notAchieved: 5, rateText: '78.3パーセント' };
    expect(changesOf(corrected('', {}, before))).toEqual([
      '評価結果が「達成」であった取組項目数: 18項目 → 19項目',
      '評価結果が「未達成」であった取組項目数: 5項目 → 4項目',
      '達成率: 78.3パーセント → 約82.6パーセント',
    ]);
  });

  test('a wrong denominator is corrected too', () => {
    expect(changesOf(corrected('', {}, { ...counts, inScope: 24 }))).toEqual([
      '令和6年度末現在で評価対象とした取組項目数: 24項目 → 23項目',
    ]);
  });

  test('a rate that was written wrongly', () => {
    expect(changesOf(corrected('', {}, { ...counts, rateText: '82.6パーセント' }))).toEqual(['達成率: 82.6パーセント → 約82.6パーセント']);
  });
});

test('says what was published when', () => {
  const review = corrected('2-1', { rating: 'notAchieved' }, { ...asPublished, publishedOn: '2025-09-16' });
  expect(correctionOf(review)?.sentence).toBe(
    '令和7年9月16日に公表した「新・市政改革プラン」の進捗状況(令和6年度末時点)に誤りがありましたので、お詫びして次のとおり訂正します。',
  );
});

describe('nothing is corrected', () => {
  test.each<[string, Review]>([
    ['when nothing differs', corrected('', {})],
    ['when nothing was published', reviewOf(fy2024Items)],
    ['when only another year was published', corrected('2-1', { rating: 'notAchieved' }, { ...counts, fiscalYear: 2023 })],
    ['while an item is undetermined', corrected('2-1', { rating: 'undetermined' })],
  ])('%s', (_, review) => {
    expect(correctionOf(review)).toBeNull();
    expect(planReport(review).map(({ name }) => name)).not.toContain('訂正表');
  });
});

describe('the correction stands', () => {
  const review = corrected('2-1', { rating: 'notAchieved' });
  const { sentence } = correctionOf(review)!;

  test('on a sheet of the report and of the clean workbook, behind the result', () => {
    for (const plans of [planReport(review), published(planPublication(review))]) {
      const [, plan] = plans;
      expect(plan!.name).toBe('訂正表');
      const texts = plannedCells(plan!).map(([, cell]) => (cell.kind === 'text' ? cell.text : ''));
      expect(texts).toEqual(expect.arrayContaining([sentence, '訂正前', '約82.6パーセント', '訂正後', '約78.3パーセント']));
    }
  });

  test('in the press text', () => {
    const text = published(pressText(review, { percent: '％' }));
    expect(text).toContain(`公表した内容の訂正について\n\n　${sentence}\n\n1 評価結果が「達成」`);
    expect(text).toContain('\n3 達成率　訂正前：約82.6％　訂正後：約78.3％\n');
    expect(published(pressText(corrected('', {})))).not.toContain('訂正');
  });

  test('in the page, as a table that is read aloud in order', () => {
    const page = new DOMParser().parseFromString(published(resultPage(review)), 'text/html');
    const words = (selector: string) => [...page.querySelectorAll(selector)].map((element) => element.textContent.trim());
    expect(words('h2')[0]).toBe('公表した内容の訂正について');
    expect(words('table:has(#correction) thead th[scope=col]')).toEqual(['訂正箇所', '訂正前', '訂正後']);
    expect(words('table:has(#correction) tbody tr:nth-child(3) > *')).toEqual(['達成率', '約82.6パーセント', '約78.3パーセント']);
    expect(published(resultPage(corrected('', {})))).not.toContain('訂正');
  });
});

test('two items of one number in two departments stay two, and changed places are told', () => {
  const counted = (department: string, name: string, rating: 'achieved' | 'notAchieved') => ({
    id: '1',
    ...{ department, name, policy: '', counted: true, rating, indicators: [] },
  });
  const totals = { fiscalYear: 2024, confirmed: 2, achieved: 1, notAchieved: 1 };
  const before = { ...totals, items: [counted('財務部', '甲', 'achieved'), counted('健康部', '乙', 'notAchieved')] };
  const now = reviewOf([
    item({ id: '1', name: '甲', department: '財務部', policy: '', rating: 'notAchieved', indicators: [] }),
    item({ id: '1', name: '乙', department: '健康部', policy: '', rating: 'achieved', indicators: [] }),
  ]);
  const changes = correctionOf({ ...now, settings: { ...now.settings, published: [before] } })?.changes ?? [];
  expect(changes.filter(({ place }) => place.includes('評価')).map(({ place, after }) => [place, after])).toEqual([
    ['取組項目「甲」の評価', '未達成'],
    ['取組項目「乙」の評価', '達成'],
  ]);
});
