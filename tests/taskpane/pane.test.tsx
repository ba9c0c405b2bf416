/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import type { Language } from '../../src/taskpane/language';
import { openSession } from '../../src/taskpane/open-session';
import { firstListed } from '../../src/taskpane/findings/use-open-groups';
import { findingsPerPage } from '../../src/taskpane/session';
import type { Workbook } from '../../src/workbook/workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, listOf, sampleWorkbook, sheet, workbookOf } from './sample-workbook';

const consolidated = sampleWorkbook('consolidated/進捗管理表_全所属.xlsx');
/** Two items without a rating and one with a spelling of its own. */
const faulty = workbookOf(
  sheet('進捗管理表', [
    ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'],
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', 12, '達成済み'],
    ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', 12, ''],
    ['3-2', '業務改革の推進', '紙の使用量の削減', '市政改革室', '5％以上', '6％', ''],
  ]),
);

function show(workbook: Workbook, language: Language = 'ja') {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  render(<App session={session} language={language} />);
  return { host, session, user: userEvent.setup() };
}

async function showChecked(workbook: Workbook) {
  const shown = show(workbook);
  await shown.user.click(button('点検する'));
  return shown;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const panel = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const status = () => screen.getByRole('status');

test('the first screen says what to do, that checking writes nothing, and that nothing is sent', () => {
  show(consolidated);
  expect(screen.getByRole('heading', { level: 1, name: '進捗評価' })).toBeInTheDocument();
  expect(panel('使い方').getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByText(/ブックには何も書き込みません/)).toBeVisible();
  expect(screen.getByText('このアドインは、データをどこにも送信しません。')).toBeVisible();
});

test('the five figures stand as published, with their note', async () => {
  await showChecked(consolidated);
  const result = panel('評価結果');
  const figures = result
    .getAllByRole('term')
    .map((term, index) => `${term.textContent} ${result.getAllByRole('definition')[index]!.textContent}`);
  expect(figures).toEqual([
    '1進捗状況を確認した取組項目数 24項目',
    '2令和6年度末現在で評価対象とした取組項目数 23項目(注)',
    '3評価結果が「達成」であった取組項目数 19項目',
    '4評価結果が「未達成」であった取組項目数 4項目',
    '5達成率(19項目/23項目) 約82.6パーセント',
    '評価対象外 1項目',
  ]);
  expect(
    result.getByText('(注)取組項目「環境負荷の低減に係る取組の推進」については、令和9年度末時点で評価を実施のため、評価対象外。'),
  ).toBeVisible();
  expect(result.queryByText('未確定')).toBeNull();
});

test('while a rating is missing the result is marked 未確定', async () => {
  await showChecked(faulty);
  expect(panel(/^評価結果/).getByText('未確定')).toBeVisible();
  expect(screen.getByText(/評価が決まっていない取組項目が2項目あります/)).toBeVisible();
});

test('findings stand by rule, 要修正 first, each group with its count; the first is open, each finding with its words, its item and its cell', async () => {
  const { host, user } = await showChecked(faulty);
  const groups = panel('点検結果')
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
  expect(groups[0]).toBe('▾要修正評価の空欄2件');
  expect(groups.filter((text) => text.startsWith('▾'))).toHaveLength(1);
  expect(groups.findIndex((text) => text.includes('要確認'))).toBeGreaterThan(groups.findLastIndex((text) => text.includes('要修正')));
  expect(panel('点検結果').getByText(/^残り\d+件、済み0件$/)).toBeVisible();

  const finding = within(screen.getByText(/「手続の見直し」の評価が空欄です/).closest('li')!);
  expect(finding.getByText('取組項目 3-1 手続の見直し')).toBeVisible();
  expect(finding.getAllByRole('term').map((term) => `${term.textContent} ${term.nextSibling?.textContent ?? ''}`)).toEqual([
    '目標 10件以上',
    '実績 12',
    '評価 （空欄）',
  ]);
  await user.click(panel('点検結果').getByText('理由と直し方'));
  expect(panel('点検結果').getByText('未入力の項目があるうちは、達成率が確定しません。')).toBeVisible();

  await user.click(finding.getByRole('button', { name: 'G3を表示' }));
  expect(host.calls).toContain('reveal 進捗管理表!G3');
});

test('a group is opened and folded by its title; the list is narrowed to one severity', async () => {
  const { user } = await showChecked(faulty);
  const places = () => panel('点検結果').queryAllByRole('button', { name: /^[A-Z]+\d+を表示$/ }).length;
  const first = places();
  await user.click(button(/評価の表記の揺れ/));
  expect(places()).toBeGreaterThan(first);
  await user.click(button(/評価の空欄/));
  await user.click(button(/評価の表記の揺れ 1件$/));
  expect(places()).toBe(0);

  await user.click(button(/^要修正 \d+$/));
  expect(button(/^要修正 \d+$/)).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByRole('button', { name: /評価の表記の揺れ/ })).toBeNull();
});

test('of a long group the first are shown, then page by page', async () => {
  const rows = Array.from({ length: 70 }, (_, row) => [
    `3-${row + 1}`,
    '業務改革の推進',
    `手続その${row + 1}`,
    '市政改革室',
    '10件以上',
    12,
    '',
  ]);
  const { user } = await showChecked(
    workbookOf(sheet('表', [['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'], ...rows])),
  );
  expect(screen.getAllByText(/の評価が空欄です/)).toHaveLength(firstListed);
  await user.click(button('続きの50件を表示'));
  expect(screen.getAllByText(/の評価が空欄です/)).toHaveLength(findingsPerPage);
  await user.click(button('続きの20件を表示'));
  expect(screen.getAllByText(/の評価が空欄です/)).toHaveLength(70);
});

test('what was read is shown: the range and the number of items', async () => {
  const { host, user } = await showChecked(faulty);
  const frame = panel('読み取った表');
  expect(frame.getByText('A1:G4 を3項目として読みました')).toBeVisible();
  await user.click(frame.getByRole('button', { name: '「進捗管理表!A1」を表示' }));
  expect(host.calls).toContain('reveal 進捗管理表!A1');
});

test('one of several tables can be left out; that is checked at once, remembered, and can be undone', async () => {
  const { user } = await showChecked(workbookOf(listOf('令和6年度', '2-1', '2-2'), listOf('控え', '3-1')));
  await user.click(screen.getByRole('checkbox', { name: '控え' }));
  expect(await screen.findByText('シート「控え」の表1つは読まないことにしています')).toBeVisible();
  expect(panel('評価結果').getAllByText('2項目')).not.toHaveLength(0);
  expect(screen.getByText('シート「控え」のこの表は、読まないことにしました。', { selector: 'span' })).toBeVisible();

  await user.click(button('また読む'));
  expect(await screen.findByRole('checkbox', { name: '控え' })).toBeChecked();
  expect(panel('評価結果').getAllByText('3項目')).not.toHaveLength(0);
});

test('a workbook without a table gets advice', async () => {
  await showChecked(workbookOf(sheet('メモ', [['会議の記録']])));
  expect(panel('点検できる表がありません').getAllByRole('listitem')).toHaveLength(3);
  expect(screen.queryByRole('region', { name: '評価結果' })).toBeNull();
});

test('a row of the sheet 点検設定 that cannot be used is told, with its cell', async () => {
  const settings = sheet('点検設定', [
    ['区分', '項目', '値', '説明'],
    ['判定', '達成とみなす割合', '多め', ''],
  ]);
  const { host, user } = await showChecked(workbookOf(listOf('令和6年度', '2-1'), settings));
  await user.click(panel('点検設定').getByRole('button', { name: '点検設定!C2を表示' }));
  expect(host.calls).toContain('reveal 点検設定!C2');
});

test('a change in the workbook marks the results as old ones', async () => {
  const { host } = await showChecked(consolidated);
  act(() => {
    host.edit('進捗管理シート', 'K9');
  });
  expect(screen.getAllByText('古い結果')).toHaveLength(3);
  expect(screen.getByText(/点検した後にブックが変わりました/)).toBeVisible();
});

test('after writing the sheets are named, shown on a click, and taken back', async () => {
  const { host, user } = await showChecked(consolidated);
  host.taken.add('評価結果');
  await user.click(button('集計シートを書き出す'));
  expect(screen.getAllByText(/^\d+枚の集計シートを書き出しました/)[0]).toBeVisible();
  expect(screen.getByText(/同じ名前のシートが既にあるため/)).toBeVisible();
  await user.click(button('「評価結果 (2)」を表示'));
  expect(host.calls).toContain('reveal 評価結果 (2)!A1');

  await user.click(button('元に戻す'));
  expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
  expect(status()).toHaveTextContent('元に戻しました');
});

test('a fault is told in one place with what to do, and its message can be closed by keyboard', async () => {
  const { host, user } = show(consolidated);
  host.failNext('read', { ja: 'セルの編集中です。Enterキーで確定してください。', en: 'A cell is being edited.' });
  await user.click(button('点検する'));
  expect(screen.getByText('点検できませんでした')).toBeVisible();
  expect(status()).toHaveTextContent('セルの編集中です。');

  button('閉じる').focus();
  await user.keyboard('{Enter}');
  expect(screen.queryByText('点検できませんでした')).toBeNull();
  expect(button('点検する')).toHaveFocus();
});

test('long work shows its progress and can be cancelled; the focus is not lost', async () => {
  const { host, user } = show(consolidated);
  host.hold('read');
  await user.click(button('点検する'));
  expect(screen.getByRole('progressbar', { name: 'ブックを読み取っています…' })).toHaveAttribute('aria-valuenow', '0.5');
  expect(button('点検する')).toHaveAttribute('aria-disabled', 'true');

  await user.click(button('中止'));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(status()).toHaveTextContent('中止しました。');
  expect(button('点検する')).toHaveFocus();
});

test('a screen reader is told how the check ended', async () => {
  await showChecked(faulty);
  expect(status()).toHaveTextContent(/^点検が終わりました。要修正\d+件、要確認\d+件/);
});

test('the pane speaks English where Excel does', async () => {
  const { user } = show(consolidated, 'en');
  await user.click(button('Check'));
  expect(panel('Evaluation result').getByText('about 82.6%')).toBeVisible();
  expect(screen.getByText('This add-in does not send data anywhere.')).toBeVisible();
});
