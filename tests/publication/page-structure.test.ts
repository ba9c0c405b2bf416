/**
 * @jest-environment jsdom
 */
import { resultPage } from '../../src/report/publication/page';
import { fy2024Items, reviewOf } from '../report/fy2024-round';
import { rounds } from '../report/rounds';
import { published } from './golden';

const text = published(resultPage(reviewOf(fy2024Items)));
const page = new DOMParser().parseFromString(text, 'text/html');
const all = (selector: string) => [...page.querySelectorAll(selector)];
const words = (element: Element | null | undefined) => (element?.textContent ?? '').trim();
const rowsOf = (id: string) => all(`table:has(#${id}) tr`).map((row) => [...row.children].map((cell) => words(cell)).join(' | '));

describe('the document', () => {
  test('says what it is: HTML, Japanese, UTF-8, with a title that is its heading', () => {
    expect(text).toMatch(/^<!DOCTYPE html>\n/i);
    expect(page.documentElement.lang).toBe('ja');
    expect(page.characterSet).toBe('UTF-8');
    expect(page.title).toBe('「新・市政改革プラン」の進捗状況(令和6年度末時点)');
    expect(all('h1').map(words)).toEqual([page.title]);
  });

  test('runs nothing and loads nothing', () => {
    expect(all('script, link, iframe, object, embed, img, form')).toEqual([]);
    expect(
      all('*').flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on') || /^(src|href|style)$/.test(name))),
    ).toEqual([]);
    expect(text).not.toMatch(/url\(|@import/);
    expect(all('meta[http-equiv=Content-Security-Policy]').map((meta) => meta.getAttribute('content'))).toEqual([
      "default-src 'none'; style-src 'unsafe-inline'",
    ]);
  });

  test('has headings that skip no level, and every id once', () => {
    const levels = all('h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('every table', () => {
  const tables = all('table');

  test('has a caption, one row of column headings and rows of one length', () => {
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      expect(words(table.querySelector(':scope > caption'))).not.toBe('');
      const [headings, ...rows] = [...table.querySelectorAll('tr')];
      expect([...headings!.children].every((cell) => cell.matches('th[scope=col]'))).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ children }) => children.length))).toEqual(new Set([headings!.children.length]));
    }
  });

  test('has in each row one heading that says what the row is about', () => {
    for (const row of all('tbody tr')) expect([...row.children].filter((cell) => cell.matches('th[scope=row]'))).toHaveLength(1);
  });

  test('holds data: no cell is merged or blank, no table lies in another, none is there for layout', () => {
    expect(all('[colspan], [rowspan], table table, table[role]')).toEqual([]);
    expect(all('th, td').filter((cell) => words(cell) === '')).toEqual([]);
  });

  test('that scrolls can be reached by the keyboard and has a name', () => {
    for (const frame of all('[role=region]')) {
      expect(frame.getAttribute('tabindex')).toBe('0');
      expect(words(page.getElementById(frame.getAttribute('aria-labelledby') ?? ''))).not.toBe('');
    }
  });
});

describe('the content', () => {
  test('is the published result with its note', () => {
    expect(rowsOf('result')).toEqual([
      '番号 | 項目 | 結果',
      '1 | 進捗状況を確認した取組項目数 | 24項目',
      '2 | 令和6年度末現在で評価対象とした取組項目数 | 23項目(注)',
      '3 | 評価結果が「達成」であった取組項目数 | 19項目',
      '4 | 評価結果が「未達成」であった取組項目数 | 4項目',
      '5 | 達成率(19項目/23項目) | 約82.6パーセント',
    ]);
    expect(all('.note').map(words)[0]).toBe(
      '(注)取組項目「環境負荷の低減に係る取組の推進」については、令和9年度末時点で評価を実施のため、評価対象外。',
    );
  });

  test('says in a sentence what the table shows', () => {
    expect(words(page.querySelector('h2 + p'))).toBe(
      '市政改革室が中心となって進捗管理を行う取組方針「官民連携の推進」、「業務改革の推進」、「持続可能な行財政基盤の構築」で掲げる取組項目のうち、令和6年度末現在で評価可能な23件の取組項目の評価を行いました。評価の結果、「達成」が19項目、「未達成」が4項目となり、達成率は約82.6パーセントでした。',
    );
  });

  test('gives the policies with their total', () => {
    expect(rowsOf('by-policy').at(-1)).toBe('合計 | 24 | 23 | 19 | 4 | 1 | 約82.6パーセント');
  });

  test('names every item not achieved, also without a written cause, and every item out of scope with reason and year', () => {
    expect(rowsOf('not-achieved').slice(1, 2)).toEqual([
      '2-5 | 保育所の民間移管 | 官民連携の推進 | こども青少年局 | （記載なし） | （記載なし）',
    ]);
    expect(rowsOf('not-achieved')).toHaveLength(5);
    expect(rowsOf('excluded').slice(1)).toEqual([
      '3-9 | 環境負荷の低減に係る取組の推進 | 業務改革の推進 | 環境局 | 最終年度に評価 | 令和9年度',
    ]);
  });

  test('is refused while anything is open', () => {
    expect(resultPage(rounds['three items undetermined']!)).toHaveProperty('refused.ja', expect.stringContaining('3項目'));
  });

  test('shows letters that a page cannot hold as replaced', () => {
    const odd = published(resultPage(reviewOf(fy2024Items.map((item) => ({ ...item, name: '甲\u0000乙\uD842' })))));
    expect(odd).toContain('甲\uFFFD乙\uFFFD');
  });
});
