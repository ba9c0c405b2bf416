import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForTests, readInOwnProcess } from './read-in-own-process';

/** Real workbooks that nobody here wrote; a user's clone has none. */
const folder = join(__dirname, '..', '..', '..', 'shared', 'real');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.md')) : [];
if (files.length === 0) console.log('The real workbooks (../shared/real) are not here: their test is skipped.');

/** What is refused: text files, and workbooks that are protected. */
const refused: Readonly<Record<string, string>> = {
  J20: 'not-a-workbook',
  J21: 'not-a-workbook',
  R08: 'encrypted',
  R09: 'encrypted',
  R10: 'encrypted',
  R32: 'labelled',
};

(files.length > 0 ? describe : describe.skip)(
  'every real workbook is read, or refused with a sentence, within 5 seconds of the processor and 500 MB',
  () => {
    let bundle = '';
    beforeAll(async () => {
      bundle = await bundleForTests();
    });

    test.each(files)('%s', (file) => {
      const { refusal, seconds, megabytes } = readInOwnProcess(bundle, join(folder, file));
      expect(refusal?.code ?? null).toBe(refused[file.slice(0, 3)] ?? null);
      if (refusal) expect(refusal.sentence).toMatch(/ください。$/);
      expect(seconds).toBeLessThan(5);
      expect(megabytes).toBeLessThan(500);
    });
  },
);
