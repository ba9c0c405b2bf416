import { defaultSettings } from '../../src/model/default-settings';
import { review } from '../../src/review';
import type { SheetRow } from '../../src/rules/example';
import { sourcesOf } from '../rules/example-workbook';

const head: readonly SheetRow[] = [
  ['進捗管理表（令和6年度）'],
  ['所属：安全課'],
  ['番号', '取組項目', '令和6年度目標', '令和6年度実績', '評価'],
];
const first: SheetRow = ['1', '街灯の点検', '12回以上', '14回', '達成'];
const second: SheetRow = ['2', '防災訓練の開催', '3回以上', '3回', '達成'];

function reviewed(hidden: readonly SheetRow[]) {
  const sheets = [
    { name: '表', rows: [...head, first] },
    { name: '続き', rows: hidden, visibility: 'hidden' as const },
  ];
  return review(sourcesOf({ case: '', rows: [], sheets }), { settings: { ...defaultSettings, fiscalYear: 2024 }, assumedYear: 2024 });
}

test('items on a hidden sheet that stand nowhere else are told, and the result is not final', () => {
  const { findings, results } = reviewed([...head, second]);
  expect(results).toMatchObject({ confirmed: 1, final: false });
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => [rule, message.ja])).toEqual([
    ['rows-not-read', expect.stringContaining('非表示のシート「続き」の4行目は取組項目のようですが、読み取っていません')],
  ]);
});

test('a hidden copy of the same items and a hidden list of choices are nothing to tell', () => {
  expect(reviewed([...head, first]).results.final).toBe(true);
  expect(reviewed([['達成'], ['未達成'], ['評価対象外']]).results.final).toBe(true);
});
