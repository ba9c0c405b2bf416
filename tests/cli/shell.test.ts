import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showProgress } from '../../src/cli/progress';
import { run } from '../../src/cli/run';
import { buildProgram } from './program';

const root = join(__dirname, '..', '..');
const samples = join(root, 'assets', 'samples');
const plan = join(samples, 'plan.json');
const onPosix = process.platform === 'win32' ? test.skip : test;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-shell-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function shinchoku(...words: readonly string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const status = await run(words, { out: (text) => out.push(text), error: (text) => error.push(text), today: '2025-05-20', now: () => 0 });
  return { status, out: out.join(''), error: error.join('') };
}

describe('a pipe that is closed, as by | head', () => {
  let program = '';
  beforeAll(() => {
    program = buildProgram();
  });
  const inShell = (command: string) =>
    spawnSync('bash', ['-o', 'pipefail', '-c', command, 'bash', process.execPath, program, samples, plan, folder], { encoding: 'utf8' });

  onPosix.each(['head -n 1', 'true'])('the program ends quietly behind | %s, and its files are written', (taker) => {
    const { stderr, status } = inShell(
      `"$1" "$2" review "$3" --settings "$4" --json --out "$5/結果.xlsx" --force "$5/結果.xlsx" | ${taker}`,
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(existsSync(join(folder, '結果.xlsx'))).toBe(true);
  });

  onPosix('what cannot be printed for another reason is told, with status 2', () => {
    if (!existsSync('/dev/full')) return;
    const { stderr, status } = inShell('"$1" "$2" review "$3" --settings "$4" > /dev/full');
    expect(stderr).toContain('結果を表示できませんでした(ENOSPC)');
    expect(status).toBe(2);
  });

  onPosix('no progress where nobody sees it', () => {
    const { stderr } = inShell('"$1" "$2" review "$3" --settings "$4" > /dev/null');
    expect(stderr).toBe('');
  });
});

describe('progress', () => {
  const shown = (terminal: { readonly interactive?: boolean; readonly plain?: boolean }) => {
    const told: string[] = [];
    let clock = 0;
    const progress = showProgress(3, 'ja', {
      ...terminal,
      out: () => undefined,
      error: (text) => told.push(text),
      today: '',
      now: () => (clock += 2000),
    });
    progress.tell(1);
    progress.end();
    return told.join('');
  };
  test.each([
    { where: 'on a terminal', terminal: { interactive: true }, text: '\r\u001B[K1/3 件を読みました\r\u001B[K' },
    { where: 'on a terminal without control codes (NO_COLOR)', terminal: { interactive: true, plain: true }, text: '1/3 件を読みました\n' },
    { where: 'elsewhere', terminal: {}, text: '' },
  ])('$where', ({ terminal, text }) => {
    expect(shown(terminal)).toBe(text);
  });
});

describe('help', () => {
  test.each(['review', 'prepublish', 'set-up', 'desk-settings', 'next-year'])(
    'of %s, in both languages or the one asked for',
    async (command) => {
      const both = await shinchoku(command, '--help');
      expect(both).toMatchObject({ status: 0, error: '' });
      expect(both.out).toContain(`使い方: shinchoku ${command}`);
      expect(both.out).toContain(`Usage: shinchoku ${command}`);
      expect((await shinchoku(command, '-h', '--locale', 'en')).out).not.toContain('使い方');
    },
  );

  test('the version is the package’s', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await shinchoku('--version')).toEqual({ status: 0, out: `shinchoku ${version}\n`, error: '' });
  });
});

describe('wrong words: one sentence that names them, status 2', () => {
  const sample = join(samples, '市政改革室.xlsx');
  test.each<[readonly string[], string]>([
    [['review', sample, '--out'], '--out の値がありません'],
    [['review', sample, '--out', '--json'], '--out の値がありません'],
    [['review', sample, '--out', ''], '--out の値がありません'],
    [['review', sample, '--json=yes'], '--json には値を付けられません'],
    [['review', sample, '--settings', plan, '--settings', plan], '--settings が2回指定されています'],
    [['prepublish', sample, '--json', '--json'], '--json が2回指定されています'],
    [['prepublish', sample, '--locale', 'fr'], 'ja か en'],
    [['set-up', sample, '--locale', 'fr', '--out', 'x.xlsx'], 'ja か en'],
    [['set-up', sample, '--out', 'x.csv'], '.xlsx で終わる'],
    [['next-year', sample, '--out'], '--out の値がありません'],
    [['--json', 'review', sample], '最初に指定してください'],
    [['--json'], '操作を指定してください'],
    [['review', sample, '--timeout', 'Infinity'], '--timeout には秒数を'],
  ])('%j', async (words, says) => {
    const { status, out, error } = await shinchoku(...words);
    expect(error).toContain(says);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  test('in English where that is asked for', async () => {
    expect((await shinchoku('next-year', sample, '--locale=en', '--out')).error).toBe('--out has no value. Write one after --out.\n');
  });
});
