import type { Entry } from '../../model/entry';
import { addressOf } from '../../workbook/reference';
import { isHiddenByFormat } from '../reading/entry-text';
import { oncePerCell } from '../reading/hits';
import { entriesOf } from '../../evaluation/item-entries';
import type { Hit, Rule, TableRule, WorkbookRule } from '../rule';

const formulaWithoutValue: WorkbookRule = {
  id: 'formula-without-value',
  severity: 'error',
  title: { ja: '計算結果のない数式', en: 'Formulas without a result' },
  why: {
    ja: '計算結果が保存されていないと、表に何が書かれているのか分かりません。',
    en: 'Without stored results nobody can tell what the table says.',
  },
  fix: { ja: 'Excelで開いて保存し直してから、点検してください。', en: 'Open the workbook in Excel, save it, and check again.' },
  basis: 'files written by scripts',
  message: {
    ja: '数式の計算結果が保存されていません({count}か所)。Excelで開いて保存し直してから点検してください。',
    en: '{count} formulas have no stored result. Open the workbook in Excel and save it, then check again.',
  },
  scope: 'workbook',
  check: ({ unstored = [] }) => {
    const [first] = unstored;
    return first ? [{ at: first, words: { count: unstored.length } }] : [];
  },
  examples: {
    ok: [
      { case: '計算結果のある数式', rows: [{ 令和6年度実績: { formula: '10+4', result: 14 } }] },
      { case: '結果が空の文字列の数式', rows: [{ 備考: { formula: 'IF(1=1,"","確認")', result: '' } }] },
      { case: '表の下の数式', rows: [{}], below: [['合計', { formula: 'COUNTA(C6:C6)', result: null }]] },
    ],
    ng: [
      { case: '評価が数式で、結果がない', rows: [{ 評価: { formula: 'IF(I5>=H5,"達成","未達成")', result: null } }] },
      {
        case: '行がすべて数式で、結果がない',
        rows: [
          {},
          {
            only: {
              項目番号: { formula: '様式!A3', result: null },
              取組項目: { formula: '様式!B3', result: null },
              評価: { formula: '様式!C3', result: null },
            },
          },
        ],
      },
    ],
  },
};

const valueHiddenByFormat: TableRule = {
  id: 'value-hidden-by-format',
  severity: 'warning',
  title: { ja: '表示形式で見えない値', en: 'Value hidden by its format' },
  why: {
    ja: '画面では空欄に見えるのに値があり、見る人と集計とで食い違います。',
    en: 'The cell looks blank but holds a value, so readers and totals disagree.',
  },
  fix: { ja: '見える表示形式にするか、値を消してください。', en: 'Choose a format that shows it, or clear it.' },
  basis: 'trial: a hidden zero gave two answers in one review',
  message: {
    ja: '{cell}は表示形式のため何も見えませんが、値「{value}」が入っています。見える表示形式にするか、値を消してください。',
    en: '{cell} shows nothing because of its format, but holds {value}. Choose a format that shows it, or clear it.',
  },
  scope: 'table',
  check: (_, { tableItems }) =>
    oncePerCell(tableItems.flatMap(entriesOf).flatMap((entry): readonly Hit[] => (tellsSomething(entry) ? [hit(entry)] : []))),
  examples: {
    ok: [
      { case: '0が見える', rows: [{ 指標: '苦情の件数', 単位: '件', 前年度実績: 2, 令和6年度目標: '5以下', 令和6年度実績: 0 }] },
      { case: '空欄を写した数式の0を隠している', rows: [{ 備考: { formula: '様式!B3', result: 0, format: '0;-0;;@' } }] },
    ],
    ng: [
      {
        case: '0が見えない表示形式',
        rows: [
          {
            指標: '苦情の件数',
            単位: '件',
            前年度実績: 2,
            令和6年度目標: '5以下',
            令和6年度実績: { value: 0, format: '#,##0;-#,##0;;@' },
          },
        ],
      },
      {
        case: '何も表示しない表示形式の実績',
        rows: [{ 令和6年度実績: { value: 14, format: ';;;' } }],
      },
    ],
  },
};

/** A formula that repeats a blank cell gives 0, and its format hides just that: it is meant to be blank. */
function tellsSomething(entry: Entry): boolean {
  return isHiddenByFormat(entry) && !entry.inherited && !(entry.formula !== undefined && entry.value === 0);
}

function hit({ at, value }: Entry): Hit {
  const held = typeof value === 'object' ? '' : String(value);
  return { at, words: { cell: addressOf(at), value: held } };
}

export const structureShownRules: readonly Rule[] = [formulaWithoutValue, valueHiddenByFormat];
