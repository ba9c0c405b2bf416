import { readSource } from '../../src/cli/source-files';
import type { Finding } from '../../src/model/finding';
import type { Settings } from '../../src/model/settings';
import { review } from '../../src/review';
import { offersFor } from '../../src/requests/offers';
import { cellName } from '../../src/workbook/reference';
import type { Workbook } from '../../src/workbook/workbook';
import { repaired } from '../bench/faults/edits';
import { expectedOf, hasZoo, pathIn, settingsOf, zooFolders } from './zoo';

const books = (hasZoo ? zooFolders : []).flatMap((folder) => {
  const { folder: whole, workbooks } = expectedOf(folder);
  return Object.entries(workbooks).map(([file, expected]) => ({
    folder,
    file,
    settings: settingsOf(folder, expected.settings === undefined ? whole.settings : expected.settings),
  }));
});

async function workbookOf(folder: string, file: string): Promise<Workbook> {
  const source = await readSource(pathIn(folder, file));
  if ('refused' in source) throw new Error(source.refused.en);
  return source.workbook;
}

function findingsIn(file: string, workbook: Workbook, settings: Settings): readonly Finding[] {
  return review([{ file, sha256: '', workbook }], { settings: { ...settings, fiscalYear: 2024 }, assumedYear: 2024 }).findings;
}

function nameOf({ rule, at }: Finding): string {
  return `${rule} ${at ? cellName(at) : ''}`;
}

function withRepairs(workbook: Workbook, findings: readonly Finding[], wanted: (finding: Finding) => boolean): Workbook {
  const offers = [...offersFor(findings, workbook)].filter(([finding]) => wanted(finding));
  return repaired(
    workbook,
    offers.map(([, { change }]) => change),
  );
}

(hasZoo ? describe : describe.skip)('all automatic repairs at once leave none of their findings and make no new ones', () => {
  test.each(books)('$folder/$file', async ({ folder, file, settings }) => {
    const workbook = await workbookOf(folder, file);
    const before = findingsIn(file, workbook, settings);
    const isAuto = ({ repair }: Finding): boolean => repair?.kind === 'auto' && repair.value !== undefined;
    const after = findingsIn(file, withRepairs(workbook, before, isAuto), settings).map(nameOf);
    const known = new Set(before.filter((finding) => !isAuto(finding)).map(nameOf));
    expect(after.filter((name) => !known.has(name))).toEqual([]);
  });
});

(hasZoo ? describe : describe.skip)('a repair that a person confirms takes its finding away', () => {
  test.each(books)('$folder/$file', async ({ folder, file, settings }) => {
    const workbook = await workbookOf(folder, file);
    const before = findingsIn(file, workbook, settings);
    const offered = [...offersFor(before, workbook).keys()];
    const left = offered.filter((finding) => {
      const after = findingsIn(
        file,
        withRepairs(workbook, before, (each) => each === finding),
        settings,
      );
      return after.some((other) => nameOf(other) === nameOf(finding));
    });
    expect(left.map(nameOf)).toEqual([]);
  });
});
