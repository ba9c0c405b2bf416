import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../src/cli/source-files';
import { defaultSettings } from '../../src/model/default-settings';
import { review } from '../../src/review';

const real = join(__dirname, '..', '..', '..', 'shared', 'real');
const files = existsSync(real) ? readdirSync(real).filter((name) => !name.endsWith('.md')) : [];
if (files.length === 0) console.log('The real workbooks (../shared/real) are not here: their tests are skipped.');

/** Real workbooks that nobody here wrote: statistics, forms, work lists, registers. None tracks the items of a plan. */
(files.length > 0 ? describe : describe.skip)('no item is invented in a workbook that tracks nothing', () => {
  test.each(files)('%s', async (file) => {
    const source = await readSource(join(real, file));
    const { items, workbooks } = review([source], { settings: defaultSettings, assumedYear: 2024, rules: [] });
    expect(items).toEqual([]);
    expect(workbooks[0]).toMatchObject({ status: 'refused', tables: [] });
    expect(workbooks[0]?.reason?.ja).toMatch(/。$/);
  });
});
