/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { openSession } from '../../src/taskpane/open-session';
import type { Workbook } from '../../src/workbook/workbook';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

/** Two spellings of a rating and one that is missing. */
const faulty = workbookOf(
  sheet('表', [
    ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'],
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', 12, '達成済み'],
    ['2-2', '官民連携の推進', '提案の募集', '市政改革室', '10回以上', 12, '達成した'],
    ['3-2', '業務改革の推進', '紙の使用量の削減', '市政改革室', '5％以上', '6％', ''],
  ]),
);

/** Rated 未達成 although the actual reaches its target. */
const against = workbookOf(
  sheet('表', [
    ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'],
    ['2-1', '官民連携の推進', '民間との対話', '市政改革室', '10回以上', '12回', '未達成'],
  ]),
);

function show(workbook: Workbook) {
  const host = inMemoryHost(workbook);
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  render(<App session={session} language="ja" />);
  const user = userEvent.setup();
  let clicks = 0;
  const press = async (element: HTMLElement) => {
    clicks += 1;
    await user.click(element);
  };
  return { host, session, user, press, count: () => clicks };
}

type Shown = ReturnType<typeof show>;

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const missing = () => screen.getByText(/「紙の使用量の削減」の評価が空欄です/, { selector: '[data-finding] p' });
const entry = () => within(missing().closest('li')!);

type Journey = (shown: Shown) => Promise<void>;

/** Each journey after 点検する, and what has come of it; on the faulty workbook where no other is given. */
const journeys: readonly (readonly [name: string, journey: Journey, workbook?: Workbook])[] = [
  [
    '最初の指摘を見る',
    () => {
      expect(missing()).toBeVisible();
      return Promise.resolve();
    },
  ],
  [
    '指摘のセルへ移る',
    async ({ host, press }) => {
      await press(entry().getByRole('button', { name: 'G4を表示' }));
      expect(host.calls).toContain('reveal 表!G4');
    },
  ],
  [
    '1件を直す',
    async ({ host, press }) => {
      await press(entry().getByRole('button', { name: '「達成」にする' }));
      await press(entry().getByRole('button', { name: '書き換える' }));
      expect(host.calls).toContain('apply 表!G4');
    },
  ],
  [
    '同じ種類をまとめて直す',
    async ({ press }) => {
      await press(button('2か所を確かめる：「評価の表記の揺れ」の変更前と変更後'));
      await press(button('2か所を書き換える'));
      expect(button('「評価の表記の揺れ」の書き換えを元に戻す')).toBeVisible();
    },
  ],
  [
    '理由を書いて維持する(ほかに理由の入力)',
    async ({ user, press }) => {
      await press(button('理由を書いて維持'));
      await user.keyboard('年度の途中のため。');
      await press(button('維持する'));
      expect(screen.getByRole('region', { name: '理由を書いて維持した指摘（1件）' })).toBeVisible();
    },
    against,
  ],
  [
    '数字から項目を開く',
    async ({ press }) => {
      await press(button(/^未評価/));
      expect(screen.getAllByText('取組項目 3-2 紙の使用量の削減', { selector: 'span' })[0]).toBeVisible();
    },
  ],
  [
    '集計シートを書き出す',
    async ({ host, press }) => {
      await press(button('集計シートを書き出す'));
      expect(host.written).toHaveLength(1);
    },
  ],
];

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

test.each(journeys.map(([name, journey, workbook = faulty]) => ({ name, journey, workbook })))(
  '$name: as many clicks as the README says',
  async ({ name, journey, workbook }) => {
    const shown = show(workbook);
    await shown.press(button('点検する'));
    expect(shown.count()).toBe(1);
    await journey(shown);
    const told = readme.split('\n').find((line) => line.startsWith('|') && line.split('|')[1]?.trim() === name);
    expect(told?.split('|')[2]?.trim()).toBe(String(shown.count() - 1));
  },
);
