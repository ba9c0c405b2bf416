import { excelHost } from '../../../src/excel/excel-host';
import { addressOf } from '../../simulated-excel/model/area';
import { faultOf, openDepartmentBook } from '../department-book';

test('a cell is shown: its sheet comes to the front and it is selected', async () => {
  const excel = openDepartmentBook();
  await excelHost().reveal({ sheet: '集計 メモ', row: 11, column: 5 });
  const { sheet, area } = excel.workbook.selection;
  expect([sheet.name, addressOf(area)]).toEqual(['集計 メモ', 'F12']);
});

test('a sheet that is gone is named', async () => {
  openDepartmentBook();
  expect(await faultOf(excelHost().reveal({ sheet: '様式2', row: 0, column: 0 }))).toContain('シート「様式2」が見つかりません');
});

test.each(['Hidden', 'VeryHidden'] as const)('a sheet that is %s stays so; the user is told how to show it', async (visibility) => {
  const excel = openDepartmentBook();
  excel.workbook.sheet('集計 メモ').visibility = visibility;
  expect(await faultOf(excelHost().reveal({ sheet: '集計 メモ', row: 0, column: 0 }))).toContain('「再表示」');
  expect(excel.workbook.selection.sheet.name).toBe('進捗管理表');
});
