import { readFiscalYears } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import { nameOf, textOf } from '../reading/entry-text';
import { headingName, headingOf } from '../reading/headings';
import { registered } from '../reading/register';
import type { ItemContext, ItemRule, Rule, TableRule, WorkbookRule } from '../rule';

const register = [
  {
    id: '2-1',
    name: '民間との対話の充実',
    policy: '官民連携の推進',
    department: '企画室',
    evaluateIn: 'everyYear',
    approvedTargets: [],
  },
] as const;

const itemNotInMaster: ItemRule = {
  id: 'item-not-in-master',
  severity: 'warning',
  title: { ja: '項目台帳にない項目', en: 'Item not in the register' },
  why: {
    ja: '計画にない項目を数えると、項目数と達成率が公表と合わなくなります。',
    en: 'Counting an item that is not in the plan makes the figures wrong.',
  },
  fix: {
    ja: '新規の項目であれば台帳に追加し、そうでなければ番号と名称を直してください。',
    en: 'Add a new item to the register; otherwise correct number and name.',
  },
  basis: '木津川市 第3次行財政改革行動計画; ある市の第5次行財政改革プラン',
  message: {
    ja: '「{item}」は項目台帳にありません。新規の項目であれば台帳に追加し、そうでなければ番号と名称を確認してください。',
    en: '"{item}" is not in the item register. Add it if it is new; otherwise check number and name.',
  },
  scope: 'item',
  check: (item, { settings }) => {
    if (settings.items.length === 0 || !item.counted || (item.id === '' && item.name === '')) return [];
    const { byNumber, byName } = registered(item, settings);
    return byNumber || byName ? [] : [{ at: item.at, words: { item: nameOf(item) } }];
  },
  examples: {
    ok: [
      { case: '台帳にある', rows: [{}], settings: { items: register } },
      { case: '台帳が設定されていない', rows: [{ 項目番号: '9-9', 取組項目: '新しい取組' }] },
    ],
    ng: [{ case: '番号も名称も台帳にない', rows: [{}, { 項目番号: '9-9', 取組項目: '新しい取組' }], settings: { items: register } }],
  },
};

const formVersionOld: WorkbookRule = {
  id: 'form-version-old',
  severity: 'warning',
  title: { ja: '旧様式', en: 'Old version of the form' },
  why: { ja: '旧様式では記入欄が違うため、今回必要な内容が足りないことがあります。', en: 'An old form may lack what is asked for now.' },
  fix: { ja: '現在の様式に移し替えてください。', en: 'Move the contents to the current form.' },
  basis: '集約マクロの担当者の体験談(様式の改変)',
  message: {
    ja: '「{file}」は旧様式(版 {v})です。現在の版は{cur}で、記入欄が違うおそれがあるので、現在の様式に移し替えてください。',
    en: '{file} uses form version {v}; the current one is {cur}. Move the contents to the current form.',
  },
  scope: 'workbook',
  check: ({ file, tables }, { settings: { formVersion } }) => {
    const stamp = tables.map(({ head }) => head.formVersion).find((entry) => entry !== null);
    if (formVersion === null || !stamp || fold(stamp.text).includes(fold(formVersion))) return [];
    // The office's settings may still name the form of the year before.
    if (yearOfForm(versionIn(textOf(stamp))) > yearOfForm(formVersion)) return [];
    return [{ at: stamp.at, words: { file, v: versionIn(textOf(stamp)), cur: formVersion } }];
  },
  examples: {
    ok: [
      { case: '現在の版', rows: [{}], head: [['進捗管理表（令和6年度）'], ['様式版：R6-1']], settings: { formVersion: 'R6-1' } },
      { case: '次の年度の版', rows: [{}], head: [['進捗管理表（令和7年度）'], ['様式版：R7-1']], settings: { formVersion: 'R6-1' } },
      { case: '版の記載がない', rows: [{}], settings: { formVersion: 'R6-1' } },
    ],
    ng: [{ case: '前年度の版', rows: [{}], head: [['進捗管理表（令和6年度）'], ['様式版：R5-2']], settings: { formVersion: 'R6-1' } }],
  },
};

/** R5-2 → 2023; 0 when the version names no year. */
function yearOfForm(version: string): number {
  return readFiscalYears(version.split('-')[0] ?? '')[0]?.fiscalYear ?? 0;
}

/** "様式版：R5-2" → R5-2; the whole text when no version stands behind the words. */
function versionIn(text: string): string {
  return /(?:版|Ver\.?)\s*[:：]?\s*([\w.-]+)/i.exec(text.normalize('NFKC'))?.[1] ?? text;
}

/** Fewer ranks than this may be figures by chance. */
const fewestRanks = 5;

const columnMistaken: TableRule = {
  id: 'column-mistaken',
  severity: 'error',
  title: { ja: '順位や番号の列の取り違え', en: 'Rank column taken for figures' },
  why: {
    ja: '順位を実績として読むと、すべての項目の評価の根拠が誤りになります。',
    en: 'Ranks read as actuals make the basis of every rating wrong.',
  },
  fix: {
    ja: '値の列の見出しを「実績」などに、順位の列の見出しを「順位」に直してください。',
    en: 'Name the column of figures 実績 and the column of ranks 順位.',
  },
  basis: '英国の研修医選考(2021年)の転記事故',
  message: {
    ja: '「{field}」の列の値が1から{n}までの連番です。順位や番号の列を取り違えていないか、列の見出しと内容を確認してください。',
    en: 'Column "{field}" holds 1 to {n} in sequence. Check its heading and contents; it may be a rank or a number.',
  },
  scope: 'table',
  check: (table, context) =>
    (['target', 'actual', 'rank'] as const).flatMap((field) => {
      const column = table.columns[field];
      const heading = column === undefined ? undefined : headingOf(table, column);
      if (heading?.field !== 'target' && heading?.field !== 'actual') return [];
      const n = ranksIn(field, context);
      return n === null ? [] : [{ at: heading.at, words: { field: headingName(heading), n } }];
    }),
  examples: {
    ok: [
      { case: 'ふつうの実績', rows: [{}] },
      { case: '4項目の小さな件数', rows: ranks([3, 1, 4, 2]) },
    ],
    ng: [{ case: '実績の列に1から5の順位', rows: ranks([3, 1, 5, 2, 4]), also: ['rating-contradicts-figures'] }],
  },
};

function ranks(values: readonly number[]) {
  return values.map((value, index) => ({ 項目番号: `2-${index + 1}`, 取組項目: `取組その${index + 1}`, 令和6年度実績: value }));
}

/** How many values the column has, when they are 1 to that number in some order and nothing else stands in it. */
function ranksIn(field: 'target' | 'actual' | 'rank', { tableItems }: ItemContext): number | null {
  const cells = tableItems.flatMap(({ indicators }) =>
    indicators.map(({ entries }) => entries[field]).filter((entry) => textOf(entry) !== ''),
  );
  const values = cells.flatMap((entry) => (typeof entry?.value === 'number' ? [entry.value] : []));
  if (values.length < fewestRanks || values.length < cells.length) return null;
  const isRank = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= values.length;
  return values.every(isRank) && new Set(values).size === values.length ? values.length : null;
}

export const crossWorkbookSingleRules: readonly Rule[] = [itemNotInMaster, formVersionOld, columnMistaken];
