import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles, type FileToWrite } from '../../src/cli/files/write-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (...names: readonly string[]) => join(folder, ...names);
const file = (path: string, content: FileToWrite['content']): FileToWrite => ({ path, before: null, content });

/** The text of a list on a disk that is full after the first piece. */
function* onFullDisk(): Generator<string> {
  yield 'first';
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
}

test('files in new folders, whole and nothing beside them', async () => {
  const { paths } = await writeFiles([file(at('a', 'b', '1.txt'), () => 'one'), file(at('2.txt'), () => ['t', 'wo'])]);
  expect(paths).toEqual([at('a', 'b', '1.txt'), at('2.txt')]);
  expect([readFileSync(at('a', 'b', '1.txt'), 'utf8'), readFileSync(at('2.txt'), 'utf8')]).toEqual(['one', 'two']);
  expect([readdirSync(at('a', 'b')), readdirSync(folder).sort()]).toEqual([['1.txt'], ['2.txt', 'a']]);
});

test('a disk that gets full: none of the files, no new folder, and a sentence that says which', async () => {
  const { paths, problems } = await writeFiles([file(at('new', '1.txt'), () => 'one'), file(at('2.txt'), onFullDisk)]);
  expect(paths).toEqual([]);
  expect(problems.map(({ ja }) => ja)).toEqual([
    expect.stringMatching(/2\.txt: ディスクの空きが足りません/),
    expect.stringMatching(/^書き出していないもの: .*1\.txt、.*2\.txt\(書き出したもの: なし\)$/),
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that was changed while the run went on stays as it is; those before it are named as written', async () => {
  writeFileSync(at('2.txt'), 'before');
  const before = statSync(at('2.txt'), { bigint: true });
  writeFileSync(at('2.txt'), 'filled in meanwhile');
  const { paths, problems } = await writeFiles([file(at('1.txt'), () => 'one'), { path: at('2.txt'), before, content: () => 'two' }]);
  expect(paths).toEqual([at('1.txt')]);
  expect(problems.map(({ ja }) => ja).join('\n')).toMatch(
    /2\.txt: 点検の間に.*\n書き出していないもの: .*2\.txt\(書き出したもの: .*1\.txt\)$/,
  );
  expect(readFileSync(at('2.txt'), 'utf8')).toBe('filled in meanwhile');
  expect(readdirSync(folder).sort()).toEqual(['1.txt', '2.txt']);
});

test('ended by the user while a long list is written: nothing is left', async () => {
  let interrupt: () => void = () => undefined;
  const list = function* (): Generator<string> {
    yield 'first';
    interrupt();
    yield 'second';
  };
  const written = await writeFiles([file(at('1.txt'), () => 'one'), file(at('2.txt'), list)], (end) => {
    interrupt = end;
    return () => undefined;
  });
  expect(written).toEqual({ paths: [], problems: [], interrupted: true });
  expect(readdirSync(folder)).toEqual([]);
});

test('a fault of our own is no trouble with the disk: it is thrown, and nothing is left', async () => {
  const broken = () => {
    throw new Error('a fault');
  };
  await expect(writeFiles([file(at('1.txt'), () => 'one'), file(at('2.txt'), broken)])).rejects.toThrow('a fault');
  expect(readdirSync(folder)).toEqual([]);
});
