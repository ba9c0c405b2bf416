import { defaultSettings } from '../../src/model/default-settings';
import { review } from '../../src/review';
import type { ExampleRow } from '../../src/rules/example';
import { sourcesOf } from './example-workbook';

function found(row: ExampleRow): readonly string[] {
  const { findings } = review(sourcesOf({ case: '', rows: [row] }), {
    settings: { ...defaultSettings, fiscalYear: 2024 },
    assumedYear: 2024,
  });
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
}

test.each<[string, ExampleRow, string]>([
  ['rating', { 評価: '' }, 'rating-missing'],
  ['actual', { 令和6年度実績: '' }, 'actual-missing'],
  ['target', { 令和6年度目標: '' }, 'target-missing'],
  ['number', { 項目番号: '' }, 'item-number-missing'],
  ['name', { 取組項目: '' }, 'item-name-missing'],
  ['unit', { 単位: '' }, 'unit-missing'],
  ['narrative', { 主な取組実績: '' }, 'narrative-missing'],
])('a blank %s is told once, and nothing that only follows from it', (_, row, rule) => {
  expect(found(row)).toEqual([rule]);
});
