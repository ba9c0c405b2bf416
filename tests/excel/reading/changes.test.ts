import { excelHost } from '../../../src/excel/excel-host';
import { defaultSettings } from '../../../src/model/default-settings';
import { planSettings } from '../../../src/report/office/settings-sheet';
import { removeSheet, type } from '../../simulated-excel/person';
import { openDepartmentBook, smallReport } from '../department-book';

/** Listens to the workbook; `heard` waits until everything that is on its way has arrived. */
async function listening() {
  const excel = openDepartmentBook();
  const host = excelHost();
  const told: string[] = [];
  const stop = await host.onChanged(({ sheet, address }) => told.push(`${sheet}!${address}`));
  const heard = async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return told;
  };
  return { excel, host, stop, heard };
}

test('a change by the user is told', async () => {
  const { excel, heard } = await listening();
  excel.host.editByUser((workbook) => {
    type(workbook, '進捗管理表!E4', '未達成');
  });
  expect(await heard()).toEqual(['進捗管理表!E4']);
});

test('a change by somebody else is told', async () => {
  const { excel, heard } = await listening();
  excel.host.editByOther((workbook) => {
    type(workbook, '集計 メモ!A1', '1');
  });
  expect(await heard()).toEqual(['集計 メモ!A1']);
});

test('our own writing is not told', async () => {
  const { host, heard } = await listening();
  const { receipt } = await host.write(smallReport());
  await host.takeBack(receipt);
  await host.apply([{ at: { sheet: '進捗管理表', row: 3, column: 4 }, before: '達成', after: '未達成' }]);
  expect(await heard()).toEqual([]);
});

test('a change in our sheets is not told: they are no part of what is checked', async () => {
  const { excel, host, heard } = await listening();
  await host.write(smallReport());
  excel.host.editByUser((workbook) => {
    type(workbook, '評価結果!A1', '見出し');
  });
  expect(await heard()).toEqual([]);
});

test('a change in 点検設定 is told: the results follow from it', async () => {
  const { excel, host, heard } = await listening();
  await host.write([planSettings(defaultSettings)]);
  excel.host.editByUser((workbook) => {
    type(workbook, '点検設定!C5', '90');
  });
  expect(await heard()).toEqual(['点検設定!C5']);
});

test('a change in a sheet that is gone by now is told without a name', async () => {
  const { excel, heard } = await listening();
  excel.host.editByOther((workbook) => {
    type(workbook, '集計 メモ!A1', '1');
    removeSheet(workbook, '集計 メモ');
  });
  expect(await heard()).toEqual(['!A1']);
});

test('a change is told without a name also when Excel does not answer where it was', async () => {
  const { excel, heard } = await listening();
  excel.host.faults.fail(excel.host.counters.roundTrips + 1, 'GeneralException');
  excel.host.editByUser((workbook) => {
    type(workbook, '進捗管理表!E4', '未達成');
  });
  expect(await heard()).toEqual(['!E4']);
});

test('nothing is told any more after listening has stopped', async () => {
  const { excel, stop, heard } = await listening();
  await stop();
  excel.host.editByUser((workbook) => {
    type(workbook, '進捗管理表!E4', '未達成');
  });
  expect(await heard()).toEqual([]);
});
