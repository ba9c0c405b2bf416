import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import { joinPieces } from '../../src/worker/plan-pieces';
import { gather, type ChosenFile, type GatherNews } from '../../src/worker/gather';
import { planReport, review } from '../../src/review';
import { readXlsx } from '../../src/xlsx/read-workbook';
import { sheet, workbookOf } from '../taskpane/sample-workbook';

const samples = join(__dirname, '../../assets/samples');
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(samples, name)));
const chosen = (path: string, bytes: Uint8Array<ArrayBuffer>): ChosenFile => ({ file: new File([bytes], path.replace(/^.*\//, '')), path });
const office = workbookOf(sheet('表紙', [['改革室のブック']]));

async function gathered(files: readonly ChosenFile[], ofOffice = office) {
  const news: GatherNews[] = [];
  const result = await gather({ files, office: ofOffice, settings: defaultSettings, assumedYear: 2024 }, (told) => news.push(told));
  return { result, news };
}

test('every file is told as it is read, then the check, then sheet by sheet what the review plans', async () => {
  const names = ['契約管財局.xlsx', '環境局.xlsx'];
  const { result, news } = await gathered(names.map((name) => chosen(name, bytesOf(name))));
  const sources = names.map((file) => ({
    file,
    sha256: createHash('sha256').update(bytesOf(file)).digest('hex'),
    workbook: readXlsx(bytesOf(file)),
  }));
  const expected = review(sources, { settings: defaultSettings, assumedYear: 2024 });
  expect(result.results).toEqual(expected.results);
  expect(result.workbooks.map(({ file, department, items }) => [file, department, items])).toEqual(
    expected.workbooks.map(({ file, department }) => [file, department, expected.items.filter((item) => item.file === file).length]),
  );
  expect(news.slice(0, 3).map(({ kind }) => kind)).toEqual(['fileRead', 'fileRead', 'checking']);
  const { take, plans } = joinPieces();
  for (const told of news) if (told.kind === 'piece') take(told.piece);
  expect(plans()).toEqual(planReport(expected));
});

test('what cannot be read is refused alone with its sentence, and the rest goes on', async () => {
  const { result, news } = await gathered([
    chosen('壊れた.xlsx', new Uint8Array([1, 2, 3])),
    chosen('環境局.xlsx', bytesOf('環境局.xlsx')),
  ]);
  expect(news.slice(0, 2)).toMatchObject([{ file: { name: '壊れた.xlsx', refused: { ja: /./ } } }, { file: { refused: null } }]);
  expect(result.workbooks.map(({ reason }) => reason === null)).toEqual([false, true]);
  expect(result.results.confirmed).toBeGreaterThan(0);
});

test('a file that is gone since it was chosen is refused alone', async () => {
  const gone = new File([], '環境局.xlsx');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const { result } = await gathered([{ file: gone, path: '環境局.xlsx' }]);
  expect(result.workbooks[0]?.reason?.ja).toContain('開けません');
});

test('files of one name in different folders stay apart', async () => {
  const { result } = await gathered(['環境局', '水道局'].map((name) => chosen(`受領/${name}/進捗.xlsx`, bytesOf(`${name}.xlsx`))));
  expect(result.workbooks.map(({ file, department }) => [file, department])).toEqual([
    ['環境局/進捗.xlsx', '環境局'],
    ['水道局/進捗.xlsx', '水道局'],
  ]);
  expect(result.workbooks.every(({ items }) => items > 0)).toBe(true);
});

test("the office's own 点検設定 holds, its own items are not counted", async () => {
  const settings = sheet('点検設定', [
    ['区分', '項目', '値', '説明'],
    ['判定', '達成とみなす割合', '多め', ''],
  ]);
  const { result } = await gathered([chosen('環境局.xlsx', bytesOf('環境局.xlsx'))], workbookOf(settings));
  expect(result.settingsProblems).toHaveLength(1);
});
