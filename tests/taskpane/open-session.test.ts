import { isStop } from '../../src/commands/stop';
import { defaultSettings } from '../../src/model/default-settings';
import { openSession } from '../../src/taskpane/open-session';
import { words } from '../../src/taskpane/words';
import { placeName } from '../../src/requests/leave-out';
import type { Reviewer } from '../../src/requests/reviewer';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, listOf, sampleWorkbook, sheet, workbookOf } from './sample-workbook';

const consolidated = sampleWorkbook('consolidated/進捗管理表_全所属.xlsx');

function open({ workbook = consolidated, reviewer = directReviewer }: { workbook?: typeof consolidated; reviewer?: Reviewer } = {}) {
  const host = inMemoryHost(workbook);
  const store = openSession({ host, reviewer, settings: defaultSettings, today: () => '2025-09-16' });
  return { host, store };
}

const protectedBook = {
  ja: 'ブックの構成が保護されているため、シートを追加できません。保護を解除してください。',
  en: 'The workbook is protected.',
};

test('a check reads once, writes nothing and counts the published figures', async () => {
  const { host, store } = open();
  expect(await store.check()).toBeNull();
  expect(host.calls).toEqual(['onChanged', 'read']);
  expect(store.get().checked?.review.results).toMatchObject({ confirmed: 24, inScope: 23, achieved: 19, notAchieved: 4 });
});

test('listeners are told of every step, until they stop listening', async () => {
  const { store } = open();
  const steps: (string | undefined)[] = [];
  const stop = store.subscribe(() => steps.push(store.get().work?.step));
  await store.check();
  stop();
  await store.check();
  expect(steps).toEqual(['reading', 'reading', 'checking', undefined]);
});

test('the workbook is listened to once, and a change only marks the result', async () => {
  const { host, store } = open();
  await store.check();
  await store.check();
  host.edit('進捗管理シート', 'K9');
  expect(store.get().outdated).toBe('changed');
  expect(host.calls).toEqual(['onChanged', 'read', 'read']);
});

test('a host that cannot tell of changes is still checked, and the session says so', async () => {
  const { host, store } = open();
  host.failNext('onChanged', new Error('ApiNotFound'));
  expect(await store.check()).toBeNull();
  expect(store.get()).toMatchObject({ watching: false, fault: null });
});

test('writing takes the result that is there', async () => {
  const { host, store } = open();
  await store.check();
  const written = await store.write();
  expect(written).toMatchObject({
    sheets: [
      '評価結果',
      '取組方針別集計',
      '所属別集計',
      '目標の種類別集計',
      '未達成一覧',
      '対象外一覧',
      '突合表',
      '点検結果',
      '一覧データ',
    ],
    renamed: false,
  });
  expect(host.calls.filter((call) => call === 'read')).toHaveLength(1);
});

test.each(['before any check', 'after a change'])('writing %s checks first, so that the sheets say what stands there now', async (when) => {
  const { host, store } = open();
  if (when === 'after a change') {
    await store.check();
    host.edit('進捗管理シート', 'K9');
  }
  host.calls.length = 0;
  await store.write();
  expect(host.calls.filter((call) => call !== 'onChanged').map((call) => call.split(' ')[0])).toEqual(['read', 'write']);
  expect(store.get().outdated).toBeNull();
});

test('links on the written sheets lead into the workbook that was checked', async () => {
  const { host, store } = open();
  await store.write();
  const cells = host.written[0]?.flatMap((plan) => plan.blocks).flatMap((block) => block.rows.flat()) ?? [];
  expect(cells.filter((cell) => cell.kind === 'link')).not.toHaveLength(0);
});

test('a sheet of the same name made by a person is told of', async () => {
  const { host, store } = open();
  host.taken.add('評価結果');
  await store.write();
  expect(store.get().written).toMatchObject({ renamed: true, sheets: expect.arrayContaining(['評価結果 (2)']) as unknown });
});

test('what was written is taken back by its receipt, once', async () => {
  const { host, store } = open();
  await store.write();
  await store.takeBack();
  await store.takeBack();
  expect(host.calls.filter((call) => call.startsWith('takeBack'))).toEqual(['takeBack 1']);
  expect(store.get()).toMatchObject({ written: null, ended: 'takeBack' });
});

test.each([
  ['read', 'check'],
  ['write', 'write'],
] as const)('a fault of %s is shown with its own sentence, and the next try works', async (call, task) => {
  const { host, store } = open();
  host.failNext(call, protectedBook);
  expect(await store[task]()).toEqual({ because: 'fault', reason: protectedBook });
  expect(store.get()).toMatchObject({ work: null, fault: { during: task, sentence: protectedBook } });

  const outcome = await store[task]();
  expect(outcome === null || !isStop(outcome)).toBe(true);
  expect(store.get().fault).toBeNull();
});

test('a fault of taking back keeps the sheets in the list', async () => {
  const { host, store } = open();
  await store.write();
  host.failNext('takeBack', protectedBook);
  await store.takeBack();
  expect(store.get()).toMatchObject({ fault: { during: 'takeBack' }, written: { receipt: { id: '1' } } });
});

test('a cell that cannot be shown is a fault of its own', async () => {
  const { host, store } = open();
  host.failNext('reveal', protectedBook);
  await store.reveal({ sheet: '進捗管理シート', row: 6, column: 10 });
  expect(host.calls).toEqual(['reveal 進捗管理シート!K7']);
  expect(store.get().fault).toMatchObject({ during: 'reveal', sentence: protectedBook });
});

test('an error that is no fault of the host is shown with its text for those who repair it', async () => {
  const { store } = open({ reviewer: { ...directReviewer, check: () => Promise.reject(new Error('row 7 is undefined')) } });
  expect(await store.check()).toMatchObject({ because: 'fault', reason: { ja: expect.stringContaining('row 7 is undefined') as unknown } });
});

test('a workbook without a table is no fault, but nothing is written', async () => {
  const { host, store } = open({ workbook: workbookOf(sheet('メモ', [['会議の記録']])) });
  expect(await store.write()).toMatchObject({ because: 'noTable' });
  expect(store.get().fault).toBeNull();
  expect(host.written).toEqual([]);
});

test('one thing at a time: what is asked for meanwhile is not begun', async () => {
  const { host, store } = open();
  const release = host.hold('read');
  const first = store.check();
  expect(await store.check()).toEqual({ because: 'busy', reason: words.busy });
  release();
  expect(await first).toBeNull();
  expect(host.calls).toEqual(['onChanged', 'read']);
});

test('a reading that never answers can be cancelled; the result that was there stays', async () => {
  const { host, store } = open();
  await store.check();
  const { checked } = store.get();
  host.hold('read');
  const running = store.check();
  store.cancel();
  expect(await running).toMatchObject({ because: 'cancelled' });
  expect(store.get()).toMatchObject({ work: null, fault: null, ended: 'cancelled', checked });
});

test('a writing that is cancelled ends when the host has ended it', async () => {
  const { host, store } = open();
  await store.check();
  const release = host.hold('write');
  const running = store.write();
  store.cancel();
  expect(store.get().work?.task).toBe('write');
  release();
  expect(await running).toMatchObject({ because: 'cancelled' });
  expect(store.get()).toMatchObject({ work: null, fault: null, written: null, ended: 'cancelled' });
});

test('a fault that comes while a writing is being cancelled is still told', async () => {
  const { host, store } = open();
  await store.check();
  const release = host.hold('write');
  host.failNext('write', protectedBook);
  const running = store.write();
  await new Promise((resolve) => setTimeout(resolve, 0));
  host.ignoreSignals();
  store.cancel();
  release();
  expect(await running).toEqual({ because: 'fault', reason: protectedBook });
});

test('a list that the user leaves out is left out for good, also when the pane is opened anew, until it is read again', async () => {
  const both = workbookOf(listOf('令和6年度', '2-1', '2-2'), listOf('控え', '3-1'));
  const { store, host } = open({ workbook: both });
  await store.check();
  await store.leaveOutTable(store.get().tables[1]!.table);
  expect(store.get().checked?.review.results).toMatchObject({ confirmed: 2, final: true });

  const { store: anew } = open({ workbook: host.workbook() });
  await anew.check();
  expect(anew.get().checked?.review.results.confirmed).toBe(2);
  const [key = ''] = Object.keys(anew.get().checked?.review.settings.answers ?? {});
  await anew.readAgain(key, '控え');
  expect(anew.get().checked?.review.results.confirmed).toBe(3);
  expect(anew.get().checked?.review.settings.answers).toEqual({});
});

test('a table that the user leaves out is neither checked nor counted, until it is chosen again', async () => {
  const { store } = open({ workbook: workbookOf(listOf('令和6年度', '2-1', '2-2'), listOf('控え', '3-1')) });
  await store.check();
  expect(store.get().checked?.review.results.confirmed).toBe(3);

  const place = placeName(store.get().tables[1]!.table);
  store.tell({ type: 'tableChosen', place, included: false });
  await store.check();
  expect(store.get().checked?.review.results.confirmed).toBe(2);

  store.tell({ type: 'tableChosen', place, included: true });
  await store.check();
  expect(store.get().checked?.review.results.confirmed).toBe(3);
});
