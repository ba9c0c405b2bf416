import { defaultSettings } from '../../src/model/default-settings';
import { review } from '../../src/review';
import type { SheetRow } from '../../src/rules/example';
import { sourcesOf } from '../rules/example-workbook';

const ofYear = { settings: { ...defaultSettings, fiscalYear: 2024 }, assumedYear: 2024 };
const unknown = (formula: string) => ({ formula, result: null });
const headings: SheetRow = ['番号', '取組項目', '令和6年度目標', '令和6年度実績', '評価'];
const reviewed = (rows: readonly SheetRow[]) =>
  review(sourcesOf({ case: '', rows: [], sheets: [{ name: '進捗管理表', rows: [['進捗管理表'], ['所属：環境局'], ...rows] }] }), ofYear);

test('ratings that were never calculated are not blank: the cause is told once, and nothing is final', () => {
  const result = reviewed([
    headings,
    ['1', '窓口の予約', '12件以上', '14件', unknown('IF(1,2)')],
    ['2', '公園の管理', '3か所以上', '3か所', unknown('IF(1,2)')],
  ]);
  expect(result.findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => [rule, message.ja])).toEqual([
    ['formula-without-value', '数式の計算結果が保存されていません(2か所)。Excelで開いて保存し直してから点検してください。'],
  ]);
  expect(result.results).toMatchObject({ undetermined: 2, final: false });
});

test('a row that is made of formulas below the table is not lost without a word', () => {
  const whole = ['A3', 'B3', 'C3', 'D3', 'E3'].map(unknown);
  const result = reviewed([headings, ['1', '窓口の予約', '12件以上', '14件', '達成'], whole]);
  expect(result.results).toMatchObject({ confirmed: 1, undetermined: 0, final: false });
  expect(result.workbooks[0]).toMatchObject({ status: 'partly', reason: { ja: expect.stringContaining('計算結果') as string } });
});

test('a sheet that is made of formulas alone is told by its cause, not as a sheet without headings', () => {
  const { findings, results } = reviewed([
    headings.map((_, index) => unknown(`X${index}`)),
    headings.map((_, index) => unknown(`Y${index}`)),
  ]);
  expect(findings.map(({ rule }) => rule)).toEqual(['formula-without-value']);
  expect(results.final).toBe(false);
});

test('a sheet in doubt whose cells were never calculated is told by that cause, and by no heading', () => {
  const { findings, results, workbooks } = review(
    sourcesOf({
      case: '',
      rows: [{}],
      sheets: [
        {
          name: '後半',
          rows: [
            ['番号', '取組', '目標', '実績', '評価'],
            ['1', unknown('B1'), '5件以上', '5件', '達成'],
            ['2', unknown('B2'), '6件以上', '7件', '達成'],
            ['3', unknown('B3'), '7件以上', '6件', '未達成'],
          ],
        },
      ],
    }),
    ofYear,
  );
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, at }) => [rule, at?.sheet])).toEqual([
    ['formula-without-value', '後半'],
  ]);
  expect(workbooks[0]?.reason?.ja).toContain('計算結果');
  expect(results.final).toBe(false);
});
