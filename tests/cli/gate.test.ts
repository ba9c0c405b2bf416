import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run, type ExitStatus } from '../../src/cli/run';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const plan = join(samples, 'plan.json');
const sample = join(samples, '市政改革室.xlsx');
const onPosix = process.platform === 'win32' ? test.skip : test;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-gate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (...names: readonly string[]) => join(folder, ...names);

interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly error: string;
}

async function shinchoku(words: readonly string[], printed: () => void = () => undefined): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const status = await run(words, {
    out: (text) => {
      printed();
      out.push(text);
    },
    error: (text) => error.push(text),
    today: '2025-05-20',
    now: () => 0,
  });
  return { status, out: out.join(''), error: error.join('') };
}

const round = (...words: readonly string[]) => shinchoku(['review', samples, '--settings', plan, ...words]);

/** A workbook with its part `xl/workbook.xml` changed. */
function rewrite(path: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(path));
  const name = 'xl/workbook.xml';
  writeFileSync(path, zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) }));
}

describe('what was read is never replaced', () => {
  beforeEach(() => {
    copyFileSync(sample, at('前年度.xlsx'));
    copyFileSync(plan, at('data.json'));
  });
  const previous = () => at('前年度.xlsx');

  test.each<[string, () => readonly string[]]>([
    ['last year’s workbook', () => ['--previous', previous(), '--out', previous()]],
    ['last year’s workbook, even with --force', () => ['--previous', previous(), '--out', previous(), '--force', previous()]],
    ['last year’s workbook in its folder', () => ['--previous', folder, '--publish', previous()]],
    ['last year’s workbook under another spelling', () => ['--previous', previous(), '--out', at('.', 'x', '..', '前年度.xlsx')]],
  ])('%s', async (_, words) => {
    mkdirSync(at('x'));
    const before = readFileSync(previous());
    const { status, error, out } = await round(...words());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain('元のブックは書き換えません');
    expect(readFileSync(previous())).toEqual(before);
  });

  onPosix('under a second name of the same file, and through a folder that is a link', async () => {
    linkSync(previous(), at('別名.xlsx'));
    symlinkSync(folder, at('近道'));
    for (const name of [at('別名.xlsx'), at('近道', '前年度.xlsx')]) {
      const { status, error } = await round('--previous', previous(), '--out', name, '--force', name);
      expect(status).toBe(2);
      expect(error).toContain('元のブックは書き換えません');
    }
    expect(readFileSync(previous())).toEqual(readFileSync(sample));
  });

  test('the report of the round that is gone on with is replaced by its own successor only', async () => {
    await round('--out', at('取りまとめ.xlsx'));
    const before = readFileSync(at('取りまとめ.xlsx'));
    const { status, error } = await round(
      '--round',
      at('取りまとめ.xlsx'),
      '--publish',
      at('取りまとめ.xlsx'),
      '--force',
      at('取りまとめ.xlsx'),
    );
    expect(status).toBe(2);
    expect(error).toContain('元のブックは書き換えません');
    expect(readFileSync(at('取りまとめ.xlsx'))).toEqual(before);
    expect((await round('--round', at('取りまとめ.xlsx'), '--out', at('取りまとめ.xlsx'))).status).toBe(0);
  });
});

describe('what people keep is replaced only when they say so for that one file', () => {
  const keeps = async (path: string, words: readonly string[], says: string) => {
    const before = readFileSync(path);
    const { status, error, out } = await shinchoku(words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(says);
    expect(error).toContain('--force');
    expect(readFileSync(path)).toEqual(before);
    expect((await shinchoku([...words, '--force', path])).status).toBe(0);
    expect(readFileSync(path)).not.toEqual(before);
  };
  const review = (...words: readonly string[]) => ['review', samples, '--settings', plan, ...words];

  test('a workbook of somebody’s', async () => {
    copyFileSync(sample, at('名簿.xlsx'));
    await keeps(at('名簿.xlsx'), review('--out', at('名簿.xlsx')), 'このプログラムが書き出したものではない');
  });

  test('a file that is no workbook at all', async () => {
    writeFileSync(at('名簿.xlsx'), '氏名,所属');
    await keeps(at('名簿.xlsx'), review('--out', at('名簿.xlsx')), 'このプログラムが書き出したものではない');
  });

  test('a report in which somebody has put a sheet of their own', async () => {
    await round('--out', at('取りまとめ.xlsx'));
    rewrite(at('取りまとめ.xlsx'), (xml) => xml.replace(/<definedName name="shinchoku_sheet"[^>]*>[^<]*by-policy[^<]*<.definedName>/, ''));
    await keeps(at('取りまとめ.xlsx'), review('--out', at('取りまとめ.xlsx')), 'シート「取組方針別集計」');
  });

  test('the round’s workbook, by what goes to the public', async () => {
    await round('--out', at('取りまとめ.xlsx'));
    await keeps(at('取りまとめ.xlsx'), review('--publish', at('取りまとめ.xlsx')), '記入した内容が失われない');
  });

  test('settings that were filled in, by set-up and by a report', async () => {
    const words = ['set-up', samples, '--out', at('設定.xlsx')];
    await shinchoku(words);
    const { status, error } = await round('--out', at('設定.xlsx'));
    expect(status).toBe(2);
    expect(error).toContain('記入した内容が失われない');
    writeFileSync(at('設定.xlsx'), Buffer.concat([readFileSync(at('設定.xlsx')), Buffer.from(' ')]));
    await keeps(at('設定.xlsx'), words, '記入した内容が失われない');
  });

  test('forms that departments fill in: the second run writes none of them', async () => {
    const words = ['next-year', samples, '--settings', plan, '--out', at('来年度')];
    await shinchoku(words);
    rmSync(at('来年度', '総務局.xlsx'));
    writeFileSync(at('来年度', '環境局.xlsx'), 'filled in');
    const { status, error } = await shinchoku(words);
    expect(status).toBe(2);
    expect(error).toContain('環境局.xlsx');
    expect(readFileSync(at('来年度', '環境局.xlsx'), 'utf8')).toBe('filled in');
    expect(existsSync(at('来年度', '総務局.xlsx'))).toBe(false);
  });

  test('--force holds for no other file, and must name one that is written', async () => {
    for (const name of ['1.xlsx', '2.xlsx']) copyFileSync(sample, at(name));
    const both = await round('--out', at('1.xlsx'), '--publish', at('2.xlsx'), '--force', at('1.xlsx'));
    expect(both).toMatchObject({ status: 2, error: expect.stringContaining('2.xlsx') as string });
    expect(readFileSync(at('1.xlsx'))).toEqual(readFileSync(sample));
    const other = await round('--out', at('3.xlsx'), '--force', at('1.xlsx'));
    expect(other).toMatchObject({ status: 2, error: expect.stringContaining('書き出し先ではありません') as string });
    expect(existsSync(at('3.xlsx'))).toBe(false);
  });
});

describe('a place that cannot be written to is told before anything is done', () => {
  const cases: readonly (readonly [string, (path: string) => void, string])[] = [
    [
      'a folder',
      (path) => {
        mkdirSync(path);
      },
      'フォルダがある',
    ],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), '普通のファイルではない'],
    [
      'a link',
      (path) => {
        symlinkSync(sample, path);
      },
      'リンク',
    ],
    [
      'a link to nothing',
      (path) => {
        symlinkSync(at('ない'), path);
      },
      'リンク',
    ],
    [
      'read-only',
      (path) => {
        writeFileSync(path, '');
        chmodSync(path, 0o444);
      },
      '読み取り専用',
    ],
  ];
  onPosix.each(cases)('%s', async (_, make, says) => {
    make(at('結果.xlsx'));
    const before = lstatSync(at('結果.xlsx')).mtimeMs;
    const { status, error, out } = await round('--rows', at('一覧.csv'), '--out', at('結果.xlsx'));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(says);
    expect(readdirSync(folder)).toEqual(['結果.xlsx']);
    expect(lstatSync(at('結果.xlsx')).mtimeMs).toBe(before);
  });

  test.each<[string, () => string, string]>([
    ['a name that is too long', () => at(`${'長'.repeat(200)}.xlsx`), '名前が長すぎます'],
    ['a file in the place of the folder', () => join(sample, '結果.xlsx'), '同じ名前のファイル'],
  ])('%s', async (_, path, says) => {
    const { status, error } = await round('--rows', at('一覧.csv'), '--out', path());
    expect(status).toBe(2);
    expect(error).toContain(says);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what is no file is refused at once where a workbook or settings are wanted', () => {
  onPosix('a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [at('管.xlsx')]);
    for (const words of [
      [at('管.xlsx')],
      [sample, '--settings', at('管.xlsx')],
      [sample, '--previous', at('管.xlsx')],
      [sample, '--corrects', at('管.xlsx')],
    ]) {
      const { status, error } = await shinchoku(['review', ...words]);
      expect(status).toBe(2);
      expect(error).toContain('普通のファイルではない');
    }
  });

  test('a folder called like a workbook costs itself alone', async () => {
    mkdirSync(at('控え.xlsx'));
    copyFileSync(sample, at('市政改革室.xlsx'));
    const { status, out } = await shinchoku(['review', folder]);
    expect(status).toBe(2);
    expect(out).toMatch(/控え\.xlsx: ファイルではなくフォルダのため/);
    expect(out).toContain('進捗状況を確認した取組項目数');
  });
});

test('everything is written before the first word is printed', async () => {
  const seen: (readonly string[])[] = [];
  await shinchoku(['review', samples, '--settings', plan, '--out', at('結果.xlsx'), '--press', at('発表文.txt')], () =>
    seen.push(readdirSync(folder)),
  );
  expect(seen[0]).toEqual(['発表文.txt', '結果.xlsx'].sort());
});
