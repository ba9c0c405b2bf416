import { excelHost } from '../../../src/excel/excel-host';
import { planReport } from '../../../src/report/plan-report';
import { fy2024Review } from '../../report/fy2024-round';
import { sheetSnapshot, snapshot } from '../../simulated-excel/model/snapshot';
import { type } from '../../simulated-excel/person';
import { faultOf, openDepartmentBook, sheetNames, smallReport, tableNames, withReport } from '../department-book';

const theirs = ['進捗管理表', '集計 メモ'];

describe('what a report may do without is no reason to fail', () => {
  test.each([
    ['PageLayout.setPrintMargins call', '印刷設定は付けられませんでした'],
    ['PageLayout.zoom set', '印刷設定は付けられませんでした'],
    ['RangeFormat.wrapText set', '文字、色、罫線の書式は付けられませんでした'],
    ['Range.setColumnProperties call', '列の幅と行の高さは変えられませんでした'],
    ['Range.setCellProperties call', '元のセルへのリンクは付けられませんでした'],
    ['WorksheetFreezePanes.freezeAt call', '見出しの固定と枠線の表示は設定できませんでした'],
    ['Worksheet.calculate call', '再計算はできませんでした'],
  ])('%s', async (member, words) => {
    const excel = openDepartmentBook();
    excel.host.refusals.refuse(member, 'NotImplemented');
    const { sheets, notices } = await excelHost().write(smallReport());
    expect(sheets).toEqual(['評価結果', '一覧データ']);
    expect(notices).toEqual([{ ja: expect.stringContaining(words) as string, en: expect.stringMatching(/NotImplemented.*\.$/) as string }]);
    expect(sheetNames(excel)).toEqual([...theirs, '評価結果', '一覧データ']);
    expect(excel.workbook.sheet('一覧データ').cell(1, 3).content).toBe('B4');
  });

  test('the other looks are there all the same', async () => {
    const excel = openDepartmentBook();
    excel.host.refusals.refuse('PageLayout.setPrintMargins call', 'GeneralException');
    await excelHost().write(smallReport());
    const once = openDepartmentBook();
    await excelHost().write(smallReport());
    const { looks } = sheetSnapshot(excel.workbook.sheet('一覧データ'));
    expect(looks).toEqual(sheetSnapshot(once.workbook.sheet('一覧データ')).looks);
  });

  test('a chart that is begun and refused is taken off, and told', async () => {
    const excel = openDepartmentBook();
    excel.host.refusals.refuse('ChartAxis.visible set', 'GeneralException');
    const plans = planReport(fy2024Review);
    const { notices } = await excelHost().write(plans);
    expect(notices?.map(({ ja }) => ja)).toEqual([expect.stringContaining('グラフは付けられませんでした')]);
    expect(excel.workbook.sheets.flatMap(({ charts }) => charts)).toEqual([]);
  });

  test('in a whole report print set-up is not tried on every sheet for ever', async () => {
    const excel = openDepartmentBook();
    excel.host.refusals.refuse('PageLayout.orientation set', 'NotImplemented');
    const plans = planReport(fy2024Review);
    excel.host.counters.reset();
    const { notices } = await excelHost().write(plans);
    expect(notices).toHaveLength(1);
    for (const { name } of plans) expect(notices?.[0]?.ja).toContain(`「${name}」`);
    // Once apart, once alone, and no more.
    expect(excel.host.counters.roundTrips).toBeLessThanOrEqual(5 + plans.length + 12);
  });

  test('Excel that never answers again while the looks are made leaves a complete report, and says what is missing', async () => {
    const excel = openDepartmentBook();
    excel.host.faults.neverAnswer(7);
    const { sheets, notices } = await excelHost({ patience: 50 }).write(smallReport());
    expect(sheets).toEqual(['評価結果', '一覧データ']);
    expect(notices?.map(({ ja }) => ja)).toEqual([expect.stringMatching(/「一覧データ」の内容は書き出されましたが.*返事がありません/)]);
  });
});

describe('a workbook that takes no sheets is found with one empty sheet', () => {
  test.each(['TableCollection.add call', 'WorksheetCollection.add call', 'Worksheet.name set', 'Range.formulas set'])(
    '%s',
    async (member) => {
      const excel = openDepartmentBook();
      const before = snapshot(excel.workbook);
      excel.host.refusals.refuse(member, 'GeneralException');
      const sentence = await faultOf(excelHost().write(smallReport()));
      expect(sentence).toContain('集計シートを追加できません');
      expect(sentence).toContain(member.split(' ')[0]);
      expect(snapshot(excel.workbook)).toEqual(before);
      excel.host.refusals.clear();
      await excelHost().write(smallReport());
      expect(sheetNames(excel)).toEqual([...theirs, '評価結果', '一覧データ']);
    },
  );

  test('where deleting is refused too, one sheet stays, is named, and goes with the next writing', async () => {
    const excel = openDepartmentBook();
    excel.host.refusals.refuse('Worksheet.delete call', 'GeneralException');
    const host = excelHost();
    for (let times = 0; times < 3; times++) {
      const sentence = await faultOf(host.write(smallReport()));
      const [left, ...others] = sheetNames(excel).slice(2);
      expect(others).toEqual([]);
      expect(sentence).toContain(`「${left}」を取り除けませんでした`);
    }
    excel.host.refusals.clear();
    await host.write(smallReport());
    expect(sheetNames(excel)).toEqual([...theirs, '評価結果', '一覧データ']);
  });

  test('also one that Excel did not let be marked goes with the next writing', async () => {
    const excel = openDepartmentBook();
    for (const member of ['WorksheetCustomPropertyCollection.add call', 'Worksheet.delete call'])
      excel.host.refusals.refuse(member, 'GeneralException');
    expect(await faultOf(excelHost().write(smallReport()))).toContain('「進捗評価の確認（書き出し中）」を取り除けませんでした');
    excel.host.refusals.clear();
    // As after a restart.
    await excelHost().write(smallReport());
    expect(sheetNames(excel)).toEqual([...theirs, '評価結果', '一覧データ']);
  });

  test('a sheet of that name with something in it is a person’s', async () => {
    const excel = openDepartmentBook();
    type(excel.workbook, `${excel.workbook.addSheet('控え（書き出し中）').name}!A1`, 'メモ');
    await excelHost().write(smallReport());
    expect(sheetNames(excel)).toContain('控え（書き出し中）');
  });

  test('what only makes writing quicker may be missing', async () => {
    const excel = openDepartmentBook();
    excel.host.refusals.refuse('Application.suspendScreenUpdatingUntilNextSync call', 'NotImplemented');
    expect(await excelHost().write(smallReport())).not.toHaveProperty('notices');
  });
});

describe('an old report that Excel does not let go', () => {
  test('stands beside the new one, is named, and goes with the next writing', async () => {
    const { excel, host } = await withReport();
    // The probe is let pass; from the last message on nothing is deleted.
    excel.host.faults.editBefore(6, () => {
      excel.host.refusals.refuse('Worksheet.delete call', 'GeneralException');
    });
    excel.host.counters.reset();
    const { sheets, notices } = await host.write(smallReport(4));
    expect(sheets).toEqual(['評価結果 (2)', '一覧データ (2)']);
    expect(notices?.map(({ ja }) => ja)).toEqual([expect.stringContaining('「評価結果」「一覧データ」を取り除けませんでした')]);
    excel.host.refusals.clear();
    excel.host.faults.clear();
    await host.write(smallReport(4));
    expect(sheetNames(excel)).toEqual([...theirs, '評価結果', '一覧データ']);
    expect(tableNames(excel)).toHaveLength(1);
  });

  test('a report whose looks cannot be kept is replaced, and told that there is no way back', async () => {
    const { excel, host } = await withReport();
    excel.host.refusals.refuse('WorksheetFreezePanes.getLocationOrNullObject call', 'NotImplemented');
    const { sheets, notices } = await host.write(smallReport(4));
    expect(sheets).toEqual(['評価結果', '一覧データ']);
    expect(notices?.map(({ ja }) => ja)).toEqual([expect.stringContaining('控えを取れなかった')]);
  });
});
