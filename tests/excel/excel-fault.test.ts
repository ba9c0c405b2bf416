import { excelHost } from '../../src/excel/excel-host';
import { isHostFault } from '../../src/host';
import { faultOf, openDepartmentBook, smallReport } from './department-book';

describe('every code of Excel has its sentence', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'セルを編集中'],
    ['AccessDenied', '保護されている'],
    ['RequestPayloadSizeLimitExceeded', 'データが多く'],
    ['ResponsePayloadSizeLimitExceeded', 'データが多く'],
    ['ItemNotFound', '削除されたか'],
    ['ItemAlreadyExists', '同じ名前'],
    ['InvalidOrTimedOutSession', '接続が切れました'],
    ['ActivityLimitReached', '混み合っています'],
    ['WriteNotSupportedWhenModalDialogOpen', 'ほかの画面'],
    ['InactiveWorkbook', 'ほかのブックが手前'],
    ['MemoryLimitReached', 'メモリが足りません'],
    ['ApiNotFound', 'Excel 2021以降'],
    ['Conflict', 'ほかの人も編集'],
    ['MergedRangeConflict', '結合セル'],
    ['GeneralException', '（GeneralException）'],
    ['SomethingNew', '（SomethingNew）'],
  ])('%s', async (code, words) => {
    const excel = openDepartmentBook();
    excel.host.faults.fail(1, code);
    expect(await faultOf(excelHost().reveal({ sheet: '進捗管理表', row: 0, column: 0 }))).toContain(words);
  });

  test('in both languages, ending as sentences do, with the error behind it', async () => {
    const excel = openDepartmentBook();
    excel.host.refusals.refuse('Workbook.worksheets get', 'AccessDenied');
    const fault: unknown = await excelHost()
      .read()
      .catch((error: unknown) => error);
    expect(isHostFault(fault) && fault.sentence.ja.endsWith('。') && fault.sentence.en.endsWith('.')).toBe(true);
    expect(fault).toMatchObject({ cause: { code: 'AccessDenied' } });
  });
});

describe('a person who is typing into a cell', () => {
  test('is waited for', async () => {
    const excel = openDepartmentBook();
    excel.host.cellBeingEdited = true;
    setTimeout(() => {
      excel.host.cellBeingEdited = false;
    }, 50);
    expect((await excelHost().write(smallReport())).sheets).toEqual(['評価結果', '一覧データ']);
  });

  test('is not waited for without end', async () => {
    const excel = openDepartmentBook();
    excel.host.cellBeingEdited = true;
    const before = excel.theirs();
    expect(await faultOf(excelHost({ patience: 30 }).write(smallReport()))).toContain('Enterキー');
    excel.host.cellBeingEdited = false;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(excel.theirs()).toEqual(before);
    expect((await excelHost().write(smallReport())).sheets).toEqual(['評価結果', '一覧データ']);
    expect(excel.workbook.sheets).toHaveLength(4);
  });
});

test('an answer that never comes ends with a sentence', async () => {
  const excel = openDepartmentBook();
  excel.host.faults.neverAnswer(2);
  expect(await faultOf(excelHost({ patience: 30 }).read())).toContain('返事がありません');
});

test('a mistake of ours is not dressed up as a fault of Excel', async () => {
  openDepartmentBook();
  const broken = { ...smallReport()[0]!, mark: null as never, blocks: null as never };
  await expect(excelHost().write([broken])).rejects.toThrow(TypeError);
});
