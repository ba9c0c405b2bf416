import type { CellRef } from '../../../src/workbook/reference';
import type { Workbook } from '../../../src/workbook/workbook';
import { addSheet, cellAt, findTexts, replaceTexts, writeCell } from './edits';
import { seedOf, source, type FaultKind, type GivenWorkbook, type Seed } from './fault-kind';

/** What is out of keeping with other cells, sheets, workbooks or years. */
export const comparisonFaults: readonly FaultKind[] = [
  {
    name: 'text of last year',
    rule: 'narrative-same-as-last-year',
    seed: (given) => [{ ...seedOf(given, given.workbook, null), previous: [source(`前年度_${given.file}`, aYearBefore(given))] }],
    place: 'file',
    also: ['actual-same-as-last-year', 'target-changed-since-approval'],
  },
  {
    name: 'target of a later year below that of an earlier one',
    rule: 'yearly-targets-not-monotone',
    seed: laterTargets,
    place: 'row',
    also: ['units-differ', 'target-out-of-range'],
  },
  {
    name: 'every item out of scope',
    rule: 'nothing-in-scope',
    seed: (given) => [seedOf(given, allExcluded(given), null)],
    place: 'file',
    also: ['typed-total-wrong', 'cross-totals-disagree', 'out-of-scope-in-evaluation-year', 'out-of-scope-reason-missing'],
  },
  {
    name: 'total of a table of counts that its rows do not add up to',
    rule: 'cross-totals-disagree',
    seed: (given) => [seedOf(given, addSheet(given.workbook, '集計表', countsWithWrongTotal(given)), null)],
    place: 'file',
    also: ['typed-total-wrong'],
  },
  {
    name: 'rate that divides by the excluded items too',
    rule: 'out-of-scope-in-denominator',
    seed: rateOverAll,
    also: ['typed-total-wrong'],
  },
  {
    name: 'former name of the department',
    rule: 'department-unknown',
    seed: (given) =>
      inHead(given, /市政改革室$|環境局$/).map((at) => {
        const name = cellAt(given.workbook, at)?.value;
        const former = typeof name === 'string' ? name.replace('市政改革室', '行財政改革室').replace('環境局', '環境事業局') : null;
        return seedOf(given, writeCell(given.workbook, at, former), at);
      }),
    also: ['workbook-not-received', 'lead-department-missing', 'item-in-two-workbooks-differs'],
  },
  {
    name: 'two marks for none in one column',
    rule: 'none-marks-mixed',
    seed: (given) => {
      const [first, second] = given.items.flatMap(({ indicators: [indicator] }) => {
        const { baseline, previous } = indicator?.entries ?? {};
        return (baseline ?? previous)?.at ?? [];
      });
      return first && second ? [seedOf(given, writeCell(writeCell(given.workbook, first, '－'), second, 'なし'), second)] : [];
    },
    place: 'column',
    also: ['relative-target-without-reference', 'direction-missing', 'accumulation-unclear'],
  },
  {
    name: 'item listed a second time under another policy',
    rule: 'relisted-item-counted',
    change: {
      itemNo: (_, { items, item }) => items.find((other) => other !== item)?.id ?? null,
      itemName: (entry, { items, item }) => items.find((other) => other !== item)?.name ?? entry.text,
    },
    where: ({ items, item }) => items.indexOf(item) > 0 && items[0]?.policy !== item.policy && !item.entries.policy?.inherited,
    also: [
      ...['master-item-absent', 'item-number-gap', 'policy-differs-from-master', 'item-number-duplicate', 'typed-total-wrong'],
      ...['cross-totals-disagree', 'target-changed-since-approval', 'number-and-name-disagree', 'item-in-two-workbooks-differs'],
    ],
    place: 'row',
  },
];

/** The same workbook as of the year before: its labels, nothing else. */
function aYearBefore({ workbook, table: { sheet } }: GivenWorkbook): Workbook {
  const before = [
    [/令和7年3月31日/, '令和6年3月31日'],
    [/令和5年度/, '令和4年度'],
    [/令和6年度/, '令和5年度'],
  ] as const;
  return before.reduce((changed, [pattern, by]) => replaceTexts(changed, sheet, pattern, by), workbook);
}

function laterTargets(given: GivenWorkbook): readonly Seed[] {
  return given.items.flatMap(({ indicators }) =>
    indicators
      .filter(({ name, kind, target }) => name.includes('累計') && kind === 'numeric' && target !== null)
      .flatMap(({ years, target }) => {
        const later = years.find(({ fiscalYear }) => fiscalYear === 2026)?.target;
        if (!later || !target) return [];
        const lower = Math.round(target.value / 2);
        const written = typeof later.value === 'number' ? lower : later.text.replace(/[\d,]+(\.\d+)?/, String(lower));
        return seedOf(given, writeCell(given.workbook, later.at, written), later.at);
      }),
  );
}

function allExcluded({ workbook, items }: GivenWorkbook): Workbook {
  return items.reduce((changed, { entries: { rating, note } }) => {
    const rated = rating ? writeCell(changed, rating.at, '評価対象外') : changed;
    return note ? writeCell(rated, note.at, '他の取組項目に統合したため、評価対象外') : rated;
  }, workbook);
}

function countsWithWrongTotal({ items }: GivenWorkbook): readonly (readonly (string | number)[])[] {
  const counted = items.filter((item) => item.counted);
  const policies = [...new Set(counted.map(({ policy }) => policy))];
  const line = (label: string, own: typeof counted, more: number) => {
    const achieved = own.filter(({ rating }) => rating === 'achieved').length;
    return [label, own.length + more, achieved];
  };
  const parts = policies.map((policy) =>
    line(
      policy,
      counted.filter((item) => item.policy === policy),
      0,
    ),
  );
  return [['取組方針', '項目数', '達成'], ...parts, line('合計', counted, 1)];
}

function rateOverAll(given: GivenWorkbook): readonly Seed[] {
  const { table, items, workbook } = given;
  const counted = items.filter((item) => item.counted);
  const achieved = counted.filter(({ rating }) => rating === 'achieved').length;
  if (!counted.some(({ rating }) => rating === 'outOfScope') || achieved === 0) return [];
  const label = { sheet: table.sheet, row: table.area.bottom + 30, column: 1 };
  const at = { ...label, column: 2 };
  const share = achieved / counted.length;
  return [seedOf(given, writeCell(writeCell(workbook, label, '達成率'), at, { value: share, format: '0.0%' }), at)];
}

function inHead({ workbook, table: { sheet, area } }: GivenWorkbook, pattern: RegExp): readonly CellRef[] {
  return findTexts(workbook, sheet, pattern).filter(({ row }) => row < area.top);
}
