import { defaultSettings } from '../../src/model/default-settings';
import { planReport, review } from '../../src/review';
import type { Workbook } from '../../src/workbook/workbook';
import { sampleWorkbook } from '../taskpane/sample-workbook';
import { withSheets } from '../taskpane/workbook-in-memory';

const checked = (file: string, workbook: Workbook) =>
  review([{ file, sha256: '', workbook }], { settings: { ...defaultSettings, fiscalYear: 2024 }, assumedYear: 2024 });

const stamps = (file: string, workbook: Workbook): number =>
  checked(file, workbook).findings.filter(({ rule }) => rule === 'changed-after-check').length;

/** Every cell with this text says another. */
function rewritten(workbook: Workbook, from: string, to: string): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell?.value === from ? { ...cell, value: to } : cell)) })),
  }));
  return { ...workbook, sheets };
}

test.each(['契約管財局.xlsx', '福祉局.xlsx', '総務局.xlsx'])('%s: a change after our sheets were written is told, none is not', (file) => {
  const workbook = sampleWorkbook(file);
  const first = checked(file, workbook);
  const written = withSheets(workbook, planReport(first));
  expect(stamps(file, workbook)).toBe(0);
  expect(stamps(file, written)).toBe(0);
  const changed = withSheets(rewritten(workbook, '達成', '未達成'), planReport(first));
  expect(stamps(file, changed)).toBe(1);
  // Written anew, they are those of the workbook again.
  expect(stamps(file, withSheets(changed, planReport(checked(file, changed))))).toBe(0);
});
