/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, listOf, workbookOf } from './sample-workbook';

async function showChecked() {
  const host = inMemoryHost(workbookOf(listOf('概要', '2-1')));
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  render(<App session={session} language="ja" />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '点検する' }));
  host.calls.length = 0;
  return { host, press: async (name: string) => user.click(result().getByText(name)) };
}

const result = () => within(screen.getByRole('region', { name: '評価結果' }));

test('the place is shown before anything is written; then the table is inserted, updated and removed', async () => {
  const { host, press } = await showChecked();
  host.select('概要', 'B3');
  await press('入れる場所を確かめる');
  expect(await result().findByText('概要!B3:E11 に入れます。ほかのセルは変わりません。')).toBeInTheDocument();
  expect(host.calls).toEqual([]);
  await press('ここに入れる');
  expect(await result().findByText('表は 概要!B3:E11 に入っています。')).toBeInTheDocument();
  await press('最新の結果に更新');
  await press('取り除く');
  expect(await result().findByText('入れる場所を確かめる')).toBeInTheDocument();
  expect(host.calls).toEqual(['insert', 'refresh', 'remove']);
});

test('where it does not fit, the reason is said and nothing can be inserted', async () => {
  const { press } = await showChecked();
  await press('入れる場所を確かめる');
  expect(await result().findByText('選んだ場所に記入があるため、入れられません。')).toBeInTheDocument();
  expect(result().queryByText('ここに入れる')).toBeNull();
});

test('what fails is said, and the place can be looked at again', async () => {
  const { host, press } = await showChecked();
  host.select('概要', 'B3');
  await press('入れる場所を確かめる');
  host.failNext('insert', { ja: 'シートが保護されています。', en: 'The sheet is protected.' });
  await press('ここに入れる');
  expect(await screen.findByText('評価結果の表を扱えませんでした')).toBeInTheDocument();
  await press('ここに入れる');
  expect(await result().findByText('表は 概要!B3:E11 に入っています。')).toBeInTheDocument();
});
