import type { Host, Receipt } from '../host';
import { aboutOffice } from './about-office';
import { applyChanges } from './repairs/apply-changes';
import { calculateAll } from './calculate';
import { listenForChanges } from './reading/changes';
import { hostFault } from './excel-fault';
import { sentences } from './fault-sentences';
import { markCells, unmarkCells } from './repairs/marks';
import { openNew } from './writing/open-new';
import { readOpenWorkbook } from './reading/read-workbook';
import type { RestorePoint } from './restore-point';
import { takeBack } from './restore-point';
import { insertTable, lookForTable, refreshTable, removeTable } from './result-table/result-table';
import { reveal } from './reading/reveal';
import { runExcelWith } from './run-excel';
import { selectedArea } from './reading/selected-area';
import { writeSheets } from './writing/write-sheets';

/** Long enough for a person who was called away while typing into a cell: Excel answers when the cell is finished. */
const usualPatience = 180_000;
/** Nobody is typing while the host is tried out. */
const patienceOfTrials = 15_000;

/**
 * The workbook that is open in Excel, through Office.js (ExcelApi 1.14).
 * @param options patience: milliseconds that Excel may take to answer
 */
export function excelHost({ patience = usualPatience }: { readonly patience?: number } = {}): Host {
  const run = runExcelWith(patience);
  /** Known once the workbook has been read; nobody can correct a date before. */
  let dateShift = 0;
  const restorePoints = new Map<string, RestorePoint>();

  function receiptFor(point: RestorePoint): Receipt {
    const id = crypto.randomUUID();
    restorePoints.set(id, point);
    return { id };
  }

  return {
    read: async (options) => {
      const { open, dateShift: shift } = await readOpenWorkbook(run, options);
      dateShift = shift;
      return open;
    },
    calculate: () => run(calculateAll),
    write: async (plans, options) => {
      const report = await writeSheets(run, plans, options);
      const { notices } = report;
      const receipt = receiptFor({ kind: 'sheets', report });
      return { sheets: report.sheets.map(({ name }) => name), receipt, ...(notices.length > 0 && { notices }) };
    },
    apply: async (changes) => {
      const { changed, refused } = await applyChanges(run, changes, dateShift);
      return { changed: changed.map(({ at }) => at), refused, receipt: receiptFor({ kind: 'cells', changed }) };
    },
    takeBack: async ({ id }) => {
      const point = restorePoints.get(id);
      if (!point) throw hostFault(sentences.nothingToTakeBack);
      const notices = await takeBack(run, point);
      restorePoints.delete(id);
      return notices;
    },
    openNew,
    reveal: (at) => run((context) => reveal(context, at)),
    selectedArea: () => run(selectedArea),
    onChanged: (listener) => listenForChanges(run, listener),
    resultTable: {
      look: (table) => run((context) => lookForTable(context, table)),
      insert: (table, at) => insertTable(run, table, at),
      refresh: (table) => refreshTable(run, table),
      remove: () => removeTable(run),
    },
    about: aboutOffice,
    // Few ever try it: it is loaded when they do.
    selfTest: async (options) => {
      const { selfTest } = await import(/* webpackChunkName: "self-test" */ './self-test/self-test');
      return selfTest(runExcelWith(Math.min(patience, patienceOfTrials)), options);
    },
    marks: {
      mark: (cells) => markCells(run, cells),
      unmark: () => unmarkCells(run),
    },
  };
}
