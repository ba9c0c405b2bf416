import { matterOf, tableKey } from '../../../src/model/answer-keys';
import { defaultSettings } from '../../../src/model/default-settings';
import { leaveOut, type Answer } from '../../../src/model/question';
import type { Review } from '../../../src/model/review';
import type { Settings } from '../../../src/model/settings';
import { readSettingsSheet } from '../../../src/recognition/office/settings-sheet';
import { planSettings } from '../../../src/report/office/settings-sheet';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/xlsx/writing/write-workbook';
import { reviewDrawn } from '../grid';

/** The answers as a workbook's sheet 点検設定 gives them back. */
async function kept(answers: Settings['answers']): Promise<Partial<Settings>> {
  const workbook = await readWorkbook(await writeWorkbook([planSettings({ ...defaultSettings, answers })], { title: '' }));
  const back = readSettingsSheet(workbook, defaultSettings);
  expect(back?.problems).toEqual([]);
  return { answers: back?.settings.answers ?? {} };
}

const marked = (name: string) => ({
  [name]: `
    番号 | 取組項目 | 目標 | 実績 | 判定
    1 | 窓口の改善 | 10件以上 | 12件 | A
    2 | 研修の実施 | 10件以上 | 8件 | B
    3 | 広報の充実 | 10件以上 | 15件 | A
    -
    A：目標を達成
    B：目標を下回った`,
});
const confirmed = (review: Review): Readonly<Record<string, Answer>> =>
  Object.fromEntries(review.questions.map(({ key, taken, labels }) => [key, labels ?? taken]));

test('a legend that was confirmed is kept on the sheet and asked about no more, in the next workbook either', async () => {
  const first = reviewDrawn(marked('令和6年度'));
  expect(first.questions.map(({ kind }) => kind)).toEqual(['legend']);
  const settings = await kept(confirmed(first));
  for (const sheet of ['令和6年度', '別の課']) {
    const after = reviewDrawn(marked(sheet), settings);
    expect(after.questions).toEqual([]);
    expect(after.results).toMatchObject({ achieved: 2, notAchieved: 1, undetermined: 0, final: true });
  }
});

const two = {
  一覧: `
    番号 | 取組項目 | 目標 | 実績 | 評価
    1 | 窓口の改善 | 10件以上 | 12件 | 達成
    -
    -
    -
    -
    符号 | 取組項目 | 目標値 | 実績値 | 評価
    2 | 試行の分 | 10件以上 | 8件 | 未達成`,
};

test('a table that was left out is not counted, and is no leftover; with its answer gone it counts again', async () => {
  const before = reviewDrawn(two);
  const [, second] = before.workbooks[0]?.tables ?? [];
  expect(before.results.confirmed).toBe(2);
  const after = reviewDrawn(two, await kept({ [tableKey(second?.fingerprint ?? '', '一覧')]: leaveOut }));
  expect(after.results).toMatchObject({ confirmed: 1, achieved: 1, final: true });
  expect(after.workbooks[0]?.tables).toHaveLength(1);
  expect(after.workbooks[0]?.leftovers).toEqual([]);
  const other = { 別表: two.一覧 };
  expect(reviewDrawn(other, await kept({ [tableKey(second?.fingerprint ?? '', '一覧')]: leaveOut })).results.confirmed).toBe(2);
});

test('a sheet whose only table was left out says so in the account', async () => {
  const before = reviewDrawn(two);
  const layouts = before.workbooks[0]?.tables.map(({ fingerprint }) => tableKey(fingerprint, '一覧')) ?? [];
  const after = reviewDrawn(two, await kept(Object.fromEntries(layouts.map((key) => [key, leaveOut]))));
  expect(after.workbooks[0]?.account?.sheets).toEqual([{ name: '一覧', role: 'leftOut', at: null }]);
  expect(after.results).toMatchObject({ confirmed: 0, final: false });
});

test('what a key is about', () => {
  expect(matterOf('column:3fa9c2d1:令和6年度:見込')).toEqual({ kind: 'column', layout: '3fa9c2d1', heading: '令和6年度:見込' });
  expect(matterOf('table:3fa9c2d1:集計:一覧')).toEqual({ kind: 'table', layout: '3fa9c2d1', sheet: '集計:一覧' });
  expect(matterOf('column:3fa9c2d1')).toEqual({ kind: 'other' });
  expect(matterOf('complete')).toEqual({ kind: 'complete' });
});

const twoLegends = (name: string, meanings: readonly [string, string]) => ({
  [name]: `
    番号 | 取組項目 | 目標 | 実績 | 判定
    1 | 窓口の改善 | 10件以上 | 12件 | A
    2 | 研修の実施 | 10件以上 | 12件 | A
    -
    A：${meanings[0]}
    B：${meanings[1]}`,
});

test('an answer about a legend counts for that legend alone: the same marks under another one are asked about again', async () => {
  const first = reviewDrawn(twoLegends('総務課', ['目標を達成', '目標を下回った']));
  const settings = await kept(confirmed(first));
  expect(reviewDrawn(twoLegends('総務課', ['目標を達成', '目標を下回った']), settings).results.final).toBe(true);
  // The mark in use is explained alike, the other one is not: it is another scale.
  for (const other of [['目標を達成', '中止した'] as const, ['目標を下回った', '目標を達成'] as const]) {
    const after = reviewDrawn(twoLegends('財政課', other), settings);
    expect(after.questions.map(({ kind, labels }) => [kind, Object.keys(labels ?? {})])).toEqual([['legend', ['A', 'B']]]);
    expect(after.results.final).toBe(false);
  }
});

test('marks that stand without a legend are not explained by the legend of another workbook', async () => {
  const settings = await kept(confirmed(reviewDrawn(twoLegends('総務課', ['目標を達成', '目標を下回った']))));
  const after = reviewDrawn({ 財政課: twoLegends('財政課', ['', '']).財政課?.replace(/\n *[AB]：/g, '') ?? '' }, settings);
  expect(after.questions.map(({ kind }) => kind)).toEqual(['ratingWord']);
  expect(after.results).toMatchObject({ achieved: 0, undetermined: 2, final: false });
});

test('a cell that holds a mark with its meaning is read alike before and after the legend is confirmed', async () => {
  const sheet = { 一覧: twoLegends('一覧', ['目標を達成', '目標を下回った']).一覧?.replace('12件 | A', '12件 | A：目標を達成') ?? '' };
  const before = reviewDrawn(sheet);
  const after = reviewDrawn(sheet, await kept(confirmed(before)));
  expect([before.results.achieved, after.results.achieved, after.results.final]).toEqual([2, 2, true]);
});
