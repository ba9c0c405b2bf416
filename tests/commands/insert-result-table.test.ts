import { insertResultTable, type InsertingPage } from '../../src/commands/insert-result-table';
import { defaultSettings } from '../../src/model/default-settings';
import { openSession, type SessionStore } from '../../src/taskpane/open-session';
import { inMemoryHost, type InMemoryHost } from '../taskpane/in-memory-host';
import { directReviewer, sampleWorkbook, sheet, workbookOf } from '../taskpane/sample-workbook';

interface Opened {
  readonly host: InMemoryHost;
  readonly session: SessionStore;
  readonly page: InsertingPage;
  /** How often the pane was opened. */
  readonly shown: () => number;
}

function open(workbook = sampleWorkbook('consolidated/進捗管理表_全所属.xlsx')): Opened {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  let count = 0;
  const showPane = () => Promise.resolve(void (count += 1));
  return { host, session, page: { session, showPane, showFirstQuestion: () => undefined }, shown: () => count };
}

const protectedBook = { ja: 'ブックの構成が保護されています。', en: 'The workbook is protected.' };

test('checks and puts the table where a cell is selected; the pane stays closed', async () => {
  const { host, page, shown } = open();
  host.select('公表資料', 'B12');
  await insertResultTable(page);
  expect(host.calls.slice(-2)).toEqual(['insert', 'reveal 公表資料!B12']);
  expect(shown()).toBe(0);
});

test('a table that stands gets the new figures where it stands, whatever is selected', async () => {
  const { host, page, shown } = open();
  host.select('公表資料', 'B12');
  await insertResultTable(page);
  host.select('メモ', 'A1');
  await insertResultTable(page);
  expect(host.calls.filter((call) => call === 'insert')).toHaveLength(1);
  expect(host.calls.slice(-2)).toEqual(['refresh', 'reveal 公表資料!B12']);
  expect(shown()).toBe(0);
});

test('cells that are not free: nothing is written, and the pane says why', async () => {
  const { host, page, session, shown } = open();
  host.select('公表資料', 'A1');
  await insertResultTable(page);
  expect(shown()).toBe(1);
  expect(session.get().fault?.sentence.ja).toContain('入れられません');
  expect(host.calls.at(-1)).toBe('insert');
});

test('a workbook that cannot be read: nothing is written, and the pane says why', async () => {
  const { host, page, session, shown } = open();
  host.failNext('read', protectedBook);
  await insertResultTable(page);
  expect([shown(), session.get().fault?.sentence]).toEqual([1, protectedBook]);
  expect(host.calls).not.toContain('insert');
});

test('a year that was assumed is asked about before anything is written', async () => {
  const { host, page, shown } = open(
    workbookOf(
      sheet('進捗管理表', [
        ['項目番号', '取組項目', '所属', '目標', '実績', '評価'],
        ['2-1', '手続の見直し', '市政改革室', '10件以上', '12件', '達成'],
      ]),
    ),
  );
  await insertResultTable(page);
  expect(shown()).toBe(1);
  expect(host.calls).not.toContain('insert');
});

test('a table that cannot be shown: the pane comes up', async () => {
  const { host, page, shown } = open();
  host.select('公表資料', 'B12');
  host.failNext('reveal', protectedBook);
  await insertResultTable(page);
  expect(shown()).toBe(1);
});
