import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import { recognise } from '../../src/recognition/recognise';
import { isWorkbookFile } from '../../src/rounds/workbook-files';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { UnreadableWorkbook } from '../../src/xlsx/unreadable-workbook';
import { unaccounted } from './conservation';

const assets = join(__dirname, '..', '..', 'assets');
/** The shared workbooks stand beside a checkout of the team; a user's clone has none. */
const shared = join(__dirname, '..', '..', '..', 'shared');
if (!existsSync(shared)) console.log('The shared workbooks (../shared) are not here: their rows and columns are not counted.');

/** Bytes; larger ones take long and are read by tests of their own. */
const largest = 50_000;

function workbooksIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isWorkbookFile)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size < largest);
}

/** What is made to cost too much is read in a process of its own, by tests of its own. */
const shareds = ['round-2024', 'round-2024-interim', 'faults', 'clean', 'cities-give', 'cases-give', 'rounds-give'];
const folders = [join(assets, 'samples'), ...shareds.map((name) => join(shared, 'workbooks', name)), join(shared, 'real')].filter(
  (folder) => workbooksIn(folder).length > 0,
);

test.each(folders)('every sheet, row and column of every workbook of %s is accounted for exactly once', async (folder) => {
  const faults: string[] = [];
  for (const path of workbooksIn(folder)) {
    try {
      const workbook = await readWorkbook(readFileSync(path));
      const name = path.slice(folder.length + 1);
      const recognition = recognise(workbook, name, { settings: defaultSettings, year: null, assumedYear: 2024 });
      faults.push(
        ...unaccounted(workbook, recognition)
          .slice(0, 3)
          .map((fault) => `${name}: ${fault}`),
      );
    } catch (error) {
      // What is refused has no contents to account for; other tests hold that it is refused with a word.
      if (!(error instanceof UnreadableWorkbook)) throw error;
    }
  }
  expect(faults).toEqual([]);
});
