import { excelHost } from '../../src/excel/excel-host';
import type { CellChange, Host, MarkedCell } from '../../src/host';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { planReport } from '../../src/report/plan-report';
import { planResultTable } from '../../src/report/result/result-table';
import { contentOf, standing } from '../acceptance/fault-run';
import { openDepartmentBook, smallReport } from '../excel/department-book';
import { cellsOf, openPersonBook } from '../excel/person-book';
import { fy2024Review } from '../report/fy2024-round';
import { rounds } from '../report/rounds';
import type { OpenExcel } from '../simulated-excel/open-excel';

/** Something that a user asks of Excel through us, from a workbook in which the work before it is done. */
export interface Journey {
  readonly name: string;
  /** It cannot be asked for again once it is done. */
  readonly once: boolean;
  readonly open: () => Promise<OpenJourney>;
}

export interface OpenJourney {
  readonly excel: OpenExcel;
  readonly act: () => Promise<unknown>;
  /** The user's own: nothing of it may change but what he asked for. */
  readonly theirs: () => unknown;
  /** What stands because of us, without looks. */
  readonly content: () => unknown;
}

const first = smallReport(2, '完了');
const second = smallReport(3).map((plan): SheetPlan => (plan.mark === 'items' ? { ...plan, pageBreaks: [2] } : plan));
const charted = planReport(fy2024Review)
  .filter(({ charts }) => charts.length > 0)
  .slice(0, 1);

function onDepartmentBook(name: string, prepare: (host: Host) => Promise<(host: Host) => Promise<unknown>>, once = false): Journey {
  return {
    name,
    once,
    open: async () => {
      const excel = openDepartmentBook();
      const host = excelHost();
      const act = await prepare(host);
      excel.workbook.recalculate();
      excel.host.refusals.used.clear();
      return { excel, act: () => act(host), theirs: () => standing(excel).theirs, content: () => contentOf(standing(excel)).ours };
    },
  };
}

const changes: readonly CellChange[] = [
  { at: { sheet: '進捗管理表', row: 3, column: 4 }, before: '達成', after: '未達成' },
  { at: { sheet: '進捗管理表', row: 4, column: 0 }, before: '=1+1', after: 22 },
  { at: { sheet: '集計 メモ', row: 0, column: 0 }, before: 2, after: '-5%達成' },
];
const marked: readonly MarkedCell[] = changes.map(({ at }, index) => ({ at, severity: index === 0 ? 'error' : 'info' }));

/** What the user asked for is in his own cells. */
function inTheirCells(name: string, prepare: (host: Host) => Promise<(host: Host) => Promise<unknown>>, once = false): Journey {
  const journey = onDepartmentBook(name, prepare, once);
  return {
    ...journey,
    open: async () => {
      const opened = await journey.open();
      return { ...opened, theirs: () => null, content: opened.theirs };
    },
  };
}

const table = planResultTable(fy2024Review);
const draft = planResultTable(Object.values(rounds).find(({ results }) => !results.final) ?? fy2024Review);

function onPersonBook(name: string, prepare: (host: Host) => Promise<(host: Host) => Promise<unknown>>, once = false): Journey {
  return {
    name,
    once,
    open: async () => {
      const excel = openPersonBook();
      const host = excelHost();
      const act = await prepare(host);
      excel.host.refusals.used.clear();
      const content = () => ({
        cells: [...cellsOf(excel.sheet)],
        names: excel.workbook.names.map(({ name: each, formula }) => ({ name: each, formula })),
        known: excel.workbook.settings.items.length,
      });
      return { excel, act: () => act(host), theirs: () => null, content };
    },
  };
}

async function insert({ resultTable }: Host, plan = table): Promise<void> {
  const { selected } = await resultTable.look(plan);
  await resultTable.insert(plan, selected);
}

export const journeys: readonly Journey[] = [
  onDepartmentBook('check', () => Promise.resolve((host) => host.read())),
  onDepartmentBook('write a first report', () => Promise.resolve((host) => host.write(second))),
  onDepartmentBook('write a report in the place of another', async (host) => {
    await host.write(first);
    return (again) => again.write(second);
  }),
  onDepartmentBook('write a sheet with charts', () => Promise.resolve((host) => host.write(charted))),
  onDepartmentBook(
    'take back a first report',
    async (host) => {
      const { receipt } = await host.write(first);
      return (again) => again.takeBack(receipt);
    },
    true,
  ),
  onDepartmentBook(
    'take back a report that took the place of another',
    async (host) => {
      await host.write(second);
      const { receipt } = await host.write(first);
      return (again) => again.takeBack(receipt);
    },
    true,
  ),
  onDepartmentBook('show a cell', () => Promise.resolve((host) => host.reveal({ sheet: '進捗管理表', row: 3, column: 0 }))),
  onDepartmentBook('ask what is selected', () => Promise.resolve((host) => host.selectedArea())),
  onDepartmentBook('listen for changes', () => Promise.resolve((host) => host.onChanged(() => undefined))),
  onDepartmentBook('calculate', () => Promise.resolve((host) => host.calculate())),
  inTheirCells('apply changes', () => Promise.resolve((host) => host.apply(changes)), true),
  inTheirCells(
    'take back changes',
    async (host) => {
      const { receipt } = await host.apply(changes);
      return (again) => again.takeBack(receipt);
    },
    true,
  ),
  inTheirCells('mark cells', () => Promise.resolve((host) => host.marks.mark(marked))),
  inTheirCells('mark other cells', async (host) => {
    await host.marks.mark(marked.slice(1));
    return (again) => again.marks.mark(marked.slice(0, 2));
  }),
  inTheirCells('take marks off', async (host) => {
    await host.marks.mark(marked);
    return (again) => again.marks.unmark();
  }),
  onPersonBook('look for a place for the table', () => Promise.resolve((host) => host.resultTable.look(table))),
  onPersonBook(
    'insert the table',
    async ({ resultTable }) => {
      const { selected } = await resultTable.look(table);
      return (again) => again.resultTable.insert(table, selected);
    },
    true,
  ),
  onPersonBook('refresh the table, higher than before', async (host) => {
    await insert(host);
    return (again) => again.resultTable.refresh(draft);
  }),
  onPersonBook('refresh the table, lower than before', async (host) => {
    await insert(host, draft);
    return (again) => again.resultTable.refresh(table);
  }),
  onPersonBook(
    'remove the table',
    async (host) => {
      await insert(host);
      return (again) => again.resultTable.remove();
    },
    true,
  ),
];
