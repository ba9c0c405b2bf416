import type { Finding, Severity } from '../../src/model/finding';
import {
  countByRule,
  countBySeverity,
  findingKeys,
  firstFindings,
  groupFindings,
  narrowed,
} from '../../src/taskpane/findings/finding-groups';
import { fy2024Review } from '../report/fy2024-round';

const about = (item: string | null, severity: Severity, rule: string = severity): Finding => ({
  rule,
  severity,
  message: { ja: rule, en: rule },
  file: null,
  at: null,
  item,
  repair: null,
});
const shape = (findings: readonly Finding[]) =>
  groupFindings(findings, fy2024Review).map(({ item, findings: ofItem }) => [item?.id ?? null, ...ofItem.map(({ severity }) => severity)]);

test('one group for each item, the gravest group first, the gravest finding first in it', () => {
  expect(shape([about('2-1', 'info'), about('3-4', 'warning'), about('2-1', 'warning'), about('6-4', 'error')])).toEqual([
    ['6-4', 'error'],
    ['2-1', 'warning', 'info'],
    ['3-4', 'warning'],
  ]);
});

test('equals stand in the order of the sheet, findings about the whole before them', () => {
  expect(shape([about('6-4', 'error'), about(null, 'error'), about('2-1', 'error')])).toEqual([
    [null, 'error'],
    ['2-1', 'error'],
    ['6-4', 'error'],
  ]);
});

test('an item that is not in the list does not hide its finding', () => {
  expect(shape([about('9-9', 'error')])).toEqual([[null, 'error']]);
});

test('a page cuts the list inside a group and goes on there', () => {
  const groups = groupFindings([about('2-1', 'error', 'a'), about('2-1', 'error', 'b'), about('3-4', 'error', 'c')], fy2024Review);
  const rules = (count: number) => firstFindings(groups, count).map(({ findings }) => findings.map(({ rule }) => rule).join(''));
  expect([rules(0), rules(1), rules(2), rules(3), rules(9)]).toEqual([[], ['a'], ['ab'], ['ab', 'c'], ['ab', 'c']]);
});

test('severities are counted in their order; those that do not occur are left out', () => {
  expect(countBySeverity([about(null, 'info'), about(null, 'error'), about(null, 'info')])).toEqual([
    { severity: 'error', count: 1 },
    { severity: 'info', count: 2 },
  ]);
});

test('rules are counted, the gravest first, otherwise as they are met', () => {
  const findings = [about(null, 'info', 'b'), about(null, 'error', 'c'), about(null, 'info', 'a'), about(null, 'info', 'b')];
  expect(countByRule(findings).map(({ rule, count }) => [rule, count])).toEqual([
    ['c', 1],
    ['b', 2],
    ['a', 1],
  ]);
});

test('the list is narrowed to a severity, to a rule, to both', () => {
  const findings = [about(null, 'info', 'a'), about(null, 'error', 'b'), about(null, 'error', 'c')];
  const left = (filter: Parameters<typeof narrowed>[1]) => narrowed(findings, filter).map(({ rule }) => rule);
  expect(left({ severity: null, rule: null })).toEqual(['a', 'b', 'c']);
  expect(left({ severity: 'error', rule: null })).toEqual(['b', 'c']);
  expect(left({ severity: null, rule: 'b' })).toEqual(['b']);
  expect(left({ severity: 'info', rule: 'b' })).toEqual([]);
});

test('a finding keeps its key from check to check; namesakes are told apart', () => {
  const at = { sheet: '表', row: 1, column: 6 };
  const findings = () => [{ ...about('2-1', 'error', 'a'), at }, about('2-1', 'error', 'b'), { ...about('2-1', 'error', 'a'), at }];
  const keys = [...findingKeys(findings()).values()];
  expect(keys).toEqual(['a 表!G2', 'b 2-1', 'a 表!G2 2']);
  expect([...findingKeys(findings()).values()]).toEqual(keys);
});

test('twice as many findings of twice as many items take about twice the time', () => {
  const item = fy2024Review.items[0]!;
  const grouped = (count: number): number => {
    const items = Array.from({ length: count }, (_, index) => ({ ...item, id: `1-${index}` }));
    const findings = items.flatMap(({ id }) => [about(id, 'error'), about(id, 'info')]);
    const wholes = Array.from({ length: count }, () => about(null, 'warning'));
    const from = performance.now();
    expect(groupFindings([...findings, ...wholes], { items })).toHaveLength(count + 1);
    return performance.now() - from;
  };
  const fastest = (count: number) => Math.min(...Array.from({ length: 5 }, () => grouped(count)));
  // 16 times as many; were it quadratic, it would take 256 times as long.
  expect(fastest(32_000) / fastest(2_000)).toBeLessThan(80);
});
