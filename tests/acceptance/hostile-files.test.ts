import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, workbookParts } from '../xlsx/workbook-parts';
import { hostileFiles } from './hostile-files';
import { bundleForTests, readInOwnProcess } from './read-in-own-process';

const folder = mkdtempSync(join(tmpdir(), 'shinchoku-hostile-'));
let bundle = '';
/** What a process takes that reads next to nothing. */
let usualMegabytes = 0;

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name.replace(/\W+/g, '-')}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}

beforeAll(async () => {
  bundle = await bundleForTests();
  usualMegabytes = readInOwnProcess(bundle, written('usual', pack(workbookParts()))).megabytes;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(['zlib', 'fflate'] as const)('unpacked by %s, within 3 seconds of the processor and 300 MB', (inflate) => {
  test.each(hostileFiles)('$name', ({ name, bytes, code }) => {
    const { refusal, seconds, megabytes } = readInOwnProcess(bundle, written(name, bytes()), inflate);
    expect(refusal?.code ?? null).toBe(code);
    expect({ seconds: seconds < 3, megabytes: megabytes - usualMegabytes < 300 }).toEqual({ seconds: true, megabytes: true });
  });
});
