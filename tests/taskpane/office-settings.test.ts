import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultSettings } from '../../src/model/default-settings';
import { officeFileOf } from '../../src/model/office-file';
import { openSession } from '../../src/taskpane/open-session';
import { officeSettingsAt } from '../../src/taskpane/settings/office-settings';
import type { Sheet } from '../../src/workbook/workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

/** What the site answers, in this order; the last one again and again. */
let answers: readonly { readonly status: number; readonly body?: string }[] = [];
let asked = 0;
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((_, response) => {
    const { status = 500, body } = answers[Math.min(asked, answers.length - 1)] ?? {};
    asked += 1;
    response.writeHead(status).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/settings.json`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function site(...given: typeof answers) {
  answers = given;
  asked = 0;
  return officeSettingsAt(address);
}

const ours = JSON.stringify(
  officeFileOf(
    {
      ...defaultSettings,
      statuses: [
        { label: '甲', countsAs: 'achieved', aliases: [] },
        { label: '乙', countsAs: 'notAchieved', aliases: [] },
      ],
    },
    'R6-2',
    defaultSettings,
  ),
);

test.each([204, 404, 410])('no file (%i) is as if there were no such thing, and is not asked for again', async (status) => {
  const settings = site({ status });
  expect(await settings()).toEqual({ office: null, problem: null });
  await settings();
  expect(asked).toBe(1);
});

test.each([
  ['the site fails', { status: 500 }, 'HTTP 500'],
  ['it is no JSON', { status: 200, body: '<!doctype html>' }, 'JSON'],
  ['it holds what nobody knows', { status: 200, body: '{"thresold": 90}' }, 'thresold'],
])('%s: told, and asked for again', async (_, answer, why) => {
  const settings = site(answer, { status: 200, body: ours });
  const first = await settings();
  expect(first.office).toBeNull();
  expect(first.problem?.ja).toContain(why);
  expect((await settings()).office?.version).toBe('R6-2');
});

test('nobody answers: told', async () => {
  const { office, problem } = await officeSettingsAt('http://127.0.0.1:9/settings.json')();
  expect(office).toBeNull();
  expect(problem?.ja).toContain('読み取れなかった');
});

describe('a check at the desk', () => {
  const list = sheet('進捗管理表', [
    ['項目番号', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'],
    ['1', '窓口の見直し', '市民課', '10件以上', '12件', '甲'],
    ['2', '研修の実施', '人事課', '10回以上', '8回', '乙'],
  ]);
  const check = async (officeSettings: ReturnType<typeof site>, ...others: readonly Sheet[]) => {
    const host = inMemoryHost(workbookOf(list, ...others));
    const store = openSession({ host, reviewer: directReviewer, settings: defaultSettings, officeSettings, today: () => '2025-09-16' });
    await store.check();
    return store.get();
  };

  test('counts by the scale of the office, and names its settings', async () => {
    const { checked, cautions } = await check(site({ status: 200, body: ours }));
    expect(checked?.officeVersion).toBe('R6-2');
    expect(checked?.review.results).toMatchObject({ achieved: 1, notAchieved: 1, undetermined: 0, final: true });
    expect(cautions).toEqual([]);
  });

  test('without the file the scale is not known, and nothing is final', async () => {
    const { checked } = await check(site({ status: 404 }));
    expect(checked?.officeVersion).toBeNull();
    expect(checked?.review.results).toMatchObject({ final: false });
  });

  test('leaves the office its own workbook: what stands there is newer than the file made of it', async () => {
    const register = sheet('項目台帳', [
      ['項目番号', '取組項目', '取組方針', '所属'],
      ['1', '窓口の見直し', '', '市民課'],
    ]);
    const { checked } = await check(site({ status: 200, body: ours }), register);
    expect(checked?.officeVersion).toBeNull();
    expect(checked?.review.settings.statuses).toBeNull();
  });

  test('says so when the file cannot be read', async () => {
    const { checked, cautions } = await check(site({ status: 503 }));
    expect(checked).not.toBeNull();
    expect(cautions.map(({ ja }) => ja).join()).toContain('市の設定');
  });
});
