import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles, readSource } from '../../src/cli/source-files';
import { readSettings } from '../../src/model/read-settings';
import type { Finding } from '../../src/model/finding';
import type { Settings } from '../../src/model/settings';
import { review, type Source } from '../../src/review';
import type { Workbook } from '../../src/workbook/workbook';
import { writeCell } from './faults/edits';
import type { GivenWorkbook } from './faults/fault-kind';

export interface CleanRound {
  readonly settings: Settings;
  readonly workbooks: readonly GivenWorkbook[];
  /** What the review says of the round as it is: nothing but remarks. */
  readonly findings: readonly Finding[];
}

/** The sample round, the harmless habits in it written as the review proposes. */
export async function readCleanRound(folder: string): Promise<CleanRound> {
  const settings = readPlan(join(folder, 'plan.json'));
  const sources = await Promise.all((await findFiles([folder])).map((file) => readSource(file)));
  const repaired = repair(sources, review(sources, { settings, assumedYear: 2024 }).findings);
  const { items, findings, workbooks } = review(repaired, { settings, assumedYear: 2024 });
  return {
    settings,
    findings,
    workbooks: repaired.map((source) => {
      const table = workbooks.find(({ file }) => file === source.file)?.tables[0];
      if (!('workbook' in source) || !table) throw new Error(`${source.file} is not read`);
      return { file: source.file, workbook: source.workbook, table, items: items.filter(({ file }) => file === source.file) };
    }),
  };
}

function readPlan(path: string): Settings {
  const read = readSettings(JSON.parse(readFileSync(path, 'utf8')));
  if ('problems' in read) throw new Error(read.problems.map(({ en }) => en).join('\n'));
  return read.settings;
}

function repair(sources: readonly Source[], findings: readonly Finding[]): readonly Source[] {
  return sources.map((source) => {
    if (!('workbook' in source)) return source;
    const own = findings.filter(({ file }) => file === source.file);
    return { ...source, workbook: own.reduce(withRepair, source.workbook) };
  });
}

function withRepair(workbook: Workbook, { at, repair }: Finding): Workbook {
  return at && repair?.value !== undefined ? writeCell(workbook, at, repair.value) : workbook;
}
