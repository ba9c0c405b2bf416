import type { CountKind, CountRow, CountTable, TypedFigure } from '../../model/typed-totals';
import { fold } from '../../text/fold';
import type { Hit, Rule, WorkbookRule } from '../rule';

const missed = {
  項目番号: '3-4',
  取組方針: '業務改革の推進',
  取組項目: '文書の電子化',
  評価: '未達成',
  令和6年度実績: 9,
  課題: '周知',
  改善策: '周知する。',
};
const byPolicy = [
  ['取組方針別の集計'],
  ['取組方針', '項目数', '達成', '未達成'],
  ['官民連携の推進', 1, 1, 0],
  ['業務改革の推進', 1, 0, 1],
  ['合計', 2, 1, 1],
] as const;

const crossTotalsDisagree: WorkbookRule = {
  id: 'cross-totals-disagree',
  severity: 'error',
  title: { ja: '集計表どうしの合計の不一致', en: 'Totals that do not agree' },
  why: { ja: '同じ項目を数えた表の合計が違えば、どちらかが誤りです。', en: 'Of two totals of the same items one is wrong.' },
  fix: { ja: '内訳を見比べ、誤っている方を直してください。', en: 'Compare the breakdowns and correct the wrong one.' },
  basis: '木津川市 第3次行財政改革行動計画(内訳と合計)',
  message: {
    ja: '{a}の合計{x}と{b}の合計{y}が一致しません。同じ項目を数えているはずなので、内訳を確認してください。',
    en: 'The totals of {a} ({x}) and {b} ({y}) do not agree although they count the same items. Check the breakdown.',
  },
  scope: 'workbook',
  check: ({ kind, typedTotals, leftAside, tables }) => {
    if (kind === 'publication') return [];
    const grouped = typedTotals.filter((table) => partsOf(table).length > 1);
    // A sheet of another year or stage counts other items.
    const aside = (name: string): boolean => leftAside.some(({ sheet }) => sheet === name) && !tables.some(({ sheet }) => sheet === name);
    const [first, ...others] = grouped.filter(({ sheet }) => !aside(sheet));
    return [...grouped.flatMap(againstParts), ...others.flatMap((table) => againstFirst(table, first))];
  },
  examples: {
    ok: [{ case: '合計が内訳と一致している', rows: [{}, missed], sheets: [{ name: '集計表', rows: byPolicy }] }],
    ng: [
      {
        case: '合計が内訳と違う',
        rows: [{}, missed],
        sheets: [{ name: '集計表', rows: [...byPolicy.slice(0, -1), ['合計', 3, 1, 1]] }],
        also: ['typed-total-wrong'],
      },
      {
        case: '取組方針別と担当別の合計が違う',
        rows: [{}, missed],
        sheets: [
          {
            name: '集計表',
            rows: [
              ...byPolicy,
              [],
              [],
              ['担当別の集計'],
              ['担当', '項目数', '達成', '未達成'],
              ['改革担当', 2, 1, 1],
              ['連携担当', 1, 1, 0],
              ['合計', 3, 2, 1],
            ],
          },
        ],
        also: ['typed-total-wrong'],
      },
    ],
  },
};

const counts: readonly CountKind[] = ['confirmed', 'inScope', 'achieved', 'notAchieved', 'outOfScope', 'undetermined'];

/** The groups of a table; its total, subtotals, parts of a group and the subtotals of the list itself left out. */
function partsOf({ rows }: CountTable): readonly CountRow[] {
  return rows.filter(
    ({ isTotal, label, counts: ofList }) => !isTotal && !ofList && label !== '' && !/^(小計|中計|うち|内)/.test(fold(label)),
  );
}

function figureOf(row: CountRow | undefined, kind: CountKind): TypedFigure | undefined {
  return row?.figures.find((figure) => figure.kind === kind);
}

function totalOf({ rows }: CountTable, kind: CountKind): TypedFigure | undefined {
  return figureOf(
    rows.find(({ isTotal, counts: ofList }) => isTotal && !ofList),
    kind,
  );
}

/** The first kind of figure whose total is not the sum of the groups above it. */
function againstParts(table: CountTable): readonly Hit[] {
  for (const kind of counts) {
    const total = totalOf(table, kind);
    const parts = partsOf(table).flatMap((row) => figureOf(row, kind) ?? []);
    const sum = parts.reduce((so, { value }) => so + value, 0);
    if (!total || parts.length < 2 || total.value === sum) continue;
    return [{ at: total.entry.at, words: { a: titleOf(table), x: total.value, b: { ja: '内訳', en: 'its groups' }, y: sum } }];
  }
  return [];
}

/** The first kind of figure whose total differs from that of the first table. */
function againstFirst(table: CountTable, first: CountTable | undefined): readonly Hit[] {
  if (!first) return [];
  for (const kind of counts) {
    const [total, other] = [totalOf(table, kind), totalOf(first, kind)];
    if (!total || !other || total.value === other.value) continue;
    return [{ at: total.entry.at, words: { a: titleOf(table), x: total.value, b: titleOf(first), y: other.value } }];
  }
  return [];
}

function titleOf({ title, sheet }: CountTable): string {
  return `「${title || sheet}」`;
}

export const crossTotalsRules: readonly Rule[] = [crossTotalsDisagree];
