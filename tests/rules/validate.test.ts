import { defaultSettings } from '../../src/model/default-settings';
import { review } from '../../src/review';
import type { Example } from '../../src/rules/example';
import type { ItemRule, Rule } from '../../src/rules/rule';
import { crashedRule } from '../../src/model/finding';
import { sourcesOf } from './example-workbook';

const words = {
  severity: 'info',
  title: { ja: '見本', en: 'sample' },
  why: { ja: '見本', en: 'sample' },
  fix: { ja: '見本', en: 'sample' },
  basis: '見本',
  message: { ja: '{name}を見ました。', en: 'Saw {name}.' },
  examples: { ok: [], ng: [] },
} as const;

/** Tells of every item that it is shown. */
const seesItems: ItemRule = {
  ...words,
  id: 'sees-items',
  scope: 'item',
  check: (item) => [{ at: item.at, words: { name: item.name } }],
};

function findingsOf(example: Example, rules: readonly Rule[]) {
  return review(sourcesOf(example), { settings: { ...defaultSettings, fiscalYear: 2024 }, assumedYear: 2024, rules }).findings;
}

test('a rule that crashes leaves a finding of severity error and the others run on', () => {
  const crashes: ItemRule = {
    ...words,
    id: 'crashes',
    scope: 'item',
    check: () => {
      throw new Error('boom');
    },
  };
  const findings = findingsOf({ case: '1項目', rows: [{}] }, [crashes, seesItems]);
  expect(findings.map(({ rule, severity, item }) => ({ rule, severity, item }))).toEqual([
    { rule: crashedRule, severity: 'error', item: '2-1' },
    { rule: 'sees-items', severity: 'info', item: '2-1' },
  ]);
  expect(findings[0]?.message.ja).toContain('点検できませんでした');
  expect(findings[0]?.message.ja).toContain('boom');
});

test('a workbook that a newer one replaces is not checked', () => {
  const older = { properties: { modified: '2025-05-20T01:00:00Z' } };
  const newer = { file: '企画室_差し替え.xlsx', rows: [{ 令和6年度実績: 15 }], properties: { modified: '2025-05-27T01:00:00Z' } };
  const twice: Example = { case: '差し替え', rows: [{}], ...older, others: [newer] };
  expect(findingsOf(twice, [seesItems]).map(({ file }) => file)).toEqual(['企画室_差し替え.xlsx']);
});

const parks = { 項目番号: '2-7', 取組項目: '公園の管理運営', 所管: '建設局' };
const records = { 項目番号: '3-4', 取組項目: '文書の電子化', 所管: '総務局' };
const ofConstruction = { file: '建設局.xlsx', rows: [parks], head: [['進捗管理表（令和6年度）'], ['所属：建設局']] };

test('an item that is counted from another department is checked there only', () => {
  const stray: Example = { case: '他の所属の項目', rows: [{}, parks], others: [ofConstruction] };
  expect(findingsOf(stray, [seesItems]).map(({ file, item }) => [file, item])).toEqual([
    ['企画室.xlsx', '2-1'],
    ['建設局.xlsx', '2-7'],
  ]);
});

test('a consolidated sheet is checked whole', () => {
  const consolidated: Example = { case: '集約', file: '集約.xlsx', rows: [{}, records, parks], others: [ofConstruction] };
  expect(findingsOf(consolidated, [seesItems]).map(({ file, item }) => [file, item])).toEqual([
    ['集約.xlsx', '2-1'],
    ['集約.xlsx', '3-4'],
    ['集約.xlsx', '2-7'],
    ['建設局.xlsx', '2-7'],
  ]);
});

test('of a rule that finds very much in a workbook a thousand are listed, and how many there are besides', () => {
  const seesTooMuch: ItemRule = {
    ...words,
    id: 'sees-too-much',
    severity: 'error',
    scope: 'item',
    check: (item) => Array.from({ length: 200_000 }, (_, index) => ({ at: item.at, words: { name: String(index) } })),
  };
  const findings = findingsOf({ case: '1項目', rows: [{}] }, [seesTooMuch, seesItems]);
  expect(findings).toHaveLength(1002);
  expect(findings[1000]).toMatchObject({ rule: 'sees-too-much', severity: 'error', at: null, file: findings[0]?.file });
  expect(findings[1000]?.message.ja).toContain('ほか199000件');
  expect(findings[1001]?.rule).toBe('sees-items');
});
