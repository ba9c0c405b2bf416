import { defaultSettings } from '../../src/model/default-settings';
import type { LayoutMemory, Settings } from '../../src/model/settings';
import { readSettingsSheet } from '../../src/recognition/office/settings-sheet';
import { openSession } from '../../src/taskpane/open-session';
import type { Decision } from '../../src/taskpane/settings/decisions';
import { settingsWords } from '../../src/taskpane/settings/words';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { inMemoryHost, type InMemoryHost } from './in-memory-host';
import { directReviewer, listOf, sheet, workbookOf } from './sample-workbook';

const list = listOf('令和6年度', '2-1');

function open(workbook: Workbook) {
  const host = inMemoryHost(workbook);
  const store = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  return { host, store };
}

/** Lays a layout over the others, in the place of one for the same headings. */
const remembering = (layout: LayoutMemory): Decision => ({
  about: 'columns',
  sentence: { ja: '「実績」をF列にしました。', en: 'Actual is column F.' },
  change: (settings) => ({
    ...settings,
    layouts: [...settings.layouts.filter(({ fingerprint }) => fingerprint !== layout.fingerprint), layout],
  }),
});

const actualInF: LayoutMemory = { fingerprint: '3fa9c2d1', columns: { actual: '令和6年度実績' } };
const withSettings = (...lines: readonly (readonly string[])[]): Sheet => sheet('点検設定', [['区分', '項目', '値', '説明'], ...lines]);

const settingsIn = (host: InMemoryHost): Settings | undefined => readSettingsSheet(host.workbook(), defaultSettings)?.settings;
/** The texts of 点検設定, row by row. */
const settingsRows = (host: InMemoryHost) =>
  host
    .workbook()
    .sheets.find(({ name }) => name === '点検設定')
    ?.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ''));

test('the first decision makes the sheet 点検設定, and the workbook is checked again', async () => {
  const { host, store } = open(workbookOf(list));
  expect(await store.decide(remembering(actualInF))).toBeNull();
  expect(host.calls).toEqual(['read', 'write 点検設定', 'onChanged', 'read']);
  expect(settingsIn(host)?.layouts).toEqual([actualInF]);
  expect(store.get()).toMatchObject({
    work: null,
    ended: 'decide',
    outdated: null,
    checked: { review: { settings: { layouts: [actualInF] } } },
  });
});

test('the sheet that is there gets a row more; what people wrote on it stays', async () => {
  const byHand = [
    ['計画', '名称', '行財政プラン2.0', '市長決裁済み'],
    ['判定', '達成とみなす割合', '９割', '検討中'],
    ['', '', '', 'この表は市政改革室が管理しています。'],
  ];
  const { host, store } = open(workbookOf(list, withSettings(...byHand)));
  await store.decide(remembering(actualInF));
  expect(settingsRows(host)?.slice(1)).toEqual([
    ...byHand,
    ['列の割り当て 3fa9c2d1', '実績', '令和6年度実績', 'この見出しの表では、値に書いた見出しの列を使います。'],
  ]);
  expect(settingsIn(host)).toMatchObject({ plan: '行財政プラン2.0', layouts: [actualInF] });
  expect(store.get().checked?.settingsProblems).toHaveLength(1);
});

test('a decision that is made anew changes its value and nothing else', async () => {
  const { host, store } = open(workbookOf(list, withSettings(['列の割り当て　3fa9c2d1', '実績', '令和5年度実績', '確認済み(4/2)'])));
  await store.decide(remembering(actualInF));
  expect(settingsRows(host)?.slice(1)).toEqual([['列の割り当て　3fa9c2d1', '実績', '令和6年度実績', '確認済み(4/2)']]);
});

test('a decision that no longer stands leaves its row blank', async () => {
  const { host, store } = open(workbookOf(list, withSettings(['列の割り当て 3fa9c2d1', '順位', '順位', ''])));
  await store.decide(remembering(actualInF));
  expect(settingsIn(host)?.layouts).toEqual([actualInF]);
  expect(store.get().checked?.settingsProblems).toEqual([]);
});

test('what was decided is taken back step by step', async () => {
  const { host, store } = open(workbookOf(list));
  await store.decide(remembering({ fingerprint: '3fa9c2d1', columns: { rating: '' } }));
  await store.decide(remembering(actualInF));
  await store.takeBackDecision();
  expect(settingsIn(host)?.layouts).toEqual([{ fingerprint: '3fa9c2d1', columns: { rating: '' } }]);
  expect(store.get()).toMatchObject({ ended: 'decide', decided: { sentence: settingsWords.takenBack, receipts: [{ id: '1' }] } });

  await store.takeBackDecision();
  expect(settingsIn(host)).toBeUndefined();
  host.calls.length = 0;
  expect(await store.takeBackDecision()).toBeNull();
  expect(host.calls).toEqual([]);
});

test('a sheet 点検設定 without its headings is left alone, and the fault says why', async () => {
  const { host, store } = open(workbookOf(list, sheet('点検設定', [['点検の日程', '4月10日']])));
  expect(await store.decide(remembering(actualInF))).toMatchObject({ because: 'fault' });
  expect(store.get().fault).toMatchObject({ during: 'decide', sentence: { ja: expect.stringContaining('見出しがない') as unknown } });
  expect(settingsRows(host)).toEqual([['点検の日程', '4月10日']]);
});

test('when somebody writes on 点検設定 at the same moment, nothing of the decision stays', async () => {
  const { host, store } = open(workbookOf(list, withSettings()));
  const release = host.hold('apply');
  const deciding = store.decide(remembering(actualInF));
  await new Promise((resolve) => setTimeout(resolve, 0));
  host.edit('点検設定', 'B2', '名称');
  release();
  expect(await deciding).toEqual({ because: 'fault', reason: settingsWords.changedMeanwhile });
  expect(settingsRows(host)?.slice(1)).toEqual([['', '名称']]);
  expect(store.get().decided).toBeNull();
});

test('a sheet that does not get its name is taken out again', async () => {
  const { host, store } = open(workbookOf(list));
  host.taken.add('点検設定');
  expect(await store.decide(remembering(actualInF))).toEqual({ because: 'fault', reason: settingsWords.nameTaken });
  expect(host.workbook().sheets.map(({ name }) => name)).toEqual(['令和6年度']);
});

test('when the check after it fails, the decision stands and the result is marked as old', async () => {
  const { host, store } = open(workbookOf(list));
  await store.check();
  const release = host.hold('write');
  const deciding = store.decide(remembering(actualInF));
  await new Promise((resolve) => setTimeout(resolve, 0));
  host.failNext('read', new Error('no answer'));
  release();
  expect(await deciding).toMatchObject({ because: 'fault' });
  expect(settingsIn(host)?.layouts).toEqual([actualInF]);
  expect(store.get()).toMatchObject({ work: null, outdated: 'otherSettings', decided: { receipts: [{ id: '1' }] } });
});
