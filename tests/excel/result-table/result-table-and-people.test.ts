import { excelHost } from '../../../src/excel/excel-host';
import { rangeOf } from '../../../src/workbook/reference';
import { shiftCells } from '../../simulated-excel/model/shift';
import { snapshot } from '../../simulated-excel/model/snapshot';
import { select, type } from '../../simulated-excel/person';
import { faultOf } from '../department-book';
import { draft, inserted, table } from './inserted-table';
import { cellsOf, openPersonBook, person } from '../person-book';

describe('what a person wrote into the table', () => {
  test.each([
    ['a figure', (at: string) => at, '25'],
    ['a word', () => 'C7', '目標'],
  ])('is kept: neither refreshed nor removed: %s', async (_, cell, text) => {
    const { excel, host, at } = await inserted();
    type(excel.workbook, `${person}!${cell('H7')}`, text);
    const before = snapshot(excel.workbook);
    for (const call of [() => host.resultTable.refresh(table), () => host.resultTable.remove()])
      expect(await faultOf(call())).toContain(`${person}!${rangeOf(at.area)}の表は、挿入した後に書き換えられています`);
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('is kept also as rows put between', async () => {
    const { excel, host } = await inserted();
    shiftCells(excel.sheet, { axis: 'rows', kind: 'insert', at: 7, count: 1 });
    expect(await faultOf(host.resultTable.remove())).toContain('書き換えられています');
  });

  test('nothing is done on a sheet that was protected since', async () => {
    const { excel, host } = await inserted();
    excel.sheet.protection = { options: {}, password: '' };
    expect(await faultOf(host.resultTable.refresh(table))).toContain('保護されている');
    expect(await faultOf(host.resultTable.remove())).toContain('保護されている');
  });
});

describe('a table whose cells a person', () => {
  test('deleted is gone: another can be inserted', async () => {
    const { excel, host, at } = await inserted();
    shiftCells(excel.sheet, { axis: 'rows', kind: 'delete', at: 0, count: 40 });
    select(excel.workbook, 'メモ!C3');
    const { standing, selected, refusal } = await host.resultTable.look(table);
    expect([standing, refusal]).toEqual([null, null]);
    expect(await faultOf(host.resultTable.refresh(table))).toContain('見つかりません');
    await host.resultTable.insert(table, selected);
    expect((await host.resultTable.look(table)).standing).toEqual(selected);
    expect(selected.sheet).not.toBe(at.sheet);
  });

  test('cleared is gone: the next one takes what is left of its look away', async () => {
    const { excel, host, before, at } = await inserted();
    excel.sheet.eachCell(at.area, (cell, row, column) => {
      excel.sheet.put(row, column, { ...cell, content: '', apostrophe: false });
    });
    select(excel.workbook, 'メモ!C3');
    const { selected } = await host.resultTable.look(table);
    await host.resultTable.insert(table, selected);
    expect(cellsOf(excel.sheet)).toEqual(before);
    expect((await host.resultTable.look(table)).standing?.sheet).toBe('メモ');
  });
});

describe('somebody else at the same time', () => {
  const cells = (excel: ReturnType<typeof openPersonBook>) => new Map([...cellsOf(excel.sheet)]);

  test.each([1, 2, 3])('writes where the table is to go, before round trip %i: it is kept, and nothing is inserted', async (trip) => {
    const excel = openPersonBook();
    const { resultTable } = excelHost();
    const { selected } = await resultTable.look(table);
    excel.host.counters.reset();
    let after: ReadonlyMap<string, string> | undefined;
    excel.host.faults.editBefore(trip, (workbook) => {
      type(workbook, `${person}!D9`, '割り込み');
      after = cells(excel);
    });
    expect(await faultOf(resultTable.insert(table, selected))).toContain('D9に入力があります');
    expect(cells(excel)).toEqual(after);
  });

  test.each([1, 2, 3])('writes beside the table, before round trip %i', async (trip) => {
    const { excel, host, at } = await inserted();
    excel.host.counters.reset();
    excel.host.faults.editBefore(trip, (workbook) => {
      type(workbook, `${person}!J9`, '割り込み');
    });
    await host.resultTable.refresh(draft);
    expect(excel.sheet.cell(8, 9).content).toBe('割り込み');
    expect((await host.resultTable.look(table)).standing?.area.top).toBe(at.area.top);
  });

  test.each([1, 2])('puts rows above the table, before round trip %i of removing it', async (trip) => {
    const { excel, host, before } = await inserted();
    excel.host.counters.reset();
    excel.host.faults.editBefore(trip, () => {
      shiftCells(excel.sheet, { axis: 'rows', kind: 'insert', at: 1, count: 2 });
    });
    await host.resultTable.remove();
    shiftCells(excel.sheet, { axis: 'rows', kind: 'delete', at: 1, count: 2 });
    expect(cellsOf(excel.sheet)).toEqual(before);
  });
});
