/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import type { Workbook } from '../../src/workbook/workbook';
import { wordOf } from '../publication/slips/word-of';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, listOf, sampleWorkbook, sheet, workbookOf } from './sample-workbook';

async function showChecked(workbook: Workbook) {
  const host = inMemoryHost(workbook);
  const session = openSession({
    host,
    reviewer: directReviewer,
    settings: { ...defaultSettings, answers: { complete: true } },
    today: () => '2025-09-16',
  });
  render(<App session={session} language="ja" />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '点検する' }));
  return { host, user, publishing: within(screen.getByRole('region', { name: '公表の準備' })) };
}

const press = () => screen.findByLabelText<HTMLTextAreaElement>('報道発表文');

test('the press text and the page stand there to be copied, with the published figures', async () => {
  const { user, publishing } = await showChecked(sampleWorkbook('consolidated/進捗管理表_全所属.xlsx'));
  await user.click(publishing.getByText('公表用の資料を作る'));
  expect((await press()).value).toContain('5 達成率(19項目/23項目) 約82.6パーセント');
  expect(screen.getByLabelText<HTMLTextAreaElement>('ホームページ用の文書（HTML）').value).toMatch(/^<!DOCTYPE html>/i);
  await user.click(screen.getByLabelText('報道発表文 コピー'));
  expect(await navigator.clipboard.readText()).toBe((await press()).value);
  expect(publishing.getByText('コピーしました。')).toBeInTheDocument();
});

test('where the clipboard is kept from add-ins, the user is told how to copy', async () => {
  const { user, publishing } = await showChecked(workbookOf(listOf('進捗管理表', '2-1')));
  await user.click(publishing.getByText('公表用の資料を作る'));
  await press();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new DOMException('not allowed', 'NotAllowedError'));
  Object.assign(document, { execCommand: () => false });
  await user.click(screen.getByLabelText('報道発表文 コピー'));
  expect(await publishing.findByText('コピーできませんでした。文を選んで、Ctrl+Cを押してください。')).toBeInTheDocument();
});

test('the clean workbook opens as a new one, and the open one is not written to', async () => {
  const { host, user, publishing } = await showChecked(workbookOf(listOf('進捗管理表', '2-1')));
  await user.click(publishing.getByText('公表用の資料を作る'));
  await press();
  await user.click(publishing.getByText('公表用ブックを開く'));
  expect(host.calls).toEqual(['onChanged', 'read', 'openNew']);
});

test('where Excel opens no new one, its sheets can be written into the open workbook, beside those of the report', async () => {
  const { host, user, publishing } = await showChecked(workbookOf(listOf('進捗管理表', '2-1')));
  await user.click(publishing.getByText('公表用の資料を作る'));
  await press();
  expect(publishing.queryByText('開いているブックに書き出す')).toBeNull();
  host.failNext('openNew', { ja: '新しいブックを開けません。', en: 'It cannot be opened.' });
  await user.click(publishing.getByText('公表用ブックを開く'));
  await user.click(await publishing.findByText('開いているブックに書き出す'));
  const [plans = []] = host.written;
  expect(plans.map(({ name }) => name)).toContain('公表用_評価結果');
  expect(plans.every(({ name, mark, tables }) => name.startsWith('公表用_') && mark.startsWith('public-') && tables.length === 0)).toBe(
    true,
  );
  expect(await screen.findByText('公表用_評価結果')).toBeInTheDocument();
});

test('while a rating is missing, nothing can be published, and the reason is said', async () => {
  const { user, publishing } = await showChecked(
    workbookOf(
      sheet('進捗管理表', [
        ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'],
        ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', 12, ''],
      ]),
    ),
  );
  await user.click(publishing.getByText('公表用の資料を作る'));
  expect(await publishing.findByText('まだ公表できません')).toBeInTheDocument();
  expect(screen.queryByLabelText('報道発表文')).toBeNull();
});

test('after a change of the workbook the user checks again first', async () => {
  const { host, publishing, user } = await showChecked(workbookOf(listOf('進捗管理表', '2-1')));
  await user.click(publishing.getByText('公表用の資料を作る'));
  await press();
  act(() => {
    host.edit('進捗管理表', 'F2');
  });
  expect(await publishing.findByText(/先に、もう一度点検してください。/)).toBeInTheDocument();
  expect(screen.queryByLabelText('報道発表文')).toBeNull();
});

test('what must not leave the office with the open workbook is listed with its place', async () => {
  const draft = workbookOf(listOf('進捗管理表', '2-1'), { ...sheet('作業用', [['メモ']]), visibility: 'hidden' });
  const { host, user, publishing } = await showChecked(draft);
  await user.click(publishing.getByText('開いているブックを調べる'));
  expect(await publishing.findByText(/作業用.*非表示|非表示.*作業用/)).toBeInTheDocument();
  expect(host.calls).toEqual(['onChanged', 'read', 'read']);
});

test('a workbook that holds nothing of the kind is said to be free of it', async () => {
  const { user, publishing } = await showChecked(workbookOf(listOf('進捗管理表', '2-1')));
  await user.click(publishing.getByText('開いているブックを調べる'));
  expect(await publishing.findByText('公表の前に直すところは、見つかりませんでした。')).toBeInTheDocument();
});

/** Texts are compared on this thread here. */
const patience = { timeout: 20000 };

describe('a press text that was made elsewhere', () => {
  const shown = async () => {
    const { user, publishing } = await showChecked(sampleWorkbook('consolidated/進捗管理表_全所属.xlsx'));
    await user.click(publishing.getByText('公表用の資料を作る'));
    await user.click(publishing.getByText('発表文やページのファイルを点検する'));
    return { user, publishing, text: (await press()).value };
  };

  test('pasted: a slip is told with the line and the right words, the true one has none', async () => {
    const { user, publishing, text } = await shown();
    const paste = async (words: string) => {
      const area = publishing.getByLabelText<HTMLTextAreaElement>('点検する文を貼り付ける');
      await user.clear(area);
      await user.click(area);
      await user.paste(words);
      await user.click(publishing.getByText('貼り付けた文を点検する'));
      return within(await publishing.findByRole('region', { name: '貼り付けた文.txt' }, patience));
    };
    expect(await (await paste(text)).findByText(/公表の前に直すところは、見つかりませんでした。/, {}, patience)).toBeInTheDocument();
    const wrong = text.replace('業務改革の推進」、', '業務改善の推進」、');
    expect(wrong).not.toBe(text);
    const found = await paste(wrong);
    expect(await found.findByText(/業務改善の推進.*業務改革の推進/, {}, patience)).toBeInTheDocument();
    const line = wrong.split('\n').findIndex((words) => words.includes('業務改善')) + 1;
    expect(found.getByText(`${line}行目`)).toBeInTheDocument();
  });

  test('chosen: a text, a document of Word, a page and a workbook, each told by its name', async () => {
    const { user, publishing, text } = await shown();
    const wrong = text.replace('19項目', '18項目');
    const page = `<html><body>${wrong
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`;
    await user.upload(publishing.getByLabelText('ファイルを選んで点検する', { selector: 'input' }), [
      new File([wrong], '発表文.txt'),
      new File([Buffer.from(wordOf(wrong))], '発表文.docx'),
      new File([page], '結果.html'),
      new File(['no workbook'], '公表用.xlsx'),
    ]);
    await publishing.findByRole('region', { name: '公表用.xlsx' }, patience);
    for (const name of ['発表文.txt', '発表文.docx', '結果.html']) {
      const found = within(await publishing.findByRole('region', { name }, patience));
      expect(found.getAllByText(/18項目/).length).toBeGreaterThan(0);
    }
    const refused = within(await publishing.findByRole('region', { name: '公表用.xlsx' }, patience));
    expect(refused.queryByText(/見つかりませんでした/)).toBeNull();
  });
});
