/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import { positionOf } from '../../src/workbook/reference';
import type { Workbook } from '../../src/workbook/workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

/** Ratings spelt otherwise (G2, G3) and one that is missing (G4). */
const faulty = workbookOf(
  sheet('表', [
    ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'],
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', 12, '達成済み'],
    ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', 12, '達成した'],
    ['3-2', '業務改革の推進', '紙の使用量の削減', '市政改革室', '5％以上', '6％', ''],
  ]),
);

async function showChecked(workbook = faulty) {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const user = userEvent.setup();
  render(<App session={session} language="ja" />);
  await user.click(button('点検する'));
  return { host, session, user };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** The message in the list; a screen reader is told of it elsewhere, too. */
const message = (text: RegExp) => screen.getByText(text, { selector: '[data-finding] p' });
const entry = (text: RegExp) => within(message(text).closest('li')!);
const listed = (text: RegExp) => screen.queryAllByText(text, { selector: '[data-finding] p' }).length;
const valueAt = (workbook: Workbook, address: string) => {
  const { row, column } = positionOf(address)!;
  return workbook.sheets[0]!.rows.find(({ index }) => index === row)?.cells[column]?.value ?? null;
};
const missing = /「紙の使用量の削減」の評価が空欄です/;
const status = () => screen.getByRole('status');

test('a repair shows the cell before and after, and writes nothing until it is confirmed', async () => {
  const { host, user } = await showChecked();
  const finding = entry(missing);
  await user.click(finding.getByRole('button', { name: '「達成」にする' }));
  const preview = within(finding.getByRole('group', { name: '書き換える内容 表!G4' }));
  expect(preview.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['（空欄）', '達成']);
  await user.click(preview.getByRole('button', { name: 'やめる' }));
  expect(host.calls).not.toContain('apply 表!G4');
});

test('a confirmed repair is written, checked again, told, and taken back', async () => {
  const { host, user } = await showChecked();
  await user.click(entry(missing).getByRole('button', { name: '「達成」にする' }));
  await user.click(entry(missing).getByRole('button', { name: '書き換える' }));
  expect(valueAt(host.workbook(), 'G4')).toBe('達成');
  expect(listed(missing)).toBe(0);
  expect(screen.queryByText(/点検した後にブックが変わりました/)).toBeNull();
  expect(status()).toHaveTextContent(/^1か所を書き換えました。点検が終わりました。/);
  expect(button('次の指摘')).toHaveFocus();

  await user.click(button('元に戻す'));
  expect(valueAt(host.workbook(), 'G4')).toBeNull();
  expect(message(missing)).toBeVisible();
  expect(status()).toHaveTextContent('1か所を元に戻しました。');
});

test('all auto repairs of one rule are listed, then made at once and taken back at once', async () => {
  const { host, user } = await showChecked();
  await user.click(button('2か所を確かめる：「評価の表記の揺れ」の変更前と変更後'));
  const cells = within(screen.getByRole('list', { name: '書き換える内容' }));
  expect(cells.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['達成済み', '達成', '達成した', '達成']);
  expect(cells.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['表!G2', '表!G3']);
  await user.click(button('2か所を書き換える'));
  expect([valueAt(host.workbook(), 'G2'), valueAt(host.workbook(), 'G3')]).toEqual(['達成', '達成']);
  expect(screen.queryByRole('button', { name: /か所を確かめる/ })).toBeNull();

  await user.click(button('「評価の表記の揺れ」の書き換えを元に戻す'));
  expect([valueAt(host.workbook(), 'G2'), valueAt(host.workbook(), 'G3')]).toEqual(['達成済み', '達成した']);
});

test('a cell that somebody has changed since is left alone, and its finding says so', async () => {
  const { host, user } = await showChecked();
  act(() => {
    host.edit('表', 'G2', '達成ずみ');
  });
  await user.click(button('2か所を確かめる：「評価の表記の揺れ」の変更前と変更後'));
  await user.click(button('2か所を書き換える'));
  expect([valueAt(host.workbook(), 'G2'), valueAt(host.workbook(), 'G3')]).toEqual(['達成ずみ', '達成']);
  expect(screen.getAllByText(/1か所を書き換えました。1か所は、点検した後に変わっていたため/)[0]).toBeVisible();
  await user.click(button(/区分にない評価/));
  const [changed] = screen.getAllByText('この欄は、点検した後に変わっていたため、書き換えていません。');
  expect(within(changed!.closest('li')!).getByRole('button', { name: 'G2を表示' })).toBeVisible();
});

test('a fault of the writing is told in its own words, and the finding stays', async () => {
  const { host, user } = await showChecked();
  host.failNext('apply', { ja: 'シートが保護されています。', en: 'The sheet is protected.' });
  await user.click(entry(missing).getByRole('button', { name: '「達成」にする' }));
  await user.click(entry(missing).getByRole('button', { name: '書き換える' }));
  expect(screen.getByText('書き換えられませんでした')).toBeVisible();
  expect(message(missing)).toBeVisible();
});

test('when the check after the writing fails, the result is marked as an old one and the writing can be taken back', async () => {
  const { host, user } = await showChecked();
  host.failNext('read', { ja: 'セルの編集中です。', en: 'A cell is being edited.' });
  await user.click(entry(missing).getByRole('button', { name: '「達成」にする' }));
  await user.click(entry(missing).getByRole('button', { name: '書き換える' }));
  expect(screen.getAllByText('古い結果')).not.toHaveLength(0);
  await user.click(button('元に戻す'));
  expect(valueAt(host.workbook(), 'G4')).toBeNull();
});

test('each of several writings can be taken back by itself', async () => {
  const { host, user } = await showChecked();
  await user.click(button('2か所を確かめる：「評価の表記の揺れ」の変更前と変更後'));
  await user.click(button('2か所を書き換える'));
  await user.click(entry(missing).getByRole('button', { name: '「達成」にする' }));
  await user.click(entry(missing).getByRole('button', { name: '書き換える' }));
  const done = within(screen.getByRole('region', { name: '書き換えた箇所' }));
  expect(done.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '評価の空欄（1か所）表!G4：（空欄） → 達成元に戻す',
    '評価の表記の揺れ（2か所）表!G2 ほか1か所元に戻す',
  ]);
  await user.click(button('「評価の空欄」の書き換えを元に戻す'));
  expect(valueAt(host.workbook(), 'G4')).toBeNull();
  expect(valueAt(host.workbook(), 'G2')).toBe('達成');
});

test('one item is checked again: how its findings have changed is told, whether it is still in the list or not', async () => {
  const { host, user } = await showChecked();
  const recheck = () => entry(missing).getByRole('button', { name: 'この項目をもう一度点検' });
  await user.click(button('次の指摘'));
  await user.click(recheck());
  expect(status()).toHaveTextContent('取組項目 3-2を再点検しました。要修正1件 → 要修正1件');
  act(() => {
    host.edit('表', 'G4', '達成');
  });
  await user.click(recheck());
  expect(status()).toHaveTextContent('取組項目 3-2を再点検しました。要修正1件 → 指摘なし');
  expect(listed(missing)).toBe(0);
});
