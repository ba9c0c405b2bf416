import type { Review } from '../../src/model/review';
import { pressText } from '../../src/report/publication/press-text';
import { expectGolden, published } from './golden';
import { sampleReview } from './sample-review';

let review: Review;
beforeAll(async () => {
  review = await sampleReview();
});

/** As published on 16 September 2025 (報道発表資料 0000660435), letter by letter. */
const asPublished = [
  '市政改革室が中心となって進捗管理を行う取組方針「官民連携の推進」、「業務改革の推進」、「持続可能な行財政基盤の構築」で掲げる取組項目のうち、令和6年度末現在で評価可能な23件の取組項目の評価を行いました。',
  '1 進捗状況を確認した取組項目数 24項目',
  '2 令和6年度末現在で評価対象とした取組項目数 23項目(注)',
  '3 評価結果が「達成」であった取組項目数 19項目',
  '4 評価結果が「未達成」であった取組項目数  4項目',
  '5 達成率(19項目/23項目) 約82.6パーセント',
  '(注)取組項目「環境負荷の低減に係る取組の推進」については、令和9年度末時点で評価を実施のため、評価対象外。',
];

test('the press text of the samples has the published sentence, figures and note', () => {
  const lines = published(pressText(review))
    .split('\n')
    .map((line) => line.replace(/^　/, ''));
  expect(lines.filter((line) => asPublished.includes(line))).toEqual(asPublished);
});

test('the press text of the samples', () => {
  expectGolden('press-text.txt', published(pressText(review)));
});
