import { excelHost } from '../../../src/excel/excel-host';
import { faultOf, openDepartmentBook, smallReport } from '../department-book';

describe('a new workbook', () => {
  test('is opened beside this one', async () => {
    const excel = openDepartmentBook();
    await excelHost().openNew(new Uint8Array([80, 75]));
    expect(excel.workbook.createdWorkbooks).toEqual([btoa('PK')]);
  });

  test.each(['GeneralException', 'NotImplemented', 'AccessDenied'])(
    'that Excel does not open: %s says what can be done instead',
    async (code) => {
      const excel = openDepartmentBook();
      excel.host.refusals.refuse('Application.createWorkbook call', code);
      const sentence = await faultOf(excelHost().openNew(new Uint8Array([80, 75])));
      expect(sentence).toContain('新しいブックを開けません');
      expect(sentence).toContain(code);
    },
  );
});

test('a workbook that is open for reading only is called that when it takes no sheets', async () => {
  const excel = openDepartmentBook({}, { readOnly: true });
  excel.host.refusals.refuse('WorksheetCollection.add call', 'AccessDenied');
  expect(await faultOf(excelHost().write(smallReport()))).toContain('読み取り専用で開かれている');
});
