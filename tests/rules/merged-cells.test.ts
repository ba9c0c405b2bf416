import { defaultSettings } from '../../src/model/default-settings';
import { review } from '../../src/review';
import type { Area, Cell, Sheet } from '../../src/workbook/workbook';

const policy = '業務改革の推進';
const done = '窓口を一本化し、手続を短くした。';

/** Two items; the lower one has this policy and this narrative. */
function narrativesMissing(lower: { readonly policy: string; readonly narrative: string }, merges?: readonly Area[]): readonly string[] {
  const grid = [
    ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価', '主な取組実績'],
    ['1-1', policy, '手続の見直し', '企画室', '10件以上', 12, '達成', done],
    ['1-2', lower.policy, '窓口の見直し', '企画室', '10件以上', 12, '達成', lower.narrative],
  ];
  const cell = (value: string | number): Cell | undefined => (value === '' ? undefined : { value, formula: null, format: 'General' });
  const rows = grid.map((values, index) => ({ index, cells: values.map(cell) }));
  const sheet: Sheet = { name: '進捗管理表', visibility: 'visible', tables: [], rows, ...(merges && { merges }) };
  const source = { file: '企画室.xlsx', sha256: '', workbook: { sheets: [sheet], names: [] } };
  const { findings } = review([source], { settings: defaultSettings, assumedYear: 2024 });
  return findings.filter(({ rule }) => rule === 'narrative-missing').map(({ at }) => (at ? `${at.row}:${at.column}` : ''));
}

const merged: Area = { top: 1, left: 7, bottom: 2, right: 7 };

test.each([
  ['merges unknown, every cell of the row filled but this', { policy, narrative: '' }, undefined, ['2:7']],
  ['merges unknown, the policy is left to the row above: nobody can tell', { policy: '', narrative: '' }, undefined, []],
  ['merges unknown, a ditto mark is no merged cell', { policy: '〃', narrative: '' }, undefined, ['2:7']],
  ['not merged, the policy left to the row above', { policy: '', narrative: '' }, [], ['2:7']],
  ['merged with the narrative above', { policy, narrative: '' }, [merged], []],
  ['filled', { policy, narrative: done }, [], []],
])('a blank 主な取組実績, %s', (_, lower, merges, cells) => {
  expect(narrativesMissing(lower, merges)).toEqual(cells);
});
