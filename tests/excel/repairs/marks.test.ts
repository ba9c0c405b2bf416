import { excelHost } from '../../../src/excel/excel-host';
import type { MarkedCell } from '../../../src/host';
import type { Severity } from '../../../src/model/finding';
import { positionOf } from '../../../src/workbook/reference';
import { ShapeModel } from '../../simulated-excel/model/annotations';
import { sized } from '../../simulated-excel/model/area';
import { snapshot } from '../../simulated-excel/model/snapshot';
import { hiddenKeys } from '../../simulated-excel/model/style-keys';
import { removeSheet } from '../../simulated-excel/person';
import { faultOf, openDepartmentBook } from '../department-book';

const sheet = '進捗管理表';

function cell(address: string, severity: Severity, on = sheet): MarkedCell {
  return { at: { sheet: on, ...positionOf(address)! }, severity };
}

const cells = [cell('D4', 'warning'), cell('E4', 'error'), cell('A5', 'info'), cell('A1', 'error', '集計 メモ')];

/** The department's book, in which a person has drawn a shape. */
function openBook() {
  const excel = openDepartmentBook();
  const model = excel.workbook.sheet(sheet);
  model.shapes = [new ShapeModel(model, excel.workbook.nextId(), '吹き出し 1')];
  return { excel, model, marks: excelHost().marks };
}

const drawn = ({ shapes }: ReturnType<typeof openBook>['model']) =>
  shapes.map(({ name, left, top, width, height, altTextDescription }) => [name, altTextDescription, left, top, width, height]);

test('a frame lies over each cell, named in words, lines differing as colours do', async () => {
  const { model, marks, excel } = openBook();
  expect(await marks.mark(cells)).toEqual({ marked: 4, left: [] });
  expect(drawn(model).slice(1)).toEqual([
    ['shinchoku_mark_1', '要修正', 4 * 54, 3 * 18.75, 54, 18.75],
    ['shinchoku_mark_3', '要確認', 3 * 54, 3 * 18.75, 54, 18.75],
    ['shinchoku_mark_4', 'お知らせ', 0, 4 * 18.75, 54, 18.75],
  ]);
  expect(excel.workbook.sheet('集計 メモ').shapes.map(({ name }) => name)).toEqual(['shinchoku_mark_2']);
  const looks = model.shapes.slice(1).map(({ fill, line }) => [fill.values.size, line.values.get('DashStyle'), line.values.get('Color')]);
  expect(looks).toEqual([
    [0, 'Solid', '#C00000'],
    [0, 'Dash', '#B8500F'],
    [0, 'RoundDot', '#1F4E79'],
  ]);
});

test('values, fills, formats and the shapes of people stay as they are', async () => {
  const { excel, model, marks } = openBook();
  const before = excel.theirs();
  await marks.mark(cells);
  model.shapes = model.shapes.filter(({ name }) => !name.startsWith('shinchoku'));
  excel.workbook.sheet('集計 メモ').shapes = [];
  expect(excel.theirs()).toEqual(before);
  expect(excel.workbook.undoListsLost).toBe(0);
});

test('taken off, they leave no trace', async () => {
  const { excel, marks } = openBook();
  const before = snapshot(excel.workbook);
  await marks.mark(cells);
  await marks.unmark();
  expect(snapshot(excel.workbook)).toEqual(before);
});

test('another session takes them off, after the workbook was saved and opened again', async () => {
  const { excel, marks } = openBook();
  const before = snapshot(excel.workbook);
  await marks.mark(cells);
  await excelHost().marks.unmark();
  expect(snapshot(excel.workbook)).toEqual(before);
});

test('new marks take the place of the old ones', async () => {
  const { model, marks } = openBook();
  await marks.mark(cells);
  await marks.mark([cell('B4', 'info')]);
  expect(drawn(model).map(([name, words]) => [name, words])).toEqual([
    ['吹き出し 1', ''],
    ['shinchoku_mark_1', 'お知らせ'],
  ]);
});

test('a cell with several findings has the severest mark', async () => {
  const { model, marks } = openBook();
  expect(await marks.mark([cell('E4', 'info'), cell('E4', 'error'), cell('E4', 'warning')])).toEqual({ marked: 1, left: [] });
  expect(model.shapes[1]?.altTextDescription).toBe('要修正');
});

test('cells that cannot be marked are named: hidden, on a protected sheet, on one that is gone', async () => {
  const { excel, model, marks } = openBook();
  model.painted.paint(sized(3, 0, 1, 16384), hiddenKeys.rows, true);
  excel.workbook.sheet('集計 メモ').protection = { options: {}, password: '' };
  const gone = cell('A1', 'error', '旧');
  const { marked, left } = await marks.mark([...cells, gone]);
  expect([marked, left]).toEqual([1, [cells[1]!.at, cells[3]!.at, gone.at, cells[0]!.at]]);
});

test('no more than can be drawn, the severest first', async () => {
  const { marks } = openBook();
  const many = Array.from({ length: 500 }, (_, row) => cell(`B${row + 10}`, row < 450 ? 'info' : 'error'));
  const { marked, left } = await marks.mark(many);
  expect([marked, left.length, left[0]]).toEqual([400, 100, many[350]!.at]);
});

test('nothing is done while marks stand on a protected sheet', async () => {
  const { excel, model, marks } = openBook();
  await marks.mark(cells);
  model.protection = { options: {}, password: '' };
  const before = snapshot(excel.workbook);
  for (const call of [() => marks.unmark(), () => marks.mark(cells)])
    expect(await faultOf(call())).toContain(`シート「${sheet}」が保護されている`);
  expect(snapshot(excel.workbook)).toEqual(before);
});

test('a sheet that somebody deletes meanwhile takes its marks with it', async () => {
  const { excel, model, marks } = openBook();
  await marks.mark(cells);
  excel.host.counters.reset();
  excel.host.faults.editBefore(3, (workbook) => {
    removeSheet(workbook, '集計 メモ');
  });
  await marks.unmark();
  expect(drawn(model).map(([name]) => name)).toEqual(['吹き出し 1']);
});

test('marks are no drawings to be checked', async () => {
  const { marks } = openBook();
  await marks.mark(cells);
  const { workbook } = await excelHost().read();
  expect(workbook.sheets.map(({ drawings }) => drawings)).toEqual([1, 0]);
});

test('three round trips, whatever the number', async () => {
  const { excel, marks } = openBook();
  const counted = async (act: () => Promise<unknown>) => {
    excel.host.counters.reset();
    await act();
    return excel.host.counters.roundTrips;
  };
  const many = Array.from({ length: 400 }, (_, row) => cell(`B${row + 10}`, 'info'));
  expect(await counted(() => marks.mark(cells))).toBe(3);
  expect(await counted(() => marks.mark(many))).toBe(3);
  // Excel on the web takes 5 MB.
  expect(excel.host.counters.largestRequest).toBeLessThan(4_200_000);
  expect(await counted(() => marks.unmark())).toBe(3);
});

test('a frame whose name Excel refuses once is not left beside those of the second try', async () => {
  const { model, marks, excel } = openBook();
  excel.host.refusals.refuseOnce('Shape.name set', 'GeneralException');
  expect(await marks.mark(cells)).toEqual({ marked: 4, left: [] });
  const names = [...model.shapes, ...excel.workbook.sheet('集計 メモ').shapes].map(({ name }) => name);
  expect(names.sort()).toEqual(['shinchoku_mark_1', 'shinchoku_mark_2', 'shinchoku_mark_3', 'shinchoku_mark_4', '吹き出し 1']);
});
