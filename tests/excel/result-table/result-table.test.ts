import { excelHost } from '../../../src/excel/excel-host';
import { defaultSettings } from '../../../src/model/default-settings';
import { review } from '../../../src/review';
import { rangeOf } from '../../../src/workbook/reference';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { saveWorkbook } from '../../simulated-excel/files/save-workbook';
import { sized } from '../../simulated-excel/model/area';
import { textOf } from '../../simulated-excel/model/cell-text';
import { shiftCells } from '../../simulated-excel/model/shift';
import { snapshot } from '../../simulated-excel/model/snapshot';
import { hiddenKeys } from '../../simulated-excel/model/style-keys';
import { nameSheet, select, type } from '../../simulated-excel/person';
import { fy2024Review } from '../../report/fy2024-round';
import { faultOf, openDepartmentBook, smallReport } from '../department-book';
import { draft, inserted, table } from './inserted-table';
import { cellsOf, openPersonBook, outsideOf, person } from '../person-book';

const shownIn = ({ sheet }: ReturnType<typeof openPersonBook>, { top, left, bottom, right }: ReturnType<typeof sized>) =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => textOf(sheet.cell(top + row, left + column))).filter((words) => words !== ''),
  );

describe('looking', () => {
  test('tells the range from the selected cell on and changes nothing', async () => {
    const excel = openPersonBook();
    const before = snapshot(excel.workbook);
    const { standing, selected, refusal } = await excelHost().resultTable.look(table);
    expect([standing, selected.sheet, rangeOf(selected.area), refusal]).toEqual([null, person, expect.stringMatching(/^B4:H\d+$/), null]);
    expect(snapshot(excel.workbook)).toEqual(before);
    expect([excel.host.counters.roundTrips, excel.workbook.undoListsLost]).toEqual([3, 0]);
  });

  test.each([
    ['a filled cell', () => undefined, 'B1', /のうち、B3に入力があります/],
    [
      'a formula that shows nothing',
      ({ workbook }) => {
        type(workbook, `${person}!D6`, '=""');
      },
      'B4',
      /D6に入力があります/,
    ],
    ['no reason, below all', () => undefined, 'B45', null],
    ['a table below', () => undefined, 'L28', /L31に入力があります/],
    [
      'an empty table',
      ({ sheet }) => {
        sheet.eachCell(sized(30, 11, 2, 2), (cell, row, column) => {
          sheet.put(row, column, { ...cell, content: '' });
        });
      },
      'L28',
      /ほかのテーブルにかかっています/,
    ],
    ['hidden rows, as a filter leaves them', () => undefined, 'B36', /非表示の行または列/],
    [
      'a hidden column',
      ({ sheet }) => {
        sheet.painted.paint(sized(0, 3, 1048576, 1), hiddenKeys.columns, true);
      },
      'B4',
      /非表示の行または列/,
    ],
    [
      'a protected sheet',
      ({ sheet }) => {
        sheet.protection = { options: {}, password: '' };
      },
      'B4',
      /保護されている/,
    ],
    ['the last rows', () => undefined, 'A1048570', /表が入るだけの行や列がありません/],
    ['the last columns', () => undefined, 'XFC1', /表が入るだけの行や列がありません/],
  ] as readonly (readonly [string, (excel: ReturnType<typeof openPersonBook>) => void, string, RegExp | null])[])(
    'refuses with its reason: %s',
    async (_, prepare, cell, reason) => {
      const excel = openPersonBook();
      prepare(excel);
      select(excel.workbook, `${person}!${cell}`);
      const before = snapshot(excel.workbook);
      const { resultTable } = excelHost();
      const { refusal, selected } = await resultTable.look(table);
      expect(refusal?.ja ?? null).toEqual(reason && expect.stringMatching(reason));
      if (reason && !reason.source.includes('表が入るだけ')) expect(await faultOf(resultTable.insert(table, selected))).toBe(refusal?.ja);
      if (reason) expect(snapshot(excel.workbook)).toEqual(before);
    },
  );

  test('says that the results are shown small in a narrow column, and nothing where there is room', async () => {
    const { sheet } = openPersonBook();
    const { resultTable } = excelHost();
    expect((await resultTable.look(table)).notice?.ja).toContain('H列の幅が狭い');
    sheet.painted.paint(sized(0, 8, 1048576, 1), 'Size.ColumnWidth', 120);
    const { selected, notice } = await resultTable.look(table);
    expect([selected.area.right, notice]).toEqual([8, undefined]);
  });

  test('refuses a sheet of ours, which is replaced at the next writing', async () => {
    const excel = openPersonBook();
    const host = excelHost();
    await host.write(smallReport());
    select(excel.workbook, '評価結果!E20');
    expect((await host.resultTable.look(table)).refusal?.ja).toContain('集計シートで、書き出すたびに作り直される');
  });
});

describe('inserting', () => {
  test('puts the five rows, their notes and the date; figures are numbers', async () => {
    const { excel, at } = await inserted();
    const shown = shownIn(excel, at.area);
    expect(shown.slice(0, 8)).toEqual([
      ['「新・市政改革プラン」の進捗状況(令和6年度末時点)'],
      ['令和7年3月31日現在'],
      ['番号', '項目', '結果'],
      ['1', '進捗状況を確認した取組項目数', '24項目'],
      ['2', '令和6年度末現在で評価対象とした取組項目数', '23項目(注)'],
      ['3', '評価結果が「達成」であった取組項目数', '19項目'],
      ['4', '評価結果が「未達成」であった取組項目数', '4項目'],
      ['5', '達成率(19項目/23項目)', '約82.6パーセント'],
    ]);
    expect(shown.slice(8).flat().join('')).toBe(fy2024Review.notes.join(''));
    expect([6, 7, 8, 9, 10].map((row) => excel.sheet.cell(row, at.area.right).content)).toEqual([24, 23, 19, 4, 82.6]);
  });

  test('changes nothing outside its range, cell by cell, and costs nobody their undo list', async () => {
    const { excel, before, at } = await inserted();
    expect(outsideOf(cellsOf(excel.sheet), at.area)).toEqual(outsideOf(before, at.area));
    expect(excel.workbook.undoListsLost).toBe(0);
    expect(excel.workbook.names.filter(({ visible }) => visible).map(({ name }) => name)).toEqual(['担当欄']);
  });

  test("keeps the sheet's own fonts and wraps nothing, so that no row gets higher", async () => {
    const { excel, at } = await inserted();
    const looks = excel.sheet.painted.visible();
    expect(looks['Format.Font.Size'] ?? looks['Format.Font.Name']).toBeUndefined();
    expect(excel.sheet.painted.read(at.area, 'Format.WrapText', false)).toBe(false);
  });

  test('is refused while a table stands, wherever it is', async () => {
    const { excel, host, at } = await inserted();
    select(excel.workbook, 'メモ!B3');
    const before = snapshot(excel.workbook);
    const { standing, selected, refusal } = await host.resultTable.look(table);
    expect([standing, refusal?.ja]).toEqual([at, expect.stringContaining(`すでに${person}!${rangeOf(at.area)}にあります`)]);
    expect(await faultOf(host.resultTable.insert(table, selected))).toBe(refusal?.ja);
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('is refused where cells are merged, which nobody is asked about before: everything is as before', async () => {
    const excel = openPersonBook();
    excel.sheet.merges.push(sized(6, 2, 1, 3));
    const host = excelHost();
    const before = { cells: cellsOf(excel.sheet), names: excel.workbook.names.length };
    const { selected } = await host.resultTable.look(table);
    excel.sheet.merges.push(sized(7, 1, 2, 1));
    expect(await faultOf(host.resultTable.insert(table, selected))).toContain('結合されたセルがある');
    expect({ cells: cellsOf(excel.sheet), names: excel.workbook.names.length }).toEqual(before);
  });

  test('is refused when the columns have changed since the look', async () => {
    const excel = openPersonBook();
    const { resultTable } = excelHost();
    const { selected } = await resultTable.look(table);
    excel.sheet.painted.paint(sized(0, 1, 1048576, 8), 'Size.ColumnWidth', 12);
    expect(await faultOf(resultTable.insert(table, selected))).toContain('列の幅などが変わりました');
  });

  test('is refused when the sheet is called otherwise by now', async () => {
    const excel = openPersonBook();
    const { resultTable } = excelHost();
    const { selected } = await resultTable.look(table);
    nameSheet(excel.workbook, person, '報告');
    expect(await faultOf(resultTable.insert(table, selected))).toContain(`シート「${person}」が見つかりません`);
  });
});

test('a saved file with the table in it is read without its rows, too', async () => {
  const { excel, host, at } = await inserted();
  const read = await readWorkbook(await saveWorkbook(excel.workbook));
  const { name, workbook } = await host.read();
  const [saved, open] = [read, workbook].map((each) =>
    review([{ file: name, sha256: '', workbook: each }], { settings: defaultSettings, assumedYear: 2024 }),
  );
  expect([at.sheet, open?.items, saved?.items]).toEqual([person, [], []]);
});

test.each(['集計 メモ!B4', '進捗管理表!B10'])('the rows of a table at %s are read as no items, and change no finding', async (cell) => {
  const excel = openDepartmentBook();
  const host = excelHost();
  const reviewed = async () => {
    const { name, workbook } = await host.read();
    const { items, findings } = review([{ file: name, sha256: '', workbook }], { settings: defaultSettings, assumedYear: 2024 });
    return { items, findings };
  };
  const before = await reviewed();
  expect(before.items).toHaveLength(2);
  select(excel.workbook, cell);
  const { selected } = await host.resultTable.look(table);
  await host.resultTable.insert(table, selected);
  expect(await reviewed()).toEqual(before);
});

describe('removing', () => {
  test('leaves every cell as it was before the table came, and no trace', async () => {
    const { excel, host, before } = await inserted();
    await host.resultTable.remove();
    expect(cellsOf(excel.sheet)).toEqual(before);
    expect([excel.workbook.names.map(({ name }) => name), excel.workbook.settings.items]).toEqual([['担当欄'], []]);
  });

  test('is done also by another session, after the workbook was saved and opened again', async () => {
    const { excel, before } = await inserted();
    await excelHost().resultTable.remove();
    expect(cellsOf(excel.sheet)).toEqual(before);
  });

  test('has nothing to do without a table', async () => {
    openPersonBook();
    expect(await faultOf(excelHost().resultTable.remove())).toContain('見つかりません');
  });
});

describe('refreshing', () => {
  test('draws the table anew in its place, higher when it has to be; nothing else changes', async () => {
    const { excel, host, before, at } = await inserted();
    const now = await host.resultTable.refresh(draft);
    expect(rangeOf(now.area)).not.toBe(rangeOf(at.area));
    expect(shownIn(excel, now.area).flat()).toContain('未確定');
    const all = { ...at.area, bottom: Math.max(at.area.bottom, now.area.bottom) };
    expect(outsideOf(cellsOf(excel.sheet), all)).toEqual(outsideOf(before, all));
    expect((await host.resultTable.look(table)).standing).toEqual(now);
  });

  test('and back is as if it had never been otherwise; then removed, as if it had never been', async () => {
    const { excel, host, before } = await inserted();
    const first = cellsOf(excel.sheet);
    await host.resultTable.refresh(draft);
    await host.resultTable.refresh(table);
    expect(cellsOf(excel.sheet)).toEqual(first);
    await host.resultTable.remove();
    expect(cellsOf(excel.sheet)).toEqual(before);
  });

  test('follows rows and columns that moved, and a sheet that was renamed', async () => {
    const { excel, host, at } = await inserted();
    shiftCells(excel.sheet, { axis: 'rows', kind: 'insert', at: 1, count: 3 });
    shiftCells(excel.sheet, { axis: 'columns', kind: 'insert', at: 0, count: 1 });
    nameSheet(excel.workbook, person, "報告 '25");
    const { area } = await host.resultTable.refresh(table);
    expect(area).toEqual({ top: at.area.top + 3, left: at.area.left + 1, bottom: at.area.bottom + 3, right: at.area.right + 1 });
    const grown = await host.resultTable.refresh(draft);
    expect((await host.resultTable.look(table)).standing).toEqual(grown);
    expect(grown.sheet).toBe("報告 '25");
  });

  test('is refused when the table grows and the cells below are not free', async () => {
    const { excel, host, at } = await inserted();
    type(excel.workbook, `${person}!C${at.area.bottom + 2}`, '続き');
    const before = snapshot(excel.workbook);
    expect(await faultOf(host.resultTable.refresh(draft))).toContain(`C${at.area.bottom + 2}に入力があります`);
    expect(snapshot(excel.workbook)).toEqual(before);
  });
});

test('round trips do not depend on what else is in the workbook', async () => {
  const { excel, host } = await inserted();
  const counted = async (act: () => Promise<unknown>) => {
    excel.host.counters.reset();
    await act();
    return excel.host.counters.roundTrips;
  };
  expect([
    await counted(() => host.resultTable.look(table)),
    await counted(() => host.resultTable.refresh(table)),
    await counted(() => host.resultTable.refresh(draft)),
    await counted(() => host.resultTable.remove()),
  ]).toEqual([3, 3, 4, 2]);
});
