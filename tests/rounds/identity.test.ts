import type { OfficeDecision } from '../../src/model/earlier-round';
import type { MasterItem } from '../../src/model/settings';
import { pairItems } from '../../src/text/pair-items';
import { catalogue } from '../../src/rules/catalogue';
import type { ExampleRow, ExampleWorkbook } from '../../src/rules/example';
import { withReason } from '../../src/rules/reasons';
import { files, head, roundOf } from './drawn-round';

/** Departments that number their own items: 1, 2, 3 … in each. */
const sent = (department: string, ...rows: readonly ExampleRow[]): ExampleWorkbook => ({
  file: `${department}.xlsx`,
  head: head(department),
  rows: rows.map((row) => ({ 所管: department, ...row })),
});
const item = (no: number, name: string, more: ExampleRow = {}): ExampleRow => ({ 項目番号: no, 取組項目: name, ...more });
const master = (department: string, id: string, name: string, value: number): MasterItem => ({
  id,
  name,
  policy: '官民連携の推進',
  department,
  evaluateIn: 'everyYear',
  approvedTargets: [{ indicator: '対話の開催回数(年間)', comparator: '>=', value, unit: '回' }],
});
const all = { rules: catalogue };
const finance = sent('財務部', item(1, '口座振替の勧奨'), item(2, '広告の募集'));
const health = sent('健康部', item(1, '検診の案内'), item(2, '窓口の予約制'));
const register = [
  master('財務部', '1', '口座振替の勧奨', 12),
  master('財務部', '2', '広告の募集', 12),
  master('健康部', '1', '検診の案内', 12),
  master('健康部', '2', '窓口の予約制', 12),
];

describe('departments that number their own items', () => {
  test('are each found in the register under their own numbers', () => {
    const { findings, results } = roundOf(files(finance, health), { items: register }, all);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, item: no }) => [rule, no])).toEqual([]);
    expect(results).toMatchObject({ confirmed: 4, achieved: 4 });
  });

  test('an item that nobody sent is absent, though another department has its number', () => {
    const { findings } = roundOf(files(finance, sent('健康部', item(1, '検診の案内'))), { items: register }, all);
    expect(findings.filter(({ rule }) => rule === 'master-item-absent').map(({ message }) => message.ja)).toEqual([
      '「2 窓口の予約制」(所管 健康部)がどのブックにもありません。健康部に確認してください。',
    ]);
  });

  test('a department that sent nothing is missing, though others sent its numbers', () => {
    const departments = [
      { name: '財務部', items: ['1', '2'] },
      { name: '健康部', items: ['1', '2'] },
    ];
    expect(roundOf(files(finance), { departments }).round.missing).toEqual(['健康部']);
  });

  test('an approved target is the department’s own', () => {
    const eased = [...register.slice(0, 2), master('健康部', '1', '検診の案内', 20), ...register.slice(3)];
    const { findings } = roundOf(files(finance, health), { items: eased }, all);
    expect(findings.filter(({ rule }) => rule === 'target-changed-since-approval').map(({ file }) => file)).toEqual(['健康部.xlsx']);
  });

  test('the office’s decision is about one of them', () => {
    const decision: OfficeDecision = {
      id: '1',
      name: '検診の案内',
      department: '健康部',
      rating: 'notAchieved',
      text: '未達成',
      reason: '資料で確認した。',
    };
    const list = (department: string) => sent(department, item(1, '検診の案内'), item(2, '窓口の予約制'));
    const earlier = { fiscalYear: 2024, items: [], files: [], decisions: [decision], changes: [], answers: [], runs: [] };
    const { items } = roundOf(files(list('健康部'), list('北区役所')), {}, { rules: [], earlier });
    expect(items.map(({ department, id, rating }) => [department, id, rating])).toEqual([
      ['健康部', '1', 'notAchieved'],
      ['健康部', '2', 'achieved'],
      ['北区役所', '1', 'achieved'],
      ['北区役所', '2', 'achieved'],
    ]);
  });

  test('last year’s item is the department’s own', () => {
    const previous = files(
      {
        ...sent('財務部', item(1, '研修', { 令和6年度実績: null, 令和5年度実績: 5, 令和6年度目標: null, 令和5年度目標: '3以上' })),
        head: [['進捗管理表（令和5年度）'], ['所属：財務部']],
      },
      {
        ...sent('健康部', item(1, '研修', { 令和6年度実績: null, 令和5年度実績: 8, 令和6年度目標: null, 令和5年度目標: '3以上' })),
        head: [['進捗管理表（令和5年度）'], ['所属：健康部']],
      },
    );
    const { items } = roundOf(
      files(sent('財務部', item(1, '研修')), sent('健康部', item(1, '研修')), sent('福祉部', item(1, '研修'))),
      {},
      { rules: [], previous },
    );
    expect(items.map(({ lastYear }) => lastYear?.department)).toEqual(['財務部', '健康部', undefined]);
  });
});

describe('a reason', () => {
  const missed = { 令和6年度実績: 9 };
  const sources = files(sent('財務部', item(1, '口座振替の勧奨', missed)), sent('健康部', item(1, '検診の案内', missed)));
  const contradicting = (settings = {}) =>
    roundOf(sources, settings, all).findings.filter(({ rule }) => rule === 'rating-contradicts-figures');

  test('of one department answers no other department’s error', () => {
    const before = roundOf(sources, {}, all);
    const [first] = contradicting();
    const settings = withReason(before.settings, first!, before.items, '災害により中止した。');
    expect(contradicting(settings).map(({ file }) => file)).toEqual(['健康部.xlsx']);
  });

  test('that names the number alone answers nothing when two departments have it', () => {
    const override = { item: '1', rule: 'rating-contradicts-figures', basis: '達成(12以上→9)', reason: '災害により中止した。' };
    expect(contradicting({ overrides: [override] })).toHaveLength(2);
    const alone = roundOf(files(sent('財務部', item(1, '口座振替の勧奨', missed))), { overrides: [override] }, all);
    expect(alone.kept.map(({ file }) => file)).toEqual(['財務部.xlsx']);
  });

  test('that a department wrote into its own workbook answers nothing in another', () => {
    const rows = [
      ['区分', '項目', '値', '説明'],
      ['理由を書いて維持', '1 rating-contradicts-figures「達成(12以上→9)」', '災害により中止した。', ''],
    ];
    const own = { ...sent('財務部', item(1, '口座振替の勧奨', missed)), sheets: [{ name: '点検設定', rows }] };
    const { findings, kept } = roundOf(files(own, sent('健康部', item(1, '検診の案内', missed))), {}, all);
    expect(kept.map(({ file }) => file)).toEqual(['財務部.xlsx']);
    expect(findings.filter(({ rule }) => rule === 'rating-contradicts-figures').map(({ file }) => file)).toEqual(['健康部.xlsx']);
  });

  test('for one indicator answers no other of the item', () => {
    const second = { 項目番号: '', 取組方針: '', 取組項目: '', 所管: '', 指標: '公募の件数', 評価: '', 令和6年度実績: '約14' };
    const two = files(sent('財務部', item(1, '口座振替の勧奨', { 令和6年度実績: '約14' }), second));
    const before = roundOf(two, {}, all);
    const found = before.findings.filter(({ rule }) => rule === 'actual-approximate');
    expect(found).toHaveLength(2);
    const settings = withReason(before.settings, found[0]!, before.items, '集計の都合による。');
    const after = roundOf(two, settings, all).findings.filter(({ rule }) => rule === 'actual-approximate');
    expect(after.map(({ at }) => at)).toEqual([found[1]!.at]);
  });

  test('cannot keep a rating that nobody can count', () => {
    const unknown = files(sent('財務部', item(1, '口座振替の勧奨', { 評価: 'おおむね' })));
    const before = roundOf(unknown, {}, all);
    const finding = before.findings.find(({ rule }) => rule === 'rating-unknown');
    expect(withReason(before.settings, finding!, before.items, '担当の判断')).toBe(before.settings);
  });
});

describe('identical submissions', () => {
  test('are known by their contents: a copy saved again by another program is the same submission', () => {
    const [first, again] = files(finance, { ...finance, file: '財務部(無害化).xlsx', properties: { modified: '2025-06-01T00:00:00Z' } });
    const { round, results } = roundOf([first!, { ...again!, sha256: 'other bytes' }]);
    expect(round.identical).toEqual([{ file: '財務部(無害化).xlsx', sameAs: '財務部.xlsx' }]);
    expect(round.versions).toEqual([]);
    expect(results.confirmed).toBe(2);
  });

  test('two departments with the same contents are no copies', () => {
    const { round } = roundOf(files(sent('北区役所', item(1, '窓口の案内')), sent('福島区役所', item(1, '窓口の案内'))));
    expect(round.identical).toEqual([]);
  });
});

test('items that changed places are paired by their names', () => {
  const list = (...names: readonly string[]) => names.map((name, index) => ({ department: '財務部', id: String(index + 1), name }));
  const { pairs, onlyBefore, onlyNow } = pairItems(list('甲', '乙', '丙'), list('新', '乙', '甲'));
  expect(pairs.map(([before, now]) => [before.name, now.name])).toEqual([
    ['乙', '乙'],
    ['甲', '甲'],
  ]);
  expect([onlyBefore, onlyNow].map(([only]) => only?.name)).toEqual(['丙', '新']);
});
