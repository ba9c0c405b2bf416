import type { Sentence } from '../../model/finding';
import type { Field } from '../../model/item';
import type { Heading, TableReading } from '../../model/recognition';
import type { EvaluatedItem } from '../../model/review';
import { fold } from '../../text/fold';
import { headingName } from '../reading/headings';
import { groupedBy } from '../reading/hits';
import type { Hit, Rule, TableRule } from '../rule';

type RequiredField = 'itemName' | 'target' | 'actual' | 'rating';

const required: readonly { readonly field: RequiredField; readonly name: Sentence; readonly effect: Sentence }[] = [
  {
    field: 'itemName',
    name: { ja: '取組項目', en: 'item name' },
    effect: { ja: '項目を見分けること', en: 'telling the items apart' },
  },
  { field: 'target', name: { ja: '目標', en: 'target' }, effect: { ja: '目標と実績の比較', en: 'comparing target and actual' } },
  { field: 'actual', name: { ja: '実績', en: 'actual' }, effect: { ja: '目標と実績の比較', en: 'comparing target and actual' } },
  { field: 'rating', name: { ja: '評価', en: 'rating' }, effect: { ja: '達成・未達成の集計', en: 'counting the ratings' } },
];

const requiredColumnMissing: TableRule = {
  id: 'required-column-missing',
  severity: 'error',
  title: { ja: '必須の列がない', en: 'Required column missing' },
  why: {
    ja: '取組項目、目標、実績、評価のどれかの列がないと、点検も集計もできません。',
    en: 'Without the columns of item, target, actual and rating nothing can be checked or counted.',
  },
  fix: { ja: '列を追加するか、見出しを様式の言葉に直してください。', en: 'Add the column or use the word of the form as its heading.' },
  basis: '総務省 統一ルール 1-6; 集約マクロの担当者の体験談(様式の改変)',
  message: {
    ja: '必須の列「{field}」が見つからないため、{effect}ができません。{hint}',
    en: 'Required column "{field}" was not found, so {effect} is impossible. {hint}',
  },
  scope: 'table',
  check: (table, { tableItems }) =>
    required
      .filter(({ field }) => table.columns[field] === undefined && !tableItems.some((item) => hasEntry(item, field)))
      .filter(({ field }) => field !== 'rating' || table.otherScale === undefined)
      .map(({ field, name, effect }) => ({
        at: { sheet: table.sheet, row: table.area.top, column: table.area.left },
        words: { field: name, effect, hint: hint(candidate(table, field)) },
      })),
  examples: {
    ok: [
      { case: '必須の列がそろっている', rows: [{}] },
      { case: '取組方針の列はないが、シートの題名にある', rows: [{ 取組方針: null }], head: [['取組方針2　官民連携の推進（令和6年度）']] },
    ],
    ng: [
      { case: '評価の列がない', rows: [{ 評価: null }] },
      { case: '実績の列がない', rows: [{ 令和6年度実績: null }] },
    ],
  },
};

/** A form, and rows that take turns, have the field without a column of its own. */
function hasEntry({ entries, indicators }: EvaluatedItem, field: RequiredField): boolean {
  if (field === 'itemName' || field === 'rating') return entries[field] !== undefined;
  return indicators.some((indicator) => indicator.entries[field] !== undefined);
}

/** A heading that may stand for the field but was not sure enough. */
function candidate({ headings }: TableReading, field: Field): Heading | undefined {
  return headings.find((heading) => heading.alternatives.includes(field) || (heading.field === field && heading.confidence < 1));
}

function hint(heading: Heading | undefined): Sentence {
  if (!heading) return { ja: '列を追加してください。', en: 'Add the column.' };
  const name = headingName(heading);
  return {
    ja: `見出し「${name}」がこれに当たる場合は見出しを様式の言葉に直し、当たる列がない場合は列を追加してください。`,
    en: `If "${name}" is that column, use the word of the form as its heading; otherwise add the column.`,
  };
}

const headingInTwoRows: TableRule = {
  id: 'heading-in-two-rows',
  severity: 'info',
  title: { ja: '複数段の見出し', en: 'Headings in several rows' },
  why: {
    ja: '上下の見出しをつないで読み取るため、つなぎ方が違うと別の列として扱われます。',
    en: 'Headings are joined from top to bottom; joined wrongly, a column is taken for another.',
  },
  fix: { ja: '「この表をこう読みました」で列の読み取りを確認してください。', en: 'Check how the columns were read.' },
  basis: 'オープンデータガイド(VLED)',
  message: {
    ja: '見出しが{n}段になっています。上下をつないで「{path}」のように読み取りました。違う場合は、見出しを1つのセルにまとめてください。',
    en: 'The heading takes {n} rows; it was read as a path such as "{path}". If this is wrong, put each heading into one cell.',
  },
  scope: 'table',
  check: ({ sheet, area, headings }) => {
    const n = Math.max(...headings.map(({ path }) => path.length));
    const deepest = headings.find(({ path }) => path.length === n);
    if (!deepest || n < 2) return [];
    return [{ at: { sheet, row: area.top, column: area.left }, words: { n, path: headingName(deepest) } }];
  },
  examples: {
    ok: [{ case: '見出しが1段', rows: [{}] }],
    ng: [
      {
        case: '年度の下に目標と実績がある',
        rows: [{}],
        headings: { 令和6年度目標: '令和6年度>目標', 令和6年度実績: '令和6年度>実績' },
      },
    ],
  },
};

const headingDuplicate: TableRule = {
  id: 'heading-duplicate',
  severity: 'warning',
  title: { ja: '同じ見出しの列', en: 'Two columns with one heading' },
  why: {
    ja: '同じ見出しの列が2つあると、片方の内容が集計に使われません。',
    en: 'Of two columns with the same heading only one is used.',
  },
  fix: { ja: '年度などを付けて、見出しを書き分けてください。', en: 'Tell the headings apart, for example by the fiscal year.' },
  basis: 'reform-office practice',
  message: {
    ja: '見出し「{heading}」の列が{n}列あり、どれを使うか区別できません。年度などを付けて、見出しを書き分けてください。',
    en: 'Heading "{heading}" occurs in {n} columns and nobody can tell which one counts. Tell them apart, for example by the fiscal year.',
  },
  scope: 'table',
  check: ({ headings }) =>
    groupedBy(
      headings.filter(({ field }) => field !== null),
      ({ field, path }) => `${field ?? ''}\u0000${path.map(fold).join('\u0000')}`,
    ).flatMap((same): readonly Hit[] => {
      const [, second] = same;
      return second ? [{ at: second.at, words: { heading: headingName(second), n: same.length } }] : [];
    }),
  examples: {
    ok: [
      { case: '見出しがすべて違う', rows: [{}] },
      {
        case: '上の段の年度が違う',
        rows: [{ 令和7年度目標: '14以上' }],
        headings: { 令和6年度目標: '令和6年度>目標', 令和6年度実績: '令和6年度>実績', 令和7年度目標: '令和7年度>目標' },
      },
    ],
    ng: [{ case: '備考が2列ある', rows: [{ 備考2: '' }], headings: { 備考2: '備考' } }],
  },
};

const form = {
  name: '進捗管理表',
  headings: ['項目番号', '取組方針', '取組項目', '所管', '指標', '単位', '前年度実績', '令和6年度目標', '令和6年度実績', '評価'],
} as const;
const formRow = { 主な取組実績: null, 課題: null, 改善策: null, 備考: null } as const;

const layoutDiffersFromForm: TableRule = {
  id: 'layout-differs-from-form',
  severity: 'warning',
  title: { ja: '配布した様式との違い', en: 'Layout differs from the form' },
  why: { ja: '列を足したり動かしたりした表は、まとめるときに列がずれます。', en: 'Columns may slip when such tables are put together.' },
  fix: { ja: '見出しと列の並びを、配布した様式に戻してください。', en: 'Return headings and columns to the form.' },
  basis: '集約マクロの担当者の体験談(様式の改変)',
  message: {
    ja: '配布した様式と表の形が違います({diff})。所属の表をまとめるときに列がずれるおそれがあるので、列の追加・移動・見出しの書き換えを確認し、様式に合わせてください。',
    en: 'The layout differs from the distributed form ({diff}). Columns may slip when tables are merged; check added, moved or renamed columns and return to the form.',
  },
  scope: 'table',
  check: ({ layout, headings }, { settings }) => {
    if (!settings.form || layout !== 'list') return [];
    const wanted = settings.form.headings;
    const position = headings.findIndex((heading, index) => pathKey(heading) !== fold(wanted[index] ?? ''));
    const first = headings[position] ?? (headings.length < wanted.length ? headings.at(-1) : undefined);
    return first ? [{ at: first.at, words: { diff: layoutDifference(headings, wanted) } }] : [];
  },
  examples: {
    ok: [
      { case: '様式のまま', rows: [formRow], settings: { form } },
      { case: '見出しに改行を入れている', rows: [formRow], headings: { 令和6年度目標: '令和6年度\n目標' }, settings: { form } },
      { case: '様式が設定されていない', rows: [{ 内部評価: '' }] },
    ],
    ng: [
      { case: '列を足している', rows: [{ ...formRow, 庁内照会: '' }], settings: { form } },
      { case: '見出しを書き換えている', rows: [formRow], headings: { 評価: '達成状況' }, settings: { form } },
    ],
  },
};

function pathKey({ path }: Heading): string {
  return fold(path.join('>'));
}

const toldAtMost = 3;

/** Which headings are not in the form and which are missing; the order when the headings are the same. */
function layoutDifference(headings: readonly Heading[], wanted: readonly string[]): Sentence {
  const inForm = new Set(wanted.map(fold));
  const onSheet = new Set(headings.map(pathKey));
  const added = headings.filter((heading) => !inForm.has(pathKey(heading))).map(headingName);
  const missing = wanted.filter((heading) => !onSheet.has(fold(heading)));
  if (added.length === 0 && missing.length === 0) return { ja: '列の並びが違う', en: 'other order of columns' };
  const quoted = (names: readonly string[]): string =>
    `「${names.slice(0, toldAtMost).join('」「')}」${names.length > toldAtMost ? 'など' : ''}`;
  const inEnglish = (names: readonly string[]): string =>
    `"${names.slice(0, toldAtMost).join('", "')}"${names.length > toldAtMost ? ' …' : ''}`;
  return {
    ja: [added.length > 0 ? `様式にない見出し${quoted(added)}` : '', missing.length > 0 ? `ない見出し${quoted(missing)}` : '']
      .filter((part) => part !== '')
      .join('、'),
    en: [added.length > 0 ? `not in the form: ${inEnglish(added)}` : '', missing.length > 0 ? `missing: ${inEnglish(missing)}` : '']
      .filter((part) => part !== '')
      .join('; '),
  };
}

export const structureHeadingRules: readonly Rule[] = [requiredColumnMissing, headingInTwoRows, headingDuplicate, layoutDiffersFromForm];
