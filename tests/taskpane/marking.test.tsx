/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

const headings = ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'];
const unrated = workbookOf(sheet('表', [headings, ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', '12件', '']]));

async function showChecked() {
  const host = inMemoryHost(unrated);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const user = userEvent.setup();
  render(<App session={session} language="ja" />);
  await user.click(screen.getByRole('button', { name: '点検する' }));
  return { host, user };
}

const marks = () => screen.getByRole('switch', { name: 'シートに印を付ける' });
const calls = (host: { readonly calls: readonly string[] }) => host.calls.filter((call) => /^(un)?mark\b/.test(call));

test('nothing is marked until it is wanted; then the cells of the findings are, and no longer when it is not', async () => {
  const { host, user } = await showChecked();
  expect(marks()).not.toBeChecked();
  expect(calls(host)).toEqual([]);
  await user.click(marks());
  expect(calls(host)).toEqual(['mark error 表!G2']);
  expect(marks()).toBeChecked();
  expect(screen.getByText(/^指摘のあるセルを枠で囲みました/)).toBeVisible();
  await user.click(marks());
  expect(calls(host)).toEqual(['mark error 表!G2', 'unmark']);
  expect(marks()).not.toBeChecked();
});

test('the marks follow the next check', async () => {
  const { host, user } = await showChecked();
  await user.click(marks());
  act(() => {
    host.edit('表', 'G2', '達成');
  });
  await user.click(screen.getByRole('button', { name: '点検する' }));
  expect(calls(host)).toEqual(['mark error 表!G2', 'mark']);
});

test('marks that cannot be drawn are told, and hinder nothing', async () => {
  const { host, user } = await showChecked();
  host.failNext('mark', { ja: 'シートが保護されています。', en: 'The sheet is protected.' });
  await user.click(marks());
  expect(screen.getByText('シートの印を変えられませんでした')).toBeVisible();
  expect(marks()).not.toBeChecked();
});
