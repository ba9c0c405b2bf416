import { excelHost } from '../../../src/excel/excel-host';
import { isHostFault } from '../../../src/host';
import { snapshot } from '../../simulated-excel/model/snapshot';
import { WorkbookModel } from '../../simulated-excel/model/workbook';
import type { WorkbookOptions } from '../../simulated-excel/model/workbook';
import { openExcel } from '../../simulated-excel/open-excel';
import { type } from '../../simulated-excel/person';

const openEmpty = (options: WorkbookOptions = {}) => openExcel(new WorkbookModel(options));

test('every belief holds in the simulated Excel, and nothing is left of the trials', async () => {
  const excel = openEmpty();
  const before = snapshot(excel.workbook);
  const { trials, about, left } = await excelHost().selfTest();
  expect(trials.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  expect(trials.length).toBeGreaterThan(40);
  expect(new Set(trials.map(({ id }) => id)).size).toBe(trials.length);
  expect(left).toEqual([]);
  expect(snapshot(excel.workbook)).toEqual(before);
  expect(about).toMatchObject({ calculationMode: 'Automatic', referenceStyle: 'A1' });
});

test.each(['Automatic', 'AutomaticExceptTables', 'Manual'] as const)('the way of calculating is left as it was: %s', async (mode) => {
  const excel = openEmpty();
  excel.workbook.calculationMode = mode;
  const { about } = await excelHost().selfTest();
  expect(about).toMatchObject({ calculationMode: mode });
  expect(excel.workbook.calculationMode).toBe(mode);
});

test('a few round trips for each, so that two minutes are enough where one takes half a second', async () => {
  const excel = openEmpty();
  await excelHost().selfTest();
  expect(excel.host.counters.roundTrips * 0.5).toBeLessThan(120);
});

describe('an Excel that does otherwise than we believe', () => {
  test('is shown as different, with what it does', async () => {
    openEmpty({ apostropheInTextCell: 'taken' });
    const { trials } = await excelHost().selfTest();
    expect(trials.filter(({ outcome }) => outcome !== 'same')).toEqual([
      expect.objectContaining({ id: 'apostrophe-in-text-cell', outcome: 'different', seen: '["001","@"]' }),
    ]);
  });

  test('is shown as unable where it refuses, and everything is put back', async () => {
    const excel = openEmpty();
    const before = snapshot(excel.workbook);
    for (const member of ['Workbook.comments get', 'PageLayout.zoom set', 'WorkbookProtection.protect call'])
      excel.host.refusals.refuse(member, 'NotImplemented');
    const { trials } = await excelHost().selfTest();
    const others = trials.filter(({ outcome }) => outcome !== 'same').map(({ id, outcome, seen }) => [id, outcome, seen]);
    expect(others).toEqual([
      ['sheet-in-protected-structure', 'impossible', 'error NotImplemented'],
      ['page-width', 'impossible', 'error NotImplemented'],
      ['comments', 'impossible', 'error NotImplemented'],
    ]);
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test('and lets no sheet go: what is left is named, and goes with the next run', async () => {
    const excel = openEmpty();
    const before = snapshot(excel.workbook);
    excel.host.refusals.refuse('Worksheet.delete call', 'GeneralException');
    const { left } = await excelHost().selfTest();
    expect(left).toEqual(['環境の確認（書き出し中）']);
    excel.host.refusals.clear();
    await excelHost().selfTest();
    expect(snapshot(excel.workbook)).toEqual(before);
  });
});

test('a run that is stopped leaves nothing', async () => {
  const excel = openEmpty();
  const before = snapshot(excel.workbook);
  const stopping = new AbortController();
  const run = excelHost().selfTest({
    signal: stopping.signal,
    onProgress: (share) => {
      if (share > 0.5) stopping.abort();
    },
  });
  await expect(run).rejects.toThrow(DOMException);
  expect(snapshot(excel.workbook)).toEqual(before);
});

test('in a workbook that holds something nothing is tried', async () => {
  const excel = openEmpty();
  type(excel.workbook, 'Sheet1!A1', '進捗管理表');
  const before = snapshot(excel.workbook);
  const fault: unknown = await excelHost()
    .selfTest()
    .catch((error: unknown) => error);
  expect(isHostFault(fault) && fault.sentence.ja).toContain('新しいブック');
  expect(snapshot(excel.workbook)).toEqual(before);
});
