import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../src/cli/source-files';
import type { Finding, Severity } from '../../src/model/finding';
import type { Settings } from '../../src/model/settings';
import { review, type Source } from '../../src/review';
import { catalogue } from '../../src/rules/catalogue';
import { cellName } from '../../src/workbook/reference';
import { expectedOf, hasZoo, pathIn, settingsOf, zooFolders, type ExpectedFinding } from './zoo';

interface Expectation {
  readonly mustFind?: readonly ExpectedFinding[];
  readonly mayFind?: readonly string[];
  readonly mustNotFind?: readonly string[];
}

const implemented = new Map<string, Severity>(catalogue.map(({ id, severity }) => [id, severity]));
const placeOfRule = readPlaces();

const folders = hasZoo ? ([...zooFolders, 'unreadable'] as const) : [];
const alone = folders.flatMap((folder) => {
  const { folder: whole, workbooks } = expectedOf(folder);
  return Object.entries(workbooks).map(([file, expected]) => ({
    folder,
    file,
    expected,
    settings: expected.settings === undefined ? whole.settings : expected.settings,
  }));
});
const rounds = hasZoo ? (['round-2024', 'round-2024-interim'] as const) : [];

const describeZoo = hasZoo ? describe : describe.skip;

describeZoo('findings in the test workbooks', () => {
  test.each(alone)('$folder/$file', async ({ folder, file, expected, settings }) => {
    const findings = findingsIn([await readSource(pathIn(folder, file))], settingsOf(folder, settings));
    expect(deviations(findings, withoutNeedOfOthers(expected))).toEqual([]);
  });

  test.each(rounds)('%s as a round', async (folder) => {
    const { folder: whole, workbooks } = expectedOf(folder);
    const sources = await Promise.all(Object.keys(workbooks).map((file) => readSource(pathIn(folder, file))));
    const findings = findingsIn(sources, settingsOf(folder, whole.settings));
    const together = {
      mustFind: [
        ...(whole.mustFind ?? []),
        ...Object.entries(workbooks).flatMap(([file, { mustFind }]) => mustFind.map((must) => ({ ...must, file }))),
      ],
      mayFind: Object.values(workbooks).flatMap(({ mayFind = [] }) => mayFind),
      mustNotFind: whole.mustNotFind ?? [],
    };
    expect(deviations(findings, together)).toEqual([]);
  });

  test('the consolidated sheet beside the workbooks it was made of', async () => {
    const file = '市政改革室_集約シートの書き換え.xlsx';
    const expected = expectedOf('faults').workbooks[file]!;
    const sources = await Promise.all([
      readSource(pathIn('faults', file)),
      ...Object.keys(expectedOf('round-2024').workbooks).map((name) => readSource(pathIn('round-2024', name))),
    ]);
    const findings = findingsIn(sources, settingsOf('round-2024', 'plan.json')).filter((finding) => finding.file === file);
    expect(deviations(findings, expected)).toEqual([]);
  });
});

function findingsIn(sources: readonly Source[], settings: Settings): readonly Finding[] {
  return review(sources, { settings: { ...settings, fiscalYear: 2024 }, assumedYear: 2024 }).findings;
}

/** A workbook checked on its own cannot show what needs the others. */
function withoutNeedOfOthers(expected: Expectation): Expectation {
  return { ...expected, mustFind: expected.mustFind?.filter(({ rule }) => rule !== 'consolidated-value-edited') ?? [] };
}

/** What is missing, forbidden or uncalled for, a line each; nothing when the findings are as expected. Rules not written yet are left out. */
function deviations(findings: readonly Finding[], { mustFind = [], mayFind = [], mustNotFind = [] }: Expectation): readonly string[] {
  const missing = mustFind
    .filter((must) => implemented.has(must.rule) && !findings.some((finding) => matches(finding, must)))
    .map((must) => `missing: ${must.rule} ${must.cell ?? ''}`);
  const forbidden = new Set(mustNotFind);
  const wrong = findings
    .filter(({ rule, severity }) => forbidden.has(rule) || forbidden.has(`*${severity}`))
    .map((finding) => `forbidden: ${lineOf(finding)}`);
  const stray = findings
    .filter(
      ({ rule, severity }) => severity !== 'info' && !mayFind.includes(rule) && !forbidden.has(rule) && !forbidden.has(`*${severity}`),
    )
    .filter((finding) => !mustFind.some((must) => matches(finding, must)))
    .map((finding) => `uncalled for: ${lineOf(finding)}`);
  return [...missing, ...wrong, ...stray];
}

function lineOf({ rule, file, at, message }: Finding): string {
  return `${rule} ${file ?? ''} ${at ? cellName(at) : ''} ${message.ja}`;
}

function matches(finding: Finding, must: ExpectedFinding & { readonly file?: string }): boolean {
  if (finding.rule !== must.rule || (must.file !== undefined && finding.file !== must.file)) return false;
  const cells = [...(must.cell ? [must.cell] : []), ...(must.accept ?? [])];
  const place = placeOfRule.get(must.rule) ?? 'cell';
  if (cells.length === 0 || place === 'workbook' || place === 'folder') return true;
  return finding.at !== null && cells.some((cell) => samePlace(cellName(finding.at!), cell, place));
}

function samePlace(found: string, wanted: string, place: string): boolean {
  const [a, b] = [parts(found), parts(wanted)];
  const compared = { cell: [0, 1, 2], row: [0, 2], column: [0, 1], sheet: [0] }[place] ?? [0, 1, 2];
  return compared.every((index) => a[index] === b[index]);
}

/** 進捗管理表!F12 → sheet, column, row. */
function parts(cell: string): readonly (string | undefined)[] {
  return /^(.*)!([A-Z]+)(\d+)$/.exec(cell)?.slice(1) ?? [cell];
}

/** How exactly the place of a rule's finding must match: cell, row, column, sheet, workbook, folder. */
function readPlaces(): ReadonlyMap<string, string> {
  const file = join(pathIn('..'), 'domain', 'rules.json');
  if (!existsSync(file)) return new Map();
  const { rules } = JSON.parse(readFileSync(file, 'utf8')) as { rules: { id: string; scope: string }[] };
  return new Map(rules.map(({ id, scope }) => [id, scope]));
}
