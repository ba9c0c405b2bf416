/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import { answerStates } from '../../src/model/slips/slip-reading';
import type { Gathered } from '../../src/requests/gather';
import type { Reviewer } from '../../src/requests/reviewer';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

// jsdom has none, and its buffers are strange to Node's.
Object.defineProperty(globalThis.crypto, 'subtle', {
  value: { digest: (algorithm: string, bytes: ArrayBuffer) => webcrypto.subtle.digest(algorithm, Buffer.from(bytes)) },
});

const samples = join(__dirname, '../../assets/samples');
const departments = ['市政改革室', '総務局', '福祉局', '環境局', '水道局', '契約管財局'];

/** A file as the pane's page has it; jsdom's own cannot be read as bytes. */
function fileOf(name: string, bytes = readFileSync(join(samples, name))): File {
  return Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

const all = () => departments.map((name) => fileOf(`${name}.xlsx`));

function show(reviewer: Partial<Reviewer> = {}) {
  const host = inMemoryHost(workbookOf(sheet('表紙', [['取りまとめ']])));
  const session = openSession({
    host,
    reviewer: { ...directReviewer, ...reviewer },
    settings: defaultSettings,
    today: () => '2025-09-16',
  });
  render(<App session={session} language="ja" />);
  const region = screen.getByRole('region', { name: '各所属のブックの取りまとめ' });
  // applyAccept off: a person can choose "all files".
  return { host, session, round: within(region), user: userEvent.setup({ applyAccept: false }) };
}

const choose = () => screen.getByLabelText('ファイルを選ぶ', { selector: 'input' });

test('the departments’ workbooks give the published figures, and their sheets on one more click', async () => {
  const { host, round, user } = show();
  await user.upload(choose(), all());
  expect(await round.findByText('約82.6パーセント', {}, { timeout: 15_000 })).toBeInTheDocument();
  expect(round.getByText('24項目')).toBeInTheDocument();
  expect(host.calls).toEqual(['read']);
  await user.click(round.getByText('取りまとめた集計シートを書き出す'));
  expect(host.written.map((plans) => plans[0]?.name)).toEqual(['評価結果']);
  expect(screen.getByText(/枚の集計シートを書き出しました。/, { selector: 'span' })).toBeInTheDocument();
});

test('every department stands with what it sent and what was found; what cannot be read says why', async () => {
  const { round, user } = show();
  await user.upload(choose(), [fileOf('壊れた.xlsx', Buffer.from('no workbook')), fileOf('環境局.xlsx')]);
  const refused = within(await round.findByRole('region', { name: '読み取れなかったブック' }));
  expect(refused.getByRole('listitem')).toHaveTextContent(/^壊れた\.xlsx.+。$/);
  expect(within(round.getByRole('region', { name: '提出の状況' })).getByRole('listitem')).toHaveTextContent(
    /^環境局(?:要修正|要確認|済)\d+項目.*環境局\.xlsx$/,
  );
});

test('what came back on slips is told: how much is closed, what remains, and what could not be read', async () => {
  const answers: NonNullable<Gathered['answers']> = {
    closed: 3,
    open: [{ about: '環境局 3-1', state: answerStates.unchanged, message: '評価が空欄です。' }],
    unread: [{ file: '差し戻し票_福祉局.xlsx', says: { ja: '差し戻し票に、回答が記入されていません。', en: '' } }],
  };
  const { round, user } = show({
    gather: async (request, onNews) => ({ ...(await directReviewer.gather(request, onNews)), answers }),
  });
  await user.upload(choose(), [fileOf('環境局.xlsx')]);
  const given = within(await round.findByRole('region', { name: '差し戻し票への回答' }));
  expect(given.getByText('済3件、残る1件')).toBeInTheDocument();
  expect(given.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '環境局 3-1残る（内容が変わっていません）評価が空欄です。',
    '差し戻し票_福祉局.xlsx差し戻し票に、回答が記入されていません。',
  ]);
});

test('without a slip nothing is said of answers', async () => {
  const { round, user } = show();
  await user.upload(choose(), [fileOf('環境局.xlsx')]);
  expect(await round.findByRole('region', { name: '提出の状況' })).toBeInTheDocument();
  expect(round.queryByRole('region', { name: '差し戻し票への回答' })).toBeNull();
});

test('over rows of the office that cannot be used, nothing is written', async () => {
  const problem = { at: { sheet: '点検設定', row: 4, column: 2 }, message: { ja: '数で記入してください。', en: 'Enter a number.' } };
  const { host, session, round, user } = show({
    gather: async (request, onNews) => ({ ...(await directReviewer.gather(request, onNews)), problems: [problem] }),
  });
  await user.upload(choose(), [fileOf('環境局.xlsx')]);
  expect(await round.findByText('数で記入してください。')).toBeInTheDocument();
  expect(round.queryByText('取りまとめた集計シートを書き出す')).toBeNull();
  await user.click(round.getByText('点検設定!C5を表示'));
  await session.round.write();
  expect(host.calls).toEqual(['read', 'reveal 点検設定!C5']);
});

test('what is no workbook is counted, not read; nothing but that is said so', async () => {
  const { round, user } = show();
  await user.upload(choose(), [fileOf('送付状.docx', Buffer.from('')), fileOf('~$環境局.xlsx', Buffer.from(''))]);
  expect(await round.findByText('選んだ中に、Excelのブックがありません。')).toBeInTheDocument();
  expect(round.getByText('Excelのブックでないファイル2件は、読み取りません。')).toBeInTheDocument();
});

test('while it is read, the progress is told; cancelled, nothing of it stays', async () => {
  let started: () => void = () => undefined;
  const hasStarted = new Promise<void>((resolve) => {
    started = resolve;
  });
  const { round, user } = show({
    gather: (_, onNews, signal) => {
      onNews({ kind: 'fileRead', file: { name: '環境局.xlsx', refused: null } });
      started();
      return new Promise((_, reject) =>
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        }),
      );
    },
  });
  await user.upload(choose(), all());
  await hasStarted;
  expect(await round.findByText('1/6 件を読み取りました（環境局.xlsx）')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '中止' }));
  expect((await screen.findAllByText('中止しました。'))[0]).toBeInTheDocument();
  expect(round.queryByText(/件を読み取りました/)).toBeNull();
});

test('a folder that is dropped is read with everything in it', async () => {
  let asked: readonly string[] = [];
  show({
    gather: ({ files }) => {
      asked = files.map(({ path }) => path);
      return new Promise(() => undefined);
    },
  });
  const file = (path: string) => ({
    isDirectory: false,
    fullPath: path,
    file: (done: (file: File) => void) => {
      done(fileOf('環境局.xlsx'));
    },
  });
  const folder = (...batches: readonly (readonly object[])[]) => {
    const rest = [...batches, []];
    return {
      isDirectory: true,
      createReader: () => ({
        readEntries: (done: (entries: unknown) => void) => {
          done(rest.shift());
        },
      }),
    };
  };
  const dropped = folder([file('/受領/a/進捗.xlsx')], [folder([file('/受領/b/進捗.xlsx')])]);
  fireEvent.drop(screen.getByText(/ドロップすることもできます/), {
    dataTransfer: { items: [{ webkitGetAsEntry: () => dropped }, { webkitGetAsEntry: () => null }] },
  });
  await waitFor(() => {
    expect(asked).toEqual(['/受領/a/進捗.xlsx', '/受領/b/進捗.xlsx']);
  });
});
