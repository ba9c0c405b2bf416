import fc from 'fast-check';
import { excelHost } from '../../src/excel/excel-host';
import type { Host, MarkedCell, Receipt } from '../../src/host';
import { isHostFault } from '../../src/host';
import { planResultTable } from '../../src/report/result/result-table';
import { contentOf, standing } from '../acceptance/fault-run';
import { openDepartmentBook, smallReport } from '../excel/department-book';
import { cellsOf, openPersonBook } from '../excel/person-book';
import { fy2024Review } from '../report/fy2024-round';
import { rounds } from '../report/rounds';
import type { OpenExcel } from '../simulated-excel/open-excel';
import { atWork } from './sweep';

/** A message that Excel refuses, after some of its actions. */
interface RefusedMessage {
  /** The n-th of an attempt, from 1. */
  readonly at: number;
  readonly code: string;
  /** True: all was done and only the answer was lost. */
  readonly executed: boolean | number;
}

/** Something that the user asks for while Excel refuses. */
export interface Attempt<Wish extends string> {
  readonly wish: Wish;
  readonly messages: readonly RefusedMessage[];
  /** Refused for good as long as the attempt lasts; null: nothing is. */
  readonly member: string | null;
}

const codes = [
  ...['GeneralException', 'AccessDenied', 'ItemNotFound', 'NotImplemented', 'InvalidArgument', 'InvalidOperation'],
  ...['InvalidOperationInCellEditMode', 'InvalidOrTimedOutSession', 'ActivityLimitReached', 'RequestPayloadSizeLimitExceeded'],
];
const members = [
  ...['Worksheet.delete call', 'Worksheet.name set', 'Worksheet.visibility set', 'Worksheet.position set', 'WorksheetCollection.add call'],
  ...['WorksheetCustomPropertyCollection.add call', 'TableCollection.add call', 'Table.name set', 'Range.values set', 'Range.formulas set'],
  ...['NamedItemCollection.add call', 'NamedItem.delete call', 'Worksheet.customProperties get', 'Worksheet.activate call'],
  ...['Range.numberFormat set', 'Range.clear call', 'SettingCollection.add call', 'Setting.delete call', 'Shape.delete call'],
];

const refusedMessage: fc.Arbitrary<RefusedMessage> = fc.record({
  at: fc.integer({ min: 1, max: 16 }),
  code: fc.constantFrom(...codes),
  executed: fc.oneof(fc.constant(false), fc.constant(true), fc.integer({ min: 1, max: 60 })),
});

const attemptsOf = <Wish extends string>(wishes: readonly Wish[]): fc.Arbitrary<readonly Attempt<Wish>[]> =>
  fc.array(
    fc.record({
      wish: fc.constantFrom(...wishes),
      messages: fc.array(refusedMessage, { maxLength: 8 }),
      member: fc.option(fc.constantFrom(...members), { freq: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

async function attempted<Wish extends string>(
  { host: simulated }: OpenExcel,
  { messages, member }: Attempt<Wish>,
  act: () => Promise<unknown>,
): Promise<void> {
  simulated.counters.reset();
  for (const { at, code, executed } of messages) simulated.faults.fail(at, code, executed);
  if (member !== null) simulated.refusals.refuse(member, 'GeneralException');
  try {
    await act();
  } catch (error) {
    if (!isHostFault(error)) throw error;
  } finally {
    simulated.faults.clear();
    simulated.refusals.clear();
  }
}

const marked: readonly MarkedCell[] = [{ at: { sheet: '進捗管理表', row: 3, column: 4 }, severity: 'error' }];
const first = smallReport(2, '完了');
const second = smallReport(3);

export type ReportWish = 'write' | 'write another' | 'take back' | 'read' | 'mark';
export const reportAttempts = attemptsOf<ReportWish>(['write', 'write another', 'write', 'take back', 'read', 'mark']);

/** After whatever was refused, a writing that nothing refuses. Gives what is wrong then, in words. */
export async function faultsOfReports(attempts: readonly Attempt<ReportWish>[]): Promise<readonly string[]> {
  const expected = await reportAlone();
  const excel = openDepartmentBook();
  const before = theirsOf(excel);
  const theirsBefore = theirsOf(excel, 'without marks');
  const host = excelHost();
  let receipt: Receipt | null = null;
  const wishes: Readonly<Record<ReportWish, () => Promise<unknown>>> = {
    write: async () => ({ receipt } = await host.write(first)),
    'write another': async () => ({ receipt } = await host.write(second)),
    'take back': async () => receipt && host.takeBack(receipt),
    read: () => host.read(),
    mark: () => host.marks.mark(marked),
  };
  const wrong: string[] = [];
  for (const attempt of attempts) {
    await attempted(excel, attempt, wishes[attempt.wish]);
    if (theirsOf(excel, 'without marks') !== theirsBefore) return [...wrong, `a cell of theirs has changed by ${attempt.wish}`];
  }
  await host.marks.unmark();
  const { notices = [] } = await host.write(second);
  if (notices.length > 0) wrong.push(`told without a reason: ${notices.map(({ ja }) => ja).join('')}`);
  if (theirsOf(excel) !== before) wrong.push('something of theirs has changed');
  const names = excel.workbook.sheets.map(({ name }) => name);
  const working = names.filter((name) => atWork.test(name));
  if (working.length > 0) wrong.push(`left under a working name: ${working.join()}`);
  if (JSON.stringify(contentOf(standing(excel)).ours) !== expected) wrong.push(`the report is not whole: ${names.join()}`);
  const again = await host.write(first);
  if (again.notices) wrong.push('the next one is told something');
  await host.takeBack(again.receipt);
  if (JSON.stringify(contentOf(standing(excel)).ours) !== expected) wrong.push('it cannot be taken back');
  return wrong;
}

/** The frames of marks lie upon their cells and change none. */
function theirsOf(excel: ReturnType<typeof openDepartmentBook>, marks: 'with marks' | 'without marks' = 'with marks'): string {
  return JSON.stringify(standing(excel).theirs, (key, value: unknown) => (key === 'shapes' && marks === 'without marks' ? [] : value));
}

let alone: string | null = null;

async function reportAlone(): Promise<string> {
  if (alone === null) {
    const excel = openDepartmentBook();
    await excelHost().write(second);
    alone = JSON.stringify(contentOf(standing(excel)).ours);
  }
  return alone;
}

const table = planResultTable(fy2024Review);
const draft = planResultTable(Object.values(rounds).find(({ results }) => !results.final) ?? fy2024Review);

export type TableWish = 'insert' | 'refresh' | 'refresh with another' | 'remove';
export const tableAttempts = attemptsOf<TableWish>(['insert', 'insert', 'refresh', 'refresh with another', 'remove']);

/** After whatever was refused, the table is put in and taken out, and the sheet is as it was. */
export async function faultsOfTables(attempts: readonly Attempt<TableWish>[]): Promise<readonly string[]> {
  const excel = openPersonBook();
  const before = personsBook(excel);
  const { resultTable } = excelHost();
  const wishes: Readonly<Record<TableWish, () => Promise<unknown>>> = {
    insert: () => insert(resultTable),
    refresh: () => resultTable.refresh(table),
    'refresh with another': () => resultTable.refresh(draft),
    remove: () => resultTable.remove(),
  };
  for (const attempt of attempts) await attempted(excel, attempt, wishes[attempt.wish]);
  const { standing: left } = await resultTable.look(table);
  if (left === null) await insert(resultTable);
  else await resultTable.refresh(table);
  await resultTable.remove();
  return personsBook(excel) === before ? [] : ['the sheet is not as it was'];
}

async function insert(resultTable: Host['resultTable']): Promise<void> {
  const { selected } = await resultTable.look(table);
  await resultTable.insert(table, selected);
}

function personsBook({ sheet, workbook }: ReturnType<typeof openPersonBook>): string {
  const names = workbook.names.map(({ name, formula }) => [name, formula]);
  return JSON.stringify([[...cellsOf(sheet)], names, workbook.settings.items.length]);
}
