import type { CellRef } from '../../../src/workbook/reference';
import { cellAt, clearRows, findTexts, replaceTexts, writeCell } from './edits';
import { seedOf, source, type FaultKind, type GivenWorkbook, type Seed } from './fault-kind';

/** What the labels of one sheet also say when one of them is changed. */
const labels = ['year-notation-mixed', 'year-label-left-over', 'fiscal-year-differs', 'layout-differs-from-form'];

export const roundFaults: readonly FaultKind[] = [
  {
    name: 'workbook not sent',
    rule: 'workbook-not-received',
    seed: ({ file }) => [{ file, at: null, sources: [] }],
    place: 'round',
    also: ['master-item-absent'],
  },
  {
    name: 'workbook that cannot be opened',
    rule: 'workbook-unreadable',
    seed: ({ file }) => [
      { file, at: null, sources: [{ file, sha256: '', refused: { ja: '暗号化されています。', en: 'It is encrypted.' } }] },
    ],
    place: 'file',
    also: ['master-item-absent', 'workbook-not-received'],
  },
  {
    name: 'workbook sent twice',
    rule: 'department-workbook-twice',
    seed: (given) => {
      const again = given.file.replace('.xlsx', '（修正）.xlsx');
      return [{ file: given.file, at: null, sources: [source(given.file, given.workbook), source(again, given.workbook)] }];
    },
    place: 'round',
  },
  {
    name: 'item taken out of the list',
    rule: 'master-item-absent',
    seed: (given) =>
      given.items.map(({ at, rows, entries }) => {
        const policy = entries.policy;
        const cleared = clearRows(given.workbook, at.sheet, rows.from, rows.to);
        // A merged policy starts in the row that goes.
        const kept = policy?.at.row === rows.from ? keepPolicy(cleared, policy.at, policy.text, given, rows.to) : cleared;
        return seedOf(given, kept, null);
      }),
    place: 'round',
    also: ['typed-total-wrong', 'cross-totals-disagree', 'table-split-by-blank', 'item-number-gap', 'text-outside-table'],
  },
  {
    name: 'item that the plan does not name',
    rule: 'item-not-in-master',
    seed: (given) =>
      given.items.flatMap(({ at, entries }) => {
        if (!entries.itemNo || !entries.itemName) return [];
        const renumbered = writeCell(given.workbook, entries.itemNo.at, '2-99');
        return seedOf(given, writeCell(renumbered, entries.itemName.at, '窓口の混雑状況の公開'), at);
      }),
    place: 'row',
    also: ['master-item-absent', 'item-number-gap'],
  },
  {
    name: 'item of another department with another actual',
    rule: 'item-in-two-workbooks-differs',
    seed: (given, round) => withItemOfAnother(given, round),
    place: 'round',
    also: [
      'master-item-absent',
      'policy-differs-from-master',
      'item-number-gap',
      'target-changed-since-approval',
      'number-and-name-disagree',
      'item-not-in-master',
      'indicator-definition-differs',
    ],
  },
  {
    name: 'older version of the form',
    rule: 'form-version-old',
    seed: (given) =>
      given.workbook.sheets.flatMap(({ name }) =>
        findTexts(given.workbook, name, /様式版/).map((at) => seedOf(given, writeCell(given.workbook, at, '様式版：R5-1'), at)),
      ),
  },
  labelFault('as-of date of the year before', 'as-of-date-wrong', /令和7年3月31日/, '令和6年3月31日'),
  labelFault('mid-year date', 'as-of-date-wrong', /令和7年3月31日/, '令和6年9月30日'),
  labelFault(
    'title of the year before',
    'year-label-left-over',
    /シート（令和6年度）|調書（令和6年度末）|報告書（令和6年度）/,
    '（令和5年度）',
  ),
  labelFault('both years in the title, the wrong one beside', 'era-and-western-year-disagree', /（令和6年度/, '（令和6年度（2023年度）'),
  labelFault(
    '令和6年 for 令和6年度',
    'year-and-fiscal-year-confused',
    /シート（令和6年度）|調書（令和6年度末）|報告書（令和6年度）/,
    '（令和6年）',
  ),
  labelFault('year without its era in the title', 'year-without-era', /（令和6年度/, '（6年度'),
  headingFault('column beyond the plan', 'year-outside-plan', /令和9年度/, '令和10年度'),
  headingFault('year of an era that had ended', 'era-year-nonexistent', /令和9年度/, '平成39年度'),
  headingFault('one year in two notations', 'year-notation-mixed', /令和6年度/, '2024年度'),
  {
    name: 'every label of the year before',
    rule: 'fiscal-year-differs',
    seed: (given) => {
      const { sheet } = given.table;
      const before = [
        [/令和7年3月31日/, '令和6年3月31日'],
        [/令和6年度/, '令和5年度'],
      ] as const;
      return [
        seedOf(
          given,
          before.reduce((workbook, [pattern, by]) => replaceTexts(workbook, sheet, pattern, by), given.workbook),
          { sheet, row: 0, column: 0 },
        ),
      ];
    },
    place: 'sheet',
    also: [
      'as-of-date-wrong',
      'actual-outside-fiscal-year',
      'target-missing',
      'year-outside-plan',
      'target-changed-since-approval',
      'rating-missing',
      'required-column-missing',
      'actual-missing',
      'out-of-scope-in-evaluation-year',
      'relative-target-without-reference',
    ],
  },
  totalFault('count of the items beside the list', /^確認項目数$/),
  totalFault('count of the achieved beside the list', /^達成$/),
  {
    name: 'subtotal of the achieved',
    rule: 'typed-total-wrong',
    seed: (given) =>
      findTexts(given.workbook, given.table.sheet, /^達成 \d/).map((at) => seedOf(given, writeCell(given.workbook, at, '達成 9'), at)),
    also: ['cross-totals-disagree'],
  },
  {
    name: 'subtotal of the items',
    rule: 'typed-total-wrong',
    seed: (given) =>
      findTexts(given.workbook, given.table.sheet, /^\d項目$/).map((at) => seedOf(given, writeCell(given.workbook, at, '9項目'), at)),
    also: ['cross-totals-disagree'],
  },
];

function keepPolicy(
  workbook: GivenWorkbook['workbook'],
  at: CellRef,
  text: string,
  { items }: GivenWorkbook,
  last: number,
): GivenWorkbook['workbook'] {
  const next = items.find(({ rows, entries }) => rows.from === last + 1 && entries.policy?.inherited);
  return next ? writeCell(workbook, { ...at, row: next.rows.from }, text) : workbook;
}

function hasOneFigure({ indicators }: GivenWorkbook['items'][number]): boolean {
  return indicators.length === 1 && indicators[0]?.kind === 'numeric' && indicators[0].target !== null;
}

function withItemOfAnother(given: GivenWorkbook, round: readonly GivenWorkbook[]): readonly Seed[] {
  const others = round.filter(({ file }) => file !== given.file).flatMap(({ items }) => items);
  return given.items.flatMap((own) => {
    const other = others.find((item) => item.policy === own.policy && item.rating === own.rating && hasOneFigure(item));
    const { itemNo, itemName } = own.entries;
    const indicator = own.indicators[0]?.entries.indicator;
    if (!other || !itemNo || !itemName || !indicator || !hasOneFigure(own)) return [];
    const words = [
      [itemNo, other.id],
      [itemName, other.name],
      [indicator, other.indicators[0]?.name ?? ''],
    ] as const;
    return seedOf(
      given,
      words.reduce((workbook, [{ at }, text]) => writeCell(workbook, at, text), given.workbook),
      null,
    );
  });
}

/** The words of a title or an as-of line, above the table. */
function labelFault(name: string, rule: string, pattern: RegExp, by: string): FaultKind {
  return {
    name,
    rule,
    seed: (given) => inLabels(given, pattern, by).filter(({ at }) => at !== null && at.row < given.table.area.top),
    also: labels,
  };
}

function headingFault(name: string, rule: string, pattern: RegExp, by: string): FaultKind {
  return {
    name,
    rule,
    seed: (given) =>
      inLabels(given, pattern, by)
        .filter(({ at }) => at !== null && given.table.headingRows.includes(at.row))
        .slice(0, 1),
    place: 'sheet',
    also: [...labels, 'yearly-targets-not-monotone', 'out-of-scope-reason-missing'],
  };
}

function inLabels(given: GivenWorkbook, pattern: RegExp, by: string): readonly Seed[] {
  return findTexts(given.workbook, given.table.sheet, pattern).map((at) => {
    const value = cellAt(given.workbook, at)?.value;
    return seedOf(given, writeCell(given.workbook, at, typeof value === 'string' ? value.replace(pattern, by) : null), at);
  });
}

/** The box of counts below the list: labels in one row, figures below. */
function totalFault(name: string, label: RegExp): FaultKind {
  return {
    name,
    rule: 'typed-total-wrong',
    seed: (given) => {
      const below = findTexts(given.workbook, given.table.sheet, label).find(({ row }) => row > given.table.area.bottom);
      if (!below) return [];
      const at = { ...below, row: below.row + 1 };
      const value = Number(cellAt(given.workbook, at)?.value) + 1;
      return [seedOf(given, writeCell(given.workbook, at, value), at)];
    },
    also: ['cross-totals-disagree'],
  };
}
