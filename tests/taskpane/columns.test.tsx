/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { readSettingsSheet } from '../../src/recognition/office/settings-sheet';
import { App } from '../../src/taskpane/app';
import { openSession, type SessionStore } from '../../src/taskpane/open-session';
import type { Workbook } from '../../src/workbook/workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

/** 実績 is read from the column of that name, which holds the first half's; what was reached by the end stands under a heading of the department's own. */
const headings = ['項目番号', '取組方針', '取組項目', '所属', '令和6年度\n目標', '実績', '年度末の到達点', '評価'];
const halfYearRead = workbookOf(
  sheet('進捗管理表', [
    headings,
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', '4回', '12回', '達成'],
    ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', '5件', '11件', '達成'],
  ]),
);

async function showChecked(workbook: Workbook) {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const { unmount } = render(<App session={session} language="ja" />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '点検する' }));
  const choose = async (select: HTMLSelectElement, option: string) => {
    await user.selectOptions(select, option);
    await settled(session);
  };
  return { host, session, user, choose, unmount };
}

/** What has begun with a click has ended. */
const settled = (session: SessionStore) =>
  waitFor(() => {
    expect(session.get().work).toBeNull();
  });

const fold = () => screen.getByText('列の読み取り方');
/** A field that a person decided has 指定済み behind its name. */
const field = (name: string, isDecided = false) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: isDecided ? new RegExp(`^${name}\\s*指定済み$`) : name });
const shown = (select: HTMLSelectElement) => select.selectedOptions[0]?.textContent;
const tables = () => within(screen.getByRole('region', { name: '読み取った表' }));
/** Always in view: what was done last, with its way back. */
const state = () => within(screen.getByRole('region', { name: '現在の状態' }));
const columnsOf = ({ workbook }: { readonly workbook: () => Workbook }) =>
  readSettingsSheet(workbook(), defaultSettings)?.settings.layouts.map(({ columns }) => columns);

test('every field stands with its column, in the order of the sheet; what is needed and not found stands there too', async () => {
  const { user } = await showChecked(halfYearRead);
  await user.click(fold());
  const lines = tables()
    .getAllByRole<HTMLSelectElement>('combobox')
    .filter((select) => !select.closest('details details'))
    .map((select) => `${select.labels[0]?.textContent}: ${shown(select)}`);
  expect(lines).toEqual([
    '項目番号: A列 項目番号',
    '取組方針: B列 取組方針',
    '取組項目: C列 取組項目',
    '所属: D列 所属',
    '目標: E列 令和6年度目標',
    '実績: F列 実績',
    '評価: H列 評価',
  ]);
});

test('three clicks give a field another column: it is kept on 点検設定 and checked again', async () => {
  const { host, session, user, choose } = await showChecked(halfYearRead);
  expect(session.get().checked?.review.items[0]?.proposed).toBe('notAchieved');
  await user.click(fold());
  await choose(field('実績'), 'G列 年度末の到達点');
  expect(session.get().checked?.review.items[0]?.proposed).toBe('achieved');
  expect(columnsOf(host)).toEqual([{ actual: '年度末の到達点' }]);
  expect(state().getByText(/^「実績」を「G列 年度末の到達点」にしました。/)).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(
    /^「実績」を「G列 年度末の到達点」にしました。修正や確認が必要な箇所は見つかりませんでした。/,
  );
  expect(field('実績', true)).toBeVisible();
  expect(fold().closest('details')).toHaveAttribute('open');
});

test('it is still known when the pane is opened anew', async () => {
  const first = await showChecked(halfYearRead);
  await first.user.click(fold());
  await first.choose(field('実績'), 'G列 年度末の到達点');
  first.unmount();

  const { session, user } = await showChecked(first.host.workbook());
  expect(session.get().checked?.review.items[0]?.proposed).toBe('achieved');
  await user.click(fold());
  expect(shown(field('実績', true))).toBe('G列 年度末の到達点');
});

test('a field is set to none, and one that was not found gets a column', async () => {
  const { host, user, choose } = await showChecked(halfYearRead);
  await user.click(fold());
  await choose(field('評価'), 'なし（この表にはない）');
  expect(columnsOf(host)).toEqual([{ rating: '' }]);
  await choose(field('評価', true), 'H列 評価');
  expect(columnsOf(host)).toEqual([{ rating: '評価' }]);
});

const withoutOther = workbookOf(
  sheet('進捗管理表', [
    headings.filter((heading) => heading !== '年度末の到達点'),
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', '4回', '達成'],
    ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', '5件', '達成'],
  ]),
);

test('a column that another field had is taken from it, which then is not found', async () => {
  const { user, choose } = await showChecked(withoutOther);
  await user.click(fold());
  await choose(field('実績'), 'E列 令和6年度目標（いまは「目標」）');
  expect(shown(field('目標'))).toBe('見つかりません');
  expect(field('目標')).toHaveAccessibleDescription('該当する列があれば、選んでください。');
});

test('a field that few tables have is under a fold of its own', async () => {
  const { host, user, choose } = await showChecked(halfYearRead);
  await user.click(fold());
  await user.click(screen.getByText('ほかの項目の列を指定する'));
  expect(shown(field('備考'))).toBe('なし');
  await choose(field('備考'), 'F列 実績（いまは「実績」）');
  expect(columnsOf(host)).toEqual([{ note: '実績' }]);
});

test('what was chosen is taken back, and read as before', async () => {
  const { host, session, user, choose } = await showChecked(halfYearRead);
  await user.click(fold());
  await choose(field('実績'), 'G列 年度末の到達点');
  await user.click(state().getByRole('button', { name: '元に戻す（指定）' }));
  await settled(session);
  expect(columnsOf(host)).toBeUndefined();
  expect(session.get().checked?.review.items[0]?.proposed).toBe('notAchieved');
  expect(screen.getByText('指定を元に戻しました。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '元に戻す（指定）' })).toBeNull();
});

test('with the keys a choice counts when it is confirmed, not while it passes', async () => {
  const { host, session, user } = await showChecked(halfYearRead);
  await user.click(fold());
  field('実績').focus();
  await user.keyboard('{ArrowDown}');
  fireEvent.change(field('実績'), { target: { value: '6' } });
  expect(host.calls).not.toContain('write 点検設定');
  await user.keyboard('{Escape}');
  expect(shown(field('実績'))).toBe('F列 実績');

  await user.keyboard('{ArrowDown}');
  fireEvent.change(field('実績'), { target: { value: '6' } });
  await user.keyboard('{Enter}');
  await settled(session);
  expect(columnsOf(host)).toEqual([{ actual: '年度末の到達点' }]);
  expect(field('実績', true)).toHaveFocus();
});

test('while other work goes on nothing is chosen', async () => {
  const { host, user } = await showChecked(halfYearRead);
  await user.click(fold());
  const release = host.hold('read');
  await user.click(screen.getByRole('button', { name: '点検する' }));
  await user.selectOptions(field('実績'), 'G列 年度末の到達点');
  expect(shown(field('実績'))).toBe('F列 実績');
  await act(async () => {
    release();
    await Promise.resolve();
  });
  expect(columnsOf(host)).toBeUndefined();
});

test('the column of the cell that is selected in Excel', async () => {
  const { host, user, choose } = await showChecked(halfYearRead);
  await user.click(fold());
  host.select('進捗管理表', 'G2');
  await choose(field('実績'), 'Excelで選んだセルの列');
  expect(columnsOf(host)).toEqual([{ actual: '年度末の到達点' }]);
  expect(shown(field('実績', true))).toBe('G列 年度末の到達点');
});

test.each([
  ['beside the table', '進捗管理表', 'J2'],
  ['on another sheet', '控え', 'G2'],
])('a selected cell %s gives no column, and the user is told where to select', async (_, name, cell) => {
  const { host, user, choose } = await showChecked(halfYearRead);
  await user.click(fold());
  host.select(name, cell);
  await choose(field('実績'), 'Excelで選んだセルの列');
  expect(screen.getAllByText(/シート「進捗管理表」の表の中で、正しい列のセルを選んでから/)[0]).toBeVisible();
  expect(columnsOf(host)).toBeUndefined();
  expect(shown(field('実績'))).toBe('F列 実績');
});

test('headings that nobody could know are pointed out in Excel, and known again', async () => {
  const own = sheet('進捗管理表', [
    ['記号', 'やること', 'めざす数', 'できた数', '結論'],
    ['い', '窓口', '10件以上', 12, '達成'],
    ['ろ', '文書', '10件以上', 8, '未達成'],
  ]);
  const { host, session, user, choose } = await showChecked(workbookOf(own));
  expect(screen.getByRole('region', { name: '点検できる表がありません' })).toBeVisible();
  host.select('進捗管理表', 'A1:E1');
  await user.click(screen.getByRole('button', { name: '選んだ行を見出しにする' }));
  await settled(session);
  expect(state().getByText(/^シート「進捗管理表」の1行目を見出しにしました。/)).toBeVisible();

  await user.click(fold());
  await choose(field('取組項目'), 'B列 やること');
  await choose(field('評価'), 'E列 結論');
  expect(session.get().checked?.review.results).toMatchObject({ achieved: 1, notAchieved: 1 });
});

test('rows without headings are refused with what to do', async () => {
  const { host, session, user } = await showChecked(halfYearRead);
  host.select('進捗管理表', 'A20:C20');
  await user.click(screen.getByText('見出しの行が違うとき'));
  await user.click(screen.getByRole('button', { name: '選んだ行を見出しにする' }));
  await settled(session);
  expect(session.get().fault?.sentence.ja).toMatch(/^選んだ行は、見出しにできません。/);
  expect(columnsOf(host)).toBeUndefined();
});

test('of two tables on a sheet the other one is read', async () => {
  const row = (id: string) => [id, '業務改革の推進', `手続${id}の見直し`, '市政改革室', '10件以上', 12, '達成'];
  const others = ['番号', '方針', '取組名', '所属', '目標', '実績', '評価'];
  const first = ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'];
  const both = sheet('進捗管理表', [first, row('1-1'), [''], ['（参考）'], others, row('2-1'), row('2-2')]);
  const { session, user } = await showChecked(workbookOf(both));
  expect(session.get().checked?.review.results.confirmed).toBe(1);
  await user.click(screen.getByRole('button', { name: 'A5:G7 の表を読む' }));
  await settled(session);
  expect(session.get().checked?.review.results.confirmed).toBe(2);
  expect(state().getByText(/^A5:G7 の表を読むことにしました。/)).toBeVisible();
});
