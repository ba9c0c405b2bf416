import { excelHost } from '../../src/excel/excel-host';
import { select } from '../simulated-excel/person';
import { openDepartmentBook } from './department-book';

test.each([
  ['a cell', "'集計 メモ'!F12", { row: 11, column: 5 }],
  ['the first cell of a larger selection', "'集計 メモ'!C4:D9", { row: 3, column: 2 }],
])('%s that the user has selected is told with its sheet', async (_, selection, place) => {
  const excel = openDepartmentBook();
  select(excel.workbook, selection);
  expect(await excelHost().selectedCell()).toEqual({ sheet: '集計 メモ', ...place });
});
