import { columnsOfResultTable, isTight, layOutResultTable, planResultTable } from '../../src/report/result/result-table';
import type { PlanCell } from '../../src/sheet-plan/sheet-plan';
import { brokenLines } from '../../src/sheet-plan/text-width';
import { displayedText } from '../../src/workbook/displayed-text';
import { fy2024Review } from './fy2024-round';
import { rounds } from './rounds';

function shown(cell: PlanCell): string {
  if (cell.kind === 'number') return displayedText({ value: cell.value, formula: null, format: cell.format });
  return cell.kind === 'text' ? cell.text : '';
}

const table = planResultTable(fy2024Review);
const standardWidths = Array.from({ length: 16 }, () => 9);

test('the table of the published round, in columns of the standard width', () => {
  const columns = columnsOfResultTable(table, standardWidths);
  const { rows, framed } = layOutResultTable(table, standardWidths.slice(0, columns));
  const lines = rows.map((row) => row.map(shown).filter((words) => words !== ''));
  expect(lines).toEqual([
    ['「新・市政改革プラン」の進捗状況(令和6年度末時点)'],
    ['令和7年3月31日現在'],
    ['番号', '項目', '結果'],
    ['1', '進捗状況を確認した取組項目数', '24項目'],
    ['2', '令和6年度末現在で評価対象とした取組項目数', '23項目(注)'],
    ['3', '評価結果が「達成」であった取組項目数', '19項目'],
    ['4', '評価結果が「未達成」であった取組項目数', '4項目'],
    ['5', '達成率(19項目/23項目)', '約82.6パーセント'],
    ...fy2024Review.notes.flatMap((note) => brokenLines(note, 9 * columns - 2).map((line) => [line])),
  ]);
  expect(framed).toEqual({ from: 2, to: 7 });
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([columns]));
});

test('its figures are numbers', () => {
  expect(table.figures.map(({ figure }) => figure.kind === 'number' && figure.value)).toEqual([24, 23, 19, 4, 82.6]);
});

test.each(Object.entries(rounds))('says the figures and the notes of the round "%s", 未確定 as long as it is', (_, review) => {
  const widths = standardWidths.slice(0, 7);
  const { rows } = layOutResultTable(planResultTable(review), widths);
  const words = rows.map((row) => row.map(shown).join('')).join('');
  const { confirmed, inScope, achieved, notAchieved, final } = review.results;
  for (const count of [confirmed, inScope, achieved, notAchieved]) expect(words).toContain(`数${count}項目`);
  for (const note of review.notes) expect(words).toContain(note.replaceAll('\n', ''));
  expect(words.includes('未確定')).toBe(!final);
});

test.each([
  ['columns of the standard width', standardWidths, 7],
  ['a wide second column', [5, 60, 20, 9], 3],
  ['no wide column soon', [5, 60, 9, 9, 9], 3],
  ['a column wide enough for the results two further on', [5, 60, 9, 9, 20, 9], 5],
  ['narrow columns', Array.from({ length: 16 }, () => 2), 16],
])('takes as many columns as its words need: %s', (_, widths, columns) => {
  expect(columnsOfResultTable(table, widths)).toBe(columns);
});

test.each([
  ['wide enough for 約82.6パーセント', 18, false],
  ['of the standard width', 9, true],
])('says whether the results are shown small: a last column %s', (_, width, tight) => {
  expect(isTight(table, [5, 60, width])).toBe(tight);
});
