import { excelHost } from '../../../src/excel/excel-host';
import type { CellChange } from '../../../src/host';
import type { CellValue } from '../../../src/workbook/workbook';
import { positionOf } from '../../../src/workbook/reference';
import { sized } from '../../simulated-excel/model/area';
import { snapshot } from '../../simulated-excel/model/snapshot';
import { look } from '../../simulated-excel/model/style-keys';
import { removeSheet, type } from '../../simulated-excel/person';
import { faultOf, openDepartmentBook } from '../department-book';

const sheet = '進捗管理表';
const at = (address: string) => ({ sheet, ...positionOf(address)! });
const change = (address: string, before: CellValue, after: string | number): CellChange => ({ at: at(address), before, after });

/** A cell of the tracking sheet, without what is as usual. */
function cellIn({ workbook }: ReturnType<typeof openDepartmentBook>, address: string) {
  const { row, column } = positionOf(address)!;
  const { content, formula, format } = workbook.sheet(sheet).cell(row, column);
  return [content, formula, format];
}

describe('a change', () => {
  test.each<[string, string, CellValue, string | number, unknown[]]>([
    ['a text', 'E4', '達成', '未達成', ['未達成', null, 'General']],
    ['a number', 'D4', 126, 130, [130, null, 'General']],
    ['a number under its format', 'C5', 0.5, 0.75, [0.75, null, '0.0%']],
    ['a text that looks like a formula', 'E4', '達成', '=1+1', ['=1+1', null, 'General']],
    ['a text that Excel would refuse', 'E4', '達成', '-5%達成', ['-5%達成', null, 'General']],
    ['a text that looks like a date', 'E4', '達成', '1-2', ['1-2', null, 'General']],
    ['a text with an apostrophe in front', 'E4', '達成', "'001", ["'001", null, 'General']],
    ['a text in a cell formatted as text', 'A5', '=1+1', "'2-2", ["'2-2", null, '@']],
    ['a number in a cell formatted as text, which would make it text', 'A5', '=1+1', 22, [22, null, 'General']],
    ['a number for a date', 'D5', { kind: 'date', serial: 45747 }, 45748, [45748, null, 'yyyy/m/d']],
    ['a text into a blank cell', 'E6', null, '達成', ['達成', null, 'General']],
  ])('writes %s', async (_, address, before, after, expected) => {
    const excel = openDepartmentBook();
    const applied = await excelHost().apply([change(address, before, after)]);
    expect(applied).toMatchObject({ changed: [at(address)], refused: [] });
    expect(cellIn(excel, address)).toEqual(expected);
  });

  test.each(['kept', 'taken'] as const)('is the same where an apostrophe in a cell of text is %s', async (apostropheInTextCell) => {
    const excel = openDepartmentBook({}, { apostropheInTextCell });
    await excelHost().apply([change('A5', '=1+1', "'001")]);
    expect(cellIn(excel, 'A5')).toEqual(["'001", null, '@']);
  });

  test('replaces a formula when its result is what was read', async () => {
    const excel = openDepartmentBook();
    await excelHost().apply([{ at: { sheet: '集計 メモ', row: 0, column: 0 }, before: 2, after: 3 }]);
    expect(excel.workbook.sheet('集計 メモ').cell(0, 0)).toMatchObject({ content: 3, formula: null, format: '0"件"' });
  });

  test('leaves everything else as it is', async () => {
    const excel = openDepartmentBook();
    const before = snapshot(excel.workbook);
    await excelHost().apply([change('E4', '達成', '未達成')]);
    const after = snapshot(excel.workbook);
    expect(after.sheets[0]!.cells.E4).toEqual({ value: '未達成' });
    expect({ ...after.sheets[0], cells: { ...after.sheets[0]!.cells, E4: before.sheets[0]!.cells.E4 } }).toEqual(before.sheets[0]);
    expect(after.sheets[1]).toEqual(before.sheets[1]);
  });

  test('takes two round trips, however many there are', async () => {
    const excel = openDepartmentBook();
    const many = Array.from({ length: 300 }, (_, row) => ({ at: { sheet, row: row + 20, column: 0 }, before: null, after: row }));
    const { changed } = await excelHost().apply(many);
    expect(changed).toHaveLength(300);
    expect(excel.host.counters.roundTrips).toBe(2);
  });

  test('of nothing writes nothing', async () => {
    const excel = openDepartmentBook();
    const before = snapshot(excel.workbook);
    expect(await excelHost().apply([])).toMatchObject({ changed: [], refused: [] });
    expect(snapshot(excel.workbook)).toEqual(before);
  });
});

describe('somebody else', () => {
  test('has changed the cell since it was read: it is left alone', async () => {
    const excel = openDepartmentBook();
    excel.host.editByOther((workbook) => {
      type(workbook, `${sheet}!E4`, '評価対象外');
    });
    const applied = await excelHost().apply([change('E4', '達成', '未達成'), change('D4', 126, 130)]);
    expect(applied).toMatchObject({ changed: [at('D4')], refused: [at('E4')] });
    expect(cellIn(excel, 'E4')[0]).toBe('評価対象外');
  });

  test('changes the cell between our look and our writing: he keeps his entry', async () => {
    const excel = openDepartmentBook();
    excel.host.faults.editBefore(2, (workbook) => {
      type(workbook, `${sheet}!E4`, '12%');
    });
    const applied = await excelHost().apply([change('E4', '達成', '未達成'), change('D4', 126, 130)]);
    expect(applied).toMatchObject({ changed: [at('D4')], refused: [at('E4')] });
    expect(cellIn(excel, 'E4')).toEqual([0.12, null, '0%']);
    expect(cellIn(excel, 'D4')[0]).toBe(130);
  });

  test('has deleted the sheet: nothing is written anywhere', async () => {
    const excel = openDepartmentBook();
    removeSheet(excel.workbook, '集計 メモ');
    const before = snapshot(excel.workbook);
    const changes = [change('E4', '達成', '未達成'), { at: { sheet: '集計 メモ', row: 0, column: 0 }, before: 2, after: 3 }];
    expect(await faultOf(excelHost().apply(changes))).toContain('シート「集計 メモ」が見つかりません');
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('has protected the sheet: nothing is written anywhere', async () => {
    const excel = openDepartmentBook();
    excel.workbook.sheet(sheet).protection = { options: {}, password: '' };
    const before = snapshot(excel.workbook);
    const changes = [{ at: { sheet: '集計 メモ', row: 0, column: 0 }, before: 2, after: 3 }, change('E4', '達成', '未達成')];
    expect(await faultOf(excelHost().apply(changes))).toContain(`シート「${sheet}」が保護されている`);
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('has left the cell unlocked on a protected sheet: it is written', async () => {
    const excel = openDepartmentBook();
    excel.workbook.sheet(sheet).protection = { options: { allowFormatCells: true }, password: '' };
    excel.workbook.sheet(sheet).painted.paint(sized(3, 4, 1, 1), look('Protection.Locked'), false);
    expect(await excelHost().apply([change('E4', '達成', '未達成')])).toMatchObject({ changed: [at('E4')] });
  });
});

describe('taking back', () => {
  test.each<[string, string, CellValue, string | number]>([
    ['a text', 'E4', '達成', '未達成'],
    ['a number', 'C5', 0.5, 0.75],
    ['a text in a cell formatted as text', 'A5', '=1+1', 22],
    ['a date', 'D5', { kind: 'date', serial: 45747 }, '未定'],
    ['a blank cell', 'E6', null, '達成'],
  ])('gives %s back with its format', async (_, address, before, after) => {
    const excel = openDepartmentBook();
    const host = excelHost();
    const cell = cellIn(excel, address);
    const { receipt } = await host.apply([change(address, before, after)]);
    expect(cellIn(excel, address)).not.toEqual(cell);
    await host.takeBack(receipt);
    expect(cellIn(excel, address)).toEqual(cell);
  });

  test('gives a formula back', async () => {
    const excel = openDepartmentBook();
    const host = excelHost();
    const cell = excel.workbook.sheet('集計 メモ').cell(0, 0);
    const { receipt } = await host.apply([{ at: { sheet: '集計 メモ', row: 0, column: 0 }, before: 2, after: 3 }]);
    await host.takeBack(receipt);
    expect(excel.workbook.sheet('集計 メモ').cell(0, 0)).toMatchObject({ formula: cell.formula, format: cell.format });
  });

  test('leaves alone what somebody has changed since, and says which cell', async () => {
    const excel = openDepartmentBook();
    const host = excelHost();
    const { receipt } = await host.apply([change('E4', '達成', '未達成'), change('D4', 126, 130)]);
    type(excel.workbook, `${sheet}!E4`, '評価対象外');
    expect(await faultOf(host.takeBack(receipt))).toContain('進捗管理表!E4は、書き込んだ後に変更されている');
    expect([cellIn(excel, 'E4')[0], cellIn(excel, 'D4')[0]]).toEqual(['評価対象外', 126]);
  });

  test('does not touch cells that were refused', async () => {
    const excel = openDepartmentBook();
    const host = excelHost();
    const { receipt } = await host.apply([change('E4', '未達成', '評価対象外'), change('D4', 126, 130)]);
    const before = cellIn(excel, 'E4');
    await host.takeBack(receipt);
    expect(cellIn(excel, 'E4')).toEqual(before);
  });
});
