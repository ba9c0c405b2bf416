import { actuals, targets } from '../../evaluation/item-figures';
import type { CheckedItem } from '../../model/recognition';
import type { EvaluatedItem } from '../../model/review';
import { fold } from '../../text/fold';
import type { ExampleSheet } from '../example';
import type { WorkbookRule } from '../rule';

const stamp = (rating: string, name = '民間との対話の充実'): ExampleSheet => ({
  name: '一覧データ',
  mark: 'items',
  rows: [
    ['項目番号', '取組項目', '評価の記載', '目標', '実績', 'シート'],
    ['2-1', name, rating, '10件以上', '12件', '進捗管理表'],
  ],
});
const row = { 項目番号: '2-1', 取組項目: '民間との対話の充実', 令和6年度目標: '10件以上', 令和6年度実績: '12件' } as const;

/** Our sheets in the workbook are of another state of it: who looks at them sees what is no longer so. */
export const changedAfterCheck: WorkbookRule = {
  id: 'changed-after-check',
  severity: 'warning',
  title: { ja: '点検の後の変更', en: 'Changed after the check' },
  why: {
    ja: 'ブックにある集計シートと指摘は、変更する前の内容のものです。',
    en: 'The summary sheets and findings in the workbook are those of its former contents.',
  },
  fix: { ja: 'もう一度点検し、集計シートを書き出し直してください。', en: 'Check again and write the summary sheets anew.' },
  basis: '取りまとめ担当の実務',
  message: {
    ja: '「{file}」は、点検して集計シートを書き出した後に変更されています。もう一度点検し、集計シートを書き出し直してください。',
    en: '{file} was changed after it was checked and its summary sheets were written. Check it again and write them anew.',
  },
  scope: 'workbook',
  check: ({ file, checked }, { items }) => {
    if (checked === undefined) return [];
    const [then, now] = [checked.map(stateOf), items.map((item) => stateOf(checkedAs(item)))].map((states) => states.sort().join('\n'));
    return then === now ? [] : [{ at: null, words: { file } }];
  },
  examples: {
    ok: [
      { case: '集計シートがない', rows: [row] },
      { case: '点検した時のまま', rows: [{ ...row, 評価: '達成' }], sheets: [stamp('達成')] },
      {
        case: 'ほかのブックを取りまとめた一覧データ',
        rows: [{ ...row, 評価: '達成' }],
        sheets: [
          { ...stamp('未達成'), rows: stamp('未達成').rows.map((cells) => cells.map((cell) => (cell === '進捗管理表' ? '一覧' : cell))) },
        ],
      },
    ],
    ng: [
      { case: '評価を書き換えた', rows: [{ ...row, 評価: '達成' }], sheets: [stamp('未達成')] },
      { case: '名称を書き換えた', rows: [{ ...row, 評価: '達成' }], sheets: [stamp('達成', '民間との対話')] },
      {
        case: '項目を足した',
        rows: [
          { ...row, 評価: '達成' },
          { 項目番号: '2-2', 取組項目: '広告事業の推進' },
        ],
        sheets: [stamp('達成')],
      },
    ],
  },
};

function checkedAs(item: EvaluatedItem): CheckedItem {
  const { id, name, entries } = item;
  return { id, name, rating: entries.rating?.text ?? '', target: targets(item), actual: actuals(item) };
}

function stateOf({ id, name, rating, target, actual }: CheckedItem): string {
  return [id, name, rating, target, actual].map(fold).join('\t');
}
