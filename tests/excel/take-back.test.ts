import { excelHost } from '../../src/excel/excel-host';
import { planReport } from '../../src/report/plan-report';
import { sized } from '../simulated-excel/model/area';
import { snapshot } from '../simulated-excel/model/snapshot';
import { look } from '../simulated-excel/model/style-keys';
import { nameSheet, removeSheet, type } from '../simulated-excel/person';
import { fy2024Review } from '../report/fy2024-round';
import { rounds } from '../report/rounds';
import { faultOf, openDepartmentBook, oursIn, seenOf, smallReport } from './department-book';

describe('a first report', () => {
  test('is taken out of the workbook, which is as it was', async () => {
    const excel = openDepartmentBook();
    const before = snapshot(excel.workbook);
    const host = excelHost();
    await host.takeBack((await host.write(smallReport())).receipt);
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('is taken back once', async () => {
    openDepartmentBook();
    const host = excelHost();
    const { receipt } = await host.write(smallReport());
    await host.takeBack(receipt);
    expect(await faultOf(host.takeBack(receipt))).toContain('もう元に戻せません');
  });

  test('is taken back also when a person has deleted a part of it', async () => {
    const excel = openDepartmentBook();
    const before = snapshot(excel.workbook);
    const host = excelHost();
    const { receipt } = await host.write(smallReport());
    removeSheet(excel.workbook, '一覧データ');
    await host.takeBack(receipt);
    expect(snapshot(excel.workbook)).toEqual(before);
  });
});

describe('a report that took the place of another', () => {
  test.each([
    ['a small one', smallReport(2, '完了'), smallReport(4)],
    ['the report of a round', planReport(fy2024Review), planReport(rounds['34 items, 12 out of scope']!)],
    ['troublesome texts', planReport(rounds['troublesome names']!, { workbook: '=危険.xlsx' }), planReport(fy2024Review)],
  ])('gives it back exactly: %s', async (_, first, second) => {
    const excel = openDepartmentBook();
    const host = excelHost();
    await host.write(first);
    const before = { theirs: excel.theirs(), ours: seenOf(oursIn(excel)) };
    const { receipt } = await host.write(second);
    await host.takeBack(receipt);
    expect({ theirs: excel.theirs(), ours: seenOf(oursIn(excel)) }).toEqual(before);
  });

  test('gives back what a person had written into the old one, with the numbers and formulas', async () => {
    const excel = openDepartmentBook();
    const host = excelHost();
    await host.write(smallReport());
    for (const [cell, text] of [
      ['A10', "'=手書き"],
      ['A11', '=1+1'],
      ['A12', '12%'],
      ['A13', '2025/3/31'],
      ['A14', 'TRUE'],
      ['A15', '#N/A'],
    ])
      type(excel.workbook, `評価結果!${cell}`, text!);
    const before = excel.workbook.sheet('評価結果');
    const cells = () => Array.from({ length: 6 }, (_, row) => excel.workbook.sheet('評価結果').cell(row + 9, 0));
    const written = cells();
    await host.takeBack((await host.write(smallReport(5))).receipt);
    expect(excel.workbook.sheet('評価結果')).not.toBe(before);
    expect(cells()).toEqual(written);
  });

  test('is compared without the looks that a person gave to whole columns', async () => {
    const excel = openDepartmentBook();
    const host = excelHost();
    const { receipt } = await host.write(smallReport());
    excel.workbook.sheet('一覧データ').painted.paint(sized(0, 0, 1_000_000, 4), look('Fill.Color'), '#FFFF00');
    excel.host.counters.reset();
    await host.takeBack(receipt);
    expect(excel.host.counters.roundTrips).toBe(4);
  });

  test('stands in for it in the next writing and taking back', async () => {
    const excel = openDepartmentBook();
    const host = excelHost();
    await host.write(smallReport(2));
    await host.takeBack((await host.write(smallReport(3))).receipt);
    const before = seenOf(oursIn(excel));
    await host.takeBack((await host.write(smallReport(4))).receipt);
    expect(seenOf(oursIn(excel))).toEqual(before);
    expect(excel.workbook.sheets).toHaveLength(4);
  });
});

describe('nothing is taken back', () => {
  async function written() {
    const excel = openDepartmentBook();
    const host = excelHost();
    await host.write(smallReport(2));
    const { receipt } = await host.write(smallReport());
    return { excel, host, receipt };
  }

  test.each([
    ['a changed figure', '評価結果!B3', '5'],
    ['a note beside the table', '一覧データ!H2', '要確認'],
    ['a cleared cell', '一覧データ!C3', ''],
  ])('over the work of a person: %s', async (_, cell, text) => {
    const { excel, host, receipt } = await written();
    type(excel.workbook, cell, text);
    const before = snapshot(excel.workbook);
    expect(await faultOf(host.takeBack(receipt))).toContain(`シート「${cell.split('!')[0]}」は、書き出した後に変更されています`);
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('that a later writing has replaced', async () => {
    const { excel, host, receipt } = await written();
    await host.write(smallReport(4).slice(0, 1));
    const before = snapshot(excel.workbook);
    expect(await faultOf(host.takeBack(receipt))).toContain('もう元に戻せません');
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('that a person renamed to keep it', async () => {
    const { excel, host, receipt } = await written();
    nameSheet(excel.workbook, '評価結果', '評価結果_控え');
    nameSheet(excel.workbook, '一覧データ', '一覧データ_控え');
    const before = snapshot(excel.workbook);
    expect(await faultOf(host.takeBack(receipt))).toContain('もう元に戻せません');
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('that a person protected', async () => {
    const { excel, host, receipt } = await written();
    excel.workbook.sheet('一覧データ').protection = { options: {}, password: '' };
    expect(await faultOf(host.takeBack(receipt))).toContain('シート「一覧データ」が保護されている');
  });

  test('whose old sheets were too large to be kept', async () => {
    openDepartmentBook();
    const host = excelHost();
    await host.write(smallReport(4200));
    const { receipt } = await host.write(smallReport());
    expect(await faultOf(host.takeBack(receipt))).toContain('控えを取れなかった');
  });

  test('of another host', async () => {
    const { receipt } = await written();
    expect(await faultOf(excelHost().takeBack(receipt))).toContain('もう元に戻せません');
  });
});
