import { excelHost } from '../../src/excel/excel-host';
import type { ResultTableHost } from '../../src/host';
import type { ResultTable } from '../../src/report/result/result-table';
import { planResultTable } from '../../src/report/result/result-table';
import type { Area } from '../../src/workbook/workbook';
import { cellsOf, openPersonBook, outsideOf } from '../excel/person-book';
import { fy2024Review } from '../report/fy2024-round';
import { rounds } from '../report/rounds';
import type { OpenFlow } from './fault-run';
import { actionsOf, faultsAt, outcomeOf, patience } from './fault-run';

type PersonBook = ReturnType<typeof openPersonBook>;

/** An answer that never comes is waited for, at every round trip. */
jest.setTimeout(300_000);

const table = planResultTable(fy2024Review);
/** Higher by a line. */
const draft = planResultTable(Object.values(rounds).find(({ results }) => !results.final)!);

function flow(name: string, prepare: (host: ResultTableHost) => Promise<(host: ResultTableHost) => Promise<unknown>>) {
  return {
    name,
    open: async (): Promise<OpenFlow<PersonBook>> => {
      const excel = openPersonBook();
      const { resultTable } = excelHost({ patience });
      const act = await prepare(resultTable);
      excel.host.counters.reset();
      return { excel, act: () => act(resultTable) };
    },
  };
}

const withTable =
  (first: ResultTable, act: (host: ResultTableHost) => Promise<unknown>) =>
  async (host: ResultTableHost): Promise<typeof act> => {
    const { selected } = await host.look(first);
    await host.insert(first, selected);
    return act;
  };

const flows = [
  flow('insert the table', async (host) => {
    const { selected } = await host.look(table);
    return (again) => again.insert(table, selected);
  }),
  flow(
    'refresh it, higher than before',
    withTable(table, (host) => host.refresh(draft)),
  ),
  flow(
    'refresh it, lower than before',
    withTable(draft, (host) => host.refresh(table)),
  ),
  flow(
    'remove it',
    withTable(table, (host) => host.remove()),
  ),
];

/** The sheet as a person sees it, and the names; whether a table is known to stand. */
function standing({ sheet, workbook }: PersonBook): unknown {
  return {
    cells: cellsOf(sheet),
    names: workbook.names.map(({ name, formula }) => ({ name, formula })),
    known: workbook.settings.items.length,
  };
}

/** No flow touches a cell outside. */
const reach: Area = { top: 3, left: 1, bottom: 20, right: 7 };

/** After how many actions it stops: every one of the first and the last, where the table is made known, and some between, where it is drawn. */
function stopsIn(actions: number): readonly number[] {
  const all = Array.from({ length: actions }, (_, executed) => executed);
  return all.filter((executed) => executed < 10 || executed >= actions - 10 || executed % 9 === 0);
}

describe.each(flows)('$name', ({ open }) => {
  let before: unknown;
  let after: unknown;
  let actions: readonly number[];

  beforeAll(async () => {
    const rehearsal = await open();
    before = standing(rehearsal.excel);
    actions = await actionsOf(rehearsal);
    after = standing(rehearsal.excel);
  });

  test('whatever goes wrong at any round trip: the old or the new stands whole, a sentence is shown, the next try works', async () => {
    expect(actions.length).toBeGreaterThan(1);
    for (const [index, count] of actions.entries()) {
      for (const [name, plant] of faultsAt(count)) {
        const { excel, act } = await open();
        plant(excel, index + 1);
        const outcome = await outcomeOf(act);
        const place = `${name}, round trip ${index + 1} of ${actions.length}: ${outcome}`;
        expect([place, standing(excel)]).toEqual([place, outcome === 'done' ? after : before]);
        excel.host.faults.clear();
        if (outcome === 'told') await act();
        expect([place, standing(excel)]).toEqual([place, after]);
      }
    }
  });

  test('when Excel then fails for good, at any step: nothing outside has changed, the next try tidies up', async () => {
    const last = actions.length;
    let stopped = 0;
    for (const executed of stopsIn(actions[last - 1]!)) {
      const { excel, act } = await open();
      const cells = outsideOf(cellsOf(excel.sheet), reach);
      excel.host.faults.fail(last, 'GeneralException', executed);
      for (let at = last + 1; at < last + 8; at++) excel.host.faults.fail(at, 'InvalidOrTimedOutSession');
      const outcome = await outcomeOf(act);
      if (outcome === 'told') stopped += 1;
      // A stop that lies behind the last action of the message stops nothing.
      else expect([executed, outcome, standing(excel)]).toEqual([executed, 'done', after]);
      expect([executed, outsideOf(cellsOf(excel.sheet), reach)]).toEqual([executed, cells]);
      excel.host.faults.clear();
      await outcomeOf(act);
      expect([executed, standing(excel)]).toEqual([executed, after]);
    }
    expect(stopped).toBeGreaterThan(stopsIn(actions[last - 1]!).length / 2);
  });
});
