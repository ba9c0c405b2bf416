import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { officeJs } from '../open-excel';
import { begin, compatibilityPart, end, knownMembers, tablePath } from './compatibility';
import { missingMembers } from './missing-members';
import { usedMembers } from './used-members';

const root = join(__dirname, '..', '..', '..');

/** The parts of the product that may speak to Excel; those that are not there yet have nothing to say. */
const folders = ['src/excel', 'src/commands', 'src/taskpane'].map((folder) => join(root, folder)).filter((folder) => existsSync(folder));

const speakers = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((name) => /\.tsx?$/.test(name) && /\b(?:Excel|OfficeExtension)\b/.test(readFileSync(name, 'utf8')));

/** A file of ours that uses such members on purpose. */
const planted = join(__dirname, 'beyond-office-js.ts');

/** "Range.valuesAsJson at src/excel/read-workbook.ts:12". One program for both tests: building it takes seconds. */
const program = (() => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: unknown };
  return ts.createProgram([...speakers, planted], ts.parseJsonConfigFileContent(config, ts.sys, root).options);
})();

function gaps(files: readonly string[]): string[] {
  const { office, schema } = officeJs();
  return missingMembers(program, files, office, schema).map(({ member, at }) => `${member} at ${relative(root, at)}`);
}

test('the product uses no Excel member that the library lacks', () => {
  expect(gaps(speakers)).toEqual([]);
});

test('a member that the library lacks is found, wherever it is used', () => {
  const found = gaps([planted]).map((gap) => gap.replace(/ at .*/, ''));
  expect(found.sort()).toEqual([
    'CellValueType',
    'CellValueType.double',
    'ClearApplyTo.resetContents',
    'NoteCollection.add',
    "Range.load('format/fill/colour')",
    "Range.load('valuesAsJson')",
    'Range.valuesAsJson',
    'Workbook.notes',
    "WorksheetCollection.load('items/nickname')",
  ]);
});

describe('the table of members', () => {
  const used = usedMembers(program, speakers);

  // UPDATE_MEMBERS=1 adds new members as documented and not observed, and takes out those that are used no more.
  if (process.env.UPDATE_MEMBERS) {
    const known = new Map(knownMembers().map((each) => [each.member, each]));
    const lines = used.map(({ member, set }) => {
      const { source, observed } = known.get(member) ?? { source: 'documentation', observed: 'no' };
      return [member, set, source, observed].join(',');
    });
    writeFileSync(tablePath, `${['member,set,source,observed', ...lines].join('\n')}\n`);
  }

  test('covers exactly what the product uses, with the set of the typings', () => {
    expect(knownMembers().map(({ member, set }) => ({ member, set }))).toEqual(used);
  });

  test('names a source for each', () => {
    for (const { member, source } of knownMembers())
      expect([member, source]).toEqual([member, expect.stringMatching(/^(documentation|recording|office-js(-docs-pr)?#\d+)$/)]);
  });

  test('docs/excel-compatibility.md is made from it', () => {
    const path = join(root, 'docs', 'excel-compatibility.md');
    const page = readFileSync(path, 'utf8');
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    expect(from >= 0 && to > from).toBe(true);
    const made = compatibilityPart(knownMembers());
    // Formatted afterwards by npm run format.
    if (process.env.UPDATE_MEMBERS) writeFileSync(path, page.slice(0, from) + made + page.slice(to + end.length));
    else expect(unpadded(page.slice(from, to + end.length))).toBe(unpadded(made));
  });
});

/** Columns of tables are padded by the formatter. */
const unpadded = (page: string): string => page.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
