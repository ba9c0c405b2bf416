import { excelHost } from '../../../src/excel/excel-host';
import { positionOf } from '../../../src/workbook/reference';
import { openDepartmentBook } from '../department-book';

const at = { sheet: '進捗管理表', ...positionOf('E4')! };

test('a cell is cleared by "" and has its text back when that is taken back', async () => {
  const excel = openDepartmentBook();
  const host = excelHost();
  const content = () => excel.workbook.sheet(at.sheet).cell(at.row, at.column).content;
  const { receipt } = await host.apply([{ at, before: '達成', after: '' }]);
  const { workbook } = await host.read();
  const cells = workbook.sheets.find(({ name }) => name === at.sheet)?.rows.find(({ index }) => index === at.row)?.cells;
  expect(cells?.[at.column]?.value ?? null).toBeNull();
  await host.takeBack(receipt);
  expect(content()).toBe('達成');
});
