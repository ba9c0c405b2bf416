import type { Finding, Severity } from '../../src/model/finding';
import { countBySeverity, firstFindings, groupFindings } from '../../src/taskpane/findings/finding-groups';
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
