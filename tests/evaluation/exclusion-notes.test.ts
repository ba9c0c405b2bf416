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
  [{ outReason: 'targetNotSet' }, '目標が未設定(見直し時に設定)のため、評価対象外。'],
  [{ outReason: 'newItem' }, '年度途中に新規追加した項目のため、評価対象外。'],
  [{ outReason: 'notMeasurableYet' }, '実績が未確定又は調査が未実施のため、評価対象外。'],
  [{ outReason: 'mergedOrEnded' }, '他の項目への集約又は取組の終了のため、評価対象外。'],
  [{ outReason: 'externalShock' }, '災害・感染症等の影響のため、評価対象外。'],
  [{ outReason: 'managedElsewhere' }, '別計画で進捗管理を実施のため、評価対象外。'],
  [{ outReason: 'other', entries: { outReason: entry('関係機関と調整中') } }, '評価対象外(理由:関係機関と調整中)。'],
  [{ outReason: 'other' }, '評価対象外。'],
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
