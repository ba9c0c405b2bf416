import { exclusionNotes } from '../../src/evaluation/exclusion-notes';
import type { Item } from '../../src/model/item';
import { entry, item } from './model-values';

const note = (given: Partial<Item>, to: number | null = 2027) =>
  exclusionNotes([item({ rating: 'outOfScope', name: '甲の推進', ...given })], 2024, { to })[0];

test('the published note of the FY2024 press release', () => {
  const given = { name: '環境負荷の低減に係る取組の推進', evaluateIn: [2027], outReason: 'finalYearOnly' } as const;
  expect(note(given)).toBe('(注)取組項目「環境負荷の低減に係る取組の推進」については、令和9年度末時点で評価を実施のため、評価対象外。');
});

test.each([
  [{ evaluateIn: [2027] }, '令和9年度末時点で評価を実施のため、評価対象外。'],
  [{ evaluateIn: [2024, 2026, 2025] }, '令和7年度末時点で評価を実施のため、評価対象外。'],
  [{ outReason: 'finalYearOnly' }, '令和9年度末時点で評価を実施のため、評価対象外。'],
  [{ outReason: 'newItem', entries: { note: entry('令和7年度から評価する') } }, '評価対象外(理由:令和7年度から評価する)。'],
  [{ entries: { note: entry('令和6年度に事業を中止したため') } }, '令和6年度に事業を中止したため、評価対象外。'],
  [
    { outReason: 'mergedOrEnded', entries: { outReason: entry('2-3に統合したため、評価対象外とする。') } },
    '2-3に統合したため、評価対象外。',
  ],
  [{ outReason: 'externalShock', entries: { rating: entry('評価対象外(災害対応のため中止)') } }, '評価対象外(理由:災害対応のため中止)。'],
  [{ outReason: 'mergedOrEnded', noteText: '(注1) 他の取組に統合したため。' }, '他の取組に統合したため、評価対象外。'],
  [{ outReason: 'other', entries: { outReason: entry('関係機関と調整中') } }, '評価対象外(理由:関係機関と調整中)。'],
  [
    { outReason: 'newItem', evaluateIn: [2025], entries: { note: entry('令和7年度から評価する') } },
    '評価対象外(理由:令和7年度から評価する)。',
  ],
  [{ entries: { note: entry('担当が替わった。') } }, '評価対象外。'],
  [{ entries: { rating: entry('評価対象外(注1)') } }, '評価対象外。'],
  [{ evaluateIn: [2024] }, '評価対象外。'],
  [{ outReason: 'newItem' }, '評価対象外。'],
  [{ outReason: null }, '評価対象外。'],
] as const)('%j', (given, reason) => {
  expect(note(given)).toBe(`(注)取組項目「甲の推進」については、${reason}`);
});

test('without settings the final year is not named', () => {
  expect(note({ outReason: 'finalYearOnly' }, null)).toBe(
    '(注)取組項目「甲の推進」については、最終年度末時点で評価を実施のため、評価対象外。',
  );
});

test('only counted items out of scope get a note, in their order', () => {
  const items = [
    item({ name: '乙', rating: 'outOfScope', outReason: 'newItem' }),
    item({ name: '丙', rating: 'outOfScope', outReason: 'newItem', counted: false }),
    item({ name: '丁', rating: 'achieved' }),
    item({ name: '甲', rating: 'outOfScope', outReason: 'newItem' }),
  ];
  expect(exclusionNotes(items, 2024, { to: 2027 }).map((text) => /「(.)」/.exec(text)?.[1])).toEqual(['乙', '甲']);
});

test('many items out of scope are named together where the reason is the same', () => {
  const why = (name: string, text: string) => item({ name, rating: 'outOfScope', entries: { note: entry(text) } });
  const items = ['甲', '乙', '丙', '丁', '戊'].map((name) => why(name, '国の制度改正を待つため'));
  expect(exclusionNotes(items, 2024, { to: 2027 })).toHaveLength(5);
  expect(exclusionNotes([...items, why('己', '他の計画に移したため')], 2024, { to: 2027 })).toEqual([
    '(注)取組項目「甲」、「乙」、「丙」、「丁」及び「戊」については、国の制度改正を待つため、評価対象外。',
    '(注)取組項目「己」については、他の計画に移したため、評価対象外。',
  ]);
});
