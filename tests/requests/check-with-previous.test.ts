import { defaultSettings } from '../../src/model/default-settings';
import { checkWithPrevious } from '../../src/requests/check-with-previous';
import type { CheckRequest } from '../../src/requests/reviewer';
import type { Workbook } from '../../src/workbook/workbook';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { sheet, workbookOf } from '../taskpane/sample-workbook';

const narrative = '所属への聞き取りを行い、様式を一つにまとめ、手続を簡素にした。';
const ofYear = (year: number, activity: string): Workbook =>
  workbookOf(
    sheet('進捗管理表', [
      [`令和${year}年度末（令和${year + 1}年3月31日）現在`],
      ['項目番号', '取組方針', '取組項目', '所属', `令和${year}年度目標`, `令和${year}年度実績`, '評価', '主な取組実績'],
      ['3-1', '業務改革の推進', '手続の見直し', '市政改革室', '10件以上', '12件', '達成', activity],
    ]),
  );
const fileOf = async (workbook: Workbook, name: string) => new File([(await saveWorkbook(fromWorkbook(workbook, {}))) as BlobPart], name);

const request: CheckRequest = {
  file: '進捗管理表.xlsx',
  workbook: ofYear(6, narrative),
  leftOut: [],
  settings: defaultSettings,
  assumedYear: 2024,
  previous: null,
};
const rules = ({ findings }: { findings: readonly { readonly rule: string }[] }) => findings.map(({ rule }) => rule);

test('without last year, the rules that need it are listed as not checked, and none as passed', async () => {
  const { review, previous } = await checkWithPrevious(request);
  expect(previous).toBeNull();
  expect(review.notChecked.map(({ because }) => because)).toEqual(expect.arrayContaining(['noPreviousYear']));
  expect(review.notChecked[0]?.reason.ja).toBe('前年度のブックがないため、点検していません。');
});

test("with last year's file, what was copied from it is found, and what was renewed is not", async () => {
  const copied = await checkWithPrevious({ ...request, previous: await fileOf(ofYear(5, narrative), '令和5年度.xlsx') });
  expect(copied.previous).toEqual({ file: '令和5年度.xlsx', refused: null });
  expect(copied.review.notChecked).toEqual([]);
  const renewed = await checkWithPrevious({ ...request, previous: await fileOf(ofYear(5, '窓口を設けた。'), '令和5年度.xlsx') });
  const onlyWhenCopied = rules(copied.review).filter((rule) => !rules(renewed.review).includes(rule));
  expect(onlyWhenCopied).toEqual([expect.stringMatching(/previous|last-year|copied|same/)]);
});

test('a file that is no workbook is told, and the check goes on without it', async () => {
  const { previous, review } = await checkWithPrevious({ ...request, previous: new File(['メモ'], 'メモ.txt') });
  expect(previous).toMatchObject({ file: 'メモ.txt', refused: { ja: expect.stringMatching(/。$/) as unknown } });
  expect(review.results.confirmed).toBe(1);
  expect(review.notChecked).not.toEqual([]);
});

test("this year's workbook is not taken for last year's", async () => {
  const { review } = await checkWithPrevious({ ...request, previous: await fileOf(ofYear(6, narrative), '令和6年度.xlsx') });
  expect(review.notChecked[0]?.reason.ja).toContain('令和6年度.xlsx');
});
