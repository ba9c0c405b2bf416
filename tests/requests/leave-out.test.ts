import { leaveOut, placeName } from '../../src/requests/leave-out';
import { areaOf } from '../../src/workbook/reference';
import { sheet, workbookOf } from '../taskpane/sample-workbook';

const book = workbookOf(
  sheet('表', [
    ['題', '', '', ''],
    ['a', 'b', '欄外', ''],
    ['c', 'd', '', 'e'],
    ['注', '', '', ''],
  ]),
  sheet('控え', [['a', 'b']]),
);
const values = (workbook: typeof book) =>
  workbook.sheets.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)));

test('the cells of a table become blank; what stands around it and on other sheets stays', () => {
  expect(values(leaveOut(book, [{ sheet: '表', area: areaOf('A2:B3')! }]))).toEqual([
    [
      ['題', null, null, null],
      [null, null, '欄外', null],
      [null, null, null, 'e'],
      ['注', null, null, null],
    ],
    [['a', 'b']],
  ]);
});

test('the workbook itself stays as it is', () => {
  const before = JSON.stringify(book);
  leaveOut(book, [{ sheet: '表', area: areaOf('A1:D4')! }]);
  expect(JSON.stringify(book)).toBe(before);
});

test('nothing to leave out: the same workbook', () => {
  expect(leaveOut(book, [])).toBe(book);
});

test('a table is named by its place', () => {
  expect(placeName({ sheet: '表', area: areaOf('B5:Q31')! })).toBe('表!B5:Q31');
});
