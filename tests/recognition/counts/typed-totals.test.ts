import { defaultSettings } from '../../../src/model/default-settings';
import { recognise } from '../../../src/recognition/recognise';
import { addressOf } from '../../../src/workbook/reference';
import { sourcesOf } from '../../rules/example-workbook';
import { grid } from '../grid';

const list = `
  新・市政改革プラン 進捗管理表（令和6年度）
  番号 | 取組方針 | 取組項目 | 令和6年度目標 | 令和6年度実績 | 評価
  2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 達成
  2-2 | 官民連携の推進 | 公募の実施 | 5件以上 | 4件 | 未達成`;

/** The figures found on drawn sheets, a line a row of figures: "label | kind=value@cell". */
function totalsOn(sheets: Readonly<Record<string, string>>): readonly string[] {
  const [source] = sourcesOf({
    case: '',
    rows: [],
    sheets: Object.entries(sheets).map(([name, drawing]) => ({ name, rows: grid(drawing) })),
  });
  if (!source || !('workbook' in source)) throw new Error('the drawn sheets give no workbook');
  const { typedTotals } = recognise(source.workbook, source.file, { settings: defaultSettings, year: 2024, assumedYear: 2024 });
  return typedTotals.flatMap(({ rows }) =>
    rows
      .filter(({ figures }) => figures.length > 0)
      .map(({ label, figures }) =>
        [label, ...figures.map(({ kind, value, entry }) => `${kind}=${value}@${addressOf(entry.at)}`)].join(' | '),
      ),
  );
}

test('a box below the list: names above their figures', () => {
  const below = `
  -
  項目数 | 達成 | 未達成 | 達成率
  2 | 1 | 1 | 50.0％`;
  expect(totalsOn({ 進捗管理表: list + below })).toEqual([' | confirmed=2@A7 | achieved=1@B7 | notAchieved=1@C7 | rate=50@D7']);
});

test('names in front of their figures, one below the other', () => {
  const box = `
  達成項目数 | 1項目
  達成率（評価対象外を除く） | 0.5`;
  expect(totalsOn({ 進捗管理表: list, 集計: box })).toEqual([' | achieved=1@B1', ' | rate=50@B2']);
});

test('a table by policy with a total row', () => {
  const table = `
  取組方針別の集計
  取組方針 | 項目数 | 達成 | 評価対象外
  官民連携の推進 | 2 | 1 | 0
  合計 | 2 | 1 | 0`;
  expect(totalsOn({ 進捗管理表: list, 集計: table })).toEqual([
    '官民連携の推進 | confirmed=2@B3 | achieved=1@C3 | outOfScope=0@D3',
    '合計 | confirmed=2@B4 | achieved=1@C4 | outOfScope=0@D4',
  ]);
});

test('ratings down and their number and share across', () => {
  const table = `
  区分 | 項目数 | 割合
  達成 | 1 | 50.0％
  未達成 | 1 | 50.0％
  合計 | 2 | 100.0％`;
  expect(totalsOn({ 進捗管理表: list, 集計: table })).toEqual([
    ' | achieved=1@B2 | share=50@C2',
    ' | notAchieved=1@B3 | share=50@C3',
    '合計 | confirmed=2@B4 | share=100@C4',
  ]);
});

test('words in the total row of the list', () => {
  const total = `
  合　計 | - | - | 2項目 | - | 達成 1`;
  expect(totalsOn({ 進捗管理表: list + total })).toEqual(['合　計 | confirmed=2@D5 | achieved=1@F5']);
});

test('sentences of the evaluated year', () => {
  const below = `
  -
  「達成」は1項目、「未達成」は1項目で、達成率は約50.0パーセントである。`;
  expect(totalsOn({ 進捗管理表: list + below })).toEqual([' | rate=50@A6 | notAchieved=1@A6 | achieved=1@A6']);
});

test('figures that count no items of this year are left out', () => {
  const below = `
  -
  ※前年度の達成率は82.6％であった。
  ※達成率の目標は90％以上とする。
  ※達成 … 目標を満たしたもの`;
  expect(totalsOn({ 進捗管理表: list + below })).toEqual([]);
});
