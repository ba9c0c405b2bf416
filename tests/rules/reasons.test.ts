import { defaultSettings } from '../../src/model/default-settings';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { readSettingsSheet } from '../../src/recognition/office/settings-sheet';
import { obstacle } from '../../src/report/publication/publishable';
import { planFindingList } from '../../src/report/result/finding-list';
import { reviewJson } from '../../src/report/review-json';
import { planSettings } from '../../src/report/office/settings-sheet';
import { review } from '../../src/review';
import type { ExampleRow } from '../../src/rules/example';
import { basisOf, withoutReason, withReason } from '../../src/rules/reasons';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { sourcesOf } from './example-workbook';

const missed = { 令和6年度実績: 9 };
const reason = '災害により3回を中止し、達成と認めた。';

function reviewed(row: ExampleRow, settings: Partial<Settings> = {}): Review {
  return review(sourcesOf({ case: '', rows: [row] }), {
    settings: { ...defaultSettings, fiscalYear: 2024, ...settings },
    assumedYear: 2024,
  });
}

function rulesOf({ findings }: Review): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

function answeredIn(before: Review): Settings {
  const finding = before.findings.find(({ rule }) => rule === 'rating-contradicts-figures');
  if (!finding) throw new Error('nothing contradicts the figures');
  return withReason(before.settings, finding, before.items, reason);
}

test('a finding with a reason is kept apart, and nothing else changes', () => {
  const before = reviewed(missed);
  expect(rulesOf(before)).toEqual(['rating-contradicts-figures']);
  expect(obstacle(before)).not.toBeNull();
  const after = reviewed(missed, answeredIn(before));
  expect(rulesOf(after)).toEqual([]);
  expect(after.kept.map(({ rule, item, reason: given }) => [rule, item, given])).toEqual([['rating-contradicts-figures', '2-1', reason]]);
  expect(after.results).toEqual(before.results);
  expect(obstacle({ ...after, settings: { ...after.settings, answers: { complete: true } } })).toBeNull();
});

test('a reason is written into the workbook and read again', async () => {
  const settings = answeredIn(reviewed(missed));
  const workbook = await readWorkbook(await writeWorkbook([planSettings(settings)], { title: '' }));
  const read = readSettingsSheet(workbook, defaultSettings);
  expect(read?.problems).toEqual([]);
  expect(reviewed(missed, { overrides: read?.settings.overrides ?? [] }).kept).toHaveLength(1);
});

test.each<[string, ExampleRow]>([
  ['the rating', { 評価: '達成（注）', 令和6年度実績: 9 }],
  ['the actual', { 令和6年度実績: 3 }],
  ['the target', { 令和6年度目標: '20以上', 令和6年度実績: 9 }],
])('a reason no longer holds once %s has changed', (_, changed) => {
  const after = reviewed(changed, answeredIn(reviewed(missed)));
  expect(after.kept).toEqual([]);
  expect(rulesOf(after)).toContain('rating-contradicts-figures');
});

test('a reason that is taken back leaves the finding open', () => {
  const settings = answeredIn(reviewed(missed));
  const [kept] = reviewed(missed, settings).kept;
  if (!kept) throw new Error('nothing is kept');
  expect(rulesOf(reviewed(missed, withoutReason(settings, kept)))).toEqual(['rating-contradicts-figures']);
});

test('without words, on a blank cell and for a mere note there is nothing to keep', () => {
  const before = reviewed(missed);
  const [finding] = before.findings;
  if (!finding) throw new Error('nothing was found');
  expect(withReason(defaultSettings, finding, before.items, '　')).toBe(defaultSettings);
  const blank = reviewed({ 評価: '' });
  const missing = blank.findings.find(({ rule }) => rule === 'rating-missing');
  expect(missing && basisOf(missing, blank.items)).toBeNull();
  expect(basisOf({ ...finding, severity: 'info' }, before.items)).toBeNull();
});

test('a department keeps its reason on its own sheet 点検設定, and the round knows it', () => {
  const { overrides } = answeredIn(reviewed(missed));
  const rows = planSettings({ ...defaultSettings, overrides }).blocks.flatMap((block) => block.rows);
  const sheet = { name: '点検設定', rows: rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : null))) };
  const after = review(sourcesOf({ case: '', rows: [missed], sheets: [sheet] }), {
    settings: { ...defaultSettings, fiscalYear: 2024 },
    assumedYear: 2024,
  });
  expect(after.kept.map((kept) => kept.reason)).toEqual([reason]);
});

test('点検結果 and the JSON show what is kept, counted apart', () => {
  const after = reviewed(missed, answeredIn(reviewed(missed)));
  const texts = planFindingList(after, { workbook: null }).blocks.flatMap((block) =>
    block.rows.flatMap((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'formula' ? String(cell.value) : ''))),
  );
  expect(texts).toContain('維持');
  expect(texts.filter((text) => text.includes(`理由:${reason}`))).toHaveLength(1);
  expect(reviewJson(after, 'ja').kept).toMatchObject([{ rule: 'rating-contradicts-figures', item: '2-1', reason }]);
});
