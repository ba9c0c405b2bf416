import { excelHost } from '../../../src/excel/excel-host';
import { copySheet } from '../../simulated-excel/model/sheet-operations';
import { snapshot } from '../../simulated-excel/model/snapshot';
import { nameSheet, removeSheet, type } from '../../simulated-excel/person';
import { countShown, faultOf, openDepartmentBook, sheetNames, smallReport, tableNames, withReport } from '../department-book';

describe("a person's sheets", () => {
  test('lose what their formulas point at when an old sheet of ours goes; INDIRECT keeps it', async () => {
    const { excel, host } = await withReport();
    type(excel.workbook, '集計 メモ!B1', '=評価結果!B3');
    type(excel.workbook, '集計 メモ!B2', '=COUNTA(shinchoku_items[評価])');
    type(excel.workbook, '集計 メモ!B3', '=INDIRECT("評価結果!B3")');
    await host.write(smallReport(2));
    const formulas = [0, 1, 2].map((row) => excel.workbook.sheet('集計 メモ').cell(row, 1).formula);
    expect(formulas).toEqual(['=#REF!', '=COUNTA(#REF!)', '=INDIRECT("評価結果!B3")']);
  });

  test('of the same name are left alone, ours gets a number', async () => {
    const excel = openDepartmentBook({}, {});
    excel.workbook.addSheet('評価結果');
    excel.workbook.addSheet('評価結果 (2)');
    type(excel.workbook, '評価結果!A1', '手で作った表');
    const before = snapshot(excel.workbook).sheets.slice(0, 4);
    const { sheets } = await excelHost().write(smallReport());
    expect(sheets).toEqual(['評価結果 (3)', '一覧データ']);
    expect(snapshot(excel.workbook).sheets.slice(0, 4)).toEqual(before);
    expect((await excelHost().write(smallReport())).sheets).toEqual(['評価結果 (3)', '一覧データ']);
    expect(excel.workbook.sheets).toHaveLength(6);
  });

  test('of a name that differs in width or case only are left alone', async () => {
    const excel = openDepartmentBook();
    excel.workbook.addSheet('ＡＢＣ');
    const [result] = smallReport();
    expect((await excelHost().write([{ ...result!, name: 'abc' }])).sheets).toEqual(['abc (2)']);
  });

  test('may be reports of ours that were renamed to be kept', async () => {
    const { excel, host } = await withReport();
    nameSheet(excel.workbook, '評価結果', '評価結果_8月');
    nameSheet(excel.workbook, '一覧データ', '一覧データ_8月');
    const kept = () => snapshot(excel.workbook).sheets.filter(({ name }) => name.endsWith('8月'));
    const before = kept();
    await host.write(smallReport(4));
    await host.write(smallReport(5));
    expect(sheetNames(excel)).toEqual(['進捗管理表', '集計 メモ', '評価結果_8月', '一覧データ_8月', '評価結果', '一覧データ']);
    expect(kept()).toEqual(before);
    expect(tableNames(excel)).toEqual(['shinchoku_items', 'shinchoku_items_2']);
    excel.workbook.recalculate();
    expect([countShown(excel, '評価結果_8月').content, countShown(excel).content]).toEqual([2, 3]);
  });

  test('may be copies of ours', async () => {
    const { excel, host } = await withReport();
    const copy = copySheet(excel.workbook.sheet('評価結果'), 'End', null);
    await host.write(smallReport(4));
    expect(excel.workbook.sheets).toContain(copy);
    expect(sheetNames(excel)).toEqual(['進捗管理表', '集計 メモ', '評価結果', '一覧データ', '評価結果 (2)']);
  });
});

describe('a report that cannot be written', () => {
  test('because the workbook is protected', async () => {
    const excel = openDepartmentBook();
    excel.workbook.protection = { password: '' };
    const before = snapshot(excel.workbook);
    expect(await faultOf(excelHost().write(smallReport()))).toContain('ブックの構成が保護されている');
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('because a person protected our old sheet', async () => {
    const { excel, host } = await withReport();
    excel.workbook.sheet('評価結果').protection = { options: {}, password: '' };
    const before = snapshot(excel.workbook);
    expect(await faultOf(host.write(smallReport(5)))).toContain('シート「評価結果」が保護されている');
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('because two plans have one name: a fault of ours, found before Excel is asked', async () => {
    const excel = openDepartmentBook();
    const [result] = smallReport();
    await expect(excelHost().write([result!, result!])).rejects.toThrow('評価結果');
    expect(excel.host.counters.messages).toBe(0);
  });

  test('because the user stopped it', async () => {
    const { excel, host } = await withReport();
    const before = snapshot(excel.workbook);
    const stop = new AbortController();
    // 2,000 items take several messages.
    const stopped = host.write(smallReport(2000), {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(snapshot(excel.workbook)).toEqual(before);
  });
});

describe('somebody else at the same time', () => {
  /** What another person does before each of the round trips of a writing that replaces a report: the last two are for its looks. */
  const roundTrips = [1, 2, 3, 4, 5, 6, 7, 8];
  const untilPlaced = roundTrips.slice(0, 6);

  test.each(roundTrips)('writes into his own sheet, before round trip %i', async (at) => {
    const { excel, host } = await withReport();
    excel.host.counters.reset();
    excel.host.faults.editBefore(at, (workbook) => {
      type(workbook, '進捗管理表!D4', '999');
    });
    await host.write(smallReport(4));
    expect(excel.workbook.sheet('進捗管理表').cell(3, 3).content).toBe(999);
    expect(excel.host.counters.roundTrips).toBe(roundTrips.length);
  });

  test.each(untilPlaced.slice(0, 5))('adds a sheet of our name to a first report, before round trip %i', async (at) => {
    const excel = openDepartmentBook();
    excel.host.faults.editBefore(at, (workbook) => {
      workbook.addSheet('評価結果');
    });
    const { sheets } = await excelHost().write(smallReport());
    expect(sheets).toEqual(['評価結果 (2)', '一覧データ']);
    expect(sheetNames(excel).sort()).toEqual([...new Set(['一覧データ', '進捗管理表', '集計 メモ', '評価結果', ...sheets])].sort());
  });

  test.each(untilPlaced)('deletes our old sheet, before round trip %i', async (at) => {
    const { excel, host } = await withReport();
    excel.host.counters.reset();
    excel.host.faults.editBefore(at, (workbook) => {
      removeSheet(workbook, '評価結果');
    });
    const outcome = await host.write(smallReport(4)).catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome.message).toContain('削除された');
      expect(sheetNames(excel)).toEqual(['進捗管理表', '集計 メモ', '一覧データ']);
      excel.host.faults.clear();
      await host.write(smallReport(4));
    }
    expect(sheetNames(excel).sort()).toEqual(['一覧データ', '進捗管理表', '集計 メモ', '評価結果'].sort());
    expect(tableNames(excel)).toEqual(['shinchoku_items']);
  });

  test('deletes the new sheet before it is complete', async () => {
    const { excel, host } = await withReport();
    const before = snapshot(excel.workbook);
    excel.host.counters.reset();
    excel.host.faults.editBefore(6, (workbook) => {
      removeSheet(workbook, '評価結果（書き出し中）');
    });
    expect(await faultOf(host.write(smallReport(4)))).toContain('削除された');
    expect(snapshot(excel.workbook)).toEqual(before);
  });
});
