import { excelHost } from '../../src/excel/excel-host';
import type { CellChange, Host, MarkedCell } from '../../src/host';
import { defaultSettings } from '../../src/model/default-settings';
import { planSettings } from '../../src/report/office/settings-sheet';
import { openDepartmentBook, smallReport } from '../excel/department-book';
import type { Flow, Rehearsal } from './fault-run';
import { contentOf, faultsAt, outcomeOf, patience, rehearse, standing } from './fault-run';

/** An answer that never comes is waited for, at every round trip. */
jest.setTimeout(300_000);

const first = smallReport(2, '完了');
const second = smallReport(3);
const changes: readonly CellChange[] = [
  { at: { sheet: '進捗管理表', row: 3, column: 4 }, before: '達成', after: '未達成' },
  { at: { sheet: '進捗管理表', row: 4, column: 0 }, before: '=1+1', after: 22 },
  { at: { sheet: '集計 メモ', row: 0, column: 0 }, before: 2, after: '-5%達成' },
];

const marked: readonly MarkedCell[] = changes.map(({ at }, index) => ({ at, severity: index === 0 ? 'error' : 'info' }));

/** A flow that begins after some work has been done. */
function flow(name: string, prepare: (host: Host) => Promise<(host: Host) => Promise<unknown>>): Flow {
  return {
    name,
    open: async () => {
      const excel = openDepartmentBook();
      const host = excelHost({ patience });
      const act = await prepare(host);
      excel.workbook.recalculate();
      excel.host.counters.reset();
      return { excel, act: () => act(host) };
    },
  };
}

const flows: readonly Flow[] = [
  flow('check', () => Promise.resolve((host) => host.read())),
  flow('write a first report', () => Promise.resolve((host) => host.write(second))),
  flow('write a report in the place of another', async (host) => {
    await host.write(first);
    return (again) => again.write(second);
  }),
  flow('insert one sheet into a report', async (host) => {
    await host.write(first);
    return (again) => again.write([planSettings(defaultSettings)]);
  }),
  flow('take back a first report', async (host) => {
    const { receipt } = await host.write(first);
    return (again) => again.takeBack(receipt);
  }),
  flow('take back a report that took the place of another', async (host) => {
    await host.write(first);
    const { receipt } = await host.write(second);
    return (again) => again.takeBack(receipt);
  }),
];

const cellFlows: readonly Flow[] = [
  flow('apply changes', () => Promise.resolve((host) => host.apply(changes))),
  flow('mark cells', () => Promise.resolve((host) => host.marks.mark(marked))),
  flow('mark other cells', async (host) => {
    await host.marks.mark(marked.slice(1));
    return (again) => again.marks.mark(marked.slice(0, 2));
  }),
  flow('take marks off', async (host) => {
    await host.marks.mark(marked);
    return (again) => again.marks.unmark();
  }),
  flow('take back changes', async (host) => {
    const { receipt } = await host.apply(changes);
    return (again) => again.takeBack(receipt);
  }),
];

describe.each(flows)('$name', (flow) => {
  let rehearsal: Rehearsal;

  beforeAll(async () => {
    rehearsal = await rehearse(flow);
  });

  test('whatever goes wrong at any round trip: the old or the new stands whole, nothing of theirs has changed, the next try works', async () => {
    const { before, after, actions } = rehearsal;
    expect(actions.length).toBeGreaterThan(1);
    for (const [index, count] of actions.entries()) {
      for (const [name, plant] of faultsAt(count)) {
        const { excel, act } = await flow.open();
        plant(excel, index + 1);
        const outcome = await outcomeOf(act);
        const place = `${name}, round trip ${index + 1} of ${actions.length}: ${outcome}`;
        const now = standing(excel);
        if (outcome === 'plain') expect([place, contentOf(now)]).toEqual([place, contentOf(after)]);
        else expect([place, now]).toEqual([place, outcome === 'done' ? after : before]);
        excel.host.faults.clear();
        if (outcome === 'plain' && !flow.name.startsWith('take back')) await act();
        if (outcome === 'told') await act();
        if (outcome !== 'plain' || !flow.name.startsWith('take back')) expect([place, standing(excel)]).toEqual([place, after]);
      }
    }
  });

  test('nor does it matter when Excel then fails for good: the next try tidies up', async () => {
    const { before, after, actions } = rehearsal;
    for (const [index, count] of actions.entries()) {
      for (const executed of [0, Math.floor(count / 3), Math.floor((2 * count) / 3)]) {
        const { excel, act } = await flow.open();
        excel.host.faults.fail(index + 1, 'GeneralException', executed);
        for (let at = index + 2; at < index + 12; at++) excel.host.faults.fail(at, 'InvalidOrTimedOutSession');
        const place = `round trip ${index + 1} of ${actions.length}, after ${executed} actions`;
        const outcome = await outcomeOf(act);
        expect([place, ['plain', 'told']]).toEqual([place, expect.arrayContaining([outcome])]);
        expect([place, standing(excel).theirs]).toEqual([place, before.theirs]);
        excel.host.faults.clear();
        if (outcome === 'plain') expect([place, contentOf(standing(excel))]).toEqual([place, contentOf(after)]);
        if (outcome === 'plain' && flow.name.startsWith('take back')) continue;
        await outcomeOf(act);
        // What was taken back is only brought to its end by the next try, without looks.
        if (flow.name.startsWith('take back')) expect([place, contentOf(standing(excel))]).toEqual([place, contentOf(after)]);
        else expect([place, standing(excel)]).toEqual([place, after]);
      }
    }
  });
});

test('the message that changes the places may stop after any of its actions, and Excel with it', async () => {
  const replacing = flows[2]!;
  const { after, actions } = await rehearse(replacing);
  // Behind it come the looks of the two sheets.
  const last = actions.length - 2;
  for (let executed = 0; executed < actions[last - 1]!; executed++) {
    const { excel, act } = await replacing.open();
    excel.host.faults.fail(last, 'GeneralException', executed);
    for (let at = last + 1; at < last + 8; at++) excel.host.faults.fail(at, 'InvalidOrTimedOutSession');
    await outcomeOf(act);
    excel.host.faults.clear();
    await act();
    expect([executed, standing(excel)]).toEqual([executed, after]);
  }
});

describe.each(cellFlows)('$name', (flow) => {
  test('whatever goes wrong at any round trip: a sentence, and the next try works', async () => {
    const { before, after, actions } = await rehearse(flow);
    for (const [index, count] of actions.entries()) {
      for (const [name, plant] of faultsAt(count)) {
        const { excel, act } = await flow.open();
        plant(excel, index + 1);
        const place = `${name}, round trip ${index + 1} of ${actions.length}`;
        const outcome = await outcomeOf(act);
        // What was begun is put back or finished at once; only what was taken back in part is taken back by the next try.
        if (flow.name !== 'take back changes') expect([place, standing(excel)]).toEqual([place, outcome === 'told' ? before : after]);
        excel.host.faults.clear();
        if (outcome === 'told') await act();
        expect([place, standing(excel)]).toEqual([place, after]);
      }
    }
  });
});
