import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planSettings as defaultSettings } from '../plan-settings';
import type { Review } from '../../src/model/review';
import { planNextYearForms } from '../../src/report/office/next-year-form';
import { printPlan } from '../../src/sheet-plan/print-plan';
import { review } from '../../src/review';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { lines } from '../recognition/grid';
import { files, head, roundOf } from '../rounds/drawn-round';
import { interimReview } from './interim-round';

const policy = { 取組方針: '業務改革の推進', 所管: '人事室' } as const;

const thisYear = roundOf(
  files(
    {
      file: '人事室.xlsx',
      head: head('人事室'),
      rows: [
        {
          ...policy,
          項目番号: '3-5',
          取組項目: '職員の育成',
          指標: '受講者数',
          単位: '人',
          令和6年度目標: '60以上',
          令和6年度実績: 66,
          令和7年度目標: '70以上',
          評価: '達成',
          備考: '',
        },
        { only: { 指標: '受講者の満足度', 単位: '％', 令和6年度目標: '80以上', 令和6年度実績: { value: 0.834, format: '0.0%' } } },
        {
          ...policy,
          項目番号: '3-6',
          取組項目: '市税の収納率の確保',
          指標: '収納率',
          単位: '％',
          令和6年度目標: '前年度実績を上回る',
          令和6年度実績: 99.2,
          評価: '未達成',
        },
        {
          ...policy,
          項目番号: '3-9',
          取組項目: '環境負荷の低減',
          指標: '排出量',
          令和6年度目標: '－',
          令和6年度実績: '－',
          評価: '評価対象外',
          備考: '令和9年度末に評価',
        },
      ],
    },
    { file: '環境局.xlsx', head: head('環境局'), rows: [{ 所管: '環境局', 項目番号: '2-4', 取組項目: '収集の委託' }] },
  ),
);

/** The forms as files, read a year later. */
async function aYearLater(forms: ReturnType<typeof planNextYearForms>): Promise<Review> {
  const sources = await Promise.all(
    forms.map(async ({ department, plan }) => ({
      file: `${department}.xlsx`,
      sha256: '',
      workbook: await readWorkbook(await writeWorkbook([plan], { title: '', marked: false })),
    })),
  );
  return review(sources, { settings: defaultSettings, assumedYear: 2000, rules: [] });
}

test('a form for each department', () => {
  const forms = planNextYearForms(thisYear);
  expect(forms.map(({ department }) => department)).toEqual(['人事室', '環境局']);
  const path = join(__dirname, 'golden', '年度更新.txt');
  const printed = printPlan(forms[0]!.plan);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, printed);
  expect(printed).toBe(readFileSync(path, 'utf8'));
});

test('is read as the next year’s: the same items, the target that is known, nothing reported yet', async () => {
  const later = await aYearLater(planNextYearForms(thisYear));
  expect(later.fiscalYear).toBe(2025);
  expect(later.items.map(({ department }) => department)).toEqual(['人事室', '人事室', '人事室', '環境局']);
  expect(lines(later)).toEqual([
    '3-5 / 職員の育成 / 業務改革の推進 / undetermined / 70→空欄 / 空欄→空欄',
    '3-6 / 市税の収納率の確保 / 業務改革の推進 / undetermined / 前年度実績を上回る→空欄',
    '3-9 / 環境負荷の低減 / 業務改革の推進 / undetermined / 空欄→空欄',
    '2-4 / 収集の委託 / 官民連携の推進 / undetermined / 空欄→空欄',
  ]);
  expect(later.items[2]?.evaluateIn).toEqual([2027]);
});

test('has this year’s actual as last year’s', async () => {
  const later = await aYearLater(planNextYearForms(thisYear));
  expect(later.items[0]?.indicators.map(({ previous }) => previous?.value)).toEqual([66, 83.4]);
});

test('of a department with several versions, the one in use is carried on', () => {
  const forms = planNextYearForms(interimReview);
  const printed = printPlan(forms.find(({ department }) => department === '人事室')!.plan);
  expect(printed.match(/3-5 /g)).toHaveLength(1);
});
