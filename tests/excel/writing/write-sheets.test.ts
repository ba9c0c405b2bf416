import { excelHost } from '../../../src/excel/excel-host';
import { formatOf, text } from '../../../src/sheet-plan/cells';
import { sheetSnapshot } from '../../simulated-excel/model/snapshot';
import { removeSheet, select } from '../../simulated-excel/person';
import { openExcel } from '../../simulated-excel/open-excel';
import { planReport } from '../../../src/report/plan-report';
import { fy2024Review } from '../../report/fy2024-round';
import { describeRenderer } from '../../report/renderer-contract';
import { valueOf } from '../../simulated-excel/model/cell';
import { countShown, openDepartmentBook, oursIn, seenOf, sheetNames, smallReport, tableNames, withReport } from '../department-book';

/** Excel calculates by itself; the simulated one is given the results that the plans say. */
describeRenderer('Excel', async (plans) => {
  const { workbook } = openExcel();
  await excelHost().write(plans);
  for (const { name, blocks } of plans) {
    for (const { at, rows } of blocks)
      rows.forEach((row, down) => {
        row.forEach((cell, across) => {
          if (cell.kind === 'formula') workbook.sheet(name).setComputed(at.row + down, at.column + across, cell.value);
        });
      });
  }
  const read = await excelHost().read();
  return { ...read.workbook, sheets: read.workbook.sheets.filter(({ name }) => name !== 'Sheet1') };
});

describe('a first report', () => {
  test('stands behind the sheets that are there, which stay as they are', async () => {
    const excel = openDepartmentBook();
    const before = excel.theirs();
    const { sheets } = await excelHost().write(smallReport());
    expect(sheets).toEqual(['評価結果', '一覧データ']);
    expect(sheetNames(excel)).toEqual(['進捗管理表', '集計 メモ', '評価結果', '一覧データ']);
    expect(excel.theirs()).toEqual(before);
  });

  test('computes with the table of the items', async () => {
    const { excel } = await withReport();
    expect(countShown(excel)).toMatchObject({ formula: '=COUNTIFS(shinchoku_items[評価],"達成")', format: '0"項目"' });
    excel.workbook.recalculate();
    expect(countShown(excel).content).toBe(2);
  });

  test('leads to the cells of the department, under the look of the plan', async () => {
    const { excel } = await withReport();
    const items = sheetSnapshot(excel.workbook.sheet('一覧データ'));
    expect(items.looks.Hyperlink).toEqual([2, 3, 4].map((row) => `D${row} {"documentReference":"'進捗管理表'!B${row + 2}"}`));
    expect(items.cells.D2).toMatchObject({ value: 'B4' });
    expect(items.looks['Format.Font.Underline']).toEqual(['A1:D4 "None"']);
  });

  test('gives every cell its format, however they change in a list', async () => {
    const excel = openDepartmentBook();
    const [, list] = smallReport();
    // Texts that need the format of text and texts that do not, alone in their row and side by side.
    const rows = Array.from({ length: 120 }, (_, row) => [row % 2 === 1, row % 3 > 0].map((like) => text(like ? '1-2' : '未定')));
    await excelHost().write([{ ...list!, tables: [], blocks: [{ at: { row: 0, column: 0 }, rows }] }]);
    const sheet = excel.workbook.sheet('一覧データ');
    const formats = rows.map((row, down) => row.map((_, across) => sheet.cell(down, across).format));
    expect(formats).toEqual(rows.map((row) => row.map(formatOf)));
    expect(new Set(formats.flat())).toEqual(new Set(['@', 'General']));
  });

  test('is laid out for paper', async () => {
    const { excel } = await withReport();
    const items = sheetSnapshot(excel.workbook.sheet('一覧データ'));
    expect(items.parts).toMatchObject({
      printTitles: ['1:1', null],
      frozen: 'A1:B1',
      showGridlines: true,
      pageLayout: {
        Orientation: 'Landscape',
        PaperSize: 'A4',
        Zoom: { horizontalFitToPages: 1 },
        CenterHorizontally: true,
        TopMargin: expect.closeTo((18 / 25.4) * 72) as number,
        LeftMargin: expect.closeTo((15 / 25.4) * 72) as number,
        HeadersFooters: { DefaultForAllPages: { LeftFooter: '一覧 && 集計', RightFooter: '&P / &N ページ' } },
      },
    });
    expect(items.looks['Size.ColumnWidth']).toEqual(['A:A 60', 'B:B 108', 'C:C 60', 'D:D 48']);
  });

  test('leaves the user where he is', async () => {
    const { excel } = await withReport();
    expect(excel.workbook.selection.sheet.name).toBe('進捗管理表');
  });

  test('can be known as ours once it is saved', async () => {
    const { excel } = await withReport();
    const { names: inNames } = (await excelHost().read()).workbook;
    expect(inNames.filter(({ name }) => name === 'shinchoku_sheet')).toEqual([
      { name: 'shinchoku_sheet', sheet: '評価結果', formula: '"evaluation-result"', hidden: true },
      { name: 'shinchoku_sheet', sheet: '一覧データ', formula: '"items"', hidden: true },
    ]);
    expect(excel.workbook.undoListsLost).toBe(0);
  });
});

describe('a chart of the report', () => {
  test('shows the cells of the plan, named by their headings, in their colours', async () => {
    const excel = openDepartmentBook();
    const plans = planReport(fy2024Review);
    await excelHost().write(plans);
    const plan = plans.find(({ charts }) => charts.length > 0)!;
    const [planned] = plan.charts;
    const [drawn] = excel.workbook.sheet(plan.name).charts;
    expect(drawn).toMatchObject({ name: planned!.title, chartType: 'BarStacked' });
    expect(drawn!.series.map(({ name, values, xValues }) => [name, values?.area, xValues?.area])).toEqual(
      planned!.series.map(({ name, values }) => [
        valueOf(excel.workbook.sheet(plan.name).cell(name.row, name.column)),
        values,
        planned!.categories,
      ]),
    );
    expect(drawn!.series.map(({ settings }) => settings.toJSON())).toMatchObject(
      planned!.series.map(({ colours }) => ({
        Format: { Fill: { Color: `#${colours.bar}` } },
        DataLabels: { Format: { Font: { Color: `#${colours.figure}` } } },
      })),
    );
  });

  test('begins a page of its own where the plan says so', async () => {
    const excel = openDepartmentBook();
    const [, list] = smallReport();
    await excelHost().write([{ ...list!, pageBreaks: [2] }]);
    expect(excel.workbook.sheet('一覧データ').rowBreaks).toEqual([2]);
  });
});

describe('a report in the place of an old one', () => {
  test('is what a first one would be', async () => {
    const { excel, host } = await withReport(2);
    await host.write(smallReport(4, '完了'));
    const once = openDepartmentBook();
    await excelHost().write(smallReport(4, '完了'));
    expect(seenOf(oursIn(excel))).toEqual(seenOf(oursIn(once)));
    expect(sheetNames(excel)).toEqual(sheetNames(once));
    expect(tableNames(excel)).toEqual(['shinchoku_items']);
  });

  test('stands where the old one stood, hidden where it was hidden', async () => {
    const { excel, host } = await withReport();
    const [first, second, result, items] = excel.workbook.sheets;
    excel.workbook.sheets = [items!, first!, result!, second!];
    items!.visibility = 'Hidden';
    await host.write(smallReport());
    expect(sheetNames(excel)).toEqual(['一覧データ', '進捗管理表', '評価結果', '集計 メモ']);
    expect(excel.workbook.sheet('一覧データ').visibility).toBe('Hidden');
  });

  test('stays in front of the user who looks at it', async () => {
    const { excel, host } = await withReport();
    select(excel.workbook, '評価結果!B3');
    await host.write(smallReport());
    expect(excel.workbook.selection.sheet.name).toBe('評価結果');
  });

  test('replaces sheets of its own kinds only', async () => {
    const { excel, host } = await withReport();
    await host.write(smallReport().slice(0, 1));
    expect(sheetNames(excel)).toEqual(['進捗管理表', '集計 メモ', '評価結果', '一覧データ']);
    excel.workbook.recalculate();
    expect(countShown(excel).content).toBe(2);
  });

  test('replaces all sheets of a kind that may have several: 差し戻し票 of those departments that have something to answer now', async () => {
    const excel = openDepartmentBook();
    const host = excelHost();
    const report = planReport(fy2024Review);
    const slips = report.filter(({ mark }) => mark === 'return-slip');
    expect(slips.length).toBeGreaterThan(1);
    await host.write(report);
    const { sheets } = await host.write(report.filter((plan) => plan !== slips[0]));
    expect(sheets).toEqual(report.filter((plan) => plan !== slips[0]).map(({ name }) => name));
    expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain(slips[0]!.name);
  });

  test('is also written where a person has deleted a part of the old one', async () => {
    const { excel, host } = await withReport();
    removeSheet(excel.workbook, '一覧データ');
    await host.write(smallReport());
    expect(sheetNames(excel)).toEqual(['進捗管理表', '集計 メモ', '評価結果', '一覧データ']);
  });

  test('replaces what our program wrote into a file', async () => {
    const excel = openDepartmentBook();
    const { Excel: api } = excel;
    await api.run(async (context) => {
      const sheet = context.workbook.worksheets.add('評価結果');
      sheet.names.add('shinchoku_sheet', '="evaluation-result"').visible = false;
      await context.sync();
    });
    expect((await excelHost().write(smallReport())).sheets).toEqual(['評価結果', '一覧データ']);
  });
});

describe('round trips', () => {
  /** Two sheets, whose looks take a message each. */
  const looks = 2;

  test.each([1, 100, 250])(
    'a report of %i items takes five and one a sheet, in the place of another six and one a sheet',
    async (items) => {
      const { excel, host } = await withReport(items);
      expect(excel.host.counters.roundTrips).toBe(5 + looks);
      excel.host.counters.reset();
      await host.write(smallReport(items));
      expect(excel.host.counters.roundTrips).toBeLessThanOrEqual(6 + looks);
    },
  );

  test('Excel on the web takes 5,000 items in messages of its size, at most eight and one a sheet', async () => {
    const excel = openDepartmentBook({ webLimits: true });
    const host = excelHost();
    const shares: number[] = [];
    await host.write(smallReport(5000), { onProgress: (share) => shares.push(share) });
    expect(excel.host.counters.roundTrips).toBeLessThanOrEqual(8 + looks);
    expect(shares.at(-1)).toBe(1);
    excel.host.counters.reset();
    await host.write(smallReport(5000));
    expect(excel.host.counters.roundTrips).toBeLessThanOrEqual(8 + looks);
    const { workbook } = await host.read();
    expect(workbook.sheets.find(({ name }) => name === '一覧データ')!.rows).toHaveLength(5001);
  }, 240_000);

  test('no cell costs a call of its own', async () => {
    const actions = async (items: number) => (await withReport(items)).excel.host.counters.actions;
    const [few, many] = [await actions(100), await actions(1000)];
    // 900 more items of four cells; office.js itself cuts a range into blocks of 1,500 cells.
    expect(many - few).toBeLessThan(150);
  });
});
