/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { readSettingsSheet } from '../../src/recognition/office/settings-sheet';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import type { Workbook } from '../../src/workbook/workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

const headings = ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'];
const rated = (...ratings: readonly string[]) =>
  sheet('進捗管理表', [
    headings,
    ...ratings.map((rating, row) => [`3-${row + 1}`, '業務改革の推進', `手続その${row + 1}の見直し`, '市政改革室', '10件以上', 12, rating]),
  ]);

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

const questions = () => within(screen.getByRole('region', { name: /^読み取りの確認/ }));
const asked = () =>
  screen
    .queryAllByRole('heading', { level: 3, name: /^(?:評価の|列の|評価する|読み取れない|共通の)/ })
    .map(({ textContent }) => textContent);
const state = () => within(screen.getByRole('region', { name: '現在の状態' }));
const word = (text: string) => screen.getByRole('combobox', { name: new RegExp(`^「${text}」`) });
const answersIn = ({ workbook }: { readonly workbook: () => Workbook }) => readSettingsSheet(workbook(), defaultSettings)?.settings.answers;

describe('words that mean nothing yet', () => {
  test('are asked about first of all, with how often they stand and where; nothing is chosen beforehand', async () => {
    const { host, user } = await showChecked(workbookOf(rated('○', '達成', '○', 'B')));
    expect(screen.getAllByRole('region').map((region) => region.querySelector('h2')?.textContent)[1]).toBe('読み取りの確認（1件）');
    expect(word('○')).toHaveAccessibleName('「○」 2か所');
    expect(word('○')).toHaveDisplayValue('まだ決めない');
    expect(questions().getByRole('button', { name: 'この数え方に決める' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(questions().getByRole('button', { name: '進捗管理表!G2を表示' }));
    expect(host.calls).toContain('reveal 進捗管理表!G2');
  });

  test('count from then on, in this workbook and when it is opened anew; what is left open stays so', async () => {
    const first = await showChecked(workbookOf(rated('○', '達成', '○', 'B')));
    await first.user.selectOptions(word('○'), '達成');
    expect(questions().getByText('このとおり数えると、達成2件、未評価1件です。')).toBeVisible();
    await first.press('この数え方に決める');
    expect(first.session.get().checked?.review.results).toMatchObject({ achieved: 3, undetermined: 1 });
    expect(state().getByText('「○」は「達成」と数えます。')).toBeVisible();
    first.unmount();

    const { session } = await showChecked(first.host.workbook());
    expect(session.get().checked?.review.results).toMatchObject({ achieved: 3, undetermined: 1 });
    expect(screen.queryByRole('combobox', { name: /^「○」/ })).toBeNull();
    expect(word('B')).toHaveDisplayValue('まだ決めない');
  });

  test('several are decided at once, with one writing and one check', async () => {
    const { host, session, user, press } = await showChecked(workbookOf(rated('○', '×', '-')));
    await user.selectOptions(word('○'), '達成');
    await user.selectOptions(word('×'), '未達成');
    await press('この数え方に決める');
    expect(host.calls.filter((call) => call.startsWith('write'))).toEqual(['write 点検設定']);
    expect(session.get().checked?.review.results).toMatchObject({ achieved: 1, notAchieved: 1, outOfScope: 1, final: true });
    expect(asked()).toEqual([]);
    expect(state().getByText('確定')).toBeVisible();
  });

  test('an answer is taken back, and the word is asked about again', async () => {
    const { host, session, user, press } = await showChecked(workbookOf(rated('○', '達成')));
    await user.selectOptions(word('○'), '達成');
    await press('この数え方に決める');
    await press('元に戻す（指定）');
    expect(host.workbook().sheets.map(({ name }) => name)).toEqual(['進捗管理表']);
    expect(session.get().checked?.review.results).toMatchObject({ achieved: 1, undetermined: 1 });
    expect(word('○')).toHaveDisplayValue('まだ決めない');
  });

  test('a long list is folded after the most frequent', async () => {
    await showChecked(workbookOf(rated(...Array.from({ length: 10 }, (_, index) => `判断${String.fromCharCode(0x3042 + index * 2)}`))));
    expect(questions().getByText('ほかの2種類の言葉')).toBeVisible();
  });
});

test('a workbook that is read without doubt is asked about nothing', async () => {
  await showChecked(workbookOf(rated('達成', '未達成', '')));
  expect(asked()).toEqual([]);
  expect(screen.queryByRole('region', { name: /^読み取りの確認/ })).toBeNull();
});

test('a legend is confirmed in one click; until then the rate is provisional', async () => {
  const legend = sheet('凡例', [['A：目標を達成'], ['B：目標を下回った']]);
  const { session, host, press } = await showChecked(workbookOf(rated('A', 'B', 'A', 'A'), legend));
  expect(asked()).toEqual(['評価の記号の数え方']);
  expect(word('A')).toHaveDisplayValue('達成');
  expect(questions().getByText('このとおり数えると、達成3件、未達成1件です。')).toBeVisible();
  expect(state().getByText('未確定')).toBeVisible();
  expect(screen.getByText('75パーセント(暫定)')).toBeVisible();
  await press('この数え方でよい');
  expect(session.get().checked?.review.results).toMatchObject({ achieved: 3, notAchieved: 1, final: true });
  expect(screen.queryByText(/^暫定/)).toBeNull();
  expect(Object.values(answersIn(host) ?? {})).toEqual([{ A: 'achieved', B: 'notAchieved' }]);
});

describe('a column of which it is not sure what it means', () => {
  const doubtful = workbookOf(
    sheet('進捗管理表', [
      ['項目番号', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '一次評価'],
      ...Array.from({ length: 6 }, (_, row) => [
        `2-${row + 1}`,
        `手続その${row + 1}の見直し`,
        '市政改革室',
        '10件以上',
        `${9 + row}件`,
        row === 0 ? '未達成' : '達成',
      ]),
    ]),
  );

  test('stands with sample values, the proposal first; before another meaning is taken, what follows from it', async () => {
    const { host, user, press } = await showChecked(doubtful);
    expect(asked()).toEqual(['列の意味']);
    expect(
      within(questions().getByRole('list', { name: '値の例' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['未達成', '達成']);
    const [proposal, ...others] = questions().getAllByRole('radio');
    expect(proposal).toBeChecked();
    expect(proposal).toHaveAccessibleName('評価 提案');
    const unused = others.find((radio) => radio.closest('label')?.textContent === 'この列は使わない');
    if (!unused) throw new Error('a column can always be left out');
    await user.click(unused);
    expect(questions().getByText('「評価」6件は、ほかの列から読めなければ空欄になります。')).toBeVisible();
    await press('「この列は使わない」に決める');
    expect(Object.values(answersIn(host) ?? {})).toEqual(['leaveOut']);
    expect(state().getByText('「一次評価」の列は使わないことにしました。')).toBeVisible();
  });

  test('one click confirms the proposal, and the next workbook of the form is not asked about', async () => {
    const { host, session, press, unmount } = await showChecked(doubtful);
    await press('この読み方でよい');
    expect(session.get().checked?.review.results).toMatchObject({ confirmed: 6, achieved: 5, final: true });
    unmount();
    const settings = host.workbook().sheets.find(({ name }) => name === '点検設定');
    if (!settings || !doubtful.sheets[0]) throw new Error('the answer was not kept');
    await showChecked(workbookOf({ ...doubtful.sheets[0], name: '別の所属' }, settings));
    expect(asked()).toEqual([]);
  });
});

test('a workbook that names no year: the year is chosen among the likely ones and kept', async () => {
  const nameless = workbookOf(
    sheet('一覧', [
      ['項目番号', '取組項目', '所属', '目標', '実績', '評価'],
      ['1', '手続の見直し', '市政改革室', '10件以上', '12件', '達成'],
    ]),
  );
  const { host, session, user, press } = await showChecked(nameless);
  expect(asked()).toEqual(['評価する年度']);
  expect(session.get().checked?.review.results.final).toBe(false);
  await user.click(questions().getByRole('radio', { name: '令和5年度' }));
  await press('「令和5年度」に決める');
  expect(answersIn(host)).toEqual({ year: 2023 });
  expect(session.get().checked?.review).toMatchObject({ fiscalYear: 2023, results: { final: true } });
});

test('several questions are answered as proposed in one click', async () => {
  const legend = sheet('凡例', [['A：目標を達成'], ['B：目標を下回った']]);
  const nameless = sheet('一覧', [
    ['項目番号', '取組項目', '所属', '目標', '実績', '評価'],
    ['1', '手続の見直し', '市政改革室', '10件以上', '12件', 'A'],
    ['2', '窓口の改善', '市政改革室', '10件以上', '9件', 'B'],
  ]);
  const { host, session, press } = await showChecked(workbookOf(nameless, legend));
  expect(asked()).toEqual(['評価の記号の数え方', '評価する年度']);
  await press('2件とも提案どおりに決める');
  expect(host.calls.filter((call) => call.startsWith('write'))).toEqual(['write 点検設定']);
  expect(session.get().checked?.review.results).toMatchObject({ achieved: 1, notAchieved: 1, final: true });
});
