import type { Settings } from '../../src/model/settings';
import { readSettingsSheet } from '../../src/recognition/office/settings-sheet';
import { planSettings } from '../../src/report/office/settings-sheet';
import { defaultSettings } from '../../src/model/default-settings';
import { catalogue } from '../../src/rules/catalogue';
import type { ExampleRow, ExampleWorkbook } from '../../src/rules/example';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { files, head, roundOf } from './drawn-round';

const sent = (department: string, rows: readonly ExampleRow[]): ExampleWorkbook => ({
  file: `${department}.xlsx`,
  head: head(department),
  rows: rows.map((row) => ({ 所管: department, ...row })),
});
const shared = { 項目番号: '2-1', 取組項目: '窓口業務の委託' };
const own = (no: string, name: string): ExampleRow => ({ 項目番号: no, 取組項目: name });
const two = [sent('財政局', [shared, own('6-3', '資産の活用')]), sent('総務局', [shared, own('3-1', '会議の見直し')])] as const;
const ward = (name: string, row: ExampleRow = {}) => sent(name, [{ 項目番号: '3-8', 取組項目: '待ち時間の短縮', ...row }]);
const wards = [
  ward('北区役所'),
  ward('福島区役所', { 令和6年度実績: 12 }),
  ward('都島区役所', { 評価: '未達成', 令和6年度実績: 8 }),
] as const;

const told = (sources: Parameters<typeof roundOf>[0], settings: Partial<Settings> = {}) => {
  const { results, findings, questions, items } = roundOf(sources, settings, { rules: catalogue });
  const rules = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('item-in-two'));
  return { confirmed: results.confirmed, rules, questions, counted: items.filter(({ counted }) => counted).map(({ file }) => file) };
};

test('an item of two departments counts once, the same whatever order the files come in, with a finding and a question', () => {
  const [a, b] = [told(files(...two)), told([...files(...two)].reverse())];
  for (const { confirmed, rules, questions, counted } of [a, b]) {
    expect(confirmed).toBe(3);
    expect(rules).toEqual(['item-in-two-departments']);
    expect(questions).toMatchObject([{ kind: 'sharedItem', taken: 'once:総務局', alternatives: ['each', 'once:財政局'] }]);
    expect(counted.filter((file) => file === '総務局.xlsx')).toHaveLength(2);
  }
  expect(a.questions[0]?.key).toBe(b.questions[0]?.key);
});

test('values that differ are the finding then, and the question stays', () => {
  const differing = [two[0], sent('総務局', [{ ...shared, 令和6年度実績: 13 }, own('3-1', '会議の見直し')])] as const;
  const { rules, questions } = told(files(...differing));
  expect(rules).toEqual(['item-in-two-workbooks-differs']);
  expect(questions).toHaveLength(1);
});

test('one list for all wards counts for each, with one question for all of them', () => {
  const { confirmed, rules, questions } = told(files(...wards));
  expect(confirmed).toBe(3);
  expect(rules).toEqual(['item-in-two-departments']);
  expect(questions).toMatchObject([{ kind: 'sharedItem', taken: 'each' }]);
});

test.each<[string, Settings['sharedItems'], number]>([
  ['each', [{ departments: ['財政局', '総務局'], count: 'each' }], 4],
  ['once', [{ departments: ['財政局', '総務局'], count: 'once', owner: '財政局' }], 3],
])('what the office decided holds: %s', (_, sharedItems, confirmed) => {
  const result = told(files(...two), { sharedItems });
  expect(result).toMatchObject({ confirmed, rules: [], questions: [] });
  if (confirmed === 3) expect(result.counted).toEqual(['財政局.xlsx', '財政局.xlsx', '総務局.xlsx']);
});

test('the decision stands on 点検設定 and is read again', async () => {
  const sharedItems: Settings['sharedItems'] = [
    { departments: ['北区役所', '福島区役所'], count: 'each' },
    { departments: ['財政局', '総務局'], count: 'once', owner: '財政局' },
  ];
  const workbook = await readWorkbook(await writeWorkbook([planSettings({ ...defaultSettings, sharedItems })], { title: '' }));
  const read = readSettingsSheet(workbook, defaultSettings);
  expect(read?.problems).toEqual([]);
  expect(read?.settings.sharedItems).toEqual(sharedItems);
});

test('an item that departments number differently is one where its contents agree, and two where they do not', () => {
  const list = (department: string, no: string, actual: number) =>
    sent(department, [{ 項目番号: no, 取組項目: '研修の実施', 令和6年度実績: actual }, own(`${no}9`, `${department}の取組`)]);
  expect(told(files(list('財務部', '1', 14), list('健康部', '4', 14))).questions).toHaveLength(1);
  expect(told(files(list('財務部', '1', 14), list('健康部', '4', 15)))).toMatchObject({ confirmed: 4, questions: [], rules: [] });
});

test('an item correctly marked 再掲 in a second department is listed, not counted, and no error', () => {
  const relisted = { ...shared, 取組項目: '窓口業務の委託【再掲】', 所管: '総務局' };
  const { findings, results, questions } = roundOf(
    files(sent('財政局', [relisted, own('6-2', '未収金の回収')]), sent('総務局', [shared, own('3-1', '会議の見直し')])),
    {},
    { rules: catalogue },
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(questions).toEqual([]);
  expect(results.confirmed).toBe(3);
});
