import type { Finding, Severity } from '../../src/model/finding';
import { countBySeverity, findingKeys, groupFindings, narrowed } from '../../src/taskpane/findings/finding-groups';

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
  groupFindings(findings).map(({ rule, severity, findings: ofRule }) => `${severity} ${rule}: ${ofRule.map(({ item }) => item).join(' ')}`);

test('one group for each rule, the gravest first, otherwise as the rules are met; its findings as they are met', () => {
  expect(
    shape([
      about('2-1', 'info', 'a'),
      about('3-4', 'warning', 'b'),
      about('6-4', 'error', 'c'),
      about('2-1', 'warning', 'd'),
      about('2-1', 'warning', 'b'),
    ]),
  ).toEqual(['error c: 6-4', 'warning b: 3-4 2-1', 'warning d: 2-1', 'info a: 2-1']);
});

test('a rule that finds things of different weight has a group for each', () => {
  expect(shape([about('2-1', 'info', 'a'), about('3-4', 'error', 'a')])).toEqual(['error a: 3-4', 'info a: 2-1']);
});

test('severities are counted in their order; those that do not occur are left out', () => {
  expect(countBySeverity([about(null, 'info'), about(null, 'error'), about(null, 'info')])).toEqual([
    { severity: 'error', count: 1 },
    { severity: 'info', count: 2 },
  ]);
});

test('the list is narrowed to a severity', () => {
  const findings = [about(null, 'info', 'a'), about(null, 'error', 'b'), about(null, 'error', 'c')];
  const left = (severity: Severity | null) => narrowed(findings, severity).map(({ rule }) => rule);
  expect(left(null)).toEqual(['a', 'b', 'c']);
  expect(left('error')).toEqual(['b', 'c']);
  expect(left('warning')).toEqual([]);
});

test('a finding keeps its key from check to check; namesakes are told apart', () => {
  const at = { sheet: '表', row: 1, column: 6 };
  const findings = () => [{ ...about('2-1', 'error', 'a'), at }, about('2-1', 'error', 'b'), { ...about('2-1', 'error', 'a'), at }];
  const keys = [...findingKeys(findings()).values()];
  expect(keys).toEqual(['a 表!G2', 'b 2-1', 'a 表!G2 2']);
  expect([...findingKeys(findings()).values()]).toEqual(keys);
});
