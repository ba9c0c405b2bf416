/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import type { CheckRequest } from '../../src/requests/reviewer';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, listOf, workbookOf } from './sample-workbook';

/** A reviewer that has read the file, or refuses it. */
async function showChecked(refused: { readonly ja: string; readonly en: string } | null = null) {
  const requests: CheckRequest[] = [];
  const host = inMemoryHost(workbookOf(listOf('令和6年度', '2-1')));
  const reviewer = {
    ...directReviewer,
    check: async (request: CheckRequest) => {
      requests.push(request);
      const checked = await directReviewer.check({ ...request, previous: null });
      return { ...checked, previous: request.previous && { file: request.previous.name, refused } };
    },
  };
  const session = openSession({ host, reviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const user = userEvent.setup();
  render(<App session={session} language="ja" />);
  await user.click(screen.getByRole('button', { name: '点検する' }));
  return { host, user, requests };
}

const panel = () => within(screen.getByRole('region', { name: '前年度のブック' }));
const file = new File(['…'], '令和5年度.xlsx');

test('without a file, the panel says what is not checked, and that nothing is sent', async () => {
  const { user } = await showChecked();
  expect(panel().getByText(/どこにも送信しません。$/)).toBeVisible();
  const summary = panel().getByText(/^前年度のブックがないため、点検していません。（\d+項目）$/);
  await user.click(summary);
  expect(panel().getAllByRole('listitem').length).toBeGreaterThan(0);
});

test('a chosen file is compared with at once, and at every check until it is used no longer', async () => {
  const { user, requests } = await showChecked();
  await user.upload(panel().getByLabelText('前年度のブックを選ぶ', { selector: 'input' }), file);
  expect(panel().getByText('「令和5年度.xlsx」と比べました。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '点検する' }));
  expect(requests.map(({ previous }) => previous?.name ?? null)).toEqual([null, '令和5年度.xlsx', '令和5年度.xlsx']);
  await user.click(panel().getByRole('button', { name: '使うのをやめる' }));
  expect(requests.at(-1)?.previous).toBeNull();
  expect(panel().queryByText(/と比べました/)).toBeNull();
});

test('a file that cannot be read is told with its sentence', async () => {
  const { user } = await showChecked({ ja: 'Excelのブックではありません。', en: 'No workbook.' });
  await user.upload(panel().getByLabelText('前年度のブックを選ぶ', { selector: 'input' }), file);
  expect(panel().getByText(/^令和5年度.xlsx：Excelのブックではありません。読み取れないため/)).toBeVisible();
});

test('when the check with the new file fails, the result is marked as an old one', async () => {
  const { host, user } = await showChecked();
  host.failNext('read', { ja: 'セルの編集中です。', en: 'A cell is being edited.' });
  await user.upload(panel().getByLabelText('前年度のブックを選ぶ', { selector: 'input' }), file);
  expect(screen.getByText(/^前年度のブックの指定を変えました/)).toBeVisible();
});
