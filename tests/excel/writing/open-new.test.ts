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

describe('why a workbook takes no sheets', () => {
  test.each([
    ['one that is open for reading only', { readOnly: true }, '読み取り専用で開かれている'],
    ['one of the old format', { name: '進捗管理表.xls' }, '古い形式（.xls）のため'],
    ['one that is shared or restricted', {}, '共有ブック'],
  ])('%s', async (_, options, words) => {
    const excel = openDepartmentBook({}, options);
    excel.host.refusals.refuse('WorksheetCollection.add call', 'AccessDenied');
    const sentence = await faultOf(excelHost().write(smallReport()));
    expect(sentence).toContain(words);
    expect(sentence).toContain('AccessDenied');
  });
});

describe('what is told when a workbook is read, before anything is written into it', () => {
  test.each([
    ['open for reading only', { readOnly: true }, ['名前を付けて保存']],
    ['of the old format', { name: '進捗管理表.XLS' }, ['.xlsx形式で保存し直す']],
    ['both', { readOnly: true, name: '進捗管理表.xls' }, ['名前を付けて保存', '.xlsx形式で保存し直す']],
  ])('%s', async (_, options, words) => {
    openDepartmentBook({}, options);
    const { cautions = [] } = await excelHost().read();
    expect(cautions.map(({ ja }) => ja)).toEqual(words.map((word) => expect.stringContaining(word) as string));
  });

  test('nothing of any other', async () => {
    openDepartmentBook();
    expect(await excelHost().read()).not.toHaveProperty('cautions');
  });

  test('a report can be written into a workbook that is open for reading only, as a person can', async () => {
    openDepartmentBook({}, { readOnly: true });
    expect((await excelHost().write(smallReport())).sheets).toEqual(['評価結果', '一覧データ']);
  });

  test.each(['Workbook.worksheets get', 'Range.values get'])('where Excel lets nobody read it: %s', async (member) => {
    const excel = openDepartmentBook();
    excel.host.refusals.refuse(member, 'AccessDenied');
    expect(await faultOf(excelHost().read())).toMatch(/保護ビュー.*IRM.*秘密度ラベル/);
  });
});
