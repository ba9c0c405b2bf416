import { bindRibbon } from '../../src/commands/ribbon';
import { excelHost } from '../../src/excel/excel-host';
import { defaultSettings } from '../../src/model/default-settings';
import type { SessionStore } from '../../src/taskpane/open-session';
import { openSession } from '../../src/taskpane/open-session';
import { openDepartmentBook, smallReport } from '../excel/department-book';
import { directReviewer } from '../taskpane/sample-workbook';
import type { Flow, OpenFlow, Rehearsal, Standing } from './fault-run';
import { contentOf, faultsAt, patience, rehearse, standing } from './fault-run';

/** The ribbon's button 点検して集計, with the session and the host that it has in Excel. */
interface OneClick extends OpenFlow {
  readonly session: SessionStore;
  /** How often the pane was opened. */
  readonly shown: () => number;
}

interface OneClickFlow extends Flow {
  readonly open: () => Promise<OneClick>;
}

/** An answer that never comes is waited for, at every round trip. */
jest.setTimeout(300_000);

type Command = (event: Office.AddinCommands.Event) => void;
const commands = new Map<string, Command>();

beforeAll(() => {
  const actions = { associate: (name: string, command: Command) => commands.set(name, command) };
  Object.assign(globalThis, { Office: { actions } });
});
afterAll(() => Reflect.deleteProperty(globalThis, 'Office'));

/** Ends when the button's event is completed; one that never is keeps the test waiting until it fails. */
function press(): Promise<void> {
  return new Promise((resolve) => {
    commands.get('checkAndSummarise')!({ completed: resolve } as unknown as Office.AddinCommands.Event);
  });
}

function oneClick(name: string, prepare: (host: ReturnType<typeof excelHost>) => Promise<unknown>): OneClickFlow {
  return {
    name,
    open: async () => {
      const excel = openDepartmentBook();
      const host = excelHost({ patience });
      await prepare(host);
      // The workbook names no year, which would be asked about.
      const settings = { ...defaultSettings, fiscalYear: 2024 };
      const session = openSession({ host, reviewer: directReviewer, settings, today: () => '2025-09-16' });
      let shown = 0;
      bindRibbon({ session, showPane: () => Promise.resolve(void (shown += 1)), showFirstQuestion: () => undefined });
      excel.workbook.recalculate();
      excel.host.counters.reset();
      return { excel, act: press, session, shown: () => shown };
    },
  };
}

const flows: readonly OneClickFlow[] = [
  oneClick('a first report by one click', () => Promise.resolve()),
  oneClick('a report by one click in the place of another', (host) => host.write(smallReport(2, '完了'))),
];

type Ending = 'shown' | 'in the pane';

/** How a click ended, for the one who clicked. Wherever it did not end with 評価結果, there is a sentence. */
function endingOf({ excel, session, shown }: OneClick): Ending {
  if (shown() > 0) {
    const { fault, notices } = session.get();
    expect((fault?.sentence ?? notices[0])?.ja).toMatch(/。$/);
    return 'in the pane';
  }
  expect(excel.workbook.selection.sheet.name).toBe('評価結果');
  return 'shown';
}

/** The order of tabs depends on which try wrote which, and sheets that were finished after an interruption stand last. */
function sheetsByName(sheets: unknown): readonly unknown[] {
  return (sheets as readonly { readonly name: string }[]).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function inOrder({ theirs, ours }: Standing): Standing {
  return { theirs, ours: sheetsByName(ours) };
}

describe.each(flows)('$name', ({ open }) => {
  let rehearsal: Rehearsal;

  beforeAll(async () => {
    rehearsal = await rehearse({ name: '', open });
  });

  test('ends with 評価結果', async () => {
    const click = await open();
    await click.act();
    expect(endingOf(click)).toBe('shown');
    expect(click.session.get()).toMatchObject({ fault: null, work: null, written: { renamed: false } });
  });

  /** What a click may leave behind: nothing, or all sheets of which none could be shown. */
  function expectWhole(place: string, click: OneClick, ending: Ending): void {
    const { before, after } = rehearsal;
    const now = standing(click.excel);
    expect([place, now.theirs]).toEqual([place, before.theirs]);
    // The sheets are complete, their looks are not, and the pane says so.
    if (click.session.get().notices.length > 0)
      expect([place, sheetsByName(contentOf(now).ours)]).toEqual([place, sheetsByName(contentOf(after).ours)]);
    else expect([place, inOrder(now)]).toEqual([place, inOrder(ending === 'shown' || click.session.get().written ? after : before)]);
    expect([place, click.session.get().work]).toEqual([place, null]);
  }

  async function expectNextTryToWork(place: string, click: OneClick): Promise<void> {
    click.excel.host.faults.clear();
    await click.act();
    expect([place, click.excel.workbook.selection.sheet.name]).toEqual([place, '評価結果']);
    expect([place, inOrder(standing(click.excel))]).toEqual([place, inOrder(rehearsal.after)]);
    expect([place, click.session.get().fault]).toEqual([place, null]);
  }

  test('whatever goes wrong at any round trip: the event is completed, a sentence is shown, all is whole, the next click works', async () => {
    const { actions } = rehearsal;
    expect(actions.length).toBeGreaterThan(8);
    for (const [index, count] of actions.entries()) {
      for (const [name, plant] of faultsAt(count)) {
        const click = await open();
        plant(click.excel, index + 1);
        await click.act();
        const ending = endingOf(click);
        const place = `${name}, round trip ${index + 1} of ${actions.length}: ${ending}`;
        expectWhole(place, click, ending);
        await expectNextTryToWork(place, click);
      }
    }
  });

  test('when Excel then fails for good, the pane says so, and the next click works', async () => {
    const { before, actions } = rehearsal;
    for (const [index, count] of actions.entries()) {
      const click = await open();
      click.excel.host.faults.fail(index + 1, 'GeneralException', Math.floor(count / 2));
      for (let at = index + 2; at < index + 30; at++) click.excel.host.faults.fail(at, 'InvalidOrTimedOutSession');
      await click.act();
      const place = `round trip ${index + 1} of ${actions.length}`;
      expect([place, endingOf(click), standing(click.excel).theirs]).toEqual([place, 'in the pane', before.theirs]);
      await expectNextTryToWork(place, click);
    }
  });
});
