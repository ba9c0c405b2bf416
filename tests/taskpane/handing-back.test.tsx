/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import { catalogue } from '../../src/rules/catalogue';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sampleWorkbook, sheet, workbookOf } from './sample-workbook';

const headings = ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'];
const row = (id: string, department: string, rating: string) => [
  id,
  '業務改革の推進',
  `手続の見直し（${id}）`,
  department,
  '10件以上',
  12,
  rating,
];
const twoDepartments = workbookOf(
  sheet('表', [headings, row('3-1', '総務局', ''), row('3-2', '環境局', '達成'), row('3-3', '総務局', '達成')]),
);

async function showChecked(workbook = twoDepartments) {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const user = userEvent.setup();
  render(<App session={session} language="ja" />);
  await user.click(screen.getByRole('button', { name: '点検する' }));
  const panel = within(screen.getByRole('region', { name: '差し戻しと点検項目' }));
  await user.click(panel.getByText('差し戻しの文面', { selector: 'summary' }));
  return { host, user, panel };
}

test('the message of a department names its items with their findings, ready to be copied', async () => {
  const { panel, user } = await showChecked();
  await user.selectOptions(panel.getByRole('combobox', { name: '所属' }), '総務局');
  const message = panel.getByRole<HTMLTextAreaElement>('textbox', { name: '差し戻しの文面' }).value;
  expect(message).toMatch(/^件名：.*に係る記入内容の確認について（依頼）\n\n総務局　御担当者様\n/);
  expect(message).toContain('・3-1 手続の見直し（3-1）：要修正1件');
  expect(message).not.toContain('3-3');
  expect(panel.getByRole('button', { name: /コピー$/ })).toBeEnabled();
});

test('who has nothing to answer gets no message', async () => {
  const { panel, user } = await showChecked();
  await user.selectOptions(panel.getByRole('combobox', { name: '所属' }), '環境局');
  expect(panel.getByText('確認をお願いする箇所はありません。')).toBeVisible();
  expect(panel.queryByRole('button', { name: '差し戻し票を書き出す' })).toBeNull();
});

test('one department is not asked for', async () => {
  const { panel } = await showChecked(sampleWorkbook('水道局.xlsx'));
  expect(panel.queryByRole('combobox')).toBeNull();
  expect(panel.getByRole<HTMLTextAreaElement>('textbox', { name: '差し戻しの文面' }).value).toContain('水道局　御担当者様');
});

test('the sheet of findings to answer is written, with links into the workbook', async () => {
  const { host, panel, user } = await showChecked();
  await user.click(panel.getByRole('button', { name: '差し戻し票を書き出す' }));
  expect(host.calls).toContain('write 差し戻し票_総務局');
  const cells = host.written[0]?.flatMap((plan) => plan.blocks).flatMap((block) => block.rows.flat()) ?? [];
  expect(cells.filter((cell) => cell.kind === 'link')).not.toHaveLength(0);
});

test('the list of rules is written, every rule with its row, and taken back', async () => {
  const { host, panel, user } = await showChecked();
  await user.click(panel.getByRole('button', { name: '点検項目一覧を書き出す' }));
  const texts =
    host.written[0]?.[0]?.blocks.flatMap((block) => block.rows.flat()).flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])) ?? [];
  expect(catalogue.filter(({ id }) => !texts.includes(id))).toEqual([]);
  await user.click(screen.getByRole('button', { name: '元に戻す' }));
  expect(host.workbook().sheets.map(({ name }) => name)).toEqual(['表']);
});
