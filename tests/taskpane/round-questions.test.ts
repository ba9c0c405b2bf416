import { defaultSettings } from '../../src/model/default-settings';
import { readSettingsSheet } from '../../src/recognition/office/settings-sheet';
import type { Asked } from '../../src/requests/asked';
import { openSession } from '../../src/taskpane/open-session';
import { chosen, proposalOf } from '../../src/taskpane/questions/answering';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

async function received(department: string, ...items: readonly (readonly [string, string])[]): Promise<File> {
  const list = sheet('進捗管理表', [
    [`令和6年度 進捗管理表（${department}）`],
    ['項目番号', '取組項目', '所属', '目標', '実績', '評価'],
    ...items.map(([name, rating], row) => [`${row + 1}`, name, department, '10件以上', '12件', rating]),
    [''],
    ['A：目標を達成'],
    ['B：目標を下回った'],
  ]);
  return new File([new Uint8Array(await saveWorkbook(fromWorkbook(workbookOf(list), {})))], `${department}.xlsx`);
}

async function gathered(...files: readonly File[]) {
  const host = inMemoryHost(workbookOf(sheet('表紙', [['取りまとめ']])));
  const { round, get } = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  expect(await round.gather(files.map((file) => ({ file, path: file.name })))).toBeNull();
  const asked = (): readonly Asked[] => round.get()?.gathered?.asked ?? [];
  return { host, round, session: get, asked, kinds: () => asked().map(({ kind, files: from }) => [kind, from.length]) };
}

const answersIn = (host: ReturnType<typeof inMemoryHost>) => readSettingsSheet(host.workbook(), defaultSettings)?.settings;

test('a question is put once for the round, answered once for all its workbooks, and kept in the office’s workbook', async () => {
  const { host, round, asked, kinds } = await gathered(
    await received('総務局', ['文書の電子化', 'A'], ['会議の見直し', 'B']),
    await received('財政局', ['予算の公開', 'A'], ['基金の運用', 'B']),
  );
  expect(kinds()).toEqual([
    ['legend', 2],
    ['complete', 0],
  ]);
  expect(asked()[0]?.labels).toEqual([
    { label: 'A', count: 2, proposed: 'achieved' },
    { label: 'B', count: 2, proposed: 'notAchieved' },
  ]);
  expect(round.get()?.gathered?.results.final).toBe(false);
  const [legend] = asked();
  const given = legend && proposalOf(legend);
  if (!given) throw new Error('a legend has a proposal');
  expect(await round.answer([given])).toBeNull();
  expect(kinds()).toEqual([['complete', 0]]);
  expect(round.get()).toMatchObject({ outdated: false, gathered: { results: { achieved: 2, notAchieved: 2, final: true } } });
  expect(Object.values(answersIn(host)?.answers ?? {})).toEqual([{ A: 'achieved', B: 'notAchieved' }]);

  await round.takeBackDecision();
  expect(kinds()).toEqual([
    ['legend', 2],
    ['complete', 0],
  ]);
  expect(host.workbook().sheets.map(({ name }) => name)).toEqual(['表紙']);
});

test('nothing can be published before somebody has said that this is all', async () => {
  const { round, asked } = await gathered(await received('総務局', ['文書の電子化', '達成'], ['会議の見直し', '達成']));
  expect(round.get()?.gathered?.publication).toMatchObject({ refused: { ja: expect.stringContaining('これで全部ですか') as string } });
  const [complete] = asked();
  const choice = complete?.choices[0];
  if (!complete || !choice) throw new Error('it is asked whether this is all');
  await round.answer([chosen(complete, choice)]);
  expect(asked()).toEqual([]);
  expect(round.get()?.gathered?.publication).toHaveProperty('published');
});

test('an item of two departments: each way to count it says what comes out, and the answer stands as 共通項目', async () => {
  const { host, round, asked, kinds } = await gathered(
    await received('総務局', ['文書の電子化', '達成'], ['会議の見直し', '達成'], ['庁舎の管理', '達成']),
    await received('財政局', ['文書の電子化', '達成'], ['基金の運用', '達成'], ['予算の公開', '達成']),
  );
  expect(kinds()[0]).toEqual(['sharedItem', 0]);
  const [shared] = asked();
  const each = shared?.choices.find(({ answer }) => answer === 'each');
  if (!shared || !each) throw new Error('it is asked how the item counts');
  expect(shared.choices.map(({ effects }) => effects[0]?.ja)).toEqual(
    expect.arrayContaining(['合わせて1項目と数えます。', '合わせて2項目と数えます。']),
  );
  await round.answer([chosen(shared, each)]);
  expect(kinds()).toEqual([['complete', 0]]);
  expect(round.get()?.gathered?.results.confirmed).toBe(6);
  expect(answersIn(host)?.sharedItems).toEqual([{ departments: ['総務局', '財政局'], count: 'each' }]);
});

test('when the files cannot be read again after an answer, the result of before is shown as outdated and not written', async () => {
  const { host, round, asked, session } = await gathered(await received('総務局', ['文書の電子化', 'A'], ['会議の見直し', 'B']));
  const [legend] = asked();
  const given = legend && proposalOf(legend);
  if (!given) throw new Error('a legend has a proposal');
  const release = host.hold('write');
  const answering = round.answer([given]);
  await new Promise((resolve) => setTimeout(resolve, 0));
  host.failNext('read', new Error('no answer'));
  release();
  expect(await answering).toMatchObject({ because: 'fault' });
  expect(round.get()).toMatchObject({ outdated: true, gathered: { results: { final: false } } });
  await round.write();
  expect(host.written.map((plans) => plans.map(({ name }) => name))).toEqual([['点検設定']]);
  expect(session().decided?.receipts).toHaveLength(1);
});
