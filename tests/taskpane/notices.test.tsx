/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

const headings = ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'];
const rated = workbookOf(sheet('表', [headings, ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', '12件', '達成']]));
const check = () => screen.getByRole('button', { name: '点検する' });

function open(prepare: (host: ReturnType<typeof inMemoryHost>) => void) {
  const host = inMemoryHost(rated);
  prepare(host);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  render(<App session={session} language="ja" />);
  return { host, user: userEvent.setup() };
}

test('what could not be done of the sheets is shown beside them, until something else is asked for', async () => {
  const { user } = open((host) => {
    host.notice({ ja: '印刷設定は付けられませんでした。', en: 'No print set-up.' });
  });
  await user.click(check());
  await user.click(screen.getByRole('button', { name: '集計シートを書き出す' }));
  expect(screen.getByText('印刷設定は付けられませんでした。')).toBeVisible();
  expect(screen.getByRole('button', { name: '元に戻す' })).toBeVisible();
  await user.click(check());
  expect(screen.queryByText('印刷設定は付けられませんでした。')).toBeNull();
});

test('a workbook that waits to be calculated is told, and calculated on the word of the user', async () => {
  const { host, user } = open((each) => {
    each.becomeStale();
  });
  await user.click(check());
  expect(screen.getByText(/点検結果は古い値によるものです/)).toBeVisible();
  expect(host.calls).not.toContain('calculate');
  await user.click(screen.getByRole('button', { name: '再計算して点検し直す' }));
  expect(host.calls.slice(-2)).toEqual(['calculate', 'read']);
  expect(screen.queryByText(/点検結果は古い値によるものです/)).toBeNull();
});

test('what is better known before anything is written is told with the result', async () => {
  const { user } = open((host) => {
    host.caution({ ja: 'このブックは読み取り専用で開かれています。', en: 'Open for reading only.' });
  });
  expect(screen.queryByText('このブックは読み取り専用で開かれています。')).toBeNull();
  await user.click(check());
  expect(screen.getByText('このブックは読み取り専用で開かれています。')).toBeVisible();
});
