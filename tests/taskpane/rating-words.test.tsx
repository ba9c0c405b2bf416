/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import type { Workbook } from '../../src/workbook/workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

const headings = ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'];
const rated = (...ratings: readonly string[]) =>
  workbookOf(
    sheet('進捗管理表', [
      headings,
      ...ratings.map((rating, row) => [
        `3-${row + 1}`,
        '業務改革の推進',
        `手続その${row + 1}の見直し`,
        '市政改革室',
        '10件以上',
        12,
        rating,
      ]),
    ]),
  );

async function showChecked(workbook: Workbook) {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const { unmount } = render(<App session={session} language="ja" />);
  const user = userEvent.setup();
  const press = async (name: string) => {
    await user.click(screen.getByRole('button', { name }));
    await waitFor(() => {
      expect(session.get().work).toBeNull();
    });
  };
  await press('点検する');
  return { host, session, user, press, unmount };
}

const question = () => within(screen.getByRole('region', { name: '評価の言葉の確認' }));
const asked = () => screen.queryAllByRole('combobox', { name: /数え方$/ }).map((select) => select.getAttribute('aria-labelledby'));
const word = (text: string) => screen.getByRole('combobox', { name: `「${text}」 数え方` });

test('words that mean nothing yet are asked about, with how often they stand and where; nothing is chosen beforehand', async () => {
  const { host, user } = await showChecked(rated('○', '達成', '○', 'B'));
  expect(question().getAllByRole('listitem')).toHaveLength(2);
  expect(question().getByText('2か所')).toBeVisible();
  expect(word('○')).toHaveDisplayValue('まだ決めない');
  expect(question().getByRole('button', { name: '決めて点検し直す' })).toHaveAttribute('aria-disabled', 'true');
  await user.click(question().getByRole('button', { name: '進捗管理表!G2 へ移動' }));
  expect(host.calls).toContain('reveal 進捗管理表!G2');
});

test('a workbook whose ratings are all known is asked about nothing', async () => {
  await showChecked(rated('達成', '未達成', ''));
  expect(screen.queryByRole('region', { name: '評価の言葉の確認' })).toBeNull();
});

test('what is chosen counts from then on, in this workbook and when it is opened anew; what is left open stays so', async () => {
  const first = await showChecked(rated('○', '達成', '○', 'B'));
  await first.user.selectOptions(word('○'), '達成');
  await first.press('決めて点検し直す');
  expect(first.session.get().checked?.review.results).toMatchObject({ achieved: 3, undetermined: 1 });
  expect(question().getByText(/^「○」は「達成」と数えます。/)).toBeVisible();
  expect(asked()).toHaveLength(1);
  first.unmount();

  const { session } = await showChecked(first.host.workbook());
  expect(session.get().checked?.review.results).toMatchObject({ achieved: 3, undetermined: 1 });
  expect(word('B')).toHaveDisplayValue('まだ決めない');
});

test('several words are decided at once, with one writing and one check', async () => {
  const { host, session, user, press } = await showChecked(rated('○', '×', '-'));
  await user.selectOptions(word('○'), '達成');
  await user.selectOptions(word('×'), '未達成');
  await press('決めて点検し直す');
  expect(host.calls.filter((call) => call.startsWith('write'))).toEqual(['write 点検設定']);
  expect(session.get().checked?.review.results).toMatchObject({ achieved: 1, notAchieved: 1, outOfScope: 1 });
  expect(asked()).toEqual([]);
});

test('the built-in words still count beside the decided ones', async () => {
  const { session, user, press } = await showChecked(rated('○', '達成済み', '目標未達成'));
  await user.selectOptions(word('○'), '評価対象外');
  await press('決めて点検し直す');
  expect(session.get().checked?.review.results).toMatchObject({ achieved: 1, notAchieved: 1, outOfScope: 1 });
});

test('a decision is taken back, and the word is asked about again', async () => {
  const { host, session, user, press } = await showChecked(rated('○', '達成'));
  await user.selectOptions(word('○'), '達成');
  await press('決めて点検し直す');
  await press('元に戻す（指定）');
  expect(host.workbook().sheets.map(({ name }) => name)).toEqual(['進捗管理表']);
  expect(session.get().checked?.review.results).toMatchObject({ achieved: 1, undetermined: 1 });
  expect(word('○')).toHaveDisplayValue('まだ決めない');
});

test('a long list of words is folded after the most frequent', async () => {
  await showChecked(rated(...Array.from({ length: 10 }, (_, index) => `判断${String.fromCharCode(0x3042 + index * 2)}`)));
  expect(question().getByText('ほかの2種類の言葉')).toBeVisible();
});
