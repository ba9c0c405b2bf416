import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import type { Settings } from '../../src/model/settings';
import { reportTitle } from '../../src/report/wording';
import { planReport, review, type Source } from '../../src/review';
import { readWorkbook } from '../../src/xlsx/read-workbook';

/** The small rounds stand beside a checkout of the team; a user's clone has none. */
const rounds = join(__dirname, '..', '..', '..', 'shared', 'workbooks', 'rounds-give');
const isHere = existsSync(rounds);
if (!isHere) console.log('The small rounds (../shared/workbooks/rounds-give) are not here: their tests are skipped.');
const given = isHere ? test : test.skip;

async function roundOf(folder: string, settings: Partial<Settings> = {}, order: 1 | -1 = 1) {
  const files = readdirSync(join(rounds, folder)).sort((a, b) => (a < b ? -order : order));
  const sources = await Promise.all(
    files.map(async (file): Promise<Source> => ({
      file,
      sha256: file,
      workbook: await readWorkbook(readFileSync(join(rounds, folder, file))),
    })),
  );
  return review(sources, { settings: { ...defaultSettings, ...settings }, assumedYear: 2024 });
}

given('reason-in-remarks: the notes use the words that were written', async () => {
  const { notes } = await roundOf('reason-in-remarks');
  expect(notes.map((note) => note.replace(/^.*については、/, ''))).toEqual([
    '令和6年度に事業を中止したため、評価対象外。',
    '国の制度改正を待って実施するため、評価対象外。',
    '評価対象外(理由:令和7年度から評価する)。',
  ]);
});

given('relisted-correctly: listed, not counted, no error', async () => {
  const { findings, results, items } = await roundOf('relisted-correctly');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([items.length, results.confirmed]).toEqual([4, 3]);
});

given.each([1, -1] as const)(
  'same-item-two-departments: counted once, a finding and a question, whatever the order (%i)',
  async (order) => {
    const { findings, questions, items } = await roundOf('same-item-two-departments', {}, order);
    expect(findings.filter(({ rule }) => rule === 'item-in-two-departments')).toHaveLength(1);
    expect(questions.filter(({ kind }) => kind === 'sharedItem')).toHaveLength(1);
    expect(items.filter(({ id, counted }) => id === '2-1' && counted).map(({ file }) => file)).toEqual(['総務局.xlsx']);
  },
);

given('wards-with-one-list: three items, and one question for all of them', async () => {
  const { results, questions } = await roundOf('wards-with-one-list');
  expect(results.confirmed).toBe(3);
  expect(questions.filter(({ kind }) => kind === 'sharedItem')).toHaveLength(1);
});

given('another-city: its own plan and policies, the same again on the settings that the first review gave', async () => {
  const statuses: Settings['statuses'] = [
    { label: 'A', countsAs: 'achieved', aliases: [] },
    { label: 'B', countsAs: 'notAchieved', aliases: [] },
    { label: 'C', countsAs: 'notAchieved', aliases: [] },
  ];
  const first = await roundOf('another-city', { statuses });
  expect(first.settings.plan).toBe('第4次行政改革大綱実施計画');
  expect(first.byPolicy.map(({ name }) => name)).toEqual(['市民サービスの向上', '効率的な行政運営', '健全な財政運営']);
  const again = await roundOf('another-city', { ...first.settings, policiesGiven: true });
  expect(again.findings).toEqual(first.findings);
  expect(again.results).toEqual(first.results);
  expect(reportTitle(first)).toBe('「第4次行政改革大綱実施計画」の進捗状況(令和6年度末時点)');
  expect(JSON.stringify(planReport(first))).not.toMatch(/大阪|市政改革/);
});
