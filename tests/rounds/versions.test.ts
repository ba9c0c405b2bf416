import { yearKey } from '../../src/model/answer-keys';
import type { ExampleRow, ExampleWorkbook } from '../../src/rules/example';
import { cellName } from '../../src/workbook/reference';
import { files, head, roundOf, saved } from './drawn-round';

/** A workbook of 環境局 with one item, 2-1. */
function version(file: string, row: ExampleRow = {}, modified?: string): ExampleWorkbook {
  return { file, head: head('環境局'), rows: [{ 所管: '環境局', ...row }], ...(modified !== undefined && saved(modified)) };
}

const versionsOf = (workbooks: readonly [ExampleWorkbook, ...ExampleWorkbook[]], file?: string) =>
  roundOf(files(...workbooks), { departments: [{ name: '環境局', items: ['2-1'], ...(file !== undefined && { file }) }] }).round;

describe('which of several versions counts, and why', () => {
  const draft = version('b.xlsx', { 評価: '', 令和6年度実績: '' }, '2025-05-12T00:00:00Z');
  const whole = version('a.xlsx', {}, '2025-05-15T00:00:00Z');

  test.each([
    { case: 'the one saved last', workbooks: [whole, draft] as const, used: 'a.xlsx', why: '保存日時が最も新しいためです。' },
    {
      case: 'the one saved last, although it holds less: that is said',
      workbooks: [whole, { ...draft, ...saved('2025-05-20T00:00:00Z') }] as const,
      used: 'b.xlsx',
      why: '保存日時が最も新しいためです。ただし、評価や実績の記入が前のファイルより少ないため、正しいファイルか確認してください。',
    },
    {
      case: 'saved at the same time: the fuller one',
      workbooks: [whole, { ...draft, ...saved('2025-05-15T00:00:00Z') }] as const,
      used: 'a.xlsx',
      why: '保存日時が同じで、評価や実績の記入が最も多いためです。',
    },
    {
      case: 'one without a date: the fuller one',
      workbooks: [version('a.xlsx'), draft] as const,
      used: 'a.xlsx',
      why: '保存日時が分からないファイルがあり、評価や実績の記入が最も多いためです。',
    },
    {
      case: 'nothing tells them apart: the later name',
      workbooks: [version('環境局_第10版.xlsx'), version('環境局_第9版.xlsx', { 評価: '未達成' })] as const,
      used: '環境局_第10版.xlsx',
      why: '保存日時が分からないファイルがあり、記入の量も同じであるため、名前の順で後のものを使います。',
    },
    {
      case: 'the one that the office chose',
      workbooks: [whole, draft] as const,
      file: 'ｂ.xlsx',
      used: 'b.xlsx',
      why: '所属一覧の「使うファイル」で指定されているためです。',
    },
  ])('$case', ({ workbooks, file, used, why }) => {
    const { versions, superseded } = versionsOf(workbooks, file);
    expect(versions).toMatchObject([{ department: '環境局', used, why: { ja: why } }]);
    expect(superseded).toEqual([{ file: workbooks.find((each) => each.file !== used)?.file, by: used }]);
  });

  test('a chosen file that was not sent leaves the newest', () => {
    expect(versionsOf([whole, draft], 'c.xlsx').versions).toMatchObject([{ used: 'a.xlsx' }]);
  });
});

describe('what changed', () => {
  test('names both cells, and a third version is compared with the second', () => {
    const first = version('1.xlsx', { 評価: '未達成', 課題: '人手が足りない' }, '2025-05-01T00:00:00Z');
    const second = version('2.xlsx', { 評価: '達成', 課題: '' }, '2025-05-02T00:00:00Z');
    const third = version('3.xlsx', { 評価: '達成', 課題: '', 令和6年度実績: 15 }, '2025-05-03T00:00:00Z');
    const { changes, superseded } = versionsOf([third, first, second]);
    expect(changes.map(({ field, before, after, from, to }) => [field, before, after, from.file, to.file])).toEqual([
      ['rating', '未達成', '達成', '1.xlsx', '2.xlsx'],
      ['issue', '人手が足りない', '', '1.xlsx', '2.xlsx'],
      ['actual', '14', '15', '2.xlsx', '3.xlsx'],
    ]);
    expect(changes[0]?.from.at && cellName(changes[0].from.at)).toMatch(/^進捗管理表![A-Z]+5$/);
    expect(superseded).toEqual([
      { file: '1.xlsx', by: '3.xlsx' },
      { file: '2.xlsx', by: '3.xlsx' },
    ]);
  });

  test('the figures before and after each step', () => {
    const first = version('1.xlsx', { 評価: '未達成' }, '2025-05-01T00:00:00Z');
    const second = version('2.xlsx', {}, '2025-05-02T00:00:00Z');
    expect(versionsOf([first, second]).versions[0]?.steps).toMatchObject([
      { from: '1.xlsx', to: '2.xlsx', before: { achieved: 0, notAchieved: 1 }, after: { achieved: 1, notAchieved: 0 } },
    ]);
  });

  test('a renamed item is the same item; an added and a dropped one are told as wholes', () => {
    const rows = (...given: readonly ExampleRow[]): ExampleWorkbook['rows'] => given.map((row) => ({ 所管: '環境局', ...row }));
    const kept = { 項目番号: '2-1', 取組項目: '民間との対話の充実' };
    const older = {
      file: '1.xlsx',
      head: head('環境局'),
      rows: rows(kept, { 項目番号: '2-2', 取組項目: '旧い名前' }, { 項目番号: '2-9', 取組項目: '取りやめた取組' }),
      ...saved('2025-05-01'),
    };
    const newer = {
      file: '2.xlsx',
      head: head('環境局'),
      rows: rows(kept, { 項目番号: '2-2', 取組項目: '新しい名前' }, { 項目番号: '2-3', 取組項目: '加えた取組' }),
      ...saved('2025-05-02'),
    };
    expect(versionsOf([older, newer]).changes.map(({ item, field, before, after }) => [item, field, before, after])).toEqual([
      ['2-2', 'itemName', '旧い名前', '新しい名前'],
      ['2-3', 'itemName', '', '加えた取組'],
      ['2-9', 'itemName', '取りやめた取組', ''],
    ]);
  });

  test('other letters for the same are no change', () => {
    const older = version('1.xlsx', { 評価: '達成' }, '2025-05-01');
    const newer = version('2.xlsx', { 評価: '達　成' }, '2025-05-02');
    expect(versionsOf([older, newer]).changes).toEqual([]);
  });
});

test('the same file sent again replaces nothing and is told as the same', () => {
  const sent = version('環境局.xlsx', {}, '2025-05-15T00:00:00Z');
  const result = roundOf(files(sent, { ...sent, file: '環境局_再送.xlsx' }));
  expect(result.round).toMatchObject({
    identical: [{ file: '環境局_再送.xlsx', sameAs: '環境局.xlsx' }],
    superseded: [{ file: '環境局_再送.xlsx', by: '環境局.xlsx' }],
    versions: [],
    changes: [],
  });
  expect(result.results.confirmed).toBe(1);
});

describe('a written year beats the date of saving', () => {
  const headings = { 令和6年度目標: '目標', 令和6年度実績: '実績' };
  const dated = (file: string, title: string, row: ExampleRow, modified: string): ExampleWorkbook => ({
    ...version(file, row, modified),
    head: [[title], ['所属：環境局']],
    headings,
  });
  const now = dated('環境局.xlsx', '進捗管理表（令和6年度）', {}, '2025-05-12T00:00:00Z');
  const before = dated('環境局_前年度.xlsx', '進捗管理表（令和5年度）', { 令和6年度実績: 9, 評価: '未達成' }, '2025-06-01T00:00:00Z');
  const unnamed = dated('環境局_版.xlsx', '進捗管理表', { 評価: '未達成' }, '2025-06-01T00:00:00Z');

  test.each([2024, null])(
    "last year's file saved later replaces nothing, is told once and compared with (year given: %s)",
    (fiscalYear) => {
      const { round, results, items, findings } = roundOf(files(now, before), { fiscalYear }, {});
      expect(round).toMatchObject({
        superseded: [],
        versions: [],
        otherYears: [{ file: before.file, fiscalYear: 2023, beside: now.file }],
      });
      expect(results).toMatchObject({ confirmed: 1, achieved: 1, final: true });
      expect(findings.filter(({ file, rule }) => file === before.file || rule === 'department-workbook-twice')).toMatchObject([
        { rule: 'department-workbook-twice', severity: 'warning' },
      ]);
      const [own, aside] = items;
      expect(own).toMatchObject({ counted: true, lastYear: { indicators: [{ actual: { value: 9 } }] } });
      expect(aside).toMatchObject({ counted: false, notCountedBecause: 'otherYear' });
    },
  );

  test('that of a department without a name, and of another department: only the same item is left aside', () => {
    const other = { ...before, head: [['進捗管理表（令和5年度）'], ['所属：財政局']] as const, rows: [{ 所管: '財政局' }] };
    expect(roundOf(files(now, other)).round.otherYears).toBeUndefined();
    const nobodys = { ...before, head: [['進捗管理表（令和5年度）']] as const, rows: [{ 所管: '' }] };
    expect(roundOf(files(now, nobodys)).round.otherYears).toMatchObject([{ file: before.file }]);
  });

  test('nothing of its department and this year beside it: it counts, and nothing is final', () => {
    const other = {
      ...now,
      file: '財政局.xlsx',
      head: head('財政局'),
      rows: [{ 所管: '財政局', 項目番号: '6-1', 取組項目: '収入の確保' }],
    };
    const { results } = roundOf(files(before, other));
    expect(results).toMatchObject({ confirmed: 2, final: false, open: [{ about: 'year' }] });
  });

  test('the office may choose it', () => {
    const departments = [{ name: '環境局', items: ['2-1'], file: before.file ?? '' }];
    expect(roundOf(files(now, before), { departments }).round).toMatchObject({ superseded: [{ file: now.file, by: before.file }] });
  });

  test('a stale title over results of this year is a version like any other', () => {
    const stale = {
      ...version('環境局_2.xlsx', {}, '2025-06-01T00:00:00Z'),
      head: [['進捗管理表（令和5年度）'], ['所属：環境局']] as const,
    };
    expect(roundOf(files(now, stale)).round.otherYears).toBeUndefined();
  });

  test.each([2024, null])(
    'one that names no year beside one that does is not used, and nothing is final (year given: %s)',
    (fiscalYear) => {
      const { round, results } = roundOf(files(now, unnamed), { fiscalYear });
      expect(round.versions).toMatchObject([
        { used: now.file, undated: [unnamed.file], why: { ja: '今回の年度が書かれているためです。' } },
      ]);
      expect(results).toMatchObject({ achieved: 1, final: false });
      expect(results.open.map(({ about }) => about)).toContain('year');
      const departments = [{ name: '環境局', items: ['2-1'], file: now.file ?? '' }];
      expect(roundOf(files(now, unnamed), { departments }).results.final).toBe(true);
    },
  );

  test('the year that somebody answered for the one without is not that of the file of last year', () => {
    const { round } = roundOf(files(now, before, { ...unnamed, rows: [{ 所管: '環境局', 項目番号: '2-2', 取組項目: '別の取組' }] }), {
      fiscalYear: null,
      answers: { [yearKey]: '2024' },
    });
    expect(round.otherYears).toMatchObject([{ file: before.file, fiscalYear: 2023 }]);
  });
});
