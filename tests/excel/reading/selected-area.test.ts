import { excelHost } from '../../../src/excel/excel-host';
import { select } from '../../simulated-excel/person';
import { openDepartmentBook } from '../department-book';

test.each([
  ['a cell', "'集計 メモ'!F12", { top: 11, left: 5, bottom: 11, right: 5 }],
  ['rows of a heading', "'集計 メモ'!A3:D4", { top: 2, left: 0, bottom: 3, right: 3 }],
])('%s that the user has selected is told with its sheet', async (_, selection, area) => {
  const excel = openDepartmentBook();
  select(excel.workbook, selection);
  expect(await excelHost().selectedArea()).toEqual({ sheet: '集計 メモ', area });
});
