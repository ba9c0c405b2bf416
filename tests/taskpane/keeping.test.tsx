/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

/** Rated 未達成 although the actual reaches its target. */
const against = workbookOf(
  sheet('表', [
    ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'],
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', '12回', '未達成'],
  ]),
);

async function showChecked(workbook = against) {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const user = userEvent.setup();
  const { unmount } = render(<App session={session} language="ja" />);
  await user.click(screen.getByRole('button', { name: '点検する' }));
  return { host, user, unmount };
}

const contradiction = /の評価は「未達成」ですが、目標と実績を比べると/;
const open = () => within(screen.getByText(contradiction, { selector: '[data-finding] p' }).closest('li')!);
const kept = () => within(screen.getByRole('region', { name: '理由を書いて維持した指摘（1件）' }));

async function keep(user: ReturnType<typeof userEvent.setup>, reason: string) {
  await user.click(open().getByRole('button', { name: '理由を書いて維持' }));
  await user.type(open().getByRole('textbox', { name: /維持する理由/ }), reason);
  await user.click(open().getByRole('button', { name: '維持する' }));
}

test('without a reason nothing is kept', async () => {
  const { host, user } = await showChecked();
  await user.click(open().getByRole('button', { name: '理由を書いて維持' }));
  expect(open().getByRole('textbox', { name: /維持する理由/ })).toHaveFocus();
  await user.type(open().getByRole('textbox', { name: /維持する理由/ }), ' ');
  await user.click(open().getByRole('button', { name: '維持する' }));
  expect(open().getByText('理由を入力してください。')).toBeVisible();
  expect(host.written).toEqual([]);
});

test('with a reason the finding is kept apart, remembered in the workbook, and still kept after the pane was closed', async () => {
  const { host, user, unmount } = await showChecked();
  await keep(user, '質の面で目標に届いていないため。');
  expect(screen.queryByText(contradiction, { selector: '[data-finding] p' })).toBeNull();
  expect(kept().getByText('質の面で目標に届いていないため。')).toBeVisible();
  expect(screen.getByRole('status', { name: '' })).toHaveTextContent('表!G2 を、理由を付けて維持しました。');
  unmount();

  await showChecked(host.workbook());
  expect(kept().getByText('質の面で目標に届いていないため。')).toBeVisible();
  expect(screen.queryByText(contradiction, { selector: '[data-finding] p' })).toBeNull();
});

test('a reason is taken back from the state line', async () => {
  const { user } = await showChecked();
  await keep(user, '質の面で目標に届いていないため。');
  await user.click(screen.getByRole('button', { name: '元に戻す（指定）' }));
  expect(open().getByRole('button', { name: '理由を書いて維持' })).toBeVisible();
  expect(screen.queryByRole('region', { name: /^理由を書いて維持した指摘/ })).toBeNull();
});

test('what is kept no longer is open again', async () => {
  const { user } = await showChecked();
  await keep(user, '質の面で目標に届いていないため。');
  await user.click(kept().getByRole('button', { name: 'もう一度指摘に戻す' }));
  expect(open().getByRole('button', { name: '理由を書いて維持' })).toBeVisible();
});

test('when the cells say something else, the finding comes back', async () => {
  const { host, user } = await showChecked();
  await keep(user, '質の面で目標に届いていないため。');
  act(() => {
    host.edit('表', 'F2', '15回');
  });
  await user.click(screen.getByRole('button', { name: '点検する' }));
  expect(open().getByRole('button', { name: '理由を書いて維持' })).toBeVisible();
});
