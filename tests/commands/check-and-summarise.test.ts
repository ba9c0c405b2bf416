import { bindRibbon, showPaneAfterLostClick } from '../../src/commands/ribbon';
import { checkAndSummarise, type Page } from '../../src/commands/check-and-summarise';
import type { InsertingPage } from '../../src/commands/insert-result-table';
import { defaultSettings } from '../../src/model/default-settings';
import { printPlan } from '../../src/sheet-plan/print-plan';
import { openSession, type SessionStore } from '../../src/taskpane/open-session';
import { inMemoryHost, type InMemoryHost } from '../taskpane/in-memory-host';
import { directReviewer, sampleWorkbook, sheet, workbookOf } from '../taskpane/sample-workbook';

const consolidated = sampleWorkbook('consolidated/進捗管理表_全所属.xlsx');
const noTable = workbookOf(sheet('メモ', [['会議の記録']]));
const protectedBook = { ja: 'ブックの構成が保護されています。', en: 'The workbook is protected.' };

interface Opened {
  readonly host: InMemoryHost;
  readonly session: SessionStore;
  readonly page: Page & InsertingPage;
  /** How often the pane was opened. */
  readonly shown: () => number;
  /** How often it was brought to the first question. */
  readonly questions: () => number;
}

function open(workbook = consolidated): Opened {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  let count = 0;
  const showPane = () => Promise.resolve(void (count += 1));
  let asked = 0;
  const showFirstQuestion = () => {
    asked += 1;
  };
  return { host, session, page: { session, showPane, showFirstQuestion }, shown: () => count, questions: () => asked };
}

test('checks, writes and shows 評価結果; the pane stays closed', async () => {
  const { host, page, shown } = open();
  await checkAndSummarise(page);
  expect(host.calls.slice(-2)).toEqual([expect.stringMatching(/^write 評価結果 .*一覧データ/), 'reveal 評価結果!A1']);
  expect(shown()).toBe(0);
});

test('the pane can take back what the button wrote', async () => {
  const { host, page, session } = open();
  await checkAndSummarise(page);
  await session.takeBack();
  expect(host.calls).toContain('takeBack 1');
});

test('the sheet is shown by the name that it got', async () => {
  const { host, page } = open();
  host.taken.add('評価結果');
  await checkAndSummarise(page);
  expect(host.calls).toContain('reveal 評価結果 (2)!A1');
});

test('a workbook that cannot be read: the pane says why, and nothing is written', async () => {
  const { host, page, session, shown } = open();
  host.failNext('read', protectedBook);
  await checkAndSummarise(page);
  expect(host.written).toEqual([]);
  expect(shown()).toBe(1);
  expect(session.get().fault?.sentence).toEqual(protectedBook);
});

test('a workbook without a table: the pane says what is missing, and nothing is written', async () => {
  const { host, page, shown } = open(noTable);
  await checkAndSummarise(page);
  expect(host.written).toEqual([]);
  expect(shown()).toBe(1);
});

describe('while something essential is open, the pane comes up and the workbook is not touched', () => {
  const headings = ['項目番号', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'];
  const row = ['2-1', '手続の見直し', '市政改革室', '10件以上', '12件'];

  test.each([
    ['a legend that nobody has confirmed', [headings, [...row, 'A'], ['A：目標を達成'], ['B：目標を下回った']], 1],
    ['a mark that means nothing yet', [headings, [...row, '○']], 1],
    ['a year that was assumed', [headings.map((heading) => heading.replace('令和6年度', '')), [...row, '達成']], 1],
  ])('%s', async (_, rows, asked) => {
    const { host, page, shown, questions } = open(workbookOf(sheet('進捗管理表', rows)));
    await checkAndSummarise(page);
    expect(host.written).toEqual([]);
    expect([shown(), questions()]).toEqual([1, asked]);
  });

  test('an item that is not rated yet is no reason: the sheets say 未確定', async () => {
    const { host, page, shown } = open(workbookOf(sheet('進捗管理表', [headings, [...row, '']])));
    await checkAndSummarise(page);
    expect(host.written.map((plans) => plans[0]?.name)).toEqual(['評価結果']);
    expect(printPlan(host.written[0]![0]!)).toContain('未確定');
    expect(shown()).toBe(0);
  });
});

test('sheets that cannot be written: the pane comes up with the reason', async () => {
  const { host, page, session, shown } = open();
  host.failNext('write', protectedBook);
  await checkAndSummarise(page);
  expect(shown()).toBe(1);
  expect(session.get().fault).toMatchObject({ during: 'write', sentence: protectedBook });
});

test('a sheet that cannot be shown: the pane comes up', async () => {
  const { host, page, session, shown } = open();
  host.failNext('reveal', protectedBook);
  await checkAndSummarise(page);
  expect(shown()).toBe(1);
  expect(session.get()).toMatchObject({ fault: { during: 'reveal' }, written: { receipt: { id: '1' } } });
});

test('while the pane is at work, the button opens it and begins nothing', async () => {
  const { host, page, session, shown } = open();
  const release = host.hold('read');
  const first = session.check();
  await checkAndSummarise(page);
  expect(shown()).toBe(1);
  expect(host.written).toEqual([]);
  release();
  await first;
});

describe('the ribbon', () => {
  type Command = (event: Office.AddinCommands.Event) => void;
  const associated = new Map<string, Command>();
  beforeEach(() => {
    associated.clear();
    const actions = { associate: (name: string, command: Command) => associated.set(name, command) };
    Object.assign(globalThis, { Office: { actions } });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Office');
    jest.useRealTimers();
  });

  function press(name: string): Promise<number> {
    return new Promise((resolve) => {
      let completions = 0;
      const completed = () => {
        completions += 1;
        // A second completion would come at once.
        setTimeout(() => {
          resolve(completions);
        }, 20);
      };
      associated.get(name)!({ completed } as unknown as Office.AddinCommands.Event);
    });
  }

  describe.each(['checkAndSummarise', 'insertResultTable'])('%s', (button) => {
    test.each([
      ['when all goes well', () => undefined],
      [
        'when reading fails',
        ({ host }: Opened) => {
          host.failNext('read', protectedBook);
        },
      ],
      [
        'when writing fails',
        ({ host }: Opened) => {
          host.failNext('write', protectedBook);
        },
      ],
      [
        'when the sheet cannot be shown',
        ({ host }: Opened) => {
          host.failNext('reveal', protectedBook);
        },
      ],
    ])('completes its event once %s', async (_, prepare) => {
      const opened = open();
      prepare(opened);
      const ribbon = bindRibbon(opened.page);
      expect(ribbon.wasUsed()).toBe(false);
      expect(await press(button)).toBe(1);
      expect(ribbon.wasUsed()).toBe(true);
    });
  });

  test.each([
    ['a hidden page whose function is not called opens the pane', { addin: { visibilityMode: 'Hidden' } }, false, 1],
    ['a hidden page whose function was called does not', { addin: { visibilityMode: 'Hidden' } }, true, 0],
    ['a page that is the pane does not', { addin: { visibilityMode: 'Taskpane' } }, false, 0],
    ['a page without a shared runtime does not', { addin: null }, false, 0],
    ['an Excel that says nothing about it does not', {}, false, 0],
  ])('%s', (_, ready, used, times) => {
    jest.useFakeTimers();
    const { page, shown } = open();
    showPaneAfterLostClick(ready, { wasUsed: () => used }, page);
    jest.advanceTimersByTime(10_000);
    expect(shown()).toBe(times);
  });
});
