import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import { officeFileOf, officeFirst, readOfficeFile, type OfficeFile } from '../../src/model/office-file';
import type { Settings } from '../../src/model/settings';

const plan: unknown = JSON.parse(readFileSync(join(__dirname, '../../assets/samples/plan.json'), 'utf8'));

function fileOf(value: unknown): OfficeFile {
  const read = readOfficeFile(value);
  if ('problems' in read) throw new Error(read.problems.map(({ en }) => en).join(' '));
  return read.office;
}

test('what is written is read as the same settings', () => {
  const { settings } = fileOf(plan);
  const answered: Settings = { ...settings, answers: { 'ratingLegend:1': { '○': 'achieved' } }, threshold: 90 };
  const again = fileOf(JSON.parse(JSON.stringify(officeFileOf(answered, 'R6-2', defaultSettings))));
  expect(again.settings).toEqual(answered);
  expect(again.version).toBe('R6-2');
});

test('what the office has not decided is not in the file', () => {
  expect(officeFileOf({ ...defaultSettings, threshold: 90 }, '', defaultSettings)).toEqual({ version: '', threshold: 90 });
});

describe('the office and a workbook', () => {
  const own: Settings = {
    ...defaultSettings,
    threshold: 80,
    tolerance: 5,
    answers: { year: '2023', 'ratingLegend:1': { '○': 'notAchieved' } },
    layouts: [{ fingerprint: 'ours', columns: {} }],
  };
  const office = fileOf({
    threshold: 90,
    answers: { 'ratingLegend:1': { '○': 'achieved' } },
    layouts: [{ fingerprint: 'office', columns: {} }],
  });

  test('the office’s word counts, what only the workbook says stays', () => {
    const { threshold, tolerance, answers, layouts } = officeFirst(own, office);
    expect({ threshold, tolerance }).toEqual({ threshold: 90, tolerance: 5 });
    expect(answers).toEqual({ year: '2023', 'ratingLegend:1': { '○': 'achieved' } });
    expect(layouts.map(({ fingerprint }) => fingerprint)).toEqual(['office', 'ours']);
  });

  test('policies of a workbook stay where the office gives none', () => {
    const withPolicies: Settings = { ...own, policies: [{ no: 1, name: '歳入の確保', tracked: true, aliases: [] }], policiesGiven: true };
    expect(officeFirst(withPolicies, office)).toMatchObject({ policies: withPolicies.policies, policiesGiven: true });
  });
});

test.each([
  ['a list', []],
  ['a version that is no text', { version: 2 }],
  ['a member that nobody knows', { thresold: 90 }],
  ['a member of another shape', { threshold: '9割' }],
])('%s is refused in a sentence', (_, value) => {
  const read = readOfficeFile(value);
  expect('problems' in read && read.problems.every(({ ja, en }) => ja.endsWith('。') && en.endsWith('.'))).toBe(true);
});
