import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { linesAsWorkbook } from '../../src/recognition/text-as-workbook';
import { htmlAsWorkbook } from '../../src/recognition/html-as-workbook';
import { wordOf } from '../publication/slips/word-of';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { writeCell } from '../bench/faults/edits';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const office = join(samples, 'office.xlsx');

let folder = '';
const at = (name: string) => join(folder, name);
const textOf = (name: string) => readFileSync(at(name), 'utf8');

async function shinchoku(...words: readonly string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const terminal = { out: (text: string) => out.push(text), error: (text: string) => error.push(text), today: '2025-05-20', now: () => 0 };
  return { status: await run(words, terminal), out: out.join(''), error: error.join('') };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-'));
  const outputs = ['--press', at('発表文.txt'), '--html', at('結果.html'), '--csv', at('data'), '--publish', at('公表用.xlsx')];
  await shinchoku('review', samples, '--settings', office, ...outputs);
  writeFileSync(at('発表文.docx'), wordOf(textOf('発表文.txt')));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const files = ['発表文.txt', '結果.html', '発表文.docx', '公表用.xlsx', 'data/summary.csv'];
const against = ['--against', samples, '--settings', office];

async function tallied(name: string, ...paths: readonly string[]) {
  const ran = await shinchoku('prepublish', ...paths.map(at), ...against, '--tally', at(name));
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(at(name))));
  const rows = (sheets[0]?.rows ?? []).map(({ cells }) => cells.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')));
  return { ...ran, checksum: rows[1]?.[0] ?? '', rows: rows.slice(4) };
}

/** The workbook as a person would save it with another word in its first cell. */
async function withOneCellChanged(bytes: Buffer): Promise<Buffer> {
  const book = await readWorkbook(new Uint8Array(bytes));
  const [first] = book.sheets;
  const at = { sheet: first?.name ?? '', row: first?.rows[0]?.index ?? 0, column: first?.rows[0]?.cells.findIndex(Boolean) ?? 0 };
  return Buffer.from(await saveWorkbook(fromWorkbook(writeCell(book, at, '差し替えました'), {})));
}

describe('公表前照合票', () => {
  test('holds every file to the figures of the round and to one value', async () => {
    const { status, checksum, rows } = await tallied('照合票.xlsx', ...files);
    expect(status).toBe(0);
    expect(checksum).toMatch(/^照合値　(?:[0-9a-f]{4}-){3}[0-9a-f]{4}$/);
    expect(rows.map((row) => [row[0], row[1], ...row.slice(3, 9)])).toEqual([
      ['発表文.txt', '発表文', '24', '23', '19', '4', '82.6', '一致'],
      ['結果.html', 'ページ', '24', '23', '19', '4', '82.6', '一致'],
      ['発表文.docx', 'Word文書', '24', '23', '19', '4', '82.6', '一致'],
      ['公表用.xlsx', 'ブック', '24', '23', '19', '4', '82.6', '一致'],
      ['summary.csv', 'CSV', '24', '23', '19', '4', '82.6', '一致'],
      ['所属のブックの集計', undefined, '24', '23', '19', '4', '82.6'],
    ]);
  });

  test('gives another value when any of the files changes, and the same when none does', async () => {
    const whole = (await tallied('1.xlsx', ...files)).checksum;
    expect((await tallied('2.xlsx', ...[...files].reverse())).checksum).toBe(whole);
    for (const [index, name] of files.entries()) {
      const before = readFileSync(at(name));
      const changed = name.endsWith('.docx')
        ? Buffer.from(wordOf(`${textOf('発表文.txt')}\n追記しました。`))
        : name.endsWith('.xlsx')
          ? await withOneCellChanged(before)
          : Buffer.concat([before, Buffer.from('\n')]);
      expect([name, changed.equals(before)]).toEqual([name, false]);
      writeFileSync(at(name), changed);
      expect([name, (await tallied(`変更${index}.xlsx`, ...files)).checksum === whole]).toEqual([name, false]);
      writeFileSync(at(name), before);
    }
  });

  test('says which file has another figure', async () => {
    writeFileSync(at('直した.html'), textOf('結果.html').replace('>19項目<', '>20項目<'));
    const { status, rows } = await tallied('3.xlsx', '発表文.txt', '直した.html');
    expect([status, ...rows.map((row) => row[8])]).toEqual([1, '一致', '不一致', undefined]);
  });

  test('is not written over another file, nor for a file that cannot be read', async () => {
    const again = await shinchoku('prepublish', at('発表文.txt'), ...against, '--tally', at('照合票.xlsx'));
    expect([again.status, again.error.includes('置き換えません')]).toEqual([2, true]);
    writeFileSync(at('壊れた.docx'), 'no document');
    const broken = await shinchoku('prepublish', at('壊れた.docx'), '--tally', at('4.xlsx'));
    expect([broken.status, broken.error]).toEqual([
      2,
      '壊れた.docx: Wordの文書(.docx)として読み取れません。Wordで開いて保存し直してください。\n',
    ]);
  });
});

describe('a Word document', () => {
  test.each([
    ['comments', wordOf('文', { comments: true }), 'コメントが残っています'],
    ['tracked changes', wordOf('文', { deleted: '消した文' }), '変更履歴が残っています'],
    ['hidden text', wordOf('文', { hidden: true }), '隠し文字が残っています'],
  ])('with %s is told', async (_, bytes, words) => {
    writeFileSync(at('文書.docx'), bytes);
    const { status, out } = await shinchoku('prepublish', at('文書.docx'));
    expect([status, out.includes(words)]).toEqual([1, true]);
  });

  test('what was deleted is no text of it', async () => {
    writeFileSync(at('文書.docx'), wordOf('「達成」が19項目となりました。', { deleted: '「達成」が20項目となりました。' }));
    const { out } = await shinchoku('prepublish', at('文書.docx'), ...against);
    expect(out).not.toContain('20項目');
  });
});

test('a page is read as a reader sees it: rows of tables, paragraphs, no scripts', () => {
  const page =
    '<html><head><title>題</title><style>p{}</style></head><body><h1>結果</h1><p>前の&amp;文<br>次</p><table><tr><th>1</th><td>達成</td><td>19項目</td></tr></table><script>x</script></body></html>';
  expect(htmlAsWorkbook('頁', page)).toEqual(linesAsWorkbook('頁', ['結果', '前の&文\n次', ['1', '達成', '19項目']]));
});
