/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { settingsSheetName } from '../../src/model/settings-sheet';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import type { Sheet } from '../../src/workbook/workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

/** A form of whose words none is known. */
const form = (name: string, aim: string, reached: string, how: string): Sheet =>
  sheet('記録', [
    ['地域の取り組みの記録'],
    [''],
    ['手がけること', name],
    ['めざす水準', aim],
    ['たどり着いた水準', reached],
    ['ふりかえり', how],
    ['ひとこと', '特になし'],
  ]);

async function showChecked(...sheets: readonly Sheet[]) {
  const host = inMemoryHost(workbookOf(...sheets));
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const { unmount } = render(<App session={session} language="ja" />);
  const user = userEvent.setup();
  let clicks = 0;
  const press = async (name: string | RegExp) => {
    clicks += 1;
    await user.click(screen.getByRole('button', { name }));
    await waitFor(() => {
      expect(session.get().work).toBeNull();
    });
  };
  /** A cell is chosen in Excel: a click, too. */
  const choose = (address: string, name = '記録') => {
    clicks += 1;
    host.select(name, address);
  };
  await press('点検する');
  clicks = 0;
  return { host, session, press, choose, unmount, clicks: () => clicks };
}

test('a form that is not understood is read after pointing at one item, in five clicks; the next of the same form needs none', async () => {
  const { host, session, press, choose, unmount, clicks } = await showChecked(form('花壇の手入れ', '12回以上', '14回', '達成'));
  expect(session.get().checked?.review.items).toEqual([]);
  choose('B3');
  await press('名称');
  choose('B6');
  await press('評価');
  await press('この1件を手本に読む');
  expect(clicks()).toBeLessThanOrEqual(6);
  expect(session.get().checked?.review.items).toMatchObject([{ name: '花壇の手入れ', rating: 'achieved' }]);
  expect(screen.getByText('シート「記録」を、示した1件を手本に読むことにしました。', { selector: 'span' })).toBeVisible();
  unmount();

  const kept = host.workbook().sheets.find(({ name }) => name === settingsSheetName);
  const next = await showChecked(form('街灯の点検', '5件以上', '4件', '未達成'), kept!);
  expect(next.session.get().checked?.review.items).toMatchObject([{ name: '街灯の点検', rating: 'notAchieved' }]);
  expect(next.session.get().checked?.asked.filter(({ kind }) => kind === 'sheet')).toEqual([]);
});

test('target and actual may be pointed out, too; the answer is taken back in one', async () => {
  const { session, press, choose } = await showChecked(form('花壇の手入れ', '12回以上', '14回', '達成'));
  for (const [address, part] of [
    ['B3', '名称'],
    ['B4', '目標'],
    ['B5', '実績'],
    ['B6', '評価'],
  ] as const) {
    choose(address);
    await press(part);
  }
  expect(screen.getByRole('button', { name: '実績：B5' })).toBeVisible();
  await press('この1件を手本に読む');
  expect(session.get().checked?.review.items[0]?.indicators[0]?.entries).toMatchObject({
    target: { text: '12回以上' },
    actual: { text: '14回' },
  });
  await press('元に戻す（指定）');
  expect(session.get().checked?.review.items).toEqual([]);
});

test('a name alone is not enough, cells of two sheets are refused, and so is a cell without a label; each says why', async () => {
  const { session, press, choose } = await showChecked(form('花壇の手入れ', '12回以上', '14回', '達成'), sheet('メモ', [['覚え']]));
  choose('B3');
  await press('名称');
  expect(screen.getByRole('button', { name: 'この1件を手本に読む' })).toHaveAttribute('aria-disabled', 'true');
  choose('A1', 'メモ');
  await press('評価');
  expect(screen.getAllByText('1件のセルは、同じシートから選んでください。')[0]).toBeVisible();
  choose('D9');
  await press('評価');
  await press('この1件を手本に読む');
  expect(screen.getAllByText(/左にも上にも見出しが見つからない/)[0]).toBeVisible();
  expect(session.get().checked?.review.items).toEqual([]);
});
