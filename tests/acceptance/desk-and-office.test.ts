import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../src/model/default-settings';
import type { Finding } from '../../src/model/finding';
import { officeFileOf, readOfficeFile, type OfficeFile } from '../../src/model/office-file';
import type { Settings } from '../../src/model/settings';
import { check } from '../../src/requests/reviewer';
import { review, type Source } from '../../src/review';
import { catalogue } from '../../src/rules/catalogue';
import { cellName } from '../../src/workbook/reference';
import type { Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { expectedOf, hasZoo, pathIn, settingsOf, zooFolders } from './zoo';

const folders = hasZoo ? ([...zooFolders, 'cities-give'] as const) : [];
const workbooks = folders.flatMap((folder) => {
  const { folder: whole, workbooks: all } = expectedOf(folder);
  return Object.entries(all)
    .filter(([file]) => file.endsWith('.xlsx'))
    .map(([file, { settings = whole.settings }]) => ({ folder, file, plan: settings ?? null }));
});
const ofRounds = new Set(catalogue.filter(({ scope }) => scope === 'round').map(({ id }) => id));

const told = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ rule }) => !ofRounds.has(rule))
    .map(({ rule, severity, at, message }) => `${severity} ${rule} ${at ? cellName(at) : ''} ${message.ja}`)
    .sort();

/** As it comes from the site. */
function fileOf(settings: Settings): OfficeFile {
  const read = readOfficeFile(JSON.parse(JSON.stringify(officeFileOf(settings, 'R6-2', defaultSettings))));
  if ('problems' in read) throw new Error(read.problems.map(({ en }) => en).join(' '));
  return read.office;
}

const open = (folder: string, file: string): Promise<Workbook> => readWorkbook(new Uint8Array(readFileSync(pathIn(folder, file))));
const checkAtDesk = (file: string, workbook: Workbook, office: OfficeFile) =>
  check({ file, workbook, leftOut: [], settings: defaultSettings, office, assumedYear: 2024 });

const describeZoo = hasZoo ? describe : describe.skip;

describeZoo('with the office’s file, a desk is told what the office is told', () => {
  test.each(workbooks)('$folder/$file', async ({ folder, file, plan }) => {
    const settings = settingsOf(folder, plan);
    const workbook = await open(folder, file);
    const atOffice = review([{ file, sha256: '', workbook }], { settings, assumedYear: 2024 });
    const atDesk = checkAtDesk(file, workbook, fileOf(settings));
    expect(atDesk.officeVersion).toBe('R6-2');
    expect(told(atDesk.review.findings)).toEqual(told(atOffice.findings));
    expect(atDesk.review.results).toEqual(atOffice.results);
    expect(atDesk.review.questions).toEqual(atOffice.questions);
  });

  test.each(hasZoo ? ['round-2024', 'round-2024-interim'] : [])('%s, put together as a round', async (folder) => {
    const { folder: whole, workbooks: all } = expectedOf(folder);
    const settings = settingsOf(folder, whole.settings);
    const sources: readonly (Source & { readonly workbook: Workbook })[] = await Promise.all(
      Object.keys(all).map(async (file) => ({ file, sha256: file, workbook: await open(folder, file) })),
    );
    const round = review(sources, { settings, assumedYear: 2024 });
    for (const { file, workbook } of sources) {
      const superseded = round.round.superseded.some((each) => JSON.stringify(each).includes(file));
      const atDesk = checkAtDesk(file, workbook, fileOf(settings));
      const atOffice = round.findings.filter((finding) => finding.file === file);
      if (!superseded) expect([file, told(atDesk.review.findings)]).toEqual([file, told(atOffice)]);
    }
  });
});
