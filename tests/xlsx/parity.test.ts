import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeInflate } from '../../src/cli/node-inflate';
import { readXlsx, UnreadableWorkbook } from '../../src/xlsx/read-workbook';
import { describeWith } from '../acceptance/programs';
import { factsByLibrary, factsByOpenpyxl } from './other-readers';
import { factsOf, type Facts } from './workbook-facts';

/** Workbooks of the team, and real ones that nobody here wrote. */
const shared = join(__dirname, '..', '..', '..', 'shared');
const folders = ['workbooks/round-2024', 'workbooks/round-2024-interim', 'workbooks/faults', 'workbooks/clean', 'real'];
const paths = existsSync(shared)
  ? folders.flatMap((folder) =>
      readdirSync(join(shared, folder))
        .filter((name) => /\.xls[xm]$/.test(name))
        .map((name) => join(shared, folder, name)),
    )
  : [];
if (paths.length === 0) console.log('The workbooks in ../shared are not here: the parity tests are skipped.');

interface Difference {
  readonly why: string;
  readonly files: RegExp;
  readonly fact: RegExp;
}

/** Where the other reader is right to differ, or wrong. */
const arrays: Difference = {
  why: 'gives the formula of an array to its first cell only',
  files: /^(?:R17|E01)_/,
  fact: / computes (?:General!\$\w+\$\d+:\$\w+\$\d+|Project_List|Filtered_Bespoke_\w+)$/,
};
const differences: Readonly<Record<'library' | 'openpyxl', readonly Difference[]>> = {
  library: [arrays, { why: 'lists sheets that hold a chart as sheets', files: /^R17_/, fact: /^(?:Detailed|Summary)_graph is visible$/ }],
  openpyxl: [
    arrays,
    { why: 'drops cells that hold empty text', files: /./, fact: / holds ""$/ },
    { why: 'keeps the prefix of functions that are newer than the format', files: /^E01_/, fact: / computes (?:_xlfn\.)?IFNA\(/ },
    { why: 'drops what stands under merged cells', files: /^E01_/, fact: /^Sign off!\w32 holds "Yes"$/ },
    { why: 'does not find the sheets of a strict package', files: /^R11_/, fact: /./ },
  ],
};

/** What we read; null for a file that is refused. */
function read(path: string): Facts | null {
  try {
    return factsOf(readXlsx(readFileSync(path), { inflate: nodeInflate }));
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return null;
    throw error;
  }
}

/** Facts that only one of two readers has, without those that are known. */
function disagreement(path: string, ours: Facts, theirs: Facts, known: readonly Difference[]): readonly string[] {
  const here = known.filter(({ files }) => files.test(basename(path)));
  const unexpected = (fact: string) => !here.some((difference) => difference.fact.test(fact));
  return [
    ...[...theirs].filter((fact) => !ours.has(fact)).map((fact) => `missing: ${fact}`),
    ...[...ours].filter((fact) => !theirs.has(fact)).map((fact) => `added: ${fact}`),
  ].filter((line) => unexpected(line.replace(/^\w+: /, '')));
}

const readByUs = paths.map((path) => ({ path, name: path.slice(shared.length + 1), facts: read(path) }));
const readable = readByUs.flatMap(({ path, name, facts }) => (facts ? [{ path, name, facts }] : []));
const refused = readByUs.filter(({ facts }) => facts === null).map(({ path }) => path);

(paths.length > 0 ? describe : describe.skip)('the same cells, merged areas and hidden rows and columns', () => {
  test('workbooks that are refused are protected ones', () => {
    expect(refused.map((path) => basename(path).slice(0, 3))).toEqual(['R08', 'R10', 'R32']);
  });

  test.each(readable)('as @e965/xlsx in $name', ({ path, facts }) => {
    expect(disagreement(path, facts, factsByLibrary(readFileSync(path)), differences.library)).toEqual([]);
  });

  describeWith('openpyxl', 'as openpyxl', () => {
    let found: ReadonlyMap<string, Facts | null>;
    beforeAll(() => {
      found = factsByOpenpyxl('/usr/bin/python3', paths);
    }, 180_000);

    test.each(readable)('in $name', ({ path, facts }) => {
      expect(disagreement(path, facts, found.get(path) ?? new Set(), differences.openpyxl)).toEqual([]);
    });

    test('which refuses the same workbooks', () => {
      expect(paths.filter((path) => found.get(path) === null)).toEqual(refused);
    });
  });
});
