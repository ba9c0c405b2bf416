/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, workbookOf } from './sample-workbook';

function open() {
  const host = inMemoryHost(workbookOf());
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  render(<App session={session} language="ja" />);
  return { host, user: userEvent.setup() };
}

const start = () => screen.getByText('新しいブックで確かめる');

test('stands folded, and shows each line with what was seen', async () => {
  const { user } = open();
  expect(start().closest('details')).not.toHaveAttribute('open');
  await user.click(screen.getByText('環境の確認（問い合わせ担当者用）'));
  await user.click(start());
  expect(await screen.findByText('2件のうち1件が、想定どおりでした。')).toBeInTheDocument();
  expect(screen.getByText('済')).toBeInTheDocument();
  expect(screen.getByText('できない')).toBeInTheDocument();
  expect(screen.getByText(/実際 error NotImplemented/)).toBeInTheDocument();
});

test('copies one JSON with the host, the build of the add-in and all results', async () => {
  const { user } = open();
  await user.click(screen.getByText('環境の確認（問い合わせ担当者用）'));
  await user.click(start());
  await user.click(await screen.findByLabelText('確認の結果（JSON） コピー'));
  const copied: unknown = JSON.parse(await navigator.clipboard.readText());
  expect(copied).toMatchObject({
    addIn: 'shinchoku',
    day: '2025-09-16',
    about: { host: 'Excel', build: '16.0' },
    results: [
      { id: 'entry-percent', outcome: 'same' },
      { id: 'comments', outcome: 'impossible', seen: 'error NotImplemented' },
    ],
    left: [],
  });
});

test('where it is refused, the reason is shown and nothing is to be copied', async () => {
  const { host, user } = open();
  host.failNext('selfTest', { ja: '新しいブックを開いてください。', en: 'Open a new workbook.' });
  await user.click(screen.getByText('環境の確認（問い合わせ担当者用）'));
  await user.click(start());
  expect(await screen.findByText('環境の確認ができませんでした')).toBeInTheDocument();
  expect(screen.getAllByText('新しいブックを開いてください。')).not.toEqual([]);
  expect(screen.queryByLabelText('確認の結果（JSON）')).toBeNull();
});
