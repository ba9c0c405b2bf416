/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '../../src/model/default-settings';
import { countedItems, itemsBehind, type CountedFigure } from '../../src/requests/counted-items';
import { FiguresPanel } from '../../src/taskpane/figures/figures-panel';
import { findingsPerPage } from '../../src/taskpane/session';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import type { Workbook } from '../../src/workbook/workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sampleWorkbook, sheet, workbookOf } from './sample-workbook';

const headings = ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'];
const listOf = (...ratings: readonly string[]) =>
  workbookOf(
    sheet('表', [
      headings,
      ...ratings.map((rating, index) => [`3-${index + 1}`, '業務改革の推進', `手続${index + 1}`, '総務局', '10件', 10, rating]),
    ]),
  );
const mixed = listOf('達成', '未達成', '評価対象外', '', '達成');

const reviewOf = async (workbook: Workbook) =>
  (
    await directReviewer.check({
      file: '表.xlsx',
      workbook,
      leftOut: [],
      settings: defaultSettings,
      assumedYear: 2024,
      previous: null,
    })
  ).review;

async function showChecked(workbook: Workbook) {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  render(<App session={session} language="ja" />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '点検する' }));
  return { host, user, panel: within(screen.getByRole('region', { name: /^評価結果/ })) };
}

const namesIn = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map((item) => /手続\d+/.exec(item.textContent)?.[0]);

test.each<[RegExp, string[]]>([
  [/^進捗状況を確認した取組項目数 5項目$/, ['手続1', '手続2', '手続3', '手続4', '手続5']],
  [/^令和6年度末現在で評価対象とした取組項目数 4項目/, ['手続1', '手続2', '手続4', '手続5']],
  [/「達成」であった取組項目数 2項目$/, ['手続1', '手続5']],
  [/「未達成」であった取組項目数 1項目$/, ['手続2']],
  [/^達成率/, ['手続1', '手続2', '手続5']],
  [/^評価対象外 1項目$/, ['手続3']],
  [/^未評価 1項目$/, ['手続4']],
])('%s opens to its items by one click', async (name, items) => {
  const { user, panel } = await showChecked(mixed);
  expect(panel.queryByRole('list')).toBeNull();
  await user.click(panel.getByRole('button', { name }));
  expect(panel.getByRole('button', { name })).toHaveAttribute('aria-expanded', 'true');
  expect(namesIn(panel.getByRole('list'))).toEqual(items);
});

test('each item leads to the cell of its rating by one more click; a figure pressed again, or another one, folds it', async () => {
  const { host, user, panel } = await showChecked(mixed);
  await user.click(panel.getByRole('button', { name: /^未評価/ }));
  await user.click(panel.getByRole('button', { name: 'G5を表示' }));
  expect(host.calls).toContain('reveal 表!G5');
  await user.click(panel.getByRole('button', { name: /「未達成」/ }));
  expect(namesIn(panel.getByRole('list'))).toEqual(['手続2']);
  await user.click(panel.getByRole('button', { name: /「未達成」/ }));
  expect(panel.queryByRole('list')).toBeNull();
});

test('a figure of nothing says so', async () => {
  const { user, panel } = await showChecked(listOf('達成'));
  await user.click(panel.getByRole('button', { name: /「未達成」/ }));
  expect(panel.getByText('該当する取組項目はありません。')).toBeVisible();
});

test('of many items the first are listed, then page by page', async () => {
  const { user, panel } = await showChecked(listOf(...Array.from({ length: findingsPerPage + 7 }, () => '達成')));
  await user.click(panel.getByRole('button', { name: /^達成率/ }));
  expect(panel.getAllByRole('listitem')).toHaveLength(findingsPerPage);
  await user.click(panel.getByRole('button', { name: '続きの7件を表示' }));
  expect(panel.getAllByRole('listitem')).toHaveLength(findingsPerPage + 7);
});

test('where the files are not open, an item is told with its file and its cell', async () => {
  const review = await reviewOf(mixed);
  render(<FiguresPanel review={review} counted={countedItems(review.items)} outdated={false} onGo={null} />);
  await userEvent.setup().click(screen.getByRole('button', { name: /not achieved|「未達成」/ }));
  expect(screen.getByRole('listitem')).toHaveTextContent('表.xlsx 表!G3');
});

test.each(['consolidated/進捗管理表_全所属.xlsx', '環境局.xlsx'])('in %s every figure has as many items as it says', async (file) => {
  const { items, results } = await reviewOf(sampleWorkbook(file));
  const counted = countedItems(items);
  const figures: readonly Exclude<CountedFigure, 'rate'>[] = [
    'confirmed',
    'inScope',
    'achieved',
    'notAchieved',
    'outOfScope',
    'undetermined',
  ];
  expect(figures.map((figure) => itemsBehind(figure, counted).length)).toEqual(figures.map((figure) => results[figure]));
  expect(itemsBehind('rate', counted)).toHaveLength(results.rate?.denominator ?? 0);
});
