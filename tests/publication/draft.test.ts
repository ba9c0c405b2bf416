import type { Review } from '../../src/model/review';
import { resultPage } from '../../src/report/publication/page';
import { planPublication } from '../../src/report/publication/plan-publication';
import { pressText } from '../../src/report/publication/press-text';
import { planReport } from '../../src/report/plan-report';
import { layOutResultTable, planResultTable } from '../../src/report/result/result-table';
import type { PlanCell, SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { displayedText } from '../../src/workbook/displayed-text';
import type { ExampleRow, ExampleWorkbook } from '../../src/rules/example';
import { files, head, roundOf } from '../rounds/drawn-round';
import { published } from './golden';

const department = (name: string, rows: readonly ExampleRow[]): ExampleWorkbook => ({ file: `${name}.xlsx`, head: head(name), rows });
const met = { 項目番号: '2-1', 取組項目: '資源ごみ収集の委託' };
const missed = {
  ...{ 項目番号: '2-2', 取組項目: '公園の運営', 令和6年度実績: 9, 評価: '未達成' },
  ...{ 課題: '参加者が少なかった。', 改善策: '開催の時期を見直す。' },
};
const open = { 項目番号: '2-3', 取組項目: '紙の使用量の削減', 評価: '' };

const undetermined = () => roundOf(files(department('環境局', [met, missed]), department('建設局', [open])));
const missing = () =>
  roundOf(
    files(
      department('環境局', [met, missed]),
      department('建設局', [
        { ...met, 項目番号: '2-4', 取組項目: '街路樹の剪定' },
        { ...missed, 項目番号: '2-5', 取組項目: '歩道の改修' },
      ]),
    ),
    {
      departments: ['環境局', '建設局', '総務局'].map((name, index) => ({ name, items: [`2-${index + 1}`] })),
    },
  );

function textsOf(plan: SheetPlan): readonly string[] {
  return plan.blocks.flatMap(({ rows }) => rows.flat().map(shown));
}

function shown(cell: PlanCell): string {
  if (cell.kind === 'number') return displayedText({ value: cell.value, formula: null, format: cell.format });
  if (cell.kind === 'formula') return displayedText({ value: cell.value, formula: null, format: cell.format });
  return cell.kind === 'blank' ? '' : cell.text;
}

/** Every text that a reader may take a rate from, output by output. */
function outputs(review: Review): Readonly<Record<string, readonly string[]>> {
  const table = planResultTable(review);
  return {
    発表文: published(pressText(review, { percent: 'パーセント', draft: true })).split('\n'),
    ページ: published(resultPage(review, { draft: true })).split('\n'),
    挿入する表: layOutResultTable(table, [8, 60, 30]).rows.flat().map(shown),
    ...Object.fromEntries(published(planPublication(review, { draft: true })).map((plan) => [`公表用 ${plan.name}`, textsOf(plan)])),
    ...Object.fromEntries(planReport(review).map((plan) => [plan.name, textsOf(plan)])),
  };
}

/** A rate as it is told: 約50.0パーセント, 50％. */
const rate = /^約?[\d.]+(?:パーセント|％)|達成率は(?!、)|<td class="figure">[^<]*パーセント/;
/** Lists of items, findings and files: their figures are the departments' targets and actuals. */
const tellsOfItems = /一覧|票|履歴|点検結果|受領|記録|突合|引継ぎ/;

describe.each([
  ['an item without a rating', undetermined],
  ['a department that is missing', missing],
])('%s', (_, make) => {
  const all = outputs(make());

  test('every output says in its own words that it is not final', () => {
    const silent = Object.keys(all).filter((name) => !(all[name] ?? []).some((text) => /暫定|未確定/.test(text)));
    expect(silent).toEqual(['点検結果', '一覧データ'].filter((name) => silent.includes(name)));
  });

  test('no rate of the whole stands without 暫定', () => {
    const rates = Object.entries(all)
      .filter(([name]) => !tellsOfItems.test(name))
      .flatMap(([name, texts]) => texts.filter((text) => rate.test(text.trim())).map((text) => `${name}: ${text.trim()}`));
    const grouped = (text: string) => text.includes('別集計') || text.startsWith('ページ: <td');
    expect(rates.filter((text) => !text.includes('暫定') && !text.includes('確定していません') && !grouped(text))).toEqual([]);
    expect(rates.filter((text) => text.includes('別集計') && text.includes('暫定')).length).toBeGreaterThan(0);
    expect(rates.length).toBeGreaterThan(6);
  });
});

test('without leave to make a draft nothing is written', () => {
  expect(pressText(undetermined())).toHaveProperty('refused');
  expect(planPublication(missing())).toHaveProperty('refused');
});
