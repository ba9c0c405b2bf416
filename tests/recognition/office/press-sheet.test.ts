import { defaultSettings } from '../../../src/model/default-settings';
import { composedWord, pressSheet, pressSourceSheet } from '../../../src/model/press';
import type { Review } from '../../../src/model/review';
import { lostTexts, mergedPress } from '../../../src/recognition/office/merge-press';
import { readOfficeSettings } from '../../../src/recognition/office/office-settings';
import { readPressSheets } from '../../../src/recognition/office/press-sheet';
import { readRelease } from '../../../src/recognition/office/press-release';
import { pressParagraphs } from '../../../src/report/items/press-state';
import { planPressSheets } from '../../../src/review';
import type { SheetPlan } from '../../../src/sheet-plan/sheet-plan';
import { addressOf } from '../../../src/workbook/reference';
import type { Workbook } from '../../../src/workbook/workbook';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/xlsx/writing/write-workbook';
import { entry, indicator, item } from '../../evaluation/model-values';
import { reviewOf } from '../../report/fy2024-round';
import { sourcesOf } from '../../rules/example-workbook';
import { grid } from '../grid';

const policies = [{ no: 1, name: '窓口の改革', tracked: true, aliases: ['窓口改革'] }];

function drawn(...sheets: readonly (readonly [name: string, drawing: string])[]): Workbook {
  const [source] = sourcesOf({ case: '', rows: [], sheets: sheets.map(([name, drawing]) => ({ name, rows: grid(drawing) })) });
  if (!source || !('workbook' in source)) throw new Error('no workbook');
  return source.workbook;
}

const written = async (plans: readonly SheetPlan[]) => readWorkbook(await writeWorkbook(plans, { title: '' }));

/** A cell of a sheet with another value, as a person would type it. */
function typed(workbook: Workbook, sheet: string, address: string, value: string): Workbook {
  const sheets = workbook.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const rows = each.rows.map((row) => {
      const cells = [...row.cells];
      const column = [...Array(12).keys()].find((at) => addressOf({ row: row.index, column: at }) === address);
      if (column !== undefined) cells[column] = { value, formula: null, format: 'General' };
      return { ...row, cells };
    });
    return { ...each, rows };
  });
  return { ...workbook, sheets };
}

const round = (activity: string, name = '窓口の予約制'): Review => {
  const made = reviewOf([
    item({ id: '1', name, department: '市民課', policy: '窓口の改革', rating: 'achieved', entries: { activity: entry(activity) } }),
  ]);
  return { ...made, settings: { ...made.settings, policies } };
};
const withPress = (review: Review, workbook: Workbook): Review => {
  const read = readPressSheets(workbook, policies);
  if (!read) throw new Error('no sheet');
  return { ...review, settings: { ...review.settings, press: read.press } };
};
const states = (review: Review) => pressParagraphs(review).map(({ state, reasons }) => [state, ...reasons]);

describe('what is written is read back', () => {
  test('a draft that nobody has changed is composed anew', async () => {
    const workbook = await written(planPressSheets(round('予約制を導入した。')));
    expect(readPressSheets(workbook, policies)).toEqual({ press: { texts: [], sources: [] }, edited: [], problems: [] });
    expect(pressParagraphs(withPress(round('予約制を広げた。'), workbook))[0]?.text).toContain('予約制を広げました。');
  });

  test('a draft that somebody has changed is theirs, with the cells that it was made of', async () => {
    const workbook = typed(
      await written(planPressSheets(round('予約制を導入した。'))),
      pressSheet.name,
      'E5',
      '令和6年度には、予約制を始めました。',
    );
    expect(states(withPress(round('予約制を導入した。'), workbook))).toEqual([['最新']]);
    expect(states(withPress(round('予約制を試行した。'), workbook))).toEqual([
      ['古い', '「1 窓口の予約制」の取組実績が「予約制を導入した。」から「予約制を試行した。」に変わりました。'],
    ]);
    expect(states(withPress(round('予約制を導入した。', '窓口の事前予約'), workbook))).toEqual([
      ['古い', '「1 窓口の予約制」の取組項目の名称が「窓口の事前予約」に変わりました。'],
    ]);
  });

  test('the mark 今の内容で確かめた takes what the person saw, and a later change is found again', async () => {
    const first = typed(await written(planPressSheets(round('導入した。'))), pressSheet.name, 'E5', '予約制を始めました。');
    const second = await written(planPressSheets(withPress(round('試行した。'), first)));
    const marked = typed(second, pressSourceSheet.name, 'H5', '○');
    expect(states(withPress(round('試行した。'), marked))).toEqual([['最新']]);
    expect(states(withPress(round('中止した。'), marked))[0]?.[0]).toBe('古い');
  });

  test('a text that begins like a formula stays a text', async () => {
    const given = drawn(['公表文', '番号 | 区分 | 年度 | 文\n1 | 前文 | 令和6年度 | =1+1']);
    const again = await written(planPressSheets(withPress(round('導入した。'), given)));
    expect(again.sheets[0]?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []))).toEqual([]);
    expect(readPressSheets(again, policies)?.press.texts[0]?.text).toBe('=1+1');
  });
});

describe('公表文 as people keep it', () => {
  test('columns in another order, the policy in other words, kinds of boxes', () => {
    const read = readPressSheets(
      drawn([
        '公表文',
        '番号 | 文 | 区分 | 取組方針\n1 | 短縮をめざします。 | 取組方針とは | 1 窓口改革\n2 | 導入しました。 | 令和6年度の取組 | 窓口の改革\n3 | 広げます。 | 今後 | 窓口の改革',
      ]),
      policies,
    );
    expect(read?.problems).toEqual([]);
    expect(read?.press.texts.map(({ kind, policy, fiscalYear }) => [kind, policy, fiscalYear])).toEqual([
      ['about', '窓口の改革', null],
      ['year', '窓口の改革', 2024],
      ['next', '窓口の改革', null],
    ]);
  });

  test.each([
    ['an unknown kind', '1 | まえがき | | 令和6年度 | 文', 'B2', '区分「まえがき」'],
    ['a box without its policy', '1 | 今後 | | 令和6年度 | 文', 'C2', '取組方針が要ります'],
    ['a year that is none', '1 | 前文 | | 来年 | 文', 'D2', '年度「来年」'],
  ])('%s is told at its cell', (_, row, address, words) => {
    const read = readPressSheets(drawn(['公表文', `番号 | 区分 | 取組方針 | 年度 | 文\n${row}`]), policies);
    expect(read?.problems.map(({ at, message }) => [addressOf(at), message.ja.includes(words)])).toEqual([[address, true]]);
  });

  test('it is read with the other sheets of the office', () => {
    const read = readOfficeSettings(drawn(['公表文', '番号 | 区分 | 年度 | 文\n1 | 前文 | 令和6年度 | 文']), defaultSettings);
    expect(read?.settings.press.texts).toHaveLength(1);
  });
});

describe('what a text rests on', () => {
  const sheets = (text: string, sources: string) =>
    drawn(
      ['公表文', `番号 | 区分 | 取組方針 | 年度 | 文\n7 | ${text}`],
      ['公表文の根拠', `文の番号 | 所属 | 項目番号 | 取組項目 | 欄 | 確かめた内容\n${sources}`],
    );
  const box = '令和6年度の取組 | 窓口の改革 | 令和6年度 | 予約制を始めました。';
  const stateOf = (text: string, sources: string, review = round('導入した。')) => states(withPress(review, sheets(text, sources)))[0];

  test.each([
    ['the same content, spaced otherwise', box, '7 | 市民課 | 1 | 窓口の予約制 | 取組実績 | 導 入した。', '最新'],
    ['the number alone', box, '7 | | 1 | | 取組実績 | 導入した。', '最新'],
    ['another content', box, '7 | | 1 | | 取組実績 | 検討した。', '古い'],
    ['nothing was confirmed', box, '7 | | 1 | | 取組実績 | ', '要確認'],
    ['a blank cell was confirmed', box, '7 | | 1 | | 課題 | （記載なし）', '最新'],
    ['an item that is not there', box, '7 | 市民課 | 9 | 別の取組 | 取組実績 | 導入した。', '古い'],
    ['a 欄 that is not there', box, '7 | | 1 | | 進み具合 | 導入した。', '古い'],
    ['no cell at all', box, '', '根拠なし'],
    ['last year’s text', '令和5年度の取組 | 窓口の改革 | 令和5年度 | 令和5年度には検討しました。', '', '古い'],
    ['a lasting text of last year', '取組方針とは | 窓口の改革 | 令和5年度 | 短縮をめざします。', '', '最新'],
    ['a lasting text that names last year', '取組方針とは | 窓口の改革 | 令和5年度 | 令和5年度の目標を達成しました。', '', '古い'],
    ['a text of no year', '前文 | | | 公表します。', '', '要確認'],
  ])('%s', (_, text, sources, state) => {
    expect(stateOf(text, sources)?.[0]).toBe(state);
  });

  test('策定しました is held against the actual of the item', () => {
    const goal = indicator({ kind: 'milestone', entries: { target: entry('計画の策定'), actual: entry('計画の案を作成中') } });
    const made = reviewOf([
      item({ id: '1', name: '計画', policy: '窓口の改革', indicators: [goal], entries: { activity: entry('検討した。') } }),
    ]);
    const text = '令和6年度の取組 | 窓口の改革 | 令和6年度 | 計画を策定しました。';
    expect(stateOf(text, '7 | | 1 | | 取組実績 | 検討した。', { ...made, settings: { ...made.settings, policies } })).toEqual([
      '古い',
      '「策定しました」とありますが、「1 計画」の実績は「計画の案を作成中」です。',
    ]);
  });
});

describe('the texts of the settings and those of the report', () => {
  const text = (words: string) => ({ no: '1', kind: 'lead' as const, policy: '', fiscalYear: 2024, text: words });
  const source = (confirmed: string | null) => ({ no: '1', department: '', id: '1', name: '', field: '実績', confirmed });
  const given = { texts: [text('文')], sources: [source('11')] };

  test('what was confirmed in the report holds for the same text', () => {
    expect(mergedPress(given, { texts: [text('文')], sources: [source('12')] }).sources).toEqual([{ ...source('11'), confirmedToo: '12' }]);
    expect(mergedPress(given, { texts: [text('別の文')], sources: [source('12')] })).toEqual(given);
  });

  test('a text that stands in the report alone would be lost', () => {
    expect(lostTexts(given, { texts: [text('手で直した文')], sources: [] }, ['1'])).toEqual(['1']);
    expect(lostTexts(given, { texts: [text('前の文')], sources: [] }, [])).toEqual([]);
  });
});

test('a release is taken apart; what is counted anew and what belongs to the page is left out', () => {
  const { texts, fiscalYear, leftOut } = readRelease(
    [
      'ページの先頭です',
      '「計画」の進捗状況(令和5年度末時点)を取りまとめました',
      '公表します。',
      '1 窓口の改革',
      '取組方針「窓口の改革」では、短縮をめざしています。',
      '令和5年度には、導入しました。',
      '令和6年度は、広げます。',
      '続けていきます。',
      '評価結果',
      '1 進捗状況を確認した取組項目数 2項目',
      '(注)対象外。',
      '別紙 一覧(PDF)',
      'Adobe Readerのダウンロード',
    ].join('\n\n'),
    policies,
  );
  expect(fiscalYear).toBe(2023);
  expect(texts.map(({ kind }) => kind)).toEqual(['title', 'lead', 'about', 'year', 'next', 'next', 'attachment']);
  expect(leftOut).toEqual([
    'ページの先頭です',
    '評価結果',
    '1 進捗状況を確認した取組項目数 2項目',
    '(注)対象外。',
    'Adobe Readerのダウンロード',
  ]);
});

test('the state that the sheet shows of a composed text', async () => {
  const [sheet] = (await written(planPressSheets(round('導入した。')))).sheets;
  expect(sheet?.rows.at(-1)?.cells[5]?.value).toBe(composedWord);
});
