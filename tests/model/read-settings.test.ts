import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import { officeOf } from '../../src/model/presets';
import { readSettings } from '../../src/model/read-settings';

const plan = JSON.parse(readFileSync(join(__dirname, '..', '..', 'assets', 'samples', 'plan.json'), 'utf8')) as Record<string, unknown>;

test('the sample plan is read whole', () => {
  const read = readSettings(plan);
  expect(read).toMatchObject({
    settings: {
      plan: '新・市政改革プラン',
      from: 2024,
      to: 2027,
      fiscalYear: 2024,
      asOf: '2025-03-31',
      policiesGiven: true,
      rollUp: 'all',
    },
  });
  expect('settings' in read && read.settings.items).toHaveLength(24);
});

test('what is left out keeps its default', () => {
  expect(readSettings({})).toEqual({ settings: defaultSettings });
});

test.each([
  { given: {}, office: '' },
  { given: { plan: '新・市政改革プラン' }, office: '市政改革室' },
  { given: { office: '' }, office: '' },
  { given: { plan: '第5次行財政改革プラン' }, office: '' },
  { given: { plan: '第5次行財政改革プラン', office: '行財政改革課' }, office: '行財政改革課' },
])('the office of $given is "$office"', ({ given, office }) => {
  const read = readSettings(given);
  expect('settings' in read && officeOf(read.settings)).toBe(office);
});

test.each([
  { key: 'fiscalYear', value: '2024' },
  { key: 'from', value: 24 },
  { key: 'office', value: 3 },
  { key: 'asOf', value: '2025/3/31' },
  { key: 'asOf', value: '2025-02-31x' },
  { key: 'policies', value: [{ no: 1, name: '官民連携の推進' }] },
  { key: 'statuses', value: [{ label: '完了', countsAs: 'undetermined' }] },
  { key: 'departments', value: [{ name: '環境局' }] },
  { key: 'organisation', value: '環境局' },
  { key: 'oldNames', value: { 旧: 1 } },
  { key: 'items', value: [{ id: 1, name: 'a', policy: 'b', department: 'c' }] },
  { key: 'items', value: [{ id: '1', name: 'a', policy: 'b', department: 'c', evaluateIn: 'sometimes' }] },
  { key: 'form', value: { headings: [] } },
  { key: 'published', value: [{ confirmed: 24 }] },
  { key: 'published', value: [{ fiscalYear: 2023, confirmed: 24, achieved: 19, notAchieved: 6 }] },
  { key: 'rollUp', value: 'most' },
  { key: 'threshold', value: 0 },
])('a wrong $key is named in a sentence: $value', ({ key, value }) => {
  const read = readSettings({ ...plan, [key]: value });
  expect('problems' in read && read.problems.map(({ ja }) => ja)).toEqual([expect.stringContaining(`「${key}」`)]);
});

test('a wrong member of a list is told with its place and what it needs', () => {
  const read = readSettings({
    policies: [
      { no: 1, name: '甲', tracked: true },
      { no: 2, name: '乙' },
    ],
  });
  expect('problems' in read && read.problems.map(({ ja }) => ja)).toEqual([
    '点検設定の「policies」の2番目の値「{"no":2,"name":"乙"}」が正しくありません。それぞれにno(数)、name(文字)、tracked(trueかfalse)が必要です。',
  ]);
});

test.each([
  ['a member that there is none of', { plans: '計画' }, '「plans」という項目はありません'],
  ['published figures without the totals', { published: [{ fiscalYear: 2023, rateText: '約80パーセント' }] }, '「published」の1番目'],
])('%s is refused, not ignored', (_, given, words) => {
  const read = readSettings(given);
  expect('problems' in read && read.problems.map(({ ja }) => ja)).toEqual([expect.stringContaining(words)]);
});

test.each([null, [], 'plan', 3])('%p is no settings file', (value) => {
  expect(readSettings(value)).toHaveProperty('problems');
});
