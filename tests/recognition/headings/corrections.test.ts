import { defaultSettings } from '../../../src/model/default-settings';
import type { RecognisedTable, Review } from '../../../src/model/review';
import type { Settings } from '../../../src/model/settings';
import { columnsRead, withCorrection, withTableChosen } from '../../../src/recognition/headings/corrections';
import { withHeadingRows } from '../../../src/recognition/headings/pointed-headings';
import { readSettingsSheet } from '../../../src/recognition/office/settings-sheet';
import { planSettings } from '../../../src/report/office/settings-sheet';
import type { Sheet } from '../../../src/workbook/workbook';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/xlsx/writing/write-workbook';
import { sourcesOf } from '../../rules/example-workbook';
import { grid, lines, reviewDrawn } from '../grid';

function tableOf({ workbooks }: Review): RecognisedTable {
  const table = workbooks[0]?.tables[0];
  if (!table) throw new Error('no table was found');
  return table;
}

function sheetDrawn(name: string, drawing: string): Sheet {
  const [source] = sourcesOf({ case: '', rows: [], sheets: [{ name, rows: grid(drawing) }] });
  if (!source || !('workbook' in source) || !source.workbook.sheets[0]) throw new Error('no sheet was drawn');
  return source.workbook.sheets[0];
}

/** As after closing Excel: written on the sheet 点検設定 and read back. */
async function keptOnTheSheet(settings: Settings): Promise<Settings> {
  const workbook = await readWorkbook(await writeWorkbook([planSettings(settings)], { title: '' }));
  return readSettingsSheet(workbook, defaultSettings)?.settings ?? defaultSettings;
}

const slipped = {
  表: `
    番号 | 取組方針 | 取組項目 | 令和6年度目標 | 実績 | 見込 | 見込 | 評価
    2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 1 | 13回 | 14回 | 達成`,
};

test('every column with its heading, its field, how sure, and what else it may be', () => {
  const shown = columnsRead(tableOf(reviewDrawn(slipped))).map(({ heading, field, confidence }) => [heading, field, confidence]);
  expect(shown).toEqual([
    ['番号', 'itemNo', 1],
    ['取組方針', 'policy', 1],
    ['取組項目', 'itemName', 1],
    ['令和6年度目標', 'target', 1],
    ['実績', 'actual', 1],
    ['見込', null, 0],
    ['見込#2', null, 0],
    ['評価', 'rating', 1],
  ]);
});

test('a near match is a proposal with its candidates', () => {
  const near = { 表: '番号 | 取組項目 | 目標 | 実績 | 評価 | 取組実積\n2-1 | 民間との対話 | 12回以上 | 14回 | 達成 | 対話した。' };
  const column = columnsRead(tableOf(reviewDrawn(near))).find(({ heading }) => heading === '取組実積');
  expect(column?.confidence).toBeLessThan(1);
  expect([column?.field, ...(column?.candidates ?? [])].filter((field) => field !== null)).not.toEqual([]);
});

test('of two columns with one heading the one chosen is read, here and after a reload', async () => {
  const before = reviewDrawn(slipped);
  expect(lines(before)).toEqual(['2-1 / 民間との対話 / 官民連携の推進 / achieved / 12→1']);
  const corrected = withCorrection(defaultSettings, tableOf(before), 'actual', 6);
  expect(lines(reviewDrawn(slipped, await keptOnTheSheet(corrected)))).toEqual(['2-1 / 民間との対話 / 官民連携の推進 / achieved / 12→14']);
});

test('a corrected column is shown as chosen, and what its heading says as a candidate', () => {
  const before = reviewDrawn(slipped);
  const after = reviewDrawn(slipped, withCorrection(defaultSettings, tableOf(before), 'target', 5));
  const shown = columnsRead(tableOf(after)).map(({ field, confidence, candidates }) => [field, confidence, candidates]);
  expect(shown[5]).toEqual(['target', 1, []]);
  expect(shown[3]).toEqual([null, 1, ['target']]);
});

test('no column holds a field any more', () => {
  const before = reviewDrawn(slipped);
  const corrected = withCorrection(defaultSettings, tableOf(before), 'policy', null);
  expect(lines(reviewDrawn(slipped, corrected))).toEqual(['2-1 / 民間との対話 /  / achieved / 12→1']);
});

test('the last word on a column counts', () => {
  const table = tableOf(reviewDrawn(slipped));
  const corrected = withCorrection(withCorrection(defaultSettings, table, 'target', 5), table, 'actual', 5);
  expect(corrected.layouts).toEqual([{ fingerprint: table.fingerprint, columns: { actual: '見込' } }]);
});

test('a column that the table does not have changes nothing', () => {
  expect(withCorrection(defaultSettings, tableOf(reviewDrawn(slipped)), 'target', 99)).toBe(defaultSettings);
});

const unknownWords = `
  進捗の表
  -
  № | やること | めざす値 | いまの値 | できたか
  2-1 | 民間との対話 | 12回以上 | 14回 | 達成`;

test('heading rows that a person pointed out are read, wherever the rows stand next time', async () => {
  const pointedOut = withHeadingRows(defaultSettings, sheetDrawn('表', unknownWords), { from: 2, to: 2 });
  const table = tableOf(reviewDrawn({ 表: unknownWords }, pointedOut));
  expect(table.headingRows).toEqual([2]);
  const corrected = [['itemName', 1] as const, ['target', 2] as const, ['actual', 3] as const, ['rating', 4] as const].reduce(
    (settings, [field, column]) => withCorrection(settings, table, field, column),
    pointedOut,
  );
  const moved = unknownWords.trim().replace('-\n', '-\n  令和6年度末現在\n  -\n');
  expect(lines(reviewDrawn({ 表: moved }, await keptOnTheSheet(corrected)))).toEqual(['2-1 / 民間との対話 /  / achieved / 12→14']);
});

test('blank rows and too many rows are no headings', () => {
  const sheet = sheetDrawn('表', unknownWords);
  expect(withHeadingRows(defaultSettings, sheet, { from: 1, to: 1 })).toBe(defaultSettings);
  expect(withHeadingRows(defaultSettings, sheet, { from: 0, to: 6 })).toBe(defaultSettings);
});

const twoTables = {
  表: `
    番号 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
    2-1 | 民間との対話 | 12回以上 | 14回 | 達成
    -
    （参考）関連する取組
    番号 | 取組名 | 目標値 | 実績値 | 達成状況
    9-1 | 庁舎の見学 | 3回以上 | 2回 | 未達成`,
};

test('of two tables on a sheet the one chosen is read', async () => {
  const before = reviewDrawn(twoTables);
  const table = tableOf(before);
  expect(lines(before)).toEqual(['2-1 / 民間との対話 /  / achieved / 12→14']);
  expect(table.otherTables).toHaveLength(1);
  const chosen = withTableChosen(defaultSettings, table, table.otherTables[0]!);
  const after = reviewDrawn(twoTables, await keptOnTheSheet(chosen));
  expect(lines(after)).toEqual(['9-1 / 庁舎の見学 /  / notAchieved / 3→2']);
  const back = withTableChosen(chosen, tableOf(after), tableOf(after).otherTables[0]!);
  expect(lines(reviewDrawn(twoTables, back))).toEqual(lines(before));
});

test('a second column of ratings can be chosen, however sure the heading of the first is', () => {
  const { workbooks } = reviewDrawn({
    表: `
      番号 | 取組項目 | 目標 | 実績 | 改革室の判断 | 評価
      2-1 | 民間との対話 | 10回以上 | 12回 | 達成 | 達成
      3-1 | 手続の見直し | 10件以上 | 9件 | 未達成 | 達成`,
  });
  const [table] = workbooks[0]!.tables;
  expect(columnsRead(table!).find(({ heading }) => heading === '改革室の判断')?.candidates).toContain('rating');
});
