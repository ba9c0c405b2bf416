import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { officeJs } from '../open-excel';
import { missingMembers } from './missing-members';

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
