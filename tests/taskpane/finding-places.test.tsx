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
const unrated = (count: number) =>
  workbookOf(
    sheet('表', [
      headings,
      ...Array.from({ length: count }, (_, row) => [
        `3-${row + 1}`,
        '業務改革の推進',
        `手続その${row + 1}`,
        '市政改革室',
        '10件以上',
        12,
        '',
      ]),
    ]),
  );

async function showUnrated(count: number) {
  const host = inMemoryHost(unrated(count));
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const user = userEvent.setup();
  render(<App session={session} language="ja" />);
  await user.click(button('点検する'));
  return { host, user };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const current = () => document.querySelector('[data-finding][aria-current=true]')?.textContent;
/** What a screen reader is told. */
const told = () => document.querySelector('[aria-live=polite]')?.textContent;

test('next and previous lead from finding to finding: the cell is shown, a screen reader is told, the focus stays', async () => {
  const { host, user } = await showUnrated(3);
  expect(screen.getByText('全3件')).toBeVisible();
  expect(button('前の指摘')).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('次の指摘'));
  expect(current()).toContain('「手続その1」の評価が空欄です');
  await user.keyboard('{Enter}');
  expect(current()).toContain('「手続その2」の評価が空欄です');
  expect(told()).toMatch(/^要修正：「手続その2」の評価が空欄です/);
  expect(screen.getByText('3件中2件目')).toBeVisible();
  await user.click(button('前の指摘'));
  expect(button('前の指摘')).toHaveFocus();
  expect(current()).toContain('「手続その1」の評価が空欄です');
  expect(host.calls.filter((call) => call.startsWith('reveal'))).toEqual(['reveal 表!G2', 'reveal 表!G3', 'reveal 表!G2']);
});

test('next goes on from the finding that was gone to by its own button, and ends with the last', async () => {
  const { user } = await showUnrated(3);
  await user.click(button('G3を表示'));
  await user.click(button('次の指摘'));
  expect(current()).toContain('「手続その3」の評価が空欄です');
  expect(button('次の指摘')).toHaveAttribute('aria-disabled', 'true');
});

test('next goes on behind the end of the page', async () => {
  const { user } = await showUnrated(52);
  await user.click(button('続きの50件を表示'));
  await user.click(button('G51を表示'));
  await user.click(button('次の指摘'));
  expect(current()).toContain('「手続その51」の評価が空欄です');
});

test('one at a time: only the one gone to is shown, and the next in its place', async () => {
  const { user } = await showUnrated(3);
  await user.click(button('1件ずつ見る'));
  const shown = () => screen.getAllByText(/の評価が空欄です/, { selector: '[data-finding] p' }).map(({ textContent }) => textContent);
  expect(shown()).toEqual([expect.stringContaining('その1')]);
  await user.click(button('次の指摘'));
  await user.click(button('次の指摘'));
  expect(shown()).toEqual([expect.stringContaining('その2')]);
  await user.click(button('一覧に戻る'));
  expect(shown()).toHaveLength(2);
});

test('the state line leads to the first finding, three stops from the check at most, and the focus to the stepper', async () => {
  const { host, user } = await showUnrated(3);
  button('点検する').focus();
  await user.tab();
  await user.tab();
  expect(button('指摘を順に見る')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(current()).toContain('「手続その1」の評価が空欄です');
  expect(button('次の指摘')).toHaveFocus();
  expect(host.calls).toContain('reveal 表!G2');
});
