import { defaultSettings } from '../../src/model/default-settings';
import { oneItemKey, type OneItem } from '../../src/model/one-item';
import { readSettingsSheet } from '../../src/recognition/office/settings-sheet';
import { planSettings } from '../../src/report/office/settings-sheet';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { labelsPointedAt } from '../../src/recognition/one-item';
import { sourcesOf } from '../rules/example-workbook';
import { grid, lines, reviewDrawn } from './grid';
import type { Sheet } from '../../src/workbook/workbook';

function sheetDrawn(name: string, drawing: string): Sheet {
  const [source] = sourcesOf({ case: '', rows: [], sheets: [{ name, rows: grid(drawing) }] });
  const sheet = source && 'workbook' in source ? source.workbook.sheets.find((each) => each.name === name) : undefined;
  if (!sheet) throw new Error('the sheet was drawn');
  return sheet;
}

const form = (name: string, aim: string, reached: string, how: string): string => `
  地域の取り組みの記録
  -
  手がけること | ${name}
  めざす水準 | ${aim}
  たどり着いた水準 | ${reached}
  ふりかえり | ${how}
  ひとこと | 特になし`;
const ofForm: OneItem = { itemName: 'B3', rating: 'B6', target: 'B4', actual: 'B5' };
const labels: OneItem = { itemName: '手がけること', rating: 'ふりかえり', target: 'めざす水準', actual: 'たどり着いた水準' };

test('a form alone whose words nobody knows is not read, and is read after one item was pointed out', () => {
  const sheets = { 記録: form('花壇の手入れ', '12回以上', '14回', '達成') };
  expect(reviewDrawn(sheets).items).toEqual([]);
  const result = reviewDrawn(sheets, { answers: { [oneItemKey('記録')]: { ...ofForm } } });
  expect(lines(result)).toEqual([' / 花壇の手入れ /  / achieved / 12→14']);
});

test('the cells of one item give the labels, and these serve other workbooks of the form, wherever it stands', () => {
  expect(labelsPointedAt(sheetDrawn('記録', form('花壇の手入れ', '12回以上', '14回', '達成')), ofForm)).toEqual(labels);
  const elsewhere = { 別の様式: `記入者の控え\n-\n${form('街灯の点検', '5件以上', '4件', '未達成')}` };
  expect(reviewDrawn(elsewhere).items).toEqual([]);
  expect(lines(reviewDrawn(elsewhere, { answers: { [oneItemKey('記録')]: { ...labels } } }))).toEqual([
    ' / 街灯の点検 /  / notAchieved / 5→4',
  ]);
});

test('a form that lacks one of the labels is another form', () => {
  const answers = { [oneItemKey('記録')]: { ...labels } };
  const other = form('街灯の点検', '5件以上', '4件', '未達成').replace('たどり着いた水準', '今のようす');
  expect(reviewDrawn({ 記録: other }, { answers }).items).toEqual([]);
});

test('an item of a list gives its headings, and the other rows are items too', () => {
  const list = (rows: string): string => `
    地域の取り組みの記録
    -
    手がけること | ねらい | 水準 | 今のようす | ふりかえり
    ${rows}`;
  const first = list(
    '花壇の手入れ | 緑を増やすため。 | 12回以上 | 14回 | 達成\n街灯の点検 | 夜道を明るくするため。 | 5件以上 | 4件 | 未達成',
  );
  const pointed: OneItem = { itemName: 'A4', rating: 'E4', target: 'C4', actual: 'D4' };
  const found = labelsPointedAt(sheetDrawn('記録', first), pointed);
  expect(found).toEqual({ itemName: '手がけること', rating: 'ふりかえり', target: '水準', actual: '今のようす' });
  const answers = { [oneItemKey('記録')]: { ...found } };
  const second = list(
    '公園の清掃 | 緑を増やすため。 | 7回以上 | 8回 | 達成\n看板の更新 | 道を分かりやすくするため。 | 3件以上 | 3件 | 達成',
  );
  const result = reviewDrawn({ 記録: first, 続き: second }, { answers });
  expect(lines(result)).toEqual([
    ' / 花壇の手入れ /  / achieved / 12→14',
    ' / 街灯の点検 /  / notAchieved / 5→4',
    ' / 公園の清掃 /  / achieved / 7→8',
    ' / 看板の更新 /  / achieved / 3→3',
  ]);
  expect(result.questions).toEqual([]);
});

test('cards below each other: the item of one gives all', () => {
  const card = (head: string, aim: string, reached: string, how: string): string => `
    ${head}
    めざす水準 | たどり着いた水準
    ${aim} | ${reached}
    ふりかえり | ${how}`;
  const sheets = {
    記録: [card('花壇の手入れ', '12回以上', '14回', '達成'), card('街灯の点検', '5件以上', '4件', '未達成')].join('\n-'),
  };
  const answers = { [oneItemKey('記録')]: { itemName: 'A1', rating: 'B4', target: 'A3', actual: 'B3' } };
  expect(lines(reviewDrawn(sheets, { answers }))).toEqual([
    ' / 花壇の手入れ /  / achieved / 12→14',
    ' / 街灯の点検 /  / notAchieved / 5→4',
  ]);
});

test('a cell without a label is not taken', () => {
  expect(
    labelsPointedAt(sheetDrawn('記録', form('花壇の手入れ', '12回以上', '14回', '達成')), { itemName: 'B3', rating: 'D9' }),
  ).toBeNull();
});

test('a sheet that was not read is asked about: where its headings seem to stand, what is known and what lacks', () => {
  const result = reviewDrawn({
    記録: `
      地域の取り組みの記録
      -
      番号 | 目標 | ふりかえり | 備考
      1 | 12回以上 | よくできた | 毎週
      2 | 5件以上 | もう少し | 毎月`,
  });
  const [question] = result.questions;
  expect(question).toMatchObject({ kind: 'sheet', key: 'oneItem:記録', alternatives: ['leaveOut'] });
  expect(question?.message.ja).toContain('見出しは3行目');
  expect(question?.message.ja).toContain('「目標」(目標)');
  expect(question?.message.ja).toMatch(/取組項目.*の場所が分かりません。1件の取組項目について/);
});

test('an item that was pointed out stands in 点検設定 and is read back', async () => {
  const answers = { [oneItemKey('記録')]: { ...labels } };
  const workbook = await readWorkbook(await writeWorkbook([planSettings({ ...defaultSettings, answers })], { title: '' }));
  expect(readSettingsSheet(workbook, defaultSettings)).toMatchObject({ settings: { answers }, problems: [] });
});
